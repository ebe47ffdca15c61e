//! S302: pointed at the formal report late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S302",
    Severity::Deviation,
    Origin::Step(3),
    Judge::Complaint(judge),
    include_str!("s302.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
