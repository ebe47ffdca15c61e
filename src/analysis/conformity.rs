//! Do we follow our own procedure? Per step: followed in x of y; and the quality of the root
//! causes.

use serde::Serialize;

use super::scope::{Known, Scope, Share, count};
use crate::procedure::{CaseStatus, StepState};
use crate::record::{Complaint, Outcome};
use crate::register::Entry;
use crate::rules::weigh_explanations;

/// One step of the procedure over the complaints received in the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepFigure {
    /// 1 to 9; step 10 is about the year as a whole.
    pub step: u8,
    /// Done in time, among those that were due.
    pub followed: Share,
    pub late: u32,
    pub missed: u32,
    /// Of the late and missed ones: with the officer's reason.
    pub explained: u32,
    /// Not due yet.
    pub open: u32,
    pub not_applicable: u32,
}

/// How well causes were found (the officer's task 2).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CauseQuality {
    /// With a root cause, among the closed ones that need one (akkoord, geen-akkoord,
    /// doorverwezen).
    pub found: Share,
    /// Formulated together with the responsible employee, among those found.
    pub agreed: Share,
    /// "onbekend" among those found.
    pub unknown: Share,
}

pub(super) fn conformity(scope: &Scope) -> Vec<StepFigure> {
    let mut statuses: Vec<(&Entry<Complaint>, CaseStatus)> = scope
        .received()
        .map(|known| (known.entry, known.status().clone()))
        .collect();
    weigh_explanations(
        scope.register,
        statuses.iter_mut().map(|(entry, status)| (*entry, status)),
        scope.period.until,
    );
    (0..9).map(|index| step_figure(&statuses, index)).collect()
}

fn step_figure(statuses: &[(&Entry<Complaint>, CaseStatus)], index: usize) -> StepFigure {
    let steps: Vec<_> = statuses
        .iter()
        .map(|(_, status)| status.steps[index])
        .collect();
    let of = |state| count(steps.iter().filter(|step| step.state == state));
    let (done, late, missed) = (
        of(StepState::Done),
        of(StepState::DoneLate),
        of(StepState::Overdue),
    );
    let failed = |state| matches!(state, StepState::DoneLate | StepState::Overdue);
    StepFigure {
        step: u8::try_from(index + 1).unwrap_or(0),
        followed: Share::new(done, done + late + missed),
        late,
        missed,
        explained: count(
            steps
                .iter()
                .filter(|step| failed(step.state) && step.explained),
        ),
        open: of(StepState::Open),
        not_applicable: of(StepState::NotApplicable),
    }
}

pub(super) fn cause_quality(scope: &Scope) -> CauseQuality {
    let needs = |known: &&Known| {
        let outcome = known.complaint().ended_as();
        outcome.is_some_and(|outcome| {
            matches!(
                outcome,
                Outcome::Accepted | Outcome::NotAccepted | Outcome::Referred
            )
        })
    };
    let causes = || {
        scope
            .closed()
            .filter(needs)
            .filter_map(|known| known.complaint().root_cause.as_ref())
    };
    CauseQuality {
        found: Share::among(scope.closed().filter(needs), |known| {
            known.complaint().root_cause.is_some()
        }),
        agreed: Share::among(causes(), |cause| {
            cause.agreed_with.is_some() && cause.agreed_on.is_some()
        }),
        unknown: Share::among(causes(), |cause| cause.kind.value.as_str() == "onbekend"),
    }
}
