//! The register's evidence in figures, for the owners and the officer. Counts what the H rules
//! found and how long facts waited; explained findings count too, because they happened.

use std::collections::BTreeMap;

use serde::Serialize;

use super::clocks::Clocks;
use super::recorded::{Origins, is_judged};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, Fact, Record, Settings, Value};
use crate::register::{Entry, Event, History, Register, Revision};
use crate::repository::{Commit, ObjectId};
use crate::rules::{Assessment, Code, code};

/// What the history amounts to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Audit {
    /// Whether the whole history was there; the other figures then cover all of it.
    pub complete: bool,
    pub commits: usize,
    pub last: Option<LastCommit>,
    /// Times that the file of a complaint was taken away, restored or not.
    pub deletions: usize,
    /// Complaints that are gone, or came back with another content (H001).
    pub gone: usize,
    /// Changes of set-once facts (H002).
    pub set_once_changes: usize,
    /// Facts recorded later than the procedure allows (H003).
    pub late_recordings: usize,
    /// Changes of closed cases (H004).
    pub closed_changes: usize,
    /// Commits without a valid signature, where one was demanded (H005).
    pub unsigned: usize,
    /// Commits with a signature of a kind that is not checked (RSA), where one was demanded.
    #[serde(skip_serializing_if = "is_zero")]
    pub unchecked: usize,
    /// Commits seen before that are no longer there (H007).
    pub lost: usize,
    pub lag: Option<Lag>,
    /// What was taken over from before the register: whether it was recorded in time, nobody judges.
    pub taken_over: TakenOver,
    /// Facts that were recorded here, one by one, and so show how soon that is done.
    pub recorded_here: usize,
}

/// Facts from before `register-sinds`, and those of records that came in one commit with others.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TakenOver {
    pub facts: usize,
    /// The records that hold them.
    pub records: usize,
}

/// So many new records in one commit were not registered there, but brought in from elsewhere.
const TOGETHER: usize = 5;

/// The newest commit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LastCommit {
    pub commit: String,
    pub day: Day,
}

/// Calendar days between a fact and the commit that recorded it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lag {
    /// Facts with a known commit, on or after `register-sinds`.
    pub facts: usize,
    pub median: f64,
    pub largest: i64,
}

/// The figures of an assessment; none outside git.
#[must_use]
pub fn audit(assessment: &Assessment) -> Option<Audit> {
    let history = assessment.history.as_ref()?;
    let settings = assessment.register.settings();
    let found = |code: Code| {
        assessment
            .findings
            .iter()
            .filter(|finding| finding.code == code)
            .count()
    };
    let removed = complaints_of(history).filter(|revision| revision.event == Event::Removed);
    let origins = Origins::of(history, &assessment.register);
    let records = recorded_facts(&assessment.register, &origins);
    let clocks = Clocks::of(history, settings.time_zone(), assessment.as_of);
    let (taken_over, recorded_here) = taken_over(&records, history, settings);
    Some(Audit {
        taken_over,
        recorded_here,
        complete: history.complete,
        commits: history.commits.len(),
        last: history.commits.last().map(|commit| LastCommit {
            commit: commit.id.to_string(),
            day: commit.day_in(settings.time_zone()),
        }),
        deletions: removed.count(),
        gone: found(const { code("H001") }),
        set_once_changes: found(const { code("H002") }),
        late_recordings: found(const { code("H003") }),
        closed_changes: found(const { code("H004") }),
        unsigned: found(const { code("H005") }),
        unchecked: assessment.unchecked_signatures,
        lost: found(const { code("H007") }),
        lag: lag(&records, settings, &clocks),
    })
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// The facts of one record, each with the commit that recorded it first.
type RecordedFacts<'a> = Vec<(Fact, &'a Commit)>;

/// What git knows of each record. What is not committed yet did not come in at all, and an earlier
/// day of closing was recorded before, under another key.
fn recorded_facts<'a>(register: &Register, origins: &Origins<'a>) -> Vec<RecordedFacts<'a>> {
    fn of<'a, R: Record>(entry: &Entry<R>, origins: &Origins<'a>) -> Option<RecordedFacts<'a>> {
        let (record, origins) = (entry.record.as_ref()?, origins.of_record(entry.called()?));
        let own = record
            .facts()
            .into_iter()
            .filter(|fact| !fact.recorded_before);
        let recorded = own.filter_map(|fact| {
            let commit = origins.first(&fact)?;
            Some((fact, commit))
        });
        Some(recorded.collect())
    }
    let complaints = register
        .complaints
        .iter()
        .filter_map(|entry| of(entry, origins));
    let measures = register
        .measures
        .iter()
        .filter_map(|entry| of(entry, origins));
    let years = register.years.iter().filter_map(|entry| of(entry, origins));
    complaints.chain(measures).chain(years).collect()
}

/// What was taken over, and how many facts were recorded here.
fn taken_over(
    records: &[RecordedFacts<'_>],
    history: &History,
    settings: &Settings,
) -> (TakenOver, usize) {
    let mut added: BTreeMap<ObjectId, usize> = BTreeMap::new();
    let revisions = complaints_of(history).filter(|revision| revision.event == Event::Added);
    for revision in revisions {
        *added
            .entry(history.commits[revision.commit].id)
            .or_default() += 1;
    }
    let is_together = |commit: &Commit| {
        added
            .get(&commit.id)
            .is_some_and(|count| *count >= TOGETHER)
    };
    let mut taken = TakenOver::default();
    let mut here = 0;
    for facts in records {
        let own = facts
            .iter()
            .filter(|(fact, commit)| is_judged(fact, settings) && !is_together(commit));
        let own = own.count();
        here += own;
        taken.facts += facts.len() - own;
        taken.records += usize::from(own < facts.len());
    }
    (taken, here)
}

/// How many days each fact waited; a fact recorded beforehand waited none. From a commit whose clock
/// cannot be right nothing follows.
fn lag(records: &[RecordedFacts<'_>], settings: &Settings, clocks: &Clocks) -> Option<Lag> {
    let judged = records
        .iter()
        .flatten()
        .filter(|(fact, commit)| is_judged(fact, settings) && clocks.wrong(commit).is_none());
    let waited = |(fact, commit): &(Fact, &Commit)| {
        let recorded = commit.day_in(settings.time_zone());
        recorded.days_since(fact.day.value).max(0)
    };
    let mut days: Vec<i64> = judged.map(waited).collect();
    days.sort_unstable();
    let largest = *days.last()?;
    // The two in the middle, which are one where the count is odd.
    let (low, high) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
    Some(Lag {
        facts: days.len(),
        median: (low + high) as f64 / 2.0,
        largest,
    })
}

/// Every revision of every complaint.
fn complaints_of(history: &History) -> impl Iterator<Item = &Revision> {
    let records = history.records.iter();
    let complaints = records.filter(|(number, _)| ComplaintNumber::parse(number).is_some());
    complaints.flat_map(|(_, revisions)| revisions)
}
