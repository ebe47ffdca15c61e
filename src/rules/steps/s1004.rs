//! S1004: effect of a realised measure not judged.

use super::{Found, Judge, MeasureContext, Rule};
use crate::place::Span;
use crate::procedure::review_due;

pub const RULE: Rule = Rule::notice(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let judged = measure
        .effect
        .as_ref()
        .is_some_and(|effect| effect.judgement.is_some());
    if let Some(due) = review_due(measure).filter(|due| !judged && context.as_of > *due) {
        found
            .at(measure
                .effect
                .as_ref()
                .map_or(Span::START, |effect| effect.span))
            .due(due);
    }
}
