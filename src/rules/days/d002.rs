//! D002: a fact before the complaint was received.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};
use crate::record::Fact;

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let AnyRecord::Complaint(complaint) = context.record else {
        return;
    };
    let received = complaint.received.value;
    let before = |fact: &&Fact| fact.day.value < received;
    for fact in context.facts.iter().filter(before) {
        found
            .at(fact.day.at)
            .with("fact", fact.path.as_str())
            .with("day", fact.day.value)
            .with("received", received);
    }
}
