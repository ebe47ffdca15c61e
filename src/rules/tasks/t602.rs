//! T602: recommendation made without those involved.

use super::{Found, Judge, MeasureContext, Origin, Rule, Severity};
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "T602",
    Severity::Notice,
    Origin::Task(6),
    Judge::Measure(judge),
    include_str!("t602.md"),
);

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    if context.measure.consulted.is_empty() {
        found.at(Span::START);
    }
}
