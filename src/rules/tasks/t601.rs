//! T601: possible structural problem closed without a measure.

use super::{ComplaintContext, Found, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Nature;

pub static RULE: Rule = Rule::new(
    "T601",
    Severity::Notice,
    Origin::Task(6),
    Judge::Complaint(judge),
    include_str!("t601.md"),
)
.on_the_whole();

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
