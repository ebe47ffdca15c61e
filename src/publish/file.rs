//! One file that a person asked for: a letter, an export, a complaint that is not committed yet.

use std::fs::{File, OpenOptions, create_dir_all};
use std::io::{self, Write};
use std::path::Path;

/// Writes a new file with the folders above it; a file that is there already is never replaced.
///
/// # Errors
/// When there is a file of that name (`AlreadyExists`), or it cannot be written; what was written
/// of it is then removed.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
        drop(file);
        // The first failure is the one to tell.
        let _ = std::fs::remove_file(path);
        return Err(error);
    }
    // Folders can be opened and flushed on Unix only; elsewhere the system does it.
    if let Some(Ok(folder)) = folder.map(File::open) {
        let _ = folder.sync_all();
    }
    Ok(())
}
