//! The states of the steps and the deadlines of each round.

use std::cmp::Reverse;

use super::case::Outcome;
use super::days::D;
use super::house::{TERMS, Term};
use super::runs::{Done, Judged, Run};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Overdue,
    DoneLate,
    Open,
    Done,
    NotApplicable,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Overdue => "over-tijd",
            State::DoneLate => "te-laat-gedaan",
            State::Open => "open",
            State::Done => "gedaan",
            State::NotApplicable => "niet-van-toepassing",
        }
    }
}

/// A line of `deadlines`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    pub term: Term,
    pub set: bool,
    pub start: D,
    pub due: D,
    pub met: Option<D>,
    pub days_over: usize,
}

/// The steps with a term.
pub const STEPS: [usize; 6] = [3, 4, 5, 6, 7, 9];

impl Judged<'_> {
    fn of_step(&self, round: usize, step: usize) -> Vec<&Run> {
        let runs = self.runs[round].iter();
        runs.filter(|run| run.duty.term.step() == step).collect()
    }

    /// The state of a step with a term, in a round.
    pub fn state(&self, at: usize, step: usize) -> State {
        if step > 3 && !self.is_formal_in(at) {
            return State::NotApplicable;
        }
        let round = &self.rounds[at];
        let runs = self.of_step(at, step);
        let unmet = match step {
            // Without a term it is still asked.
            7 => self.told_in(at).is_none(),
            9 if round.closed.is_none() => true,
            9 if runs.is_empty() => return State::NotApplicable,
            3 if runs.is_empty() => return State::NotApplicable,
            _ => runs.iter().any(|run| run.done == Done::Not),
        };
        let late = runs.iter().any(|run| run.is_late());
        let asked = round.outcome.is_none_or(Outcome::asks_all);
        if runs.iter().any(|run| run.is_over()) {
            State::Overdue
        } else if unmet && asked {
            State::Open
        } else if late {
            State::DoneLate
        } else if unmet {
            State::NotApplicable
        } else {
            State::Done
        }
    }

    /// Every term that runs or ran, with its worst fact.
    pub fn deadlines(&self, round: usize) -> Vec<Deadline> {
        let worst = |term: Term| {
            let runs = self.runs[round].iter();
            let run = runs.filter(|run| run.duty.term == term).max_by_key(|run| {
                let weight = match run.done {
                    Done::Not => (2, 0),
                    Done::On(day) => (1, day),
                    Done::DayUnknown => (0, 0),
                };
                (run.days_over(), weight, Reverse(run.start))
            })?;
            Some(Deadline {
                term,
                set: run.set,
                start: run.start,
                due: run.due,
                met: match run.done {
                    Done::On(day) => Some(day),
                    Done::Not | Done::DayUnknown => None,
                },
                days_over: run.days_over(),
            })
        };
        TERMS.into_iter().filter_map(worst).collect()
    }
}
