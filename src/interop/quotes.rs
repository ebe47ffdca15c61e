//! Quotes in csv: a reader takes one that does not close for the begin of a cell that goes on over
//! the rows below it, and loses them in silence (RFC 4180, 2.5 to 2.7).

/// Where the first cell begins whose quote does not close as it should: its row, as a spreadsheet
/// counts, and its column from 1.
pub(super) fn broken_quote(text: &str, separator: u8) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut row, mut column, mut at) = (1, 1, 0);
    while at < bytes.len() {
        let Some(end) = end_of_cell(bytes, at, separator) else {
            return Some((row, column));
        };
        at = end;
        match bytes.get(at) {
            Some(b'\n') => (row, column) = (row + 1, 1),
            Some(byte) if *byte == separator => column += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The byte behind a cell: a separator, the end of a line or of the text; nothing where its quote
/// does not close.
fn end_of_cell(bytes: &[u8], at: usize, separator: u8) -> Option<usize> {
    let is_end = |byte: &u8| *byte == separator || *byte == b'\n';
    let rest = &bytes[at..];
    if rest.first() != Some(&b'"') {
        return Some(at + rest.iter().position(is_end).unwrap_or(rest.len()));
    }
    let mut from = at + 1;
    loop {
        let quote = from + bytes[from..].iter().position(|byte| *byte == b'"')?;
        match bytes.get(quote + 1) {
            Some(b'"') => from = quote + 2,
            None => return Some(quote + 1),
            Some(b'\r') if bytes.get(quote + 2) == Some(&b'\n') => return Some(quote + 2),
            Some(byte) if is_end(byte) => return Some(quote + 1),
            Some(_) => return None,
        }
    }
}
