//! S604: the handler is one of the persons the complaint is about.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, at};

pub static RULE: Rule = Rule::new(
    "S604",
    Severity::Deviation,
    Origin::Step(6),
    Judge::Complaint(judge),
    include_str!("s604.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(RULE.code.0) {
        let handler = context.people(breach.who.as_deref());
        at(context, breach, found).with("handler", handler);
    }
}
