//! How the caches in the git folder write what they hold: postcard, and nothing made by hand. What
//! cannot be read back is nothing, and is then worked out anew.

use serde::{Deserialize, Serialize};

/// A value as bytes; nothing where it cannot be written.
#[must_use]
pub fn pack(value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_allocvec(value).ok()
}

/// A value behind the bytes that are there already.
#[must_use]
pub fn pack_behind(bytes: Vec<u8>, value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_extend(value, bytes).ok()
}

/// The value that bytes hold.
#[must_use]
pub fn unpack<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// The first value that bytes hold, and the bytes behind it.
#[must_use]
pub fn unpack_first<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<(T, &'b [u8])> {
    postcard::take_from_bytes(bytes).ok()
}
