//! S801: closed without the complainant's decision.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity, at};

pub static RULE: Rule = Rule::new(
    "S801",
    Severity::Deviation,
    Origin::Step(8),
    Judge::Complaint(judge),
    include_str!("s801.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(RULE.code.0) {
        let closed = context
            .rounds()
            .find(|round| round.number == breach.round)
            .and_then(|round| round.closed);
        at(context, breach, found).with("closed", closed.unwrap_or(context.as_of));
    }
}
