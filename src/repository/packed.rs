//! How the caches write what they hold: counts, texts and names of objects as bytes in a row.

use super::ObjectId;

/// Bytes being written.
#[derive(Default)]
pub struct Packing {
    pub bytes: Vec<u8>,
}

impl Packing {
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

    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }

    pub fn id(&mut self, id: ObjectId) {
        self.bytes.extend(id.as_bytes());
    }

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
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub fn flag(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

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

    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.piece()?).ok()
    }

    pub fn id(&mut self) -> Option<ObjectId> {
        ObjectId::from_bytes(self.take(20)?)
    }

    pub fn optional<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.flag()? { read(self).map(Some) } else { Some(None) }
    }
}
