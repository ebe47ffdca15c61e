//! Fingerprints: whether two things are the same, told from sixteen bytes.

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The fingerprint of some content: half a SHA-256, so that nobody has ever seen two contents with
/// one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub [u8; 16]);

impl Fingerprint {
    /// Of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Fingerprint {
        let mut builder = FingerprintBuilder::default();
        builder.add(bytes);
        builder.finish()
    }
}

/// The SHA-256 of some bytes, whole: what `sha256sum` says of a file.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes as hexadecimal digits, two a byte.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or_default();
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// A fingerprint that is being made.
#[derive(Clone, Default)]
pub struct FingerprintBuilder(Sha256);

impl FingerprintBuilder {
    /// Adds some bytes with their length, so that no two rows of contents are the same bytes.
    pub fn add(&mut self, bytes: impl AsRef<[u8]>) {
        let bytes = bytes.as_ref();
        self.0.update(bytes.len().to_le_bytes());
        self.0.update(bytes);
    }

    /// Adds everything by which a value is told from others of its type.
    pub fn add_value(&mut self, value: &impl Hash) {
        let mut written = Written(Vec::new());
        value.hash(&mut written);
        self.add(written.0);
    }

    /// The fingerprint of all that was added.
    #[must_use]
    pub fn finish(self) -> Fingerprint {
        let sum = self.0.finalize();
        Fingerprint(std::array::from_fn(|at| sum[at]))
    }
}

/// What a value shows to a hasher, kept instead of hashed: sixty-four bits are too few to trust.
struct Written(Vec<u8>);

impl Hasher for Written {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::FingerprintBuilder;

    #[test]
    fn another_content_or_another_division_of_it_has_another_fingerprint() {
        let of = |parts: &[&str]| {
            let mut builder = FingerprintBuilder::default();
            parts.iter().for_each(|part| builder.add(part));
            builder.finish()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        let of = |value: (&[&str], Option<u8>)| {
            let mut builder = FingerprintBuilder::default();
            builder.add_value(&value);
            builder.finish()
        };
        assert_eq!(of((&["ab", "c"], None)), of((&["ab", "c"], None)));
        assert_ne!(of((&["ab", "c"], None)), of((&["a", "bc"], None)));
        assert_ne!(of((&["a"], None)), of((&["a"], Some(0))));
    }
}
