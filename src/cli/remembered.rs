//! Reading with a memory: complaints as they were read before, kept in the git folder. Of ten
//! thousand files only those that changed are opened.

use std::iter;
use std::path::Path;

use super::build_manifest::program;
use crate::files::{FilesError, Looks, Seen, Selection, list_folder, list_looked};
use crate::register::{Memory, Register};
use crate::repository::{Packing, Repository, is_worth_writing};

const CACHE: &str = "entries-1";

/// What a look at the folder of a register told, and what was seen of a file made just before it.
#[derive(Default)]
pub(super) struct Looked {
    now: Option<Seen>,
    pub(super) looks: Looks,
}

impl Looked {
    /// Before anything is looked at: what is written after it shows.
    pub(super) fn begin(repository: &Repository) -> Looked {
        Looked {
            now: repository
                .freshly_made()
                .ok()
                .and_then(|made| Seen::of(&made)),
            looks: Looks::default(),
        }
    }
}

/// The register as it stands in its folder, or as it was looked at. Without a repository every file
/// is read.
pub(super) fn read_anew(
    root: &Path,
    repository: Option<Repository>,
    looked: Option<Looked>,
) -> Result<Register, FilesError> {
    let Some(repository) = repository else {
        return Ok(Register::read(list_folder(root, &Selection::All)?));
    };
    let Looked { now, looks } = looked.unwrap_or_else(|| Looked::begin(&repository));
    let (known, opening) = (
        repository.cache_read(CACHE).unwrap_or_default(),
        opening(root),
    );
    let memory = known
        .strip_prefix(&*opening)
        .and_then(Memory::unpack)
        .unwrap_or_default();
    let register = Register::recalled(list_looked(root, &Selection::All, &looks)?, &memory);
    if let Some(now) =
        now.filter(|now| is_worth_writing(memory.len(), Memory::news(&register, *now)))
    {
        // Without a memory the next run is slower, not wrong.
        let _ = repository.cache_write(
            CACHE,
            iter::once(opening).chain(Memory::packed(&register, now)),
        );
    }
    Ok(register)
}

/// Another program may read otherwise, and another folder has other files.
fn opening(root: &Path) -> Vec<u8> {
    let mut out = Packing::default();
    out.text(&program());
    out.text(
        &std::path::absolute(root)
            .unwrap_or_else(|_| root.to_owned())
            .to_string_lossy(),
    );
    out.bytes
}
