//! S101: an employee received the complaint, but no first talk is recorded.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "S101",
    Severity::Notice,
    Origin::Step(1),
    Judge::Complaint(judge),
    include_str!("s101.md"),
);

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    if !complaint.came_to_officer() && complaint.first_talk.is_none() {
        found
            .at(Span::START)
            .with("received", complaint.received.value);
    }
}
