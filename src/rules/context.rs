//! What a rule sees while it judges: one record as known on the day, or the whole register.

use std::collections::BTreeMap;

use super::any_record::AnyRecord;
use super::history::RecordContext;
use crate::calendar::Day;
use crate::place::Span;
use crate::procedure::{COMPLAINANT, CaseStatus, Round, proposals_in};
use crate::record::{
    Complaint, ComplaintNumber, Fact, Measure, MeasureNumber, Proposal, Settings, Year,
};
use crate::register::Register;
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
        let years = register.year_records();
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
}

fn measures_by_reason(register: &Register) -> BTreeMap<ComplaintNumber, Vec<MeasureNumber>> {
    let mut links: BTreeMap<ComplaintNumber, Vec<MeasureNumber>> = BTreeMap::new();
    for measure in register.measure_records() {
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
    /// Whether a measure is linked to it, on either side.
    pub has_measure: bool,
    pub as_of: Day,
}

/// The keys that are not filled in, as a message names them; each comes with whether it is not.
pub(super) fn not_filled_in(keys: [(&str, bool); 2]) -> Vec<String> {
    let lacking = keys.into_iter().filter(|(_, is_lacking)| *is_lacking);
    lacking.map(|(key, _)| format!("`{key}`")).collect()
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
    /// Its file holds a text for all staff.
    pub tells_staff: bool,
    pub as_of: Day,
}

/// A record of any kind, as typed.
pub struct DaysContext<'a> {
    pub record: AnyRecord<'a>,
    /// Every dated fact of it.
    pub facts: &'a [Fact],
    /// The records beside it, as far as they were read.
    pub register: &'a Register,
    /// register.yml; none where it could not be read.
    pub settings: Option<&'a Settings>,
    /// What the history tells of the record; none where there is none, or where it is not whole.
    pub recorded: Option<&'a RecordContext<'a>>,
    pub as_of: Day,
}

impl<'a> ComplaintContext<'a> {
    /// Formal on the day of judging: steps 4 to 9 are asked of it.
    #[must_use]
    pub const fn is_formal(&self) -> bool {
        self.status.start.is_some()
    }

    /// The round that runs, or that the last closing ended.
    #[must_use]
    pub fn round(&self) -> &'a Round {
        &self.status.last().round
    }

    /// The proposals of a round.
    #[must_use]
    pub fn proposals_in(&self, round: &Round) -> Vec<&'a Proposal> {
        let rounds: Vec<Round> = self.status.rounds.iter().map(|round| round.round).collect();
        proposals_in(self.complaint, &rounds, round)
    }

    /// Every round, the earlier ones first.
    pub fn rounds(&self) -> impl Iterator<Item = &'a Round> {
        self.status.rounds.iter().map(|round| &round.round)
    }

    /// Where something is missing that a round should have had: at its closing where the case was
    /// opened again since, else at the head of the file.
    #[must_use]
    pub fn missing_in(&self, round: &Round) -> Span {
        round.until.map_or(Span::START, |_| round.closing)
    }

    /// Where the outcome of a round stands: of one before a reopening, where that tells its closing.
    #[must_use]
    pub fn outcome_place(&self, round: &Round) -> Span {
        let typed = self.complaint.outcome;
        let typed = typed.filter(|_| round.until.is_none());
        typed.map_or(round.closing, |outcome| outcome.key)
    }

    /// Roles and the complainant as people call them: by the names of `functies`.
    #[must_use]
    pub fn people<'k>(&self, keys: impl IntoIterator<Item = &'k str>) -> Arg {
        let name = |key: &'k str| match key {
            COMPLAINANT => Arg::Key("role-complainant"),
            role => Arg::Text(self.settings.role_name(role).to_owned()),
        };
        Arg::Among(keys.into_iter().map(name).collect())
    }

    /// The number of the last round: the one to which belongs what has no day.
    #[must_use]
    pub fn last_round(&self) -> u32 {
        self.round().number
    }
}
