//! S601: no responsible handler.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S601",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s601.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
