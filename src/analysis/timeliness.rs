//! Were the terms met? Numerator and denominator, and the margin of the share.
//!
//! Every term counts in the period in which it was decided: on the day it was met in time, or on
//! the day after its end. So a complaint of December whose term ends in January counts once, in
//! January's year. Not yet due is left out and counted apart; so is a term that closing stopped in
//! time. Passed without a date is not on time, and counted apart as well. Source: SPSO KPIs; Wilson
//! for the margin.

use serde::{Serialize, Serializer};

use super::scope::{Known, Scope, Share, count};
use crate::calendar::{Day, Term};
use crate::procedure::Deadline;
use crate::record::{ExtendableTerm, Terms};

/// One term of the procedure over the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermFigure {
    /// The key of the term: `ontvangstbevestiging`.
    pub term: &'static str,
    /// Its length in the version in force at the end of the period; absent: "niet geregeld".
    #[serde(serialize_with = "as_written")]
    pub length: Option<Term>,
    pub met: Share,
    /// Of those not met: still not done on the last day.
    pub missing: u32,
    /// Running on the last day.
    pub pending: u32,
    pub late: Vec<Late>,
}

/// A term that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Late {
    pub number: String,
    pub due: Day,
    /// Absent while it has not been done.
    pub done: Option<Day>,
    /// Calendar days past the end.
    pub days: i64,
    /// The officer's reason (`afwijkingen`).
    pub reason: Option<String>,
}

/// "2 weken", as the register writes it.
#[allow(clippy::ref_option, reason = "serde asks for a reference to the field")]
fn as_written<S: Serializer>(length: &Option<Term>, to: S) -> Result<S::Ok, S::Error> {
    length.map(|length| length.to_string()).serialize(to)
}

pub(super) fn timeliness(scope: &Scope) -> Vec<TermFigure> {
    ExtendableTerm::ALL
        .iter()
        .map(|&term| term_figure(scope, term))
        .collect()
}

fn term_figure(scope: &Scope, term: ExtendableTerm) -> TermFigure {
    let period = scope.period;
    let all: Vec<_> = scope
        .active()
        .filter_map(|known| Some((known, known.status().deadline(term)?)))
        .collect();
    let decided: Vec<_> = all
        .iter()
        .filter(|(_, deadline)| {
            decided_on(deadline, period.until).is_some_and(|day| period.contains(day))
        })
        .collect();
    let late: Vec<Late> = decided
        .iter()
        .filter(|(_, deadline)| deadline.is_late(period.until))
        .map(|(known, deadline)| Late {
            number: known.number(),
            due: deadline.due,
            done: deadline.met,
            days: deadline.days_over(period.until),
            reason: reason(known, term),
        })
        .collect();
    let pending = all.iter().filter(|(known, deadline)| {
        deadline.met.is_none()
            && deadline.stopped.is_none()
            && deadline.due >= period.until
            && known.status().closed.is_none()
    });
    let decided_count = count(decided.iter());
    TermFigure {
        term: term.word(),
        length: length(scope.settings.version_on(period.until).terms.as_ref(), term),
        met: Share::new(decided_count - count(late.iter()), decided_count),
        missing: count(late.iter().filter(|late| late.done.is_none())),
        pending: count(pending),
        late,
    }
}

/// The day on which it was settled whether a term was met; nothing while it runs, or when closing
/// stopped it in time.
fn decided_on(deadline: &Deadline, until: Day) -> Option<Day> {
    let after = deadline.due.plus_days(1);
    if deadline.is_late(until) {
        Some(after)
    } else {
        deadline.met
    }
}

/// The officer's reason for a term that was not met.
fn reason(known: &Known, term: ExtendableTerm) -> Option<String> {
    let explained = known
        .record
        .deviations
        .iter()
        .find(|deviation| codes(term).contains(&deviation.rule.value.as_str()));
    explained.map(|deviation| deviation.reason.value.clone())
}

/// The rules that an explanation of this term names.
fn codes(term: ExtendableTerm) -> [&'static str; 2] {
    match term {
        ExtendableTerm::Acknowledgement => ["S501", "S502"],
        ExtendableTerm::Explanation => ["S503", "S504"],
        ExtendableTerm::Solution => ["S702", "S703"],
    }
}

fn length(terms: Option<&Terms>, term: ExtendableTerm) -> Option<Term> {
    let terms = terms?;
    let length = match term {
        ExtendableTerm::Acknowledgement => &terms.acknowledgement,
        ExtendableTerm::Explanation => &terms.explanation,
        ExtendableTerm::Solution => &terms.solution,
    };
    length.as_ref().map(|length| length.value)
}
