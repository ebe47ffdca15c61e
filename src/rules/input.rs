//! What is judged, and how much of it is known.

use crate::procedure::CaseStatus;
use crate::register::{Evidence, Register};

/// What is judged: a register with the status of each complaint, and how much of it was read.
#[derive(Clone, Copy)]
pub struct RuleInput<'a> {
    pub register: &'a Register,
    /// One for each of `register.complaints` (see [`crate::procedure::statuses`]).
    pub statuses: &'a [Option<CaseStatus>],
    /// Only named files were read (`--staged`, PATH): rules that look at the whole are left out.
    pub named_only: bool,
    /// The history in git; none outside git, and then the H rules are not judged.
    pub evidence: Option<&'a Evidence>,
}

impl<'a> RuleInput<'a> {
    /// A register that was read whole, outside git.
    #[must_use]
    pub const fn new(register: &'a Register, statuses: &'a [Option<CaseStatus>]) -> RuleInput<'a> {
        RuleInput {
            register,
            statuses,
            named_only: false,
            evidence: None,
        }
    }

    /// Whether every file was read.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !self.named_only
    }
}
