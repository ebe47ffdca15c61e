//! D001: a day in the future.

use super::{DaysHearing, Found, Judge, Origin, Rule, Severity};

pub static RULE: Rule =
    Rule::new("D001", Severity::Fault, Origin::Days, Judge::Days(judge), include_str!("d001.md"));

fn judge(hearing: &DaysHearing<'_>, found: &mut Found) {
    if hearing.record.fact_span().is_none_or(|(_, last)| last <= hearing.as_of) {
        return;
    }
    for fact in hearing.record.facts().iter().filter(|fact| fact.day.value > hearing.as_of) {
        found.at(fact.day.at).with("fact", fact.path.as_str()).with("day", fact.day.value).with("as_of", hearing.as_of);
    }
}
