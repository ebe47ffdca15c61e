//! The register's evidence in figures, for the owners and the officer. Counts what the H rules
//! found and how long facts waited; explained findings count too, because they happened.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::clocks::Clocks;
use super::recorded::{Origins, is_judged};
use crate::calendar::Day;
use crate::record::{ComplaintNumber, Fact, Record, Settings, Value};
use crate::register::{Entry, Event, History};
use crate::repository::ObjectId;
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
    let complaints = history
        .records
        .iter()
        .filter(|(number, _)| ComplaintNumber::parse(number).is_some());
    let removed = complaints
        .flat_map(|(_, revisions)| revisions)
        .filter(|revision| revision.event == Event::Removed);
    let day = |seconds| settings.time_zone().day_of(seconds);
    let (taken_over, recorded_here) = taken_over(assessment, history, settings);
    Some(Audit {
        taken_over,
        recorded_here,
        complete: history.complete,
        commits: history.commits.len(),
        last: history.commits.last().map(|commit| LastCommit {
            commit: commit.id.to_string(),
            day: day(commit.committer.moment.seconds),
        }),
        deletions: removed.count(),
        gone: found(const { code("H001") }),
        set_once_changes: found(const { code("H002") }),
        late_recordings: found(const { code("H003") }),
        closed_changes: found(const { code("H004") }),
        unsigned: found(const { code("H005") }),
        unchecked: assessment.unchecked_signatures,
        lost: found(const { code("H007") }),
        lag: lag(assessment, history, settings),
    })
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// What was taken over, and how many facts were recorded here.
fn taken_over(
    assessment: &Assessment,
    history: &History,
    settings: &Settings,
) -> (TakenOver, usize) {
    let mut added: BTreeMap<usize, usize> = BTreeMap::new();
    let complaints = history.records.iter();
    let revisions = complaints
        .filter(|(number, _)| ComplaintNumber::parse(number).is_some())
        .flat_map(|(_, revisions)| revisions);
    for revision in revisions.filter(|revision| revision.event == Event::Added) {
        *added.entry(revision.commit).or_default() += 1;
    }
    let together: BTreeSet<ObjectId> = added
        .into_iter()
        .filter(|(_, count)| *count >= TOGETHER)
        .map(|(commit, _)| history.commits[commit].id)
        .collect();
    let mut taken = TakenOver::default();
    let mut here = 0;
    let register = &assessment.register;
    let origins = Origins::of(history, register);
    let mut look = |facts: Vec<Fact>, number: &str| {
        let (before, origins) = (taken.facts, origins.of_record(number));
        for fact in &facts {
            // What is not committed yet did not come in at all.
            let Some(commit) = origins.first(fact) else {
                continue;
            };
            if is_judged(fact, settings) && !together.contains(&commit.id) {
                here += 1;
            } else {
                taken.facts += 1;
            }
        }
        taken.records += usize::from(taken.facts > before);
    };
    for (facts, number) in facts_of(&register.complaints)
        .chain(facts_of(&register.measures))
        .chain(facts_of(&register.years))
    {
        look(facts, number);
    }
    (taken, here)
}

/// The facts of each record that were known in git from the start of their own, with its number.
fn facts_of<R: Record>(entries: &[Entry<R>]) -> impl Iterator<Item = (Vec<Fact>, &str)> {
    entries.iter().filter_map(|entry| {
        let facts = entry.record.as_ref()?.facts().into_iter();
        // An earlier day of closing was recorded before, under another key.
        let own = facts.filter(|fact| !fact.recorded_before);
        Some((own.collect(), entry.called()?))
    })
}

fn lag(assessment: &Assessment, history: &History, settings: &Settings) -> Option<Lag> {
    let register = &assessment.register;
    let clocks = Clocks::of(history, settings.time_zone(), assessment.as_of);
    let past = Past {
        origins: Origins::of(history, register),
        settings,
        clocks: &clocks,
    };
    let mut days = Vec::new();
    register
        .complaints
        .iter()
        .for_each(|entry| waits(entry, &past, &mut days));
    register
        .measures
        .iter()
        .for_each(|entry| waits(entry, &past, &mut days));
    register
        .years
        .iter()
        .for_each(|entry| waits(entry, &past, &mut days));
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

/// What tells when a fact was recorded.
struct Past<'a> {
    origins: Origins<'a>,
    settings: &'a Settings,
    clocks: &'a Clocks,
}

/// How many days each fact of a record waited; a fact recorded beforehand waited none. From a commit
/// whose clock cannot be right nothing follows.
fn waits<R: Record>(entry: &Entry<R>, past: &Past<'_>, days: &mut Vec<i64>) {
    let Past {
        origins,
        settings,
        clocks,
    } = past;
    let (Some(record), Some(number)) = (&entry.record, entry.called()) else {
        return;
    };
    let origins = origins.of_record(number);
    let waited = |fact: &Fact| {
        let commit = origins
            .first(fact)
            .filter(|commit| clocks.wrong(commit).is_none())?;
        Some(
            settings
                .time_zone()
                .day_of(commit.committer.moment.seconds)
                .days_since(fact.day.value)
                .max(0),
        )
    };
    let facts = record.facts();
    days.extend(
        facts
            .iter()
            .filter(|fact| is_judged(fact, settings))
            .filter_map(waited),
    );
}
