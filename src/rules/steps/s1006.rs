//! S1006: adopted measure without `uitvoerder` or `gereed-voor`.

use super::{Found, Judge, MeasureContext, Origin, Rule, Severity};
use crate::place::Span;
use crate::record::Decision;

pub static RULE: Rule = Rule::new(
    "S1006",
    Severity::Deviation,
    Origin::Step(10),
    Judge::Measure(judge),
    include_str!("s1006.md"),
);

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let adopted = measure
        .decision
        .as_ref()
        .is_some_and(|decision| decision.value == Decision::Adopted);
    let lacks = [
        ("uitvoerder", measure.carried_out_by.is_none()),
        ("gereed-voor", measure.due.is_none()),
    ];
    let missing: Vec<String> = lacks
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(key, _)| format!("`{key}`"))
        .collect();
    if adopted && !missing.is_empty() {
        found.at(Span::START).with("missing", missing);
    }
}
