//! S801: closed without the complainant's decision.

use super::{ComplaintHearing, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule =
    Rule::new("S801", Severity::Deviation, Origin::Step(8), Judge::Complaint(judge), include_str!("s801.md"));

fn judge(hearing: &ComplaintHearing<'_>, found: &mut Found) {
    let last = hearing.complaint.proposals.last();
    if hearing.must_be_complete() && last.is_none_or(|proposal| proposal.reaction.is_none()) {
        found.at(last.map_or(Span::START, |proposal| proposal.span)).with("closed", hearing.course.closed.unwrap_or(hearing.as_of));
    }
}
