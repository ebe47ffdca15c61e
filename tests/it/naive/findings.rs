//! The codes that the terms give, with their due days.

use super::days::D;
use super::rounds::{Round, round_of};
use super::runs::{Done, JUDGED, Judged, POINTED, Run};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub code: &'static str,
    pub due: Option<D>,
    /// An explanation covers it.
    pub explained: bool,
}

/// The codes that this implementation judges.
pub const CODES: [&str; 23] = [
    "S301", "S302", "S401", "S402", "S404", "S405", "S501", "S502", "S503", "S504", "S505", "S507",
    "S601", "S602", "S603", "S605", "S606", "S607", "S702", "S703", "S704", "S902", "S904",
];

impl Judged<'_> {
    pub fn findings(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for (at, round) in self.rounds.iter().enumerate() {
            for run in &self.runs[at] {
                if let Some(code) = self.code(at, round, run) {
                    found.push(Found {
                        code,
                        due: Some(run.due),
                        explained: self.is_explained(code, run),
                    });
                } else if self.is_near(at, run) {
                    found.push(Found {
                        code: "S505",
                        due: Some(run.due),
                        explained: false,
                    });
                }
            }
        }
        let once = |code, count| {
            let due = None;
            (count > 0).then_some(Found {
                code,
                due,
                explained: false,
            })
        };
        found.extend(once("S704", self.refused));
        found.extend(once("S507", self.not_allowed));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The code that a run gives in a round, where it gives one.
    fn code(&self, at: usize, round: &Round, run: &Run) -> Option<&'static str> {
        if run.done != Done::Not {
            return run.is_late().then_some(run.duty.late);
        }
        let step = run.duty.term.step();
        let runs_on = round.until.is_some() && run.is_over() && step < 7;
        // One finding, told with the round in which it is done, or the last.
        if runs_on {
            return None;
        }
        let closed = round.closed.is_some();
        let asks_all = round.outcome.is_some_and(super::case::Outcome::asks_all);
        let raised = if run.duty == POINTED {
            closed || self.is_formal_in(at) || run.has_passed()
        } else if run.set || step == 9 {
            run.has_passed() || run.duty.asked_at_closing && asks_all
        } else {
            // A mere working day.
            asks_all || !closed && run.has_passed()
        };
        raised.then_some(run.duty.not_done)
    }

    /// The end is about to pass: an open term of the last round.
    fn is_near(&self, at: usize, run: &Run) -> bool {
        let runs_still = match run.duty.term.step() {
            9 => true,
            _ => self.rounds[at].closed.is_none(),
        };
        let near = run.due.saturating_sub(self.signal(run.duty.term))..=run.due;
        at + 1 == self.rounds.len()
            && runs_still
            && run.done == Done::Not
            && !run.still
            && near.contains(&self.as_of)
    }

    fn is_explained(&self, code: &str, run: &Run) -> bool {
        self.case.explanations.iter().any(|explanation| {
            let names = explanation.code == code
                || explanation.code == run.duty.not_done && code == run.duty.late;
            let covers = explanation
                .on
                .is_none_or(|day| round_of(&self.rounds, day) >= run.settled_in);
            names && covers
        })
    }

    /// Whether the judgement, which others wait for, is there.
    pub fn is_judged(&self) -> bool {
        self.runs.last().is_some_and(|runs| {
            runs.iter()
                .any(|run| run.duty == JUDGED && run.done != Done::Not)
        })
    }
}
