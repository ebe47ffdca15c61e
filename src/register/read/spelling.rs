//! One spelling for one name: `ë` is one sign on most keyboards and two signs on some, and looks the
//! same. Names that are compared are read in the shorter form (Unicode NFC).

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A name with each letter and its accent as one sign.
pub(super) fn composed(name: &str) -> Cow<'_, str> {
    if name.is_ascii() || is_nfc(name) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.nfc().collect())
    }
}
