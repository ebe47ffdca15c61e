//! The chart of single values and their moving ranges: XmR.
//!
//! Limits mean +/- 3/1.128 (2.66) times the mean moving range; range limit 3.268 times it; the
//! lower limit clipped at 0, because counts are. No screening of large ranges (the NHS workbook
//! does none either; the R package does): the rule is fixed here, so that two readers get the same
//! limits. Only "outside the limits" is used; shifts are the run chart's business. Source: Wheeler,
//! Understanding Variation; NIST/SEMATECH e-Handbook 6.3.2.2; Nelson 1982 for screening. From a
//! mean of 8 per period and 12 points; fewer points give provisional limits.

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
    let ranges: Vec<f64> = values
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .collect();
    let points = u32::try_from(ranges.len())
        .ok()
        .filter(|&points| points > 0)?;
    let mean = values.iter().sum::<f64>() / f64::from(points + 1);
    let mean_range = ranges.iter().sum::<f64>() / f64::from(points);
    let (lower, upper) = limits(mean, mean_range);
    let outside = values
        .iter()
        .enumerate()
        .filter(|(_, value)| !(lower..=upper).contains(value))
        .map(|(index, _)| index);
    let provisional = values.len() < CountChart::POINTS;
    Some(Individuals {
        mean,
        mean_range,
        lower,
        upper,
        range_upper: 3.268 * mean_range,
        outside: outside.collect(),
        provisional,
    })
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
        for (found, printed) in [
            (chart.mean, 50.81),
            (chart.mean_range, 1.8778),
            (chart.upper, 55.8041),
            (chart.lower, 45.8159),
        ] {
            assert!((found - printed).abs() <= 0.000_05, "{found} {printed}");
        }
        assert!(chart.outside.is_empty() && chart.provisional);
    }

    /// Wheeler, Making Sense of Data: the data set for verifying software (p. 382).
    const VERIFYING: [f64; 16] = [
        5045.0, 4350.0, 4350.0, 3975.0, 4290.0, 4430.0, 4485.0, 4285.0, 3980.0, 3925.0, 3645.0,
        3760.0, 3300.0, 3685.0, 3463.0, 5200.0,
    ];

    #[test]
    fn wheelers_data_set_for_verifying_software_has_his_limits() {
        let chart = individuals(&VERIFYING).expect("a chart");
        // Printed: 4135.50, 355.93, 3188.72 to 5082.28, and 1163.19 for the ranges.
        for (found, printed) in [
            (chart.mean, 4135.50),
            (chart.mean_range, 355.93),
            (chart.range_upper, 1163.19),
        ] {
            assert!((found - printed).abs() <= 0.005, "{found} {printed}");
        }
        // Wheeler rounds 3/1.128 to 2.66, NIST does not: the printed limits differ by that much.
        let rounding = (2.66 - 3.0 / super::D2) * chart.mean_range + 0.005;
        for (found, printed) in [(chart.lower, 3188.72), (chart.upper, 5082.28)] {
            assert!((found - printed).abs() <= rounding, "{found} {printed}");
        }
        assert_eq!(chart.outside, [15], "only the last value, 5200, is outside");
    }

    #[test]
    fn wheelers_peak_flow_rates_have_the_limits_of_his_figure() {
        // Wheeler, Making Sense of Data, figure 9.9: mean 183.1, mean range 52.4, 43.7 to 322.5.
        let flow = [
            120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190,
            180,
        ];
        let chart = individuals(&flow.map(f64::from)).expect("a chart");
        assert!(
            (chart.mean - 183.1).abs() <= 0.05 && (chart.mean_range - 52.4).abs() <= 0.05,
            "{chart:?}"
        );
        let (lower, upper) = limits(183.1, 52.4);
        assert!(
            (lower - 43.7).abs() <= 0.05 && (upper - 322.5).abs() <= 0.05,
            "{lower} {upper}"
        );
    }

    #[test]
    fn a_mean_of_20_39_and_a_range_of_4_70_give_32_89_and_7_89() {
        // Wheeler's chart of 20.39 is known by its means only; its values are in no source found.
        let (lower, upper) = limits(20.39, 4.70);
        assert!(
            (upper - 32.89).abs() <= 0.005 && (lower - 7.89).abs() <= 0.005,
            "{lower} {upper}"
        );
    }

    #[test]
    fn the_lower_limit_of_counts_is_never_below_zero_and_one_value_has_no_chart() {
        assert_eq!(
            individuals(&[1.0, 9.0, 1.0, 9.0]).expect("a chart").lower,
            0.0
        );
        assert_eq!(individuals(&[4.0]), None);
    }
}
