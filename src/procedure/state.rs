//! Where a complaint and its steps stand: the few words for it (commands.md, "States").

use crate::calendar::Day;
use crate::wording::worded;

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

worded! {
    /// Where a complaint stands (commands.md, "States"): as JSON has it and the texts' keys end.
    pub enum State {
        /// Not yet formal.
        FirstTalk = "vooroverleg",
        /// Formal, no handler.
        Registered = "geregistreerd",
        /// Handler known, or the last proposal refused.
        InHand = "in-behandeling",
        /// Told, no reaction yet.
        Proposed = "voorstel-gedaan",
        Closed = "afgesloten",
        Reopened = "heropend",
    }

    /// How a step of the procedure was done: as JSON has it and the texts' keys end.
    pub enum StepState {
        Done = "gedaan",
        DoneLate = "te-laat-gedaan",
        Open = "open",
        Overdue = "over-tijd",
        NotApplicable = "niet-van-toepassing",
    }
}
