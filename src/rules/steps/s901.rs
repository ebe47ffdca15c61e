//! S901: closed without a registered solution.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "S901",
    Severity::Fault,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s901.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.must_be_complete() && context.complaint.proposals.is_empty() {
        found.at(Span::START);
    }
}
