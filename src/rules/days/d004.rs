//! D004: facts after the complaint was closed, without `heropend`.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};
use crate::calendar::Day;
use crate::record::{Complaint, Record as _, field_of_path};

pub const RULE: Rule = Rule::fault(Judge::Days(judge));

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
        .filter(|fact| !may_follow(&fact.path))
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

/// Whether a fact may follow the closing: a copy, an appeal, an explanation, the reopening itself.
fn may_follow(path: &str) -> bool {
    field_of_path(Complaint::FIELDS, path).is_some_and(|field| field.after_closing)
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
        // One on the day of closing reopened it, unless it tells of an earlier closing.
        let reopened = reopenings()
            .filter(|reopening| {
                let day = reopening.date.value;
                day > last.value || day == last.value && reopening.closed_before.is_none()
            })
            .map(|reopening| reopening.date.value)
            .min();
        closed.push(TimeClosed {
            from: last.value,
            until: reopened,
        });
    }
    closed
}
