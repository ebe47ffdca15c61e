//! S804: outcome geen-reactie, though no proposal was told.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::record::Outcome;

pub static RULE: Rule = Rule::new(
    "S804",
    Severity::Fault,
    Origin::Step(8),
    Judge::Complaint(judge),
    include_str!("s804.md"),
);

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
