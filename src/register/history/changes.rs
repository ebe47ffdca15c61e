//! The changed keys of a revision, packed. A long history holds half a million of them, and hardly
//! any is ever looked at: they stand as bytes beside each other, read when somebody asks.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::repository::{Packing, Unpacking};

/// One key, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyChange<'c> {
    pub key: &'c str,
    /// Nothing: the key was not there. Of [`super::TEXT`] and [`super::FILE`], only the lines that
    /// differ.
    pub from: Option<&'c str>,
    pub to: Option<&'c str>,
    /// Of [`super::TEXT`] and [`super::FILE`]: how many lines above these stayed the same.
    pub line: u32,
}

/// What one revision changed, in the order of the file; empty when only comments, order or spelling
/// changed.
#[derive(Clone, Default)]
pub struct Changes {
    shelf: Arc<Vec<u8>>,
    at: Range<usize>,
}

impl Changes {
    /// The changes in a stretch of a shelf, as [`put`] wrote them.
    pub(super) fn on(shelf: &Arc<Vec<u8>>, at: Range<usize>) -> Changes {
        Changes {
            shelf: Arc::clone(shelf),
            at,
        }
    }

    /// Each change, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = KeyChange<'_>> {
        self.raw().map_while(Raw::read)
    }

    /// The keys alone, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.raw()
            .map_while(|raw| std::str::from_utf8(raw.key).ok())
    }

    /// The changes of these keys; the others are not read.
    pub fn of<'c>(&'c self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = KeyChange<'c>> {
        let is_wanted = move |raw: &Raw<'_>| std::str::from_utf8(raw.key).is_ok_and(&wanted);
        self.raw().filter(is_wanted).map_while(Raw::read)
    }

    /// The changes to this value. Looks at bytes, and reads only what it finds: the rules look for
    /// each day of each record.
    pub fn to_value<'c>(&'c self, value: &'c str) -> impl Iterator<Item = KeyChange<'c>> {
        self.raw()
            .filter(|raw| raw.to == Some(value.as_bytes()))
            .map_while(Raw::read)
    }

    fn raw(&self) -> impl Iterator<Item = Raw<'_>> {
        let mut from = Unpacking { rest: self.bytes() };
        std::iter::from_fn(move || Raw::next(&mut from))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.raw().count()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// As they stand on their shelf.
    pub(super) fn bytes(&self) -> &[u8] {
        self.shelf.get(self.at.clone()).unwrap_or_default()
    }
}

impl From<Packing> for Changes {
    fn from(shelf: Packing) -> Changes {
        Changes {
            at: 0..shelf.bytes.len(),
            shelf: Arc::new(shelf.bytes),
        }
    }
}

impl<'c> FromIterator<KeyChange<'c>> for Changes {
    fn from_iter<I: IntoIterator<Item = KeyChange<'c>>>(changes: I) -> Changes {
        let mut shelf = Packing::default();
        changes
            .into_iter()
            .for_each(|change| put(&mut shelf, change));
        shelf.into()
    }
}

impl PartialEq for Changes {
    fn eq(&self, other: &Changes) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Changes {}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Writes a change as [`Changes::iter`] reads it.
pub(super) fn put(shelf: &mut Packing, change: KeyChange<'_>) {
    shelf.text(change.key);
    shelf.optional(change.from, Packing::text);
    shelf.optional(change.to, Packing::text);
    shelf.bytes.extend(change.line.to_le_bytes());
}

/// A change before its texts are looked at.
struct Raw<'c> {
    key: &'c [u8],
    from: Option<&'c [u8]>,
    to: Option<&'c [u8]>,
    line: u32,
}

impl<'c> Raw<'c> {
    fn next(from: &mut Unpacking<'c>) -> Option<Raw<'c>> {
        let key = from.piece()?;
        let (before, after) = (
            from.optional(Unpacking::piece)?,
            from.optional(Unpacking::piece)?,
        );
        Some(Raw {
            key,
            from: before,
            to: after,
            line: u32::from_le_bytes(from.array()?),
        })
    }

    fn read(self) -> Option<KeyChange<'c>> {
        let text = |bytes: Option<&'c [u8]>| bytes.map(std::str::from_utf8).transpose().ok();
        Some(KeyChange {
            key: text(Some(self.key))??,
            from: text(self.from)?,
            to: text(self.to)?,
            line: self.line,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Changes, KeyChange};

    #[test]
    fn changes_come_off_the_shelf_as_they_were_put_there() {
        let long = "é\n".repeat(9000);
        let changes = [
            KeyChange {
                key: "kanaal",
                from: Some("brief"),
                to: Some(""),
                line: 0,
            },
            KeyChange {
                key: "tekst",
                from: None,
                to: Some(&long),
                line: u32::MAX,
            },
            KeyChange {
                key: "les",
                from: Some("x"),
                to: None,
                line: 7,
            },
        ];
        let packed: Changes = changes.into_iter().collect();
        assert_eq!(packed.iter().collect::<Vec<_>>(), changes);
        assert_eq!((packed.len(), packed.is_empty()), (3, false));
        assert!(Changes::default().is_empty() && Changes::default().iter().next().is_none());
    }
}
