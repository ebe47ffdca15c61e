//! Each term that runs, with the worst of what it asks for.

use std::cmp::Reverse;

use super::obligation::{Done, Obligation};
use crate::calendar::Day;
use crate::record::TermName;

/// A term with its days, as it stands at the end of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline<'o> {
    pub term: TermName,
    /// What the term asks for; where it asks for several things, the worst of them.
    pub worst: &'o Obligation,
}

impl<'o> Deadline<'o> {
    /// That of a term, where it asks for anything.
    pub(super) fn of(term: TermName, obligations: &'o [Obligation]) -> Option<Deadline<'o>> {
        let asked = obligations
            .iter()
            .filter(|obligation| obligation.term() == term);
        let worst = asked.max_by_key(|obligation| badness(obligation))?;
        Some(Deadline { term, worst })
    }

    /// The last day that is on time, extensions and suspensions included.
    #[must_use]
    pub fn due(&self) -> Day {
        self.worst.end.due
    }

    /// The organisation has such a term; else a working day, by which nothing is late.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.worst.end.set
    }

    /// The day on which it was done, where that is known.
    #[must_use]
    pub fn met(&self) -> Option<Day> {
        self.worst.done.day()
    }

    /// Done, on a known day or not.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.worst.done != Done::No
    }

    /// Done after its end, or not done while its end has passed. Closing stops the clock.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.worst.days_over() > 0
    }

    /// Not done, not stopped by closing, and its end has not passed.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.worst.is_running()
    }
}

/// Most days over, then what is not done before what is, then what was done last, and at the end
/// what was done on an unknown day.
fn badness(obligation: &Obligation) -> (i64, u8, Option<Day>, Reverse<Day>) {
    let weight = match obligation.done {
        Done::No => 2,
        Done::On(..) => 1,
        Done::DayUnknown => 0,
    };
    let (day, start) = (obligation.done.day(), Reverse(obligation.start));
    (obligation.days_over(), weight, day, start)
}
