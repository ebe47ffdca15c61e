//! T301: open complaint without any recorded fact for 30 days.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::procedure::QUIET_DAYS;
use crate::record::Record;

pub static RULE: Rule = Rule::new(
    "T301",
    Severity::Notice,
    Origin::Task(3),
    Judge::Complaint(judge),
    include_str!("t301.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.status.is_closed() {
        return;
    }
    let last = context.complaint.fact_span().map(|(_, last)| last);
    if let Some(last) = last.filter(|last| context.as_of.days_since(*last) >= QUIET_DAYS) {
        found
            .at(Span::START)
            .with("last", last)
            .with("days", context.as_of.days_since(last));
    }
}
