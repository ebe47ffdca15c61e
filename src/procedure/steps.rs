//! The ten steps of a round: done, done late, open, overdue, or not asked of it.

use super::breaches::Breach;
use super::obligation::Obligation;
use super::rounds::Round;
use super::situation::Situation;
use super::{Done, Step, StepState, Timing};
use crate::calendar::Day;
use crate::record::{Reaction, TermName};

/// What a step looks at in one round.
pub(super) struct RoundView<'a> {
    pub situation: &'a Situation<'a>,
    pub round: &'a Round,
    pub obligations: &'a [Obligation],
    pub breaches: &'a [Breach],
}

/// What is known of the facts of a step.
#[derive(Default)]
struct Facts {
    /// The end of a term that is set has passed, and something is not done.
    overdue: bool,
    /// Something is not done.
    unmet: bool,
    late: bool,
    set: bool,
    day_unknown: bool,
    /// The last day on which something was done.
    date: Option<Day>,
    due: Option<Day>,
}

impl RoundView<'_> {
    /// The steps 1 to 10. Step 10 is asked of a year, not of a complaint; `statuses` fills it in.
    pub(super) fn steps(&self) -> [Step; 10] {
        let received = self.situation.complaint.received.value;
        let first = self.plain(1, StepState::Done, Some(received));
        if self.situation.is_duplicate() {
            let none = |number| self.plain(number, StepState::NotApplicable, None);
            let mut steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(none);
            steps[0] = first;
            return steps;
        }
        [
            first,
            self.first_talk(),
            self.by_terms(3),
            self.formal(4, || self.assessment()),
            self.formal(5, || self.by_terms(5)),
            self.formal(6, || self.by_terms(6)),
            self.formal(7, || self.solution()),
            self.formal(8, || self.decision()),
            self.formal(9, || self.copies()),
            self.plain(10, StepState::NotApplicable, None),
        ]
    }

    /// A step that is asked once the complaint is formal.
    fn formal(&self, number: u8, step: impl FnOnce() -> Step) -> Step {
        if self.situation.is_formal_in(self.round) {
            step()
        } else {
            self.plain(number, StepState::NotApplicable, None)
        }
    }

    /// A step without a term.
    fn plain(&self, number: u8, state: StepState, date: Option<Day>) -> Step {
        Step {
            number,
            state,
            date,
            due: None,
            timing: Timing::Untimed,
            explained: self.is_explained(number),
        }
    }

    /// A step from its facts.
    fn step(&self, number: u8, facts: &Facts) -> Step {
        let timing = match facts {
            _ if TermName::ALL.iter().all(|term| term.step() != number) => Timing::Untimed,
            Facts { set: false, .. } => Timing::NoTerm,
            Facts {
                day_unknown: true, ..
            } => Timing::DayUnknown,
            _ => Timing::Judged,
        };
        Step {
            due: facts.due,
            timing,
            ..self.plain(number, self.state(facts), facts.date)
        }
    }

    /// rules.md, "A step of several facts".
    fn state(&self, facts: &Facts) -> StepState {
        let asked = self.round.closed.is_none() || self.round.must_be_complete();
        match facts {
            Facts { overdue: true, .. } => StepState::Overdue,
            Facts { unmet: true, .. } if asked => StepState::Open,
            Facts { late: true, .. } => StepState::DoneLate,
            Facts { unmet: true, .. } => StepState::NotApplicable,
            _ => StepState::Done,
        }
    }

    /// Whether everything in which the round departs from a step is explained, and there is
    /// something.
    fn is_explained(&self, number: u8) -> bool {
        let by_term = self
            .of_step(number)
            .filter(|obligation| obligation.breach.is_some())
            .map(|obligation| obligation.explained);
        let others = self
            .breaches
            .iter()
            .filter(|breach| breach.step == number && breach.round == self.round.number)
            .filter(|breach| breach.term.is_none())
            .map(|breach| breach.explained);
        let mut all = by_term.chain(others).peekable();
        all.peek().is_some() && all.all(|explained| explained)
    }

    fn of_step(&self, number: u8) -> impl Iterator<Item = &Obligation> {
        self.obligations
            .iter()
            .filter(move |obligation| obligation.term().step() == number)
    }

    /// What the terms of a step say of its facts.
    fn facts(&self, number: u8) -> Facts {
        let mut facts = Facts::default();
        for obligation in self.of_step(number) {
            facts.overdue |= obligation.is_overdue();
            facts.unmet |= obligation.done == Done::No;
            facts.late |= obligation.is_late();
            facts.set |= obligation.end.set;
            facts.day_unknown |= obligation.done == Done::DayUnknown;
            facts.date = facts.date.max(obligation.done.day());
        }
        let waiting = self
            .of_step(number)
            .filter(|obligation| obligation.done == Done::No && !obligation.stopped);
        let last = self
            .of_step(number)
            .map(|obligation| obligation.end.due)
            .max();
        facts.due = waiting.map(|obligation| obligation.end.due).min().or(last);
        facts
    }

    /// A step that is nothing but what its terms ask for; not asked where they ask for nothing.
    fn by_terms(&self, number: u8) -> Step {
        if self.of_step(number).next().is_none() {
            return self.plain(number, StepState::NotApplicable, None);
        }
        self.step(number, &self.facts(number))
    }

    /// Step 4. Where the day of the judgement is not known, that of the report to the officer is
    /// its day.
    fn assessment(&self) -> Step {
        let step = self.by_terms(4);
        let reported = self.situation.complaint.reported_to_officer;
        let reported = reported
            .map(|day| day.value)
            .filter(|day| self.round.until.is_none_or(|until| *day < until));
        Step {
            date: step.date.max(reported),
            ..step
        }
    }

    fn first_talk(&self) -> Step {
        let complaint = self.situation.complaint;
        let talk = complaint.first_talk.as_ref().map(|talk| talk.date.value);
        let talk = talk.filter(|day| self.round.until.is_none_or(|until| *day < until));
        if talk.is_none() && complaint.came_to_officer() {
            return self.plain(2, StepState::NotApplicable, None);
        }
        let facts = Facts {
            unmet: talk.is_none(),
            date: talk,
            ..Facts::default()
        };
        self.step(2, &facts)
    }

    /// Step 7: a solution was told; after a refusal another one.
    fn solution(&self) -> Step {
        let proposals = self.situation.proposals_in(self.round);
        let told = || {
            let told = proposals.iter().filter_map(|proposal| proposal.told);
            told.map(|day| day.value)
        };
        // Asked for by a refusal alone: what is noted but not told yet makes no told one undone.
        let last_told = proposals.iter().rev().find(|last| last.told.is_some());
        let another = self.round.closed.is_none()
            && last_told.is_some_and(|last| last.reaction_is(Reaction::Refused));
        let untold = proposals.iter().any(|proposal| {
            let decided = proposal.reaction.is_some() || self.round.must_be_complete();
            proposal.told.is_none() && decided
        });
        let mut facts = self.facts(7);
        // What is asked besides does not take away that the first one was told late.
        let besides = (another || untold) && !facts.late;
        facts.unmet = told().next().is_none() || besides;
        facts.date = told().max();
        self.step(7, &facts)
    }

    /// Step 8: the complainant decided on the last proposal.
    fn decision(&self) -> Step {
        let proposals = self.situation.proposals_in(self.round);
        let last = proposals.last();
        let facts = Facts {
            unmet: last.is_none_or(|last| last.reaction.is_none()),
            date: last.and_then(|last| last.reacted).map(|day| day.value),
            ..Facts::default()
        };
        self.step(8, &facts)
    }

    /// Step 9: the solution is registered, and everyone involved got a copy.
    fn copies(&self) -> Step {
        if self.round.closed.is_some() && !self.round.must_be_complete() {
            return self.plain(9, StepState::NotApplicable, None);
        }
        let mut facts = self.facts(9);
        facts.unmet |=
            self.round.closed.is_none() || self.situation.proposals_in(self.round).is_empty();
        self.step(9, &facts)
    }
}
