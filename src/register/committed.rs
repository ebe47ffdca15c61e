//! The files of a register as git holds them, in a commit or in the index.

use crate::files::{Content, File, Refusal, SETTINGS};
use crate::repository::{Entry, Repository, Unread};

/// The files behind the entries. What is not `wanted` only exists, as if it had been left unread in
/// a folder: one file among ten thousand takes a blink. The settings always are.
#[must_use]
pub fn files_in_git(
    repository: &Repository,
    entries: &[Entry],
    wanted: impl Fn(&str) -> bool,
) -> Vec<File> {
    let file = |entry: &Entry| {
        let wanted = wanted(&entry.path) || entry.path == SETTINGS;
        let bytes = || {
            if wanted {
                repository.read_blob(entry.id).map_err(refusal)
            } else {
                Ok(Vec::new())
            }
        };
        let mut file = File::from_tree(&entry.path, entry.mode.bits(), bytes)?;
        if !wanted && matches!(file.content, Content::Bytes(_)) {
            file.content = Content::Unread;
        }
        Some(file)
    };
    entries.iter().filter_map(file).collect()
}

fn refusal(unread: Unread) -> Refusal {
    match unread {
        Unread::TooLarge(size) => Refusal::TooLarge(size as u64),
        Unread::Missing | Unread::Damaged => Refusal::Lost(unread.message().key),
    }
}
