//! Were the terms met? Numerator and denominator, and the margin of the share.
//!
//! Every term counts in the period in which it was decided: on the day it was met in time, or on
//! the day after its end. So a complaint of December whose term ends in January counts once, in
//! January's year. Not yet due is left out and counted apart; so is a term that closing stopped in
//! time. Passed without a date is not on time, and counted apart as well. Source: SPSO KPIs; Wilson
//! for the margin.

use serde::{Serialize, Serializer};

use super::scope::{CaseOn, Scope, Share, count};
use crate::calendar::{Day, Term};
use crate::procedure::Deadline;
use crate::record::TermName;

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
    /// Of those not met: with the officer's reason. That makes none of them timely.
    pub explained: u32,
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

/// The terms that every procedure has, or that are named even where they are not set; and each
/// other one that is set.
pub(super) fn timeliness(scope: &Scope) -> Vec<TermFigure> {
    let always = |term: TermName| {
        matches!(
            term,
            TermName::Acknowledgement | TermName::Explanation | TermName::Solution
        )
    };
    TermName::ALL
        .iter()
        .map(|&term| (term, term_figure(scope, term)))
        .filter(|(term, figure)| {
            always(*term) || figure.length.is_some() || figure.met.of + figure.pending > 0
        })
        .map(|(_, figure)| figure)
        .collect()
}

/// The terms of a kind that ran in the rounds of a complaint, where one is set. What runs through
/// several rounds is one term, as it stands in the last of them.
fn of_complaint<'a>(known: &'a CaseOn, term: TermName) -> Vec<Deadline<'a>> {
    let mut found: Vec<Deadline> = Vec::new();
    let rounds = known.status().rounds.iter();
    let all = rounds.filter_map(|round| round.deadline(term));
    for deadline in all.filter(Deadline::is_set) {
        found.retain(|earlier| earlier.worst.start != deadline.worst.start);
        found.push(deadline);
    }
    found
}

fn term_figure(scope: &Scope, term: TermName) -> TermFigure {
    let period = scope.period;
    let all: Vec<(&CaseOn, Deadline)> = scope
        .active()
        .flat_map(|known| {
            let deadlines = of_complaint(known, term).into_iter();
            deadlines.map(move |deadline| (known, deadline))
        })
        .collect();
    let decided: Vec<_> = all
        .iter()
        .filter(|(_, deadline)| decided_on(deadline).is_some_and(|day| period.contains(day)))
        .collect();
    let late: Vec<Late> = decided
        .iter()
        .filter(|(_, deadline)| deadline.is_late())
        .map(|(known, deadline)| Late {
            number: known.number(),
            due: deadline.due(),
            done: deadline.met(),
            days: deadline.worst.days_over(),
            reason: reason(known, deadline),
        })
        .collect();
    let pending = all.iter().filter(|(_, deadline)| deadline.is_running());
    let decided_count = count(decided.iter());
    TermFigure {
        term: term.word(),
        length: scope.settings.version_on(period.until).term(term),
        met: Share::new(decided_count - count(late.iter()), decided_count),
        missing: count(late.iter().filter(|late| late.done.is_none())),
        explained: count(late.iter().filter(|late| late.reason.is_some())),
        pending: count(pending),
        late,
    }
}

/// The day on which it was settled whether a term was met; nothing while it runs, when closing
/// stopped it in time, or when nobody knows the day.
fn decided_on(deadline: &Deadline) -> Option<Day> {
    if deadline.is_late() {
        Some(deadline.due().plus_days(1))
    } else {
        deadline.met()
    }
}

/// The officer's reason for a term that was not met.
fn reason(known: &CaseOn, deadline: &Deadline) -> Option<String> {
    let worst = &deadline.worst;
    let (code, round) = (worst.breach?, worst.settled_in);
    let explained = known.status().explanation(known.complaint(), code, round)?;
    Some(explained.reason.value.clone())
}
