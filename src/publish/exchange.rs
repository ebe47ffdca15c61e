//! Putting a finished folder in the place of the old one. On Linux both change places in one step;
//! elsewhere the old one steps aside first, and the next run puts it back if the power failed
//! between the two steps.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::patiently;

/// What the name of a fresh folder adds to that of the site, before its number.
const FRESH: &str = "nieuw";
/// What the name of an old site that stepped aside adds.
const ASIDE: &str = "oud";

/// A folder beside the site that could not be removed, and why not.
#[derive(Debug)]
pub struct Leftover {
    pub folder: PathBuf,
    pub error: io::Error,
}

impl Leftover {
    /// Removes a folder; what is left of it where that fails.
    pub(super) fn remove(folder: PathBuf) -> Option<Leftover> {
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Some(Leftover { folder, error })
            }
            _ => None,
        }
    }
}

/// Puts `fresh` where `target` is. Gives the old folder by its new name, to be removed; none where
/// there was no old one.
pub(super) fn exchange(fresh: &Path, target: &Path) -> io::Result<Option<PathBuf>> {
    if !target.exists() {
        return patiently(|| fs::rename(fresh, target)).map(|()| None);
    }
    if swap(fresh, target) {
        return Ok(Some(fresh.to_owned()));
    }
    let aside = sibling(target, ASIDE);
    patiently(|| fs::rename(target, &aside))?;
    if let Err(error) = patiently(|| fs::rename(fresh, target)) {
        patiently(|| fs::rename(&aside, target))?;
        return Err(error);
    }
    Ok(Some(aside))
}

/// Mends what a stopped run left: puts back an old site that stepped aside, removes half-built
/// ones and old ones. Gives what could not be removed.
///
/// # Errors
/// When the old site cannot be put back.
pub(super) fn mend(target: &Path) -> io::Result<Vec<Leftover>> {
    let aside = sibling(target, ASIDE);
    if aside.exists() && !target.exists() {
        fs::rename(&aside, target)?;
    }
    Ok(left_beside(target)?
        .into_iter()
        .filter_map(Leftover::remove)
        .collect())
}

/// Whether a stopped run left something beside a site.
#[must_use]
pub fn has_leftovers(site: &Path) -> bool {
    left_beside(site).is_ok_and(|left| !left.is_empty())
}

/// The folders that a stopped run left beside a site. The name is proof enough: a run that was
/// stopped while it made or removed the folder may not have left our mark in it. A running build is
/// kept out by the lock in `site`.
fn left_beside(target: &Path) -> io::Result<Vec<PathBuf>> {
    let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
        return Ok(Vec::new());
    };
    let (prefix, aside) = (
        format!(".{}.{FRESH}-", name.to_string_lossy()),
        sibling(target, ASIDE),
    );
    let mut left = Vec::new();
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let number = name.strip_prefix(&prefix);
        let is_fresh = number.is_some_and(|number| number.parse::<u32>().is_ok());
        if (is_fresh || entry.path() == aside) && entry.file_type()?.is_dir() {
            left.push(entry.path());
        }
    }
    Ok(left)
}

/// The name of a fresh folder beside the target.
pub(super) fn fresh_name(target: &Path, number: u32) -> PathBuf {
    sibling(target, &format!("{FRESH}-{number}"))
}

/// `.name.kind` beside the target.
fn sibling(target: &Path, kind: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(format!(".{kind}"));
    target.with_file_name(name)
}

#[cfg(target_os = "linux")]
fn swap(fresh: &Path, target: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, fresh, CWD, target, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn swap(_fresh: &Path, _target: &Path) -> bool {
    false
}

/// Makes sure that the fresh folder is on the disk before it takes the old one's place: one call
/// for the whole file system, because ten thousand single ones take minutes. Elsewhere the files
/// that were `written` alone: one that is the old site's too may be open in another program.
#[cfg(target_os = "linux")]
pub(super) fn flush<'p>(folder: &Path, _written: impl Iterator<Item = &'p str>) -> io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn flush<'p>(folder: &Path, written: impl Iterator<Item = &'p str>) -> io::Result<()> {
    for path in written {
        fs::OpenOptions::new()
            .write(true)
            .open(folder.join(path))?
            .sync_all()?;
    }
    Ok(())
}
