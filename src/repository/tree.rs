//! A folder as git stores it: raw bytes, compared entry by entry.

use std::cmp::Ordering;

use super::{Failure, Mode, ObjectId};

/// Stands in for the name of a folder that is not there, or that nobody asks for.
pub(super) const UNNAMED: ObjectId = ObjectId::from_sum([0; 20]);

/// One line of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TreeEntry<'a> {
    pub mode: Mode,
    pub name: &'a [u8],
    pub id: ObjectId,
}

impl TreeEntry<'_> {
    pub(super) const fn is_folder(&self) -> bool {
        matches!(self.mode, Mode::Folder)
    }

    /// Git sorts a folder as if its name ended in a slash.
    pub(super) fn order(&self, other: &TreeEntry<'_>) -> Ordering {
        let (start, rest) = self.name.split_at(self.name.len().min(other.name.len()));
        let (other_start, other_rest) = other.name.split_at(start.len());
        let end = |entry: &TreeEntry<'_>| entry.is_folder().then_some(b'/');
        let ends = || {
            rest.iter()
                .copied()
                .chain(end(self))
                .cmp(other_rest.iter().copied().chain(end(other)))
        };
        start.cmp(other_start).then_with(ends)
    }
}

/// The entries of a folder, in git's order.
pub(super) struct TreeEntries<'a> {
    folder: ObjectId,
    rest: &'a [u8],
}

impl<'a> TreeEntries<'a> {
    pub(super) const fn new(folder: ObjectId, bytes: &'a [u8]) -> TreeEntries<'a> {
        TreeEntries {
            folder,
            rest: bytes,
        }
    }

    fn parse(&mut self) -> Option<TreeEntry<'a>> {
        let space = self.rest.iter().position(|byte| *byte == b' ')?;
        let mode = self.rest[..space]
            .iter()
            .try_fold(0_u32, |mode, digit| match digit {
                b'0'..=b'7' if mode < 0o1_000_000 => Some(mode * 8 + u32::from(digit - b'0')),
                _ => None,
            })?;
        let mode = Mode::of(mode)?;
        let named = &self.rest[space + 1..];
        let end = named.iter().position(|byte| *byte == 0)?;
        let id = ObjectId::from_bytes(named.get(end + 1..end + 21)?)?;
        self.rest = &named[end + 21..];
        Some(TreeEntry {
            mode,
            name: &named[..end],
            id,
        })
    }
}

impl<'a> Iterator for TreeEntries<'a> {
    type Item = Result<TreeEntry<'a>, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        Some(self.parse().ok_or_else(|| {
            self.rest = b"";
            Failure::damaged(self.folder, "tree")
        }))
    }
}

/// A folder with its name in git; an absent one has no bytes.
#[derive(Clone, Copy)]
pub(super) struct Folder<'a> {
    pub id: ObjectId,
    pub bytes: &'a [u8],
}

/// Calls `differs` for each name that stands otherwise in `new` than in `old`.
///
/// What was a file and became a folder counts as two: gone and come.
pub(super) fn compare<'a>(
    old: Folder<'a>,
    new: Folder<'a>,
    mut differs: impl FnMut(Option<TreeEntry<'a>>, Option<TreeEntry<'a>>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let skipped = equal_start(old.bytes, new.bytes);
    let tail = equal_end(&old.bytes[skipped..], &new.bytes[skipped..]);
    let mut olds = TreeEntries::new(old.id, &old.bytes[skipped..]);
    let mut news = TreeEntries::new(new.id, &new.bytes[skipped..]);
    let (mut left, mut right) = (olds.next().transpose()?, news.next().transpose()?);
    loop {
        let order = match (left, right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => a.order(&b),
        };
        match order {
            Ordering::Less => differs(left, None)?,
            Ordering::Greater => differs(None, right)?,
            Ordering::Equal if left != right => differs(left, right)?,
            Ordering::Equal => {}
        }
        if order != Ordering::Greater {
            left = olds.next().transpose()?;
        }
        if order != Ordering::Less {
            right = news.next().transpose()?;
        }
        if left == right && olds.rest.len() == news.rest.len() && olds.rest.len() <= tail {
            return Ok(());
        }
    }
}

/// How many bytes at the start hold the same whole entries. Folders of thousands of files differ in
/// one; comparing memory is many times faster than reading entries.
fn equal_start(old: &[u8], new: &[u8]) -> usize {
    /// The mode, a space and one letter at least stand before the end of a name.
    const BEFORE_NAME_END: usize = 7;
    let equal = equal_start_bytes(old, new);
    let mut start = 0;
    while let Some(name) = old.get(start + BEFORE_NAME_END..equal) {
        let Some(length) = name.iter().position(|byte| *byte == 0) else {
            break;
        };
        let next = start + BEFORE_NAME_END + length + 21;
        if next > equal {
            break;
        }
        start = next;
    }
    start
}

/// How many bytes at the end are the same.
pub(super) fn equal_end(old: &[u8], new: &[u8]) -> usize {
    let blocks = old
        .rchunks(BLOCK)
        .zip(new.rchunks(BLOCK))
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len())
        .sum::<usize>();
    let (old, new) = (&old[..old.len() - blocks], &new[..new.len() - blocks]);
    blocks
        + old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take_while(|(a, b)| a == b)
            .count()
}

/// How many bytes at the start are the same.
pub(super) fn equal_start_bytes(old: &[u8], new: &[u8]) -> usize {
    let blocks = old
        .chunks(BLOCK)
        .zip(new.chunks(BLOCK))
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len())
        .sum::<usize>();
    blocks
        + old[blocks..]
            .iter()
            .zip(&new[blocks..])
            .take_while(|(a, b)| a == b)
            .count()
}

/// Large enough for the compiler's memory comparison, small enough to end near the difference.
const BLOCK: usize = 256;

#[cfg(test)]
mod tests {
    use super::{Folder, TreeEntries, compare};
    use crate::repository::ObjectId;

    fn folder(entries: &[(&str, &str, &str)]) -> Vec<u8> {
        let line = |(mode, name, content): &(&str, &str, &str)| {
            [
                mode.as_bytes(),
                b" ",
                name.as_bytes(),
                b"\0",
                ObjectId::of_blob(content.as_bytes()).as_bytes(),
            ]
            .concat()
        };
        entries.iter().flat_map(line).collect()
    }

    fn names(old: &[u8], new: &[u8]) -> Vec<String> {
        let id = ObjectId::of_blob(b"");
        let mut names = Vec::new();
        compare(
            Folder { id, bytes: old },
            Folder { id, bytes: new },
            |a, b| {
                let name = |entry: Option<super::TreeEntry<'_>>| {
                    entry.map_or(String::from("-"), |e| {
                        String::from_utf8_lossy(e.name).into_owned()
                    })
                };
                names.push(format!("{}>{}", name(a), name(b)));
                Ok(())
            },
        )
        .expect("sound folders");
        names
    }

    #[test]
    fn only_what_differs_is_named() {
        let old = folder(&[
            ("100644", "a", "1"),
            ("100644", "b", "1"),
            ("40000", "c", "1"),
            ("100644", "d", "1"),
        ]);
        let new = folder(&[
            ("100644", "a", "1"),
            ("100644", "b", "2"),
            ("100644", "bb", "1"),
            ("100644", "d", "1"),
        ]);
        assert_eq!(names(&old, &new), ["b>b", "->bb", "c>-"]);
        assert_eq!(names(&old, &old), [""; 0]);
        assert_eq!(names(&[], &old).len(), 4);
        assert_eq!(names(&old, &[]).len(), 4);
    }

    #[test]
    fn a_file_that_becomes_a_folder_goes_and_comes() {
        let old = folder(&[("100644", "a", "1"), ("100644", "a.md", "1")]);
        let new = folder(&[("100644", "a.md", "1"), ("40000", "a", "1")]);
        assert_eq!(names(&old, &new), ["a>-", "->a"]);
    }

    #[test]
    fn a_folder_cut_short_is_damaged_and_read_no_further() {
        let bytes = folder(&[("100644", "a", "1")]);
        for end in 1..bytes.len() {
            let read: Vec<_> = TreeEntries::new(ObjectId::of_blob(b""), &bytes[..end]).collect();
            assert!(matches!(read.as_slice(), [Err(_)]), "{end}");
        }
    }
}
