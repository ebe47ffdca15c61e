//! A table of anything, as csv that Dutch and English Excel open with a double click.

use crate::calendar::Day;
use crate::wording::{Lang, is_steering};

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Whole(i64),
    Day(Day),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Cell {
        Cell::Day(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// A table with its heads. Rows may be shorter than the head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The name of the sheet in a workbook.
    pub title: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        head: impl IntoIterator<Item = impl Into<String>>,
    ) -> Table {
        Table {
            title: title.into(),
            head: head.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// As csv for the Excel of this language: a byte order mark, and in Dutch `;` between
    /// the cells. Text that a spreadsheet would take for a formula gets `'` in front.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> Vec<u8> {
        let separator = if lang == Lang::Nl { b';' } else { b',' };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let head = self.head.iter().map(|name| harmless(name)).collect();
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(written).collect());
        for row in std::iter::once(head).chain(rows) {
            let row: Vec<String> = row;
            // Writing into memory does not fail, and rows may differ in length.
            let _ = writer.write_record(&row);
        }
        writer.into_inner().unwrap_or_default()
    }
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// A text that no spreadsheet runs: what begins like a formula gets `'` in front
/// (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    // What begins with `'` already gets another one, so that it comes back as it was.
    if begins_a_formula(text.trim_start_matches('\'')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A cell of a list as it was typed: without the `'` that [`harmless`] put in front.
pub(super) fn as_typed(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| begins_a_formula(rest.trim_start_matches('\'')))
        .unwrap_or(cell)
}

/// Whether a spreadsheet may take the text for a formula. Programs with East Asian input take the
/// wide and the small forms of a sign for the sign itself, and some leave out white space and
/// invisible characters in front of it.
fn begins_a_formula(text: &str) -> bool {
    let sign = text
        .trim_start_matches(|one: char| one.is_whitespace() || is_steering(one))
        .starts_with([
            '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
        ]);
    sign || text.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};
    use crate::wording::Lang;

    #[test]
    fn dutch_excel_gets_a_mark_semicolons_and_commas() {
        let mut table = Table::new("Cijfers", ["nummer", "onderwerp", "dagen"]);
        table.rows.push(vec![
            "2026-007".into(),
            "Te laat; \"weer\"".into(),
            Cell::Whole(15),
        ]);
        let csv = String::from_utf8(table.to_csv(Lang::Nl)).expect("UTF-8");
        assert_eq!(
            csv,
            "\u{feff}nummer;onderwerp;dagen\r\n2026-007;\"Te laat; \"\"weer\"\"\";15\r\n"
        );
        let csv = String::from_utf8(table.to_csv(Lang::En)).expect("UTF-8");
        assert!(csv.ends_with("2026-007,\"Te laat; \"\"weer\"\"\",15\r\n"));
    }

    #[test]
    fn no_cell_is_a_formula() {
        let mut table = Table::new("", ["=a"]);
        let formulas = [
            "=1+1",
            "+31",
            "-x",
            "@sum",
            "\tx",
            "\rx",
            "\nx",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "﹦1",
            " =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}＝1",
        ];
        table.rows = formulas.map(|text| vec![Cell::from(text)]).to_vec();
        let plain = ["gewoon", "a=1", "1-2", "'x", "−5", "（x）"];
        table.rows.extend(plain.map(|text| vec![Cell::from(text)]));
        let csv = String::from_utf8(table.to_csv(Lang::Nl)).expect("UTF-8");
        let cells: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
        let defused = formulas.map(|text| format!("'{text}"));
        let written: Vec<String> = cells.iter().map(|cell| cell.replace('"', "")).collect();
        assert_eq!(written[0], "'=a");
        assert_eq!(written[1..=formulas.len()], defused);
        assert_eq!(written[1 + formulas.len()..][..plain.len()], plain);
    }
}
