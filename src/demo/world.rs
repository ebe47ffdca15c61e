//! What every record of the fiction finds around it: the plan of the measures, who handles what.

use super::cases::Cases;
use super::material::{MeasureText, Subject};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, MeasureNumber};

/// What a complaint, a measure or a report finds around it.
pub(super) struct World {
    pub cases: Cases,
    pub measures: Vec<Planned>,
    pub seed: u64,
    pub until: Day,
    /// From this day on the procedure sets a term for the solution.
    pub second_version: Day,
}

/// A measure that will be recommended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    pub number: MeasureNumber,
    pub subject: Subject,
    pub recommended: Day,
    /// The complaints that gave rise to it.
    pub reasons: Vec<ComplaintNumber>,
    /// Title, strength, costs, expected effect and what is recommended.
    pub text: MeasureText,
}

impl World {
    /// The latest measure against a subject that was recommended before a day.
    pub(super) fn measure_before(&self, subject: Subject, day: Day) -> Option<MeasureNumber> {
        let mut against = self
            .measures
            .iter()
            .filter(|measure| measure.subject == subject && measure.recommended < day);
        against.next_back().map(|measure| measure.number)
    }
}

/// The role that handles complaints in a category, and carries out the measures against them.
pub(super) fn handler_of(category: &str) -> &'static str {
    match category {
        "advisering" | "facilitering" => "coordinator-advies",
        "betalingen" | "overig" => "administratie",
        _ => "coordinator-trainingen",
    }
}
