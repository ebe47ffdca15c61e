//! A folder in pieces, which its versions share: a commit changes one entry among thousands, and
//! then all pieces but one are those of the version before.
//!
//! What is the same piece is neither put together anew nor compared. That is sound only where every
//! piece holds whole entries and all entries stand in git's order, so nothing else is cut.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use super::cutter::{Cutter, Piece};
use super::delta::{Step, follow};
use super::recent::Kept;
use super::tree::{TreeEntries, TreeEntry};
use super::{Failure, ObjectId};

/// One version of a folder.
pub(super) struct Pieces {
    pieces: Vec<Piece>,
    size: usize,
    /// How many bytes no version before it had.
    own: usize,
    /// Whether it may be compared piece by piece; if not it is one piece, whatever its bytes.
    sound: bool,
}

impl Pieces {
    /// A folder's raw bytes, whatever they are, as one piece.
    pub(super) fn uncut(bytes: &[u8]) -> Pieces {
        let mut pieces = Vec::new();
        pieces.extend((!bytes.is_empty()).then(|| Piece::uncut(bytes)));
        Pieces {
            pieces,
            size: bytes.len(),
            own: bytes.len(),
            sound: false,
        }
    }

    /// A folder's raw bytes, cut; `None` where they are not as git writes a folder.
    pub(super) fn cut(bytes: &[u8]) -> Option<Pieces> {
        let mut cutter = Cutter::default();
        cutter.add(bytes);
        cutter.finish()
    }

    pub(super) const fn sound(pieces: Vec<Piece>, size: usize, own: usize) -> Pieces {
        Pieces {
            pieces,
            size,
            own,
            sound: true,
        }
    }

    /// The version that a difference makes of this one; `None` where it makes none, where that has
    /// more than `most` bytes, or where one of the two is not as git writes a folder.
    pub(super) fn changed(&self, delta: &[u8], most: usize) -> Option<Pieces> {
        if !self.sound {
            return None;
        }
        let mut cutter = Cutter::after(self.pieces.len(), self.size);
        follow(delta, self.size, most, |step| match step {
            Step::New(bytes) => {
                cutter.add(bytes);
                Some(())
            }
            Step::Copy(range) => self.copy(range, &mut cutter),
        })?;
        cutter.finish()
    }

    fn copy(&self, range: Range<usize>, cutter: &mut Cutter) -> Option<()> {
        let first = self
            .pieces
            .partition_point(|piece| piece.end() <= range.start);
        for (place, piece) in self
            .pieces
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, piece)| piece.start < range.end)
        {
            if range.start <= piece.start && piece.end() <= range.end {
                cutter.take_over(piece, place)?;
            } else {
                cutter.add(
                    &piece.bytes[range.start.saturating_sub(piece.start)
                        ..range.end.min(piece.end()) - piece.start],
                );
            }
        }
        Some(())
    }

    /// Its entries, read as the folder of this name.
    pub(super) fn entries(
        &self,
        folder: ObjectId,
    ) -> impl Iterator<Item = Result<TreeEntry<'_>, Failure>> {
        self.pieces
            .iter()
            .flat_map(move |piece| TreeEntries::new(folder, &piece.bytes))
    }
}

/// The bytes of two folders without the pieces at both ends that they share: all that differs is
/// there.
pub(super) fn apart<'a>(old: &'a Pieces, new: &'a Pieces) -> (Cow<'a, [u8]>, Cow<'a, [u8]>) {
    let (mut left, mut right) = (&old.pieces[..], &new.pieces[..]);
    if old.sound && new.sound {
        let start = left
            .iter()
            .zip(right)
            .take_while(|(a, b)| a.is_like(b))
            .count();
        (left, right) = (&left[start..], &right[start..]);
        let end = left
            .iter()
            .rev()
            .zip(right.iter().rev())
            .take_while(|(a, b)| a.is_like(b))
            .count();
        (left, right) = (&left[..left.len() - end], &right[..right.len() - end]);
    }
    (together(left), together(right))
}

fn together(pieces: &[Piece]) -> Cow<'_, [u8]> {
    match pieces {
        [] => Cow::Borrowed(b""),
        [one] => Cow::Borrowed(&one.bytes),
        several => {
            let bytes: Vec<&[u8]> = several.iter().map(|piece| &*piece.bytes).collect();
            Cow::Owned(bytes.concat())
        }
    }
}

impl Kept for Rc<Pieces> {
    fn bytes(&self) -> usize {
        self.size + self.pieces.len() * size_of::<Piece>()
    }

    fn new_bytes(&self) -> usize {
        self.own + self.pieces.len() * size_of::<Piece>()
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    use super::{Pieces, apart, together};
    use crate::repository::delta::{apply, difference};
    use crate::repository::tree::{Folder, UNNAMED, compare};
    use crate::repository::{Failure, ObjectId, Packing};

    const MOST: usize = 1 << 20;

    /// A folder's entries by name: what each holds, and whether it is a folder.
    type Entries = std::collections::BTreeMap<String, (u8, bool)>;

    fn line(name: &str, (content, folder): (u8, bool)) -> Vec<u8> {
        let mode = if folder { &b"40000 "[..] } else { b"100644 " };
        [
            mode,
            name.as_bytes(),
            b"\0",
            ObjectId::of_blob(&[content]).as_bytes(),
        ]
        .concat()
    }

    /// As git writes it: sorted, a folder as if its name ended in a slash.
    fn bytes(entries: &Entries) -> Vec<u8> {
        let key = |(name, (_, folder)): &(&String, &(u8, bool))| {
            format!("{name}{}", if *folder { "/" } else { "" })
        };
        let mut sorted: Vec<_> = entries.iter().collect();
        sorted.sort_by_key(key);
        sorted
            .into_iter()
            .flat_map(|(name, entry)| line(name, *entry))
            .collect()
    }

    /// A difference in many steps: each part of the new is copied where the old has it, else it is
    /// new.
    fn in_parts<'a>(old: &[u8], parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
        let parts: Vec<&[u8]> = parts.into_iter().collect();
        let mut delta = Packing::default();
        delta.count(old.len());
        delta.count(parts.iter().map(|part| part.len()).sum());
        let mut delta = delta.bytes;
        for part in parts {
            match old.windows(part.len()).position(|window| window == part) {
                Some(at) => {
                    delta.push(0xbf);
                    delta.extend((at as u32).to_le_bytes());
                    delta.extend((part.len() as u16).to_le_bytes());
                }
                None => part
                    .chunks(127)
                    .for_each(|bytes| delta.extend([&[bytes.len() as u8], bytes].concat())),
            }
        }
        delta
    }

    fn differing(old: &[u8], new: &[u8]) -> Result<Vec<String>, Failure> {
        let folder = |bytes| Folder { id: UNNAMED, bytes };
        let mut found = Vec::new();
        compare(folder(old), folder(new), |a, b| {
            found.push(format!("{a:?} {b:?}"));
            Ok(())
        })?;
        Ok(found)
    }

    fn differing_apart(old: &Pieces, new: &Pieces) -> Result<Vec<String>, Failure> {
        let (left, right) = apart(old, new);
        differing(&left, &right)
    }

    fn names() -> impl Strategy<Value = Entries> {
        btree_map(
            "[ab.]{1,3}|2026-00[0-9]{2}\\.md|[a-z]{60,90}",
            (any::<u8>(), proptest::bool::weighted(0.1)),
            0..400,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn versions_in_pieces_are_those_of_git_and_differ_in_the_same(
            mut entries in names(),
            edits in vec(vec((any::<prop::sample::Index>(), 0..3_u8, names().prop_map(|new| new.into_iter().next())), 0..4), 1..8),
            stretch in 200..9000_usize,
        ) {
            let mut old_bytes = bytes(&entries);
            let mut old = Pieces::cut(&old_bytes).expect("as git writes it");
            for edit in edits {
                for (at, kind, other) in edit {
                    let name = (!entries.is_empty()).then(|| at.get(&entries.keys().collect::<Vec<_>>()).to_string());
                    match (kind, name, other) {
                        (0, Some(name), _) => drop(entries.remove(&name)),
                        (1, Some(name), _) => entries.entry(name).and_modify(|entry| entry.0 = entry.0.wrapping_add(1)).or_default().1 = false,
                        (_, _, Some((name, entry))) => drop(entries.insert(name, entry)),
                        _ => {}
                    }
                }
                let new_bytes = bytes(&entries);
                let expected = differing(&old_bytes, &new_bytes).expect("sound");
                for delta in [difference(&old_bytes, &new_bytes), in_parts(&old_bytes, new_bytes.chunks(stretch))] {
                    prop_assert!(apply(&delta, &old_bytes, MOST).is_some_and(|made| made == new_bytes));
                    let new = old.changed(&delta, MOST).expect("as git writes it");
                    prop_assert_eq!(&together(&new.pieces)[..], &new_bytes[..]);
                    for (old, new) in [(&old, &new), (&old, &Pieces::cut(&new_bytes).expect("cut")), (&Pieces::uncut(&old_bytes), &new)] {
                        prop_assert_eq!(&differing_apart(old, new).expect("sound"), &expected);
                    }
                }
                old = old.changed(&difference(&old_bytes, &new_bytes), MOST).expect("as git writes it");
                old_bytes = new_bytes;
            }
        }
    }

    const ENTRY: usize = "100644 2026-0000.md\0".len() + 20;

    fn thousand() -> Vec<u8> {
        (0..1000)
            .flat_map(|number| line(&format!("2026-{number:04}.md"), (0, false)))
            .collect()
    }

    #[test]
    fn a_version_of_a_large_folder_shares_all_but_what_stands_around_its_change() {
        let mut bytes = thousand();
        let mut version = Pieces::cut(&bytes).expect("as git writes it");
        for number in 0..300 {
            let at = (number * 37 % 1000) * ENTRY + 30;
            let mut new = bytes.clone();
            new[at] ^= 1;
            version = version
                .changed(&difference(&bytes, &new), MOST)
                .expect("as git writes it");
            assert!(
                version.own < 5000 && version.pieces.len() < 60,
                "{} of {} in {}",
                version.own,
                version.size,
                version.pieces.len()
            );
            bytes = new;
        }
        // One that grows at its end does not fall apart in crumbs.
        for number in 1000..1300 {
            let new = [
                &bytes[..],
                &line(&format!("2026-{number:04}.md"), (0, false)),
            ]
            .concat();
            version = version
                .changed(&difference(&bytes, &new), MOST)
                .expect("as git writes it");
            assert!(
                version.own < 5000 && version.pieces.len() < 80,
                "{} in {}",
                version.own,
                version.pieces.len()
            );
            bytes = new;
        }
        assert_eq!(together(&version.pieces)[..], bytes[..]);
    }

    #[test]
    fn what_git_would_not_write_is_not_cut() {
        let bytes = thousand();
        let (first, second) = bytes[..2 * ENTRY].split_at(ENTRY);
        for end in 1..first.len() {
            assert!(
                Pieces::cut(&[second, &first[..end]].concat()).is_none(),
                "cut short at {end}"
            );
        }
        assert!(
            Pieces::cut(&[second, first].concat()).is_none(),
            "out of order"
        );
        assert!(
            Pieces::cut(&[first, first].concat()).is_none(),
            "twice the same"
        );
        // Nor made of one that was cut: its end before its start, or a shifted half of an entry.
        let version = Pieces::cut(&bytes).expect("as git writes it");
        for turn in [ENTRY * 500, ENTRY * 500 + 7, 1] {
            let turned = [&bytes[turn..], &bytes[..turn]].concat();
            for stretch in [ENTRY, 5000, 0xffff] {
                assert!(
                    version
                        .changed(&in_parts(&bytes, turned.chunks(stretch)), MOST)
                        .is_none(),
                    "turned by {turn}"
                );
            }
        }
        assert!(
            version.changed(&difference(b"", &bytes), MOST).is_none(),
            "a difference from another size"
        );
        assert!(
            version.changed(&difference(&bytes, &bytes), 100).is_none(),
            "too large"
        );
    }

    #[test]
    fn pieces_are_taken_over_only_in_gits_order() {
        let bytes = thousand();
        let version = Pieces::cut(&bytes).expect("as git writes it");
        let [first, second, third, fourth, fifth] =
            [0, 1, 2, 3, 4].map(|at| &*version.pieces[at].bytes);
        let many = |start: &str| -> Vec<u8> {
            (10..60)
                .flat_map(|number| line(&format!("{start}{number}"), (0, false)))
                .collect()
        };
        let (before, within, between, behind) = (
            many("2025"),
            many("2026-0003.md"),
            many("2026-0051.md"),
            many("2027"),
        );
        let makes = |parts: &[&[u8]]| {
            let made = version.changed(&in_parts(&bytes, parts.iter().copied()), MOST);
            made.map(|made| assert_eq!(together(&made.pieces)[..], parts.concat()))
                .is_some()
        };
        assert!(
            makes(&[&before, first, second, third])
                && makes(&[second, fourth, fifth, &behind])
                && makes(&[first, &between, second])
        );
        assert!(
            !makes(&[first, &before]),
            "behind what it must stand before"
        );
        assert!(!makes(&[first, &within]), "behind what it must stand among");
        assert!(
            !makes(&[first, &behind, second]),
            "between those that it must stand behind"
        );
        assert!(
            !makes(&[third, fourth, second]) && !makes(&[second, third, second]),
            "what was taken over already"
        );
    }

    #[test]
    fn a_damaged_folder_fails_as_it_does_in_one_piece() {
        let bytes = thousand();
        let version = Pieces::cut(&bytes).expect("as git writes it");
        for damaged in [&bytes[..bytes.len() - 3], &bytes[7..], b"onzin"] {
            assert!(differing(&bytes, damaged).is_err());
            assert_eq!(
                differing_apart(&version, &Pieces::uncut(damaged)),
                differing(&bytes, damaged)
            );
            assert_eq!(
                differing_apart(&Pieces::uncut(damaged), &version),
                differing(damaged, &bytes)
            );
            assert_eq!(
                differing_apart(&Pieces::uncut(damaged), &Pieces::uncut(damaged)),
                differing(damaged, damaged)
            );
        }
    }
}
