//! Whether this clone is in a state in which a commit may be added, and each file in a state in
//! which it may be replaced.

use std::path::{Path, PathBuf};

use super::entry::{Entry, Mode};
use super::work_tree::{bytes_at, is_crlf_form, plain_place, same_content, with_lf};
use super::{ObjectId, Refusal, Repository};

/// The branch that HEAD names, if a commit may be added to it.
pub(super) fn writable_branch(repository: &Repository) -> Result<String, Refusal> {
    let git = &repository.git;
    if git.is_bare() {
        return Err(Refusal::Bare);
    }
    if git.is_shallow() {
        return Err(Refusal::Shallow);
    }
    if let Some(operation) = repository.operation() {
        return Err(Refusal::Unfinished { operation });
    }
    let head = git.find_reference("HEAD")?;
    let branch = head
        .symbolic_target_bytes()
        .and_then(|name| std::str::from_utf8(name).ok());
    let branch = branch.filter(|name| name.starts_with("refs/heads/"));
    let branch = branch.ok_or(Refusal::Detached)?.to_owned();
    match repository.other_branch() {
        Some((here, register)) => Err(Refusal::OtherBranch { here, register }),
        None => Ok(branch),
    }
}

/// One file to add, replace or remove; the path is relative to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathChange {
    pub path: String,
    /// The bytes that the caller started from, as they stood in the work tree; `None`: no such
    /// file.
    pub from: Option<Vec<u8>>,
    /// The bytes that must stand there; `None`: the file goes.
    pub to: Option<Vec<u8>>,
}

impl PathChange {
    /// A file that is new.
    pub fn added(path: impl Into<String>, to: impl Into<Vec<u8>>) -> PathChange {
        PathChange {
            path: path.into(),
            from: None,
            to: Some(to.into()),
        }
    }

    /// Other bytes in the place of those that stand in a file.
    pub fn edited(path: impl Into<String>, from: &[u8], to: impl Into<Vec<u8>>) -> PathChange {
        PathChange {
            from: Some(from.to_vec()),
            ..PathChange::added(path, to)
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> PathChange {
        PathChange {
            path: self.path.clone(),
            from: self.to.clone(),
            to: self.from.clone(),
        }
    }
}

/// A change that may be made, with the bytes that git must store.
pub(super) struct Ready<'c> {
    /// The path inside the repository.
    pub path: String,
    pub place: PathBuf,
    /// What stood in the work tree when it was judged.
    pub found: Option<Vec<u8>>,
    /// The bytes for the work tree, as the caller gave them.
    pub file: Option<&'c [u8]>,
    /// The bytes for git: the same, or with LF where checkout makes CRLF of it.
    pub blob: Option<Vec<u8>>,
    pub mode: Mode,
}

/// Holds one change against HEAD, the index and the work tree: all three must still be what the
/// caller started from.
pub(super) fn ready<'c>(
    repository: &Repository,
    index: &git2::Index,
    committed: Option<&Entry>,
    change: &'c PathChange,
) -> Result<Ready<'c>, Refusal> {
    let path = repository.full_path(&change.path);
    let name = || change.path.clone();
    let place = repository
        .work_tree()
        .and_then(|top| plain_place(top, &path))
        .ok_or_else(|| Refusal::BadPath { path: name() })?;
    let mode = committed.map_or(Mode::File, |entry| entry.mode);
    if !matches!(mode, Mode::File | Mode::Executable) {
        return Err(Refusal::BadPath { path: name() });
    }
    refuse_staged(index, &path, committed)?;
    let blob = committed.map(|entry| repository.blob(entry.id));
    let blob = blob.transpose()?;
    let file = bytes_at(&place)?;
    let converted = match (&blob, &change.from) {
        (None, None) => false,
        (Some(blob), Some(from)) if blob == from => false,
        (Some(blob), Some(from)) if is_crlf_form(from, blob) => true,
        // Either the caller's file was edited, or HEAD moved on: the work tree tells which.
        (Some(blob), _) if file.as_deref().is_some_and(|file| same_content(file, blob)) => {
            return Err(Refusal::Overtaken { path: name() });
        }
        (None, Some(_)) if file.is_none() => return Err(Refusal::Overtaken { path: name() }),
        _ => return Err(Refusal::Edited { path: name() }),
    };
    let untouched = match (&file, &blob) {
        (Some(file), Some(blob)) => same_content(file, blob),
        (file, blob) => file.is_none() && blob.is_none(),
    };
    // A file that stands there already with these very bytes takes nothing from anyone.
    let as_wanted = file.is_some() && file == change.to;
    if !untouched && !as_wanted {
        return Err(Refusal::Edited { path: name() });
    }
    let store = |bytes: &Vec<u8>| {
        if converted {
            with_lf(bytes)
        } else {
            bytes.clone()
        }
    };
    Ok(Ready {
        path,
        place,
        found: file,
        file: change.to.as_deref(),
        blob: change.to.as_ref().map(store),
        mode,
    })
}

/// The index must hold for this path what HEAD holds, or the next ordinary commit would undo ours.
fn refuse_staged(
    index: &git2::Index,
    path: &str,
    committed: Option<&Entry>,
) -> Result<(), Refusal> {
    const SKIP_WORKTREE: u16 = 1 << 14;
    let at = |stage| index.get_path(Path::new(path), stage);
    let entry = at(0);
    if entry
        .as_ref()
        .is_some_and(|entry| entry.flags_extended & SKIP_WORKTREE != 0)
    {
        return Err(Refusal::Sparse {
            path: path.to_owned(),
        });
    }
    let conflict = (1..=3).any(|stage| at(stage).is_some());
    if conflict || entry.map(|entry| ObjectId::from(entry.id)) != committed.map(|entry| entry.id) {
        return Err(Refusal::Staged {
            path: path.to_owned(),
        });
    }
    Ok(())
}
