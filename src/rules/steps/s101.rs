//! S101: an employee received the complaint, but no first talk is recorded.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge));

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let complaint = context.complaint;
    if !complaint.came_to_officer() && complaint.first_talk.is_none() {
        found
            .at(Span::START)
            .with("received", complaint.received.value);
    }
}
