//! Where a complaint and its steps stand: the few words for it (commands.md, "States").

use serde::{Serialize, Serializer};

use crate::calendar::Day;

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
