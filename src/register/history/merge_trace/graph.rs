//! How the commits of a history lead to each other, by their places: parents stand before children.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: its order reaches nothing"
)]

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use crate::files::is_wanted;
use crate::repository::{ObjectId, Revision};

/// At each merge that does not go on to all its parents, the places of those it goes on to.
pub(super) type Ways = BTreeMap<usize, Vec<usize>>;

/// The commits of a history that holds merges.
pub(super) struct CommitGraph<'w> {
    walked: &'w [Revision],
    parents: Vec<Vec<usize>>,
    /// The last child of each commit; its own place for the tip.
    last_child: Vec<usize>,
    /// Of each commit the first one from there on that everything later comes from.
    narrows: Vec<usize>,
}

impl<'w> CommitGraph<'w> {
    /// Nothing where nothing was merged.
    pub(super) fn of(walked: &'w [Revision]) -> Option<CommitGraph<'w>> {
        if walked
            .iter()
            .all(|revision| revision.commit.parents.len() < 2)
        {
            return None;
        }
        let places: HashMap<ObjectId, usize> = walked
            .iter()
            .enumerate()
            .map(|(at, revision)| (revision.commit.id, at))
            .collect();
        let parents = |revision: &Revision| {
            revision
                .commit
                .parents
                .iter()
                .filter_map(|parent| places.get(parent).copied())
                .collect()
        };
        let parents: Vec<Vec<usize>> = walked.iter().map(parents).collect();
        let mut last_child: Vec<usize> = (0..walked.len()).collect();
        for (at, parent) in parents
            .iter()
            .enumerate()
            .flat_map(|(at, parents)| parents.iter().map(move |parent| (at, *parent)))
        {
            last_child[parent] = at;
        }
        let narrows = narrows(&parents, &last_child);
        Some(CommitGraph {
            walked,
            parents,
            last_child,
            narrows,
        })
    }

    /// The commits after which a record is the same in all: from its first revision to where the
    /// sides on which it was last changed have met.
    pub(super) fn span(&self, first: usize, last: usize) -> Range<usize> {
        first..self.narrows[last] + 1
    }

    pub(super) fn parents(&self, at: usize) -> &[usize] {
        &self.parents[at]
    }

    pub(super) fn walked(&self, at: usize) -> &'w Revision {
        &self.walked[at]
    }

    /// The parent from which a merge has what stands at a path, by its place among the parents;
    /// none where it is the merge's own.
    pub(super) fn taken_from(&self, merge: usize, path: &Arc<str>) -> Option<usize> {
        let walked = &self.walked[merge];
        if let Some(whole) = self.parents[merge]
            .iter()
            .position(|parent| self.walked[*parent].folder == walked.folder)
        {
            return Some(whole);
        }
        if walked
            .changes
            .binary_search_by(|change| change.path.cmp(path))
            .is_ok()
        {
            return None;
        }
        Some(
            walked
                .taken
                .binary_search_by(|(taken, _)| taken.cmp(path))
                .map_or(0, |at| walked.taken[at].1),
        )
    }

    /// The paths at which a merge made something of its own, or took what it has from a parent that
    /// did not know of a change on another side.
    pub(super) fn contested(&self) -> BTreeSet<Arc<str>> {
        let paths = |at: usize| {
            self.walked[at]
                .changes
                .iter()
                .map(|change| &change.path)
                .filter(|path| is_wanted(path))
        };
        let mut contested = BTreeSet::new();
        let mut colours = vec![UNSEEN; self.walked.len()];
        for merge in (0..self.walked.len()).filter(|at| self.parents[*at].len() > 1) {
            contested.extend(paths(merge).cloned());
            for place in 0..self.parents[merge].len() {
                for path in self
                    .unknown_to(place, merge, &mut colours)
                    .into_iter()
                    .flat_map(paths)
                {
                    if !contested.contains(path) && self.taken_from(merge, path) == Some(place) {
                        contested.insert(Arc::clone(path));
                    }
                }
            }
        }
        contested
    }

    /// The commits that lead to a merge, but not to its parent at a place. `colours` is all unseen,
    /// before and after.
    fn unknown_to(&self, place: usize, merge: usize, colours: &mut [u8]) -> Vec<usize> {
        let mut painted = Painted {
            colours,
            queue: BinaryHeap::new(),
            seen: Vec::new(),
            waiting: 0,
        };
        for (other, parent) in self.parents[merge].iter().enumerate() {
            painted.paint(*parent, if other == place { KNOWN } else { UNKNOWN });
        }
        let mut unknown = Vec::new();
        while let Some((at, colour)) = painted.next() {
            if colour == UNKNOWN {
                unknown.push(at);
            }
            self.parents[at]
                .iter()
                .for_each(|parent| painted.paint(*parent, colour));
        }
        painted
            .seen
            .iter()
            .for_each(|at| painted.colours[*at] = UNSEEN);
        unknown
    }

    /// Goes back from the tip to the commit at `first`, at the merges that are named only to the
    /// parents named with them.
    pub(super) fn reach(&self, first: usize, ways: &Ways) -> Reach {
        let Some((last, _)) = ways.last_key_value() else {
            return Reach::default();
        };
        let mut merges = vec![Some(usize::MAX); (last + 1).saturating_sub(first)];
        for at in (first..=*last).rev() {
            // Every commit leads to the tip, and after the last of these merges all ways are
            // followed.
            if self.last_child[at] > *last || at + 1 == self.walked.len() {
                merges[at - first] = None;
            }
            let followed = merges[at - first].is_none();
            for (place, parent) in self.parents[at]
                .iter()
                .enumerate()
                .filter(|(_, parent)| **parent >= first)
            {
                let on_way = followed && ways.get(&at).is_none_or(|places| places.contains(&place));
                let turned_away = if followed {
                    Some(at)
                } else {
                    merges[at - first]
                };
                let parent = &mut merges[parent - first];
                *parent = if on_way {
                    None
                } else {
                    (*parent).and_then(|merge| turned_away.map(|other| merge.min(other)))
                };
            }
        }
        Reach { first, merges }
    }
}

/// For each commit the first one from there on that every later one comes from, and from nothing
/// else.
fn narrows(parents: &[Vec<usize>], last_child: &[usize]) -> Vec<usize> {
    let mut ended = vec![0_usize; parents.len()];
    last_child
        .iter()
        .enumerate()
        .filter(|(at, child)| at != *child)
        .for_each(|(_, child)| ended[*child] += 1);
    let last_root = parents.iter().rposition(Vec::is_empty).unwrap_or_default();
    let mut open = 0;
    let mut narrow = Vec::with_capacity(parents.len());
    for (at, ended) in ended.into_iter().enumerate() {
        open = open + 1 - ended;
        narrow.push(open == 1 && at >= last_root);
    }
    // From the tip, which is one, backwards.
    let mut next = 0;
    let mut narrows: Vec<usize> = (0..parents.len())
        .rev()
        .map(|at| {
            next = if narrow[at] { at } else { next };
            next
        })
        .collect();
    narrows.reverse();
    narrows
}

/// The commits that were reached.
#[derive(Default)]
pub(super) struct Reach {
    first: usize,
    /// Of each commit from the first on that was not reached, the oldest merge that turned away
    /// from it.
    merges: Vec<Option<usize>>,
}

impl Reach {
    pub(super) fn left_out(&self, at: usize) -> Option<usize> {
        self.merges
            .get(at.checked_sub(self.first)?)
            .copied()
            .flatten()
    }
}

/// Commits with the colours of the parents of a merge that they lead to.
struct Painted<'c> {
    colours: &'c mut [u8],
    queue: BinaryHeap<usize>,
    seen: Vec<usize>,
    /// How many in the queue are unknown so far: without any, all that is left is known.
    waiting: usize,
}

impl Painted<'_> {
    fn paint(&mut self, at: usize, colour: u8) {
        let before = self.colours[at];
        self.colours[at] |= colour;
        if before == UNSEEN {
            self.queue.push(at);
            self.seen.push(at);
        }
        self.waiting = self.waiting + usize::from(self.colours[at] == UNKNOWN)
            - usize::from(before == UNKNOWN);
    }

    /// The last commit first: then all its children were here before, and its colour is whole.
    fn next(&mut self) -> Option<(usize, u8)> {
        let at = self.queue.pop().filter(|_| self.waiting > 0)?;
        self.waiting -= usize::from(self.colours[at] == UNKNOWN);
        Some((at, self.colours[at]))
    }
}

const UNSEEN: u8 = 0;
const KNOWN: u8 = 1;
const UNKNOWN: u8 = 2;
