//! Which folder a site may replace: an empty or new one, or one that carries our mark; never one
//! that is, holds or lies in the register, the repository or somebody's home.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The file that says: this folder was written by us and may be replaced as a whole.
pub(super) const MARK: &str = ".klachten-site";

/// The list of hashes that each site carries; it also tells which files are the site's.
pub(super) const HASH_LIST: &str = "bestanden.sha256";

/// What the mark says: the version of the folder's layout, and for whom the site is.
pub(super) fn mark_text(reader: &str) -> String {
    format!(
        "klachten-site 1 {reader}\nThis folder is replaced as a whole by each build. Keep nothing here.\n"
    )
}

/// For whom the site in a folder is; nothing where there is none, or none that says so.
pub(super) fn reader_of(folder: &Path) -> Option<String> {
    let mark = fs::read_to_string(folder.join(MARK)).ok()?;
    mark.lines()
        .next()?
        .strip_prefix("klachten-site 1 ")
        .map(str::to_owned)
}

/// Why a folder cannot be the site's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsafe {
    /// It holds files and not our mark.
    NotOurs(PathBuf),
    /// It is, contains or lies inside this guarded folder.
    Guarded(PathBuf),
    /// It is a file, or a symbolic link.
    NoFolder(PathBuf),
    /// It has no parent or no name: `/`, `..`.
    NoName(PathBuf),
    /// It holds a site for these other readers.
    OtherReader(PathBuf, String),
    /// It holds a site for other readers, and these files that are not the site's: what was left
    /// there for some must not come to stand before others.
    ForeignFiles(PathBuf, Vec<String>),
}

/// The absolute target, if a site may be written there.
///
/// `guarded` folders may neither contain nor be inside the target, except that the target may lie
/// beside the register in the repository: only folders given here are guarded.
pub(super) fn safe_target(out: &Path, guarded: &[&Path]) -> io::Result<Result<PathBuf, Unsafe>> {
    let Some((parent, name)) = split(out)? else {
        return Ok(Err(Unsafe::NoName(out.to_owned())));
    };
    let target = parent.join(name);
    for folder in guarded {
        let folder = resolve(folder)?;
        if target.starts_with(&folder) || folder.starts_with(&target) {
            return Ok(Err(Unsafe::Guarded(folder)));
        }
    }
    match fs::symlink_metadata(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Ok(target)),
        Err(error) => Err(error),
        Ok(found) if !found.is_dir() => Ok(Err(Unsafe::NoFolder(target))),
        Ok(_) if is_ours(&target) || fs::read_dir(&target)?.next().is_none() => Ok(Ok(target)),
        Ok(_) => Ok(Err(Unsafe::NotOurs(target))),
    }
}

/// Whether a folder carries our mark.
pub(super) fn is_ours(folder: &Path) -> bool {
    fs::read(folder.join(MARK)).is_ok_and(|text| text.starts_with(b"klachten-site "))
}

/// The real folder above the target, and the target's name.
fn split(out: &Path) -> io::Result<Option<(PathBuf, std::ffi::OsString)>> {
    let absolute = std::path::absolute(out)?;
    let Some(Component::Normal(name)) = absolute.components().next_back() else {
        return Ok(None);
    };
    let Some(parent) = absolute.parent() else {
        return Ok(None);
    };
    fs::create_dir_all(parent)?;
    Ok(Some((resolve(parent)?, name.to_owned())))
}

fn resolve(folder: &Path) -> io::Result<PathBuf> {
    match crate::disk::canonical(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => std::path::absolute(folder),
        other => other,
    }
}
