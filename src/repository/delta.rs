//! A version as its difference from another, as git's `gitformat-pack` lays it down: the two sizes,
//! then stretches of the other version and bytes that are new.

use super::packed::Packing;
use super::tree::{equal_end, equal_start_bytes};

/// How to make `new` from `old`: its start, what is new, its end.
pub(super) fn difference(old: &[u8], new: &[u8]) -> Vec<u8> {
    let start = equal_start_bytes(old, new);
    let end = equal_end(&old[start..], &new[start..]);
    let mut out = Packing::default();
    out.count(old.len());
    out.count(new.len());
    let mut out = out.bytes;
    copy(&mut out, 0, start);
    for literal in new[start..new.len() - end].chunks(127) {
        out.push(literal.len() as u8);
        out.extend(literal);
    }
    copy(&mut out, old.len() - end, end);
    out
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

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn a_difference_names_both_sizes() {
        assert_eq!(difference(b"abcXdef", b"abcYZdef")[..2], [7, 8]);
    }
}
