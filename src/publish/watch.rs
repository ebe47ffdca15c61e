//! Whether something below a folder changed since it was last looked at.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the folders are looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// Name, time and size of everything below the folders.
type Traces = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Folders that are looked at now and again.
pub struct Watch<'a> {
    folders: Vec<&'a Path>,
    seen: Traces,
}

impl<'a> Watch<'a> {
    /// What changes from now on is a change.
    #[must_use]
    pub fn new(folders: &[&'a Path]) -> Watch<'a> {
        Watch {
            folders: folders.to_vec(),
            seen: traces(folders),
        }
    }

    /// After a short while: whether something changed.
    pub fn changed(&mut self) -> bool {
        thread::sleep(PAUSE);
        let now = traces(&self.folders);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn traces(folders: &[&Path]) -> Traces {
    let mut todo: Vec<PathBuf> = folders.iter().map(|folder| (*folder).to_owned()).collect();
    let mut traces = Vec::new();
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            let git = entry.file_name() == ".git";
            if metadata.is_dir() && !git {
                todo.push(entry.path());
            } else if !git {
                traces.push((entry.path(), metadata.modified().ok(), metadata.len()));
            }
        }
    }
    // A commit changes the history that is judged and shown, and no other file.
    for log in folders.iter().map(|folder| folder.join(".git/logs/HEAD")) {
        if let Ok(metadata) = log.metadata() {
            traces.push((log, metadata.modified().ok(), metadata.len()));
        }
    }
    traces.sort();
    traces
}
