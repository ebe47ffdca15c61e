//! The score interval around a share.
//!
//! Centre (k + z^2/2) / (n + z^2), half width z sqrt(k(n-k)/n + z^2/4) / (n + z^2). Source: Wilson
//! 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3; Brown, Cai & DasGupta 2001. Valid
//! from n = 1. Clamped to [0, 1], because rounding lets 38 of 38 exceed 1 (statsmodels issue 7386).

use super::Interval;
use super::distributions::Z_95;

/// The 95 % interval around `k` of `n`; nothing when `n` is 0.
#[must_use]
pub fn wilson(k: u32, n: u32) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (k, n) = (f64::from(k.min(n)), f64::from(n));
    let z2 = Z_95 * Z_95;
    let centre = (k + z2 / 2.0) / (n + z2);
    let half = Z_95 * (k * (n - k) / n + z2 / 4.0).sqrt() / (n + z2);
    Some(Interval {
        low: (centre - half).max(0.0),
        high: Some((centre + half).min(1.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::wilson;

    #[test]
    fn newcombes_four_examples_are_reproduced() {
        for (k, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0000, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let found = wilson(k, n).expect("an interval");
            assert!((found.low - low).abs() <= 0.000_05, "{k}/{n} {found:?}");
            assert!(
                (found.high.expect("an end") - high).abs() <= 0.000_05,
                "{k}/{n} {found:?}"
            );
        }
    }

    #[test]
    fn the_margins_printed_for_the_readers_are_reproduced() {
        for (k, n, low, high) in [
            (9, 10, 60, 98),
            (18, 20, 70, 97),
            (45, 50, 79, 96),
            (90, 100, 83, 94),
            (180, 200, 85, 93),
            (12, 14, 60, 96),
            (1, 1, 21, 100),
        ] {
            let found = wilson(k, n).expect("an interval");
            let percent = |share: f64| (share * 100.0).round();
            assert_eq!(
                (percent(found.low), percent(found.high.expect("an end"))),
                (f64::from(low), f64::from(high)),
                "{k}/{n}"
            );
        }
    }

    #[test]
    fn all_of_any_number_never_exceeds_one_and_none_of_none_is_no_share() {
        for n in 1..500 {
            let (all, none) = (
                wilson(n, n).expect("an interval"),
                wilson(0, n).expect("an interval"),
            );
            assert!(all.high.is_some_and(|high| high <= 1.0) && none.low >= 0.0);
        }
        assert_eq!(wilson(0, 0), None);
    }
}
