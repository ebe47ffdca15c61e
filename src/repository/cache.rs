//! A store beside git's own files for what is dear to compute. Safe to delete; never believed when
//! it is damaged or made by another version.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use flate2::{Crc, CrcWriter};

use super::Repository;

/// Closes every cached file; another version of the program that writes otherwise changes it.
const MARK: &[u8] = b"klachten cache 4\n";

/// What stands before the mark: how many bytes there are, and their sum.
fn seal_of(sum: &Crc) -> [u8; 8] {
    let mut seal = [0; 8];
    seal[..4].copy_from_slice(&sum.amount().to_le_bytes());
    seal[4..].copy_from_slice(&sum.sum().to_le_bytes());
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
        let mut sum = Crc::new();
        sum.update(body);
        let length = body.len();
        if seal_of(&sum) != *seal {
            return None;
        }
        bytes.truncate(length);
        Some(bytes)
    }

    /// Caches what `write` writes under `name` (a plain file name), whole or not at all; it never
    /// stands whole in memory.
    ///
    /// # Errors
    /// When the git folder cannot be written to, and those of `write`. A caller goes on without a
    /// cache then.
    pub fn cache_write(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let path = self.cache_path(name);
        fs::create_dir_all(self.own_folder())?;
        let draft = path.with_extension(format!("{}.tmp", std::process::id()));
        let written = fs::File::create(&draft).and_then(|file| {
            let mut out = BufWriter::with_capacity(1 << 16, CrcWriter::new(file));
            write(&mut out)?;
            let out = out.into_inner()?;
            let seal = seal_of(out.crc());
            let mut file = out.into_inner();
            file.write_all(&seal)?;
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
