//! Close together by chance, or a cluster? The conditional scan over one period.
//!
//! The chance that some window of length w (a fraction of the period) holds at least k of N events:
//! (k/w - N - 1) b(k; N, w) + 2 P(B >= k), exact for k = 2: 1 - [1 - (N-1) w]^N. Source: Naus 1965,
//! JASA 60:532; Wallenstein & Neff 1987, Statistics in Medicine 6:197. The approximation is right
//! within 0.005 where the answer is below 0.2 (N 3-30, windows of 14-120 days) and exceeds 1 where
//! it is large: clamped. Several cells tested need Holm's correction.

use serde::Serialize;

use super::distributions::{binomial_cdf, binomial_tail};

/// The fullest window of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cluster {
    /// Index of the first event in the window.
    pub first: usize,
    /// Events in the window.
    pub count: usize,
}

/// The window of `length` days with the most events; `days` in rising order. The earliest one wins.
#[must_use]
pub fn densest(days: &[i64], length: i64) -> Option<Cluster> {
    let count = |first: usize| {
        days[first..]
            .iter()
            .take_while(|&&day| day < days[first] + length)
            .count()
    };
    let clusters = (0..days.len()).map(|first| Cluster {
        first,
        count: count(first),
    });
    clusters.reduce(|best, next| if next.count > best.count { next } else { best })
}

/// The chance that at least `k` of `n` events fall within one window of fraction `w` of the period.
#[must_use]
pub fn scan_probability(k: u32, n: u32, w: f64) -> f64 {
    let (count, events) = (f64::from(k), f64::from(n));
    if k > n || w <= 0.0 {
        return 0.0;
    }
    // At or below what an average window holds the approximation turns negative; a window with that
    // many is as good as certain.
    if k <= 1 || count <= (events + 1.0) * w {
        return 1.0;
    }
    let p = if k == 2 {
        1.0 - (1.0 - (events - 1.0) * w).max(0.0).powf(events)
    } else {
        let exactly = binomial_cdf(k, n, w) - binomial_cdf(k - 1, n, w);
        (count / w - events - 1.0) * exactly + 2.0 * binomial_tail(k, n, w)
    };
    p.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::{Cluster, densest, scan_probability};

    fn needed(n: u32, days: f64) -> u32 {
        (2..=n)
            .find(|&k| scan_probability(k, n, days / 365.0) < 0.05)
            .unwrap_or(n + 1)
    }

    #[test]
    fn the_counts_needed_within_30_and_90_days_are_the_printed_ones() {
        for (n, k) in [
            (3, 3),
            (4, 4),
            (5, 4),
            (6, 4),
            (8, 5),
            (10, 5),
            (12, 6),
            (20, 7),
            (30, 9),
            (50, 12),
        ] {
            assert_eq!(needed(n, 30.0), k, "30 days, {n}");
        }
        for (n, k) in [
            (4, 4),
            (5, 5),
            (6, 6),
            (8, 7),
            (10, 8),
            (12, 8),
            (20, 12),
            (50, 23),
        ] {
            assert_eq!(needed(n, 90.0), k, "90 days, {n}");
        }
    }

    #[test]
    fn three_within_thirty_days_is_common_and_never_more_than_certain() {
        for (n, percent) in [(4, 7.0), (6, 27.0)] {
            assert!(
                (scan_probability(3, n, 30.0 / 365.0) * 100.0 - percent).abs() < 1.0,
                "{n}"
            );
        }
        for n in 2..60 {
            for k in 0..=n + 1 {
                let p = scan_probability(k, n, 30.0 / 365.0);
                assert!((0.0..=1.0).contains(&p), "{k} of {n}: {p}");
            }
        }
    }

    #[test]
    fn the_densest_window_is_found_and_its_last_day_is_outside() {
        let days = [0, 10, 100, 105, 129, 130, 300];
        assert_eq!(densest(&days, 30), Some(Cluster { first: 2, count: 3 }));
        assert_eq!(densest(&[], 30), None);
    }
}
