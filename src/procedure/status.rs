//! The status of one complaint on one day: start, deadlines, ten steps, next action.

use serde::Serialize;

use super::breaches::{Breach, explains};
use super::deadlines::Deadline;
use super::obligation::Obligation;
use super::rounds::Round;
use super::state::{Start, State, StepState};
use crate::calendar::Day;
use crate::record::{Complaint, Deviation, TermName};

/// By what it is known whether a step was done in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    /// A term is set, and the days are known.
    Judged,
    /// No term is set ("geen termijn geregeld"): done, never in time and never late.
    NoTerm,
    /// No term belongs to it at all.
    Untimed,
    /// A term is set, but on what day it was done nobody wrote down.
    DayUnknown,
}

/// One of the ten steps, or one of the officer's tasks, as `show --format json` tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Step {
    /// 1 to 10; of a task its own number.
    pub number: u8,
    pub state: StepState,
    /// The day on which it was (last) done.
    pub date: Option<Day>,
    pub due: Option<Day>,
    #[serde(skip)]
    pub timing: Timing,
    /// It departs from the procedure, and everything in which it does is explained (`afwijkingen`).
    /// That makes nothing timely.
    pub explained: bool,
}

impl Step {
    /// The day told with it where no term is set: it only reminds, while the step is not done.
    #[must_use]
    pub fn reminder(&self) -> Option<Day> {
        let waits = matches!(self.state, StepState::Open | StepState::Overdue);
        self.due.filter(|_| self.timing == Timing::NoTerm && waits)
    }

    /// The last day that is on time, where a term is set.
    #[must_use]
    pub fn deadline(&self) -> Option<Day> {
        self.due.filter(|_| self.timing != Timing::NoTerm)
    }

    /// Done, while no term is set for it.
    #[must_use]
    pub fn is_unset(&self) -> bool {
        self.state == StepState::Done && matches!(self.timing, Timing::NoTerm | Timing::Untimed)
    }

    /// Done, and known to be done in time.
    #[must_use]
    pub fn is_in_time(&self) -> bool {
        self.state == StepState::Done && self.timing == Timing::Judged
    }

    /// Why a step that a term could judge, and that was done, is neither in time nor late: the key
    /// of its text.
    #[must_use]
    pub fn unjudged(&self) -> Option<&'static str> {
        match self.timing {
            _ if self.state != StepState::Done => None,
            Timing::NoTerm => Some("timing-unset"),
            Timing::DayUnknown => Some("timing-day-unknown"),
            Timing::Judged | Timing::Untimed => None,
        }
    }
}

/// A round as it stands at its end; the last one on the day of judging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundStatus {
    pub round: Round,
    pub steps: [Step; 10],
    /// Everything that terms ask for, in the order of the table.
    pub obligations: Vec<Obligation>,
}

impl RoundStatus {
    /// One deadline for each term that runs, in the order of their ends.
    #[must_use]
    pub fn deadlines(&self) -> Vec<Deadline<'_>> {
        let terms = TermName::ALL.iter();
        let mut deadlines: Vec<Deadline> = terms.filter_map(|term| self.deadline(*term)).collect();
        deadlines.sort_by_key(|deadline| (deadline.due(), deadline.term));
        deadlines
    }

    /// The deadline of a term, where it runs.
    #[must_use]
    pub fn deadline(&self, term: TermName) -> Option<Deadline<'_>> {
        Deadline::of(term, &self.obligations)
    }
}

/// Something that must be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The fact that `record` takes: `ontvangstbevestiging`, `voorstel`, `afschrift`, …
    pub fact: &'static str,
    pub step: u8,
    /// Absent where the procedure sets no day.
    pub due: Option<Day>,
    pub overdue: bool,
    /// About to pass: the day lies within `signaal-dagen`, of the version that sets the term.
    pub near: bool,
    /// No term is set: the day only reminds.
    pub reminds: bool,
    /// Who acts: a key of `functies`, such as `klachtenfunctionaris`.
    pub by: String,
    /// Why this is asked, where it is not simply that the fact is missing: how its text is called.
    pub because: Option<&'static str>,
    /// A person must decide first: no command does it.
    pub to_decide: bool,
    /// The case is closed: what was done before must be recorded with its own day.
    pub after_closing: bool,
}

impl Action {
    /// How its text is called, and how calendars know it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.because.unwrap_or(self.fact)
    }
}

/// The status of one complaint, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStatus {
    /// The procedure version in force on the start day (on receipt where it is not yet formal).
    pub version: u32,
    /// Absent while the complaint is not formal.
    pub start: Option<Start>,
    pub state: State,
    /// The day of judging.
    pub as_of: Day,
    pub closed: Option<Day>,
    /// In order; the last one tells where the case stands.
    pub rounds: Vec<RoundStatus>,
    /// Every departure from the steps, in all rounds.
    pub breaches: Vec<Breach>,
    /// A duplicate of another record, which alone is judged.
    pub is_duplicate: bool,
    /// The officer's tasks 1, 2, 3 and 6, in the same terms.
    pub tasks: [Step; 4],
    /// Most urgent first; empty when closed and complete.
    pub actions: Vec<Action>,
}

impl CaseStatus {
    /// What must be done next.
    #[must_use]
    pub fn next(&self) -> Option<&Action> {
        self.actions.first()
    }

    /// The round that runs, or that the last closing ended.
    #[must_use]
    pub fn last(&self) -> &RoundStatus {
        &self.rounds[self.rounds.len() - 1]
    }

    /// The ten steps of the last round.
    #[must_use]
    pub fn steps(&self) -> &[Step; 10] {
        &self.last().steps
    }

    /// The deadline of a term in the last round, where one runs.
    #[must_use]
    pub fn deadline(&self, term: TermName) -> Option<Deadline<'_>> {
        self.last().deadline(term)
    }

    /// The explanation that covers a departure of a round, where there is one.
    #[must_use]
    pub fn explanation<'c>(
        &self,
        complaint: &'c Complaint,
        code: &str,
        round: u32,
    ) -> Option<&'c Deviation> {
        let mut deviations = complaint.deviations.iter();
        deviations.find(|deviation| self.explains(deviation, code, Some(round)))
    }

    /// Whether an explanation covers a departure, of a round or of the case as a whole.
    #[must_use]
    pub fn explains(&self, deviation: &Deviation, code: &str, round: Option<u32>) -> bool {
        let rounds: Vec<Round> = self.rounds.iter().map(|status| status.round).collect();
        explains(deviation, &rounds, (code, round.unwrap_or(1)), self.as_of)
    }

    /// The departures that a rule tells.
    pub fn breaches_of(&self, code: &str) -> impl Iterator<Item = &Breach> {
        self.breaches
            .iter()
            .filter(move |breach| breach.code == code)
    }

    /// Whether it is open and a set term has passed on what is still to be done.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        let mut deadlines = self.last().deadlines().into_iter();
        !self.is_closed() && deadlines.any(|deadline| deadline.worst.is_overdue())
    }

    /// Whether the case is closed and not reopened.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }
}
