//! The ten steps of a complaint: done, done late, open, overdue, or not asked of it.

use super::{Deadline, Start, State, Step, StepState};
use crate::calendar::Day;
use crate::record::{AgreementSubject, Complaint, ExtendableTerm, Nature, Outcome, Reaction};

/// Days after the first talk within which the complainant must have been pointed at the website
/// (S301).
pub const DAYS_TO_POINT_AT_WEBSITE: i64 = 7;

/// The key of `functies` that the procedure itself names.
pub const OFFICER: &str = "klachtenfunctionaris";

/// What the ten steps look at: a complaint as known on a day, with its start and its deadlines.
pub(super) struct Situation<'a> {
    pub complaint: &'a Complaint,
    pub start: Option<Start>,
    pub deadlines: &'a [Deadline],
    pub closed: Option<Day>,
    pub as_of: Day,
}

impl Situation<'_> {
    /// The steps 1 to 10. Step 10 is asked of a year, not of a complaint; `statuses` fills it in.
    pub(super) fn steps(&self) -> [Step; 10] {
        [
            self.step(
                1,
                StepState::Done,
                Some(self.complaint.received.value),
                None,
            ),
            self.first_talk(),
            self.pointed_at_website(),
            self.nature(),
            self.messages(),
            self.handling(),
            self.solution(),
            self.decision(),
            self.copies(),
            self.step(10, StepState::NotApplicable, None, None),
        ]
    }

    /// Where the complaint stands (commands.md, "States").
    pub(super) fn state(&self) -> State {
        let complaint = self.complaint;
        if self.closed.is_some() {
            return State::Closed;
        }
        if complaint.is_reopened() {
            return State::Reopened;
        }
        if self.start.is_none() {
            return State::FirstTalk;
        }
        match complaint.proposals.last() {
            Some(last) if last.told.is_some() && last.reaction.is_none() => State::Proposed,
            Some(last) if last.reaction.is_some() => State::InHand,
            _ if complaint.handler().is_some() => State::InHand,
            _ => State::Registered,
        }
    }

    /// Closed with a decision of the complainant: steps 4 and 6 to 9 must then be complete.
    pub(super) fn must_be_complete(&self) -> bool {
        self.closed.is_some()
            && matches!(
                self.complaint.ended_as(),
                Some(Outcome::Accepted | Outcome::NotAccepted)
            )
    }

    /// Closed in a way that no longer asks for steps 4 and 6 to 9.
    fn is_excused(&self) -> bool {
        self.closed.is_some() && !self.must_be_complete()
    }

    fn step(&self, number: u8, state: StepState, date: Option<Day>, due: Option<Day>) -> Step {
        let explained = self
            .complaint
            .deviations
            .iter()
            .any(|deviation| deviation.rule.value.step() == Some(number));
        Step {
            number,
            state,
            date,
            due,
            explained,
        }
    }

    /// The state of a step that is not done: overdue once `missed`, not asked when excused.
    fn undone(&self, missed: bool) -> StepState {
        match (self.start, missed) {
            (None, _) => StepState::NotApplicable,
            _ if self.is_excused() => StepState::NotApplicable,
            (_, true) => StepState::Overdue,
            (_, false) => StepState::Open,
        }
    }

    fn due_of(&self, term: ExtendableTerm) -> Option<Day> {
        self.deadlines
            .iter()
            .find(|deadline| deadline.term == term)
            .map(|deadline| deadline.due)
    }

    fn has_passed(&self, term: ExtendableTerm) -> bool {
        self.due_of(term).is_some_and(|due| self.as_of > due)
    }

    fn first_talk(&self) -> Step {
        let complaint = self.complaint;
        let state = match &complaint.first_talk {
            Some(_) => StepState::Done,
            None if complaint.came_to_officer() => StepState::NotApplicable,
            None if self.start.is_some() || self.closed.is_some() => StepState::Overdue,
            None => StepState::Open,
        };
        self.step(
            2,
            state,
            complaint.first_talk.as_ref().map(|talk| talk.date.value),
            None,
        )
    }

    fn pointed_at_website(&self) -> Step {
        let Some(talk) = self
            .complaint
            .first_talk
            .as_ref()
            .filter(|talk| !talk.solved.value.0)
        else {
            return self.step(3, StepState::NotApplicable, None, None);
        };
        let due = talk.date.value.plus_days(DAYS_TO_POINT_AT_WEBSITE - 1);
        let state = match talk.pointed_at_website {
            Some(_) => StepState::Done,
            None if self.start.is_some() || self.closed.is_some() || self.as_of > due => {
                StepState::Overdue
            }
            None => StepState::Open,
        };
        self.step(
            3,
            state,
            talk.pointed_at_website.as_ref().map(|day| day.value),
            Some(due),
        )
    }

    fn nature(&self) -> Step {
        let complaint = self.complaint;
        let unreported = !complaint.came_to_officer() && complaint.reported_to_officer.is_none();
        let structural = complaint
            .nature
            .as_ref()
            .is_some_and(|nature| nature.value == Nature::PossiblyStructural);
        let due = self.due_of(ExtendableTerm::Acknowledgement);
        let late = self.must_be_complete() || self.has_passed(ExtendableTerm::Acknowledgement);
        let state = match complaint.nature {
            _ if self.start.is_none() => StepState::NotApplicable,
            Some(_) if structural && unreported => self.undone(true),
            Some(_) => StepState::Done,
            None => self.undone(late),
        };
        self.step(
            4,
            state,
            complaint.reported_to_officer.as_ref().map(|day| day.value),
            due,
        )
    }

    /// Step 5: acknowledgement and explanation together.
    fn messages(&self) -> Step {
        let complaint = self.complaint;
        let sent = [&complaint.acknowledgement, &complaint.explanation];
        let date = sent
            .iter()
            .filter_map(|day| day.as_ref())
            .map(|day| day.value)
            .max();
        let own: Vec<&Deadline> = self
            .deadlines
            .iter()
            .filter(|deadline| deadline.term != ExtendableTerm::Solution)
            .collect();
        let waiting = own
            .iter()
            .filter(|deadline| deadline.met.is_none() && deadline.stopped.is_none());
        let due = waiting
            .map(|deadline| deadline.due)
            .min()
            .or(own.iter().map(|deadline| deadline.due).max());
        let late = |done: bool| {
            own.iter()
                .any(|deadline| deadline.met.is_some() == done && deadline.is_late(self.as_of))
        };
        let state = match date {
            _ if self.start.is_none() => StepState::NotApplicable,
            _ if late(false) => StepState::Overdue,
            _ if late(true) => StepState::DoneLate,
            Some(_) if self.closed.is_some() || sent.iter().all(|day| day.is_some()) => {
                StepState::Done
            }
            _ if self.closed.is_some() => StepState::NotApplicable,
            _ => StepState::Open,
        };
        self.step(5, state, date, due)
    }

    fn handling(&self) -> Step {
        let complaint = self.complaint;
        let agreed = complaint
            .handling
            .iter()
            .flat_map(|handling| &handling.agreements)
            .map(|agreement| agreement.date.value)
            .max();
        let due = self.due_of(ExtendableTerm::Explanation);
        let late = complaint.explanation.is_some()
            || self.must_be_complete()
            || self.has_passed(ExtendableTerm::Explanation);
        let complete = complaint.handler().is_some()
            && complaint.has_agreement(AgreementSubject::MessagesToComplainant)
            && complaint.persons_without_agreement().is_empty();
        let state = match complete {
            _ if self.start.is_none() => StepState::NotApplicable,
            true => StepState::Done,
            false => self.undone(late),
        };
        self.step(6, state, agreed, due)
    }

    fn solution(&self) -> Step {
        let proposals = &self.complaint.proposals;
        let deadline = self
            .deadlines
            .iter()
            .find(|deadline| deadline.term == ExtendableTerm::Solution);
        let late = deadline.is_some_and(|deadline| deadline.is_late(self.as_of));
        let told = proposals
            .iter()
            .filter_map(|proposal| proposal.told.as_ref())
            .map(|day| day.value)
            .max();
        let another = self.closed.is_none()
            && proposals
                .last()
                .is_none_or(|last| last.reaction_is(Reaction::Refused) || last.told.is_none());
        let untold = proposals.iter().any(|proposal| {
            proposal.told.is_none() && (proposal.reaction.is_some() || self.must_be_complete())
        });
        let state = match told {
            _ if self.start.is_none() => StepState::NotApplicable,
            _ if untold => self.undone(true),
            Some(_) if another => StepState::Open,
            Some(_) if late => StepState::DoneLate,
            Some(_) => StepState::Done,
            None => self.undone(late || self.must_be_complete()),
        };
        self.step(7, state, told, deadline.map(|deadline| deadline.due))
    }

    fn decision(&self) -> Step {
        let last = self.complaint.proposals.last();
        let state = match last.and_then(|proposal| proposal.reaction.as_ref()) {
            _ if self.start.is_none() => StepState::NotApplicable,
            Some(_) => StepState::Done,
            None => self.undone(self.must_be_complete()),
        };
        self.step(
            8,
            state,
            last.and_then(|proposal| proposal.reacted.as_ref())
                .map(|day| day.value),
            None,
        )
    }

    fn copies(&self) -> Step {
        let complaint = self.complaint;
        let date = complaint.copies.iter().map(|copy| copy.date.value).max();
        let missing = complaint.proposals.is_empty() || !complaint.without_copy(OFFICER).is_empty();
        let late = self.closed.is_some_and(|closed| self.as_of > closed);
        let state = match self.closed {
            Some(_) if self.must_be_complete() && !missing => StepState::Done,
            _ => self.undone(late),
        };
        self.step(
            9,
            state,
            date,
            self.closed.filter(|_| self.must_be_complete()),
        )
    }
}
