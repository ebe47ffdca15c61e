//! S702: solution not told, term passed.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S702",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s702.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let deadline = context
        .status
        .deadline(ExtendableTerm::Solution)
        .filter(|_| context.is_asked());
    if let Some(deadline) =
        deadline.filter(|deadline| deadline.met.is_none() && deadline.is_late(context.as_of))
    {
        found.at(Span::START).due(deadline.due);
    }
}
