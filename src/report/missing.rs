//! What a report could not read, as its audience may know it.

use crate::record::{Audience, YearNumber};
use crate::register::Register;
use crate::rules::{Unreadable, unreadable};
use crate::wording::Words;

/// What could not be read of a year and before. Staff read no name that people gave to a file.
pub(super) fn missing(
    register: &Register,
    audience: Audience,
    year: YearNumber,
    words: &Words,
) -> Vec<Unreadable> {
    let mut missing = unreadable(register, words.lang());
    missing.retain(|one| one.concerns(year.0));
    if audience == Audience::Staff {
        missing = missing.iter().map(|one| one.for_staff(words)).collect();
    }
    missing
}
