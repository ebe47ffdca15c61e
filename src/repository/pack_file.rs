//! One pack being read: the entry at a place, inflated. Of the file only what was read last is in
//! memory.
//!
//! Everything here answers with nothing where a pack is not plainly as git writes it; what to make of
//! that is for the reader above.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use flate2::{Decompress, FlushDecompress, Status};

use super::pack_format::{EntryHead, LONGEST_HEAD};
use super::pack_index::PackIndex;

/// A pack that is open, for one thread.
pub(super) struct PackFile {
    file: File,
    size: u64,
    windows: Vec<Window>,
    inflater: Decompress,
}

#[derive(Default)]
struct Window {
    number: u64,
    bytes: Vec<u8>,
}

/// Entries that are wanted together stand near each other, often in a few places at a time.
const WINDOW: u64 = 16 * 1024;
const WINDOWS: u64 = 16;

/// What the file ends with: its checksum.
const SUM: u64 = 20;

impl PackFile {
    /// Opens the pack that an index belongs to.
    pub(super) fn open(path: &Path, index: &PackIndex) -> Option<PackFile> {
        let file = File::open(path).ok()?;
        let size = file.metadata().ok()?.len();
        let windows = (0..WINDOWS).map(|_| Window::default()).collect();
        let mut pack = PackFile { file, size, windows, inflater: Decompress::new(true) };
        let mut head = [0; 12];
        pack.fill(0, &mut head)?;
        let count = u32::try_from(index.count()).ok()?.to_be_bytes();
        let mut sum = [0; SUM as usize];
        pack.fill(size.checked_sub(SUM)?, &mut sum)?;
        let sound = matches!(head, [b'P', b'A', b'C', b'K', 0, 0, 0, 2 | 3, ..]) && head[8..] == count && sum == index.pack_sum();
        sound.then_some(pack)
    }

    /// What stands before the bytes of the entry here.
    pub(super) fn head(&mut self, at: u64) -> Option<EntryHead> {
        let mut bytes = [0; LONGEST_HEAD];
        let length = self.size.checked_sub(at)?.min(LONGEST_HEAD as u64) as usize;
        self.fill(at, &mut bytes[..length])?;
        EntryHead::parse(&bytes[..length])
    }

    /// The bytes of the entry here, exactly as many as its head says, if those are no more than `most`.
    pub(super) fn bytes(&mut self, at: u64, head: &EntryHead, most: usize) -> Option<Vec<u8>> {
        if head.size > most {
            return None;
        }
        // One more than there are, so that the end of the stream is always reached.
        let mut out = Vec::with_capacity(head.size + 1);
        let start = at + head.length as u64;
        self.inflater.reset(true);
        loop {
            let read = self.inflater.total_in();
            let window = window(&mut self.file, &mut self.windows, self.size, start + read)?;
            let status = self.inflater.decompress_vec(window, &mut out, FlushDecompress::None).ok()?;
            match status {
                Status::StreamEnd => return (out.len() == head.size).then_some(out),
                _ if self.inflater.total_in() == read || out.len() > head.size => return None,
                _ => {}
            }
        }
    }

    fn fill(&mut self, mut at: u64, mut out: &mut [u8]) -> Option<()> {
        while !out.is_empty() {
            let window = window(&mut self.file, &mut self.windows, self.size, at)?;
            let length = window.len().min(out.len());
            let (now, later) = out.split_at_mut(length);
            now.copy_from_slice(&window[..length]);
            (at, out) = (at + length as u64, later);
        }
        Some(())
    }
}

/// The bytes from here to the end of their window, at least one; `None` past the end of the file.
fn window<'w>(file: &mut File, windows: &'w mut [Window], size: u64, at: u64) -> Option<&'w [u8]> {
    let number = at / WINDOW;
    let window = &mut windows[(number % WINDOWS) as usize];
    if window.bytes.is_empty() || window.number != number {
        let length = size.checked_sub(number * WINDOW)?.min(WINDOW);
        window.bytes.resize(length as usize, 0);
        window.number = number;
        let read = file.seek(SeekFrom::Start(number * WINDOW)).and_then(|_| file.read_exact(&mut window.bytes));
        if read.is_err() {
            window.bytes.clear();
            return None;
        }
    }
    window.bytes.get((at % WINDOW) as usize..).filter(|bytes| !bytes.is_empty())
}
