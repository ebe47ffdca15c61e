//! S1006: adopted measure without `uitvoerder` or `gereed-voor`.

use super::{Found, Judge, MeasureContext, Rule};
use crate::place::Span;

pub const RULE: Rule = Rule::deviation(Judge::Measure(judge));

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let adopted = measure.is_adopted();
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
