//! T301: open complaint without any recorded fact for 30 days.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;
use crate::procedure::QUIET_DAYS;
use crate::record::Record;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

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
