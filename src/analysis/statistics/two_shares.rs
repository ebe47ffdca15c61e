//! Whether two shares differ: Fisher's exact test, central two-sided.
//!
//! Given both totals and the sum of the counts, the second count is hypergeometric; the two-sided p
//! is twice the smaller tail, as for two counts. Source: Fisher 1935, JRSS 98:39; Fay 2010, R
//! Journal 2(1):53 (package exact2x2, "central"). Valid for any counts.

use super::incomplete::ln_gamma;

/// The central p that `k1` of `n1` and `k2` of `n2` are one share; nothing without a whole.
#[must_use]
pub fn two_shares((k1, n1): (u32, u32), (k2, n2): (u32, u32)) -> Option<f64> {
    if n1 == 0 || n2 == 0 {
        return None;
    }
    let (met, all) = (k1 + k2, n1 + n2);
    let most = met.min(n2);
    let least = met.saturating_sub(n1);
    let whole = ln_choose(all, met);
    let chance = |k: u32| (ln_choose(n2, k) + ln_choose(n1, met - k) - whole).exp();
    let low: f64 = (least..=k2).map(chance).sum();
    let high: f64 = (k2..=most).map(chance).sum();
    Some((2.0 * low.min(high)).min(1.0))
}

fn ln_choose(n: u32, k: u32) -> f64 {
    let ln_factorial = |n: u32| ln_gamma(f64::from(n) + 1.0);
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

#[cfg(test)]
mod tests {
    use super::two_shares;

    fn p(first: (u32, u32), second: (u32, u32)) -> f64 {
        two_shares(first, second).expect("two wholes")
    }

    #[test]
    fn the_lady_tasting_tea_gives_the_exact_fractions() {
        // Three of four right: P(X >= 3) = 17/70. All right: 1/70.
        assert!((p((1, 4), (3, 4)) - 34.0 / 70.0).abs() < 1e-12);
        assert!((p((0, 4), (4, 4)) - 2.0 / 70.0).abs() < 1e-12);
    }

    #[test]
    fn the_order_does_not_matter_and_equal_shares_do_not_differ() {
        assert!((p((9, 10), (2, 8)) - p((2, 8), (9, 10))).abs() < 1e-12);
        assert!((p((5, 5), (8, 8)) - 1.0).abs() < 1e-12);
        assert!((p((5, 10), (5, 10)) - 1.0).abs() < 1e-12);
        assert_eq!(two_shares((0, 0), (3, 4)), None);
    }

    #[test]
    fn large_counts_do_not_overflow() {
        assert!(p((5_000, 10_000), (5_500, 10_000)) < 1e-10);
        assert!(p((9_000, 10_000), (9_001, 10_000)) > 0.9);
    }
}
