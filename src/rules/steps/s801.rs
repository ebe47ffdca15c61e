//! S801: closed without the complainant's decision.

use super::{ComplaintContext, Declaration, Found, Judge, at};

pub const RULE: Declaration = Declaration::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        let closed = context
            .rounds()
            .find(|round| round.number == breach.round)
            .and_then(|round| round.closed);
        at(context, breach, found).with("closed", closed.unwrap_or(context.as_of));
    }
}
