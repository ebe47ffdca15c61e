//! Whether the work tree and the index hold what HEAD holds: what a first commit must leave behind.
//! With the files missing, or the index empty, the next `git commit` would take it all away again.

use std::path::Path;

use super::lock::lock_path;
use super::work_tree::{plain_place, read, same_content};
use super::{Failure, ObjectId, Repository};

impl Repository {
    /// The paths of HEAD, relative to the register, whose bytes cannot be read back from git, from
    /// the work tree or from the index. Opens nothing that was opened before: call it on a
    /// repository opened anew.
    ///
    /// # Errors
    /// When HEAD, its trees or the index cannot be read.
    pub fn not_in_step(&self) -> Result<Vec<String>, Failure> {
        let head = self.head()?.ok_or(Failure::Git {
            detail: String::from("HEAD"),
        })?;
        let top = self.work_tree().unwrap_or(Path::new(""));
        let mut index = self.git.index()?;
        index.read(true)?;
        let in_step = |path: &str, id: ObjectId| {
            let full = self.full_path(path);
            let indexed = index
                .get_path(Path::new(&full), 0)
                .is_some_and(|entry| ObjectId::from(entry.id) == id);
            let Some(place) = plain_place(top, &full).filter(|_| indexed) else {
                return false;
            };
            let stored = self.read_blob(id).ok();
            let file = read(&place).ok().flatten();
            stored.zip(file).is_some_and(|(stored, file)| {
                ObjectId::of_blob(&stored) == id && same_content(&file, &stored)
            })
        };
        let entries = self.entries_at(head)?;
        let behind = entries
            .into_iter()
            .filter(|entry| !in_step(&entry.path, entry.id));
        Ok(behind.map(|entry| entry.path).collect())
    }

    /// Whether HEAD holds exactly these files, by path and bytes.
    ///
    /// # Errors
    /// When HEAD or its trees cannot be read.
    pub fn holds_exactly(&self, files: &[(&str, &[u8])]) -> Result<bool, Failure> {
        let Some(head) = self.head()? else {
            return Ok(false);
        };
        let entries = self.entries_at(head)?;
        let is_there = |(path, bytes): &(&str, &[u8])| {
            let id = ObjectId::of_blob(bytes);
            entries
                .iter()
                .any(|entry| entry.path == *path && entry.id == id)
        };
        Ok(entries.len() == files.len() && files.iter().all(is_there))
    }

    /// Whether this program ever wrote in this clone: a clone of its work is not meant.
    #[must_use]
    pub fn was_written_here(&self) -> bool {
        lock_path(self.git_folder()).exists()
    }
}
