//! A list from a spreadsheet: csv as Dutch Excel saves it, and as others do.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::table::begins_a_formula;
use crate::calendar::Day;
use crate::record::Kind;
use crate::wording::Message;

/// A list as read: its column names, and rows with their number, as a spreadsheet counts them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub head: Vec<String>,
    pub rows: Vec<(usize, Vec<String>)>,
}

/// What is wrong with the file as a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetFault {
    /// As a spreadsheet counts: the head is row 1.
    pub row: usize,
    pub message: Message,
}

/// Reads csv in UTF-8, UTF-16 or Windows-1252, separated by `;`, `,` or tabs. Empty rows are
/// skipped.
///
/// # Errors
/// Every row that has another number of cells than the head, and a file without a head.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, Vec<SheetFault>> {
    let text = decoded(bytes);
    let first = text.lines().next().unwrap_or_default();
    // `max_by_key` takes the last of equals: a head of one column is read with semicolons.
    let separator = [b'\t', b',', b';']
        .into_iter()
        .max_by_key(|byte| first.bytes().filter(|char| char == byte).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.unwrap_or(b';'))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut faults = Vec::new();
    // Lines that a cell holds within itself are no rows.
    let mut inner_lines = 0;
    // Reading text from memory does not fail.
    for record in reader.records().flatten() {
        let row = record
            .position()
            .map_or(1, |position| line_at(&text, position.byte()))
            - inner_lines;
        inner_lines += record
            .iter()
            .flat_map(str::bytes)
            .filter(|byte| *byte == b'\n')
            .count();
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if sheet.head.is_empty() {
            sheet.head = cells;
        } else if cells.len() == sheet.head.len() {
            sheet.rows.push((row, cells));
        } else {
            let message = Message::new("sheet-row-length")
                .with("found", cells.len())
                .with("wanted", sheet.head.len());
            faults.push(SheetFault { row, message });
        }
    }
    if sheet.head.is_empty() {
        faults.push(SheetFault {
            row: 1,
            message: Message::new("sheet-empty"),
        });
    }
    if faults.is_empty() {
        Ok(sheet)
    } else {
        Err(faults)
    }
}

/// The line of a byte, from 1. Counted here: after CR LF the reader still stands on the line
/// before.
fn line_at(text: &str, byte: u64) -> usize {
    let before = &text.as_bytes()[..usize::try_from(byte).unwrap_or(0).min(text.len())];
    let newlines = before.iter().filter(|byte| **byte == b'\n').count();
    let pending = text.as_bytes().get(before.len()) == Some(&b'\n');
    1 + newlines + usize::from(pending)
}

/// The text of a file: by its byte order mark, else as UTF-8, else as Windows-1252.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[length..])
            .0
            .into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}

/// A cell as the register writes it: `3-2-2026` becomes `2026-02-03`, `Ja` becomes `ja`, `4,0`
/// becomes `4`. What is not understood stays as it was, for the rules to point at.
#[must_use]
pub fn tidy_value(kind: Kind, cell: &str) -> String {
    let text = cell
        .strip_prefix('\'')
        .filter(|rest| begins_a_formula(rest))
        .unwrap_or(cell);
    let tidy = match kind {
        Kind::Fact | Kind::Planned => dutch_day(text).map(|day| day.to_string()),
        Kind::Vocabulary(words) => {
            let wanted = text.to_lowercase().replace(' ', "-");
            words
                .iter()
                .find(|word| **word == wanted)
                .map(|word| (*word).to_owned())
        }
        Kind::Integer(..) | Kind::Score => whole(text),
        _ => None,
    };
    tidy.unwrap_or_else(|| text.to_owned())
}

/// `YYYY-MM-DD`, or day, month and year of four digits with `-`, `/` or `.`; a time behind it is
/// dropped.
fn dutch_day(text: &str) -> Option<Day> {
    let text = text.split([' ', 'T']).next()?;
    if let Some(day) = Day::parse(text) {
        return Some(day);
    }
    let mut parts = text.split(['-', '/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let sound = parts.next().is_none()
        && (1..=2).contains(&day.len())
        && (1..=2).contains(&month.len())
        && year.len() == 4;
    let day =
        sound.then(|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))??;
    Day::parse(&day.to_string())
}

/// A whole number without its empty decimals and its grouping.
fn whole(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    let digits: String = whole.chars().filter(|char| *char != '.').collect();
    let sound = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && decimals.bytes().all(|byte| byte == b'0');
    sound.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{read_sheet, tidy_value};
    use crate::record::Kind;

    #[test]
    fn lists_of_dutch_excel_are_read_in_any_encoding() {
        let text = "Datum;Onderwerp\r\n3-2-2026;\"Te laat; één dag\"\r\n;\r\n";
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        let wide: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [
            text.as_bytes(),
            &latin,
            &wide,
            format!("\u{feff}{text}").as_bytes(),
            text.replace(';', "\t").as_bytes(),
        ] {
            let sheet = read_sheet(bytes).expect("a list");
            assert_eq!(sheet.head, ["Datum", "Onderwerp"]);
            assert_eq!(sheet.rows.len(), 1);
            assert_eq!(
                (sheet.rows[0].0, sheet.rows[0].1[1].replace('\t', ";")),
                (2, String::from("Te laat; één dag"))
            );
        }
        assert_eq!(
            read_sheet(b"a,b\n1,2\n").expect("a list").rows[0].1,
            ["1", "2"]
        );
    }

    #[test]
    fn a_row_of_another_length_is_named_as_a_spreadsheet_counts() {
        let faults = read_sheet(b"a;b\n1;\"two\r\nthree\"\n;\n\n1;2;3\n").expect_err("three cells");
        assert_eq!(
            (faults.len(), faults[0].row, faults[0].message.key),
            (1, 5, "sheet-row-length")
        );
        assert_eq!(
            read_sheet(b"").expect_err("empty")[0].message.key,
            "sheet-empty"
        );
    }

    #[test]
    fn cells_become_what_the_register_writes() {
        for (cell, day) in [
            ("3-2-2026", "2026-02-03"),
            ("03/02/2026 14:00", "2026-02-03"),
            ("2026-02-03", "2026-02-03"),
            ("30-2-2026", "30-2-2026"),
            ("1-3-26", "1-3-26"),
        ] {
            assert_eq!(tidy_value(Kind::Fact, cell), day);
        }
        assert_eq!(tidy_value(Kind::Vocabulary(&["ja", "nee"]), "Ja"), "ja");
        assert_eq!(
            tidy_value(Kind::Vocabulary(&["geen-reactie"]), "Geen reactie"),
            "geen-reactie"
        );
        assert_eq!(tidy_value(Kind::Score, "4,0"), "4");
        assert_eq!(tidy_value(Kind::Integer(0, 9999), "1.650,00"), "1650");
        assert_eq!(tidy_value(Kind::Text, "'-x"), "-x");
    }
}
