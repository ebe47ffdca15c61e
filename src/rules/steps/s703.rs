//! S703: solution told late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S703",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s703.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
