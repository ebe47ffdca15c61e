//! How complaints ended, after how many proposals, and what the complainants thought of it.

use serde::Serialize;

use super::scope::{CaseOn, Scope, Share, count};
use crate::calendar::Day;
use crate::record::{Judgement, Outcome, Score};
use crate::wording::worded;

/// The closings of the period. The outcomes add up to [`Stock::closed`](super::Stock).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcomes {
    pub groups: Vec<OutcomeCount>,
    /// Complaints closed after 1, 2, and 3 or more proposals.
    pub proposals: [u32; 3],
    /// Upheld, partly upheld, not upheld; the rest of the closings have no such judgement.
    pub upheld: u32,
    pub partly_upheld: u32,
    pub not_upheld: u32,
    /// Complaints taken to an independent body in the period.
    pub appeals: u32,
    pub satisfaction: Satisfaction,
}

worded! {
    /// A way to end.
    pub enum Ending {
        SolvedInTalk = "solved-in-talk",
        FirstProposalAccepted = "first-proposal-accepted",
        LaterProposalAccepted = "later-proposal-accepted",
        NotAccepted = "not-accepted",
        NoReaction = "no-reaction",
        Withdrawn = "withdrawn",
        NoComplaint = "no-complaint",
        Referred = "referred",
        NotPursued = "not-pursued",
        /// Closed, and opened again afterwards.
        ReopenedLater = "reopened-later",
        /// Closed without an outcome.
        Unknown = "unknown",
    }
}

/// The closings that ended in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeCount {
    pub ending: Ending,
    pub count: u32,
    pub numbers: Vec<String>,
}

/// What complainants thought of the handling (ISO 10004): who answered first, then what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Satisfaction {
    /// Answers among the complaints closed in the period that were asked.
    pub answered: Share,
    pub not_asked: u32,
    /// A 4 or a 5 among the answers.
    pub satisfied: Share,
}

pub(super) fn outcomes(scope: &Scope) -> Outcomes {
    let endings: Vec<(Ending, String)> = scope
        .closings()
        .map(|(known, day)| (ending(known, day), known.number()))
        .collect();
    let groups = Ending::ALL.iter().map(|&ending| {
        let numbers: Vec<String> = endings
            .iter()
            .filter(|(other, _)| *other == ending)
            .map(|(_, number)| number.clone())
            .collect();
        OutcomeCount {
            ending,
            count: count(numbers.iter()),
            numbers,
        }
    });
    let proposals = |wanted: &dyn Fn(usize) -> bool| {
        count(
            scope
                .closed()
                .filter(|known| wanted(known.complaint().proposals.len())),
        )
    };
    let judged = |judgement| {
        count(scope.closed().filter(|known| {
            known
                .complaint()
                .judgement
                .is_some_and(|placed| placed.value == judgement)
        }))
    };
    let appeal = |known: &&CaseOn| {
        let appeal = known
            .record
            .appeal
            .as_ref()
            .and_then(|appeal| appeal.date.as_ref());
        appeal.is_some_and(|date| scope.period.contains(date.value))
    };
    Outcomes {
        groups: groups.collect(),
        proposals: [
            proposals(&|number| number == 1),
            proposals(&|number| number == 2),
            proposals(&|number| number > 2),
        ],
        upheld: judged(Judgement::Upheld),
        partly_upheld: judged(Judgement::Partly),
        not_upheld: judged(Judgement::NotUpheld),
        appeals: count(scope.known.iter().filter(appeal)),
        satisfaction: satisfaction(scope),
    }
}

fn ending(known: &CaseOn, day: Day) -> Ending {
    if known.life.closings().last() != Some(day)
        || known
            .life
            .reopenings()
            .any(|again| again >= day && known.life.closings().count() == 1)
    {
        return Ending::ReopenedLater;
    }
    let talk = known
        .complaint()
        .closed
        .is_none()
        .then_some(Outcome::FirstTalk);
    match known.complaint().outcome.as_deref().copied().or(talk) {
        // A duplicate is in no figure.
        None | Some(Outcome::Duplicate) => Ending::Unknown,
        // The outcome alone does not tell that there was a talk (S202).
        Some(Outcome::FirstTalk) if known.complaint().solved_in_first_talk() => {
            Ending::SolvedInTalk
        }
        Some(Outcome::FirstTalk) => Ending::Unknown,
        Some(Outcome::Accepted) if known.complaint().proposals.len() > 1 => {
            Ending::LaterProposalAccepted
        }
        Some(Outcome::Accepted) => Ending::FirstProposalAccepted,
        Some(Outcome::Withdrawn) => Ending::Withdrawn,
        Some(Outcome::NoComplaint) => Ending::NoComplaint,
        Some(Outcome::NotAccepted) => Ending::NotAccepted,
        Some(Outcome::Referred) => Ending::Referred,
        Some(Outcome::NotPursued) => Ending::NotPursued,
        Some(Outcome::NoReaction) => Ending::NoReaction,
    }
}

fn satisfaction(scope: &Scope) -> Satisfaction {
    let scores: Vec<Option<Score>> = scope
        .closed()
        .map(|known| known.complaint().satisfaction.map(|score| score.value))
        .collect();
    let not_asked = count(
        scores
            .iter()
            .filter(|score| **score == Some(Score::NotAsked)),
    );
    let given: Vec<u8> = scores
        .iter()
        .filter_map(|score| {
            if let Some(Score::Given(points)) = score {
                Some(*points)
            } else {
                None
            }
        })
        .collect();
    let asked = count(scores.iter()) - not_asked;
    Satisfaction {
        answered: Share::new(count(given.iter()), asked),
        not_asked,
        satisfied: Share::among(given.iter(), |points| **points >= 4),
    }
}
