//! The end of a term of a case, and the extensions that the contract refuses.

use super::case::Extension;
use super::days::D;
use super::house::Term;
use super::rounds::round_of;
use super::runs::{ACKNOWLEDGED, EXPLAINED, Judged};
use super::terms::{Clock, End};

impl Judged<'_> {
    /// The end of a term that starts on a day of a round.
    pub fn end(&self, term: Term, start: D, round: usize) -> End {
        let version = self.version(term);
        let suspensions = match term {
            Term::Acknowledgement | Term::Copies => Vec::new(),
            _ => self.suspensions(),
        };
        let limit = version.limit(term);
        let extensions = if limit.is_some() {
            self.extensions(term, round)
        } else {
            Vec::new()
        };
        let untold = extensions
            .iter()
            .filter(|extension| extension.told.is_none())
            .count();
        let mut end = Clock {
            start,
            length: version.length(term),
            set: version.set(term).is_some(),
            off: &version.off,
            suspensions,
            extensions,
            limit: limit.unwrap_or_default(),
        }
        .end();
        end.refused += untold;
        end
    }

    /// From the first day up to, not including, the last; an open one up to the closing of its
    /// round, else the day judged on. With whether it is open.
    fn suspensions(&self) -> Vec<(D, D, bool)> {
        let open_until = |from: D| {
            self.rounds[round_of(&self.rounds, from)]
                .closed
                .unwrap_or(self.as_of)
        };
        let all = self.case.suspensions.iter();
        all.map(|suspension| {
            let from = suspension.from;
            let until = suspension.until.unwrap_or_else(|| open_until(from));
            (from, until, suspension.until.is_none())
        })
        .collect()
    }

    fn extensions(&self, term: Term, round: usize) -> Vec<Extension> {
        let of = |extension: &&Extension| {
            let day = extension.told.unwrap_or(extension.until);
            extension.term == term && round_of(&self.rounds, day) == round
        };
        self.case.extensions.iter().filter(of).copied().collect()
    }

    /// Extensions of step 5, which count once, whatever the round; `oplossing` is counted with its
    /// rounds.
    pub fn count_refused(&mut self) {
        for duty in [ACKNOWLEDGED, EXPLAINED] {
            let term = duty.term;
            let asked = self.case.extensions.iter();
            let asked = asked.filter(|extension| extension.term == term).count();
            if self.version(term).limit(term).is_none() {
                self.not_allowed += asked;
                continue;
            }
            let mut started: Vec<(D, usize)> = Vec::new();
            for run in self.runs.iter().flatten() {
                if run.duty == duty && !started.contains(&(run.start, run.started_in)) {
                    started.push((run.start, run.started_in));
                }
            }
            for round in 0..self.rounds.len() {
                let run = started.iter().find(|(_, started_in)| *started_in == round);
                self.refused += match run {
                    Some((start, round)) => self.end(term, *start, *round).refused,
                    // No run of it starts here: what is told now is told after its end.
                    None => self.extensions(term, round).len(),
                };
            }
        }
    }
}
