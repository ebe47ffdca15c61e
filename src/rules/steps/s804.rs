//! S804: outcome geen-reactie, though no proposal was told.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::Outcome;

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for round in context
        .rounds()
        .filter(|round| round.outcome == Some(Outcome::NoReaction))
    {
        let proposals = context.proposals_in(round);
        if proposals.iter().all(|proposal| proposal.told.is_none()) {
            found
                .at(context.outcome_place(round))
                .in_round(round.number, context.last_round());
        }
    }
}
