//! A list from a spreadsheet: csv as Dutch Excel saves it, and as others do, or the workbook
//! itself.

use super::decoded::decoded;
use super::quotes::broken_quote;
use super::recognised::{FileKind, recognise};
use super::sheet_fault::{Cells, SheetFault};
use super::table::as_typed;
use super::workbook_in::read_workbook;
use crate::wording::Message;

/// A list as read: its column names, and rows with their number, as a spreadsheet counts them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub head: Vec<String>,
    pub rows: Vec<(usize, Vec<String>)>,
    /// Rows above the head that hold a title, and are left out.
    pub titles: Vec<usize>,
}

/// Reads a workbook of Excel (its first sheet, or the one of this name), or csv in UTF-8, UTF-16 or
/// Windows-1252, separated by `;`, `,` or tabs. Empty rows are skipped, and columns without a name
/// and without a cell.
///
/// # Errors
/// Every row that has another number of cells than the head, two columns of one name, a quote that
/// does not close, and a file without a head or without a row.
pub fn read_sheet(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Vec<SheetFault>> {
    let one = |key| {
        vec![SheetFault {
            row: 1,
            message: Message::new(key),
        }]
    };
    match recognise(bytes) {
        FileKind::Workbook => sound(read_workbook(bytes, sheet)?),
        _ if sheet.is_some() => Err(one("sheet-no-sheets")),
        FileKind::OldWorkbook => Err(one("sheet-old-workbook")),
        FileKind::OpenWorkbook => Err(one("sheet-open-workbook")),
        FileKind::OutlookLetter => Err(one("sheet-letter")),
        FileKind::Document | FileKind::Pdf | FileKind::Picture | FileKind::Page => {
            Err(one("sheet-document"))
        }
        FileKind::Text | FileKind::Unknown => sound(read_csv(bytes)?),
    }
}

fn read_csv(bytes: &[u8]) -> Result<Cells, Vec<SheetFault>> {
    let text = decoded(bytes);
    // Excel's own line about the separator is no head.
    let told = text.lines().next().and_then(|line| {
        let rest = line.trim().strip_prefix("sep=")?;
        rest.bytes().next().filter(|_| rest.len() == 1)
    });
    let skipped = told.map_or(0, |_| text.find('\n').map_or(text.len(), |end| end + 1));
    let rest = &text[skipped..];
    let first = rest.lines().next().unwrap_or_default();
    // `max_by_key` takes the last of equals: a head of one column is read with semicolons.
    let counted = [b'\t', b',', b';']
        .into_iter()
        .max_by_key(|byte| first.bytes().filter(|char| char == byte).count());
    let separator = told.or(counted).unwrap_or(b';');
    let before = usize::from(skipped > 0);
    if let Some((row, column)) = broken_quote(rest, separator) {
        let message = Message::new("sheet-quote").with("column", column);
        return Err(vec![SheetFault {
            row: row + before,
            message,
        }]);
    }
    Ok(cells(rest, separator, before))
}

/// The rows of csv; `before` lines stand above it.
fn cells(text: &str, separator: u8, before: usize) -> Cells {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = Cells::new();
    // Lines that a cell holds within itself are no rows.
    let mut inner_lines = 0;
    // Reading text from memory does not fail.
    for record in reader.records().flatten() {
        let row = record
            .position()
            .map_or(1, |position| line_at(text, position.byte()))
            - inner_lines;
        inner_lines += record
            .iter()
            .flat_map(str::bytes)
            .filter(|byte| *byte == b'\n')
            .count();
        let cells = record
            .iter()
            .map(|cell| as_typed(cell.trim()).to_owned())
            .collect();
        rows.push((row + before, cells));
    }
    rows
}

/// The rows as a list: a head, and rows that fit it.
fn sound(rows: Cells) -> Result<Sheet, Vec<SheetFault>> {
    let mut rows: Cells = rows
        .into_iter()
        .filter(|(_, cells)| filled(cells) > 0)
        .collect();
    // A title stands alone in its row; names of columns stand beside each other.
    let alone = rows.iter().take_while(|(_, cells)| filled(cells) == 1);
    let alone = alone.count();
    let titles = if alone < rows.len() { alone } else { 0 };
    let titles: Vec<usize> = rows.drain(..titles).map(|(row, _)| row).collect();
    if rows.is_empty() {
        let message = Message::new("sheet-empty");
        return Err(vec![SheetFault { row: 1, message }]);
    }
    let (row, head) = rows.remove(0);
    let mut sheet = Sheet { head, rows, titles };
    drop_nameless(&mut sheet);
    let mut faults = nameless(row, &sheet.head);
    faults.extend(twice_named(row, &sheet.head));
    for (row, cells) in &sheet.rows {
        if cells.len() != sheet.head.len() {
            let message = Message::new("sheet-row-length")
                .with("found", cells.len())
                .with("wanted", sheet.head.len());
            faults.push(SheetFault { row: *row, message });
        }
    }
    if sheet.rows.is_empty() {
        let message = Message::new("sheet-no-rows");
        faults.push(SheetFault { row, message });
    }
    if faults.is_empty() {
        Ok(sheet)
    } else {
        Err(faults)
    }
}

/// Takes away columns at the end that have no name and no cell: separators too many.
fn drop_nameless(sheet: &mut Sheet) {
    let width = sheet.head.len();
    while sheet.head.last().is_some_and(String::is_empty) {
        let last = sheet.head.len() - 1;
        let is_used = |(_, cells): &(usize, Vec<String>)| {
            cells.get(last).is_some_and(|cell| !cell.is_empty())
        };
        if sheet.rows.iter().any(is_used) {
            break;
        }
        sheet.head.pop();
    }
    let kept = sheet.head.len();
    for (_, cells) in &mut sheet.rows {
        if cells.len() <= width {
            cells.truncate(kept);
        }
    }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Columns with cells and without a name, told once.
fn nameless(row: usize, head: &[String]) -> Vec<SheetFault> {
    let places = (1..).zip(head).filter(|(_, name)| name.is_empty());
    let places: Vec<String> = places.map(|(place, _)| place.to_string()).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let message = Message::new("sheet-column-nameless")
        .with("count", places.len())
        .with("places", places);
    vec![SheetFault { row, message }]
}

fn twice_named(row: usize, head: &[String]) -> Vec<SheetFault> {
    let twice = head.iter().enumerate().filter(|(at, name)| {
        let same = |other: &String| other.to_lowercase() == name.to_lowercase();
        !name.is_empty() && head[..*at].iter().any(same)
    });
    twice
        .map(|(at, name)| SheetFault {
            row,
            message: Message::new("sheet-column-twice")
                .with("column", name.as_str())
                .with("place", at + 1),
        })
        .collect()
}

/// The line of a byte, from 1. Counted here: after CR LF the reader still stands on the line
/// before.
fn line_at(text: &str, byte: u64) -> usize {
    let before = &text.as_bytes()[..usize::try_from(byte).unwrap_or(0).min(text.len())];
    let newlines = before.iter().filter(|byte| **byte == b'\n').count();
    let pending = text.as_bytes().get(before.len()) == Some(&b'\n');
    1 + newlines + usize::from(pending)
}

#[cfg(test)]
mod tests {
    use super::read_sheet;

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
            let sheet = read_sheet(bytes, None).expect("a list");
            assert_eq!(sheet.head, ["Datum", "Onderwerp"]);
            assert_eq!(sheet.rows.len(), 1);
            assert_eq!(
                (sheet.rows[0].0, sheet.rows[0].1[1].replace('\t', ";")),
                (2, String::from("Te laat; één dag"))
            );
        }
        assert_eq!(
            read_sheet(b"a,b\n1,2\n", None).expect("a list").rows[0].1,
            ["1", "2"]
        );
    }

    #[test]
    fn a_row_of_another_length_is_named_as_a_spreadsheet_counts() {
        let faults =
            read_sheet(b"a;b\n1;\"two\r\nthree\"\n;\n\n1;2;3\n", None).expect_err("three cells");
        assert_eq!(
            (faults.len(), faults[0].row, faults[0].message.key),
            (1, 5, "sheet-row-length")
        );
        assert_eq!(
            read_sheet(b"", None).expect_err("empty")[0].message.key,
            "sheet-empty"
        );
    }

    fn first_fault(text: &str) -> (usize, &'static str) {
        let faults = read_sheet(text.as_bytes(), None).expect_err("a fault");
        (faults[0].row, faults[0].message.key)
    }

    #[test]
    fn what_makes_a_list_no_list_is_told_with_its_row() {
        let swallows = "a;b\n1;x\n2;\"y\n3;z\n4;w\n";
        assert_eq!(first_fault(swallows), (3, "sheet-quote"));
        let closes_late = "a;b\n1;\"x\n2;\"y\";z\n";
        assert_eq!(first_fault(closes_late), (2, "sheet-quote"));
        assert_eq!(first_fault("a;b;A\n1;2;3\n"), (1, "sheet-column-twice"));
        assert_eq!(first_fault("a;b\n;\n"), (1, "sheet-no-rows"));
        assert_eq!(first_fault("sep=;\na;b\n1;2;3\n"), (3, "sheet-row-length"));
    }

    #[test]
    fn titles_above_the_names_of_the_columns_are_left_out_and_told() {
        for text in [
            "Klachten 2025;;\n;;\nBijgewerkt in maart;;\na;b;c\n1;2;3\n",
            "Klachten 2025\n\nBijgewerkt in maart\na;b;c\n1;2;3\n",
        ] {
            let sheet = read_sheet(text.as_bytes(), None).expect("a list");
            assert_eq!(sheet.head, ["a", "b", "c"], "{text}");
            assert_eq!((sheet.titles, sheet.rows[0].0), (vec![1, 3], 5), "{text}");
        }
        let one_column = read_sheet(b"a\n1\n2\n", None).expect("a list");
        assert_eq!((one_column.titles.len(), one_column.rows.len()), (0, 2));
        let faults = read_sheet(b"a;b;;\n1;2;3;4\n", None).expect_err("no names");
        assert_eq!(
            (faults.len(), faults[0].message.key),
            (1, "sheet-column-nameless")
        );
    }

    #[test]
    fn what_excel_writes_around_a_list_is_read() {
        let sheet = read_sheet(b"sep=,\r\na,b\r\n1,\"x;y\"\r\n", None).expect("a list");
        assert_eq!(
            sheet.rows,
            [(3, vec![String::from("1"), String::from("x;y")])]
        );
        let sheet = read_sheet(b"a;b;;\n1;2;;\n12\" scherm;3;;\n", None).expect("a list");
        assert_eq!(sheet.head, ["a", "b"]);
        assert_eq!(sheet.rows[1].1, ["12\" scherm", "3"]);
        let sheet = read_sheet(b"a;b\n'-x;''=y\n", None).expect("a list");
        assert_eq!(sheet.rows[0].1, ["-x", "'=y"]);
    }

    #[test]
    fn one_line_of_windows_in_a_list_of_utf_8_is_read_as_it_was_meant() {
        let mut bytes = "a;b\n1;één\n".as_bytes().to_vec();
        bytes.extend(b"2;twee\xebn\n");
        let sheet = read_sheet(&bytes, None).expect("a list");
        assert_eq!(
            (sheet.rows[0].1[1].as_str(), sheet.rows[1].1[1].as_str()),
            ("één", "tweeën")
        );
    }
}
