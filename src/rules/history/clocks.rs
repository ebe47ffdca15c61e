//! Which commits carry a date that cannot be right, and what the order of the commits tells instead.
//!
//! A commit's date is what the clock of its computer said. It cannot be right when the commit is
//! dated on a day before that of a parent, or after the day judged on. The order cannot lie: such a
//! commit was made after all that it builds on, and before all that builds on it. Hours do not
//! count: nothing here is judged by them, and two computers differ by some minutes.
//!
//! ```text
//! date     2026-03-02    2001-01-01    2026-04-01
//! order         o ----------- o ----------- o
//!                   made between 2026-03-02 and 2026-04-01
//! ```

use std::collections::BTreeMap;

use crate::calendar::{Day, Zone};
use crate::register::{History, Lines};
use crate::repository::{Commit, ObjectId};

/// The clocks of a history's commits, judged on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clocks {
    /// The commits whose date cannot be right, in the order of the history; empty for most.
    wrong: BTreeMap<ObjectId, WrongClock>,
}

/// A date that cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongClock {
    /// Index of the commit in [`History::commits`].
    pub commit: usize,
    /// Index of the parent that is dated later; none where the date lies after the day judged on.
    pub parent: Option<usize>,
    /// The latest day of what it builds on; none where no date there can be believed.
    pub not_before: Option<Day>,
}

impl Clocks {
    /// Compares the dates of the commits with each other and with the day judged on.
    #[must_use]
    pub fn of(history: &History, zone: Zone, as_of: Day) -> Clocks {
        let commits = &history.commits;
        let tomorrow = zone.at(as_of.plus_days(1), 0).seconds;
        if are_in_order(commits, tomorrow) {
            return Clocks::default();
        }
        let lines = Lines::of(history);
        let parents = |at: usize| lines.parents_of(at);
        let days: Vec<Day> = commits
            .iter()
            .map(|commit| zone.day_of(date(commit)))
            .collect();
        let wrong: Vec<Option<Option<usize>>> = (0..commits.len())
            .map(|at| {
                if days[at] > as_of {
                    return Some(None);
                }
                let is_later =
                    |parent: &usize| (days[at] < days[*parent]) && days[*parent] <= as_of;
                parents(at).find(is_later).map(Some)
            })
            .collect();
        let (earliest, latest) = bounds(&days, &wrong, parents);
        let found = wrong.iter().enumerate().filter_map(|(at, wrong)| {
            // Where the order contradicts itself, some date in it is wrong that nothing tells of.
            let sound = |day: &Day| latest[at].is_none_or(|latest| *day <= latest);
            let clock = WrongClock {
                commit: at,
                parent: (*wrong)?,
                not_before: earliest[at].filter(sound),
            };
            Some((commits[at].id, clock))
        });
        Clocks {
            wrong: found.collect(),
        }
    }

    /// What is wrong with the clock of a commit; none where nothing is.
    #[must_use]
    pub fn wrong(&self, commit: &Commit) -> Option<&WrongClock> {
        self.wrong.get(&commit.id)
    }

    /// Every commit with a wrong clock, oldest first.
    pub fn all(&self) -> Vec<&WrongClock> {
        let mut all: Vec<&WrongClock> = self.wrong.values().collect();
        all.sort_by_key(|clock| clock.commit);
        all
    }
}

const fn date(commit: &Commit) -> i64 {
    commit.committer.moment.seconds
}

/// Whether each commit is dated after all that stand before it, and none in the future: then no
/// parent needs to be looked up. So it is in nearly every history.
fn are_in_order(commits: &[Commit], tomorrow: i64) -> bool {
    commits.is_sorted_by_key(date) && commits.last().is_none_or(|last| date(last) < tomorrow)
}

/// For each commit the latest believed day of all that it builds on, and the earliest of all that
/// builds on it.
fn bounds<P: Iterator<Item = usize>>(
    days: &[Day],
    wrong: &[Option<Option<usize>>],
    parents: impl Fn(usize) -> P,
) -> (Vec<Option<Day>>, Vec<Option<Day>>) {
    let believed = |at: usize| wrong[at].is_none().then(|| days[at]);
    let mut earliest: Vec<Option<Day>> = vec![None; days.len()];
    let mut latest: Vec<Option<Day>> = vec![None; days.len()];
    // Each stands after all its parents.
    for at in 0..days.len() {
        let known = parents(at).flat_map(|parent| [earliest[parent], believed(parent)]);
        earliest[at] = known.flatten().max();
    }
    for at in (0..days.len()).rev() {
        let known = [latest[at], believed(at)].into_iter().flatten().min();
        for parent in parents(at) {
            latest[parent] = [latest[parent], known].into_iter().flatten().min();
        }
    }
    (earliest, latest)
}
