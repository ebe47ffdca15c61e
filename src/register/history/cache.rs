//! The history of a register as read, remembered in the git folder. A commit's name fixes all that
//! led to it, so it is true of its tip for ever; what is damaged or cut is not believed at all, and
//! of a history in which anything could not be read nothing is remembered.

use serde::{Deserialize, Serialize};

use super::History;
use crate::codec;
use crate::repository::Repository;

/// Another way of reading or comparing files needs another name.
const CACHE: &str = "records-5";

#[derive(Serialize)]
struct Written<'h> {
    /// The register's folder in the repository.
    prefix: &'h str,
    history: &'h History,
}

#[derive(Deserialize)]
struct Remembered {
    prefix: String,
    history: History,
}

/// What was remembered last of this register; nothing where it cannot be trusted.
pub(super) fn read(repository: &Repository) -> Option<History> {
    let bytes = repository.cache_read(CACHE)?;
    let (remembered, rest) = codec::unpack_first::<Remembered>(&bytes)?;
    let history = remembered.history;
    let mut revisions = history.records.values().flatten();
    let is_sound = rest.is_empty()
        && remembered.prefix == repository.prefix()
        && history.complete
        && revisions.all(|it| it.commit < history.commits.len());
    is_sound.then_some(history)
}

pub(super) fn write(repository: &Repository, history: &History) {
    let written = Written {
        prefix: repository.prefix(),
        history,
    };
    // Without a cache the next run is slower, not wrong.
    let _ = repository.cache_write(CACHE, |out| codec::pack_into(&written, out));
}
