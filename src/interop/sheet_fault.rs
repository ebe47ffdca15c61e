//! Rows as a file holds them, and what is wrong with it as a list.

use crate::wording::Message;

/// What is wrong with the file as a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetFault {
    /// As a spreadsheet counts: the head is mostly row 1.
    pub row: usize,
    pub message: Message,
}

/// Rows of cells with their numbers, as a file holds them.
pub(super) type Cells = Vec<(usize, Vec<String>)>;
