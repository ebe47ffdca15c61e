//! What was known on a day: a record without the facts that lie after it.
//!
//! A day in the past (`--as-of`) is judged as it was seen then, and a day typed in the future is no
//! fact yet (D001 says so). Only the fact itself is left out: a proposal told in the future is one
//! that was not told. By which day each key is known stands in its declaration; here stands what
//! follows from two keys together. Explanations (`afwijkingen`) stay, for F014; one of the future
//! covers nothing yet. Planned days are no facts and stay.

use std::borrow::Cow;

use crate::calendar::Day;
use crate::place::Placed;
use crate::record::{Complaint, Measure, Outcome, Record, Year};

/// The complaint as it stood on `day`.
#[must_use]
pub fn complaint_on(complaint: &Complaint, day: Day) -> Cow<'_, Complaint> {
    if all_known(complaint, day) {
        return Cow::Borrowed(complaint);
    }
    let mut known = complaint.clone();
    // A complaint that was not received yet is known to whoever asks for it by its number.
    known.forget_after(day);
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

/// When a second closing is not known yet, the first one still holds: its day and outcome stand at
/// the reopening that followed; without `eerdere-uitkomst` it ended as akkoord.
fn recall_closing(complaint: &Complaint, known: &mut Complaint, day: Day) {
    if known.closed.is_some() {
        return;
    }
    let to_come = complaint
        .reopenings
        .iter()
        .filter(|reopening| reopening.date.value > day)
        .filter_map(|reopening| Some((reopening, reopening.closed_before?)));
    let before = to_come
        .filter(|(_, closed)| closed.value <= day)
        .min_by_key(|(reopening, _)| reopening.date.value);
    if let Some((reopening, closed)) = before {
        known.closed = Some(closed);
        let accepted = Placed::new(Outcome::Accepted, closed.key, closed.at);
        known.outcome = reopening.outcome_before.or(Some(accepted));
    }
}
