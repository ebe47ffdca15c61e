//! The status of one complaint on one day: start, deadlines, ten steps, next action.

use serde::{Serialize, Serializer};

use crate::calendar::{Day, Term};
use crate::record::ExtendableTerm;

/// Why the terms of step 5 run from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// `formele-melding` (steps 3 and 4).
    FormalReport,
    /// The officer received it: formal from `ontvangen`.
    ReceivedByOfficer,
    /// `kanaal: website`: the report is the formal complaint, from `ontvangen`.
    ThroughWebsite,
}

/// The day on which a complaint became formal and the terms began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    pub day: Day,
    pub basis: Basis,
}

/// Where a complaint stands (commands.md, "States").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not yet formal.
    FirstTalk,
    /// Formal, no handler.
    Registered,
    /// Handler known, or the last proposal refused.
    InHand,
    /// Told, no reaction yet.
    Proposed,
    Closed,
    Reopened,
}

impl State {
    /// The Dutch word, as JSON has it and the texts' keys end.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            State::FirstTalk => "vooroverleg",
            State::Registered => "geregistreerd",
            State::InHand => "in-behandeling",
            State::Proposed => "voorstel-gedaan",
            State::Closed => "afgesloten",
            State::Reopened => "heropend",
        }
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A term with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub term: ExtendableTerm,
    /// The procedure's length; absent where only an extension sets the end.
    pub length: Option<Term>,
    pub start: Day,
    /// The last day that is on time, extensions and suspensions included.
    pub due: Day,
    /// The day on which it was done.
    pub met: Option<Day>,
    /// Closed on this day, before the end had passed and before it was done: never judged again.
    pub stopped: Option<Day>,
    /// The clock stands still on the day of judging.
    pub paused: bool,
    /// Changed by `verdaging`.
    pub extended: bool,
    /// Calendar days by which suspensions moved the end.
    pub suspended: i64,
}

/// How a step of the procedure was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepState {
    Done,
    DoneLate,
    Open,
    Overdue,
    NotApplicable,
}

impl StepState {
    /// The Dutch word, as JSON has it and the texts' keys end.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            StepState::Done => "gedaan",
            StepState::DoneLate => "te-laat-gedaan",
            StepState::Open => "open",
            StepState::Overdue => "over-tijd",
            StepState::NotApplicable => "niet-van-toepassing",
        }
    }
}

impl Serialize for StepState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// One of the ten steps, or one of the officer's tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Step {
    /// 1 to 10; of a task its own number.
    pub number: u8,
    pub state: StepState,
    /// The day on which it was (last) done.
    pub date: Option<Day>,
    pub due: Option<Day>,
    /// A deviation of this step or task is explained (`afwijkingen`). Whether all of them are, is
    /// for the rules to say.
    pub explained: bool,
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
    /// Who acts: a key of `functies`, such as `klachtenfunctionaris`.
    pub by: String,
}

/// The status of one complaint, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStatus {
    /// The procedure version in force on the start day (on receipt where it is not yet formal).
    pub version: u32,
    /// Absent while the complaint is not formal.
    pub start: Option<Start>,
    pub state: State,
    pub closed: Option<Day>,
    /// In the order of their ends.
    pub deadlines: Vec<Deadline>,
    pub steps: [Step; 10],
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

    /// The deadline of a term, where one runs.
    #[must_use]
    pub fn deadline(&self, term: ExtendableTerm) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.term == term)
    }

    /// Whether the case is closed and not reopened.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }
}

impl Deadline {
    /// Done after its end, or not done while its end has passed on `as_of` (closing stops the
    /// clock).
    #[must_use]
    pub fn is_late(&self, as_of: Day) -> bool {
        self.days_over(as_of) > 0
    }

    /// Not done, not stopped by closing, and its end has not passed on `as_of`.
    #[must_use]
    pub fn is_running(&self, as_of: Day) -> bool {
        self.met.is_none() && self.stopped.is_none() && as_of <= self.due
    }

    /// Calendar days past the end; 0 when on time or not yet due.
    #[must_use]
    pub fn days_over(&self, as_of: Day) -> i64 {
        self.stopped
            .or(self.met)
            .unwrap_or(as_of)
            .days_since(self.due)
            .max(0)
    }
}
