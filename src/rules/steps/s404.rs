//! S404: judged incident or structural late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S404",
    Severity::Deviation,
    Origin::Step(4),
    Judge::Complaint(judge),
    include_str!("s404.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
