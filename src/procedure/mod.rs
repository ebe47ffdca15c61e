//! The written procedure as data: which version holds, when terms begin and end, at which of the
//! ten steps a complaint is, who must do what next; and its text, quoted by heading. Judges nothing.
//!
//! Facts that lie after the day of judging are left out (see [`complaint_on`]): the status of a
//! complaint on a day in the past is the one that could be seen then.

mod actions;
mod agenda;
mod known;
mod measures;
mod status;
mod steps;
mod tasks;
mod terms;
mod text;
mod versions;

pub use agenda::{Duty, agenda};
pub use known::{complaint_on, measure_on, year_on};
pub use measures::{
    MONTHS_AFTER_REPORT, decision_due, measure_actions, report_due, review_due, year_actions,
};
pub use status::{Action, Basis, CaseStatus, Deadline, Start, State, Step, StepState};
pub use steps::{DAYS_TO_POINT_AT_WEBSITE, OFFICER};
pub use tasks::QUIET_DAYS;
pub use terms::start_of;
pub use text::{Quote, neutral_text, quote, quotes};
pub use versions::{ChangedPart, LineChange, changed_parts};

use std::collections::BTreeSet;

use crate::calendar::Day;
use crate::parallel::in_parallel;
use crate::record::{Complaint, ComplaintNumber, Settings, Version, Year};
use crate::register::{Entry, Register};

/// Fewer complaints than this are seen through sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// The version of the procedure that judges a complaint: in force on its start day, before it is
/// formal on the day of receipt.
#[must_use]
pub fn version_for<'a>(complaint: &Complaint, settings: &'a Settings) -> &'a Version {
    settings.version_on(start_of(complaint).map_or(complaint.received.value, |start| start.day))
}

/// The status of one complaint as it stands on `as_of`. Facts after that day are ignored.
///
/// Step 10 is asked of a year, and a measure may name the complaint without being named by it:
/// [`statuses`] knows more of both.
#[must_use]
pub fn case_status(complaint: &Complaint, settings: &Settings, as_of: Day) -> CaseStatus {
    let complaint = &*complaint_on(complaint, as_of);
    let version = version_for(complaint, settings);
    let start = start_of(complaint);
    let deadlines = start
        .map(|start| terms::deadlines(complaint, start, version, as_of))
        .unwrap_or_default();
    let closed = complaint.closed_on();
    let situation = steps::Situation {
        complaint,
        start,
        deadlines: &deadlines,
        closed,
        as_of,
    };
    let state = situation.state();
    let tasks = situation.tasks(!complaint.measures.is_empty());
    let (steps, actions) = (situation.steps(), situation.actions(state));
    CaseStatus {
        version: version.version.value,
        start,
        state,
        closed,
        deadlines,
        steps,
        tasks,
        actions,
    }
}

/// The status of every complaint of a register, one for each entry; none where the file cannot be
/// trusted as a record. Step 10 follows from the report of the year in which the complaint came in.
#[must_use]
pub fn statuses(register: &Register, as_of: Day) -> Vec<Option<CaseStatus>> {
    let settings = register.settings();
    let years: Vec<&Year> = register
        .years
        .iter()
        .filter_map(|entry| entry.record.as_deref())
        .collect();
    let measures = register
        .measures
        .iter()
        .filter_map(|entry| entry.record.as_deref());
    let linked: BTreeSet<ComplaintNumber> = measures
        .flat_map(|measure| &measure.reasons)
        .map(|number| number.value)
        .collect();
    let course_of = |complaint: &Complaint| {
        let mut status = case_status(complaint, settings, as_of);
        status.steps[9] = presentation(
            complaint.received.value.year(),
            &years,
            as_of,
            status.steps[9],
        );
        let recommendation = &mut status.tasks[3];
        if recommendation.state != StepState::NotApplicable
            && linked.contains(&complaint.number.value)
        {
            recommendation.state = StepState::Done;
        }
        status
    };
    let sound = |entry: &Entry<Complaint>| {
        entry
            .record
            .as_deref()
            .filter(|_| entry.is_sound())
            .map(course_of)
    };
    in_parallel(&register.complaints, WORTH_A_THREAD, sound)
}

/// Step 10 for the complaints of a year: decided on by the owners and presented to all staff.
fn presentation(year: i32, years: &[&Year], as_of: Day, step: Step) -> Step {
    if as_of.year() <= year {
        return step;
    }
    let report = years
        .iter()
        .find(|report| report.year.value.0 == year)
        .map(|report| year_on(report, as_of));
    let report = report.as_deref();
    let offered = report
        .and_then(|report| report.offered_to_owners.as_ref())
        .map(|day| day.value);
    let decided = report
        .and_then(|report| report.decided.as_ref())
        .map(|day| day.value);
    let presented = report
        .and_then(|report| report.presented.as_ref())
        .map(|day| day.value);
    let due = decided
        .or(offered)
        .map_or(report_due(year), |day| day.plus_months(MONTHS_AFTER_REPORT));
    let state = match presented {
        Some(day) if day > due => StepState::DoneLate,
        Some(_) => StepState::Done,
        None if as_of > due => StepState::Overdue,
        None => StepState::Open,
    };
    Step {
        state,
        date: presented,
        due: Some(due),
        ..step
    }
}
