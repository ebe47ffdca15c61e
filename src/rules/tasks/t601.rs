//! T601: possible structural problem closed without a measure.

use super::{ComplaintContext, Found, Judge, Rule};
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::Complaint(judge)).on_the_whole();

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let structural = context.complaint.is_possibly_structural();
    if context.is_formal() && context.status.is_closed() && structural && !context.has_measure {
        found.at(Span::START);
    }
}
