//! Where a folder cannot change places with another one, because somebody has a page of it open or
//! because it is a place of its own (a mounted share): the new site's files take the places of the
//! old one's one by one. A reader may then see pages of both for a moment, which is told.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::folder::HASH_LIST;
use super::snapshot::Snapshot;
use crate::disk::{is_in_use, patiently};

/// A file that is still the old site's, and why.
#[derive(Debug)]
pub struct Held {
    /// Relative to the site, with `/`.
    pub path: String,
    pub error: io::Error,
}

/// How the site came to its place where it could not come in one step.
#[derive(Debug)]
pub struct FileByFile {
    /// Why the folders did not change places.
    pub error: io::Error,
    pub held: Vec<Held>,
}

/// Whether an exchange of folders failed for what stands in its way, so that it can be done file by
/// file. A disk that is full or broken is no such thing.
pub(super) fn is_called_for(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, DirectoryNotEmpty, PermissionDenied, ResourceBusy};
    let in_use = [
        CrossesDevices,
        DirectoryNotEmpty,
        PermissionDenied,
        ResourceBusy,
    ];
    in_use.contains(&error.kind()) || is_in_use(error)
}

/// Puts each file of the whole `fresh` folder in its place in `target`, and takes away what the new
/// site has no more, but for what it could not take over because somebody has it open: that stays.
/// The list of hashes comes last: stopped before that, the next build still knows which files are
/// the site's. Gives what could not be put in its place.
///
/// # Errors
/// When a folder cannot be listed.
pub(super) fn replace(
    fresh: &Path,
    target: &Path,
    staying: &BTreeSet<String>,
) -> io::Result<Vec<Held>> {
    let (new, old) = (Snapshot::of(fresh, None)?, Snapshot::of(target, None)?);
    let is_new = |path: &str| new.at(path).is_some();
    let gone = old
        .files()
        .filter(|path| !is_new(path) && !staying.contains(*path));
    let come = new.files().filter(|path| *path != HASH_LIST);
    let mut held = Vec::new();
    let mut note = |path: &str, done: io::Result<()>| {
        if let Err(error) = done {
            let path = path.to_owned();
            held.push(Held { path, error });
        }
    };
    for path in come {
        note(path, put(&fresh.join(path), &target.join(path)));
    }
    for path in gone {
        note(path, take_away(target, path));
    }
    if is_new(HASH_LIST) {
        note(
            HASH_LIST,
            put(&fresh.join(HASH_LIST), &target.join(HASH_LIST)),
        );
    }
    Ok(held)
}

fn put(from: &Path, to: &Path) -> io::Result<()> {
    if fs::read(to).is_ok_and(|old| fs::read(from).is_ok_and(|new| new == old)) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    // A second name of a file, put over the first, would leave both: this one is a copy or new.
    patiently(|| fs::rename(from, to)).or_else(|error| match error.kind() {
        io::ErrorKind::CrossesDevices => fs::copy(from, to).map(|_| ()),
        _ => Err(error),
    })
}

/// Removes a file and the folders that it leaves empty.
fn take_away(target: &Path, path: &str) -> io::Result<()> {
    patiently(|| fs::remove_file(target.join(path)))?;
    let mut folder = Path::new(path).parent();
    while let Some(empty) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        if fs::remove_dir(target.join(empty)).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}
