//! T602: recommendation made without those involved.

use super::{Found, Judge, MeasureContext, Rule};
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    if context.measure.consulted.is_empty() {
        found.at(Span::START);
    }
}
