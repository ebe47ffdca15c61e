//! T401: no annual report for a finished year. A scaffold is no report.

use super::{Found, Judge, RegisterContext, Rule};
use crate::place::Span;
use crate::procedure::report_due;
use crate::record::Year;
use crate::register::Entry;

pub const RULE: Rule = Rule::deviation(Judge::Register(judge)).on_the_whole();

fn judge(context: &RegisterContext<'_>, found: &mut Found) {
    let received = context
        .register
        .complaint_records()
        .map(|complaint| complaint.received.value);
    let Some(first) = received.min() else { return };
    if context.settings.is_none() {
        return;
    }
    for year in first.year()..context.as_of.year() {
        let due = report_due(year);
        let report = context
            .register
            .years
            .iter()
            .find(|entry| is_of(entry, year));
        if context.as_of <= due || report.is_some_and(Entry::has_analysis) {
            continue;
        }
        match report {
            Some(report) => {
                found.in_entry(report);
                found
                    .at(Span::START)
                    .due(due)
                    .with("year", year.to_string())
                    .worded("message-empty");
            }
            None => {
                found.in_file(&format!("jaarverslagen/{year}.md"), None);
                found
                    .at(Span::START)
                    .due(due)
                    .with("year", year.to_string());
            }
        }
    }
}

fn is_of(entry: &Entry<Year>, year: i32) -> bool {
    entry.record.as_deref().map_or_else(
        || entry.called() == Some(&year.to_string()),
        |record| record.year.value.0 == year,
    )
}
