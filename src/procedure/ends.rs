//! When a term ends: the one function that `check`, `show`, `today`, letters, report, calendar and
//! sites ask.
//!
//! ```text
//! start + length ── extensions (told in time) and suspended days, in their order ── one roll
//! ```
//!
//! An extension sets the end; what suspensions begun before it was told had cost is in it already.
//! A suspension moves an end that still runs on its first day, by its days, each day once. The roll
//! to a working day comes once, at the end (register-format.md, "Details").

use crate::calendar::{Day, Term};
use crate::record::{ExtendableTerm, Extension, TermName, Version};

/// The end of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The last day that is on time.
    pub due: Day,
    /// The organisation has a term; otherwise a working day, by which nothing is late.
    pub set: bool,
    /// Absent where only an extension sets the end.
    pub length: Option<Term>,
    /// Moved by `verdaging`.
    pub extended: bool,
    /// Calendar days by which suspensions moved it.
    pub suspended: i64,
}

/// An extension that moves nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its place in `verdaging`.
    pub index: usize,
    pub why: Reason,
}

/// Why an extension moves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The complainant was not told.
    Untold,
    /// Told after this end had passed.
    Late(Day),
    /// Beyond this day, the last that the version of the procedure allows.
    TooLong(Day),
    /// More often than the version of the procedure allows.
    TooOften(u32),
    /// The version of the procedure does not let this term be extended (S507).
    NotAllowed,
}

/// A time in which the clock stood still: from the first day up to, not including, the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standstill {
    pub from: Day,
    pub until: Day,
    /// It has no end yet.
    pub lasting: bool,
}

impl Standstill {
    /// Whether the clock stands still on a day.
    pub fn stands_on(self, day: Day) -> bool {
        self.from <= day && (day < self.until || self.lasting)
    }
}

/// A term that started on a day.
pub(super) struct Clock<'a> {
    pub term: TermName,
    pub start: Day,
    pub version: &'a Version,
    /// In the order of their first days; none where nothing suspends this term.
    pub standstills: &'a [Standstill],
    /// The extensions of this term told in the round in which it started, by their place.
    pub extensions: Vec<(usize, &'a Extension)>,
}

/// An end on its way through the events.
struct Moving {
    /// Before the roll.
    end: Option<Day>,
    extended: u32,
    /// Since the end was last set.
    suspended: i64,
    /// Since the start.
    suspended_in_all: i64,
    /// Days before this one have been counted, or are in the end that an extension set.
    counted: Option<Day>,
}

impl Clock<'_> {
    /// The end, where there is one; and the extensions that move nothing.
    pub fn end(&self) -> (Option<End>, Vec<Refusal>) {
        let (mut refusals, told) = self.told_extensions();
        let off = self.version.days_off();
        let set = self.version.term(self.term);
        let length = set.or(self.version.reminder(self.term));
        let mut moving = Moving {
            end: length.map(|length| length.end(self.start, &off)),
            extended: 0,
            suspended: 0,
            suspended_in_all: 0,
            counted: None,
        };
        let mut standstills = self.standstills.iter().peekable();
        for (index, reported, until) in told {
            while let Some(stop) = standstills.next_if(|stop| stop.from < reported) {
                self.suspend(&mut moving, *stop);
            }
            if let Err(why) = self.extend(&mut moving, reported, until) {
                refusals.push(Refusal { index, why });
            }
        }
        for stop in standstills {
            self.suspend(&mut moving, *stop);
        }
        refusals.sort_by_key(|refusal| refusal.index);
        let end = moving.end.map(|end| End {
            due: off.next_open(end),
            set: set.is_some() || moving.extended > 0,
            length,
            extended: moving.extended > 0,
            suspended: moving.suspended,
        });
        (end, refusals)
    }

    /// What becomes of extensions that are told in a later round than that of the term, whose end
    /// is this.
    pub fn all_refused(&self, end: Day) -> Vec<Refusal> {
        let (mut refusals, told) = self.told_extensions();
        refusals.extend(told.into_iter().map(|(index, ..)| Refusal {
            index,
            why: Reason::Late(end),
        }));
        refusals
    }

    /// The extensions in the order in which they were told: place, day told, new end. Those that
    /// were not told, or that the procedure does not know, are refused at once.
    fn told_extensions(&self) -> (Vec<Refusal>, Vec<(usize, Day, Day)>) {
        let mut refusals = Vec::new();
        let mut told = Vec::new();
        for (index, extension) in &self.extensions {
            let reported = extension.reported.map(|day| day.value);
            let why = match reported {
                _ if !self.is_extendable() => Reason::NotAllowed,
                None => Reason::Untold,
                Some(reported) => {
                    told.push((*index, reported, extension.until.value.0));
                    continue;
                }
            };
            refusals.push(Refusal { index: *index, why });
        }
        told.sort_by_key(|(_, reported, _)| *reported);
        (refusals, told)
    }

    /// Only `oplossing`, unless the version of the procedure names the term under `verdaging`.
    fn is_extendable(&self) -> bool {
        self.term == TermName::Solution || self.limits().is_some()
    }

    fn limits(&self) -> Option<&crate::record::ExtensionLimit> {
        let term = ExtendableTerm::ALL
            .iter()
            .find(|term| TermName::from(**term) == self.term)?;
        self.version.limits_of(*term)
    }

    /// Sets a new end, where the extension counts; where it does not, why.
    fn extend(&self, moving: &mut Moving, reported: Day, until: Day) -> Result<(), Reason> {
        let off = self.version.days_off();
        let now = moving.end.map(|end| off.next_open(end));
        if let Some(end) = Some(now.unwrap_or(until)).filter(|end| reported > *end) {
            return Err(Reason::Late(end));
        }
        if now.is_some_and(|now| until <= now) {
            return Ok(());
        }
        let times = self.limits().and_then(|limits| limits.times);
        if let Some(times) = times.filter(|times| moving.extended >= times.value) {
            return Err(Reason::TooOften(times.value));
        }
        if let Some(last) = self.last_allowed(moving).filter(|last| until > *last) {
            return Err(Reason::TooLong(last));
        }
        moving.end = Some(until);
        moving.extended += 1;
        moving.suspended = 0;
        // A suspension begun before is whole in the new end already.
        let begun = self
            .standstills
            .iter()
            .filter(|stop| (self.start..reported).contains(&stop.from));
        moving.counted = begun.map(|stop| stop.until).max().max(moving.counted);
        Ok(())
    }

    /// The last day to which all extensions together may move the end: `hoogstens` after start,
    /// term and the suspended days so far.
    fn last_allowed(&self, moving: &Moving) -> Option<Day> {
        let at_most = self.limits()?.at_most.as_ref()?.value;
        let off = self.version.days_off();
        let end = self.version.term(self.term)?.end(self.start, &off);
        Some(at_most.end(end.plus_days(moving.suspended_in_all), &off))
    }

    /// Moves an end that still runs on the first day of a suspension, by the days not counted yet.
    fn suspend(&self, moving: &mut Moving, stop: Standstill) {
        let Some(end) = moving
            .end
            .filter(|end| (self.start..=*end).contains(&stop.from))
        else {
            return;
        };
        let from = moving.counted.map_or(stop.from, |day| day.max(stop.from));
        let days = stop.until.days_since(from).max(0);
        moving.end = Some(end.plus_days(days));
        moving.suspended += days;
        moving.suspended_in_all += days;
        moving.counted = moving.counted.max(Some(stop.until));
    }
}
