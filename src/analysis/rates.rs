//! Complaints per thousand participants, trainings or assignments: the context of a number.
//!
//! Source: FCA complaints data, context per 1,000. The volumes come from the year's file; without
//! them nothing is divided by anything else. From 200 complaints a year the years also get a
//! u-chart. Complaints are printed; the test and the chart, which assume independence, go by events.

use serde::Serialize;

use super::period::Period;
use super::scope::{Scope, count, events};
use super::statistics::{Comparison, Exposed, RateChart, Volume, compare, rate_chart};

/// The rate over one volume.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rate {
    /// The volume as the year's file names it: `deelnemers`.
    pub name: String,
    pub complaints: u32,
    pub volume: u32,
    pub per_thousand: f64,
    /// The year before, where its file has the same volume.
    pub before: Option<RateBefore>,
    /// Present from 200 complaints a year and two years with this volume.
    pub chart: Option<RateChart>,
}

/// The rate a year before, compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RateBefore {
    pub complaints: u32,
    pub volume: u32,
    pub per_thousand: f64,
    pub comparison: Comparison,
}

/// The rates of a whole year; volumes are given per year, so a quarter has none, and neither has
/// the short year in which the register begins.
pub(super) fn rates(scope: &Scope) -> Vec<Rate> {
    if scope.period.quarter.is_some() || scope.begins > scope.period.from {
        return Vec::new();
    }
    volumes(scope, scope.period.year)
        .into_iter()
        .map(|(name, volume)| rate(scope, name, volume))
        .collect()
}

fn rate(scope: &Scope, name: String, volume: u32) -> Rate {
    let over = |year: i32| {
        let (_, volume) = volumes(scope, year)
            .into_iter()
            .find(|(other, _)| *other == name)?;
        let period = Period::new(year, None, scope.period.until);
        if scope.begins > period.from {
            return None;
        }
        let received = || scope.received_in(period.from, period.until);
        Some((count(received()), events(received()), volume))
    };
    let complaints = count(scope.received());
    let now = Exposed::new(events(scope.received()), volume);
    let before = over(scope.period.year - 1).map(|(count, events, size)| {
        let comparison = compare(Exposed::new(events, size), now);
        RateBefore {
            complaints: count,
            volume: size,
            per_thousand: per_thousand(count, size),
            comparison,
        }
    });
    let points: Vec<Exposed> = (scope.begins.year()..=scope.period.year)
        .filter_map(over)
        .map(|(_, events, volume)| Exposed {
            count: events,
            exposure: f64::from(volume) / 1000.0,
        })
        .collect();
    let chart = rate_chart(&points).filter(|_| points.len() > 1 && scope.volume() >= Volume::Large);
    Rate {
        per_thousand: per_thousand(complaints, volume),
        name,
        complaints,
        volume,
        before,
        chart,
    }
}

fn per_thousand(count: u32, volume: u32) -> f64 {
    1000.0 * f64::from(count) / f64::from(volume)
}

/// The volumes above 0 of a year's file.
fn volumes(scope: &Scope, year: i32) -> Vec<(String, u32)> {
    let record = scope.register.year_record(year).into_iter();
    record
        .flat_map(|record| &record.volumes)
        .filter(|(_, volume)| volume.value > 0)
        .map(|(name, volume)| (name.value.clone(), volume.value))
        .collect()
}
