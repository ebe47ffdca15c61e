//! The name of an object in git: forty hexadecimal digits.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::fingerprint::hex;

/// The SHA-1 name of a commit, tree or blob.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ObjectId([u8; 20]);

impl ObjectId {
    /// The name of a file without bytes.
    pub const EMPTY: ObjectId = ObjectId(
        *b"\xe6\x9d\xe2\x9b\xb2\xd1\xd6\x43\x4b\x8b\x29\xae\x77\x5a\xd8\xc2\xe4\x8c\x53\x91",
    );

    /// The name these bytes have as a file in git, whether or not they are stored there.
    #[must_use]
    pub fn of_blob(bytes: &[u8]) -> ObjectId {
        ObjectId::of(git2::ObjectType::Blob, bytes)
    }

    pub(super) fn of(kind: git2::ObjectType, bytes: &[u8]) -> ObjectId {
        // Hashing fails only when memory is gone; the zero name then equals no object.
        git2::Oid::hash_object(kind, bytes).map_or(ObjectId([0; 20]), ObjectId::from)
    }

    /// Forty hexadecimal digits; anything else is no name.
    #[must_use]
    pub fn parse(hex: &str) -> Option<ObjectId> {
        ObjectId::from_hex(hex.as_bytes())
    }

    pub(super) fn from_hex(hex: &[u8]) -> Option<ObjectId> {
        let mut bytes = [0; 20];
        if hex.len() != 40 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(hex.chunks_exact(2)) {
            let [high, low] = [pair[0], pair[1]].map(|digit| char::from(digit).to_digit(16));
            *byte = u8::try_from(high? * 16 + low?).ok()?;
        }
        Some(ObjectId(bytes))
    }

    /// The id in these bytes, if there are twenty of them.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<ObjectId> {
        bytes.try_into().ok().map(ObjectId)
    }

    pub(super) const fn from_sum(sum: [u8; 20]) -> ObjectId {
        ObjectId(sum)
    }

    /// The twenty bytes of the id.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    /// The first ten digits: enough for a person.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string()[..10].to_owned()
    }
}

impl From<git2::Oid> for ObjectId {
    fn from(oid: git2::Oid) -> ObjectId {
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&oid.as_bytes()[..20]);
        ObjectId(bytes)
    }
}

impl fmt::Display for ObjectId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&hex(&self.0))
    }
}

impl fmt::Debug for ObjectId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::ObjectId;

    #[test]
    fn a_name_survives_being_written_and_read() {
        let id = ObjectId::of_blob(b"");
        assert_eq!(id.to_string(), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assert_eq!(ObjectId::parse(&id.to_string()), Some(id));
        assert_eq!(ObjectId::parse("e69de29"), None);
        assert_eq!(ObjectId::parse(&"é".repeat(20)), None);
    }
}
