//! The counts over time: does the process behave as before?
//!
//! The volume decides the pace (one mark an event, quarters, months, weeks), and what is judged:
//! runs from 10 useful points, count limits, single values from a mean of 8, pauses from 8 gaps.
//! Only whole quarters, months and weeks are points. Events, not complaints: the limits assume
//! independence.

use serde::Serialize;

use super::scope::{CaseOn, Scope, count};
use super::statistics::{
    CountChart, GapChart, Individuals, Pace, RunChart, count_chart, gap_chart, individuals,
    run_chart,
};
use crate::calendar::Day;

/// The behaviour of the process up to the last day that counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OverTime {
    pub pace: Pace,
    /// In order; empty where the pace is one mark an event.
    pub points: Vec<Slot>,
    pub run: Option<RunChart>,
    pub limits: Option<CountChart>,
    pub individuals: Option<Individuals>,
    /// Days between complaints of any kind, where they are few.
    pub gaps: Option<GapChart>,
    /// Rare categories with the days between their complaints.
    pub pauses: Vec<Pause>,
}

/// A quarter (1-4), month (1-12) or week (1-53, ISO 8601) with its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slot {
    pub year: i32,
    pub part: u32,
    pub events: u32,
}

/// A category that has been quiet for long.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pause {
    pub key: String,
    pub label: String,
    pub gaps: GapChart,
}

const QUARTERS_SHOWN: usize = 20;
const MONTHS_SHOWN: usize = 36;
const WEEKS_SHOWN: usize = 104;
/// Days between complaints of a rare category: on average at most one a month.
const RARE: f64 = 30.0;

pub(super) fn over_time(scope: &Scope) -> OverTime {
    let pace = scope.volume().pace();
    let points = match pace {
        Pace::Events => Vec::new(),
        Pace::Quarters => slots(scope, pace, QUARTERS_SHOWN),
        Pace::Months => slots(scope, pace, MONTHS_SHOWN),
        Pace::Weeks => slots(scope, pace, WEEKS_SHOWN),
    };
    let counts: Vec<u32> = points.iter().map(|slot| slot.events).collect();
    let values: Vec<f64> = counts.iter().copied().map(f64::from).collect();
    let pauses = scope.settings.categories.iter().filter_map(|(key, label)| {
        let gaps =
            gaps(scope, |known| known.category() == key.value).filter(|gaps| gaps.mean >= RARE)?;
        Some(Pause {
            key: key.value.clone(),
            label: label.value.clone(),
            gaps,
        })
    });
    OverTime {
        pace,
        run: run_chart(&values).filter(|run| run.useful >= RunChart::POINTS),
        limits: count_chart(&counts),
        individuals: individuals(&values).filter(|chart| chart.mean >= Individuals::MEAN),
        gaps: gaps(scope, |_| true).filter(|_| pace == Pace::Events),
        pauses: pauses.collect(),
        points,
    }
}

/// The whole quarters, months or weeks from the day on which the register begins, the latest ones.
fn slots(scope: &Scope, pace: Pace, most: usize) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut from = Day::first_of(scope.begins.year());
    while pace == Pace::Weeks && from.weekday() > 0 {
        from = from.plus_days(1);
    }
    loop {
        let next = match pace {
            Pace::Weeks => from.plus_days(7),
            Pace::Months => from.plus_months(1),
            Pace::Quarters | Pace::Events => from.plus_months(3),
        };
        if next.plus_days(-1) > scope.period.until || next <= from {
            break;
        }
        // A part in which the register began was not counted whole.
        if from < scope.begins {
            from = next;
            continue;
        }
        let events = count(
            scope
                .received_in(from, next.plus_days(-1))
                .filter(|known| known.is_own_event()),
        );
        let (year, part) = name(from, pace);
        slots.push(Slot { year, part, events });
        from = next;
    }
    slots.split_off(slots.len().saturating_sub(most))
}

/// The year and the number of the period that begins on a day. A week belongs to the year of its
/// Thursday (ISO 8601).
fn name(from: Day, pace: Pace) -> (i32, u32) {
    let thursday = from.plus_days(3);
    let week =
        || u32::try_from(thursday.days_since(Day::first_of(thursday.year())) / 7 + 1).unwrap_or(1);
    match pace {
        Pace::Weeks => (thursday.year(), week()),
        Pace::Months => (from.year(), from.month()),
        Pace::Quarters | Pace::Events => (from.year(), from.quarter()),
    }
}

fn gaps(scope: &Scope, belongs: impl Fn(&CaseOn) -> bool) -> Option<GapChart> {
    let events = scope
        .known
        .iter()
        .filter(|known| known.is_own_event() && belongs(known));
    let days: Vec<Day> = events.map(|known| known.life.received()).collect();
    let between = |earlier: Day, later: Day| u32::try_from(later.days_since(earlier)).unwrap_or(0);
    let gaps: Vec<u32> = days
        .windows(2)
        .map(|pair| between(pair[0], pair[1]))
        .collect();
    gap_chart(&gaps, between(*days.last()?, scope.period.until))
}

#[cfg(test)]
mod tests {
    use super::{Pace, name};
    use crate::calendar::Day;

    #[test]
    fn a_week_has_the_number_and_year_of_its_thursday() {
        // Calendars: Monday 29 December 2025 begins week 1 of 2026; 28 December 2026 begins week
        // 53.
        for (monday, year, week) in [
            ("2025-12-29", 2026, 1),
            ("2026-12-28", 2026, 53),
            ("2027-01-04", 2027, 1),
            ("2024-01-01", 2024, 1),
        ] {
            assert_eq!(
                name(Day::parse(monday).expect("a day"), Pace::Weeks),
                (year, week),
                "{monday}"
            );
        }
    }
}
