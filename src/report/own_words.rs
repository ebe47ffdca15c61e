//! What people wrote in the file of a year, beside what the program computes.

use crate::record::{Year, YearNumber};
use crate::register::{Body, Entry, Register};

/// The file of a year.
pub(super) fn record_of(register: &Register, year: YearNumber) -> Option<&Entry<Year>> {
    register.years.iter().find(|entry| {
        entry
            .record
            .as_deref()
            .is_some_and(|record| record.year.value == year)
    })
}

/// The officer's and the owners' own Markdown from the year's file; each part empty where missing.
#[derive(Default)]
pub(super) struct OwnWords {
    /// The officer's three sentences for page one.
    pub core: String,
    pub analysis: String,
    pub recommendations: String,
    pub owners: String,
    pub for_staff: String,
}

impl OwnWords {
    pub(super) fn of(body: Body<'_>) -> OwnWords {
        let section = |heading| body.section(heading).unwrap_or_default();
        OwnWords {
            core: section("Kern"),
            analysis: section("Analyse"),
            recommendations: section("Aanbevelingen"),
            owners: section("Reactie van de eigenaren"),
            for_staff: section("Voor alle medewerkers"),
        }
    }
}
