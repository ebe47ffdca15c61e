//! How the caches write what they hold: counts, texts and names of objects as bytes in a row.

use super::ObjectId;

/// Bytes being written, each thing as [`Unpacking`] reads it by the same name.
#[derive(Default)]
pub struct Packing {
    pub bytes: Vec<u8>,
}

impl Packing {
    /// One byte, 0 or 1.
    pub fn flag(&mut self, flag: bool) {
        self.bytes.push(u8::from(flag));
    }

    /// Seven bits a byte, the smallest first: most counts fit in one.
    pub fn count(&mut self, mut count: usize) {
        while count > 0x7f {
            self.bytes.push((count & 0x7f) as u8 | 0x80);
            count >>= 7;
        }
        self.bytes.push(count as u8);
    }

    /// Its length in bytes, and the bytes.
    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// Its twenty bytes.
    pub fn id(&mut self, id: ObjectId) {
        self.bytes.extend(id.as_bytes());
    }

    /// Whether there is one, and the value.
    pub fn optional<T>(&mut self, value: Option<T>, write: impl Fn(&mut Self, T)) {
        self.flag(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }
}

/// Bytes being read; `None` from where they cannot be what was written.
pub struct Unpacking<'a> {
    pub rest: &'a [u8],
}

impl<'a> Unpacking<'a> {
    /// The next so many bytes.
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// The next bytes of a number of fixed size.
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// A flag; any byte but 0 and 1 is none.
    pub fn flag(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// A count; one that does not fit the machine's word is none.
    pub fn count(&mut self) -> Option<usize> {
        let mut count = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            count |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(count);
            }
        }
        None
    }

    /// The bytes of a text.
    pub fn piece(&mut self) -> Option<&'a [u8]> {
        let length = self.count()?;
        self.take(length)
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.piece()?).ok()
    }

    /// The name of an object.
    pub fn id(&mut self) -> Option<ObjectId> {
        ObjectId::from_bytes(self.take(20)?)
    }

    /// What may be absent: `Some(None)` where it was.
    pub fn optional<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.flag()? {
            read(self).map(Some)
        } else {
            Some(None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Packing, Unpacking};
    use crate::repository::ObjectId;

    #[test]
    fn what_was_packed_is_unpacked_the_same() {
        let counts = [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, usize::MAX];
        let id = ObjectId::of_blob(b"een");
        let mut out = Packing::default();
        counts.iter().for_each(|count| out.count(*count));
        out.flag(true);
        out.text("Café");
        out.optional(Some(id), Packing::id);
        out.optional(None, Packing::id);
        let mut from = Unpacking { rest: &out.bytes };
        assert_eq!(counts.map(|_| from.count()), counts.map(Some));
        assert_eq!((from.flag(), from.text()), (Some(true), Some("Café")));
        assert_eq!(
            (from.optional(Unpacking::id), from.optional(Unpacking::id)),
            (Some(Some(id)), Some(None))
        );
        assert_eq!((from.rest.len(), from.byte()), (0, None));
    }

    #[test]
    fn bytes_that_nobody_packed_are_none() {
        let read = |bytes: &'static [u8]| Unpacking { rest: bytes };
        assert_eq!(read(&[0xff; 11]).count(), None);
        assert_eq!(read(b"\x05kort").text(), None);
        assert_eq!(read(b"\x02\xff\xfe").text(), None);
        assert_eq!(read(&[2]).flag(), None);
        assert_eq!(read(&[1, 7]).optional(Unpacking::id), None);
    }
}
