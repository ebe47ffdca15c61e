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
