//! One writer at a time in one clone.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{Failure, Refusal};

/// Held while writing; the system lets go of it when the process ends, however it ends.
pub(super) struct WriteLock {
    _file: File,
}

/// Stays there when the lock is let go of.
pub(super) fn lock_path(git_folder: &Path) -> PathBuf {
    git_folder.join("klachten.lock")
}

const PATIENCE: u32 = 1500;
const PAUSE: Duration = Duration::from_millis(20);

impl WriteLock {
    /// Waits up to half a minute for another writer to finish.
    pub(super) fn take(git_folder: &Path) -> Result<WriteLock, Refusal> {
        let path = lock_path(git_folder);
        let failed = |error: &std::io::Error| Refusal::Failure(Failure::file(&path, error));
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| failed(&error))?;
        for _ in 0..PATIENCE {
            match file.try_lock() {
                Ok(()) => return Ok(WriteLock { _file: file }),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(failed(&error)),
            }
        }
        Err(Refusal::Busy)
    }
}
