//! What an H rule sees while it judges: the register beside its history.

use std::collections::BTreeMap;

use crate::calendar::{Day, DaysOff};
use crate::record::{Complaint, ComplaintNumber, Fact, Settings, Value, Version};
use crate::register::{Entry, Evidence, History, Register, Revision};
use crate::repository::Commit;
use crate::rules::judged::Judged;

/// The register and its history.
pub struct HistoryHearing<'a> {
    pub register: &'a Register,
    pub evidence: &'a Evidence,
    pub settings: &'a Settings,
    judged: &'a Judged<'a>,
    /// The place of each complaint in the register, by its number.
    places: BTreeMap<&'a str, usize>,
}

impl<'a> HistoryHearing<'a> {
    pub(in crate::rules) fn new(judged: &'a Judged<'a>, evidence: &'a Evidence) -> Self {
        let register = judged.register;
        let named = register.complaints.iter().enumerate().rev().filter_map(|(at, entry)| Some((entry.called()?, at)));
        HistoryHearing { register, evidence, settings: register.settings(), judged, places: named.collect() }
    }

    /// Whether the history is whole: from a part of it, nothing follows.
    pub fn is_whole(&self) -> bool {
        self.evidence.history.complete
    }

    /// Every complaint that is to be heard, readable or not.
    pub fn entries(&self) -> impl Iterator<Item = &'a Entry<Complaint>> {
        self.register.complaints.iter().enumerate().filter(|(at, _)| !self.judged.is_acquitted(*at)).map(|(_, entry)| entry)
    }

    /// Every complaint that the history knows and that is to be heard, with its number and revisions.
    pub fn complaints(&self) -> impl Iterator<Item = (&'a str, ComplaintNumber, &'a [Revision])> {
        let is_heard = |name: &str| self.places.get(name).is_none_or(|at| !self.judged.is_acquitted(*at));
        let records = self.evidence.history.records.iter().filter(move |(name, _)| self.is_whole() && is_heard(name));
        records.filter_map(|(name, revisions)| Some((name.as_str(), ComplaintNumber::parse(name)?, revisions.as_slice())))
    }

    /// The complaint as it stands in the register now, readable or not.
    pub fn entry(&self, number: &str) -> Option<&'a Entry<Complaint>> {
        self.places.get(number).map(|at| &self.register.complaints[*at])
    }

    pub fn commit(&self, revision: &Revision) -> &'a Commit {
        &self.evidence.history.commits[revision.commit]
    }

    /// The day on which a commit was made, by its committer's clock in the register's time zone.
    pub fn day_of(&self, commit: &Commit) -> Day {
        self.settings.time_zone().day_of(commit.committer.moment.seconds)
    }
}

/// The first commit that recorded a fact, under this number or one that was given up for it.
pub(super) fn first_recorded<'h>(history: &'h History, settings: &Settings, number: &str, fact: &Fact) -> Option<&'h Commit> {
    let given_up = settings.withdrawn.iter().filter(|withdrawn| withdrawn.now.as_ref().is_some_and(|now| now.to_string() == number));
    let earlier = given_up.map(|withdrawn| withdrawn.number.to_string());
    earlier.chain([number.to_owned()]).find_map(|number| history.recorded(&number, &fact.path, &fact.day.to_string()))
}

/// How a fact came into git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded<'h> {
    pub commit: &'h Commit,
    pub day: Day,
    /// The last day that was in time; none where the procedure sets no term, or where the fact was
    /// taken over from before the register.
    pub due: Option<Day>,
}

impl<'h> Recorded<'h> {
    /// The first commit that holds a fact of this record; none where the history does not know it.
    #[must_use]
    pub fn of(history: &'h History, settings: &Settings, version: &Version, number: &str, fact: &Fact) -> Option<Recorded<'h>> {
        let commit = first_recorded(history, settings, number, fact)?;
        let term = version.recorded_within.as_ref().filter(|_| is_judged(fact, settings));
        let days_off = version.days_off.as_ref().map_or(DaysOff::None, |off| off.value);
        let day = settings.time_zone().day_of(commit.committer.moment.seconds);
        Some(Recorded { commit, day, due: term.map(|term| term.value.due(fact.day.value, days_off)) })
    }

    #[must_use]
    pub fn is_late(&self) -> bool {
        self.due.is_some_and(|due| self.day > due)
    }
}

/// Whether a fact is recorded in git on its own account: not one taken over from before, and not the
/// earlier day of closing, which only moves to another key when a case is closed again.
pub(super) fn is_judged(fact: &Fact, settings: &Settings) -> bool {
    let since = settings.recorded_since.as_ref().map(|since| since.value);
    since.is_none_or(|since| fact.day.value >= since) && !fact.path.ends_with(".eerder-afgesloten")
}
