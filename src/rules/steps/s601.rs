//! S601: no responsible handler.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule = Rule::new(
    "S601",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s601.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.is_step_six_due() && context.complaint.handler().is_none() {
        found.at(context.handling_place());
    }
}
