//! The rounds of a case: from receipt to closing, and one more from each reopening on
//! (register-format.md, "A round").
//!
//! ```text
//! received ── round 1 ── closed ─ ─ ─ reopened ── round 2 ── closed ─ ─ ─ reopened ── round 3
//!             from                    until = from of the next
//! ```
//!
//! Everything dated from a reopening on belongs to the new round. Steps 7 to 9 are asked in each
//! round anew; what was done of steps 1 to 6 keeps its day.

use crate::calendar::Day;
use crate::place::{Placed, Span};
use crate::record::{Complaint, Outcome, Proposal, Reopening};

/// One round of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// 1, after each reopening one more.
    pub number: u32,
    /// The day of receipt, or of the reopening.
    pub from: Day,
    /// The day of the next reopening, which belongs to the next round.
    pub until: Option<Day>,
    /// The day on which it was closed; of an earlier round always known.
    pub closed: Option<Day>,
    pub outcome: Option<Outcome>,
    /// Where the record tells of its closing.
    pub closing: Span,
    /// The record tells of its closing; otherwise an earlier round counts as closed on the day of
    /// the reopening, as akkoord.
    pub is_closing_told: bool,
}

impl Round {
    /// Closed with one of the three outcomes for which the whole procedure is asked.
    #[must_use]
    pub fn must_be_complete(&self) -> bool {
        self.closed.is_some()
            && matches!(
                self.outcome,
                Some(Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction)
            )
    }

    /// Closed with a decision of the complainant: akkoord or geen-akkoord.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.must_be_complete() && self.outcome != Some(Outcome::NoReaction)
    }

    /// As a duplicate no step is asked of it, though it was opened again later.
    #[must_use]
    pub fn ended_as_duplicate(&self) -> bool {
        self.outcome == Some(Outcome::Duplicate)
    }

    /// Where its number stands in a list of rounds.
    pub(super) fn index(&self) -> usize {
        usize::try_from(self.number).unwrap_or(1).saturating_sub(1)
    }
}

/// The rounds of a complaint as known on the day of judging, in order; there is at least one.
#[must_use]
pub fn rounds(complaint: &Complaint) -> Vec<Round> {
    let mut reopenings: Vec<&Reopening> = complaint.reopenings.iter().collect();
    reopenings.sort_by_key(|reopening| reopening.date.value);
    let mut rounds = Vec::new();
    let mut from = complaint.received.value;
    for (number, reopening) in (1..).zip(&reopenings) {
        let until = reopening.date.value;
        let is_last = number == reopenings.len();
        let closing = earlier_closing(complaint, reopening, from, is_last);
        rounds.push(Round {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            from,
            until: Some(until),
            closed: Some(closing.day),
            outcome: Some(closing.outcome),
            closing: closing.place,
            is_closing_told: closing.is_told,
        });
        from = until;
    }
    let closed = complaint.closed_on();
    rounds.push(Round {
        number: u32::try_from(rounds.len() + 1).unwrap_or(u32::MAX),
        from,
        until: None,
        closed,
        outcome: complaint.ended_as(),
        closing: closing_place(complaint),
        is_closing_told: closed.is_some(),
    });
    rounds
}

/// How an earlier round ended.
struct Closing {
    day: Day,
    outcome: Outcome,
    place: Span,
    is_told: bool,
}

/// How the round before a reopening ended. Its own keys tell it (`eerder-afgesloten`,
/// `eerdere-uitkomst`); while the case is open again `afgesloten` and `uitkomst` do. What neither
/// tells counts as closed on the day of the reopening, as akkoord: leaving it out wipes nothing.
fn earlier_closing(
    complaint: &Complaint,
    reopening: &Reopening,
    from: Day,
    is_last: bool,
) -> Closing {
    let until = reopening.date.value;
    let lies_here = |day: &Placed<Day>| {
        let before = day.value < until || is_last && day.value == until;
        from <= day.value && before && reopening.closed_before.is_none()
    };
    let still_told = complaint.closed.filter(lies_here);
    let talk = complaint.solving_talk().map(|talk| talk.date);
    let by_talk = talk.filter(|day| complaint.closed.is_none() && lies_here(day));
    let placed = reopening.closed_before.or(still_told).or(by_talk);
    let outcome_still_told = match (still_told, by_talk) {
        (None, None) => None,
        (None, Some(_)) => Some(Outcome::FirstTalk),
        (Some(_), _) => complaint.outcome.map(|outcome| outcome.value),
    };
    Closing {
        day: placed.map_or(until, |placed| placed.value),
        outcome: reopening
            .outcome_before
            .map(|outcome| outcome.value)
            .or(outcome_still_told)
            .unwrap_or(Outcome::Accepted),
        place: placed.map_or(reopening.span, |placed| placed.key),
        is_told: placed.is_some(),
    }
}

/// The place of `afgesloten`, else of the talk that solved it.
fn closing_place(complaint: &Complaint) -> Span {
    let talk = complaint.first_talk.as_ref().map(|talk| talk.date.key);
    complaint
        .closed
        .map(|closed| closed.key)
        .or(talk)
        .unwrap_or(Span::START)
}

/// The round to which a day belongs.
#[must_use]
pub fn round_of(rounds: &[Round], day: Day) -> &Round {
    let after = rounds.partition_point(|round| round.from <= day);
    &rounds[after.saturating_sub(1)]
}

/// The proposals of a round, in order: each by its `bericht`, else by its `reactie-op`, else with
/// the next one that has a day.
#[must_use]
pub fn proposals_in<'a>(
    complaint: &'a Complaint,
    rounds: &[Round],
    round: &Round,
) -> Vec<&'a Proposal> {
    let last = &rounds[rounds.len() - 1];
    let mut belongs_to = last.number;
    let mut proposals: Vec<&Proposal> = Vec::new();
    for proposal in complaint.proposals.iter().rev() {
        let day = proposal.told.or(proposal.reacted);
        if let Some(day) = day {
            belongs_to = round_of(rounds, day.value).number;
        }
        if belongs_to == round.number {
            proposals.push(proposal);
        }
    }
    proposals.reverse();
    proposals
}
