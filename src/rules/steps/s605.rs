//! S605: handler appointed late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S605",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s605.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
