//! A pack with its index (gitformat-pack, index version 2), as far as the deep check must know it:
//! whether both end in their own sum, which objects the index names, and which entries of a damaged
//! pack are not the bytes that the index has a checksum of.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::CrcWriter;
use sha1::{Digest, Sha1};

use super::ObjectId;
use super::checksums::{SUM, sum_at_end};

const MAGIC: [u8; 8] = [0xff, b't', b'O', b'c', 0, 0, 0, 2];
const FANOUT: usize = 256 * 4;
/// From here on an offset is a place in the table of long ones.
const LONG: u32 = 1 << 31;

/// A pack, with what its index tells.
pub(super) struct Pack {
    place: PathBuf,
    /// In the order in which they stand in the pack; none where the index is damaged.
    entries: Option<Vec<Named>>,
    /// The sum of the pack, as the index has it.
    sum: [u8; SUM],
}

struct Named {
    offset: u64,
    crc: u32,
    id: ObjectId,
}

pub(super) enum PackState {
    /// Pack and index are as git wrote them: the objects in the order of the pack.
    Sound(Vec<ObjectId>),
    /// They are not: the objects whose bytes are others, as far as the index tells.
    Damaged(Vec<ObjectId>),
}

impl Pack {
    /// The packs of a folder, in the order of their names.
    pub(super) fn all_in(folder: &Path) -> io::Result<Vec<Pack>> {
        let files = match fs::read_dir(folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut packs = Vec::new();
        for file in files {
            let index = file?.path();
            if index.extension().is_some_and(|end| end == "idx") {
                packs.push(Pack::of(&index));
            }
        }
        packs.sort_by(|one, other| one.place.cmp(&other.place));
        Ok(packs)
    }

    fn of(index: &Path) -> Pack {
        let read = fs::read(index).ok().and_then(|bytes| parse(&bytes));
        let (entries, sum) = match read {
            Some((entries, sum)) => (Some(entries), sum),
            None => (None, [0; SUM]),
        };
        let place = if entries.is_some() {
            index.with_extension("pack")
        } else {
            index.to_owned()
        };
        Pack {
            place,
            entries,
            sum,
        }
    }

    /// The pack, or its index where that is what is damaged.
    pub(super) fn place(&self) -> &Path {
        &self.place
    }

    /// How many objects the index names.
    pub(super) fn len(&self) -> usize {
        self.entries.as_ref().map_or(0, Vec::len)
    }

    /// Reads the whole pack.
    pub(super) fn state(&self) -> PackState {
        let Some(entries) = &self.entries else {
            return PackState::Damaged(Vec::new());
        };
        let sound = File::open(&self.place)
            .and_then(|mut file| sum_at_end(&mut file))
            .is_ok_and(|sum| sum == Some(self.sum));
        if sound {
            PackState::Sound(entries.iter().map(|named| named.id).collect())
        } else {
            PackState::Damaged(self.other_bytes(entries).unwrap_or_default())
        }
    }

    /// The objects whose bytes in the pack do not have the checksum of the index.
    fn other_bytes(&self, entries: &[Named]) -> io::Result<Vec<ObjectId>> {
        let mut file = File::open(&self.place)?;
        let end = file.metadata()?.len().saturating_sub(SUM as u64);
        let ends = entries.iter().skip(1).map(|next| next.offset).chain([end]);
        let mut wrong = Vec::new();
        for (named, end) in entries.iter().zip(ends) {
            let length = end.saturating_sub(named.offset);
            if crc_of(&mut file, named.offset, length).ok() != Some(named.crc) {
                wrong.push(named.id);
            }
        }
        Ok(wrong)
    }
}

/// The index over all packs of a folder, where there is one and it is not as git wrote it.
pub(super) fn damaged_index_of_all(folder: &Path) -> Option<PathBuf> {
    let place = folder.join("multi-pack-index");
    let mut file = File::open(&place).ok()?;
    let sound = sum_at_end(&mut file).is_ok_and(|sum| sum.is_some());
    (!sound).then_some(place)
}

fn crc_of(file: &mut File, offset: u64, length: u64) -> io::Result<u32> {
    file.seek(SeekFrom::Start(offset))?;
    let mut sum = CrcWriter::new(io::sink());
    io::copy(&mut BufReader::new(file).take(length), &mut sum)?;
    Ok(sum.crc().sum())
}

/// The objects of an index and the sum of its pack; nothing where it is not as git wrote it.
fn parse(bytes: &[u8]) -> Option<(Vec<Named>, [u8; SUM])> {
    let body = bytes.len().checked_sub(SUM)?;
    if Sha1::digest(bytes.get(..body)?)[..] != *bytes.get(body..)? || !bytes.starts_with(&MAGIC) {
        return None;
    }
    let word = |table: &[u8], at: usize| {
        let four = table.get(at * 4..at * 4 + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    let (fanout, rest) = bytes.get(MAGIC.len()..body)?.split_at_checked(FANOUT)?;
    let count = word(fanout, 255)? as usize;
    let (names, rest) = rest.split_at_checked(count.checked_mul(SUM)?)?;
    let (crcs, rest) = rest.split_at_checked(count.checked_mul(4)?)?;
    let (offsets, rest) = rest.split_at_checked(count.checked_mul(4)?)?;
    let (long, pack) = rest.split_at_checked(rest.len().checked_sub(SUM)?)?;
    let mut entries = Vec::with_capacity(count);
    for (at, name) in names.chunks_exact(SUM).enumerate() {
        let offset = word(offsets, at)?;
        let offset = if offset < LONG {
            u64::from(offset)
        } else {
            let from = (offset - LONG) as usize;
            let eight = long.get(from.checked_mul(8)?..)?.get(..8)?;
            u64::from_be_bytes(eight.try_into().ok()?)
        };
        entries.push(Named {
            offset,
            crc: word(crcs, at)?,
            id: ObjectId::from_bytes(name)?,
        });
    }
    entries.sort_by_key(|named| named.offset);
    Some((entries, pack.try_into().ok()?))
}
