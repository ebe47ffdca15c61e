//! The exact conditional comparison of two counts: did the number really change?
//!
//! Given the total N, the second count is binomial with p = its share of the exposure. The
//! two-sided p is the central one, 2 min(P(X <= x), P(X >= x)), and the interval is the
//! Clopper-Pearson interval that belongs to it, so the two never contradict each other (the
//! "minlike" p of R's `poisson.test` can). Source: Przyborowski & Wilenski 1940; Fay 2010, R
//! Journal 2(1):53 (package exactci).
//!
//! Valid for any counts, 0 included. Assumes that the events are independent: one event with ten
//! complainants is one event.

use serde::Serialize;

use super::Interval;
use super::distributions::{beta_quantile, binomial_cdf, binomial_tail};

/// Below this central p a difference is called real.
pub const SIGNIFICANCE: f64 = 0.05;

/// A count with what it was counted over: days, participants, trainings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Exposed {
    pub count: u32,
    /// More than 0.
    pub exposure: f64,
}

impl Exposed {
    /// A count over so many days, participants or trainings.
    #[must_use]
    pub fn new(count: u32, exposure: u32) -> Exposed {
        Exposed {
            count,
            exposure: f64::from(exposure),
        }
    }
}

/// Two counts compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Comparison {
    /// The central two-sided p.
    pub p: f64,
    /// The same corrected for all comparisons that one report makes together; the verdict rests on
    /// it. Alone, a comparison needs no correction.
    pub adjusted: f64,
    /// Rate of the second over the rate of the first; absent when the first count is 0.
    pub ratio: Option<f64>,
    /// 95 % interval of that ratio.
    pub interval: Interval,
}

impl Comparison {
    /// Whether chance alone does not explain the difference, after the correction.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.adjusted < SIGNIFICANCE
    }

    /// Whether the second rate is the higher one; after a count of 0 every rate is.
    #[must_use]
    pub fn is_rise(&self) -> bool {
        self.ratio.is_none_or(|ratio| ratio > 1.0)
    }
}

/// The p of [`compare`] alone, without the interval, which costs a hundred times as much.
pub(super) fn central_p(before: Exposed, now: Exposed) -> f64 {
    let (x, n) = (now.count, now.count + before.count);
    let share = now.exposure / (now.exposure + before.exposure);
    let tail = binomial_cdf(x, n, share).min(binomial_tail(x, n, share));
    if n == 0 { 1.0 } else { (2.0 * tail).min(1.0) }
}

/// Compares `now` with `before`.
#[must_use]
pub fn compare(before: Exposed, now: Exposed) -> Comparison {
    let x = now.count;
    let odds = |q: f64| q / (1.0 - q) * before.exposure / now.exposure;
    let (successes, failures) = (f64::from(x), f64::from(before.count));
    let low = if x == 0 {
        0.0
    } else {
        odds(beta_quantile(0.025, successes, failures + 1.0))
    };
    let high = (before.count > 0).then(|| odds(beta_quantile(0.975, successes + 1.0, failures)));
    let ratio =
        (before.count > 0).then(|| (successes / now.exposure) / (failures / before.exposure));
    let p = central_p(before, now);
    Comparison {
        p,
        adjusted: p,
        ratio,
        interval: Interval { low, high },
    }
}

#[cfg(test)]
mod tests {
    use super::{Exposed, compare};

    fn equal(before: u32, now: u32) -> super::Comparison {
        compare(
            Exposed {
                count: before,
                exposure: 365.0,
            },
            Exposed {
                count: now,
                exposure: 365.0,
            },
        )
    }

    #[test]
    fn the_two_sample_vector_of_exactci_is_reproduced() {
        let found = compare(
            Exposed {
                count: 30,
                exposure: 54_308.7,
            },
            Exposed {
                count: 60,
                exposure: 51_477.5,
            },
        );
        assert!(
            (found.interval.low - 1.339_735_721_772_65).abs() < 1e-13,
            "{}",
            found.interval.low
        );
        assert!(
            (found.interval.high.expect("an end") - 3.388_365_573_616_252).abs() < 1e-12,
            "{:?}",
            found.interval.high
        );
        assert!(found.is_real());
    }

    #[test]
    fn twelve_against_four_is_chance_where_minlike_would_say_otherwise() {
        let found = equal(12, 4);
        // 2 P(X <= 4), n = 16: 5034 / 65536.
        assert!((found.p - 5034.0 / 65_536.0).abs() < 1e-14);
        assert!(!found.is_real());
        assert!(found.interval.high.is_some_and(|high| high > 1.0));
    }

    #[test]
    fn p_and_interval_never_contradict_each_other() {
        for before in 0..40 {
            for now in 0..40 {
                let found = equal(before, now);
                let outside =
                    found.interval.low > 1.0 || found.interval.high.is_some_and(|high| high < 1.0);
                assert_eq!(found.is_real(), outside, "{before} {now} {found:?}");
            }
        }
    }

    #[test]
    fn two_empty_years_differ_in_nothing() {
        let found = equal(0, 0);
        assert_eq!(
            (
                found.p,
                found.ratio,
                found.interval.low,
                found.interval.high
            ),
            (1.0, None, 0.0, None)
        );
    }

    #[test]
    fn the_measure_against_cdi_halved_the_rate_and_more() {
        // 449 in 344,742 bed days before, 85 in 169,697 after: ratio 0.38 (0.30-0.49).
        let found = compare(
            Exposed {
                count: 449,
                exposure: 344_742.0,
            },
            Exposed {
                count: 85,
                exposure: 169_697.0,
            },
        );
        let rounded = |number: f64| (number * 100.0).round() / 100.0;
        assert_eq!(found.ratio.map(rounded), Some(0.38));
        assert_eq!(
            (
                rounded(found.interval.low),
                found.interval.high.map(rounded)
            ),
            (0.30, Some(0.49))
        );
    }
}
