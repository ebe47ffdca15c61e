//! A version as its difference from another, as git's `gitformat-pack` lays it down: the two sizes,
//! then stretches of the other version and bytes that are new.

use std::ops::Range;

use super::packed::{Packing, Unpacking};
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

/// A step in making a version from another.
pub(super) enum Step<'d> {
    /// This stretch of the other version.
    Copy(Range<usize>),
    /// These bytes.
    New(&'d [u8]),
}

/// Takes the steps of a difference from a version of this size; `None` where they do not make what
/// the difference says of itself, or more than `most` bytes, or where `each` goes no further.
pub(super) fn follow(
    delta: &[u8],
    old: usize,
    most: usize,
    mut each: impl FnMut(Step<'_>) -> Option<()>,
) -> Option<()> {
    let mut from = Unpacking { rest: delta };
    let (said, size) = (from.count()?, from.count()?);
    if said != old || size > most {
        return None;
    }
    let mut left = size;
    while !from.rest.is_empty() {
        let step = match from.byte()? {
            0 => return None,
            length @ ..0x80 => Step::New(from.take(usize::from(length))?),
            fields => Step::Copy(stretch(fields, &mut from)?),
        };
        let length = match &step {
            Step::New(bytes) => bytes.len(),
            Step::Copy(range) if range.end <= old => range.len(),
            Step::Copy(_) => return None,
        };
        left = left.checked_sub(length)?;
        each(step)?;
    }
    (left == 0).then_some(())
}

/// A stretch to copy: of its place and its size only the bytes that are not zero are there.
fn stretch(fields: u8, from: &mut Unpacking<'_>) -> Option<Range<usize>> {
    let mut bytes = [0_u8; 7];
    for (field, byte) in bytes.iter_mut().enumerate() {
        if fields >> field & 1 == 1 {
            *byte = from.byte()?;
        }
    }
    let [a, b, c, d, e, f, g] = bytes;
    let start = u32::from_le_bytes([a, b, c, d]) as usize;
    let size = match u32::from_le_bytes([e, f, g, 0]) as usize {
        0 => 0x1_0000,
        size => size,
    };
    Some(start..start.checked_add(size)?)
}

/// The version that a difference makes of another; `None` as for [`follow`].
pub(super) fn apply(delta: &[u8], old: &[u8], most: usize) -> Option<Vec<u8>> {
    // A version is about as long as the one before.
    let mut new = Vec::with_capacity(old.len() + delta.len());
    follow(delta, old.len(), most, |step| {
        new.extend_from_slice(match step {
            Step::Copy(range) => &old[range],
            Step::New(bytes) => bytes,
        });
        Some(())
    })?;
    Some(new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{apply, difference};

    #[test]
    fn a_difference_names_both_sizes() {
        assert_eq!(difference(b"abcXdef", b"abcYZdef")[..2], [7, 8]);
    }

    #[test]
    fn a_stretch_without_a_size_is_the_longest_but_one() {
        let old = vec![7; 0x1_0000];
        assert_eq!(
            apply(&[0x80, 0x80, 4, 0x80, 0x80, 4, 0x80], &old, old.len()),
            Some(old.clone())
        );
    }

    #[test]
    fn a_difference_that_lies_makes_nothing() {
        let lies: [(&str, &[u8]); 8] = [
            ("another size of the old", &[4, 1, 1, b'x']),
            ("more than it says", &[3, 1, 2, b'x', b'y']),
            ("less than it says", &[3, 3, 1, b'x']),
            ("a copy past the end", &[3, 3, 0x91, 1, 3]),
            (
                "a copy far past the end",
                &[3, 3, 0x9f, 0xff, 0xff, 0xff, 0xff, 3],
            ),
            ("a step that does not exist", &[3, 1, 0]),
            ("new bytes that are not there", &[3, 3, 3, b'x']),
            ("more than is allowed", &[3, 0x7f, 1, b'x']),
        ];
        for (lie, delta) in lies {
            assert_eq!(apply(delta, b"abc", 100), None, "{lie}");
        }
    }

    proptest! {
        #[test]
        fn a_difference_makes_the_new_of_the_old(old in ".{0,300}", new in ".{0,300}", end in ".{0,40}") {
            let [old, new] = [old + &end, new + &end].map(String::into_bytes);
            prop_assert_eq!(apply(&difference(&old, &new), &old, 4096), Some(new));
        }

        #[test]
        fn any_bytes_make_something_or_nothing(delta in proptest::collection::vec(any::<u8>(), 0..60), old in any::<[u8; 20]>()) {
            let made = apply(&[&[20, 40][..], &delta].concat(), &old, 100);
            prop_assert!(made.is_none_or(|made| made.len() == 40));
        }
    }
}
