//! T201: closed without a root cause.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "T201",
    Severity::Deviation,
    Origin::Task(2),
    Judge::Complaint(judge),
    include_str!("t201.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    if context.is_formal()
        && context.status.is_closed()
        && context.cause_is_asked()
        && context.complaint.root_cause.is_none()
    {
        found.at(Span::START);
    }
}
