//! Which revisions under a number are those of one complaint: a number may have been another's on
//! another computer, until the two met and one took the next.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::lines::Lines;
use super::{AnnotatedChange, Changes, Event, History, KeyChange, Keys, Revision, replay};

/// The key that says which number a complaint had before.
const FORMER: &str = "eerder-nummer";
/// What a new number changes by itself.
const NUMBERS: [&str; 2] = ["nummer", FORMER];

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
                let former = revision.changes.of(FORMER);
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

    /// The revisions of a complaint from its first number on: how it came under a next number is a
    /// change of how it stood under the one before, and the number itself is none.
    #[must_use]
    pub fn lineage(&self, number: &str) -> Cow<'_, [Revision]> {
        let own = self.of(number);
        let is_first = |revision: &Revision| revision.changes.of(FORMER).next().is_none();
        if own.iter().all(is_first) {
            return Cow::Borrowed(own);
        }
        Cow::Owned(self.led_to(number, None, &Lines::of(self), &[]))
    }

    /// The same up to a commit. `known` are the numbers that follow on this one.
    fn led_to(
        &self,
        number: &str,
        until: Option<usize>,
        lines: &Lines<'_>,
        known: &[&str],
    ) -> Vec<Revision> {
        let revisions = self.own_revisions(number, until, lines).into_iter();
        let own: Vec<Revision> = revisions.map(|at| self.of(number)[at].clone()).collect();
        let former = own.iter().find_map(|revision| {
            let mut changes = revision.changes.of(FORMER);
            Some((changes.find_map(|change| change.to)?, revision.commit))
        });
        let came = own.iter().position(|revision| revision.readable);
        let (Some((former, commit)), Some(came)) = (former, came) else {
            return own;
        };
        if former == number || known.contains(&former) {
            return own;
        }
        let known: Vec<&str> = known.iter().copied().chain([number]).collect();
        let now = replay(&own[..=came]);
        // Where two numbers met in the commit of a merge, only one side is this complaint.
        let sides = lines.parents_of(commit).map(|parent| {
            let mut before = self.led_to(former, Some(parent), lines, &known);
            while before
                .last()
                .is_some_and(|last| last.event == Event::Removed)
            {
                before.pop();
            }
            let changes = between(&replay(&before), &now);
            (before, changes)
        });
        let side = sides
            .filter(|(before, _)| !before.is_empty())
            .min_by_key(|(_, changes)| changes.iter().count());
        let Some((mut lineage, changes)) = side else {
            return own;
        };
        lineage.push(Revision {
            event: Event::Changed,
            changes,
            ..own[came].clone()
        });
        lineage.extend_from_slice(&own[came + 1..]);
        lineage
    }

    /// The changes of a revision of it, each with what became of it. What went on under another number
    /// was left out by no merge: only the other complaint has the old one now.
    #[must_use]
    pub fn told_of(&self, past: &Past, at: usize) -> Vec<AnnotatedChange<'_>> {
        let mut told = self.annotated(&past.number, at);
        for change in told.iter_mut().filter(|_| past.went_on) {
            change.left_out = None;
        }
        without_moved_choices(told)
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
        let changes = revisions.flat_map(|revision| revision.changes.of(FORMER));
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
                let mut changes = revision.changes.of(FORMER);
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

/// What differs between a complaint under one number and under the next, but for the number.
fn between(before: &Keys, now: &Keys) -> Changes {
    let keys: BTreeSet<&str> = before.keys().chain(now.keys()).map(|key| &**key).collect();
    let changes = keys.into_iter().filter(|key| !NUMBERS.contains(key));
    let changes = changes.map(|key| KeyChange {
        key,
        from: before.get(key).map(String::as_str),
        to: now.get(key).map(String::as_str),
        line: 0,
    });
    changes.filter(|change| change.from != change.to).collect()
}

/// The changes without those by which an open choice only moved up in `keuzes`, because one before it
/// was settled: nobody changed that one.
fn without_moved_choices(mut told: Vec<AnnotatedChange<'_>>) -> Vec<AnnotatedChange<'_>> {
    let item = |key: &str| Some(key.strip_prefix("keuzes[")?.split_once(']')?.0.to_owned());
    let facts: BTreeMap<String, [Option<String>; 2]> = told
        .iter()
        .filter(|told| told.change.key.ends_with("].feit"))
        .filter_map(|told| {
            let KeyChange { key, from, to, .. } = told.change;
            Some((item(key)?, [from, to].map(|fact| fact.map(str::to_owned))))
        })
        .collect();
    let stays = |fact: &Option<String>| {
        let has = |side: usize| facts.values().any(|facts| facts[side] == *fact);
        fact.is_some() && has(0) && has(1)
    };
    for change in told.iter_mut().map(|told| &mut told.change) {
        if let Some([from, to]) = item(change.key).and_then(|item| facts.get(&item)) {
            change.from = change.from.filter(|_| !stays(from));
            change.to = change.to.filter(|_| !stays(to));
        }
    }
    told.retain(|told| told.change.from.is_some() || told.change.to.is_some());
    told
}
