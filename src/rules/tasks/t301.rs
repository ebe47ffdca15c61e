//! T301: open complaint without any recorded fact for 30 days.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::procedure::QUIET_DAYS;
use crate::record::Record;

pub static RULE: Rule =
    Rule::new("T301", Severity::Notice, Origin::Task(3), Judge::Complaint(judge), include_str!("t301.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    if hearing.course.is_closed() {
        return;
    }
    let last = hearing.complaint.fact_span().map(|(_, last)| last);
    if let Some(last) = last.filter(|last| hearing.as_of.days_since(*last) >= QUIET_DAYS) {
        found.at(Span::START).with("last", last).with("days", hearing.as_of.days_since(last));
    }
}
