//! S803: the outcome contradicts the last reaction.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::{Outcome, Reaction};

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if !context.is_formal() {
        return;
    }
    for round in context.rounds().filter(|round| round.must_be_complete()) {
        let proposals = context.proposals_in(round);
        let last = proposals.last().and_then(|proposal| proposal.reaction);
        let (Some(outcome), Some(reaction)) = (round.outcome, last) else {
            continue;
        };
        let agrees = matches!(
            (outcome, reaction.value),
            (Outcome::Accepted, Reaction::Accepted)
                | (Outcome::NotAccepted, Reaction::Refused)
                | (Outcome::NoReaction, Reaction::None)
        );
        if !agrees {
            found
                .at(context.outcome_place(round))
                .with("outcome", outcome.word())
                .with("reaction", reaction.value.word())
                .in_round(round.number, context.last_round());
        }
    }
}
