//! What a report could not read, as its audience may know it.

use crate::record::{Audience, YearNumber};
use crate::register::Register;
use crate::rules::{Unreadable, unreadable};
use crate::wording::Words;

/// What could not be read of a year and before: as the register stood when the owners decided, whose
/// figures lack it, and as it stands now. Each file once. Staff read no name that people gave to a
/// file.
pub(super) fn missing(
    registers: [&Register; 2],
    audience: Audience,
    year: YearNumber,
    words: &Words,
) -> Vec<Unreadable> {
    let mut missing: Vec<Unreadable> = Vec::new();
    for one in registers
        .map(|register| unreadable(register, words.lang()))
        .concat()
    {
        let is_told = missing.iter().any(|told| told.path == one.path);
        if one.concerns(year.0) && !is_told {
            missing.push(one);
        }
    }
    if audience == Audience::Staff {
        missing = missing.iter().map(|one| one.for_staff(words)).collect();
    }
    missing
}
