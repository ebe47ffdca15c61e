//! Clearing what a crash left behind. Never overwrites an edit; doing it twice changes nothing
//! more.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::finish::take_up_unfinished;
use super::lock::WriteLock;
use super::work_tree::{bytes_at, is_draft, plain_place, remove_if_there, same_content};
use super::{Failure, ObjectId, Refusal, Repository};

/// What `repair` did, and what it leaves to a person. Paths are relative to the repository.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repair {
    /// The commit whose files had not followed yet, and now do.
    pub finished: Option<ObjectId>,
    /// Locks that were left behind, removed.
    pub locks_removed: Vec<String>,
    /// Locks too young to be left behind: a git program may be at work.
    pub locks_kept: Vec<String>,
    /// Our own drafts, removed.
    pub drafts_removed: Vec<String>,
    /// Files of the register that are not as HEAD has them: someone's edits. Left alone.
    pub differing: Vec<String>,
}

/// A lock that has stood for this long belongs to nobody: git holds one for less than a second.
const STALE_SECONDS: i64 = 60;

impl Repository {
    /// Clears stale locks and drafts, and finishes a commit whose files had not followed.
    ///
    /// `now` is the moment in seconds since 1970, against which the age of a lock is measured.
    ///
    /// # Errors
    /// When another `klachten` is writing, or something cannot be read or removed.
    pub fn repair(&self, now: i64) -> Result<Repair, Refusal> {
        let _lock = WriteLock::take(self.git_folder())?;
        let mut repair = Repair::default();
        for lock in self.locks() {
            let name = self.name_of(&lock);
            if is_young(&lock, now) {
                repair.locks_kept.push(name);
            } else {
                remove_if_there(&lock)?;
                repair.locks_removed.push(name);
            }
        }
        for draft in self.drafts() {
            remove_if_there(&draft)?;
            repair.drafts_removed.push(self.name_of(&draft));
        }
        if repair.locks_kept.is_empty() {
            let taken_up = take_up_unfinished(self)?;
            if let Some(taken_up) = taken_up {
                if let Some((_, failure)) = taken_up.waiting.into_iter().next() {
                    return Err(failure.into());
                }
                repair.finished = Some(taken_up.commit);
            }
        }
        repair.differing = self.differing_files()?;
        Ok(repair)
    }

    /// The locks that a git program left behind, by their age at this moment, in seconds since 1970;
    /// relative to the repository.
    #[must_use]
    pub fn stale_locks(&self, now: i64) -> Vec<String> {
        let locks = self.locks().into_iter();
        let stale = locks.filter(|lock| !is_young(lock, now));
        stale.map(|lock| self.name_of(&lock)).collect()
    }

    /// The register's files that stand in HEAD, but otherwise or not at all in the work tree;
    /// sorted, paths inside the repository. Line endings that checkout made are no difference.
    ///
    /// # Errors
    /// When HEAD or a file cannot be read.
    pub fn differing_files(&self) -> Result<Vec<String>, Failure> {
        let (Some(top), Some(head)) = (self.work_tree(), self.head()?) else {
            return Ok(Vec::new());
        };
        let mut differing = Vec::new();
        for entry in self.entries_at(head)? {
            let path = self.full_path(&entry.path);
            let place = plain_place(top, &path);
            let file = place.map_or(Ok(None), |place| bytes_at(&place))?;
            let same = |file: &[u8]| {
                ObjectId::of_blob(file) == entry.id
                    || self
                        .read_blob(entry.id)
                        .is_ok_and(|blob| same_content(file, &blob))
            };
            if !file.is_some_and(|file| same(&file)) {
                differing.push(path);
            }
        }
        Ok(differing)
    }

    /// The lock files of git in this repository; not our own, which the system releases by itself.
    fn locks(&self) -> Vec<PathBuf> {
        let is_lock = |path: &Path| {
            path.extension().is_some_and(|end| end == "lock") && !path.ends_with("klachten.lock")
        };
        let own = self.git.path();
        let mut found = [
            files_in(own),
            files_in(self.git_folder()),
            files_below(&self.git_folder().join("refs")),
        ]
        .concat();
        found.extend(files_below(&own.join("refs")));
        found.retain(|path| is_lock(path));
        found.sort();
        found.dedup();
        found
    }

    /// Drafts of ours, in the register and in our folder of git's.
    fn drafts(&self) -> Vec<PathBuf> {
        let register = self.work_tree().map(|top| top.join(&self.prefix));
        let mut found: Vec<PathBuf> = register
            .iter()
            .flat_map(|register| files_below(register))
            .collect();
        found.retain(|path| {
            path.file_name()
                .is_some_and(|name| is_draft(&name.to_string_lossy()))
        });
        let ours = files_in(&self.own_folder());
        found.extend(ours.into_iter().filter(|path| {
            path.extension()
                .is_some_and(|end| end == "tmp" || end == "pub")
        }));
        found.sort();
        found
    }

    fn name_of(&self, path: &Path) -> String {
        let top = self.work_tree().unwrap_or(self.git_folder());
        path.strip_prefix(top).unwrap_or(path).display().to_string()
    }
}

/// Whether a git program may still be at work behind a lock.
fn is_young(path: &Path, now: i64) -> bool {
    let changed = fs::metadata(path).and_then(|file| file.modified()).ok();
    let seconds = changed
        .and_then(|moment| moment.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |since| since.as_secs());
    now.saturating_sub(i64::try_from(seconds).unwrap_or(i64::MAX)) < STALE_SECONDS
}

/// The plain files right in a folder; nothing when it cannot be listed.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .collect()
}

/// The plain files in a folder and in those below it; symbolic links and git's own folder left out.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = files_in(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) && entry.file_name() != ".git" {
            found.extend(files_below(&entry.path()));
        }
    }
    found
}
