//! S301: not solved in the first talk, complainant not pointed at the formal report.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S301",
    Severity::Deviation,
    Origin::Step(3),
    Judge::Complaint(judge),
    include_str!("s301.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
