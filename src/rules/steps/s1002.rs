//! S1002: measure past its due day.

use super::{Found, Judge, MeasureContext, Rule};

pub const RULE: Rule = Rule::deviation(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let adopted = measure.is_adopted();
    let due = measure
        .due
        .filter(|due| adopted && measure.realised.is_none() && context.as_of > due.value.0);
    if let Some(due) = due {
        found.at(due.key).due(due.value.0);
    }
}
