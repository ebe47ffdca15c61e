//! One pack being read: the entry at a place, inflated. Of the file only what was read last is in
//! memory.
//!
//! Everything here answers with nothing where a pack is not plainly as git writes it; what to make
//! of that is for the reader above.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use flate2::{Decompress, FlushDecompress, Status};

use super::pack_format::{EntryHead, LONGEST_HEAD};
use super::pack_index::PackIndex;

/// A pack that is open, for one thread.
pub(super) struct PackFile {
    source: Source,
    inflater: Decompress,
}

/// What the file begins with: what it is, its version and the number of its objects.
const START: usize = 12;
/// What it ends with: its checksum.
const SUM: usize = 20;

impl PackFile {
    /// Opens the pack that an index belongs to.
    pub(super) fn open(path: &Path, index: &PackIndex) -> Option<PackFile> {
        let mut source = Source::open(path).ok()?;
        let (mut start, mut sum) = ([0; START], [0; SUM]);
        source.fill(0, &mut start)?;
        source.fill(source.size.checked_sub(SUM as u64)?, &mut sum)?;
        let count = u32::try_from(index.count()).ok()?.to_be_bytes();
        let is_its_pack = matches!(start, [b'P', b'A', b'C', b'K', 0, 0, 0, 2 | 3, ..])
            && start[8..] == count
            && sum == index.pack_sum();
        is_its_pack.then(|| PackFile {
            source,
            inflater: Decompress::new(true),
        })
    }

    /// What stands before the bytes of the entry here.
    pub(super) fn head(&mut self, at: u64) -> Option<EntryHead> {
        let mut bytes = [0; LONGEST_HEAD];
        let length = self.source.size.checked_sub(at)?.min(LONGEST_HEAD as u64) as usize;
        self.source.fill(at, &mut bytes[..length])?;
        EntryHead::parse(&bytes[..length])
    }

    /// The bytes of the entry here, exactly as many as its head says, if those are no more than
    /// `most`.
    pub(super) fn bytes(&mut self, at: u64, head: &EntryHead, most: usize) -> Option<Vec<u8>> {
        if head.size > most {
            return None;
        }
        // Room for one more than there are, so that the end of the stream is always reached.
        let mut out = Vec::with_capacity(head.size + 1);
        let start = at + head.length as u64;
        self.inflater.reset(true);
        loop {
            let read = self.inflater.total_in();
            let stretch = self.source.from(start + read)?;
            let status = self
                .inflater
                .decompress_vec(stretch, &mut out, FlushDecompress::None)
                .ok()?;
            if status == Status::StreamEnd {
                return (out.len() == head.size).then_some(out);
            }
            if self.inflater.total_in() == read || out.len() > head.size {
                return None;
            }
        }
    }
}

/// The file, a window at a time.
struct Source {
    file: File,
    size: u64,
    windows: Vec<Window>,
}

#[derive(Default)]
struct Window {
    number: u64,
    /// None before it is read.
    bytes: Vec<u8>,
}

/// Entries that are wanted together stand near each other, in a few places at a time.
const WINDOW: u64 = 8 * 1024;
const WINDOWS: u64 = 32;

impl Source {
    fn open(path: &Path) -> io::Result<Source> {
        // Opening anything but a file may wait for ever.
        let size = Some(fs::metadata(path)?)
            .filter(fs::Metadata::is_file)
            .ok_or(io::ErrorKind::InvalidInput)?
            .len();
        let file = File::open(path)?;
        Ok(Source {
            file,
            size,
            windows: (0..WINDOWS).map(|_| Window::default()).collect(),
        })
    }

    /// The bytes from here to the end of their window, at least one.
    fn from(&mut self, at: u64) -> Option<&[u8]> {
        let number = at / WINDOW;
        let window = &mut self.windows[(number % WINDOWS) as usize];
        if window.bytes.is_empty() || window.number != number {
            let start = number * WINDOW;
            window.number = number;
            window
                .bytes
                .resize(self.size.checked_sub(start)?.min(WINDOW) as usize, 0);
            if read_at(&self.file, start, &mut window.bytes).is_err() {
                window.bytes.clear();
                return None;
            }
        }
        window
            .bytes
            .get((at % WINDOW) as usize..)
            .filter(|bytes| !bytes.is_empty())
    }

    fn fill(&mut self, mut at: u64, mut out: &mut [u8]) -> Option<()> {
        while !out.is_empty() {
            let stretch = self.from(at)?;
            let length = stretch.len().min(out.len());
            let (now, later) = out.split_at_mut(length);
            now.copy_from_slice(&stretch[..length]);
            (at, out) = (at + length as u64, later);
        }
        Some(())
    }
}

/// Exactly the bytes from a place on: in one call where the system has one.
#[cfg(unix)]
fn read_at(file: &File, at: u64, out: &mut [u8]) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, out, at)
}

#[cfg(not(unix))]
fn read_at(mut file: &File, at: u64, out: &mut [u8]) -> io::Result<()> {
    use std::io::{Read, Seek, SeekFrom};
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(out)
}
