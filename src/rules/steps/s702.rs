//! S702: solution not told, term passed.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::ExtendableTerm;

pub static RULE: Rule =
    Rule::new("S702", Severity::Deviation, Origin::Step(7), Judge::Complaint(judge), include_str!("s702.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let deadline = hearing.course.deadline(ExtendableTerm::Solution).filter(|_| hearing.is_asked());
    if let Some(deadline) = deadline.filter(|deadline| deadline.met.is_none() && deadline.is_late(hearing.as_of)) {
        found.at(Span::START).due(deadline.due);
    }
}
