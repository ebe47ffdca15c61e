//! Bytes to text. UTF-8 only, with or without a byte-order mark; what an editor saved otherwise is
//! recognised, so that the finding can say how to save it.

use super::lines::Lines;
use super::{Fault, FaultCode};

/// What some editors begin a file with; it is no part of the text.
pub(in crate::register) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text of a file without its byte-order mark, or F010.
pub(in crate::register) fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    if let Some(name) = wide_encoding(bytes) {
        return Err(Fault::of_file(FaultCode::F010, "message-encoding").with("encoding", name));
    }
    let bytes = bytes
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error))?;
    match text.find('\0') {
        Some(at) => Err(Fault::new(
            FaultCode::F010,
            "message",
            Lines::new(text).span(&(at..at + 1)),
        )),
        None => Ok(text),
    }
}

/// UTF-16 and UTF-32, by their mark or by the zero bytes between Latin letters.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Some("UTF-16"),
        _ => {}
    }
    match bytes.get(..8)? {
        [a, 0, 0, 0, b, 0, 0, 0] | [0, 0, 0, a, 0, 0, 0, b] if *a != 0 && *b != 0 => Some("UTF-32"),
        [a, 0, b, 0, c, 0, d, 0] | [0, a, 0, b, 0, c, 0, d]
            if [a, b, c, d].iter().all(|byte| **byte != 0) =>
        {
            Some("UTF-16")
        }
        _ => None,
    }
}

/// The byte that is no UTF-8, with the sign that Windows-1252 would make of it.
fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Fault {
    let at = error.valid_up_to();
    let sound = String::from_utf8_lossy(&bytes[..at]);
    let span = Lines::new(&sound).span(&(sound.len()..sound.len() + 1));
    if error.error_len().is_none() {
        return Fault::new(FaultCode::F010, "message-cut", span);
    }
    Fault::new(FaultCode::F010, "message-latin", span)
        .with("sign", windows_1252(bytes[at]).to_string())
}

/// Western European as Windows saves it; ISO 8859-1 has the same letters.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => Some(HIGH[usize::from(byte - 0x80)])
            .filter(|sign| !sign.is_control())
            .unwrap_or('\u{FFFD}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_byte_order_mark_is_tolerated_and_left_out() {
        assert_eq!(decode(b"\xEF\xBB\xBF---\n").ok(), Some("---\n"));
        assert_eq!(decode(b"").ok(), Some(""));
    }

    #[test]
    fn what_an_editor_saved_otherwise_is_recognised() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| {
            text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
        };
        let of = |bytes: &[u8]| decode(bytes).expect_err("no UTF-8").text;
        assert_eq!(
            of(&wide("\u{feff}---\n", u16::to_le_bytes)),
            "message-encoding"
        );
        assert_eq!(of(&wide("---\nx", u16::to_be_bytes)), "message-encoding");
        assert_eq!(of(b"-\0\0\0-\0\0\0"), "message-encoding");
        assert_eq!(of(b"---\nonderwerp: Caf\xE9 dicht\n"), "message-latin");
        assert_eq!(of(b"---\nonderwerp: caf\xC3"), "message-cut");
        assert_eq!(of(b"---\nonder\0werp: x\n"), "message");
    }

    #[test]
    fn the_foreign_sign_is_placed_and_shown() {
        let fault = decode(b"---\nonderwerp: \x80 5\n").expect_err("no UTF-8");
        assert_eq!((fault.span.line, fault.span.column), (2, 12));
        assert_eq!(fault.args, [("sign", "€".into())]);
    }
}
