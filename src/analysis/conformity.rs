//! Do we follow our own procedure? Per step: followed in x of y; and the quality of the root
//! causes.

use serde::Serialize;

use super::scope::{CaseOn, Scope, Share, count};
use crate::procedure::{Step, StepState, Timing};
use crate::record::Outcome;

/// One step of the procedure over the complaints received in the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepFigure {
    /// 1 to 9 of a year; step 10 is about the year as a whole.
    pub step: u8,
    /// Done in time, among those that a term that is set judges: in time, late, or missed.
    pub followed: Share,
    pub late: u32,
    pub missed: u32,
    /// Of the late and missed ones: with the officer's reason. That makes none of them timely.
    pub explained: u32,
    /// Not done: not due yet, or without a term.
    pub open: u32,
    pub not_applicable: u32,
    /// Done, while no term is set for it: neither in time nor late.
    pub unset: u32,
    /// Done, while a term is set, on a day that nobody wrote down.
    pub day_unknown: u32,
}

/// How well causes were found (the officer's task 2).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CauseQuality {
    /// With a root cause, among the closed ones that need one (akkoord, geen-akkoord,
    /// geen-reactie, doorverwezen).
    pub found: Share,
    /// Formulated together with the responsible employee, among those found.
    pub agreed: Share,
    /// "onbekend" among those found.
    pub unknown: Share,
}

pub(super) fn conformity(scope: &Scope) -> Vec<StepFigure> {
    (0..9).map(|index| step_figure(scope, index)).collect()
}

/// The step of a complaint that counts: the worst of its rounds.
fn worst_of(known: &CaseOn, index: usize) -> Step {
    let steps = known.status().rounds.iter().map(|round| round.steps[index]);
    let badness = |step: &Step| match step.state {
        StepState::Overdue => 4,
        StepState::DoneLate => 3,
        StepState::Open => 2,
        StepState::Done => 1,
        StepState::NotApplicable => 0,
    };
    steps
        .max_by_key(badness)
        .unwrap_or(known.status().steps()[index])
}

fn step_figure(scope: &Scope, index: usize) -> StepFigure {
    let steps: Vec<Step> = scope
        .received()
        .filter(|known| !known.status().is_duplicate)
        .map(|known| worst_of(known, index))
        .collect();
    StepFigure::of(u8::try_from(index + 1).unwrap_or(0), &steps)
}

impl StepFigure {
    /// What became of a step, each time that it was to be taken.
    #[must_use]
    pub fn of(step: u8, taken: &[Step]) -> StepFigure {
        let of = |counts: fn(&Step) -> bool| count(taken.iter().filter(|step| counts(step)));
        let in_time = of(Step::is_in_time);
        let late = of(|step| step.state == StepState::DoneLate);
        let missed = of(|step| step.state == StepState::Overdue);
        StepFigure {
            step,
            followed: Share::new(in_time, in_time + late + missed),
            late,
            missed,
            explained: of(|step| {
                matches!(step.state, StepState::DoneLate | StepState::Overdue) && step.explained
            }),
            open: of(|step| step.state == StepState::Open),
            not_applicable: of(|step| step.state == StepState::NotApplicable),
            unset: of(Step::is_unset),
            day_unknown: of(|step| {
                step.state == StepState::Done && step.timing == Timing::DayUnknown
            }),
        }
    }
}

pub(super) fn cause_quality(scope: &Scope) -> CauseQuality {
    let needs = |known: &&CaseOn| {
        let outcome = known.complaint().ended_as();
        outcome.is_some_and(|outcome| {
            matches!(
                outcome,
                Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction | Outcome::Referred
            )
        })
    };
    let causes = || scope.closed().filter(needs).filter_map(CaseOn::root_cause);
    CauseQuality {
        found: Share::among(scope.closed().filter(needs), |known| {
            known.root_cause().is_some()
        }),
        agreed: Share::among(causes(), |cause| {
            cause.agreed_with.is_some() && cause.agreed_on.is_some()
        }),
        unknown: Share::among(causes(), |cause| cause.kind.value.as_str() == "onbekend"),
    }
}
