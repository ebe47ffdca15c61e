//! S607: agreement on information for a person the complaint is about made late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S607",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s607.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
