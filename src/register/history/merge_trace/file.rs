//! One record in every commit: its file, and from which parents a merge has each of its keys.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::graph::{CommitGraph, Ways};
use crate::register::history::diffs::{DiffCache, Pair, content};
use crate::register::history::{Event, FILE, Keys, Revision};
use crate::repository::ObjectId;

/// The past of one record.
pub(super) struct FileHistory<'c> {
    graph: &'c CommitGraph<'c>,
    /// The place of the first commit that has it.
    pub(super) first: usize,
    /// The file in each commit from the first on, as a place among the files, to where it stays the
    /// same.
    states: Vec<usize>,
    files: Vec<Option<ObjectId>>,
    /// The merges that have not the file of every parent.
    merges: Vec<usize>,
    /// What each file says; nothing of one that cannot be read.
    contents: BTreeMap<ObjectId, Option<Keys>>,
    absent: Keys,
}

impl<'c> FileHistory<'c> {
    /// From the revisions of a record and what is known of its files, see [`whole`].
    pub(super) fn of(
        graph: &'c CommitGraph<'c>,
        revisions: &[Revision],
        diffs: &DiffCache,
    ) -> FileHistory<'c> {
        let place = |revision: Option<&Revision>| revision.map_or(0, |revision| revision.commit);
        let span = graph.span(place(revisions.first()), place(revisions.last()));
        let (states, files) = States::of(graph, span.clone(), revisions);
        let contents = revisions.iter().filter_map(|revision| {
            let id = new_file(graph, revision)?;
            let changes = diffs
                .differences
                .get(&whole(&revision.path, id))
                .filter(|_| revision.readable);
            let keys =
                |change: super::KeyChange<'_>| Some((Arc::from(change.key), change.to?.to_owned()));
            Some((
                id,
                changes.map(|changes| changes.iter().filter_map(keys).collect()),
            ))
        });
        let contents = contents.collect();
        let mut past = FileHistory {
            graph,
            first: span.start,
            states,
            files,
            merges: Vec::new(),
            contents,
            absent: Keys::new(),
        };
        let differs = |at: &usize| {
            graph
                .parents(*at)
                .iter()
                .any(|parent| past.file(*parent) != past.file(*at))
        };
        past.merges = span
            .filter(|at| graph.parents(*at).len() > 1)
            .filter(differs)
            .collect();
        past
    }

    fn file(&self, at: usize) -> Option<ObjectId> {
        let state = self.states.get(at.checked_sub(self.first)?)?;
        self.files.get(*state).copied().flatten()
    }

    /// The keys of the record in a commit; nothing where it cannot be read.
    pub(super) fn keys(&self, at: usize) -> Option<&Keys> {
        self.file(at)
            .map_or(Some(&self.absent), |id| self.contents.get(&id)?.as_ref())
    }

    /// Every key that the record ever had.
    pub(super) fn all_keys(&self, revisions: &[Revision]) -> BTreeSet<String> {
        let changed = revisions
            .iter()
            .flat_map(|revision| revision.changes.iter().map(|change| change.key.to_owned()));
        let had = self
            .contents
            .values()
            .flatten()
            .flat_map(Keys::keys)
            .map(ToString::to_string);
        changed.chain(had).collect()
    }

    /// How the value of a key came to the tip.
    pub(super) fn ways(&self, key: &str) -> Ways {
        let parents = |at: usize| self.graph.parents(at).len();
        let ways = self.merges.iter().map(|at| (*at, self.alike(*at, key)));
        ways.filter(|(at, alike)| !alike.is_empty() && alike.len() < parents(*at))
            .collect()
    }

    /// The places of the parents that have a merge's value of a key.
    fn alike(&self, merge: usize, key: &str) -> Vec<usize> {
        let value = |at: usize| {
            self.keys(at)
                .filter(|_| key != FILE)
                .map(|keys| keys.get(key))
        };
        let (file, own) = (self.file(merge), value(merge));
        let same =
            |parent: usize| self.file(parent) == file || (own.is_some() && own == value(parent));
        self.graph
            .parents(merge)
            .iter()
            .enumerate()
            .filter(|(_, parent)| same(**parent))
            .map(|(place, _)| place)
            .collect()
    }

    /// Whether a commit that changed the record gave a key its value whatever was there before: a
    /// merge that has it from no parent, or the first version that can be read again.
    pub(super) fn decides(&self, at: usize, key: &str) -> bool {
        match self.graph.parents(at) {
            [] => false,
            [parent] => self.keys(*parent).is_none(),
            _ => self.alike(at, key).is_empty(),
        }
    }
}

/// The comparison that tells all keys of a file.
pub(super) fn whole(path: &str, file: ObjectId) -> Pair {
    Pair::of(path, None, Some(file))
}

/// The file of a record after a revision.
pub(super) fn new_file(graph: &CommitGraph<'_>, revision: &Revision) -> Option<ObjectId> {
    let changes = &graph.walked(revision.commit).changes;
    let change = changes
        .iter()
        .find(|change| change.path == revision.path && change.new.is_some());
    change
        .filter(|_| revision.event != Event::Removed)
        .and_then(|change| content(change.new))
}

/// What stands at each path that the record ever had.
type State = Vec<Option<ObjectId>>;

/// The states of a record, each once.
struct States {
    paths: Vec<Arc<str>>,
    places: BTreeMap<State, usize>,
    all: Vec<State>,
}

impl States {
    /// For each commit of a span the place of its file, and the files.
    fn of(
        graph: &CommitGraph<'_>,
        span: Range<usize>,
        revisions: &[Revision],
    ) -> (Vec<usize>, Vec<Option<ObjectId>>) {
        let paths: BTreeSet<_> = revisions
            .iter()
            .flat_map(|revision| revision.moved_from.iter().chain([&revision.path]))
            .cloned()
            .collect();
        let mut states = States {
            paths: paths.into_iter().collect(),
            places: BTreeMap::new(),
            all: Vec::new(),
        };
        let nowhere = states.place(vec![None; states.paths.len()]);
        let mut of_commits: Vec<usize> = Vec::with_capacity(span.len());
        let mut todo = revisions.iter().peekable();
        let first = span.start;
        for at in span {
            let of_parent = |parent: &usize| {
                parent
                    .checked_sub(first)
                    .map_or(nowhere, |parent| of_commits[parent])
            };
            let mut own =
                std::iter::from_fn(|| todo.next_if(|revision| revision.commit == at)).peekable();
            let state = match graph.parents(at) {
                parents
                    if parents
                        .iter()
                        .all(|parent| of_parent(parent) == of_parent(&parents[0]))
                        && own.peek().is_none() =>
                {
                    parents.first().map_or(nowhere, of_parent)
                }
                parents => {
                    let of_parents: Vec<usize> = parents.iter().map(of_parent).collect();
                    let mut state = states.merged(graph, at, &of_parents);
                    own.for_each(|revision| {
                        states.apply(&mut state, revision, new_file(graph, revision));
                    });
                    states.place(state)
                }
            };
            of_commits.push(state);
        }
        (
            of_commits,
            states
                .all
                .into_iter()
                .map(|state| state.into_iter().flatten().next())
                .collect(),
        )
    }

    /// What a commit has from its parents.
    fn merged(&self, graph: &CommitGraph<'_>, at: usize, of_parents: &[usize]) -> State {
        let at_path = |(place, path): (usize, &Arc<str>)| {
            let from = if of_parents.len() > 1 {
                graph.taken_from(at, path)?
            } else {
                0
            };
            self.all[*of_parents.get(from)?][place]
        };
        self.paths.iter().enumerate().map(at_path).collect()
    }

    fn apply(&self, state: &mut State, revision: &Revision, new: Option<ObjectId>) {
        for (path, file) in self.paths.iter().zip(state) {
            if *path == revision.path {
                *file = new;
            } else if Some(path) == revision.moved_from.as_ref() {
                *file = None;
            }
        }
    }

    fn place(&mut self, state: State) -> usize {
        if let Some(place) = self.places.get(&state) {
            return *place;
        }
        self.all.push(state.clone());
        self.places.insert(state, self.all.len() - 1);
        self.all.len() - 1
    }
}
