//! The files in the work tree: whether they equal what is committed, and putting new bytes in
//! place.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::disk::patiently;

/// Whether a work-tree file holds what a blob holds: the same bytes, or the same lines where git
/// turned LF into CRLF at checkout.
pub(super) fn same_content(file: &[u8], blob: &[u8]) -> bool {
    file == blob || is_crlf_form(file, blob)
}

/// Whether `file` is `blob` with CRLF for every LF.
pub(super) fn is_crlf_form(file: &[u8], blob: &[u8]) -> bool {
    file.len() > blob.len() && !blob.contains(&b'\r') && with_lf(file) == blob
}

/// The same bytes with LF for every CRLF.
pub(super) fn with_lf(bytes: &[u8]) -> Vec<u8> {
    let keep = |at: &usize| !(bytes[*at] == b'\r' && bytes.get(at + 1) == Some(&b'\n'));
    (0..bytes.len()).filter(keep).map(|at| bytes[at]).collect()
}

/// The place of a path in the work tree, if it leads through real folders only: a symbolic link
/// could lead out of the register. `None`: it does not.
pub(super) fn plain_place(work_tree: &Path, path: &str) -> Option<PathBuf> {
    let mut place = work_tree.to_owned();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let forbidden = part.is_empty()
            || part == "."
            || part == ".."
            || part.eq_ignore_ascii_case(".git")
            || part.contains(['\\', '\0', ':']);
        if forbidden {
            return None;
        }
        place.push(part);
        match fs::symlink_metadata(&place) {
            Ok(found) if parts.peek().is_some() && !found.is_dir() => return None,
            Ok(found) if parts.peek().is_none() && !found.is_file() => return None,
            _ => {}
        }
    }
    Some(place)
}

/// The bytes of a file; `None` when there is no such file.
pub(super) fn read(place: &Path) -> io::Result<Option<Vec<u8>>> {
    match patiently(|| fs::read(place)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The same, or why it cannot be read.
pub(super) fn bytes_at(place: &Path) -> Result<Option<Vec<u8>>, Failure> {
    read(place).map_err(|error| Failure::file(place, &error))
}

/// [`replace`], or why that cannot be done.
pub(super) fn put(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(place, bytes).map_err(|error| Failure::file(place, &error))
}

/// Removes a file that may not be there.
pub(super) fn remove_if_there(place: &Path) -> Result<(), Failure> {
    match fs::remove_file(place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::file(place, &error)),
        _ => Ok(()),
    }
}

/// Puts bytes in a file's place, whole or not at all, and on the disk before this returns.
pub(super) fn replace(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(
        "{DRAFT_START}{name}-{}{DRAFT_END}",
        std::process::id()
    ));
    let written =
        write_draft(&draft, place, bytes).and_then(|()| patiently(|| fs::rename(&draft, place)));
    if written.is_err() {
        // The draft helps nobody; `repair` finds it if it cannot be removed now.
        let _ = fs::remove_file(&draft);
    }
    written.and_then(|()| flush_folder(folder))
}

/// How our own drafts are named; `repair` removes what a crash left of them.
const DRAFT_START: &str = ".klachten-";
const DRAFT_END: &str = ".tmp";

/// Whether a file name is that of a draft of ours.
pub(super) fn is_draft(name: &str) -> bool {
    name.starts_with(DRAFT_START) && name.ends_with(DRAFT_END)
}

fn write_draft(draft: &Path, place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(draft)?;
    if let Ok(old) = fs::metadata(place) {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Removes a file and the folders that this leaves empty, as git does, up to `top`.
pub(super) fn remove(place: &Path, top: &Path) -> io::Result<()> {
    patiently(|| fs::remove_file(place))?;
    let mut folder = place.parent();
    while let Some(empty) = folder.filter(|folder| *folder != top && folder.starts_with(top)) {
        if fs::remove_dir(empty).is_err() {
            return flush_folder(empty);
        }
        folder = empty.parent();
    }
    flush_folder(top)
}

/// A new name is on the disk only when its folder is. Windows has no such call and needs none.
pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{is_crlf_form, plain_place, same_content, with_lf};

    #[test]
    fn line_endings_made_at_checkout_are_no_edit() {
        assert_eq!(with_lf(b"a\r\nb\r\rc\r"), b"a\nb\r\rc\r");
        assert!(same_content(b"a\r\nb\r\n", b"a\nb\n"));
        assert!(!same_content(b"a\r\nB\r\n", b"a\nb\n"));
        assert!(!is_crlf_form(b"a\n", b"a\n"));
        assert!(!is_crlf_form(b"a\r\r\n", b"a\r\n"));
    }

    #[test]
    fn a_path_that_leaves_the_work_tree_has_no_place() {
        let here = std::path::Path::new("/nonexistent");
        for path in [
            "",
            "/etc",
            "../x",
            "a/../b",
            "a//b",
            ".git/config",
            "a/.GIT/x",
            "a\\b",
            "C:x",
            "a\0",
        ] {
            assert_eq!(plain_place(here, path), None, "{path}");
        }
        assert!(plain_place(here, "klachten/2026/2026-001.md").is_some());
    }
}
