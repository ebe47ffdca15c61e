//! Did the number of complaints really change?
//!
//! Events, not complaints, because the test assumes independence; exposure in days on which the
//! register told of every complaint, so that a running year and a first one are compared fairly. Never a bare percentage: with 12 a year and nothing changed, 56
//! % of years differ by a quarter or more from the one before.

use serde::Serialize;

use super::period::Period;
use super::scope::{Scope, count, events};
use super::statistics::{
    Comparison, Exposed, Interval, Thresholds, compare, poisson_interval, thresholds,
};
use crate::calendar::Day;

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
    /// The day on which the register begins, where that lies in this year: the year is short, and
    /// what came before it was not counted.
    pub begins: Option<Day>,
}

/// What may be said of the difference with the year before: one verdict, for every sentence, page
/// and picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The register does not go back that far.
    NoYearBefore,
    /// As many, over as long.
    Same,
    /// Chance explains the difference.
    Chance,
    Rise,
    Fall,
}

impl Trend {
    /// The verdict, after the correction for all comparisons of the report.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let same = self.complaints_before() == self.years.last().map(|year| year.complaints);
        match self.comparison {
            None => Verdict::NoYearBefore,
            Some(found) if found.is_real() && found.is_rise() => Verdict::Rise,
            Some(found) if found.is_real() => Verdict::Fall,
            Some(_) if same && !self.is_by_day() => Verdict::Same,
            Some(_) => Verdict::Chance,
        }
    }

    /// Whether the two are not equally long, so that they are compared by the day: one is still
    /// running, or the register began in the one before.
    #[must_use]
    pub fn is_by_day(&self) -> bool {
        let running = self.years.last().is_some_and(|year| year.partial);
        running || self.begins_before().is_some()
    }

    /// The day on which the register begins, where that lies in the year before.
    #[must_use]
    pub fn begins_before(&self) -> Option<Day> {
        self.year_before()?.begins
    }

    /// The complaints of the same period a year before, where it was counted.
    #[must_use]
    pub fn complaints_before(&self) -> Option<u32> {
        self.year_before().map(|year| year.complaints)
    }

    fn year_before(&self) -> Option<&YearCount> {
        let last = self.years.last()?;
        let before = self.years.iter().rev().nth(1);
        before.filter(|before| before.year == last.year - 1)
    }
}

const YEARS_SHOWN: i32 = 5;

pub(super) fn trend(scope: &Scope) -> Trend {
    let period = scope.period;
    let now = exposed(scope, period);
    let before = Some(exposed(scope, period.previous())).filter(|before| before.exposure > 0.0);
    let both = before.filter(|_| now.exposure > 0.0);
    let first_year = scope.begins.year().max(period.year - YEARS_SHOWN + 1);
    let counted = (first_year.min(period.year)..=period.year).filter(|year| {
        let of_year = Period::new(*year, period.quarter, period.end);
        *year == period.year || scope.begins <= of_year.end
    });
    let years = counted.map(|year| {
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
            begins: Some(scope.begins).filter(|_| scope.is_short(of_year)),
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
    let events = events(scope.received_in(period.from, period.until));
    Exposed::new(events, scope.exposure(period))
}
