//! The changed keys of a revision. A long history holds half a million of them, and hardly any is
//! ever looked at: they stay encoded, and are read when somebody asks.

use std::fmt;
use std::sync::Arc;

use crate::codec;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One key, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// One [`KeyChange`] after the other, as postcard writes them.
    bytes: Arc<[u8]>,
}

impl Changes {
    /// Each change, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = KeyChange<'_>> {
        self.raw().map_while(RawChange::read)
    }

    /// The keys alone, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.raw()
            .map_while(|raw| std::str::from_utf8(raw.key).ok())
    }

    /// The changes of this key; the others are not read.
    pub fn of<'c>(&'c self, key: &'c str) -> impl Iterator<Item = KeyChange<'c>> {
        self.raw()
            .filter(|raw| raw.key == key.as_bytes())
            .map_while(RawChange::read)
    }

    /// The changes to this value. Looks at bytes, and reads only what it finds: the rules look for
    /// each day of each record.
    pub fn to_value<'c>(&'c self, value: &'c str) -> impl Iterator<Item = KeyChange<'c>> {
        self.raw()
            .filter(|raw| raw.to == Some(value.as_bytes()))
            .map_while(RawChange::read)
    }

    fn raw(&self) -> impl Iterator<Item = RawChange<'_>> {
        let mut rest = &*self.bytes;
        std::iter::from_fn(move || {
            let (change, after) = codec::unpack_first(rest)?;
            rest = after;
            Some(change)
        })
    }
}

impl Serialize for Changes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.bytes)
    }
}

impl<'de> Deserialize<'de> for Changes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Changes, D::Error> {
        <&[u8]>::deserialize(from).map(|bytes| Changes {
            bytes: Arc::from(bytes),
        })
    }
}

impl<'c> FromIterator<KeyChange<'c>> for Changes {
    fn from_iter<I: IntoIterator<Item = KeyChange<'c>>>(changes: I) -> Changes {
        let mut list = ChangeList::default();
        changes.into_iter().for_each(|change| list.push(change));
        list.finish()
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Changes being put together.
#[derive(Default)]
pub(super) struct ChangeList {
    bytes: Vec<u8>,
}

impl ChangeList {
    pub(super) fn push(&mut self, change: KeyChange<'_>) {
        let bytes = std::mem::take(&mut self.bytes);
        // Fails only where there is no room, and a vector makes room.
        self.bytes = codec::pack_behind(bytes, &change).unwrap_or_default();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn finish(self) -> Changes {
        Changes {
            bytes: Arc::from(self.bytes),
        }
    }
}

/// A [`KeyChange`] whose texts are not looked at yet: postcard writes a text as it writes bytes.
#[derive(Deserialize)]
struct RawChange<'c> {
    key: &'c [u8],
    #[serde(borrow)]
    from: Option<&'c [u8]>,
    #[serde(borrow)]
    to: Option<&'c [u8]>,
    line: u32,
}

impl<'c> RawChange<'c> {
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
    fn changes_are_read_as_they_were_written() {
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
        let written: Changes = changes.into_iter().collect();
        assert_eq!(written.iter().collect::<Vec<_>>(), changes);
        assert!(Changes::default().iter().next().is_none());
    }
}
