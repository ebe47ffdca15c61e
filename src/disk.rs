//! What several rooms need of a disk: paths as the system has them, and folders that come together
//! out of sight.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The path without links and dots, in the form that git and people know (on Windows without the
/// prefix of `std::fs::canonicalize`).
///
/// # Errors
/// When there is nothing at the path.
pub fn canonical(path: &Path) -> io::Result<PathBuf> {
    dunce::canonicalize(path)
}

/// A folder with a name of its own in `parent`, which goes when it is dropped.
///
/// # Errors
/// When the folder cannot be made.
pub fn folder_in(parent: &Path, prefix: &str) -> io::Result<TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir_in(parent)
}

/// A file without a name in `parent`, which goes when it is closed.
///
/// # Errors
/// When the file cannot be made.
pub fn file_in(parent: &Path) -> io::Result<File> {
    tempfile::tempfile_in(parent)
}
