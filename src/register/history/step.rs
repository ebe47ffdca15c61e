//! What one commit did to the records, one step each.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: its order reaches nothing"
)]

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::changes::Changes;
use super::diffs::DiffCache;
use super::{Event, Revision};
use crate::repository::ObjectId;

/// What one commit did to the file of one record.
pub(super) struct Step {
    pub(super) number: Arc<str>,
    pub(super) path: Arc<str>,
    pub(super) moved_from: Option<Arc<str>>,
    pub(super) old: Option<ObjectId>,
    pub(super) new: Option<ObjectId>,
}

impl Step {
    pub(super) fn revision(&self, commit: usize, changes: Changes, diffs: &DiffCache) -> Revision {
        let event = match (self.old, self.new) {
            (None, _) => Event::Added,
            (_, None) => Event::Removed,
            _ => Event::Changed,
        };
        let readable = self.new.is_none_or(|id| is_readable(diffs, id));
        Revision {
            commit,
            event,
            path: Arc::clone(&self.path),
            moved_from: self.moved_from.clone(),
            readable,
            changes,
        }
    }
}

pub(super) fn is_readable(diffs: &DiffCache, id: ObjectId) -> bool {
    diffs.facts.get(&id).is_some_and(|facts| facts.readable)
}

/// A record that went at one path and came at another, in one commit, was moved.
pub(super) fn join_moves(mut steps: Vec<Step>) -> Vec<Step> {
    // A commit may move a hundred thousand records: each is looked for once. Where a number came
    // more than once, the first that went is the first that came.
    let mut gone: HashMap<Arc<str>, VecDeque<usize>> = HashMap::new();
    for (at, step) in steps
        .iter()
        .enumerate()
        .filter(|(_, step)| step.new.is_none())
    {
        gone.entry(Arc::clone(&step.number))
            .or_default()
            .push_back(at);
    }
    let mut joined = HashSet::new();
    for at in 0..steps.len() {
        let step = &steps[at];
        let came = step.old.is_none() && step.new.is_some();
        let went = gone.get_mut(&step.number).filter(|_| came);
        if let Some(from) = went.and_then(VecDeque::pop_front) {
            let path = Arc::clone(&steps[from].path);
            steps[at].old = steps[from].old;
            steps[at].moved_from = Some(path).filter(|from| *from != steps[at].path);
            joined.insert(from);
        }
    }
    let mut at = 0;
    steps.retain(|_| {
        at += 1;
        !joined.contains(&(at - 1))
    });
    steps
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn step(number: &str, path: &str, old: Option<u8>, new: Option<u8>) -> Step {
        let id = |byte: u8| ObjectId::of_blob(&[byte]);
        Step {
            number: number.into(),
            path: path.into(),
            moved_from: None,
            old: old.map(id),
            new: new.map(id),
        }
    }

    #[test]
    fn what_went_and_came_is_one_step_and_the_rest_stays_as_it_was() {
        let steps = vec![
            step("7", "a", Some(1), None),
            step("8", "b", Some(2), None),
            step("7", "c", None, Some(3)),
            step("9", "d", None, Some(4)),
        ];
        let joined = join_moves(steps);
        let seen: Vec<_> = joined
            .iter()
            .map(|step| (&*step.number, &*step.path, step.moved_from.as_deref()))
            .collect();
        assert_eq!(
            seen,
            [("8", "b", None), ("7", "c", Some("a")), ("9", "d", None)]
        );
        assert_eq!(joined[1].old, Some(ObjectId::of_blob(&[1])));
    }

    #[test]
    fn a_hundred_thousand_moves_in_one_commit_take_no_time() {
        let moved = |at: usize, folder: &str| (at.to_string(), format!("{folder}/{at}"));
        let gone = (0..100_000).map(|at| moved(at, "oud"));
        let gone = gone.map(|(number, path)| step(&number, &path, Some(1), None));
        let came = (0..100_000).map(|at| moved(at, "nieuw"));
        let came = came.map(|(number, path)| step(&number, &path, None, Some(1)));
        let steps = gone.chain(came).collect();
        let start = Instant::now();
        assert_eq!(join_moves(steps).len(), 100_000);
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
