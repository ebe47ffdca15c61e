//! What a rule sees while it judges: one record as known on the day, or the whole register.

use std::collections::BTreeMap;

use crate::calendar::Day;
use crate::place::Span;
use crate::procedure::CaseStatus;
use crate::record::{
    Complaint, ComplaintNumber, ExtendableTerm, Fact, Measure, MeasureNumber, Outcome, Record,
    Settings, Version, Year,
};
use crate::register::{Entry, Register};
use crate::wording::Arg;

/// The whole register, with what several rules look up in it.
pub struct RegisterContext<'a> {
    pub register: &'a Register,
    pub statuses: &'a [Option<CaseStatus>],
    /// register.yml; none where it could not be read.
    pub settings: Option<&'a Settings>,
    pub as_of: Day,
    /// The reports of years as known on the day of judging.
    pub years: Vec<Year>,
    measures: BTreeMap<ComplaintNumber, Vec<MeasureNumber>>,
}

impl<'a> RegisterContext<'a> {
    pub(super) fn new(
        register: &'a Register,
        statuses: &'a [Option<CaseStatus>],
        as_of: Day,
    ) -> RegisterContext<'a> {
        let years = register
            .years
            .iter()
            .filter_map(|entry| entry.record.as_deref());
        RegisterContext {
            register,
            statuses,
            settings: register.settings.record.as_deref(),
            as_of,
            years: years
                .map(|year| crate::procedure::year_on(year, as_of).into_owned())
                .collect(),
            measures: measures_by_reason(register),
        }
    }

    /// Whether a complaint and a measure are linked, on either side.
    pub(super) fn has_measure(&self, complaint: &Complaint) -> bool {
        !complaint.measures.is_empty() || self.measures.contains_key(&complaint.number.value)
    }

    /// Every complaint that can be judged, as typed, with its status.
    pub fn complaints(
        &self,
    ) -> impl Iterator<Item = (&'a Entry<Complaint>, &'a Complaint, &'a CaseStatus)> {
        let judged = self.register.complaints.iter().zip(self.statuses);
        judged
            .filter_map(|(entry, status)| Some((entry, entry.record.as_deref()?, status.as_ref()?)))
    }
}

fn measures_by_reason(register: &Register) -> BTreeMap<ComplaintNumber, Vec<MeasureNumber>> {
    let mut links: BTreeMap<ComplaintNumber, Vec<MeasureNumber>> = BTreeMap::new();
    for measure in register
        .measures
        .iter()
        .filter_map(|entry| entry.record.as_deref())
    {
        for reason in &measure.reasons {
            links
                .entry(reason.value)
                .or_default()
                .push(measure.number.value);
        }
    }
    links
}

/// One complaint, as known on the day of judging. It shows nothing of other complaints: whether one
/// keeps to the procedure does not hang on the others.
pub struct ComplaintContext<'a> {
    pub complaint: &'a Complaint,
    pub status: &'a CaseStatus,
    pub settings: &'a Settings,
    /// The version of the procedure that judges it.
    pub version: &'a Version,
    /// Whether a measure is linked to it, on either side.
    pub has_measure: bool,
    pub as_of: Day,
}

/// One measure, as known on the day of judging.
pub struct MeasureContext<'a> {
    pub measure: &'a Measure,
    pub whole: &'a RegisterContext<'a>,
    pub as_of: Day,
}

/// One year's report, as known on the day of judging.
pub struct YearContext<'a> {
    pub year: &'a Year,
    pub as_of: Day,
}

/// A record of any kind, as typed.
pub struct DaysContext<'a> {
    pub record: AnyRecord<'a>,
    pub as_of: Day,
}

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

impl ComplaintContext<'_> {
    /// Formal on the day of judging: steps 4 to 10 are asked of it.
    #[must_use]
    pub const fn is_formal(&self) -> bool {
        self.status.start.is_some()
    }

    /// Closed with a decision of the complainant (akkoord, geen-akkoord): steps 4 and 6 to 9 must
    /// be complete, whatever their terms.
    #[must_use]
    pub fn must_be_complete(&self) -> bool {
        self.is_formal() && self.ended_as(&[Outcome::Accepted, Outcome::NotAccepted])
    }

    /// Steps 4 and 6 to 9 are asked: formal, and either open or closed with a decision.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.is_formal() && (!self.status.is_closed() || self.must_be_complete())
    }

    /// The officer's task 2 is asked: open, or closed in a way that teaches something.
    #[must_use]
    pub fn cause_is_asked(&self) -> bool {
        !self.status.is_closed()
            || self.ended_as(&[Outcome::Accepted, Outcome::NotAccepted, Outcome::Referred])
    }

    /// Step 6 must have been done: the explanation is sent or was due, or the case is closed.
    #[must_use]
    pub fn is_step_six_due(&self) -> bool {
        let deadline = self.status.deadline(ExtendableTerm::Explanation);
        let due = self.complaint.explanation.is_some()
            || deadline.is_some_and(|deadline| self.as_of > deadline.due);
        self.is_asked() && (due || self.must_be_complete())
    }

    fn ended_as(&self, outcomes: &[Outcome]) -> bool {
        self.status.is_closed()
            && self
                .complaint
                .ended_as()
                .is_some_and(|outcome| outcomes.contains(&outcome))
    }

    /// Roles and the complainant as people call them: by the names of `functies`.
    #[must_use]
    pub fn people<'k>(&self, keys: impl IntoIterator<Item = &'k str>) -> Arg {
        let name = |key: &'k str| match key {
            "klager" => Arg::Key("role-complainant"),
            role => Arg::Text(self.settings.role_name(role).to_owned()),
        };
        Arg::Among(keys.into_iter().map(name).collect())
    }

    /// The place of `behandeling`, else of the whole file: where step 6 is missing.
    #[must_use]
    pub fn handling_place(&self) -> Span {
        self.complaint
            .handling
            .as_ref()
            .map_or(Span::START, |handling| handling.span)
    }

    /// The place of `afgesloten`, else of the talk that solved it.
    #[must_use]
    pub fn closing_place(&self) -> Span {
        let complaint = self.complaint;
        let talk = complaint.first_talk.as_ref().map(|talk| talk.date.key);
        complaint
            .closed
            .as_ref()
            .map(|closed| closed.key)
            .or(talk)
            .unwrap_or(Span::START)
    }
}
