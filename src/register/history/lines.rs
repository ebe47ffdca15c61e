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
