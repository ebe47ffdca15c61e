//! Cases of every make, the same for the same seed.

use super::case::{
    Agreement, Case, Explanation, Extension, Handler, Judgement, Outcome, Proposal, Reopening,
    Suspension, Talk,
};
use super::chance::Chance;
use super::days::{D, Length};
use super::house::{House, Term};
use super::runs::Judged;

/// What a case is made from: a life of days in which facts may fall.
pub struct Life<'a> {
    pub chance: &'a mut Chance,
    pub case: Case,
    /// Where facts may fall: (from, up to and including) of each round.
    pub spans: Vec<(D, D)>,
}

/// A case received some time before `as_of`, with facts up to half a year after receipt, so that
/// some lie after that day.
pub fn case(chance: &mut Chance, house: &House, number: usize, as_of: D) -> Case {
    let mut case = Case::received(as_of - chance.pick(&[3, 12, 30, 60, 120]) - chance.below(30));
    case.number = format!("{}-{:03}", super::days::year(case.received), number);
    let mut life = Life {
        chance,
        case,
        spans: Vec::new(),
    };
    life.receive();
    life.lay_out_rounds();
    life.go_formal();
    life.judge_and_tell();
    life.handle();
    life.stand_still();
    life.extend(house);
    life.propose();
    life.end();
    life.nudge(house);
    life.send_copies(house);
    life.explain();
    life.case
}

impl Life<'_> {
    pub fn last(&self) -> D {
        self.spans.last().unwrap().1
    }

    /// A day on which something may be recorded: in a round, after `from`.
    fn day(&mut self, from: D, within: usize) -> D {
        let wanted = from + self.chance.below(within);
        self.allowed(wanted.min(self.last()).max(from))
    }

    /// That day, or the next on which a round is open.
    fn allowed(&self, day: D) -> D {
        let span = self.spans.iter().find(|(_, until)| day <= *until);
        span.map_or(day, |(from, _)| day.max(*from))
    }

    fn maybe_day(&mut self, share: usize, from: D, within: usize) -> Option<D> {
        let day = self.day(from, within);
        (self.chance.percent(share) && day <= self.last()).then_some(day)
    }

    fn receive(&mut self) {
        self.case.by_employee = self.chance.percent(50);
        self.case.channel = self
            .chance
            .pick(&["brief", "e-mail", "e-mail", "website", "telefoon", "app"]);
    }

    /// The rounds with their closings; the outcomes follow from the facts.
    fn lay_out_rounds(&mut self) {
        let mut from = self.case.received;
        let reopenings = self.chance.pick(&[0, 0, 0, 1, 1, 2]);
        for _ in 0..reopenings {
            let closed = from + self.chance.pick(&[0, 2, 8, 20, 45]) + self.chance.below(12);
            self.spans.push((from, closed));
            from = closed + self.chance.pick(&[0, 0, 3, 15]) + self.chance.below(10);
        }
        let length = if self.chance.percent(60) {
            self.chance.pick(&[1, 6, 20, 40, 70]) + self.chance.below(20)
        } else {
            1000
        };
        self.spans.push((from, from + length));
    }

    fn go_formal(&mut self) {
        let received = self.case.received;
        let talk = self.case.by_employee || self.case.channel == "telefoon";
        if talk && self.chance.percent(75) {
            let on = self.day(received, 6);
            let pointed = self.maybe_day(70, on, 16);
            let may_end = self.spans.len() == 1 && !self.case.formal_from_receipt();
            let solved = may_end && self.chance.percent(8);
            self.case.talk = Some(Talk {
                on,
                solved,
                pointed: pointed.filter(|_| !solved),
            });
            if solved {
                self.spans[0].1 = on;
                return;
            }
        }
        let from = self.case.talk.as_ref().map_or(received, |talk| talk.on);
        let share = if self.case.formal_from_receipt() {
            15
        } else {
            80
        };
        self.case.formal_report = self.maybe_day(share, from, 25);
    }

    fn start(&self) -> Option<D> {
        self.case.formal()
    }

    fn judge_and_tell(&mut self) {
        let Some(start) = self.start() else {
            return;
        };
        self.case.acknowledged = self.maybe_day(75, start, 16);
        self.case.explained = self.maybe_day(70, start, 26);
        if self.chance.percent(70) {
            let on = self.maybe_day(80, start, 20);
            let structural = self.chance.percent(40);
            self.case.judgement = Some(Judgement { structural, on });
            if structural && self.chance.percent(60) {
                self.case.reported = self.maybe_day(100, on.unwrap_or(start), 12);
            }
        }
    }

    fn handle(&mut self) {
        let Some(start) = self.start() else {
            return;
        };
        if self.chance.percent(75) {
            let role = self.chance.pick(&[
                "coordinator",
                "coordinator",
                "klachtenfunctionaris",
                "trainer-3",
            ]);
            let since = self.maybe_day(75, start, 25);
            self.case.handler = Some(Handler { role, since });
        }
        self.case.persons = self
            .chance
            .pick(&[&[][..], &["trainer-2"][..], &["trainer-2", "trainer-3"][..]])
            .to_vec();
        for about in 0..=self.case.persons.len() {
            for _ in 0..self.chance.pick(&[0, 1, 1, 1, 2]) {
                let on = self.day(start, 25);
                if on <= self.last() {
                    self.case.agreements.push(Agreement {
                        on,
                        with: about.checked_sub(1).map(|at| self.case.persons[at]),
                        on_messages: about == 0,
                    });
                }
            }
        }
    }

    fn stand_still(&mut self) {
        let from = self.case.received;
        for _ in 0..self.chance.pick(&[0, 0, 0, 1, 1, 2]) {
            let start = self.day(from, 45);
            if start > self.last() {
                continue;
            }
            let until = start + 1 + self.chance.pick(&[0, 3, 10, 25]) + self.chance.below(5);
            self.case.suspensions.push(Suspension {
                from: start,
                until: Some(until),
            });
        }
        self.case
            .suspensions
            .sort_by_key(|suspension| suspension.from);
        // An open one is the last, and no term is extended besides (see the readings).
        if self.chance.percent(25)
            && let Some(last) = self.case.suspensions.last_mut()
        {
            last.until = None;
        }
    }

    /// Extensions told before, on and after the end that they move, or not told.
    fn extend(&mut self, house: &House) {
        let open = self.case.suspensions.iter().any(|one| one.until.is_none());
        let Some(start) = self.start().filter(|_| !open) else {
            return;
        };
        let version = house.on(start);
        for _ in 0..self.chance.pick(&[0, 0, 0, 1, 1, 2]) {
            let term = self.chance.pick(&[
                Term::Solution,
                Term::Solution,
                Term::Solution,
                Term::Acknowledgement,
                Term::Explanation,
            ]);
            let length = version.length(term).unwrap_or(Length::Weeks(4));
            let due = version.off.add(start, length);
            let told = (due + self.chance.below(9)).saturating_sub(6).max(start);
            let told = self.allowed(told);
            let until = told.max(due) + self.chance.pick(&[0, 3, 7, 14, 28, 40]);
            if told <= self.last() {
                self.case.extensions.push(Extension {
                    term,
                    until,
                    told: self.chance.percent(85).then_some(told),
                });
            }
        }
    }

    fn propose(&mut self) {
        let Some(start) = self.start() else {
            return;
        };
        let spans = self.spans.clone();
        for (at, (from, until)) in spans.into_iter().enumerate() {
            let mut from = from.max(start);
            if from > until {
                continue;
            }
            for _ in 0..self.chance.pick(&[0, 1, 1, 2]) {
                let told = from + self.chance.pick(&[0, 5, 15, 25]) + self.chance.below(10);
                let answered = told + self.chance.below(12);
                if told > until {
                    break;
                }
                let last = self.case.proposals.last();
                if at == 0 && last.is_some_and(|last| last.reaction != Some("afgewezen")) {
                    break;
                }
                let reaction = self.chance.pick(&["akkoord", "akkoord", "afgewezen"]);
                let answers = answered <= until && self.chance.percent(85);
                self.case.proposals.push(Proposal {
                    told: Some(told),
                    reaction: answers.then_some(reaction),
                    reaction_on: answers.then_some(answered),
                });
                from = answered;
                if !answers || reaction == "akkoord" {
                    break;
                }
            }
        }
    }

    /// An outcome that the facts of the round make true.
    fn outcome(&mut self, (from, until): (D, D)) -> Outcome {
        if self.case.talk.as_ref().is_some_and(|talk| talk.solved) {
            return Outcome::FirstTalk;
        }
        let told = self
            .case
            .proposals
            .iter()
            .rev()
            .find(|proposal| proposal.told.is_some_and(|on| (from..=until).contains(&on)));
        let pointed = self.case.talk.as_ref().and_then(|talk| talk.pointed);
        let other = [
            Outcome::Withdrawn,
            Outcome::Withdrawn,
            Outcome::NoComplaint,
            Outcome::Referred,
        ];
        let by_proposal = match told.map(|proposal| proposal.reaction) {
            Some(Some("akkoord")) => Some(Outcome::Accepted),
            Some(Some("afgewezen")) => Some(Outcome::NotAccepted),
            Some(_) => Some(Outcome::NoReaction),
            None => None,
        };
        let formal = self.case.formal().is_some_and(|day| day <= until);
        match by_proposal {
            Some(outcome) if self.chance.percent(85) => outcome,
            None if !formal
                && pointed.is_some_and(|day| day <= until)
                && self.chance.percent(60) =>
            {
                Outcome::NotPursued
            }
            _ => self.chance.pick(&other),
        }
    }

    fn end(&mut self) {
        let spans = self.spans.clone();
        for (at, span) in spans.iter().copied().enumerate() {
            let outcome = self.outcome(span);
            let next = spans.get(at + 1);
            if let Some((from, _)) = next {
                // The last one may stand in `afgesloten` while the case is open again.
                let open_again = at + 2 == spans.len() && spans[at + 1].1 > span.0 + 900;
                let told_there = open_again && self.chance.percent(50);
                self.case.reopened.push(Reopening {
                    on: *from,
                    earlier_closed: (!told_there).then_some(span.1),
                    earlier_outcome: (!told_there).then_some(outcome),
                });
                if told_there {
                    (self.case.closed, self.case.outcome) = (Some(span.1), Some(outcome));
                }
            } else if span.1 < span.0 + 900 && outcome != Outcome::FirstTalk {
                (self.case.closed, self.case.outcome) = (Some(span.1), Some(outcome));
            }
        }
    }

    /// Copies around the closing of each round, to most of those who must have one.
    fn send_copies(&mut self, house: &House) {
        let judged = Judged::new(&self.case, house, self.last());
        let mut copies = Vec::new();
        for (at, round) in judged.rounds.iter().enumerate() {
            let Some(closed) = round.closed else { continue };
            for who in judged.recipients(at) {
                let copy = judged.runs[at]
                    .iter()
                    .find(|run| run.duty.not_done == "S902" && run.who == who);
                let due = copy.map_or(closed, |run| run.due);
                let day = match self.chance.below(7) {
                    0 => continue,
                    1 => due + 1,
                    2 => due + self.chance.below(20),
                    3 => due,
                    4 => closed.saturating_sub(1).max(round.from),
                    _ => closed,
                };
                copies.push((who, day));
            }
        }
        self.case.copies = copies;
    }

    fn explain(&mut self) {
        if self.chance.percent(80) {
            return;
        }
        let code = self.chance.pick(&[
            "S301", "S302", "S401", "S404", "S501", "S502", "S503", "S504", "S601", "S605", "S702",
            "S703", "S902", "S904",
        ]);
        let on = self.case.received + self.chance.below(90);
        self.case.explanations.push(Explanation {
            code,
            on: self.chance.percent(75).then_some(on),
        });
    }
}
