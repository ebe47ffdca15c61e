//! What was known on a day: a record without the facts that lie after it.
//!
//! A day in the past (`--as-of`) is judged as it was seen then, and a day typed in the future is no
//! fact yet (D001 says so). Only the fact itself is left out: a proposal told in the future is one
//! that was not told. Explanations (`afwijkingen`) stay, for F014; one of the future covers nothing
//! yet. Planned days are no facts and stay.

use std::borrow::Cow;

use crate::calendar::Day;
use crate::place::Placed;
use crate::record::{Complaint, Measure, Outcome, Proposal, Record, Reopening, Year};

/// The complaint as it stood on `day`.
#[must_use]
pub fn complaint_on(complaint: &Complaint, day: Day) -> Cow<'_, Complaint> {
    if all_known(complaint, day) {
        return Cow::Borrowed(complaint);
    }
    let mut known = complaint.clone();
    forget_opening(&mut known, day);
    forget_handling(&mut known, day);
    forget_closing(&mut known, day);
    Cow::Owned(known)
}

/// The measure as it stood on `day`; nothing before it was recommended.
#[must_use]
pub fn measure_on(measure: &Measure, day: Day) -> Option<Cow<'_, Measure>> {
    if measure.recommended.value > day {
        return None;
    }
    if all_known(measure, day) {
        return Some(Cow::Borrowed(measure));
    }
    let mut known = measure.clone();
    if forget(&mut known.decided, day) {
        known.decision = None;
    }
    forget(&mut known.realised, day);
    known.effect = known
        .effect
        .filter(|effect| !lies_after(effect.judged.as_ref(), day));
    Some(Cow::Owned(known))
}

/// The year's report as it stood on `day`.
#[must_use]
pub fn year_on(year: &Year, day: Day) -> Cow<'_, Year> {
    if all_known(year, day) {
        return Cow::Borrowed(year);
    }
    let mut known = year.clone();
    forget(&mut known.offered_to_owners, day);
    forget(&mut known.decided, day);
    forget(&mut known.presented, day);
    Cow::Owned(known)
}

fn all_known<R: Record>(record: &R, day: Day) -> bool {
    record.fact_span().is_none_or(|(_, last)| last <= day)
}

fn lies_after(fact: Option<&Placed<Day>>, day: Day) -> bool {
    fact.is_some_and(|fact| fact.value > day)
}

/// Takes a fact out when it lies after `day`; says whether it did.
fn forget(fact: &mut Option<Placed<Day>>, day: Day) -> bool {
    let later = lies_after(fact.as_ref(), day);
    if later {
        *fact = None;
    }
    later
}

/// Steps 2 to 5.
fn forget_opening(known: &mut Complaint, day: Day) {
    if known
        .first_talk
        .as_ref()
        .is_some_and(|talk| talk.date.value > day)
    {
        known.first_talk = None;
    }
    if let Some(talk) = &mut known.first_talk {
        forget(&mut talk.pointed_at_website, day);
    }
    forget(&mut known.formal_report, day);
    if forget(&mut known.nature_on, day) {
        known.nature = None;
        known.nature_reason = None;
    }
    forget(&mut known.reported_to_officer, day);
    forget(&mut known.acknowledgement, day);
    forget(&mut known.explanation, day);
}

/// Steps 6 to 8, the clock and the root cause.
fn forget_handling(known: &mut Complaint, day: Day) {
    if let Some(handling) = &mut known.handling {
        if forget(&mut handling.since, day) {
            handling.handler = None;
        }
        handling
            .agreements
            .retain(|agreement| agreement.date.value <= day);
    }
    known
        .extensions
        .retain(|extension| !lies_after(extension.reported.as_ref(), day));
    known
        .suspensions
        .retain(|suspension| suspension.from.value <= day);
    if let Some(cause) = &mut known.root_cause
        && forget(&mut cause.agreed_on, day)
    {
        cause.agreed_with = None;
    }
    for proposal in &mut known.proposals {
        let Proposal {
            told,
            reaction,
            reacted,
            ..
        } = proposal;
        forget(told, day);
        if forget(reacted, day) {
            *reaction = None;
        }
    }
}

/// Step 9 and what follows it. When a second closing is not known yet, the first one still holds.
fn forget_closing(known: &mut Complaint, day: Day) {
    known.choices.retain(|choice| choice.recorded.value <= day);
    known.copies.retain(|copy| copy.date.value <= day);
    let later = known
        .reopenings
        .iter()
        .filter(|reopening| reopening.date.value > day);
    let before = later
        .filter(|reopening| {
            let closed = reopening.closed_before.as_ref();
            closed.is_some_and(|closed| closed.value <= day)
        })
        .min_by_key(|reopening| reopening.date.value)
        .cloned();
    known
        .reopenings
        .retain(|reopening| reopening.date.value <= day);
    // Open again, the earlier closing stands with the reopening alone.
    if forget(&mut known.closed, day) || known.closed.is_none() && before.is_some() {
        match before {
            Some(reopening) => close_as_before(known, &reopening),
            None => {
                known.outcome = None;
                known.outcome_reason = None;
                known.duplicate_of = None;
            }
        }
    }
    known.appeal = known
        .appeal
        .take()
        .filter(|appeal| !lies_after(appeal.date.as_ref(), day));
    if let Some(appeal) = &mut known.appeal {
        forget(&mut appeal.ruling, day);
    }
}

/// Closed as a reopening that has not come yet tells: without `eerdere-uitkomst`, as akkoord.
fn close_as_before(known: &mut Complaint, reopening: &Reopening) {
    known.closed = reopening.closed_before;
    known.outcome = reopening.outcome_before.or_else(|| {
        let closed = reopening.closed_before.as_ref()?;
        Some(Placed::new(Outcome::Accepted, closed.key, closed.at))
    });
}
