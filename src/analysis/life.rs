//! When a complaint was open: one stretch from receipt to closing, and one more for each reopening.
//!
//! BuildManifest so that stock and flow always reconcile: stretches alternate, whatever was typed.

use crate::calendar::Day;
use crate::record::Complaint;

/// A stretch of time in which a complaint was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub from: Day,
    /// The day on which it was closed; absent while it is open. On that day it counts as closed.
    pub closed: Option<Day>,
}

/// All stretches of one complaint, in order; the first begins on the day of receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPeriods(Vec<Stretch>);

impl OpenPeriods {
    /// The life of a complaint as far as it was known on a day.
    #[must_use]
    pub fn of(complaint: &Complaint, until: Day) -> OpenPeriods {
        let talk = complaint.solving_talk();
        let talk = talk.filter(|_| complaint.closed.is_none());
        let mut closings: Vec<Day> = complaint
            .reopenings
            .iter()
            .filter_map(|again| again.closed_before.map(|day| day.value))
            .collect();
        closings.extend(complaint.closed.map(|day| day.value));
        closings.extend(talk.map(|talk| talk.date.value));
        closings.retain(|day| *day <= until);
        closings.sort_unstable();
        let mut reopenings: Vec<Day> = complaint
            .reopenings
            .iter()
            .map(|again| again.date.value)
            .filter(|day| *day <= until)
            .collect();
        reopenings.sort_unstable();
        OpenPeriods(alternate(complaint.received.value, &closings, &reopenings))
    }

    /// The day of receipt, with which the first stretch begins.
    #[must_use]
    pub fn received(&self) -> Day {
        self.0[0].from
    }

    /// The first closing, where there was one: the end that counts for the handling time.
    #[must_use]
    pub fn first_closed(&self) -> Option<Day> {
        self.0[0].closed
    }

    /// Whether it was open at some time on or after a day.
    #[must_use]
    pub fn reaches(&self, day: Day) -> bool {
        self.0
            .iter()
            .any(|stretch| stretch.closed.is_none_or(|closed| closed >= day))
    }

    /// The closing that still holds; nothing while it is open.
    #[must_use]
    pub fn closed(&self) -> Option<Day> {
        self.0.last().and_then(|stretch| stretch.closed)
    }

    /// Every closing in order; the last of them ends the last stretch where that has an end.
    pub fn closings(&self) -> impl Iterator<Item = Day> {
        self.0.iter().filter_map(|stretch| stretch.closed)
    }

    /// Every reopening in order: each begins a stretch.
    pub fn reopenings(&self) -> impl Iterator<Item = Day> {
        self.0.iter().skip(1).map(|stretch| stretch.from)
    }

    /// Whether it was open at the end of a day.
    #[must_use]
    pub fn is_open_on(&self, day: Day) -> bool {
        self.0
            .iter()
            .any(|stretch| stretch.from <= day && stretch.closed.is_none_or(|closed| closed > day))
    }
}

/// Stretches that begin on receipt or reopening and end on the next closing; a closing before its
/// beginning counts on the day of the beginning.
fn alternate(received: Day, closings: &[Day], reopenings: &[Day]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut from = received;
    let mut left = closings.iter().copied().peekable();
    loop {
        let closed = left.next().map(|closed| closed.max(from));
        stretches.push(Stretch { from, closed });
        let Some(closed) = closed else { break };
        let Some(&again) = reopenings.iter().find(|&&again| again >= closed) else {
            break;
        };
        // Closings that lie before the reopening are the same closing, noted twice.
        while left
            .next_if(|&next| next < again || next == closed)
            .is_some()
        {}
        from = again;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::alternate;
    use crate::calendar::Day;

    fn days(texts: &[&str]) -> Vec<Day> {
        texts
            .iter()
            .map(|text| Day::parse(text).expect("a day"))
            .collect()
    }

    fn told(received: &str, closings: &[&str], reopenings: &[&str]) -> Vec<String> {
        let stretches = alternate(days(&[received])[0], &days(closings), &days(reopenings));
        stretches
            .iter()
            .map(|one| {
                format!(
                    "{} - {}",
                    one.from,
                    one.closed.map_or("open".to_owned(), |day| day.to_string())
                )
            })
            .collect()
    }

    #[test]
    fn a_reopened_case_has_two_stretches() {
        let told = told("2026-01-05", &["2026-01-20", "2026-03-01"], &["2026-02-01"]);
        assert_eq!(told, ["2026-01-05 - 2026-01-20", "2026-02-01 - 2026-03-01"]);
    }

    #[test]
    fn a_case_reopened_on_the_day_of_closing_is_open() {
        assert_eq!(
            told("2026-01-05", &["2026-01-20"], &["2026-01-20"]),
            ["2026-01-05 - 2026-01-20", "2026-01-20 - open"]
        );
    }

    #[test]
    fn impossible_days_still_alternate() {
        assert_eq!(
            told("2026-01-05", &["2025-12-01"], &[]),
            ["2026-01-05 - 2026-01-05"]
        );
        assert_eq!(
            told("2026-01-05", &[], &["2026-02-01"]),
            ["2026-01-05 - open"]
        );
        assert_eq!(
            told("2026-01-05", &["2026-01-20", "2026-01-20"], &[]),
            ["2026-01-05 - 2026-01-20"]
        );
    }
}
