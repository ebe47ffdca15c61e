//! S401: formal complaint without a judgement: incident or possible structural problem.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S401",
    Severity::Deviation,
    Origin::Step(4),
    Judge::Complaint(judge),
    include_str!("s401.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
