//! How the commits of a history lead to each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{History, Revision};
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
        self.leading_since(0, commit)
    }

    /// The same from a place on.
    fn leading_since(&self, from: usize, commit: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut todo = vec![commit];
        while let Some(place) = todo.pop() {
            if found.insert(place) {
                todo.extend(self.parents_of(place).filter(|parent| *parent >= from));
            }
        }
        found
    }
}

/// Which commits knew of each other, in a history with merges.
pub struct Sides<'h> {
    lines: Lines<'h>,
    /// For each commit the stretch it stands in: all of one stretch lead to all of the next. A
    /// stretch is one commit, unless several computers worked at a time.
    stretches: Vec<usize>,
}

impl<'h> Sides<'h> {
    /// None where nothing was ever merged: each commit leads to the next.
    #[must_use]
    pub fn of(history: &'h History) -> Option<Sides<'h>> {
        let mut commits = history.commits.iter();
        commits.find(|commit| commit.parents.len() > 1)?;
        let lines = Lines::of(history);
        let places = 0..history.commits.len();
        // The last commit that builds on each, and the last one that builds on none.
        let mut last_child: Vec<usize> = places.clone().collect();
        let mut last_start = 0;
        for place in places.clone() {
            let mut builds = false;
            for parent in lines.parents_of(place) {
                builds = true;
                last_child[parent] = place;
            }
            if !builds {
                last_start = place;
            }
        }
        let (mut reach, mut stretch) = (0, 0);
        let mut stretches = Vec::with_capacity(places.len());
        for place in places {
            // Nothing goes past it: all before lead to it, and it leads to all after.
            let is_alone = reach <= place && last_start <= place;
            stretch += usize::from(is_alone);
            stretches.push(stretch);
            stretch += usize::from(is_alone);
            reach = reach.max(last_child[place]);
        }
        Some(Sides { lines, stretches })
    }

    /// For each revision of a record, by their places, which of the others it was made upon:
    /// whoever made it could know of those, whatever the clocks say. None where each was made upon
    /// the one before.
    #[must_use]
    pub fn known_to(&self, revisions: &[Revision]) -> Option<Vec<BTreeSet<usize>>> {
        let stretch = |revision: &Revision| self.stretches[revision.commit];
        let goes_on = |pair: &[Revision]| {
            pair[0].commit == pair[1].commit || stretch(&pair[0]) < stretch(&pair[1])
        };
        if revisions.windows(2).all(goes_on) {
            return None;
        }
        let mut known = Vec::new();
        for (at, own) in revisions.iter().enumerate() {
            let near = revisions.iter().filter(|it| stretch(it) == stretch(own));
            let first = near.map(|it| it.commit).min().unwrap_or(own.commit);
            let led = self.lines.leading_since(first, own.commit);
            let is_known = |(place, it): &(usize, &Revision)| {
                if it.commit == own.commit {
                    return *place < at;
                }
                stretch(it) < stretch(own) || led.contains(&it.commit)
            };
            let all = revisions.iter().enumerate().filter(is_known);
            known.push(all.map(|(place, _)| place).collect());
        }
        Some(known)
    }
}
