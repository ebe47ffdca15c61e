//! The order in which commits are told: parents first, then by the committer's clock, then by name.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::{ObjectId, Revision};

/// Oldest first: every commit after all its parents. Among those that may come next the one with
/// the earliest committer moment goes first, then the smallest id: the same history, the same
/// order.
///
/// Clocks lie; here they only choose between commits whose order git leaves open.
pub(super) fn oldest_first(revisions: Vec<Revision>) -> Vec<Revision> {
    let places: HashMap<ObjectId, usize> = revisions
        .iter()
        .enumerate()
        .map(|(at, revision)| (revision.commit.id, at))
        .collect();
    let mut waiting_for = vec![0_usize; revisions.len()];
    let mut children = vec![Vec::new(); revisions.len()];
    for (at, revision) in revisions.iter().enumerate() {
        for parent in revision
            .commit
            .parents
            .iter()
            .filter_map(|parent| places.get(parent))
        {
            children[*parent].push(at);
            waiting_for[at] += 1;
        }
    }
    let key = |at: usize| {
        Reverse((
            revisions[at].commit.committer.moment.seconds,
            revisions[at].commit.id,
            at,
        ))
    };
    let mut ready: BinaryHeap<_> = (0..revisions.len())
        .filter(|at| waiting_for[*at] == 0)
        .map(key)
        .collect();
    let mut order = Vec::with_capacity(revisions.len());
    while let Some(Reverse((_, _, at))) = ready.pop() {
        order.push(at);
        for child in &children[at] {
            waiting_for[*child] -= 1;
            if waiting_for[*child] == 0 {
                ready.push(key(*child));
            }
        }
    }
    let mut revisions: Vec<Option<Revision>> = revisions.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|at| revisions[at].take())
        .collect()
}
