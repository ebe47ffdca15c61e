//! The u-chart of counts per unequal exposure, with Laney's correction for overdispersion.
//!
//! Limits mean +/- 3 sqrt(mean / exposure), each point its own. Where the points vary more than
//! counts do (sigma z > 1.5), the limits are widened by sigma z = mean |z(i) - z(i-1)| / 1.128.
//! Source: NIST 6.3.3.1; Laney 2002, Quality Engineering 14:531. From 200 events a year.

use serde::Serialize;

use super::Exposed;

/// Beyond this spread the plain limits would flag ordinary months.
const OVERDISPERSED: f64 = 1.5;
/// d2 for two points: the mean range of two normal values in standard deviations.
pub(super) const D2: f64 = 1.128;

/// Rates with their limits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RateChart {
    /// Events per unit of exposure.
    pub mean: f64,
    /// How much more the points vary than counts do: 1 is what counts do.
    pub sigma_z: f64,
    /// Whether the limits were widened (Laney's u').
    pub widened: bool,
    /// Lower and upper limit of each point; the lower one clipped at 0.
    pub limits: Vec<(f64, f64)>,
    /// Indices of the points outside their limits.
    pub outside: Vec<usize>,
}

/// The u-chart of points in the order of time; nothing without exposure or events.
#[must_use]
pub fn rate_chart(points: &[Exposed]) -> Option<RateChart> {
    let events: f64 = points.iter().map(|point| f64::from(point.count)).sum();
    let exposure: f64 = points.iter().map(|point| point.exposure).sum();
    let mean = events / exposure;
    if points.iter().any(|point| point.exposure <= 0.0) || mean.is_nan() || mean <= 0.0 {
        return None;
    }
    let rate = |point: &Exposed| f64::from(point.count) / point.exposure;
    let spread = |point: &Exposed| (mean / point.exposure).sqrt();
    let z: Vec<f64> = points
        .iter()
        .map(|point| (rate(point) - mean) / spread(point))
        .collect();
    let ranges: Vec<f64> = z.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let sigma_z = if ranges.is_empty() {
        1.0
    } else {
        ranges.iter().sum::<f64>() / count(&ranges) / D2
    };
    let widened = sigma_z > OVERDISPERSED;
    let factor = if widened { 3.0 * sigma_z } else { 3.0 };
    let around = |point: &Exposed| {
        (
            (mean - factor * spread(point)).max(0.0),
            mean + factor * spread(point),
        )
    };
    let limits: Vec<(f64, f64)> = points.iter().map(around).collect();
    let is_outside =
        |index: &usize| !(limits[*index].0..=limits[*index].1).contains(&rate(&points[*index]));
    let outside = (0..points.len()).filter(is_outside).collect();
    Some(RateChart {
        mean,
        sigma_z,
        widened,
        limits,
        outside,
    })
}

fn count(numbers: &[f64]) -> f64 {
    numbers.iter().map(|_| 1.0).sum()
}

#[cfg(test)]
mod tests {
    use super::rate_chart;
    use crate::analysis::statistics::Exposed;

    #[test]
    fn ordinary_counts_keep_the_plain_limits_and_one_outlier_is_outside() {
        let mut points = [
            Exposed {
                count: 9,
                exposure: 100.0,
            },
            Exposed {
                count: 12,
                exposure: 110.0,
            },
        ]
        .repeat(10);
        points.push(Exposed {
            count: 40,
            exposure: 100.0,
        });
        let chart = rate_chart(&points).expect("a chart");
        assert_eq!((chart.widened, chart.outside), (false, vec![20]));
    }

    #[test]
    fn large_exposures_that_vary_more_than_counts_do_widen_the_limits() {
        // Rates of 1.0 and 1.2 per thousand over a million each: hundreds of sigmas for plain
        // limits.
        let points: Vec<Exposed> = (0..20)
            .map(|month| Exposed {
                count: if month % 2 == 0 { 10_000 } else { 12_000 },
                exposure: 1e7,
            })
            .collect();
        let chart = rate_chart(&points).expect("a chart");
        assert!(chart.widened && chart.sigma_z > 15.0);
        assert!(chart.outside.is_empty());
    }

    #[test]
    fn without_exposure_or_events_there_is_no_chart() {
        assert_eq!(rate_chart(&[]), None);
        assert_eq!(
            rate_chart(&[Exposed {
                count: 0,
                exposure: 10.0
            }]),
            None
        );
        assert_eq!(
            rate_chart(&[Exposed {
                count: 1,
                exposure: 0.0
            }]),
            None
        );
    }
}
