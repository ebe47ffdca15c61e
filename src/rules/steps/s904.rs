//! S904: copy sent late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S904",
    Severity::Deviation,
    Origin::Step(9),
    Judge::Complaint(judge),
    include_str!("s904.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
