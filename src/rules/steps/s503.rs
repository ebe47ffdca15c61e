//! S503: explanation of the procedure not sent, term passed.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S503",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s503.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let deadline = context.status.deadline(ExtendableTerm::Explanation);
    if let Some(deadline) =
        deadline.filter(|deadline| deadline.met.is_none() && deadline.is_late(context.as_of))
    {
        found
            .at(Span::START)
            .due(deadline.due)
            .with("start", deadline.start);
    }
}
