//! D001: a day in the future.

use super::{DaysContext, Found, Judge, Rule};

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    if context
        .record
        .fact_span()
        .is_none_or(|(_, last)| last <= context.as_of)
    {
        return;
    }
    for fact in context
        .record
        .facts()
        .iter()
        .filter(|fact| fact.day.value > context.as_of)
    {
        found
            .at(fact.day.at)
            .with("fact", fact.path.as_str())
            .with("day", fact.day.value)
            .with("as_of", context.as_of);
    }
}
