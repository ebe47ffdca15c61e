//! A record of whatever kind, for rules that judge its days or its history.

use crate::record::{Complaint, Fact, Measure, Record, Settings, Year};

/// A record of any of the three kinds, or the settings.
#[derive(Clone, Copy)]
pub enum AnyRecord<'a> {
    Complaint(&'a Complaint),
    Measure(&'a Measure),
    Year(&'a Year),
    Settings(&'a Settings),
}

impl AnyRecord<'_> {
    /// Every dated fact, as typed.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        match self {
            AnyRecord::Complaint(record) => record.facts(),
            AnyRecord::Measure(record) => record.facts(),
            AnyRecord::Year(record) => record.facts(),
            AnyRecord::Settings(record) => record.facts(),
        }
    }
}
