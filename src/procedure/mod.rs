//! The written procedure as data: which version holds, when terms begin and end, at which of the
//! ten steps a complaint is, who must do what next; and its text, quoted by heading. Judges nothing.
//!
//! Facts that lie after the day of judging are left out (see [`complaint_on`]): the status of a
//! complaint on a day in the past is the one that could be seen then.

mod actions;
mod agenda;
mod breaches;
mod deadlines;
mod ends;
mod known;
mod measures;
mod obligation;
mod obligations;
mod record_command;
mod recurrence;
mod rounds;
mod situation;
mod state;
mod status;
mod steps;
mod tasks;
mod terms;
mod text;
mod upkeep;
mod versions;

pub use agenda::{Duty, agenda};
pub use breaches::{Breach, TermBreach, is_covered};
pub use deadlines::Deadline;
pub use ends::{End, Reason};
pub use known::{complaint_on, measure_on, year_on};
pub use measures::{
    MONTHS_AFTER_REPORT, decision_due, measure_actions, report_due, review_due, year_actions,
};
pub use obligation::{Done, Obligation};
pub use record_command::record_command;
pub use recurrence::{Recurrence, recurrences};
pub use rounds::{Round, proposals_in, round_of, rounds};
pub use situation::{copy_recipients, start_of, version_for};
pub use state::{Basis, Start, State, StepState};
pub use status::{Action, CaseStatus, RoundStatus, Step, Timing};
pub use tasks::QUIET_DAYS;
pub use terms::{AtClosing, Row, Subject, TABLE, covers};
pub use text::{Quote, neutral_text, quote, quotes};
pub use upkeep::kept_until;
pub use versions::{ChangedPart, LineChange, changed_parts};

use std::collections::BTreeSet;

use situation::Situation;
use steps::RoundView;

use crate::calendar::Day;
use crate::parallel::in_parallel;
use crate::record::{Complaint, ComplaintNumber, Settings};
use crate::register::{Entry, Register};

/// The key of `functies` that the procedure itself names.
pub const OFFICER: &str = "klachtenfunctionaris";

/// The complainant, as the register writes who gets a copy, and whose turn it is outside the
/// organisation.
pub const COMPLAINANT: &str = "klager";

/// The fact that links a measure to a complaint.
const MEASURE: &str = "maatregel";

/// Fewer complaints than this are seen through sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// The status of one complaint as it stands on `as_of`. Facts after that day are ignored.
///
/// Step 10 is asked of a year, and a measure may name the complaint without being named by it:
/// [`statuses`] knows more of both.
#[must_use]
pub fn case_status(complaint: &Complaint, settings: &Settings, as_of: Day) -> CaseStatus {
    let complaint = &*complaint_on(complaint, as_of);
    let situation = Situation::new(complaint, settings, as_of);
    let mut obligations = situation.obligations();
    situation.judge(&mut obligations);
    let breaches = situation.breaches(&obligations);
    let state = situation.state();
    let view = |index: usize| RoundView {
        situation: &situation,
        round: &situation.rounds[index],
        obligations: &obligations.in_round[index],
        breaches: &breaches,
    };
    let rounds: Vec<RoundStatus> = (0..situation.rounds.len())
        .map(|index| RoundStatus {
            round: situation.rounds[index],
            steps: view(index).steps(),
            obligations: obligations.in_round[index].clone(),
        })
        .collect();
    let actions = view(rounds.len() - 1).actions(state);
    CaseStatus {
        version: situation.version.version.value,
        start: situation.start,
        state,
        as_of,
        closed: situation.last_round().closed,
        is_duplicate: situation.is_duplicate(),
        tasks: situation.tasks(!complaint.measures.is_empty()),
        actions,
        rounds,
        breaches,
    }
}

/// The status of every complaint of a register, one for each entry; none where the file cannot be
/// trusted as a record. Step 10 follows from the report of the year in which the complaint came in.
#[must_use]
pub fn statuses(register: &Register, as_of: Day) -> Vec<Option<CaseStatus>> {
    let settings = register.settings();
    let measures = register.measure_records();
    let linked: BTreeSet<ComplaintNumber> = measures
        .flat_map(|measure| &measure.reasons)
        .map(|number| number.value)
        .collect();
    let course_of = |complaint: &Complaint| {
        let mut status = case_status(complaint, settings, as_of);
        let year = complaint.received.value.year();
        for round in &mut status.rounds {
            round.steps[9] = presentation(register, year, as_of, round.steps[9]);
        }
        let recommendation = &mut status.tasks[3];
        if recommendation.state != StepState::NotApplicable
            && linked.contains(&complaint.number.value)
        {
            recommendation.state = StepState::Done;
            recommendation.explained = false;
            status.actions.retain(|action| action.fact != MEASURE);
        }
        status
    };
    let course = |entry: &Entry<Complaint>| entry.sound().map(course_of);
    in_parallel(&register.complaints, WORTH_A_THREAD, course)
}

/// Step 10 for the complaints of a year: decided on by the owners and presented to all staff.
fn presentation(register: &Register, year: i32, as_of: Day, step: Step) -> Step {
    if as_of.year() <= year {
        return step;
    }
    let report = register.year_record(year);
    let report = report.map(|report| year_on(report, as_of));
    let [offered, decided, presented] = measures::report_days(report.as_deref());
    let due = decided
        .or(offered)
        .map_or(report_due(year), |day| day.plus_months(MONTHS_AFTER_REPORT));
    // The days of the rules on a year remind; the procedure sets no term for this step.
    let state = if presented.is_some() {
        StepState::Done
    } else {
        StepState::Open
    };
    Step {
        state,
        date: presented,
        due: Some(due),
        ..step
    }
}
