//! S1001: owners have not decided on a recommended measure.

use super::{Found, Judge, MeasureContext, Rule};
use crate::place::Span;
use crate::procedure::decision_due;
use crate::record::Year;

pub const RULE: Rule = Rule::deviation(Judge::Measure(judge)).with_years();

fn judge(context: &MeasureContext<'_>, found: &mut Found) {
    let measure = context.measure;
    let years: Vec<&Year> = context.whole.years.iter().collect();
    if let Some(due) =
        decision_due(measure, &years, context.as_of).filter(|due| context.as_of > *due)
    {
        let finding = found
            .at(Span::START)
            .due(due)
            .with("recommended", measure.recommended.value);
        if measure.decision.is_some() {
            finding.worded("message-postponed");
        }
    }
}
