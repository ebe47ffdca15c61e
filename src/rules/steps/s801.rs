//! S801: closed without the complainant's decision.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "S801",
    Severity::Deviation,
    Origin::Step(8),
    Judge::Complaint(judge),
    include_str!("s801.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let last = context.complaint.proposals.last();
    if context.must_be_complete() && last.is_none_or(|proposal| proposal.reaction.is_none()) {
        found
            .at(last.map_or(Span::START, |proposal| proposal.span))
            .with("closed", context.status.closed.unwrap_or(context.as_of));
    }
}
