//! What a command speaks of.

/// How much of the register a command speaks of as a whole: of that it says what it could not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpeaksOf {
    /// One record, or what is no record at all.
    NoWhole,
    Everything,
    /// The records of this year and before.
    YearsUpTo(i32),
}
