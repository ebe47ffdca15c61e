//! D004: facts after the complaint was closed, without `heropend`.

use super::{AnyRecord, DaysContext, Found, Judge, Origin, Rule, Severity};
use crate::calendar::Day;
use crate::record::Complaint;

pub static RULE: Rule = Rule::new(
    "D004",
    Severity::Fault,
    Origin::Days,
    Judge::Days(judge),
    include_str!("d004.md"),
);

/// What may follow the closing: copies, an appeal, explanations, the reopening itself, and values
/// that two computers left open.
const EXCEPTED: [&str; 5] = ["afschriften[", "extern.", "afwijkingen[", "heropend[", "keuzes["];

fn judge(context: &DaysContext<'_>, found: &mut Found) {
    let AnyRecord::Complaint(complaint) = context.record else {
        return;
    };
    let closed = times_closed(complaint);
    let last = context.record.fact_span().map(|(_, last)| last);
    if closed
        .iter()
        .all(|time| last.is_none_or(|last| last <= time.from))
    {
        return;
    }
    for fact in context
        .record
        .facts()
        .iter()
        .filter(|fact| !EXCEPTED.iter().any(|start| fact.path.starts_with(start)))
    {
        let day = fact.day.value;
        if let Some(time) = closed
            .iter()
            .find(|time| day > time.from && time.until.is_none_or(|until| day < until))
        {
            found
                .at(fact.day.at)
                .with("fact", fact.path.as_str())
                .with("day", day)
                .with("closed", time.from);
        }
    }
}

/// A time in which the complaint was closed: the days between, both left out.
struct TimeClosed {
    from: Day,
    until: Option<Day>,
}

/// Each closing up to the reopening that followed it. What the first talk solved is S201's
/// business.
fn times_closed(complaint: &Complaint) -> Vec<TimeClosed> {
    let reopenings = || complaint.reopenings.iter();
    let mut closed: Vec<TimeClosed> = reopenings()
        .filter_map(|reopening| {
            Some(TimeClosed {
                from: reopening.closed_before.as_ref()?.value,
                until: Some(reopening.date.value),
            })
        })
        .collect();
    if let Some(last) = &complaint.closed {
        let reopened = reopenings()
            .map(|reopening| reopening.date.value)
            .filter(|day| *day >= last.value)
            .min();
        closed.push(TimeClosed {
            from: last.value,
            until: reopened,
        });
    }
    closed
}
