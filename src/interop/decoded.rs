//! Bytes as text: of mail programs, spreadsheets and editors that do not say how they write.

use encoding_rs::{Encoding, WINDOWS_1252};

/// The text of a file: by its byte order mark, else as UTF-8, else line by line as UTF-8 or as
/// Windows writes it: some lists were put together from both.
#[must_use]
pub fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[length..])
            .0
            .into_owned();
    }
    let line = |line: &[u8]| match std::str::from_utf8(line) {
        Ok(text) => text.to_owned(),
        Err(_) => of_windows(line),
    };
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines.map(line).collect()
}

/// Bytes as Windows writes Western European.
pub(super) fn of_windows(bytes: &[u8]) -> String {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    text.into_owned()
}
