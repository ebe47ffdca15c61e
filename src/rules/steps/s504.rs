//! S504: explanation of the procedure sent late.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, late};

pub static RULE: Rule = Rule::new(
    "S504",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s504.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    late(context, RULE.code.0, found);
}
