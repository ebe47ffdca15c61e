//! The officer's tasks for one complaint: registered, cause found, progress watched, recommendation
//! made. Task 4, the report, is asked of a year.

use super::situation::Situation;
use super::{Step, StepState, Timing};
use crate::calendar::Day;
use crate::record::{Outcome, Record};

/// Days without a fact after which an open complaint seems forgotten (T301).
pub const QUIET_DAYS: i64 = 30;

impl Situation<'_> {
    /// The tasks 1, 2, 3 and 6; `measure` says whether one is linked, on either side.
    pub(super) fn tasks(&self, measure: bool) -> [Step; 4] {
        [
            self.task(
                (1, ""),
                StepState::Done,
                Some(self.complaint.received.value),
            ),
            self.root_cause(),
            self.progress(),
            self.recommendation(measure),
        ]
    }

    /// A task, with the rule that tells where it was not done.
    fn task(
        &self,
        (number, rule): (u8, &'static str),
        state: StepState,
        date: Option<Day>,
    ) -> Step {
        let missed = state == StepState::Overdue;
        Step {
            number,
            state,
            date,
            due: None,
            timing: Timing::Untimed,
            explained: missed && self.is_explained(rule, self.last_round().number),
        }
    }

    /// Formal, and no duplicate.
    fn is_asked(&self) -> bool {
        self.is_formal_in(self.last_round())
    }

    /// Task 2: asked of formal complaints, unless they ended in a way that teaches nothing.
    fn root_cause(&self) -> Step {
        let round = self.last_round();
        let teaches = round.must_be_complete() || round.outcome == Some(Outcome::Referred);
        let cause = self.complaint.root_cause.as_ref();
        let agreed_on = cause.and_then(|cause| cause.agreed_on);
        let agreed = agreed_on.is_some() && cause.is_some_and(|cause| cause.agreed_with.is_some());
        let state = match round.closed {
            _ if !self.is_asked() => StepState::NotApplicable,
            _ if agreed => StepState::Done,
            _ if cause.is_some() => StepState::Overdue,
            Some(_) if !teaches => StepState::NotApplicable,
            Some(_) => StepState::Overdue,
            None => StepState::Open,
        };
        let rule = if cause.is_some() { "T202" } else { "T201" };
        self.task((2, rule), state, agreed_on.map(|day| day.value))
    }

    /// Task 3: something is recorded at least every thirty days while the complaint is open.
    fn progress(&self) -> Step {
        let last = self.complaint.fact_span().map(|(_, last)| last);
        let quiet = last.is_some_and(|last| self.as_of.days_since(last) >= QUIET_DAYS);
        let state = if self.last_round().closed.is_none() && quiet {
            StepState::Overdue
        } else {
            StepState::Done
        };
        self.task((3, "T301"), state, last)
    }

    /// Task 6: a possible structural problem leads to a measure.
    fn recommendation(&self, measure: bool) -> Step {
        let structural = self.complaint.is_possibly_structural();
        let state = match self.last_round().closed {
            _ if !self.is_asked() || !structural => StepState::NotApplicable,
            _ if measure => StepState::Done,
            Some(_) => StepState::Overdue,
            None => StepState::Open,
        };
        self.task((6, "T601"), state, None)
    }
}
