//! Whether packs and their indexes are as git wrote them: each ends in the SHA-1 sum of all that
//! stands before it.
//!
//! Recomputing the name of every object costs seven times the walk; one sum a pack costs a blink,
//! and finds every flipped or lost byte. A file that was sound is not summed again while it is the
//! same file (device, inode, size, times). What is not sound is never remembered: it may be mended.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha1::{Digest, Sha1};

use super::Repository;
use super::packs::Packs;
use crate::codec;

/// A file as it was when its sum was right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Checked {
    name: String,
    size: u64,
    /// Device and inode, where the system has them.
    place: (u64, u64),
    /// When its bytes and when its entry in the file system last changed, in nanoseconds.
    times: (i128, i128),
}

const CACHE: &str = "checked-packs-1";
/// The sum at the end of each file.
pub(super) const SUM: usize = 20;

impl Repository {
    /// Sums what was not summed before; once for each opened repository.
    pub(super) fn packs(&self) -> Packs {
        *self.packs.get_or_init(|| {
            let folder = self.git_folder().join("objects/pack");
            let known = self.sound_packs();
            let mut sound = BTreeSet::new();
            let mut packs = Packs::Sound;
            for path in packed_files(&folder) {
                match check(&path, &known) {
                    Ok(checked) => drop(sound.insert(checked)),
                    // `git gc` has taken it away since it was listed.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(_) if is_pack(&path) && packs == Packs::Sound => packs = Packs::Damaged,
                    Err(_) if is_pack(&path) => {}
                    Err(_) => packs = Packs::Lost,
                }
            }
            if sound != known {
                // On a read-only disk they are summed each time.
                let _ = self.cache_write(CACHE, |out| codec::pack_into(&sound, out));
            }
            if packs == Packs::Damaged {
                // From here on libgit2 recomputes every name, in the whole process: slow, and right.
                git2::opts::strict_hash_verification(true);
            }
            packs
        })
    }

    fn sound_packs(&self) -> BTreeSet<Checked> {
        let bytes = self.cache_read(CACHE).unwrap_or_default();
        codec::unpack(&bytes).unwrap_or_default()
    }
}

fn is_pack(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "pack")
}

/// The packs and the indexes that libgit2 reads, in the order of their names.
fn packed_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            is_pack(path)
                || path.extension().is_some_and(|end| end == "idx")
                || path
                    .file_name()
                    .is_some_and(|name| name == "multi-pack-index")
        })
        .collect();
    files.sort();
    files
}

/// The file as it was when its sum was found to be right.
fn check(path: &Path, known: &BTreeSet<Checked>) -> io::Result<Checked> {
    let mut file = File::open(path)?;
    let checked = identity(path, &file.metadata()?);
    if known.contains(&checked) {
        return Ok(checked);
    }
    if sum_at_end(&mut file)?.is_none() || identity(path, &file.metadata()?) != checked {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "sum"));
    }
    Ok(checked)
}

fn identity(path: &Path, file: &Metadata) -> Checked {
    let name = path.file_name().unwrap_or_default();
    let (place, times) = place_and_times(file);
    Checked {
        name: name.to_string_lossy().into_owned(),
        size: file.len(),
        place,
        times,
    }
}

#[cfg(unix)]
fn place_and_times(file: &Metadata) -> ((u64, u64), (i128, i128)) {
    use std::os::unix::fs::MetadataExt;
    let nanoseconds =
        |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
    (
        (file.dev(), file.ino()),
        (
            nanoseconds(file.mtime(), file.mtime_nsec()),
            nanoseconds(file.ctime(), file.ctime_nsec()),
        ),
    )
}

#[cfg(not(unix))]
fn place_and_times(file: &Metadata) -> ((u64, u64), (i128, i128)) {
    let since_1970 = |moment: io::Result<std::time::SystemTime>| {
        let since = moment.ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        i128::try_from(since.as_nanos()).ok()
    };
    (
        (0, 0),
        (
            since_1970(file.modified()).unwrap_or(0),
            since_1970(file.created()).unwrap_or(0),
        ),
    )
}

/// Whether bytes end with the SHA-1 sum of what stands before it.
pub(super) fn ends_with_sum(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<SUM>().is_some_and(|(body, end)| {
        let made: [u8; SUM] = Sha1::digest(body).into();
        made == *end
    })
}

/// The SHA-1 sum at the end of a file, if it is the sum of what stands before it.
pub(super) fn sum_at_end(file: &mut File) -> io::Result<Option<[u8; SUM]>> {
    let Some(body) = file.metadata()?.len().checked_sub(SUM as u64) else {
        return Ok(None);
    };
    let mut sum = Sha1::new();
    io::copy(
        &mut BufReader::with_capacity(1 << 18, file.by_ref()).take(body),
        &mut sum,
    )?;
    let mut end = [0; SUM];
    file.seek(SeekFrom::Start(body))?;
    file.read_exact(&mut end)?;
    let made: [u8; SUM] = sum.finalize().into();
    Ok((made == end).then_some(end))
}
