//! Where something stands in a file. No reading lives here.

use std::ops::Deref;

/// A stretch of one line: line and columns count from 1, in characters; `end_column` is exclusive.
///
/// A value of several lines is represented by its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub line: u32,
    pub column: u32,
    pub end_column: u32,
}

impl Span {
    /// The place of a whole file, or of what is missing at its top level.
    pub const START: Span = Span {
        line: 1,
        column: 1,
        end_column: 2,
    };

    /// A stretch on `line` from `column` up to, not including, `end_column`.
    #[must_use]
    pub const fn new(line: u32, column: u32, end_column: u32) -> Self {
        Span {
            line,
            column,
            end_column,
        }
    }

    /// Whether another stretch lies within this one.
    #[must_use]
    pub const fn holds(self, other: Span) -> bool {
        self.line == other.line
            && self.column <= other.column
            && other.end_column <= self.end_column
    }
}

impl Default for Span {
    fn default() -> Self {
        Span::START
    }
}

/// A value with the place where the officer typed it.
///
/// Faults in the value itself point at [`Placed::at`]; judgements about the fact point at
/// [`Placed::key`] (the key with its colon), because there the officer looks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    /// The key with its colon; for an item of a list, the item.
    pub key: Span,
    /// The value.
    pub at: Span,
}

impl<T> Placed<T> {
    /// A value with the places of its key and of itself.
    pub const fn new(value: T, key: Span, at: Span) -> Self {
        Placed { value, key, at }
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
