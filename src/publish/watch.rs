//! Whether something below a folder changed since it was last looked at.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::repository::Repository;

/// How often the folders are looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// Name, time and size of everything below the folders.
type Traces = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Folders that are looked at now and again.
pub struct Watch<'a> {
    folders: Vec<&'a Path>,
    /// What a commit changes: the history that is judged and shown, and no other file.
    logs: Vec<PathBuf>,
    seen: Traces,
}

impl<'a> Watch<'a> {
    /// What changes from now on is a change.
    #[must_use]
    pub fn new(folders: &[&'a Path]) -> Watch<'a> {
        // Above the folder, or elsewhere where this is a linked work tree.
        let repositories = folders.iter().map(|folder| Repository::open(folder));
        let logs = repositories.filter_map(|found| Some(found.ok()??.log_of_head()));
        let logs: Vec<PathBuf> = logs.collect();
        Watch {
            folders: folders.to_vec(),
            seen: traces(folders, &logs),
            logs,
        }
    }

    /// After a short while: whether something changed.
    pub fn changed(&mut self) -> bool {
        thread::sleep(PAUSE);
        let now = traces(&self.folders, &self.logs);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn traces(folders: &[&Path], logs: &[PathBuf]) -> Traces {
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
    for log in logs {
        if let Ok(metadata) = log.metadata() {
            traces.push((log.clone(), metadata.modified().ok(), metadata.len()));
        }
    }
    traces.sort();
    traces
}
