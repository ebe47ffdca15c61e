//! What was known on a day: a record without the facts that lie after it.
//!
//! A day in the past (`--as-of`) is judged as it was seen then, and a day typed in the future is no
//! fact yet (D001 says so). By which day each key is known stands in its declaration; here stands
//! what follows from two keys together. Explanations (`afwijkingen`) are kept whatever their day: a
//! reason given later explains what happened before. Planned days are no facts and stay.

use std::borrow::Cow;

use crate::calendar::Day;
use crate::record::{Complaint, Measure, Record, Year};

/// The complaint as it stood on `day`.
#[must_use]
pub fn complaint_on(complaint: &Complaint, day: Day) -> Cow<'_, Complaint> {
    if all_known(complaint, day) {
        return Cow::Borrowed(complaint);
    }
    let mut known = complaint.clone();
    // A complaint that was not received yet is known to whoever asks for it by its number.
    known.forget_after(day);
    forget_handler(complaint, &mut known, day);
    recall_closing(complaint, &mut known, day);
    Cow::Owned(known)
}

/// The measure as it stood on `day`; nothing before it was recommended.
#[must_use]
pub fn measure_on(measure: &Measure, day: Day) -> Option<Cow<'_, Measure>> {
    if all_known(measure, day) {
        return Some(Cow::Borrowed(measure));
    }
    let mut known = measure.clone();
    known.forget_after(day).then_some(Cow::Owned(known))
}

/// The year's report as it stood on `day`.
#[must_use]
pub fn year_on(year: &Year, day: Day) -> Cow<'_, Year> {
    if all_known(year, day) {
        return Cow::Borrowed(year);
    }
    let mut known = year.clone();
    known.forget_after(day);
    Cow::Owned(known)
}

fn all_known<R: Record>(record: &R, day: Day) -> bool {
    record.fact_span().is_none_or(|(_, last)| last <= day)
}

/// Without a day of its own, a handler is known from the first agreement on.
fn forget_handler(complaint: &Complaint, known: &mut Complaint, day: Day) {
    let (Some(handling), Some(known)) = (&complaint.handling, &mut known.handling) else {
        return;
    };
    let agreements = handling.agreements.iter();
    let first = agreements.map(|agreement| agreement.date.value).min();
    if handling.since.is_none() && first.is_some_and(|first| first > day) {
        known.handler = None;
    }
}

/// When a second closing is not known yet, the first one still holds: its day and outcome stand at
/// the reopening that followed.
fn recall_closing(complaint: &Complaint, known: &mut Complaint, day: Day) {
    if complaint.closed.is_none() || known.closed.is_some() {
        return;
    }
    let reopened_later = complaint
        .reopenings
        .iter()
        .filter(|reopening| reopening.date.value > day)
        .filter_map(|reopening| Some((reopening.closed_before?, reopening.outcome_before)));
    let first = reopened_later
        .filter(|(closed, _)| closed.value <= day)
        .min_by_key(|(closed, _)| closed.value);
    if let Some((closed, outcome)) = first {
        known.closed = Some(closed);
        // Where the earlier outcome is not recorded, the later one stands in for it.
        known.outcome = outcome.or(complaint.outcome);
        if outcome.is_none() {
            known.outcome_reason.clone_from(&complaint.outcome_reason);
        }
    }
}
