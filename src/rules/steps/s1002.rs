//! S1002: measure past its due day.

use super::{Found, Judge, MeasureContext, Origin, Rule, Severity};
use crate::record::Decision;

pub static RULE: Rule = Rule::new(
    "S1002",
    Severity::Deviation,
    Origin::Step(10),
    Judge::Measure(judge),
    include_str!("s1002.md"),
);

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let adopted = measure
        .decision
        .as_ref()
        .is_some_and(|decision| decision.value == Decision::Adopted);
    let due = measure
        .due
        .as_ref()
        .filter(|due| adopted && measure.realised.is_none() && context.as_of > due.value.0);
    if let Some(due) = due {
        found.at(due.key).due(due.value.0);
    }
}
