//! How the caches in the git folder write what they hold: postcard, and nothing made by hand. What
//! cannot be read back is nothing, and is then worked out anew.

use std::io;

use serde::{Deserialize, Serialize};

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

/// Writes a value without holding all of its bytes in memory.
///
/// # Errors
/// When it cannot be written.
pub fn pack_into(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    postcard::to_io(value, out)
        .map_err(io::Error::other)?
        .flush()
}
