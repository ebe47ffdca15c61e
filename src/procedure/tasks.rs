//! The officer's tasks for one complaint: registered, cause found, progress watched, recommendation
//! made. Task 4, the report, is asked of a year.

use super::steps::Situation;
use super::{Step, StepState};
use crate::record::{Nature, Outcome, Record};

/// Days without a fact after which an open complaint seems forgotten (T301).
pub const QUIET_DAYS: i64 = 30;

impl Situation<'_> {
    /// The tasks 1, 2, 3 and 6; `measure` says whether one is linked, on either side.
    pub(super) fn tasks(&self, measure: bool) -> [Step; 4] {
        [
            self.task(1, StepState::Done, Some(self.complaint.received.value)),
            self.root_cause(),
            self.progress(),
            self.recommendation(measure),
        ]
    }

    fn task(&self, number: u8, state: StepState, date: Option<crate::calendar::Day>) -> Step {
        let explained = self
            .complaint
            .deviations
            .iter()
            .any(|deviation| deviation.rule.value.task() == Some(number));
        Step {
            number,
            state,
            date,
            due: None,
            explained,
        }
    }

    /// Task 2: asked of formal complaints, unless they ended in a way that teaches nothing.
    fn root_cause(&self) -> Step {
        let outcome = self.complaint.ended_as();
        let teaches = matches!(
            outcome,
            Some(Outcome::Accepted | Outcome::NotAccepted | Outcome::Referred)
        );
        let cause = self.complaint.root_cause.as_ref();
        let agreed =
            cause.is_some_and(|cause| cause.agreed_with.is_some() && cause.agreed_on.is_some());
        let state = match self.closed {
            _ if self.start.is_none() => StepState::NotApplicable,
            _ if agreed => StepState::Done,
            Some(_) if !teaches => StepState::NotApplicable,
            Some(_) => StepState::Overdue,
            None if cause.is_some() => StepState::Overdue,
            None => StepState::Open,
        };
        self.task(
            2,
            state,
            cause
                .and_then(|cause| cause.agreed_on.as_ref())
                .map(|day| day.value),
        )
    }

    /// Task 3: something is recorded at least every thirty days while the complaint is open.
    fn progress(&self) -> Step {
        let last = self.complaint.fact_span().map(|(_, last)| last);
        let quiet = last.is_some_and(|last| self.as_of.days_since(last) >= QUIET_DAYS);
        let state = if self.closed.is_none() && quiet {
            StepState::Overdue
        } else {
            StepState::Done
        };
        self.task(3, state, last)
    }

    /// Task 6: a possible structural problem leads to a measure.
    fn recommendation(&self, measure: bool) -> Step {
        let structural = self
            .complaint
            .nature
            .as_ref()
            .is_some_and(|nature| nature.value == Nature::PossiblyStructural);
        let state = match self.closed {
            _ if self.start.is_none() || !structural => StepState::NotApplicable,
            _ if measure => StepState::Done,
            Some(_) => StepState::Overdue,
            None => StepState::Open,
        };
        self.task(6, state, None)
    }
}
