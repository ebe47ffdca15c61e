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

impl Table {
    /// Whether a column holds numbers, and so is set to the right: bare numbers, and at most words
    /// in the place of one ("geen", "niet getoond"). The first column names the rows.
    #[must_use]
    pub fn is_numeric(&self, column: usize) -> bool {
        let has_digit = |cell: &str| cell.chars().any(|sign| sign.is_ascii_digit());
        let is_number = |cell: &str| {
            has_digit(cell)
                && cell
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || " .,%-–".contains(sign))
        };
        let cells = || {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(String::as_str)
        };
        column > 0
            && cells().any(is_number)
            && cells().all(|cell| is_number(cell) || !has_digit(cell))
    }
}
