//! A record of whatever kind, for rules that judge its days or its history.

use crate::calendar::Day;
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

    /// The days of the earliest and the latest fact.
    #[must_use]
    pub fn fact_span(&self) -> Option<(Day, Day)> {
        match self {
            AnyRecord::Complaint(record) => record.fact_span(),
            AnyRecord::Measure(record) => record.fact_span(),
            AnyRecord::Year(record) => record.fact_span(),
            AnyRecord::Settings(record) => record.fact_span(),
        }
    }
}
