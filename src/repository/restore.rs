//! Files of the register put back as they were last recorded. What somebody typed there is kept
//! under a branch of its own first, as [`Repository::recover`] does.

use super::finish::{enter_in_index, in_form_of};
use super::lock::WriteLock;
use super::recovery_plan::kept;
use super::switches::flush_git_writes;
use super::work_tree::{bytes_at, plain_place, put, same_content, with_lf};
use super::{NewCommit, Refusal, Repository};

/// What was put back. Paths are relative to the repository.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// Files that stand as the last commit has them.
    pub paths: Vec<String>,
    /// Files that stand as they were last recorded already.
    pub sound: Vec<String>,
    /// Where is kept what stood in files, and of which files.
    pub kept: Option<(String, Vec<String>)>,
}

impl Repository {
    /// Puts files of the register back as they were last recorded; a file that stands so, or that
    /// the last commit has not, is left as it is. `new` says who keeps what stood there. The paths are
    /// relative to the register.
    ///
    /// # Errors
    /// When another program is writing, or something cannot be read or written: then nothing is
    /// lost, and it can be done again.
    pub fn restore(&self, paths: &[String], new: &NewCommit<'_>) -> Result<Restored, Refusal> {
        flush_git_writes();
        let _lock = WriteLock::take(self.git_folder())?;
        let (top, head) = (self.work_tree().ok_or(Refusal::Bare)?, self.head()?);
        let mut restored = Restored::default();
        let (mut work, mut index, mut files) = (Vec::new(), Vec::new(), Vec::new());
        for path in paths {
            let full = self.full_path(path);
            let Some(head) = head else { continue };
            let (Some(entry), Some(place)) = (self.entry_at(head, path)?, plain_place(top, &full))
            else {
                continue;
            };
            let bytes = self.blob(entry.id)?;
            let stands = bytes_at(&place)?.unwrap_or_default();
            if same_content(&stands, &bytes) {
                restored.sound.push(full);
                continue;
            }
            if !stands.is_empty() {
                work.push(kept(&full, entry.mode, &stands));
            }
            files.push((place, in_form_of(&stands, &with_lf(&stands), &bytes)));
            index.push((full.clone(), Some((entry.id, entry.mode))));
            restored.paths.push(full);
        }
        let whole = self.whole()?;
        if let Some(head) = head {
            restored.kept = whole.keep_files(new, head, [&[], &work])?;
        }
        for (place, bytes) in &files {
            put(place, bytes)?;
        }
        enter_in_index(&whole, &index)?;
        Ok(restored)
    }
}
