//! One build at a time for one folder.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use crate::fingerprint::{hex, sha256};

/// Waits until no other build has this target; the lock stays until the file is closed.
pub(super) fn lock(locks: &Path, target: &Path) -> io::Result<File> {
    let path = locks.join(lock_name(target));
    // Windows locks no file that was opened for appending alone.
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)?;
    file.lock()?;
    Ok(file)
}

/// A name for the target's lock that shows nothing of its path.
fn lock_name(target: &Path) -> String {
    format!(
        "klachten-site-{}",
        hex(&sha256(target.as_os_str().as_encoded_bytes())[..8])
    )
}
