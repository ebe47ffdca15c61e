//! The end of one run of a term: a clock that walks from day to day.

use std::collections::BTreeSet;

use super::case::Extension;
use super::days::{D, Length, Off};
use super::house::Limit;

/// A term that starts, and what may move its end.
pub struct Clock<'a> {
    pub start: D,
    /// Set, or of the working day; none where only an extension can give an end.
    pub length: Option<Length>,
    /// The procedure version sets it.
    pub set: bool,
    pub off: &'a Off,
    /// From the first day up to, not including, the last; and whether it is open still.
    pub suspensions: Vec<(D, D, bool)>,
    /// Told on a day.
    pub extensions: Vec<Extension>,
    pub limit: Limit,
}

/// Where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// After the roll.
    pub due: Option<D>,
    /// Extensions that the contract refuses.
    pub refused: usize,
    /// An extension moved it.
    pub extended: bool,
    /// Up to, not including, that day the clock stands still.
    pub still_until: D,
}

/// A clock on its way.
struct Walk {
    /// Before the roll.
    end: Option<D>,
    /// Suspended days that count in the end, each once.
    counted: BTreeSet<D>,
    /// How many days suspensions have moved the end.
    moved_by_suspension: usize,
    extensions: usize,
    refused: usize,
    still_until: D,
}

impl Walk {
    fn suspend(&mut self, days: std::ops::Range<D>) {
        for day in days {
            if self.counted.insert(day) {
                self.end = self.end.map(|end| end + 1);
                self.moved_by_suspension += 1;
            }
        }
    }
}

impl Clock<'_> {
    pub fn end(&self) -> End {
        let mut walk = Walk {
            end: self.length.map(|length| self.off.add(self.start, length)),
            counted: BTreeSet::new(),
            moved_by_suspension: 0,
            extensions: 0,
            refused: 0,
            still_until: 0,
        };
        let told = self
            .extensions
            .iter()
            .filter_map(|extension| extension.told);
        let last = told
            .chain(self.suspensions.iter().map(|(from, ..)| *from))
            .max();
        for day in self.start..=last.unwrap_or(self.start) {
            for extension in &self.extensions {
                let told = extension.told.map(|told| told.max(self.start));
                if told == Some(day) {
                    self.extend(&mut walk, day, extension.until);
                }
            }
            for (from, until, open) in &self.suspensions {
                if *from == day && walk.end.is_some_and(|end| day <= end) {
                    walk.suspend(*from..*until);
                    walk.still_until = walk.still_until.max(*until + usize::from(*open));
                }
            }
        }
        End {
            due: walk.end.map(|end| self.off.roll(end)),
            refused: walk.refused,
            extended: walk.extensions > 0,
            still_until: walk.still_until,
        }
    }

    fn extend(&self, walk: &mut Walk, day: D, until: D) {
        let now = walk.end.map(|end| self.off.roll(end));
        let in_time = day <= now.unwrap_or(until);
        if !in_time {
            walk.refused += 1;
            return;
        }
        if now.is_some_and(|now| until <= now) {
            return;
        }
        let too_often = self
            .limit
            .times
            .is_some_and(|times| walk.extensions >= times);
        if too_often || self.beyond(walk, until) {
            walk.refused += 1;
            return;
        }
        walk.end = Some(until);
        walk.extensions += 1;
        // A suspension begun before is whole in the new end already.
        for (from, to, _) in &self.suspensions {
            if (self.start..day).contains(from) {
                walk.counted.extend(*from..*to);
            }
        }
    }

    fn beyond(&self, walk: &Walk, until: D) -> bool {
        let (Some(length), Some(at_most), true) = (self.length, self.limit.at_most, self.set)
        else {
            return false;
        };
        let base = self.off.add(self.start, length) + walk.moved_by_suspension;
        until > self.off.add(base, at_most)
    }
}
