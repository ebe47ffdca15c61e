//! S1003: analysis and measures not presented to all staff.

use super::{Found, Judge, Rule, YearContext};
use crate::place::Span;
use crate::procedure::MONTHS_AFTER_REPORT;

pub const RULE: Rule = Rule::deviation(Judge::Year(judge)).on_the_whole();

fn judge(context: &YearContext<'_>, found: &mut Found) {
    let Some(decided) = &context.year.decided else {
        return;
    };
    let due = decided.value.plus_months(MONTHS_AFTER_REPORT);
    if context.year.presented.is_none() && context.as_of > due {
        found
            .at(Span::START)
            .due(due)
            .with("decided", decided.value);
    }
}
