//! One thing that a term asks for, as it stands at the end of a round.

use super::ends::End;
use super::terms::Subject;
use crate::calendar::Day;
use crate::place::{Placed, Span};
use crate::record::TermName;

/// Whether, and when, something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    No,
    /// On this day, which stands there.
    On(Day, Span),
    /// Done on a day that nobody wrote down: never judged as late, nor as in time.
    DayUnknown,
}

impl Done {
    /// Done on a day, where one is recorded.
    pub(super) fn on(day: Option<Placed<Day>>) -> Done {
        day.map_or(Done::No, |day| Done::On(day.value, day.key))
    }

    /// The day on which it was done, where that is known.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Done::On(day, _) => Some(day),
            Done::No | Done::DayUnknown => None,
        }
    }
}

/// Something that a term asks for, as it stands at the end of a round (of the last: on the day of
/// judging).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    pub subject: Subject,
    /// The person or the recipient, where it is asked for each.
    pub who: Option<String>,
    pub start: Day,
    pub end: End,
    pub done: Done,
    /// The last day that counts while it is not done: closing and reopening stop every clock.
    pub until: Day,
    /// Stopped on that day before it was done.
    pub stopped: bool,
    /// The clock stands still on the day of judging.
    pub paused: bool,
    /// Its end lies within `signaal-dagen` of the day of judging, or before it.
    pub signalled: bool,
    /// The round in which it was done or its end passed, or in which it still runs.
    pub settled_in: u32,
    /// The code under which it is missed or late, where it is.
    pub breach: Option<&'static str>,
    /// The officer explained that (`afwijkingen`).
    pub explained: bool,
}

impl Obligation {
    /// The term that asks for it.
    #[must_use]
    pub fn term(&self) -> TermName {
        self.subject.row().term
    }

    /// Calendar days past its end; 0 when in time, not yet due, or without a term that is set.
    #[must_use]
    pub fn days_over(&self) -> i64 {
        let last = match self.done {
            Done::DayUnknown => return 0,
            // Done after a closing that came in time: the closing had stopped the clock.
            Done::On(..) if self.stopped => self.until,
            Done::On(day, _) => day,
            Done::No => self.until,
        };
        if self.end.set {
            last.days_since(self.end.due).max(0)
        } else {
            0
        }
    }

    /// Done, but after its end.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.done != Done::No && self.days_over() > 0
    }

    /// Not done, and its end has passed, whether a term is set or not.
    #[must_use]
    pub fn has_passed(&self) -> bool {
        self.done == Done::No && self.until > self.end.due
    }

    /// Not done, and the end of a term that is set has passed.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.end.set && self.has_passed()
    }

    /// Not done, not stopped, and its end has not passed.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.done == Done::No && !self.stopped && !self.has_passed()
    }

    /// About to pass: not where it is missed already, and not while its clock stands still.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.signalled && self.is_running() && !self.paused && self.breach.is_none()
    }
}
