//! What the owners may know of a complaint: everything but the complainant, the persons it is about
//! and, unless register.yml permits it, the text.

use super::facts::facts;
use super::timeline::timeline;
use super::{AudienceScope, Card, DeadlineView, Dossier, Mask, Next, RoundView, When, urgency};
use crate::procedure::{Deadline, RoundStatus, State};
use crate::record::ComplaintNumber;
use crate::rules::Case;

/// A complaint as the owners see it.
pub struct OwnersCase {
    number: ComplaintNumber,
    duplicate: bool,
    received: When,
    closed: Option<When>,
    state: State,
    overdue: bool,
    soon: bool,
    subject: String,
    categories: Vec<usize>,
    cause: Option<usize>,
    cause_told: Option<String>,
    lesson: Option<String>,
    story: Option<String>,
    next: Option<Next>,
}

impl OwnersCase {
    pub fn of(case: &Case<'_>, scope: &AudienceScope<'_>) -> OwnersCase {
        let complaint = case.complaint;
        let mask = Mask::of([complaint], scope);
        let (overdue, soon) = urgency(case);
        let next = case.status.next().map(|action| Next {
            name: action.name(),
            due: action.due,
            overdue: action.overdue,
            reminds: action.reminds,
            by: mask.role(&action.by, scope),
        });
        OwnersCase {
            number: complaint.number.value,
            duplicate: complaint.is_duplicate(),
            received: When::Day(complaint.received.value),
            closed: case.status.closed.map(When::Day),
            state: case.status.state,
            overdue,
            soon,
            subject: complaint.subject.value.clone(),
            categories: complaint
                .categories
                .iter()
                .filter_map(|key| scope.categories.find(key.value.as_str()))
                .collect(),
            cause: complaint
                .root_cause
                .as_ref()
                .and_then(|cause| scope.causes.find(cause.kind.value.as_str())),
            cause_told: complaint
                .root_cause
                .as_ref()
                .and_then(|cause| cause.description.as_ref())
                .map(|told| told.value.clone()),
            lesson: complaint.lesson.as_ref().map(|lesson| lesson.value.clone()),
            story: complaint.story.as_ref().map(|story| story.value.clone()),
            next,
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
            subject: Some(self.subject),
            categories: self.categories,
            cause: self.cause,
            cause_told: self.cause_told,
            lesson: self.lesson,
            story: self.story,
            next: self.next,
        }
    }

    /// What the status of the case says (steps, tasks, terms, timeline, links), its facts, its text
    /// and what the rules found.
    pub fn into_dossier(self, case: &Case<'_>, scope: &AudienceScope<'_>) -> Dossier {
        let (complaint, status) = (case.complaint, case.status);
        let mask = Mask::of([complaint], scope);
        let deadlines = |round: &RoundStatus| {
            let shown = round.deadlines().into_iter();
            shown
                .map(|deadline| deadline_view(deadline, scope))
                .collect()
        };
        let earlier = status.rounds.iter().rev().skip(1).map(|ended| RoundView {
            number: ended.round.number,
            from: When::Day(ended.round.from),
            closed: When::Day(ended.round.closed.unwrap_or(ended.round.from)),
            outcome: ended.round.outcome,
            steps: ended.steps.to_vec(),
            deadlines: deadlines(ended),
        });
        let start = status
            .start
            .map(|start| (start.day, start.basis, status.version));
        let related = complaint.related.iter().chain(&complaint.same_event_as);
        let measures = complaint.measures.iter();
        let findings = case.findings().iter();
        Dossier {
            stays: case.stays(),
            steps: status.steps().to_vec(),
            course_withheld: false,
            tasks: status.tasks.to_vec(),
            timeline: timeline(case, scope, &mask),
            start,
            deadlines: deadlines(status.last()),
            round: status.last().round.number,
            earlier: earlier.collect(),
            facts: facts(complaint, scope, &mask),
            related: related.map(|number| number.value).collect(),
            measures: measures.map(|measure| measure.value).collect(),
            text: scope.text(case).map(str::to_owned),
            findings: findings.map(|finding| scope.finding(finding)).collect(),
        }
    }
}

fn deadline_view(deadline: Deadline<'_>, scope: &AudienceScope<'_>) -> DeadlineView {
    let end = &deadline.worst.end;
    DeadlineView {
        term: deadline.term,
        set: end.set,
        length: end
            .length
            .filter(|_| end.set)
            .map(|term| scope.words.length(term)),
        due: end.due,
        met: deadline.met(),
        done: deadline.is_done(),
        stopped: deadline.worst.stopped,
        late: deadline.is_late(),
        extended: end.extended,
        suspended: end.suspended,
        explained: deadline.worst.explained,
    }
}
