//! Putting a finished folder in the place of the old one. On Linux both change places in one step;
//! elsewhere the old one steps aside first, and the next run puts it back if the power failed
//! between the two steps.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::twin::BEGUN;

/// Whether two folders change places in one step here.
pub(super) const IN_ONE_STEP: bool = cfg!(target_os = "linux");

/// Puts `fresh` where `target` is. Whether the old folder now stands where `fresh` was; else there
/// was none, or it is removed.
pub(super) fn exchange(fresh: &Path, target: &Path) -> io::Result<bool> {
    if !target.exists() {
        return fs::rename(fresh, target).map(|()| false);
    }
    if swap(fresh, target) {
        return Ok(true);
    }
    let aside = sibling(target, "oud");
    fs::rename(target, &aside)?;
    if let Err(error) = fs::rename(fresh, target) {
        fs::rename(&aside, target)?;
        return Err(error);
    }
    fs::remove_dir_all(&aside).map(|()| false)
}

/// Mends what a stopped run left: puts back an old site that stepped aside, removes half-built
/// ones.
pub(super) fn mend(target: &Path) -> io::Result<()> {
    let aside = sibling(target, "oud");
    if aside.exists() {
        if target.exists() {
            fs::remove_dir_all(&aside)?
        } else {
            fs::rename(&aside, target)?
        }
    }
    let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
        return Ok(());
    };
    let (prefix, twin) = (
        format!(".{}.nieuw-", name.to_string_lossy()),
        format!(".{BEGUN}"),
    );
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        // The name is proof enough: a run that was stopped while it made or removed the folder may
        // not have left our mark in it. A running build is kept out by the lock in `site`.
        let name = entry.file_name().to_string_lossy().into_owned();
        let number = name
            .strip_prefix(&prefix)
            .map(|rest| rest.strip_suffix(&twin).unwrap_or(rest));
        let ours = number.is_some_and(|number| number.parse::<u32>().is_ok());
        if ours && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// `.name.kind` beside the target.
pub(super) fn sibling(target: &Path, kind: &str) -> PathBuf {
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
/// for the whole file system, because ten thousand single ones take minutes.
#[cfg(target_os = "linux")]
pub(super) fn flush(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn flush(folder: &Path) -> io::Result<()> {
    for path in super::seen::Seen::of(folder, None)?.files() {
        fs::OpenOptions::new()
            .write(true)
            .open(folder.join(path))?
            .sync_all()?;
    }
    Ok(())
}
