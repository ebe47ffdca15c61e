//! S902: not everyone involved received a copy.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::procedure::OFFICER;

pub static RULE: Rule =
    Rule::new("S902", Severity::Deviation, Origin::Step(9), Judge::Complaint(judge), include_str!("s902.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let Some(closed) = hearing.course.closed.filter(|closed| hearing.must_be_complete() && hearing.as_of > *closed) else { return };
    let missing: Vec<String> = hearing.complaint.without_copy(OFFICER).into_iter().map(str::to_owned).collect();
    if !missing.is_empty() {
        let place = hearing.complaint.copies.first().map_or(Span::START, |copy| copy.span);
        found.at(place).due(closed).with("who", missing);
    }
}
