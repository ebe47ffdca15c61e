//! S901: closed without a registered solution.

use super::{ComplaintContext, Found, Judge, Rule, name_round};

pub const RULE: Rule = Rule::fault(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for round in context.rounds().filter(|round| round.is_decided()) {
        if context.proposals_in(round).is_empty() {
            let finding = found
                .at(context.missing_in(round))
                .in_round(round.number, context.last_round());
            name_round(round, finding);
        }
    }
}
