//! S501: acknowledgement not sent, term passed.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S501",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s501.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let deadline = context.status.deadline(ExtendableTerm::Acknowledgement);
    if let Some(deadline) =
        deadline.filter(|deadline| deadline.met.is_none() && deadline.is_late(context.as_of))
    {
        found
            .at(Span::START)
            .due(deadline.due)
            .with("start", deadline.start);
    }
}
