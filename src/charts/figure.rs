//! A figure with everything that must accompany it: a message, a text alternative, a table, a file.

use serde::Serialize;

/// A figure ready for a page (analysis.md 10): what it says, the drawing, and the same in words and
/// numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Names the figure on its page and its CSV file: lower case letters, digits and `-`.
    pub id: String,
    /// The message, as a sentence.
    pub headline: String,
    /// What is counted, over which period, as of which day.
    pub subtitle: String,
    /// The drawing, from one of this room's functions; empty where a table says it better.
    pub svg: String,
    /// What the drawing shows, in words, for those who do not see it.
    pub alternative: String,
    pub table: Table,
}

/// The numbers behind a figure. The first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Figure {
    /// The table as a file that a Dutch spreadsheet opens: byte order mark, semicolons, CRLF.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut text = String::from("\u{feff}");
        for row in std::iter::once(&self.table.head).chain(&self.table.rows) {
            let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
            text.push_str(&cells.join(";"));
            text.push_str("\r\n");
        }
        text
    }
}

/// One cell, quoted where needed. A cell that a spreadsheet would calculate becomes text.
fn csv_cell(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r', ',']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::csv_cell;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(csv_cell("=1+1"), "'=1+1");
        assert_eq!(csv_cell("-3"), "-3");
        assert_eq!(csv_cell("a;\"b\""), "\"a;\"\"b\"\"\"");
    }
}
