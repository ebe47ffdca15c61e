//! T201: closed without a root cause.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule =
    Rule::new("T201", Severity::Deviation, Origin::Task(2), Judge::Complaint(judge), include_str!("t201.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    if hearing.is_formal() && hearing.course.is_closed() && hearing.cause_is_asked() && hearing.complaint.root_cause.is_none() {
        found.at(Span::START);
    }
}
