//! One version of the written procedure, as register.yml sets it: its terms, how far they may be
//! extended, its days off.

use super::declare::record;
use super::slot::{Optional, Required, SubRecord, SubRecords};
use super::value::{Kind, Value};
use super::{ExtendableTerm, PlannedDay, TermName, Unset};
use crate::calendar::{Day, DaysOff, HolidayCalendar, Term};

record! {
    /// One version of the written procedure.
    pub struct Version {
        version: Required<u32> = "versie",
        valid_from: Required<PlannedDay> = "geldig-vanaf",
        terms: SubRecord<Terms> = "termijnen",
        /// "Due soon" begins this many calendar days before the end of a term.
        signal_days: Optional<u32> = "signaal-dagen",
        /// Between a fact's day and the commit that records it.
        recorded_within: Optional<Term> = "registratie-binnen",
        extension_limits: SubRecord<ExtensionLimits> = "verdaging",
        days_off: SubRecord<DaysOffSetting> = "vrije-dagen" { or_value },
        recurrence: SubRecord<Recurrence> = "structureel",
    }

    /// The terms of step 5, and those that an organisation adds; see [`TermName`].
    pub struct Terms {
        referral: Optional<Term> = "doorverwijzing",
        assessment: Optional<Term> = "beoordeling",
        acknowledgement: Optional<Term> = "ontvangstbevestiging",
        explanation: Optional<Term> = "uitleg-procedure",
        handling: Optional<Term> = "behandeling",
        solution: Optional<Term> = "oplossing",
        copies: Optional<Term> = "afschrift",
    }

    /// How far terms may be extended. A term of step 5 can be extended only where it stands here.
    pub struct ExtensionLimits {
        acknowledgement: SubRecord<ExtensionLimit> = "ontvangstbevestiging",
        explanation: SubRecord<ExtensionLimit> = "uitleg-procedure",
        solution: SubRecord<ExtensionLimit> = "oplossing",
    }

    /// How far one term may be extended. Absent: without limit.
    pub struct ExtensionLimit {
        /// All extensions together, beyond the term and earlier suspensions.
        at_most: Optional<Term> = "hoogstens",
        /// How many extensions may move the end.
        times: Optional<u32> = "keer",
    }

    /// The days off of a version: a calendar alone, or with the organisation's own days.
    pub struct DaysOffSetting {
        calendar: Optional<HolidayCalendar> = "kalender",
        extra: SubRecords<ExtraDays> = "extra" { or_value },
    }

    /// One day off, or a stretch of them, both days included.
    pub struct ExtraDays {
        from: Required<PlannedDay> = "van",
        until: Optional<PlannedDay> = "tot",
    }

    /// When recurrence suggests a structural problem: this many with the same category and cause.
    pub struct Recurrence {
        count: Required<u32> = "aantal",
        within: Required<Term> = "binnen",
    }
}

impl Value for HolidayCalendar {
    const KIND: Kind = Kind::Vocabulary(&["geen", "nederland"]);
    fn parse(text: &str) -> Option<Self> {
        match text {
            "geen" => Some(HolidayCalendar::None),
            "nederland" => Some(HolidayCalendar::Netherlands),
            _ => None,
        }
    }
}

impl Terms {
    /// The length that register.yml gives a term; none where it leaves it out.
    #[must_use]
    pub fn set(&self, name: TermName) -> Option<Term> {
        let placed = match name {
            TermName::Referral => &self.referral,
            TermName::Assessment => &self.assessment,
            TermName::Acknowledgement => &self.acknowledgement,
            TermName::Explanation => &self.explanation,
            TermName::Handling => &self.handling,
            TermName::Solution => &self.solution,
            TermName::Copies => &self.copies,
        };
        placed.as_deref().copied()
    }
}

impl Version {
    /// Whether an end is near enough on a day to be signalled (`signaal-dagen`): on that day itself
    /// too, and never where no number is set.
    #[must_use]
    pub fn signals(&self, due: Day, on: Day) -> bool {
        let days = self.signal_days.as_deref();
        days.is_some_and(|days| due.days_since(on) <= i64::from(*days))
    }

    /// The length of a term as this version judges by it: what register.yml sets, and for the two
    /// terms of the written procedure its own length where register.yml is silent.
    #[must_use]
    pub fn term(&self, name: TermName) -> Option<Term> {
        let set = self.terms.as_ref().and_then(|terms| terms.set(name));
        set.or(match name.unset() {
            Unset::Holds(term) => Some(term),
            _ => None,
        })
    }

    /// The length that only reminds, where this version sets no such term: nothing is late by it.
    /// None where the term is set, and where nothing reminds either.
    #[must_use]
    pub fn reminder(&self, name: TermName) -> Option<Term> {
        if self.term(name).is_some() {
            return None;
        }
        match name.unset() {
            Unset::Reminds(term) => Some(term),
            Unset::RemindsAs(other) => self.term(other),
            Unset::Holds(_) | Unset::Nothing => None,
        }
    }

    /// How far this version lets a term be extended; none where it says nothing about that term. A
    /// term of step 5 may then not be extended at all, `oplossing` without limit.
    #[must_use]
    pub fn limits_of(&self, term: ExtendableTerm) -> Option<&ExtensionLimit> {
        let limits = self.extension_limits.as_ref()?;
        match term {
            ExtendableTerm::Acknowledgement => limits.acknowledgement.as_ref(),
            ExtendableTerm::Explanation => limits.explanation.as_ref(),
            ExtendableTerm::Solution => limits.solution.as_ref(),
        }
    }

    /// The days off that this version reckons with.
    #[must_use]
    pub fn days_off(&self) -> DaysOff {
        let Some(setting) = &self.days_off else {
            return DaysOff::default();
        };
        let calendar = setting.calendar.as_deref().copied();
        let extra = setting.extra.iter().map(|days| {
            let last = days.until.as_ref().unwrap_or(&days.from);
            (days.from.value.0, last.value.0)
        });
        DaysOff::of(calendar.unwrap_or(HolidayCalendar::None)).with_extra(extra)
    }
}
