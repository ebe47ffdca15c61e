//! S603: no agreement on information for a person the complaint is about.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, missed};

pub static RULE: Rule = Rule::new(
    "S603",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s603.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    missed(context, RULE.code.0, found);
}
