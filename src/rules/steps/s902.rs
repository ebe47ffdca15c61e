//! S902: not everyone involved received a copy.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::procedure::OFFICER;

pub static RULE: Rule = Rule::new(
    "S902",
    Severity::Deviation,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s902.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let Some(closed) = context
        .status
        .closed
        .filter(|closed| context.must_be_complete() && context.as_of > *closed)
    else {
        return;
    };
    let missing = context.complaint.without_copy(OFFICER);
    if !missing.is_empty() {
        let place = context
            .complaint
            .copies
            .first()
            .map_or(Span::START, |copy| copy.span);
        found
            .at(place)
            .due(closed)
            .with("who", context.people(missing));
    }
}
