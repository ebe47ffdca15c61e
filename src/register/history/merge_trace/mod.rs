//! What merges left out. A change counts at the commit that made it; where a merge takes the other
//! side's file, or the other side's value of a key, that change never reached the tip.
//!
//! Computed as git simplifies the history of a path, but for each key: from the tip backwards, at a
//! merge on to every parent that has the merge's value of the key; where none has it, the merge
//! decided itself, and all of them led to it. (git goes on to one of several equal parents; who
//! typed the same as somebody else was not left out, so here they all count.) A change that is not
//! on such a way was left out, by the oldest merge on one that turned away from it.
//!
//! ```text
//!        ontvangen = 2 March      ontvangen = 3 March
//!   A ────────── B ────────────────────┐
//!    \                                 M   has 2 March, as B has
//!     └───────────────────────── C ────┘
//!
//!   from the tip back:  M ─► B   (B has M's value: go on there, and only there)
//!   C's change of `ontvangen` is on no such way: left out, by M
//!   C's change of `aard`, which M has too, is: it counts
//! ```
//!
//! Then on any history the changes that were not left out, applied in order, give the record at the
//! tip: between the last of them that touched a key and the tip, nothing on the way changed its
//! value.

mod file;
mod graph;
mod resolution;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use self::file::{FileHistory, new_file, whole};
use self::graph::{CommitGraph, Reach, Ways};
use self::resolution::resolutions;
use super::diffs::{DiffCache, Pair};
use super::{Changes, History, KeyChange, Revision};
use crate::repository::{self, Commit, Failure, Repository};

/// What merges did with the changes of each record, as far as it is not plain: most records have
/// none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct MergeTrace {
    records: BTreeMap<String, RecordTrace>,
}

/// What merges did with the revisions of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct RecordTrace {
    /// By the place of a revision, the keys of which the change was not kept.
    outcomes: BTreeMap<usize, BTreeMap<String, Outcome>>,
    /// What a revision resolved besides its own changes, by its place: its value of a key where the
    /// changes that were kept come to another one.
    resolved: BTreeMap<usize, Changes>,
}

/// What became of a change that was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Outcome {
    /// By the merge at this place in [`History::commits`].
    LeftOut(usize),
    /// It is none: a merge has the value from a parent, though something else was recorded in
    /// between.
    Taken,
}

/// A change of a revision, with what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnnotatedChange<'h> {
    pub change: KeyChange<'h>,
    /// The merge that left it out.
    pub left_out: Option<&'h Commit>,
}

impl History {
    /// The changes of a revision of a record, by its place in [`History::of`], each with what
    /// became of it; also what a merge resolved between its sides. Those not left out, applied in
    /// order, give the record as it stands at the tip, where the text counts as a whole
    /// ([`History::texts`]).
    ///
    /// This is for who reads a record's past. The rules judge [`History::of`]: what was changed on
    /// a side that a merge left out was changed all the same.
    #[must_use]
    pub fn annotated(&self, number: &str, at: usize) -> Vec<AnnotatedChange<'_>> {
        let Some(revision) = self.of(number).get(at) else {
            return Vec::new();
        };
        let trace = self.merges.records.get(number);
        let outcomes = trace.and_then(|trace| trace.outcomes.get(&at));
        let resolved = trace
            .and_then(|trace| trace.resolved.get(&at))
            .into_iter()
            .flat_map(Changes::iter);
        let mut annotated = Vec::new();
        for change in revision.changes.iter().chain(resolved) {
            match outcomes.and_then(|outcomes| outcomes.get(change.key)) {
                None => annotated.push(AnnotatedChange {
                    change,
                    left_out: None,
                }),
                Some(Outcome::LeftOut(merge)) => annotated.push(AnnotatedChange {
                    change,
                    left_out: self.commits.get(*merge),
                }),
                Some(Outcome::Taken) => {}
            }
        }
        annotated
    }
}

/// Follows every record back from the tip. Free where nothing was merged, and of a record that each
/// merge took from the side that had changed it nothing more is looked at.
///
/// Commits that go on from the tip in a straight line change nothing of it, unless one of them
/// mends an unreadable version of a record that is in it.
pub(super) fn trace_merges(
    repository: &Repository,
    walked: &[repository::Revision],
    records: &BTreeMap<String, Vec<Revision>>,
    diffs: &mut DiffCache,
) -> Result<MergeTrace, Failure> {
    let Some(graph) = CommitGraph::of(walked) else {
        return Ok(MergeTrace::default());
    };
    let contested = graph.contested();
    let is_contested = |revision: &Revision| {
        revision
            .moved_from
            .iter()
            .chain([&revision.path])
            .any(|path| contested.contains(path))
    };
    let records: Vec<_> = records
        .iter()
        .filter(|(_, revisions)| revisions.iter().any(is_contested))
        .collect();
    let mut files: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
    for revision in records.iter().flat_map(|(_, revisions)| *revisions) {
        let whole = new_file(&graph, revision).map(|id| whole(&revision.path, id));
        files
            .entry(&revision.path)
            .or_default()
            .extend(whole.filter(|pair| !diffs.differences.contains_key(pair)));
    }
    diffs.add(repository, &files.into_iter().collect::<Vec<_>>())?;
    let traces = records
        .into_iter()
        .map(|(number, revisions)| (number.clone(), trace(&graph, revisions, diffs)));
    Ok(MergeTrace {
        records: traces
            .filter(|(_, trace)| *trace != RecordTrace::default())
            .collect(),
    })
}

fn trace(graph: &CommitGraph<'_>, revisions: &[Revision], diffs: &DiffCache) -> RecordTrace {
    let past = FileHistory::of(graph, revisions, diffs);
    let mut of_keys: BTreeMap<String, Rc<Reach>> = BTreeMap::new();
    // Most keys of a record went the same ways.
    let mut of_ways: BTreeMap<Ways, Rc<Reach>> = BTreeMap::new();
    for key in past.all_keys(revisions) {
        let ways = past.ways(&key);
        let reach = of_ways
            .entry(ways)
            .or_insert_with_key(|ways| Rc::new(graph.reach(past.first, ways)));
        of_keys.insert(key, Rc::clone(reach));
    }
    let left_out = |commit: usize, key: &str| of_keys.get(key)?.left_out(commit);
    let outcome = |commit: usize, key: &str| match left_out(commit, key) {
        _ if graph.parents(commit).len() > 1 && !past.decides(commit, key) => Some(Outcome::Taken),
        merge => merge.map(Outcome::LeftOut),
    };
    let mut outcomes = BTreeMap::new();
    for (at, revision) in revisions.iter().enumerate() {
        let of_key = |change: KeyChange<'_>| {
            Some((change.key.to_owned(), outcome(revision.commit, change.key)?))
        };
        let of_keys: BTreeMap<String, Outcome> =
            revision.changes.iter().filter_map(of_key).collect();
        outcomes.extend(Some((at, of_keys)).filter(|(_, of_keys)| !of_keys.is_empty()));
    }
    RecordTrace {
        outcomes,
        resolved: resolutions(&past, revisions, |commit, key| {
            outcome(commit, key).is_none()
        }),
    }
}
