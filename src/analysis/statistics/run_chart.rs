//! The run chart: is there a sign that the level shifted?
//!
//! Around the median, with the points on it left out: a signal when the longest run on one side
//! exceeds round(log2 n) + 3, or when the line crosses the median fewer times than the 5 % quantile
//! of Binomial(n - 1, 1/2). Source: Anhoej & Olesen 2014, PLOS ONE 9(11):e113825; Schilling 2012;
//! Chen 2010; the R package qicharts2. From 10 useful points; false alarms 3-10 % where the mean is
//! 1 or more (79 % at 0.5, because of ties: use longer periods there).

use serde::Serialize;

use super::distributions::binomial_quantile;
use super::quantile;

/// The runs of a series, judged.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RunChart {
    pub median: f64,
    /// Points not on the median.
    pub useful: u32,
    pub longest_run: u32,
    pub longest_allowed: u32,
    pub crossings: u32,
    pub fewest_allowed: u32,
}

impl RunChart {
    /// From this many useful points the rules hold.
    pub const POINTS: u32 = 10;

    /// Whether the series shifts more than chance makes it.
    #[must_use]
    pub fn signals(&self) -> bool {
        self.stays() || self.crosses_seldom()
    }

    /// Whether it stays on one side of the median for longer than chance makes it.
    #[must_use]
    pub fn stays(&self) -> bool {
        self.useful >= Self::POINTS && self.longest_run > self.longest_allowed
    }

    /// Whether it crosses the median less often than chance makes it, on whichever side it is.
    #[must_use]
    pub fn crosses_seldom(&self) -> bool {
        self.useful >= Self::POINTS && self.crossings < self.fewest_allowed
    }
}

/// The run chart of a series in the order of time; nothing when it is empty.
#[must_use]
pub fn run_chart(series: &[f64]) -> Option<RunChart> {
    let median = quantile(series, 0.5)?;
    let (mut useful, mut run, mut longest_run, mut crossings) = (0_u32, 0_u32, 0_u32, 0_u32);
    let mut before = None;
    for above in series
        .iter()
        .filter(|&&point| (point - median).abs() > f64::EPSILON)
        .map(|&point| point > median)
    {
        let crossed = before.is_some_and(|side| side != above);
        run = if crossed { 1 } else { run + 1 };
        crossings += u32::from(crossed);
        useful += 1;
        longest_run = longest_run.max(run);
        before = Some(above);
    }
    let (longest_allowed, fewest_allowed) = limits(useful);
    Some(RunChart {
        median,
        useful,
        longest_run,
        longest_allowed,
        crossings,
        fewest_allowed,
    })
}

/// The longest run and the fewest crossings that chance allows in `useful` points.
fn limits(useful: u32) -> (u32, u32) {
    // round(log2 n): the exponent of the power of two that is nearest on the logarithmic scale.
    let floor = useful.max(1).ilog2();
    let rounds_up = u64::from(useful) * u64::from(useful) > 1 << (2 * floor + 1);
    (
        floor + u32::from(rounds_up) + 3,
        binomial_quantile(0.05, useful.saturating_sub(1), 0.5),
    )
}

#[cfg(test)]
mod tests {
    use super::{limits, run_chart};

    #[test]
    fn the_published_limits_are_reproduced() {
        // Anhoej & Olesen 2014, table 1: useful points, longest run, fewest crossings.
        for (useful, run, crossings) in [
            (10, 6, 2),
            (11, 6, 2),
            (12, 7, 3),
            (13, 7, 3),
            (14, 7, 4),
            (15, 7, 4),
            (16, 7, 4),
            (17, 7, 5),
            (18, 7, 5),
            (19, 7, 6),
            (20, 7, 6),
            (21, 7, 6),
            (22, 7, 7),
            (23, 8, 7),
            (24, 8, 8),
            (25, 8, 8),
            (30, 8, 10),
            (60, 9, 23),
        ] {
            assert_eq!(limits(useful), (run, crossings), "{useful}");
        }
    }

    #[test]
    fn a_lasting_shift_signals_and_a_zigzag_does_not() {
        let shifted: Vec<f64> = [
            1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 7.0, 8.0, 7.0, 8.0, 7.0, 8.0, 7.0, 8.0,
        ]
        .to_vec();
        assert!(run_chart(&shifted).expect("a chart").signals());
        let zigzag: Vec<f64> = (0..16).map(|index| f64::from(index % 2)).collect();
        assert!(!run_chart(&zigzag).expect("a chart").signals());
    }

    #[test]
    fn points_on_the_median_are_left_out() {
        let flat = run_chart(&[3.0; 12]).expect("a chart");
        assert_eq!((flat.useful, flat.signals()), (0, false));
        assert_eq!(run_chart(&[]), None);
    }
}
