//! The entries of a pack file, as git's `gitformat-pack` lays them down: what stands before an
//! object's bytes, and a stream that holds them uncompressed.

use super::ObjectId;
use super::packed::Unpacking;

/// What an entry holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Whole(git2::ObjectType),
    /// A difference from the entry so many bytes before it.
    Back(u64),
    /// A difference from the object with this name.
    Named(ObjectId),
}

/// What stands before the bytes of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EntryHead {
    pub held: Held,
    /// The size of the bytes, once inflated.
    pub size: usize,
    /// How many bytes it takes itself.
    pub length: usize,
}

/// No head is longer: the size and a distance in ten bytes each, or a name.
pub(super) const LONGEST_HEAD: usize = 10 + 20;

impl EntryHead {
    /// The head at the start of these bytes; `None` where there is none that git writes.
    pub(super) fn parse(bytes: &[u8]) -> Option<EntryHead> {
        let mut from = Unpacking { rest: bytes };
        let first = from.byte()?;
        // Four bits of the size stand beside the kind; the others are a count of their own.
        let more = if first < 0x80 { 0 } else { from.count()? };
        let size = more.checked_mul(16)? | usize::from(first & 0x0f);
        let held = match first >> 4 & 7 {
            1 => Held::Whole(git2::ObjectType::Commit),
            2 => Held::Whole(git2::ObjectType::Tree),
            3 => Held::Whole(git2::ObjectType::Blob),
            DIFFERENCE => Held::Back(read_distance(&mut from)?),
            7 => Held::Named(from.id()?),
            _ => return None,
        };
        Some(EntryHead {
            held,
            size,
            length: bytes.len() - from.rest.len(),
        })
    }
}

/// The kind of an entry that is a difference from one before it.
pub(super) const DIFFERENCE: u8 = 6;

/// The kind and the size of an entry: four bits of the size, then seven a byte, the smallest first.
pub(super) fn entry_header(kind: u8, size: usize) -> Vec<u8> {
    let mut header = vec![kind << 4 | (size & 0x0f) as u8];
    let mut rest = size >> 4;
    while rest > 0 {
        if let Some(last) = header.last_mut() {
            *last |= 0x80;
        }
        header.push((rest & 0x7f) as u8);
        rest >>= 7;
    }
    header
}

/// How far back the earlier version stands: seven bits a byte, the largest first, each continued
/// byte counting one more.
pub(super) fn distance(back: u64) -> Vec<u8> {
    let mut bytes = vec![(back & 0x7f) as u8];
    let mut rest = back >> 7;
    while rest > 0 {
        rest -= 1;
        bytes.insert(0, (rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes
}

fn read_distance(from: &mut Unpacking<'_>) -> Option<u64> {
    let mut byte = from.byte()?;
    let mut back = u64::from(byte & 0x7f);
    while byte >= 0x80 {
        byte = from.byte()?;
        back = back.checked_add(1)?.checked_mul(0x80)? | u64::from(byte & 0x7f);
    }
    Some(back)
}

/// A zlib stream that holds the bytes as they are.
pub(super) fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 16);
    out.extend([0x78, 0x01]);
    let mut blocks = bytes.chunks(0xffff).peekable();
    if bytes.is_empty() {
        out.extend([1, 0, 0, 0xff, 0xff]);
    }
    while let Some(block) = blocks.next() {
        let length = block.len() as u16;
        out.push(u8::from(blocks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler32(bytes).to_be_bytes());
    out
}

fn adler32(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    // No sum overflows within so many bytes.
    for block in bytes.chunks(5552) {
        for byte in block {
            a += u32::from(*byte);
            b += a;
        }
        (a, b) = (a % 65_521, b % 65_521);
    }
    b << 16 | a
}

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = crc_table();
    !bytes.iter().fold(!0, |crc, byte| {
        TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8)
    })
}

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                0xedb8_8320 ^ (value >> 1)
            } else {
                value >> 1
            };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{DIFFERENCE, EntryHead, Held, adler32, crc32, distance, entry_header};

    #[test]
    fn checksums_are_those_of_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_distance_is_as_git_reads_it() {
        assert_eq!(distance(127), [127]);
        assert_eq!(distance(128), [0x80, 0]);
        assert_eq!(distance(16_512), [0x80, 0x80, 0]);
    }

    #[test]
    fn a_head_is_read_as_it_was_written() {
        for size in [0, 15, 16, 2047, 2048, 1 << 30] {
            for back in [1, 127, 128, 16_511, 16_512, u64::from(u32::MAX) * 3] {
                let bytes = [entry_header(DIFFERENCE, size), distance(back)].concat();
                let head = EntryHead {
                    held: Held::Back(back),
                    size,
                    length: bytes.len(),
                };
                assert_eq!(
                    EntryHead::parse(&[&bytes[..], b"en verder"].concat()),
                    Some(head)
                );
                assert!((0..bytes.len()).all(|end| EntryHead::parse(&bytes[..end]).is_none()));
            }
        }
        assert_eq!(
            EntryHead::parse(&[0x20]).map(|head| head.held),
            Some(Held::Whole(git2::ObjectType::Tree))
        );
    }

    #[test]
    fn a_head_that_nobody_writes_is_none() {
        for bytes in [
            &[0xff; 40][..],
            &[0x00],
            &[0x50],
            &[
                0x60, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
            ],
        ] {
            assert_eq!(EntryHead::parse(bytes), None, "{bytes:x?}");
        }
    }
}
