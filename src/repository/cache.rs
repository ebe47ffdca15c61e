//! A store beside git's own files for what is dear to compute. Safe to delete; never believed when
//! it is damaged or made by another version.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use flate2::Crc;

use super::Repository;

/// Closes every cached file; another version of the program that writes otherwise changes it.
const MARK: &[u8] = b"klachten cache 3\n";

/// What stands before the mark: how many bytes there are, and their sum.
fn seal_of(body: &[u8]) -> [u8; 12] {
    let mut sum = Crc::new();
    sum.update(body);
    let mut seal = [0; 12];
    seal[..8].copy_from_slice(&(body.len() as u64).to_le_bytes());
    seal[8..].copy_from_slice(&sum.sum().to_le_bytes());
    seal
}

/// Whether a cache of `known` things is written anew for `new` more. One that lags a little is as
/// true and costs reading those few again; writing it all for each commit costs more than that.
pub const fn is_worth_writing(known: usize, new: usize) -> bool {
    new > known / 256
}

impl Repository {
    /// What was cached under `name`; `None` when there is nothing, or nothing that can be trusted.
    ///
    /// The sum guards against damage, not against someone who may write in the git folder: that
    /// person can replace the program's input as well.
    #[must_use]
    pub fn cache_read(&self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.cache_path(name)).ok()?;
        let (body, seal) = bytes.strip_suffix(MARK)?.split_last_chunk()?;
        let length = body.len();
        if seal_of(body) != *seal {
            return None;
        }
        bytes.truncate(length);
        Some(bytes)
    }

    /// Caches bytes under `name` (a plain file name), whole or not at all.
    ///
    /// # Errors
    /// When the git folder cannot be written to. A caller goes on without a cache then.
    pub fn cache_write(&self, name: &str, body: &[u8]) -> io::Result<()> {
        let path = self.cache_path(name);
        fs::create_dir_all(self.own_folder())?;
        let draft = path.with_extension(format!("{}.tmp", std::process::id()));
        let written = fs::File::create(&draft).and_then(|mut file| {
            file.write_all(body)?;
            file.write_all(&seal_of(body))?;
            file.write_all(MARK)
        });
        let done = written.and_then(|()| fs::rename(&draft, &path));
        if done.is_err() {
            // The draft is of no use to anyone; that it cannot be removed is not the caller's
            // trouble.
            let _ = fs::remove_file(&draft);
        }
        done
    }

    /// Our folder inside git's own: caches, and what else is safe to delete.
    #[must_use]
    pub fn own_folder(&self) -> PathBuf {
        self.git_folder().join("klachten")
    }

    fn cache_path(&self, name: &str) -> PathBuf {
        self.own_folder().join(name)
    }
}
