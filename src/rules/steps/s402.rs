//! S402: possible structural problem not reported to the officer.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S402",
    Severity::Deviation,
    Origin::Step(4),
    Judge::Complaint(judge),
    include_str!("s402.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
