//! T602: recommendation made without those involved.

use super::{Declaration, Found, Judge, MeasureContext};
use crate::place::Span;

pub const RULE: Declaration = Declaration::notice(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    if context.measure.consulted.is_empty() {
        found.at(Span::START);
    }
}
