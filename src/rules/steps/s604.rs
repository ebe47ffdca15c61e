//! S604: the handler is one of the persons the complaint is about.

use super::{ComplaintContext, Found, Judge, Rule, at};

pub const RULE: Rule = Rule::deviation(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    for breach in context.status.breaches_of(found.code()) {
        let handler = context.people(breach.who.as_deref());
        at(context, breach, found).with("handler", handler);
    }
}
