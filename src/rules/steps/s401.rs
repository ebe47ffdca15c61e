//! S401: formal complaint without a judgement: incident or possible structural problem.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::ExtendableTerm;

pub static RULE: Rule = Rule::new(
    "S401",
    Severity::Deviation,
    Origin::Step(4),
    Judge::Complaint(judge),
    include_str!("s401.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.complaint.nature.is_some() || !context.is_asked() {
        return;
    }
    // The procedure sets step 4 no term; the one of the acknowledgement is the first that it must
    // precede.
    let due = context
        .status
        .deadline(ExtendableTerm::Acknowledgement)
        .map(|deadline| deadline.due)
        .filter(|due| context.as_of > *due);
    match due {
        _ if context.must_be_complete() => drop(found.at(Span::START).worded("message-closed")),
        Some(due) => drop(found.at(Span::START).due(due)),
        None => {}
    }
}
