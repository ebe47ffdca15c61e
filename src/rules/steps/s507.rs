//! S507: extension of a term of step 5 that the procedure does not allow.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, at};

pub static RULE: Rule = Rule::new(
    "S507",
    Severity::Deviation,
    Origin::Step(5),
    Judge::Complaint(judge),
    include_str!("s507.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(RULE.code.0) {
        at(context, breach, found);
    }
}
