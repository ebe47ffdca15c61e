//! S701: proposal not told to the complainant.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, at};

pub static RULE: Rule = Rule::new(
    "S701",
    Severity::Deviation,
    Origin::Step(7),
    Judge::Complaint(judge),
    include_str!("s701.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(RULE.code.0) {
        at(context, breach, found);
    }
}
