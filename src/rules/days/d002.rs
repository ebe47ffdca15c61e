//! D002: a fact before the complaint was received.

use super::AnyRecord;
use super::{DaysContext, Found, Judge, Rule};

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let AnyRecord::Complaint(complaint) = context.record else {
        return;
    };
    let received = complaint.received.value;
    if context
        .record
        .fact_span()
        .is_none_or(|(first, _)| first >= received)
    {
        return;
    }
    for fact in context
        .record
        .facts()
        .iter()
        .filter(|fact| fact.day.value < received)
    {
        found
            .at(fact.day.at)
            .with("fact", fact.path.as_str())
            .with("day", fact.day.value)
            .with("received", received);
    }
}
