//! How long handling takes: Kaplan-Meier over the complaints received in the period.
//!
//! From receipt to the first closing, in calendar days; what is open on the last day counts for the
//! time so far. Any ending is an ending, so there is no competing risk; only where many complaints
//! are withdrawn is the time to a solution told apart, with withdrawal as a competing end.

use serde::Serialize;

use super::scope::{CaseOn, Scope, Share, count};
use super::statistics::{
    End, LogRank, MEDIAN_FROM, Observation, Survival, TAIL_FROM, incidence_quantile, log_rank,
    survival,
};
use crate::calendar::Day;
use crate::record::{Outcome, natural_order};

/// The handling time of the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HandlingTime {
    pub curve: Survival,
    /// Days within which half is closed; absent below 5 complaints or while too much is open.
    pub median: Option<u32>,
    pub median_low: Option<u32>,
    pub median_high: Option<u32>,
    /// Days within which nine of ten are closed; absent below 20 complaints or while too much is
    /// open.
    pub p90: Option<u32>,
    /// Ages of the open ones, for the ticks in the curve.
    pub open: Vec<u32>,
    /// Main categories with at least 20 complaints.
    pub categories: Vec<CategoryTime>,
    /// The largest of them against all others.
    pub difference: Option<LogRank>,
    /// Closed ones that took more than [`LONG`] days, longest first.
    pub long: Vec<LongCase>,
    /// How long solving took, where more than one in ten was withdrawn.
    pub solved: Option<Solved>,
}

/// More days than this are told one by one: six weeks, the last age of the open ones.
const LONG: i64 = 42;

/// A closed complaint that took long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LongCase {
    pub number: String,
    /// The name of its main category.
    pub category: String,
    pub days: i64,
}

/// The time to a solution with withdrawal as a competing end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Solved {
    /// Withdrawn among the closed.
    pub withdrawn: Share,
    /// Days within which half of all complaints was solved; absent while, or because, that never
    /// happened.
    pub median: Option<u32>,
}

/// The handling time of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CategoryTime {
    pub key: String,
    pub label: String,
    pub complaints: u32,
    pub median: Option<u32>,
    pub p90: Option<u32>,
}

/// How long the complaints received took, open ones with the time so far.
pub(super) struct Times {
    pub all: Vec<Observation>,
    pub curve: Survival,
    pub median: Option<u32>,
    pub median_low: Option<u32>,
    pub median_high: Option<u32>,
    pub p90: Option<u32>,
}

pub(super) fn times(scope: &Scope) -> Times {
    let all: Vec<Observation> = scope
        .received()
        .map(|known| observe(known, scope.period.until))
        .collect();
    let curve = survival(&all);
    let median = curve
        .quantile(0.5)
        .filter(|_| curve.observations >= MEDIAN_FROM);
    let (low, high) = curve.median_interval();
    Times {
        all,
        median,
        median_low: low.filter(|_| median.is_some()),
        median_high: high.filter(|_| median.is_some()),
        p90: curve
            .quantile(0.9)
            .filter(|_| curve.observations >= TAIL_FROM),
        curve,
    }
}

pub(super) fn handling_time(scope: &Scope, times: Times) -> HandlingTime {
    let categories = categories(scope);
    let open = times.all.iter().filter(|seen| !seen.ended);
    HandlingTime {
        median: times.median,
        median_low: times.median_low,
        median_high: times.median_high,
        p90: times.p90,
        open: open.map(|seen| seen.time).collect(),
        difference: difference(scope, &categories),
        categories,
        long: long(scope),
        solved: solved(scope),
        curve: times.curve,
    }
}

fn observe(known: &CaseOn, until: Day) -> Observation {
    let closed = known.life.first_closed();
    let days = closed.unwrap_or(until).days_since(known.life.received());
    Observation {
        entry: None,
        time: u32::try_from(days).unwrap_or(0),
        ended: closed.is_some(),
    }
}

fn long(scope: &Scope) -> Vec<LongCase> {
    let case = |known: &CaseOn| {
        let days = known.life.first_closed()?.days_since(known.life.received());
        (days > LONG).then(|| LongCase {
            number: known.number(),
            category: known.category_name(),
            days,
        })
    };
    let mut long: Vec<LongCase> = scope.received().filter_map(case).collect();
    long.sort_by(|a, b| {
        b.days
            .cmp(&a.days)
            .then_with(|| natural_order(&a.number, &b.number))
    });
    long
}

/// Aalen-Johansen, where withdrawals would make closing look like solving: beyond one in ten.
fn solved(scope: &Scope) -> Option<Solved> {
    let withdrew = |known: &CaseOn| known.complaint().ended_as() == Some(Outcome::Withdrawn);
    let closed = || {
        scope
            .received()
            .filter(|known| known.life.first_closed().is_some())
    };
    let withdrawn = Share::among(closed(), |known| withdrew(known));
    let ends: Vec<End> = scope
        .received()
        .map(|known| End {
            seen: observe(known, scope.period.until),
            counts: !withdrew(known),
        })
        .collect();
    let many = count(ends.iter()) >= MEDIAN_FROM && 10 * withdrawn.count > withdrawn.of;
    many.then(|| Solved {
        withdrawn,
        median: incidence_quantile(&ends, 0.5),
    })
}

fn categories(scope: &Scope) -> Vec<CategoryTime> {
    let keys = scope
        .settings
        .categories
        .iter()
        .map(|(key, label)| (key.value.as_str(), label.value.clone()));
    keys.filter_map(|(key, label)| {
        let seen: Vec<Observation> = scope
            .received()
            .filter(|known| known.category() == key)
            .map(|known| observe(known, scope.period.until))
            .collect();
        let curve = survival(&seen);
        let complaints = count(seen.iter());
        let figure = CategoryTime {
            key: key.to_owned(),
            label,
            complaints,
            median: curve.quantile(0.5),
            p90: curve.quantile(0.9),
        };
        (complaints >= TAIL_FROM).then_some(figure)
    })
    .collect()
}

fn difference(scope: &Scope, categories: &[CategoryTime]) -> Option<LogRank> {
    let most = categories
        .iter()
        .map(|category| category.complaints)
        .max()?;
    let mut largest = categories
        .iter()
        .filter(|category| category.complaints == most);
    // Of two that are as large none is "the largest".
    let (Some(largest), None) = (largest.next(), largest.next()) else {
        return None;
    };
    let (inside, outside): (Vec<&CaseOn>, Vec<&CaseOn>) = scope
        .received()
        .partition(|known| known.category() == largest.key);
    let observed = |group: &[&CaseOn]| {
        group
            .iter()
            .map(|known| observe(known, scope.period.until))
            .collect::<Vec<_>>()
    };
    (count(outside.iter()) >= TAIL_FROM)
        .then(|| log_rank(&observed(&inside), &observed(&outside)))?
}
