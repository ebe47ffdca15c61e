//! From commits and compared contents to the revisions of each record.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: its order reaches nothing"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::changes::{ChangeList, Changes, KeyChange};
use super::difference::lines;
use super::diffs::{DiffCache, Pair, content};
use super::merge_trace::{MergeTrace, trace_merges};
use super::replay::{Keys, replay};
use super::step::{Step, is_readable, join_moves};
use super::{Event, FILE, History, LostVersion, Revision, TEXT};
use crate::files::is_wanted;
use crate::register::read::RecordKind;
use crate::repository::{self, Change, Failure, ObjectId, Repository, Unread};

/// Puts what every commit did to each record in the order of the commits.
pub(super) fn assemble(
    repository: &Repository,
    walked: repository::History,
    diffs: &mut DiffCache,
) -> Result<History, Failure> {
    let repository::History {
        tip,
        revisions,
        complete,
        shallow,
        partial,
        lost,
    } = walked;
    let mut history = History {
        tip,
        commits: Vec::new(),
        records: BTreeMap::new(),
        merges: MergeTrace::default(),
        complete,
        shallow,
        partial,
        lost: lost.into_iter().map(LostVersion::of_walk).collect(),
    };
    let mut identities = Identities::default();
    for (commit, walked) in revisions.iter().enumerate() {
        history.add(repository, commit, walked, &mut identities, diffs)?;
    }
    if history.complete {
        history.merges = trace_merges(repository, &revisions, &history.records, diffs)?;
    }
    // Not collected, which would keep the room of what the walk told of each.
    history.commits.reserve_exact(revisions.len());
    history
        .commits
        .extend(revisions.into_iter().map(|walked| walked.commit));
    Ok(history)
}

impl History {
    /// Adds what the commit at a place did to each record.
    fn add(
        &mut self,
        repository: &Repository,
        commit: usize,
        walked: &repository::Revision,
        identities: &mut Identities,
        diffs: &mut DiffCache,
    ) -> Result<(), Failure> {
        let merge = walked.commit.parents.len() > 1;
        for step in identities.steps(&walked.changes, diffs) {
            let pair = Pair::of(&step.path, step.old, step.new);
            let changes = diffs.difference(repository, &step.path, pair)?;
            let revision = step.revision(commit, changes, diffs);
            self.note_unread(repository, commit, walked, &step, diffs);
            let readable_before = step.old.is_none_or(|id| is_readable(diffs, id));
            match self.records.get_mut(&*step.number) {
                Some(past) => past.push(reconciled(revision, past, merge, readable_before)),
                None => drop(self.records.insert(
                    step.number.to_string(),
                    vec![reconciled(revision, &[], merge, readable_before)],
                )),
            }
        }
        Ok(())
    }

    /// Takes note of the contents in a step that git does not give, each once.
    fn note_unread(
        &mut self,
        repository: &Repository,
        commit: usize,
        walked: &repository::Revision,
        step: &Step,
        diffs: &mut DiffCache,
    ) {
        for id in [step.old, step.new].into_iter().flatten() {
            let Some(unread) = diffs.unread.remove(&id) else {
                continue;
            };
            self.complete = false;
            let missing = unread == Unread::Missing;
            if missing && repository.is_partial() {
                self.partial = true;
            } else {
                self.lost.push(LostVersion {
                    object: id,
                    commit: walked.commit.id,
                    place: Some(commit),
                    number: Some(Arc::clone(&step.number)),
                    path: Arc::clone(&step.path),
                    loss: if missing {
                        repository::Loss::Missing
                    } else {
                        repository::Loss::Damaged
                    },
                });
            }
        }
    }

    /// This history up to a later tip. Nothing where that does not go on from this one in a
    /// straight line, where some of it cannot be read, or where what merges left out may have to be
    /// told anew: a version that is no record was mended.
    pub(super) fn extended(
        mut self,
        repository: &Repository,
        tip: ObjectId,
    ) -> Result<Option<History>, Failure> {
        let Some(line) =
            repository.later_commits(self.tip, tip, self.commits.len() / LONG_LINE + 1)?
        else {
            return Ok(None);
        };
        let mut diffs = DiffCache::of(repository, &line)?;
        let merged = self.commits.iter().any(|commit| commit.parents.len() > 1);
        let changes = line
            .iter()
            .flat_map(|walked| &walked.changes)
            .filter(|change| is_wanted(&change.path));
        if merged
            && changes
                .filter_map(|change| content(change.old))
                .any(|id| !is_readable(&diffs, id))
        {
            return Ok(None);
        }
        let mut identities = Identities::at_tip(&self, &line);
        for walked in line {
            self.add(
                repository,
                self.commits.len(),
                &walked,
                &mut identities,
                &mut diffs,
            )?;
            self.commits.push(walked.commit);
        }
        self.tip = tip;
        Ok(Some(self).filter(|history| history.complete))
    }
}

/// A line of more than one in so many of the commits known is no quicker to follow than all are to
/// walk.
const LONG_LINE: usize = 4;

/// Which record a file was, commit after commit.
#[derive(Default)]
struct Identities {
    /// The record that last stood at a path: a version that cannot be read is still that record.
    last: HashMap<Arc<str>, Arc<str>>,
}

impl Identities {
    /// Which record stands at each path that these commits change, before the first of them.
    fn at_tip(history: &History, line: &[repository::Revision]) -> Identities {
        let wanted: BTreeSet<&str> = line
            .iter()
            .flat_map(|walked| &walked.changes)
            .map(|change| &*change.path)
            .collect();
        // By path, the commit that last touched it and the record that it left there.
        let mut last: BTreeMap<&Arc<str>, (usize, Option<&str>)> = BTreeMap::new();
        for (number, revisions) in &history.records {
            for revision in revisions {
                let here = (
                    &revision.path,
                    Some(number.as_str()).filter(|_| revision.event != Event::Removed),
                );
                let before = revision.moved_from.as_ref().map(|path| (path, None));
                for (path, record) in [here]
                    .into_iter()
                    .chain(before)
                    .filter(|(path, _)| wanted.contains(&***path))
                {
                    let known = last.entry(path).or_default();
                    // In one commit a file may stop being one record and become another.
                    *known = (*known).max((revision.commit, record));
                }
            }
        }
        let standing = last
            .into_iter()
            .filter_map(|(path, (_, record))| Some((Arc::clone(path), Arc::from(record?))));
        Identities {
            last: standing.collect(),
        }
    }

    /// One step for each record that the changes of a commit touch, moves put together.
    fn steps(&mut self, changes: &[Change], diffs: &DiffCache) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for change in changes.iter().filter(|change| is_wanted(&change.path)) {
            let (old, new) = (content(change.old), content(change.new));
            let before = old.map(|id| self.record(&change.path, id, diffs));
            let after = new.map(|id| self.record(&change.path, id, diffs));
            match &after {
                Some(after) if self.last.get(&change.path) == Some(after) => {}
                Some(after) => drop(
                    self.last
                        .insert(Arc::clone(&change.path), Arc::clone(after)),
                ),
                None => drop(self.last.remove(&change.path)),
            }
            let step = |number, old, new| Step {
                number,
                path: Arc::clone(&change.path),
                moved_from: None,
                old,
                new,
            };
            match (before, after) {
                (Some(before), Some(after)) if before == after => steps.push(step(after, old, new)),
                (before, after) => {
                    steps.extend(before.map(|number| step(number, old, None)));
                    steps.extend(after.map(|number| step(number, None, new)));
                }
            }
        }
        join_moves(steps)
    }

    fn record(&self, path: &Arc<str>, id: ObjectId, diffs: &DiffCache) -> Arc<str> {
        let kind = RecordKind::of(path);
        let facts = diffs.facts.get(&id);
        match facts.and_then(|facts| facts.number.as_ref()) {
            Some(number) if kind != RecordKind::Settings => Arc::clone(number),
            _ => {
                let lost = facts.is_none_or(|facts| !facts.readable);
                let last = self.last.get(path).filter(|_| lost).cloned();
                last.or_else(|| kind.name(path).map(Arc::from))
                    .unwrap_or_else(|| Arc::clone(path))
            }
        }
    }
}

/// The revision, with its changes measured against what was known of the record.
///
/// After a version that could not be read, every key looks new; in a merge, what another branch
/// already recorded looks like a change. Neither is one.
fn reconciled(revision: Revision, past: &[Revision], merge: bool, old_readable: bool) -> Revision {
    if old_readable && !merge {
        return revision;
    }
    let known = replay(past);
    let changes = match (old_readable, revision.event) {
        (true, _) => revision
            .changes
            .iter()
            .filter(|change| is_news(change, &known))
            .collect(),
        (false, _) if !revision.readable => return revision,
        (false, _) => after_the_dark(&revision, &known),
    };
    Revision {
        changes,
        ..revision
    }
}

/// Whether a merge brings a value that no branch had recorded before it.
fn is_news(change: &KeyChange<'_>, known: &Keys) -> bool {
    match change.key {
        FILE => true,
        TEXT => !change
            .to
            .is_some_and(|to| known.get(TEXT).is_some_and(|text| text.contains(to))),
        key => known.get(key).map(String::as_str) != change.to,
    }
}

/// What differs between the last version that could be read and this one.
fn after_the_dark(revision: &Revision, known: &Keys) -> Changes {
    let now: BTreeMap<&str, KeyChange<'_>> = revision
        .changes
        .iter()
        .map(|change| (change.key, change))
        .collect();
    let mut list = ChangeList::default();
    revision
        .changes
        .iter()
        .filter(|change| change.key == FILE)
        .for_each(|change| list.push(change));
    for change in revision
        .changes
        .iter()
        .filter(|change| !matches!(change.key, FILE | TEXT))
    {
        let from = known.get(change.key).map(String::as_str);
        if from != change.to {
            list.push(KeyChange { from, ..change });
        }
    }
    for (key, value) in known
        .iter()
        .filter(|(key, _)| &***key != TEXT && !now.contains_key(&***key))
    {
        list.push(KeyChange {
            key,
            from: Some(value),
            to: None,
            line: 0,
        });
    }
    let text = now
        .get(TEXT)
        .and_then(|change| change.to)
        .unwrap_or_default();
    lines(
        TEXT,
        known.get(TEXT).map_or("", String::as_str),
        text,
        &mut list,
    );
    list.finish()
}
