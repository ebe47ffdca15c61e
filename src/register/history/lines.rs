//! How the commits of a history lead to each other.

use std::collections::{BTreeMap, BTreeSet};

use super::History;
use crate::repository::ObjectId;

/// Which commits lead to which, by their places in [`History::commits`].
pub struct Lines<'h> {
    history: &'h History,
    places: BTreeMap<ObjectId, usize>,
}

impl<'h> Lines<'h> {
    #[must_use]
    pub fn of(history: &'h History) -> Lines<'h> {
        let places = history.commits.iter().enumerate();
        Lines {
            history,
            places: places.map(|(place, commit)| (commit.id, place)).collect(),
        }
    }

    /// The places of the commits that a commit builds on.
    pub fn parents_of(&self, commit: usize) -> impl Iterator<Item = usize> {
        let parents = self.history.commits.get(commit).into_iter();
        let parents = parents.flat_map(|commit| &commit.parents);
        parents.filter_map(|id| self.places.get(id).copied())
    }

    /// For each of these commits, by their places from the oldest on, which of the others lead to it:
    /// whoever made it could know of those, whatever the clocks say.
    #[must_use]
    pub fn known_to(&self, commits: &[usize]) -> Vec<BTreeSet<usize>> {
        let (Some(first), Some(last)) = (commits.first(), commits.last()) else {
            return Vec::new();
        };
        let mut known: Vec<BTreeSet<usize>> = Vec::new();
        for place in *first..=*last {
            let mut before = BTreeSet::new();
            for parent in self.parents_of(place).filter(|parent| parent >= first) {
                before.extend(known.get(parent - first).into_iter().flatten());
                before.extend(commits.binary_search(&parent).is_ok().then_some(parent));
            }
            known.push(before);
        }
        let of = |commit: &usize| known[commit - first].clone();
        commits.iter().map(of).collect()
    }

    /// The places of a commit and of those that lead to it.
    pub(super) fn leading_to(&self, commit: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut todo = vec![commit];
        while let Some(place) = todo.pop() {
            if found.insert(place) {
                todo.extend(self.parents_of(place));
            }
        }
        found
    }
}
