//! S802: proposal refused, no next proposal.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::record::Reaction;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let round = context.round();
    let proposals = context.proposals_in(round);
    let last = proposals.last().and_then(|proposal| proposal.reaction);
    let refused = last.filter(|reaction| reaction.value == Reaction::Refused);
    if let Some(reaction) = refused.filter(|_| context.is_formal() && round.closed.is_none()) {
        found.at(reaction.key).in_round(round.number, round.number);
    }
}
