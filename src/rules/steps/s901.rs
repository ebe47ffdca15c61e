//! S901: closed without a registered solution.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "S901",
    Severity::Fault,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s901.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for round in context.rounds().filter(|round| round.is_decided()) {
        if context.proposals_in(round).is_empty() {
            found
                .at(context.missing_in(round))
                .in_round(round.number, context.last_round());
        }
    }
}
