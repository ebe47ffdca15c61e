//! S606: agreement on the messages to the complainant made late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S606",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s606.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
