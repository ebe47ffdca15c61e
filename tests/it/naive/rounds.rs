//! The rounds of a case: from receipt to closing, and again from each reopening.

use super::case::{Case, Outcome};
use super::days::D;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    pub from: D,
    pub closed: Option<D>,
    pub outcome: Option<Outcome>,
    /// The next reopening.
    pub until: Option<D>,
}

/// The rounds of a record that knows nothing after the day judged on.
pub fn rounds(case: &Case) -> Vec<Round> {
    let mut rounds = Vec::new();
    let mut from = case.received;
    for reopening in &case.reopened {
        // While the case is open again `afgesloten` still tells of the round in which it lies.
        let told = case.closed.filter(|closed| {
            reopening.earlier_closed.is_none() && (from..=reopening.on).contains(closed)
        });
        let outcome = match (told, reopening.earlier_closed) {
            (Some(_), _) => reopening.earlier_outcome.or(case.outcome),
            _ => reopening.earlier_outcome,
        };
        rounds.push(Round {
            from,
            closed: told.or(reopening.earlier_closed).or(Some(reopening.on)),
            outcome: outcome.or(Some(Outcome::Accepted)),
            until: Some(reopening.on),
        });
        from = reopening.on;
    }
    let (closed, outcome) = last_closing(case);
    rounds.push(Round {
        from,
        closed,
        outcome,
        until: None,
    });
    rounds
}

fn last_closing(case: &Case) -> (Option<D>, Option<Outcome>) {
    let Some(last) = case.reopened.last() else {
        let talk = case.talk.as_ref().filter(|talk| talk.solved);
        return match (case.closed, talk) {
            (None, Some(talk)) => (Some(talk.on), Some(Outcome::FirstTalk)),
            (closed, _) => (closed, case.outcome.filter(|_| closed.is_some())),
        };
    };
    let again = case
        .closed
        .filter(|closed| *closed > last.on || *closed == last.on && last.earlier_closed.is_some());
    (again, case.outcome.filter(|_| again.is_some()))
}

/// The round to which a day belongs.
pub fn round_of(rounds: &[Round], day: D) -> usize {
    let mut found = 0;
    for (at, round) in rounds.iter().enumerate() {
        if round.from <= day {
            found = at;
        }
    }
    found
}
