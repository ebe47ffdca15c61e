//! What one analysis looks at: every sound complaint as it was known at the end of the period.

use std::borrow::Cow;
use std::cell::OnceCell;

use serde::Serialize;

use super::life::OpenPeriods;
use super::period::Period;
use super::statistics::{Interval, Volume, wilson};
use crate::calendar::Day;
use crate::procedure::{CaseStatus, case_status, complaint_on};
use crate::record::{Complaint, Nature, RootCause, Settings};
use crate::register::{Entry, Register};

/// One complaint with its life up to the last day that counts. What it looked like on that day, and
/// its status, are worked out when first asked for: most figures need them of few complaints.
pub(super) struct CaseOn<'a> {
    /// As it stands now. Days in it may lie after the last day that counts.
    pub record: &'a Complaint,
    pub life: OpenPeriods,
    // What is counted by, over and over, is at hand.
    category: &'a str,
    cause: Option<&'a str>,
    settings: &'a Settings,
    until: Day,
    /// Only where it is another than it is now.
    seen: OnceCell<Option<Box<Complaint>>>,
    // Apart, because what is sorted should be small.
    status: OnceCell<Box<CaseStatus>>,
}

impl<'a> CaseOn<'a> {
    fn new(record: &'a Complaint, settings: &'a Settings, until: Day) -> CaseOn<'a> {
        let (category, cause) = (
            record.main_category().as_str(),
            known_cause(record, until).map(|cause| cause.kind.value.as_str()),
        );
        CaseOn {
            record,
            life: OpenPeriods::of(record, until),
            category,
            cause,
            settings,
            until,
            seen: OnceCell::new(),
            status: OnceCell::new(),
        }
    }

    /// The complaint as it was known on the last day that counts.
    pub fn complaint(&self) -> &Complaint {
        let seen = || match complaint_on(self.record, self.until) {
            Cow::Borrowed(_) => None,
            Cow::Owned(complaint) => Some(Box::new(complaint)),
        };
        self.seen
            .get_or_init(seen)
            .as_deref()
            .unwrap_or(self.record)
    }

    /// Its status on that day.
    pub fn status(&self) -> &CaseStatus {
        self.status
            .get_or_init(|| Box::new(case_status(self.record, self.settings, self.until)))
    }

    /// Its number as the register writes it: `2026-007`.
    pub fn number(&self) -> String {
        self.record.number.value.to_string()
    }

    /// Whether it is the first complaint about its event: several about one event are not
    /// independent.
    pub fn is_own_event(&self) -> bool {
        self.record.same_event_as.is_none()
    }

    /// The name of its main category.
    pub fn category_name(&self) -> String {
        let name = self.settings.category_name(self.record.main_category());
        name.to_owned()
    }

    /// The key of its main category, by which it counts.
    pub fn category(&self) -> &str {
        self.category
    }

    /// The key of its root cause, where one was found by the last day that counts.
    pub fn cause(&self) -> Option<&str> {
        self.cause
    }

    /// Its root cause, where one was found by the last day that counts.
    pub fn root_cause(&self) -> Option<&RootCause> {
        known_cause(self.record, self.until)
    }

    /// The officer's judgement of step 4, where it was given by the last day that counts.
    pub fn nature(&self) -> Option<Nature> {
        let day = self.record.nature_on;
        let nature = self.record.nature.map(|nature| nature.value);
        nature.filter(|_| day.is_none_or(|day| day.value <= self.until))
    }
}

/// A cause counts from the day on which it was agreed with the responsible employee; one without
/// that day counts as known.
pub(super) fn known_cause(record: &Complaint, until: Day) -> Option<&RootCause> {
    let is_agreed = |cause: &&RootCause| cause.agreed_on.is_none_or(|day| day.value <= until);
    record.root_cause.as_ref().filter(is_agreed)
}

/// The complaints of a register in the light of one period.
pub(super) struct Scope<'a> {
    pub register: &'a Register,
    pub settings: &'a Settings,
    pub period: Period,
    /// The day from which the register tells of every complaint: `register-sinds`, or the first
    /// receipt where that is earlier or nothing else is known. Before it nothing was counted, which
    /// is not the same as counting 0.
    pub begins: Day,
    /// Received up to the last day that counts, in order of receipt and number.
    pub known: Vec<CaseOn<'a>>,
}

impl<'a> Scope<'a> {
    /// The sound complaints received up to the last day of a period; a duplicate is none.
    pub fn new(register: &'a Register, period: Period) -> Scope<'a> {
        let settings = register.settings();
        let sound = register.complaints.iter().filter_map(Entry::sound);
        let records: Vec<&Complaint> = sound.filter(|one| !one.is_duplicate()).collect();
        let since = settings.recorded_since.map(|day| day.value.0);
        let receipts = records.iter().map(|complaint| complaint.received.value);
        let begins = receipts.chain(since).min().unwrap_or(period.from);
        let received = records
            .into_iter()
            .filter(|complaint| complaint.received.value <= period.until);
        let mut known: Vec<CaseOn> = received
            .map(|complaint| CaseOn::new(complaint, settings, period.until))
            .collect();
        known.sort_by_key(|known| (known.life.received(), known.record.number.value));
        Scope {
            register,
            settings,
            period,
            begins,
            known,
        }
    }

    /// The days of a period on which the register told of every complaint: what a count is divided
    /// by. 0 for a period before it began.
    pub fn exposure(&self, period: Period) -> u32 {
        let before = u32::try_from(self.begins.days_since(period.from)).unwrap_or(0);
        period.days().saturating_sub(before)
    }

    /// Whether the register begins inside a period.
    pub fn is_short(&self, period: Period) -> bool {
        self.begins > period.from && self.begins <= period.end
    }

    /// The complaints received in the period.
    pub fn received(&self) -> impl Iterator<Item = &CaseOn<'a>> {
        self.received_in(self.period.from, self.period.until)
    }

    /// The complaints received from one day to another, both included.
    pub fn received_in(&self, from: Day, until: Day) -> impl Iterator<Item = &CaseOn<'a>> {
        let start = self
            .known
            .partition_point(|known| known.life.received() < from);
        let end = self
            .known
            .partition_point(|known| known.life.received() <= until);
        self.known[start..end.max(start)].iter()
    }

    /// The complaints that were open at the end of a day.
    pub fn open_on(&self, day: Day) -> impl Iterator<Item = &CaseOn<'a>> {
        let known = self.known.iter();
        known.filter(move |known| known.life.is_open_on(day))
    }

    /// The complaints that were open at some time in the period.
    pub fn active(&self) -> impl Iterator<Item = &CaseOn<'a>> {
        let period = self.period;
        self.known.iter().filter(move |known| {
            known.life.received() >= period.from || known.life.reaches(period.from)
        })
    }

    /// Every closing in the period, with its complaint.
    pub fn closings(&self) -> impl Iterator<Item = (&CaseOn<'a>, Day)> {
        let closings = self
            .known
            .iter()
            .flat_map(|known| known.life.closings().map(move |day| (known, day)));
        closings.filter(|(_, day)| self.period.contains(*day))
    }

    /// The complaints whose last closing lies in the period.
    pub fn closed(&self) -> impl Iterator<Item = &CaseOn<'a>> {
        self.known.iter().filter(|known| self.saw_closed(known))
    }

    /// Whether the last closing of a complaint lies in the period.
    pub fn saw_closed(&self, known: &CaseOn) -> bool {
        let closed = known.life.closed();
        closed.is_some_and(|day| self.period.contains(day))
    }

    /// The band of the volume table, by the complaints received in a year up to the last day.
    pub fn volume(&self) -> Volume {
        let from = self
            .period
            .until
            .plus_months(-12)
            .plus_days(1)
            .min(self.period.from);
        Volume::of(count(self.received_in(from, self.period.until)))
    }
}

/// How many there are. A register never holds more than 2^32 of anything.
pub(super) fn count(items: impl Iterator) -> u32 {
    items.fold(0, |sum, _| sum + 1)
}

/// How many events complaints are about: what belongs together counts once. Tests and limits of
/// chance assume independence, and go by these (analysis.md, 3.2).
pub(super) fn events<'k, 'a: 'k>(complaints: impl Iterator<Item = &'k CaseOn<'a>>) -> u32 {
    count(complaints.filter(|known| known.is_own_event()))
}

/// A part of a whole, with the 95 % Wilson interval of the share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    pub count: u32,
    pub of: u32,
    /// Absent when the whole is 0.
    pub interval: Option<Interval>,
}

impl Share {
    /// `count` out of `of`, with Wilson's interval.
    #[must_use]
    pub fn new(count: u32, of: u32) -> Share {
        Share {
            count,
            of,
            interval: wilson(count, of),
        }
    }

    /// How many of these hold.
    pub(super) fn among<T>(items: impl Iterator<Item = T>, holds: impl Fn(&T) -> bool) -> Share {
        let (met, all) = items.fold((0, 0), |(met, all), item| {
            (met + u32::from(holds(&item)), all + 1)
        });
        Share::new(met, all)
    }
}

/// A named part of a whole: a category, a cause, a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The word or key as the register writes it.
    pub key: String,
    /// The name for people, where register.yml gives one; else the key.
    pub label: String,
    pub count: u32,
    /// The count in the same period a year before.
    pub before: u32,
}
