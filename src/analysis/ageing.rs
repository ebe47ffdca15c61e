//! What is open on the last day, how long already, and whom it waits for.

use serde::Serialize;

use super::scope::{CaseOn, Scope, count};
use crate::calendar::Day;
use crate::procedure::Deadline;
use crate::record::TermName;

/// The open complaints, oldest first, with their ages in the procedure's own steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ageing {
    pub open: Vec<OpenCase>,
    pub buckets: Vec<Bucket>,
}

/// One open complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenCase {
    pub number: String,
    pub received: Day,
    /// Calendar days since receipt.
    pub days: i64,
    /// The fact that comes next: `voorstel`.
    pub waits_for: Option<&'static str>,
    /// Who must act: a key of `functies`.
    pub by: Option<String>,
    /// The last day for it; none where a day only reminds.
    pub due: Option<Day>,
    /// The day on which an answer was promised; else the last day of the term for a solution.
    pub promised: Option<Day>,
    /// A set term has passed on what is still to be done.
    pub overdue: bool,
}

impl Ageing {
    /// How many of the open ones are overdue.
    #[must_use]
    pub fn overdue(&self) -> u32 {
        count(self.open.iter().filter(|case| case.overdue))
    }

    /// How many of the complaints received in a year are open.
    #[must_use]
    pub fn open_of(&self, year: i32) -> u32 {
        count(self.open.iter().filter(|case| case.received.year() == year))
    }
}

/// Open complaints of an age, in days; no upper end for the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bucket {
    pub from: i64,
    pub to: Option<i64>,
    pub count: u32,
}

/// One week, two weeks, four, six: the terms of the procedure and what firms add to them.
const EDGES: [(i64, Option<i64>); 5] = [
    (0, Some(7)),
    (8, Some(14)),
    (15, Some(28)),
    (29, Some(42)),
    (43, None),
];

/// By when the complainant was promised an answer: by a day of its own, else by the term of the
/// procedure for a solution.
fn promised(known: &CaseOn) -> Option<Day> {
    let own = known.record.answer_promised.map(|day| day.value.0);
    let rounds = known.status().rounds.iter().rev();
    let mut terms = rounds.filter_map(|round| round.deadline(TermName::Solution));
    own.or_else(|| terms.find(Deadline::is_set).map(|term| term.due()))
}

pub(super) fn ageing(scope: &Scope) -> Ageing {
    let until = scope.period.until;
    let open = scope
        .known
        .iter()
        .filter(|known| known.life.is_open_on(until))
        .map(|known| {
            let next = known.status().next();
            OpenCase {
                number: known.number(),
                received: known.life.received(),
                days: until.days_since(known.life.received()),
                waits_for: next.map(|action| action.fact),
                by: next.map(|action| action.by.clone()),
                due: next
                    .filter(|action| !action.reminds)
                    .and_then(|action| action.due),
                promised: promised(known),
                overdue: known.status().is_overdue(),
            }
        });
    let open: Vec<OpenCase> = open.collect();
    let bucket = |(from, to): (i64, Option<i64>)| {
        let inside = open
            .iter()
            .filter(|case| case.days >= from && to.is_none_or(|to| case.days <= to));
        Bucket {
            from,
            to,
            count: count(inside),
        }
    };
    Ageing {
        buckets: EDGES.into_iter().map(bucket).collect(),
        open,
    }
}
