//! S402: possible structural problem not reported to the officer.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Nature;

pub static RULE: Rule = Rule::new(
    "S402",
    Severity::Deviation,
    Origin::Step(4),
    Judge::Complaint(judge),
    include_str!("s402.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    let structural = complaint
        .nature
        .as_ref()
        .is_some_and(|nature| nature.value == Nature::PossiblyStructural);
    if context.is_asked()
        && structural
        && !complaint.came_to_officer()
        && complaint.reported_to_officer.is_none()
    {
        found.at(Span::START);
    }
}
