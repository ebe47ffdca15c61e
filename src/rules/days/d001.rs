//! D001: a day in the future.

use super::{DaysContext, Found, Judge, Rule};
use crate::record::Fact;

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let to_come = |fact: &&Fact| fact.day.value > context.as_of;
    for fact in context.facts.iter().filter(to_come) {
        found
            .at(fact.day.at)
            .with("fact", fact.path.as_str())
            .with("day", fact.day.value)
            .with("as_of", context.as_of);
    }
}
