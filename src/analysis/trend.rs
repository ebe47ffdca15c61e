//! Did the number of complaints really change?
//!
//! Events, not complaints, because the test assumes independence; exposure in days, so that a
//! running year is compared fairly. Never a bare percentage: with 12 a year and nothing changed, 56
//! % of years differ by a quarter or more from the one before.

use serde::Serialize;

use super::period::Period;
use super::scope::{Scope, count};
use super::statistics::{
    Comparison, Exposed, Interval, Thresholds, compare, poisson_interval, thresholds,
};
use crate::calendar::Day;
use crate::register::Register;

/// This period against the same one a year before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    pub now: Exposed,
    /// Absent when the register does not go back that far.
    pub before: Option<Exposed>,
    pub comparison: Option<Comparison>,
    pub thresholds: Option<Thresholds>,
    /// This period in each year, oldest first, at most five.
    pub years: Vec<YearCount>,
}

/// One year in the row of years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct YearCount {
    pub year: i32,
    pub complaints: u32,
    pub events: u32,
    /// What chance alone would let the number of events be.
    pub interval: Interval,
    /// The year had not ended on the last day that counts.
    pub partial: bool,
}

const YEARS_SHOWN: i32 = 5;

/// A year against the one before, without the rest of its analysis.
#[must_use]
pub fn year_on_year(register: &Register, year: i32, as_of: Day) -> Trend {
    trend(&Scope::new(register, Period::new(year, None, as_of)))
}

pub(super) fn trend(scope: &Scope) -> Trend {
    let period = scope.period;
    let first_year = scope
        .known
        .first()
        .map_or(period.year, |known| known.life.received().year());
    let now = exposed(scope, period);
    let before = (first_year < period.year).then(|| exposed(scope, period.previous()));
    let both = before.filter(|_| now.exposure > 0.0);
    let years = (first_year.max(period.year - YEARS_SHOWN + 1)..=period.year).map(|year| {
        let of_year = if year == period.year {
            period
        } else {
            Period::new(year, period.quarter, period.eve())
        };
        let complaints = count(scope.received_in(of_year.from, of_year.until));
        let events = exposed(scope, of_year).count;
        YearCount {
            year,
            complaints,
            events,
            interval: poisson_interval(events),
            partial: of_year.is_partial(),
        }
    });
    Trend {
        now,
        before,
        comparison: both.map(|before| compare(before, now)),
        thresholds: both.map(|before| thresholds(before, now.exposure)),
        years: years.collect(),
    }
}

fn exposed(scope: &Scope, period: Period) -> Exposed {
    let events = scope
        .received_in(period.from, period.until)
        .filter(|known| known.is_own_event());
    Exposed {
        count: count(events),
        exposure: f64::from(period.days()),
    }
}
