//! Which revisions under a number are those of one complaint: a number may have been another's on
//! another computer, until the two met and one took the next.

use std::collections::{BTreeMap, BTreeSet};

use super::{AnnotatedChange, Event, History};
use crate::repository::ObjectId;

/// The key that says which number a complaint had before.
const FORMER: &str = "eerder-nummer";

/// Revisions of one complaint under one of its numbers, by their places in [`History::of`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    pub number: String,
    pub revisions: Vec<usize>,
    /// Whether it went by another number afterwards.
    pub went_on: bool,
}

/// A complaint that went away from a number.
struct Departure<'h> {
    /// Its next number.
    to: &'h str,
    /// The place of the commit in which it went.
    commit: usize,
}

impl History {
    /// The past of a complaint or measure under each number that it had, the first of all first.
    /// What another one did under such a number is not in it.
    #[must_use]
    pub fn past_of(&self, number: &str) -> Vec<Past> {
        let lines = Lines::of(self);
        let mut past: Vec<Past> = Vec::new();
        // Each with the commit in which it went by the next one: before that it was known so.
        let mut todo: Vec<(String, Option<usize>)> = vec![(number.to_owned(), None)];
        while let Some((number, until)) = todo.pop() {
            if past.iter().any(|known| known.number == number) {
                continue;
            }
            let revisions = self.own_revisions(&number, until, &lines);
            for at in &revisions {
                let revision = &self.of(&number)[*at];
                let former = revision.changes.of(|key| key == FORMER);
                let former = former.filter_map(|change| change.to.map(str::to_owned));
                todo.extend(former.map(|former| (former, Some(revision.commit))));
            }
            past.push(Past {
                number,
                revisions,
                went_on: until.is_some(),
            });
        }
        past.reverse();
        past
    }

    /// The changes of a revision of it, each with what became of it. What went on under another number
    /// was left out by no merge: only the other complaint has the old one now.
    #[must_use]
    pub fn told_of(&self, past: &Past, at: usize) -> Vec<AnnotatedChange<'_>> {
        let mut told = self.annotated(&past.number, at);
        for change in told.iter_mut().filter(|_| past.went_on) {
            change.left_out = None;
        }
        told
    }

    /// The revisions under a number that are not another complaint's.
    fn own_revisions(&self, number: &str, until: Option<usize>, lines: &Lines<'_>) -> Vec<usize> {
        let within = until.map(|commit| lines.leading_to(commit));
        let is_within = |commit: &usize| within.as_ref().is_none_or(|it| it.contains(commit));
        let left: BTreeSet<usize> = self
            .departures(number)
            .into_iter()
            .map(|departure| departure.commit)
            .filter(|commit| until != Some(*commit) && is_within(commit))
            .flat_map(|commit| lines.leading_to(commit))
            .collect();
        let revisions = self.of(number).iter().enumerate();
        revisions
            .filter(|(_, revision)| is_within(&revision.commit) && !left.contains(&revision.commit))
            .map(|(at, _)| at)
            .collect()
    }

    /// The complaints that had a number before and go by another one now.
    #[must_use]
    pub fn renumbered_from(&self, number: &str) -> Vec<&str> {
        let departures = self.departures(number).into_iter();
        departures.map(|departure| departure.to).collect()
    }

    /// The numbers that complaints had before they went by another one.
    #[must_use]
    pub fn former_numbers(&self) -> BTreeSet<String> {
        let revisions = self.records.values().flatten();
        let changes = revisions.flat_map(|revision| revision.changes.of(|key| key == FORMER));
        changes
            .filter_map(|change| change.to.map(str::to_owned))
            .collect()
    }

    fn departures(&self, number: &str) -> Vec<Departure<'_>> {
        let mut found = Vec::new();
        for (to, revisions) in self.records.iter().filter(|(to, _)| *to != number) {
            // One that was taken back again never went.
            let count = |event| revisions.iter().filter(|it| it.event == event).count();
            let stands = count(Event::Added) > count(Event::Removed);
            let went = revisions.iter().find(|revision| {
                let mut changes = revision.changes.of(|key| key == FORMER);
                changes.any(|change| change.to == Some(number))
            });
            found.extend(went.filter(|_| stands).map(|revision| Departure {
                to,
                commit: revision.commit,
            }));
        }
        found
    }
}

/// Which commits lead to which.
struct Lines<'h> {
    history: &'h History,
    places: BTreeMap<ObjectId, usize>,
}

impl<'h> Lines<'h> {
    fn of(history: &'h History) -> Lines<'h> {
        let places = history.commits.iter().enumerate();
        Lines {
            history,
            places: places.map(|(place, commit)| (commit.id, place)).collect(),
        }
    }

    /// The places of a commit and of those that lead to it.
    fn leading_to(&self, commit: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut todo = vec![commit];
        while let Some(place) = todo.pop() {
            if found.insert(place)
                && let Some(commit) = self.history.commits.get(place)
            {
                todo.extend(commit.parents.iter().filter_map(|id| self.places.get(id)));
            }
        }
        found
    }
}
