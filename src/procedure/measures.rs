//! Step 10: what owners, officer and executors must do about measures and about a year's report.

use super::Action;
use super::OFFICER;
use super::actions::Todo;
use super::known::{measure_on, year_on};
use crate::calendar::Day;
use crate::record::{Decision, Measure, Year};

/// The key of `functies` for those who decide (step 10).
const OWNERS: &str = "eigenaren";
/// Months in which the owners decide after a report was offered, and staff are told after that.
pub const MONTHS_AFTER_REPORT: i32 = 3;

/// The last day on which the owners' decision on a measure is on time.
///
/// Their first meeting on or after the recommendation (`besloten-op` of a year), or one year after
/// it. A measure that they postponed waits for the meeting after that; none when there was none
/// yet.
#[must_use]
pub fn decision_due(measure: &Measure, years: &[&Year], as_of: Day) -> Option<Day> {
    let recommended = measure.recommended.value;
    let mut meetings: Vec<Day> = years
        .iter()
        .filter_map(|year| year.decided.as_ref())
        .map(|day| day.value)
        .collect();
    meetings.retain(|day| (recommended..=as_of).contains(day));
    meetings.sort_unstable();
    match measure.decision.as_ref().map(|decision| decision.value) {
        None => Some(
            meetings
                .first()
                .copied()
                .unwrap_or(recommended.plus_months(12))
                .min(recommended.plus_months(12)),
        ),
        Some(Decision::Postponed) => {
            let postponed = measure
                .decided
                .as_ref()
                .map(|day| day.value)
                .or(meetings.first().copied());
            meetings.into_iter().find(|day| Some(*day) > postponed)
        }
        Some(Decision::Adopted | Decision::Rejected) => None,
    }
}

/// The day after which the effect of a realised measure must have been judged.
#[must_use]
pub fn review_due(measure: &Measure) -> Option<Day> {
    let realised = measure.realised.as_ref()?.value;
    Some(
        measure
            .review_on
            .as_ref()
            .map_or(realised.plus_months(12), |day| day.value.0),
    )
}

/// The last day on which the report of a year is on time: 31 March of the next year.
#[must_use]
pub fn report_due(year: i32) -> Day {
    Day::first_of(year + 1).plus_months(3).plus_days(-1)
}

/// What must be done about a measure, most urgent first.
#[must_use]
pub fn measure_actions(measure: &Measure, years: &[&Year], as_of: Day) -> Vec<Action> {
    let mut todo = Todo::new(as_of);
    let Some(known) = measure_on(measure, as_of) else {
        return Vec::new();
    };
    let executor = known
        .carried_out_by
        .as_ref()
        .map_or(OFFICER, |role| role.value.as_str());
    match known.decision.as_ref().map(|decision| decision.value) {
        None | Some(Decision::Postponed) => {
            todo.add(10, "besluit", OWNERS, decision_due(&known, years, as_of));
        }
        Some(Decision::Rejected) => {}
        Some(Decision::Adopted) => {
            if known.carried_out_by.is_none() {
                todo.add(10, "uitvoerder", OWNERS, None);
            }
            if known.due.is_none() {
                todo.add(10, "gereed-voor", OWNERS, None);
            }
            if known.realised.is_none() {
                todo.add(
                    10,
                    "gereed-op",
                    executor,
                    known.due.as_ref().map(|day| day.value.0),
                );
            } else if known
                .effect
                .as_ref()
                .is_none_or(|effect| effect.verdict.is_none())
            {
                todo.add(10, "effect", OFFICER, review_due(&known));
            }
        }
    }
    todo.sorted()
}

/// What must be done about the report of a finished year, most urgent first.
///
/// `report` is the year's record, where there is one; `written` whether its analysis holds a text.
#[must_use]
pub fn year_actions(year: i32, report: Option<&Year>, written: bool, as_of: Day) -> Vec<Action> {
    let mut todo = Todo::new(as_of);
    if as_of.year() <= year {
        return Vec::new();
    }
    let known = report.map(|report| year_on(report, as_of));
    let offered = known
        .as_ref()
        .and_then(|report| report.offered_to_owners.as_ref())
        .map(|day| day.value);
    let decided = known
        .as_ref()
        .and_then(|report| report.decided.as_ref())
        .map(|day| day.value);
    let presented = known
        .as_ref()
        .is_some_and(|report| report.presented.is_some());
    if !written {
        todo.add(10, "analyse", OFFICER, Some(report_due(year)));
    }
    match (offered, decided) {
        (None, None) => todo.add(
            10,
            "aangeboden-aan-eigenaren",
            OFFICER,
            Some(report_due(year)),
        ),
        (Some(offered), None) => todo.add(
            10,
            "besloten-op",
            OWNERS,
            Some(offered.plus_months(MONTHS_AFTER_REPORT)),
        ),
        (_, Some(decided)) if !presented => {
            todo.add(
                10,
                "gepresenteerd-op",
                OFFICER,
                Some(decided.plus_months(MONTHS_AFTER_REPORT)),
            );
        }
        _ => {}
    }
    todo.sorted()
}
