//! What comes in, known before any of it is told: so that a measure follows from the complaints
//! before it, and an officer sees what recurs.

use std::collections::BTreeMap;

use super::chance::Chance;
use super::material::{Subject, material};
use crate::calendar::Day;
use crate::record::ComplaintNumber;

/// Complaints belong together, and recur, within so many days.
const WINDOW: i64 = 365;

/// One complaint that will come in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub number: ComplaintNumber,
    pub received: Day,
    pub subject: Subject,
    /// About the same event as the complaint before it.
    pub same_event: bool,
}

/// All that comes in, in the order of receipt.
#[derive(Default)]
pub(super) struct Cases {
    all: Vec<Case>,
    by_subject: BTreeMap<Subject, Vec<Case>>,
}

impl Cases {
    /// What the complaints of these days, oldest first, are about.
    pub(super) fn foresee(seed: u64, days: impl Iterator<Item = Day>) -> Cases {
        let mut cases = Cases::default();
        for (stream, received) in (1..).zip(days) {
            let case = next(
                &mut Chance::new(seed, stream),
                received,
                cases.all.last().copied(),
            );
            let same = cases.by_subject.entry(case.subject).or_default();
            same.push(case);
            cases.all.push(case);
        }
        cases
    }

    /// The complaint that came in as this one, from 0.
    pub(super) fn nth(&self, index: usize) -> Option<Case> {
        self.all.get(index).copied()
    }

    /// The subjects of the year before a day, the one with the most complaints first.
    pub(super) fn biggest_before(&self, day: Day) -> Vec<Subject> {
        let mut counted: Vec<(usize, Subject)> = self
            .by_subject
            .iter()
            .map(|(subject, cases)| (in_year_before(cases, day).len(), *subject))
            .filter(|(count, _)| *count > 0)
            .collect();
        counted.sort_by_key(|(count, subject)| (std::cmp::Reverse(*count), *subject));
        counted.into_iter().map(|(_, subject)| subject).collect()
    }

    /// The complaints about a subject in the year before a day.
    pub(super) fn about(&self, subject: Subject, day: Day) -> &[Case] {
        let cases = self.by_subject.get(&subject).map_or(&[][..], Vec::as_slice);
        in_year_before(cases, day)
    }

    /// Whether a subject recurs as an officer would see it: three times in a year, and more than
    /// its part of all that came in.
    pub(super) fn recurs(&self, subject: Subject, day: Day) -> bool {
        /// A subject stands out from one in so many complaints.
        const ONE_IN: usize = 14;
        let count = self.about(subject, day).len();
        count >= 3 && count * ONE_IN >= in_year_before(&self.all, day).len()
    }
}

/// What the next complaint is about, and whether it is the event of the one before.
fn next(chance: &mut Chance, received: Day, before: Option<Case>) -> Case {
    let year = received.year();
    let of_year = before.filter(|before| before.received.year() == year);
    let serial = of_year.map_or(0, |before| before.number.serial) + 1;
    let same =
        before.filter(|before| received.days_since(before.received) <= 10 && chance.per_mille(25));
    Case {
        number: ComplaintNumber { year, serial },
        received,
        subject: same.map_or_else(|| material().subject(chance), |before| before.subject),
        same_event: same.is_some(),
    }
}

fn in_year_before(cases: &[Case], day: Day) -> &[Case] {
    let upto = |end: Day| cases.partition_point(|case| case.received <= end);
    &cases[upto(day.plus_days(-WINDOW))..upto(day)]
}

#[cfg(test)]
mod tests {
    use super::{Cases, WINDOW};
    use crate::calendar::Day;

    fn foreseen() -> (Cases, Day) {
        let first = Day::first_of(2025);
        let cases = Cases::foresee(1, (0..300).map(|day| first.plus_days(day)));
        (cases, first.plus_days(250))
    }

    #[test]
    fn the_biggest_subject_comes_first_and_only_the_year_before_counts() {
        let (cases, day) = foreseen();
        let counts: Vec<usize> = cases
            .biggest_before(day)
            .into_iter()
            .map(|subject| cases.about(subject, day).len())
            .collect();
        assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
        assert_eq!(counts.iter().sum::<usize>(), 251);
        assert!(cases.biggest_before(day.plus_days(2 * WINDOW)).is_empty());
    }

    #[test]
    fn what_comes_most_often_recurs_and_what_seldom_comes_does_not() {
        let (cases, day) = foreseen();
        let subjects = cases.biggest_before(day);
        assert!(cases.recurs(subjects[0], day));
        assert!(!cases.recurs(subjects[subjects.len() - 1], day));
    }
}
