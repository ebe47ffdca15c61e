//! What all staff may know of a complaint: number, month, state, steps as on time or late, the
//! lesson, the measures. Never subject, service, persons, exact days or text; category and cause
//! only where that year has enough of them.

use super::{AudienceScope, Card, Dossier, RoundView, When, urgency};
use crate::procedure::{State, Step, StepState};
use crate::record::{ComplaintNumber, MeasureNumber};
use crate::rules::Case;

/// A complaint as the staff sees it.
pub struct StaffCase {
    number: ComplaintNumber,
    duplicate: bool,
    received: When,
    closed: Option<When>,
    state: State,
    overdue: bool,
    soon: bool,
    category: Option<usize>,
    cause: Option<usize>,
    steps: Vec<Step>,
    course_withheld: bool,
    stays: Option<ComplaintNumber>,
    round: u32,
    earlier: Vec<RoundView>,
    lesson: Option<String>,
    story: Option<String>,
    measures: Vec<MeasureNumber>,
}

impl StaffCase {
    pub fn of(case: &Case<'_>, scope: &AudienceScope<'_>) -> StaffCase {
        let complaint = case.complaint;
        let disclosure = scope.disclosure.as_ref();
        let tells_pair = disclosure.is_some_and(|disclosure| disclosure.tells(complaint));
        let number = complaint.number.value;
        let tells_course = disclosure.is_some_and(|disclosure| disclosure.tells_course(number));
        let (overdue, soon) = urgency(case);
        let category = scope.categories.find(complaint.main_category().as_str());
        let cause = complaint
            .root_cause
            .as_ref()
            .and_then(|cause| scope.causes.find(cause.kind.value.as_str()));
        StaffCase {
            number: complaint.number.value,
            duplicate: complaint.is_duplicate(),
            received: When::month(complaint.received.value),
            closed: case.status.closed.map(When::month),
            state: case.status.state,
            overdue,
            soon,
            category: category.filter(|_| tells_pair),
            cause: cause.filter(|_| tells_pair),
            course_withheld: !tells_course,
            steps: undated(case.status.steps(), tells_course),
            stays: case.stays(),
            round: case.status.last().round.number,
            earlier: case
                .status
                .rounds
                .iter()
                .rev()
                .skip(1)
                .map(|ended| RoundView {
                    number: ended.round.number,
                    from: When::month(ended.round.from),
                    closed: When::month(ended.round.closed.unwrap_or(ended.round.from)),
                    outcome: None,
                    steps: undated(&ended.steps, tells_course),
                    deadlines: Vec::new(),
                })
                .collect(),
            lesson: complaint.lesson.as_ref().map(|lesson| lesson.value.clone()),
            story: complaint.story.as_ref().map(|story| story.value.clone()),
            measures: complaint
                .measures
                .iter()
                .map(|measure| measure.value)
                .filter(|number| tells_pair || !tells_of_pair(*number, scope))
                .collect(),
        }
    }

    pub fn into_card(self) -> Card {
        Card {
            number: self.number,
            duplicate: self.duplicate,
            received: self.received,
            closed: self.closed,
            state: self.state,
            overdue: self.overdue,
            soon: self.soon,
            subject: None,
            categories: self.category.into_iter().collect(),
            cause: self.cause,
            cause_told: None,
            lesson: self.lesson,
            story: self.story,
            next: None,
        }
    }

    pub fn into_dossier(self) -> Dossier {
        Dossier {
            stays: self.stays,
            steps: self.steps,
            course_withheld: self.course_withheld,
            round: self.round,
            earlier: self.earlier,
            measures: self.measures,
            ..Dossier::default()
        }
    }
}

/// Whether the page of a measure says for which category or cause it is: who finds it named beside
/// a complaint has those of the complaint.
fn tells_of_pair(number: MeasureNumber, scope: &AudienceScope<'_>) -> bool {
    let entry = scope.assessment.register.measure(number);
    let measure = entry.and_then(|entry| entry.record.as_deref());
    measure.is_none_or(|measure| measure.category.is_some() || measure.cause.is_some())
}

/// Steps without their days. Of a course that may not be told only those that were late.
fn undated(steps: &[Step], whole: bool) -> Vec<Step> {
    let is_late = |step: &Step| matches!(step.state, StepState::DoneLate | StepState::Overdue);
    let told = steps.iter().filter(|step| whole || is_late(step));
    let undated = told.map(|step| Step {
        date: None,
        due: None,
        ..*step
    });
    undated.collect()
}
