//! The bytes of a pack file and its index, as git's own documentation lays them down.

use std::collections::BTreeMap;

use sha1::{Digest, Sha1};

use super::ObjectId;
use super::tree::{equal_end, equal_start_bytes};

/// Where an object stands in a pack.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub offset: u64,
    pub crc: u32,
    /// How many differences must be applied to read it.
    pub depth: u8,
}

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
    !bytes.iter().fold(!0, |crc, byte| TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8))
}

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

/// How to make `new` from `old`: its start, what is new, its end.
pub(super) fn difference(old: &[u8], new: &[u8]) -> Vec<u8> {
    let start = equal_start_bytes(old, new);
    let end = equal_end(&old[start..], &new[start..]);
    let mut out = [length(old.len()), length(new.len())].concat();
    copy(&mut out, 0, start);
    for literal in new[start..new.len() - end].chunks(127) {
        out.push(literal.len() as u8);
        out.extend(literal);
    }
    copy(&mut out, old.len() - end, end);
    out
}

fn length(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while length > 0x7f {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes
}

/// Copies a stretch of the earlier version, in pieces whose size fits in two bytes.
fn copy(out: &mut Vec<u8>, mut from: usize, mut size: usize) {
    while size > 0 {
        let piece = size.min(0xffff);
        out.push(0x80 | 0x0f | 0x30);
        out.extend((from as u32).to_le_bytes());
        out.extend((piece as u16).to_le_bytes());
        (from, size) = (from + piece, size - piece);
    }
}

/// The index of a pack, version 2: names, checksums and offsets, sorted by name.
pub(super) fn index_bytes(objects: &BTreeMap<ObjectId, Place>, pack_sum: [u8; 20]) -> Vec<u8> {
    let mut out = vec![0xff, b't', b'O', b'c', 0, 0, 0, 2];
    let mut up_to = [0_u32; 256];
    for id in objects.keys() {
        up_to[usize::from(id.as_bytes()[0])] += 1;
    }
    let mut total = 0;
    for count in up_to {
        total += count;
        out.extend(total.to_be_bytes());
    }
    objects.keys().for_each(|id| out.extend(id.as_bytes()));
    objects.values().for_each(|place| out.extend(place.crc.to_be_bytes()));
    let mut far: Vec<u64> = Vec::new();
    for place in objects.values() {
        // An offset beyond 31 bits stands in a table of its own.
        let near = u32::try_from(place.offset).ok().filter(|offset| offset >> 31 == 0);
        let offset = near.unwrap_or(1 << 31 | far.len() as u32);
        if near.is_none() {
            far.push(place.offset);
        }
        out.extend(offset.to_be_bytes());
    }
    far.into_iter().for_each(|offset| out.extend(offset.to_be_bytes()));
    out.extend(pack_sum);
    let sum: [u8; 20] = Sha1::digest(&out).into();
    out.extend(sum);
    out
}

#[cfg(test)]
mod tests {
    use super::{adler32, crc32, difference, distance};

    #[test]
    fn checksums_are_those_of_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_difference_and_a_distance_are_as_git_reads_them() {
        assert_eq!(difference(b"abcXdef", b"abcYZdef")[..2], [7, 8]);
        assert_eq!(distance(127), [127]);
        assert_eq!(distance(128), [0x80, 0]);
        assert_eq!(distance(16_512), [0x80, 0x80, 0]);
    }
}
