//! The exact interval around one count.
//!
//! [chi2(.025; 2x) / 2, chi2(.975; 2x+2) / 2]. Source: Garwood 1936, Biometrika 28:437. Valid for
//! any count, 0 included.

use super::Interval;
use super::distributions::gamma_quantile;

/// The 95 % interval around a count.
#[must_use]
pub fn poisson_interval(count: u32) -> Interval {
    let x = f64::from(count);
    let low = if count == 0 {
        0.0
    } else {
        gamma_quantile(0.025, x)
    };
    Interval {
        low,
        high: Some(gamma_quantile(0.975, x + 1.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::poisson_interval;

    #[test]
    fn garwoods_table_is_reproduced() {
        // Garwood 1936, table I (95 %), as reprinted in Pearson & Hartley, table 40.
        for (count, low, high) in [
            (0, 0.0, 3.69),
            (1, 0.0253, 5.57),
            (2, 0.242, 7.22),
            (3, 0.619, 8.77),
            (4, 1.09, 10.24),
            (5, 1.62, 11.67),
            (10, 4.80, 18.39),
            (20, 12.22, 30.89),
            (30, 20.24, 42.83),
            (50, 37.11, 65.92),
        ] {
            let found = poisson_interval(count);
            assert!((found.low - low).abs() < 0.005, "{count} {found:?}");
            assert!(
                (found.high.expect("an end") - high).abs() <= 0.005,
                "{count} {found:?}"
            );
        }
    }
}
