//! The chart of single values and their moving ranges: XmR.
//!
//! Limits mean +/- 3/1.128 (2.66) times the mean moving range; range limit 3.268 times it; the lower
//! limit clipped at 0, because counts are. No screening of large ranges (the NHS workbook does none
//! either; the R package does): the rule is fixed here, so that two readers get the same limits. Only
//! "outside the limits" is used; shifts are the run chart's business. Source: Wheeler, Understanding
//! Variation; NIST/SEMATECH e-Handbook 6.3.2.2; Nelson 1982 for screening. From a mean of 8 per
//! period and 12 points; fewer points give provisional limits.

use serde::Serialize;

use super::CountChart;
use super::rate_chart::D2;

/// Values with their natural limits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Individuals {
    pub mean: f64,
    pub mean_range: f64,
    pub lower: f64,
    pub upper: f64,
    pub range_upper: f64,
    /// Indices of the values outside the limits.
    pub outside: Vec<usize>,
    pub provisional: bool,
}

impl Individuals {
    /// Below this mean per period counts are too lopsided for these limits.
    pub const MEAN: f64 = 8.0;
}

/// The XmR chart of values in the order of time; nothing for fewer than two.
#[must_use]
pub fn individuals(values: &[f64]) -> Option<Individuals> {
    let ranges: Vec<f64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let points = u32::try_from(ranges.len()).ok().filter(|&points| points > 0)?;
    let mean = values.iter().sum::<f64>() / f64::from(points + 1);
    let mean_range = ranges.iter().sum::<f64>() / f64::from(points);
    let (lower, upper) = limits(mean, mean_range);
    let outside = values.iter().enumerate().filter(|(_, value)| !(lower..=upper).contains(value)).map(|(index, _)| index);
    let provisional = values.len() < CountChart::POINTS;
    Some(Individuals { mean, mean_range, lower, upper, range_upper: 3.268 * mean_range, outside: outside.collect(), provisional })
}

fn limits(mean: f64, mean_range: f64) -> (f64, f64) {
    let reach = 3.0 / D2 * mean_range;
    ((mean - reach).max(0.0), mean + reach)
}

#[cfg(test)]
mod tests {
    use super::{individuals, limits};

    #[test]
    fn the_flow_rates_of_nist_have_the_published_limits() {
        // NIST/SEMATECH e-Handbook 6.3.2.2: 50.81, 1.8778, 55.8041, 45.8159.
        let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
        let chart = individuals(&flow).expect("a chart");
        for (found, printed) in [(chart.mean, 50.81), (chart.mean_range, 1.8778), (chart.upper, 55.8041), (chart.lower, 45.8159)] {
            assert!((found - printed).abs() <= 0.000_05, "{found} {printed}");
        }
        assert!(chart.outside.is_empty() && chart.provisional);
    }

    #[test]
    fn wheelers_mean_of_20_39_has_limits_32_89_and_7_89() {
        // Wheeler: mean 20.39, mean moving range 4.70.
        let (lower, upper) = limits(20.39, 4.70);
        assert!((upper - 32.89).abs() <= 0.005 && (lower - 7.89).abs() <= 0.005, "{lower} {upper}");
    }

    #[test]
    fn the_lower_limit_of_counts_is_never_below_zero_and_one_value_has_no_chart() {
        assert_eq!(individuals(&[1.0, 9.0, 1.0, 9.0]).expect("a chart").lower, 0.0);
        assert_eq!(individuals(&[4.0]), None);
    }
}
