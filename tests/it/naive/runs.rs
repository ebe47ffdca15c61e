//! What runs in each round: every fact with a term, from its start to its end, done or not.

use super::case::Case;
use super::days::D;
use super::house::{House, Term, Version};
use super::rounds::{Round, round_of, rounds};

/// A fact that is due, with the codes of its row in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duty {
    pub term: Term,
    pub not_done: &'static str,
    pub late: &'static str,
    /// At closing with one of the three outcomes the not-done code rises even before the end.
    pub asked_at_closing: bool,
}

const fn duty(term: Term, not_done: &'static str, late: &'static str, asked: bool) -> Duty {
    Duty {
        term,
        not_done,
        late,
        asked_at_closing: asked,
    }
}

pub const POINTED: Duty = duty(Term::Pointing, "S301", "S302", true);
pub const JUDGED: Duty = duty(Term::Judgement, "S401", "S404", true);
pub const REPORTED: Duty = duty(Term::Judgement, "S402", "S405", true);
pub const ACKNOWLEDGED: Duty = duty(Term::Acknowledgement, "S501", "S502", false);
pub const EXPLAINED: Duty = duty(Term::Explanation, "S503", "S504", false);
pub const HANDLER: Duty = duty(Term::Handling, "S601", "S605", true);
pub const MESSAGES: Duty = duty(Term::Handling, "S602", "S606", true);
pub const INFORMATION: Duty = duty(Term::Handling, "S603", "S607", true);
pub const TOLD: Duty = duty(Term::Solution, "S702", "S703", false);
pub const COPIED: Duty = duty(Term::Copies, "S902", "S904", false);

/// Every row of the table, with its codes.
pub const ALL: [Duty; 10] = [
    POINTED,
    JUDGED,
    REPORTED,
    ACKNOWLEDGED,
    EXPLAINED,
    HANDLER,
    MESSAGES,
    INFORMATION,
    TOLD,
    COPIED,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Not,
    On(D),
    /// Done on a day that nobody wrote down.
    DayUnknown,
}

/// One fact in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub duty: Duty,
    /// The recipient or the person, where there is one for each.
    pub who: &'static str,
    pub set: bool,
    pub start: D,
    pub due: D,
    /// As known at the end of the round.
    pub done: Done,
    /// The day up to which it is counted while it is not done.
    pub stop: D,
    /// The closing of the round: what is done after it was not late by then.
    pub closed: Option<D>,
    /// The clock stands still on the day judged on.
    pub still: bool,
    /// The round in which it started, and the one in which its end passed unmet or it was done.
    pub started_in: usize,
    pub settled_in: usize,
}

impl Run {
    pub fn days_over(&self) -> usize {
        match self.done {
            _ if !self.set => 0,
            Done::Not => self.stop.saturating_sub(self.due),
            Done::On(day) if self.was_closed_in_time(day) => 0,
            Done::On(day) => day.saturating_sub(self.due),
            Done::DayUnknown => 0,
        }
    }

    /// Done after closing, which came on or before the end.
    fn was_closed_in_time(&self, day: D) -> bool {
        self.closed
            .is_some_and(|closed| closed < day && closed <= self.due)
    }

    pub fn is_late(&self) -> bool {
        self.done != Done::Not && self.days_over() > 0
    }

    pub fn has_passed(&self) -> bool {
        self.done == Done::Not && self.stop > self.due
    }

    pub fn is_over(&self) -> bool {
        self.set && self.has_passed()
    }
}

/// A case on the day it is judged on.
pub struct Judged<'a> {
    pub case: Case,
    pub house: &'a House,
    pub as_of: D,
    pub rounds: Vec<Round>,
    /// For each round all that runs or ran and counts there.
    pub runs: Vec<Vec<Run>>,
    /// Extensions refused as S704 and as S507.
    pub refused: usize,
    pub not_allowed: usize,
}

impl<'a> Judged<'a> {
    pub fn new(case: &Case, house: &'a House, as_of: D) -> Judged<'a> {
        let case = case.known_on(as_of);
        let rounds = rounds(&case);
        let mut judged = Judged {
            runs: vec![Vec::new(); rounds.len()],
            case,
            house,
            as_of,
            rounds,
            refused: 0,
            not_allowed: 0,
        };
        judged.lay_out();
        judged
    }

    /// The version that judges the case, and the one for `doorverwijzing`.
    pub fn version(&self, term: Term) -> &'a Version {
        match term {
            Term::Pointing => self.house.on(self.case.received),
            _ => self
                .house
                .on(self.case.formal().unwrap_or(self.case.received)),
        }
    }

    pub fn signal(&self, term: Term) -> D {
        self.version(term).signal
    }

    /// The round in which the complaint became formal.
    pub fn formal_in(&self) -> Option<usize> {
        Some(round_of(&self.rounds, self.case.formal()?))
    }

    pub fn is_formal_in(&self, round: usize) -> bool {
        self.formal_in().is_some_and(|formal| formal <= round)
    }

    fn lay_out(&mut self) {
        self.lay_out_pointing();
        if self.case.formal().is_some() {
            self.lay_out_steps_four_to_six();
            for round in 0..self.rounds.len() {
                if self.is_formal_in(round) {
                    self.lay_out_solution(round);
                    self.lay_out_copies(round);
                }
            }
            self.count_refused();
        }
    }

    fn lay_out_pointing(&mut self) {
        let Some(talk) = self.case.talk.clone() else {
            return;
        };
        if talk.solved || self.case.formal_from_receipt() {
            return;
        }
        let done = talk.pointed.map_or(Done::Not, Done::On);
        self.chain(POINTED, "", talk.on, done, 0);
    }

    fn lay_out_steps_four_to_six(&mut self) {
        let start = self.case.formal().unwrap();
        let case = self.case.clone();
        let on = |day: Option<D>| day.map_or(Done::Not, Done::On);
        let judged = case.judgement.map_or(Done::Not, |judgement| {
            judgement.on.map_or(Done::DayUnknown, Done::On)
        });
        self.chain(JUDGED, "", start, judged, 0);
        let structural = case.judgement.filter(|judgement| judgement.structural);
        if let Some(judgement) = structural.filter(|_| case.by_employee) {
            let known_from = judgement.on.map_or(0, |day| round_of(&self.rounds, day));
            self.chain(REPORTED, "", start, on(case.reported), known_from);
        }
        self.chain(ACKNOWLEDGED, "", start, on(case.acknowledged), 0);
        self.chain(EXPLAINED, "", start, on(case.explained), 0);
        let handler = case.handler.map_or(Done::Not, |handler| {
            handler.since.map_or(Done::DayUnknown, Done::On)
        });
        self.chain(HANDLER, "", start, handler, 0);
        let first = |wanted: &dyn Fn(&super::case::Agreement) -> bool| {
            let days = case.agreements.iter().filter(|agreement| wanted(agreement));
            on(days.map(|agreement| agreement.on).min())
        };
        let messages = first(&|agreement| agreement.on_messages);
        self.chain(MESSAGES, "", start, messages, 0);
        for person in &case.persons {
            let with = |agreement: &super::case::Agreement| {
                !agreement.on_messages && agreement.with == Some(*person)
            };
            self.chain(INFORMATION, person, start, first(&with), 0);
        }
    }

    /// A fact of steps 3 to 6 through the rounds, told from round `known_from` on.
    fn chain(&mut self, duty: Duty, who: &'static str, start: D, done: Done, known_from: usize) {
        let first = round_of(&self.rounds, start);
        let (mut start, mut started_in, mut settled_in) = (start, first, None);
        for at in first..self.rounds.len() {
            let round = self.rounds[at];
            let end = self.end(duty.term, start, started_in);
            let due = end.due.unwrap();
            let here = match done {
                Done::On(day) if round.until.is_some_and(|until| day >= until) => Done::Not,
                done => done,
            };
            let mut run = Run {
                duty,
                who,
                set: self.version(duty.term).set(duty.term).is_some(),
                start,
                due,
                done: here,
                stop: round.closed.unwrap_or(self.as_of),
                closed: round.closed,
                still: end.still_until > self.as_of,
                started_in,
                settled_in: at,
            };
            if settled_in.is_none() && (here != Done::Not || run.has_passed()) {
                settled_in = Some(at);
            }
            run.settled_in = settled_in.unwrap_or(at);
            if here == Done::Not
                && let (Some(closed), Some(until)) = (round.closed, round.until)
                && closed <= due
            {
                (start, started_in) = (until, at + 1);
            }
            if at >= known_from {
                self.runs[at].push(run);
            }
        }
    }

    fn lay_out_solution(&mut self, at: usize) {
        let round = self.rounds[at];
        let start = self.case.formal().unwrap().max(round.from);
        let end = self.end(Term::Solution, start, at);
        self.refused += end.refused;
        let version = self.version(Term::Solution);
        if version.solution.is_none() && !end.extended {
            return;
        }
        let told = self.told_in(at);
        self.runs[at].push(Run {
            duty: TOLD,
            who: "",
            set: true,
            start,
            due: end.due.unwrap(),
            done: told.map_or(Done::Not, Done::On),
            stop: round.closed.unwrap_or(self.as_of),
            closed: round.closed,
            still: end.still_until > self.as_of,
            started_in: at,
            settled_in: at,
        });
    }

    /// The first message about a solution in a round.
    pub fn told_in(&self, at: usize) -> Option<D> {
        let told = self
            .case
            .proposals
            .iter()
            .filter_map(|proposal| proposal.told);
        told.filter(|day| round_of(&self.rounds, *day) == at).min()
    }

    /// Who must get a copy of what a round ended with.
    pub fn recipients(&self, at: usize) -> Vec<&'static str> {
        let mut recipients = vec!["klager"];
        if let Some(handler) = self.case.handler {
            let named = handler
                .since
                .is_none_or(|day| round_of(&self.rounds, day) <= at);
            if named && handler.role != "klachtenfunctionaris" {
                recipients.push(handler.role);
            }
        }
        for person in &self.case.persons {
            if !recipients.contains(person) {
                recipients.push(person);
            }
        }
        recipients
    }

    fn lay_out_copies(&mut self, at: usize) {
        let round = self.rounds[at];
        let (Some(closed), Some(outcome)) = (round.closed, round.outcome) else {
            return;
        };
        if !outcome.asks_all() {
            return;
        }
        let due = self.end(Term::Copies, closed, at).due.unwrap();
        for who in self.recipients(at) {
            let copies = self
                .case
                .copies
                .iter()
                .filter(|(to, day)| *to == who && round_of(&self.rounds, *day) == at);
            let first = copies.map(|(_, day)| *day).min();
            let run = Run {
                duty: COPIED,
                who,
                set: self.version(Term::Copies).copies.is_some(),
                start: closed,
                due,
                done: first.map_or(Done::Not, Done::On),
                stop: round.until.unwrap_or(self.as_of),
                closed: None,
                still: false,
                started_in: at,
                settled_in: at,
            };
            self.runs[at].push(run);
        }
    }
}
