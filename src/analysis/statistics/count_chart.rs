//! The c-chart of counts per equal period, with exact limits.
//!
//! Upper qpois(.99865; mean), lower qpois(.00135; mean); a point outside them signals. The classic
//! mean +/- 3 sqrt(mean) gives 6-25 % false alarms in 24 months at means of 16 to 0.5, the exact
//! limits 1-3 %. Source: NIST/SEMATECH e-Handbook 6.3.3.1; Montgomery; Mohammed et al. 2008. With
//! fewer than 12 points the limits are provisional.

use serde::Serialize;

use super::distributions::poisson_quantile;

/// Three sigma under the normal curve, one tail: the convention behind all control charts.
pub(super) const TAIL: f64 = 0.001_35;

/// Counts with their limits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CountChart {
    pub mean: f64,
    pub lower: u32,
    pub upper: u32,
    /// Indices of the points outside the limits.
    pub outside: Vec<usize>,
    /// Too few points for firm limits.
    pub provisional: bool,
}

impl CountChart {
    /// From this many points the limits are firm.
    pub const POINTS: usize = 12;
}

/// The c-chart of counts in the order of time; nothing when there are none.
#[must_use]
pub fn count_chart(counts: &[u32]) -> Option<CountChart> {
    let points = u32::try_from(counts.len())
        .ok()
        .filter(|&points| points > 0)?;
    let mean = counts.iter().copied().map(f64::from).sum::<f64>() / f64::from(points);
    let (lower, upper) = (
        poisson_quantile(TAIL, mean),
        poisson_quantile(1.0 - TAIL, mean),
    );
    let outside = counts
        .iter()
        .enumerate()
        .filter(|(_, count)| !(lower..=upper).contains(count))
        .map(|(index, _)| index);
    Some(CountChart {
        mean,
        lower,
        upper,
        outside: outside.collect(),
        provisional: counts.len() < CountChart::POINTS,
    })
}

#[cfg(test)]
mod tests {
    use super::count_chart;

    /// NIST/SEMATECH e-Handbook 6.3.3.1: defects on 25 wafers.
    const WAFERS: [u32; 25] = [
        16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16,
        31, 13,
    ];

    #[test]
    fn the_wafers_of_nist_have_mean_16_and_only_the_24th_is_outside() {
        let chart = count_chart(&WAFERS).expect("a chart");
        assert_eq!(chart.mean, 16.0);
        // The handbook's own limits, mean +/- 3 sqrt(mean).
        assert_eq!(
            (
                chart.mean + 3.0 * chart.mean.sqrt(),
                chart.mean - 3.0 * chart.mean.sqrt()
            ),
            (28.0, 4.0)
        );
        assert_eq!((chart.lower, chart.upper, chart.outside), (5, 29, vec![23]));
    }

    #[test]
    fn an_empty_series_has_no_chart_and_zeros_are_not_outside() {
        assert_eq!(count_chart(&[]), None);
        let chart = count_chart(&[0; 6]).expect("a chart");
        assert_eq!(
            (
                chart.lower,
                chart.upper,
                chart.outside.len(),
                chart.provisional
            ),
            (0, 0, 0, true)
        );
    }
}
