//! Step 10: what owners, officer and executors must do about measures and about a year's report.

use super::Action;
use super::OFFICER;
use super::actions::Todo;
use super::breaches::is_covered;
use super::known::{measure_on, year_on};
use crate::calendar::Day;
use crate::record::{Decision, Deviation, Measure, Settings, Year};
use crate::register::Entry;

/// The key of `functies` for those who decide (step 10), where register.yml names nobody else.
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
        .filter_map(|year| year.decided)
        .map(|day| day.value)
        .collect();
    meetings.retain(|day| (recommended..=as_of).contains(day));
    meetings.sort_unstable();
    match measure.decision.map(|decision| decision.value) {
        None => {
            let after_a_year = recommended.plus_months(12);
            let first = meetings.first().copied();
            Some(first.map_or(after_a_year, |first| first.min(after_a_year)))
        }
        Some(Decision::Postponed) => {
            let postponed = measure
                .decided
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
    let planned = measure.review_on.map(|day| day.value.0);
    Some(planned.unwrap_or(realised.plus_months(12)))
}

/// The last day on which the report of a year is on time: 31 March of the next year.
#[must_use]
pub fn report_due(year: i32) -> Day {
    Day::first_of(year + 1).plus_months(3).plus_days(-1)
}

/// When a report was offered to the owners, decided on by them and presented to all staff.
pub(super) fn report_days(report: Option<&Year>) -> [Option<Day>; 3] {
    let days = |report: &Year| [report.offered_to_owners, report.decided, report.presented];
    let placed = report.map_or([None; 3], days);
    placed.map(|day| day.map(|day| day.value))
}

/// Who decides on measures, and acts first in step 10.
fn owners(settings: &Settings) -> &str {
    let may_decide = settings.decision_makers();
    may_decide.first().copied().unwrap_or(OWNERS)
}

/// What must be done about a measure, most urgent first.
#[must_use]
pub fn measure_actions(
    measure: &Measure,
    years: &[&Year],
    settings: &Settings,
    as_of: Day,
) -> Vec<Action> {
    let mut todo = Todo::new(settings, settings.version_on(as_of), as_of);
    let Some(known) = measure_on(measure, as_of) else {
        return Vec::new();
    };
    let owners = owners(settings);
    if known.consulted.is_empty() && !is_explained(&known.deviations, "T602", as_of) {
        todo.add(10, "in-overleg-met", OFFICER, None);
    }
    let may_decide = settings.decision_makers();
    let decided_by = known.decided_by.as_ref().map(|by| by.value.as_str());
    let by_another =
        decided_by.is_some_and(|by| !may_decide.is_empty() && !may_decide.contains(&by));
    if known.decision.is_some() && by_another && !is_explained(&known.deviations, "S1007", as_of) {
        todo.add(10, "besluit-door", owners, None);
        todo.decide_first();
    }
    let executor = known
        .carried_out_by
        .as_ref()
        .map_or(OFFICER, |role| role.value.as_str());
    match known.decision.map(|decision| decision.value) {
        None | Some(Decision::Postponed) => {
            todo.add(10, "besluit", owners, decision_due(&known, years, as_of));
        }
        Some(Decision::Rejected) => {}
        Some(Decision::Adopted) => {
            if known.carried_out_by.is_none() {
                todo.add(10, "uitvoerder", owners, None);
            }
            if known.due.is_none() {
                todo.add(10, "gereed-voor", owners, None);
            }
            if known.realised.is_none() {
                todo.add(10, "gereed-op", executor, known.due.map(|day| day.value.0));
            } else if known
                .effect
                .as_ref()
                .is_none_or(|effect| effect.judgement.is_none())
            {
                todo.add(10, "effect", OFFICER, review_due(&known));
            }
        }
    }
    todo.sorted()
}

/// Whether a deviation of a measure or a year is explained: what asks for it asks no more then.
fn is_explained(deviations: &[Deviation], code: &str, as_of: Day) -> bool {
    let mut deviations = deviations.iter();
    deviations.any(|deviation| is_covered(deviation, code, as_of))
}

/// What must be done about the report of a finished year, most urgent first; `entry` is its file,
/// where there is one.
#[must_use]
pub fn year_actions(
    year: i32,
    entry: Option<&Entry<Year>>,
    settings: &Settings,
    as_of: Day,
) -> Vec<Action> {
    let mut todo = Todo::new(settings, settings.version_on(as_of), as_of);
    if as_of.year() <= year {
        return Vec::new();
    }
    let record = entry.and_then(|entry| entry.record.as_deref());
    let known = record.map(|record| year_on(record, as_of));
    let [offered, decided, presented] = report_days(known.as_deref());
    let explained = |code| {
        let deviations = known.as_deref().map(|record| &record.deviations);
        deviations.is_some_and(|deviations| is_explained(deviations, code, as_of))
    };
    if !entry.is_some_and(Entry::has_analysis) && !explained("T401") {
        todo.add(10, "analyse", OFFICER, Some(report_due(year)));
    }
    let owners = owners(settings);
    match (offered, decided) {
        (_, None) if explained("S1005") => {}
        (None, None) => todo.add(
            10,
            "aangeboden-aan-eigenaren",
            OFFICER,
            Some(report_due(year)),
        ),
        (Some(offered), None) => {
            let due = offered.plus_months(MONTHS_AFTER_REPORT);
            todo.add(10, "besloten-op", owners, Some(due));
        }
        (_, Some(decided)) => {
            let due = decided.plus_months(MONTHS_AFTER_REPORT);
            if !entry.is_some_and(Entry::tells_staff) && !explained("T402") {
                todo.add(10, "voor-alle-medewerkers", OFFICER, None);
            }
            if presented.is_none() && !explained("S1003") {
                todo.add(10, "gepresenteerd-op", owners, Some(due));
            }
        }
    }
    todo.sorted()
}
