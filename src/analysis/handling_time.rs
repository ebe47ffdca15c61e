//! How long handling takes: Kaplan-Meier over the complaints received in the period.
//!
//! From receipt to the first closing, in calendar days; what is open on the last day counts for the
//! time so far. Any ending is an ending, so there is no competing risk.

use serde::Serialize;

use super::scope::{Known, Scope, count};
use super::statistics::{LogRank, MEDIAN_FROM, Observation, Survival, TAIL_FROM, log_rank, survival};
use crate::calendar::Day;

/// The handling time of the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HandlingTime {
    pub curve: Survival,
    /// Days within which half is closed; absent below 5 complaints or while too much is open.
    pub median: Option<u32>,
    pub median_low: Option<u32>,
    pub median_high: Option<u32>,
    /// Days within which nine of ten are closed; absent below 20 complaints or while too much is open.
    pub p90: Option<u32>,
    /// Ages of the open ones, for the ticks in the curve.
    pub open: Vec<u32>,
    /// Main categories with at least 20 complaints.
    pub categories: Vec<CategoryTime>,
    /// The largest of them against all others.
    pub difference: Option<LogRank>,
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

pub(super) fn handling_time(scope: &Scope) -> HandlingTime {
    let all: Vec<Observation> = scope.received().map(|known| observe(known, scope.period.until)).collect();
    let curve = survival(&all);
    let median = curve.quantile(0.5).filter(|_| curve.observations >= MEDIAN_FROM);
    let (low, high) = curve.median_interval();
    let categories = categories(scope);
    HandlingTime {
        median,
        median_low: low.filter(|_| median.is_some()),
        median_high: high.filter(|_| median.is_some()),
        p90: curve.quantile(0.9).filter(|_| curve.observations >= TAIL_FROM),
        open: all.iter().filter(|seen| !seen.ended).map(|seen| seen.time).collect(),
        difference: difference(scope, &categories),
        categories,
        curve,
    }
}

fn observe(known: &Known, until: Day) -> Observation {
    let closed = known.life.first_closed();
    let days = closed.unwrap_or(until).days_since(known.life.received());
    Observation { entry: None, time: u32::try_from(days).unwrap_or(0), ended: closed.is_some() }
}

fn categories(scope: &Scope) -> Vec<CategoryTime> {
    let keys = scope.settings.categories.iter().map(|(key, label)| (key.value.as_str(), label.value.clone()));
    keys.filter_map(|(key, label)| {
        let seen: Vec<Observation> =
            scope.received().filter(|known| known.category() == key).map(|known| observe(known, scope.period.until)).collect();
        let curve = survival(&seen);
        let complaints = count(seen.iter());
        let figure = CategoryTime { key: key.to_owned(), label, complaints, median: curve.quantile(0.5), p90: curve.quantile(0.9) };
        (complaints >= TAIL_FROM).then_some(figure)
    })
    .collect()
}

fn difference(scope: &Scope, categories: &[CategoryTime]) -> Option<LogRank> {
    let largest = categories.iter().max_by_key(|category| category.complaints)?;
    let (inside, outside): (Vec<&Known>, Vec<&Known>) = scope.received().partition(|known| known.category() == largest.key);
    let observed = |group: &[&Known]| group.iter().map(|known| observe(known, scope.period.until)).collect::<Vec<_>>();
    (count(outside.iter()) >= TAIL_FROM).then(|| log_rank(&observed(&inside), &observed(&outside)))?
}
