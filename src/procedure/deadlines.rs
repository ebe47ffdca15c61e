//! Each term that runs, with the worst of what it asks for.

use std::cmp::Reverse;

use super::obligation::{Done, Obligation};
use crate::calendar::Day;
use crate::record::TermName;

/// A term with its days, as it stands at the end of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub term: TermName,
    /// What the term asks for; where it asks for several things, the worst of them.
    pub worst: Obligation,
}

impl Deadline {
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

/// One deadline for each term, in the order of their ends.
pub(super) fn deadlines(obligations: &[Obligation]) -> Vec<Deadline> {
    let mut deadlines: Vec<Deadline> = TermName::ALL
        .iter()
        .filter_map(|&term| {
            let asked = obligations
                .iter()
                .filter(|obligation| obligation.term() == term);
            let worst = asked.max_by_key(|obligation| badness(obligation))?.clone();
            Some(Deadline { term, worst })
        })
        .collect();
    deadlines.sort_by_key(|deadline| (deadline.due(), deadline.term));
    deadlines
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
