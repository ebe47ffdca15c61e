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
            let typed = context.complaint.outcome.as_ref();
            let place = typed.map_or(round.closing, |outcome| outcome.key);
            found
                .at(round.until.map_or(place, |_| round.closing))
                .in_round(round.number, context.last_round());
        }
    }
}
