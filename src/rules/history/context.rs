//! What an H rule sees while it judges: the register beside its history.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::clocks::Clocks;
use super::recorded::{Origins, Recorded};
use crate::calendar::Day;
use crate::record::{Complaint, ComplaintNumber, Fact, Settings, Value, Version};
use crate::register::{Entry, Evidence, KeyChange, Register, Revision, Sides};
use crate::repository::Commit;
use crate::rules::any_record::AnyRecord;
use crate::rules::input::RuleInput;

/// The register and its history.
pub struct HistoryContext<'a> {
    pub register: &'a Register,
    pub evidence: &'a Evidence,
    pub settings: &'a Settings,
    /// The place of each complaint in the register, by its number.
    places: BTreeMap<&'a str, usize>,
    origins: Origins<'a>,
    /// Which commits carry a date that cannot be right.
    pub clocks: Clocks,
    /// Which commits knew of each other; none where nothing was ever merged.
    sides: Option<Sides<'a>>,
    pub as_of: Day,
}

impl<'a> HistoryContext<'a> {
    pub(in crate::rules) fn new(input: &RuleInput<'a>, evidence: &'a Evidence, as_of: Day) -> Self {
        let register = input.register;
        let named = register
            .complaints
            .iter()
            .enumerate()
            .rev()
            .filter_map(|(at, entry)| Some((entry.called()?, at)));
        HistoryContext {
            register,
            evidence,
            settings: register.settings(),
            places: named.collect(),
            origins: Origins::of(&evidence.history, register),
            clocks: Clocks::of(&evidence.history, register.settings().time_zone(), as_of),
            sides: Sides::of(&evidence.history),
            as_of,
        }
    }

    /// Whether the history is whole: from a part of it, nothing follows.
    pub fn is_whole(&self) -> bool {
        self.evidence.history.complete
    }

    /// Every complaint that the history knows, with its number and revisions.
    pub fn complaints(&self) -> impl Iterator<Item = (&'a str, ComplaintNumber, &'a [Revision])> {
        let records = self
            .evidence
            .history
            .records
            .iter()
            .filter(|_| self.is_whole());
        records.filter_map(|(name, revisions)| {
            Some((
                name.as_str(),
                ComplaintNumber::parse(name)?,
                revisions.as_slice(),
            ))
        })
    }

    /// The complaint as it stands in the register now, readable or not.
    pub fn entry(&self, number: &str) -> Option<&'a Entry<Complaint>> {
        self.places
            .get(number)
            .map(|at| &self.register.complaints[*at])
    }

    pub fn commit(&self, revision: &Revision) -> &'a Commit {
        &self.evidence.history.commits[revision.commit]
    }

    /// The day on which a commit was made, by its committer's clock in the register's time zone.
    pub fn day_of(&self, commit: &Commit) -> Day {
        commit.day_in(self.settings.time_zone())
    }

    /// One record with what the history tells of it. The revisions of a complaint are those of the
    /// first file with its number.
    pub(in crate::rules) fn of_record<'s, R>(
        &'s self,
        entry: &'s Entry<R>,
        record: Option<AnyRecord<'s>>,
        facts: &'s [Fact],
    ) -> Option<RecordContext<'s>> {
        let number = entry.called()?;
        let is_first = ComplaintNumber::parse(number)
            .and_then(|_| self.entry(number))
            .is_some_and(|first| first.path == entry.path);
        let origins = self.origins.of_record(number);
        let own = origins.own().filter(|_| is_first);
        let first = |fact: &'s Fact| (fact, origins.first(fact));
        Some(RecordContext {
            record,
            facts: facts.iter().map(first).collect(),
            revisions: own.cloned().unwrap_or_default(),
            settings: self.settings,
            as_of: self.as_of,
            whole: self,
        })
    }
}

/// One record beside its own history. It shows nothing of other records, as [`ComplaintContext`]
/// does not.
///
/// [`ComplaintContext`]: crate::rules::context::ComplaintContext
pub struct RecordContext<'a> {
    /// None where it could not be read.
    pub record: Option<AnyRecord<'a>>,
    /// Every dated fact of it, with the commit that recorded it first; none where the history does
    /// not know it.
    pub facts: Vec<(&'a Fact, Option<&'a Commit>)>,
    /// Of a complaint, oldest first, under every number that it had.
    pub revisions: Cow<'a, [Revision]>,
    pub settings: &'a Settings,
    pub as_of: Day,
    /// Not shown to the rules.
    whole: &'a HistoryContext<'a>,
}

impl<'a> RecordContext<'a> {
    /// The record, where it is a complaint that could be read.
    pub fn complaint(&self) -> Option<&'a Complaint> {
        match self.record {
            Some(AnyRecord::Complaint(complaint)) => Some(complaint),
            _ => None,
        }
    }

    /// The commit of a revision, in short, and the day on which it was made.
    pub fn commit(&self, revision: &Revision) -> (String, Day) {
        let commit = self.whole.commit(revision);
        (commit.id.short(), self.whole.day_of(commit))
    }

    /// How a fact of the record came into git with a commit, as this version of the procedure asks.
    pub fn recorded(&self, version: &Version, fact: &Fact, commit: &'a Commit) -> Recorded<'a> {
        Recorded::of(fact, commit, &self.whole.clocks, self.settings, version)
    }

    /// The day on which a commit was made.
    pub fn day_of(&self, commit: &Commit) -> Day {
        self.whole.day_of(commit)
    }

    /// For each revision, by their places, which of the others it was made upon; none where each was
    /// made upon the one before.
    pub fn known_to(&self) -> Option<Vec<BTreeSet<usize>>> {
        self.whole.sides.as_ref()?.known_to(&self.revisions)
    }

    /// The commits that recorded something in this record and took it back, before anybody else had
    /// it: the command and its undoing, which leaves what was there before.
    pub fn taken_back(&self) -> BTreeSet<usize> {
        let mut commits = BTreeSet::new();
        for (at, undoing) in self.revisions.iter().enumerate() {
            let Some(id) = self.whole.commit(undoing).takes_back else {
                continue;
            };
            let mut earlier = self.revisions[..at].iter().rev();
            let taken = earlier.find(|revision| self.whole.commit(revision).id == id);
            let Some(taken) = taken else {
                continue;
            };
            if is_reversed(taken, undoing) && self.is_by_one(taken, undoing) {
                commits.extend([taken.commit, undoing.commit]);
            }
        }
        commits
    }

    /// Whether one person made both revisions, as far as the commits tell.
    fn is_by_one(&self, one: &Revision, other: &Revision) -> bool {
        let by = |revision: &Revision| {
            let commit = self.whole.commit(revision);
            (&*commit.author.email, &*commit.committer.email)
        };
        by(one) == by(other)
    }

    /// The address of who last recorded a key, other than with this value, and when.
    pub fn last_writer(&self, key: &str, other_than: Option<&str>) -> Option<(&'a str, Day)> {
        let mut latest = self.revisions.iter().rev();
        let revision = latest.find(|revision| {
            let mut changes = revision.changes.of(key);
            changes.any(|change| change.to != other_than)
        })?;
        let commit = self.whole.commit(revision);
        Some((&commit.author.email, self.whole.day_of(commit)))
    }

    /// Whether a change of a reference only follows a complaint to its next number.
    pub fn follows_renumbering(&self, change: KeyChange<'_>) -> bool {
        let (Some(from), Some(to)) = (change.from, change.to) else {
            return false;
        };
        self.whole
            .evidence
            .history
            .renumbered_from(from)
            .contains(&to)
    }
}

/// Whether a revision leaves exactly what stood before another.
fn is_reversed(one: &Revision, other: &Revision) -> bool {
    let mut there: Vec<_> = one
        .changes
        .iter()
        .map(|change| (change.key, change.from, change.to))
        .collect();
    let mut back: Vec<_> = other
        .changes
        .iter()
        .map(|change| (change.key, change.to, change.from))
        .collect();
    there.sort_unstable();
    back.sort_unstable();
    there == back
}
