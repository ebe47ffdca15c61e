//! T601: possible structural problem closed without a measure.

use super::{ComplaintContext, Declaration, Found, Judge};
use crate::place::Span;
use crate::record::Nature;

pub const RULE: Declaration = Declaration::notice(Judge::Complaint(judge)).on_the_whole();

fn judge(context: &ComplaintContext<'_>, found: &mut Found) {
    let structural = context
        .complaint
        .nature
        .as_ref()
        .is_some_and(|nature| nature.value == Nature::PossiblyStructural);
    if context.is_formal() && context.status.is_closed() && structural && !context.has_measure {
        found.at(Span::START);
    }
}
