//! Distribution functions and their quantiles, on top of the incomplete gamma and beta functions.
//! Quantiles are bisections. Checked against exact sums for counts up to 20,000.

use super::incomplete::{beta_lower, gamma_lower, gamma_upper};

/// The standard normal quantile of 0.975.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// P(X <= x) for X ~ Poisson(mean).
fn poisson_cdf(x: u32, mean: f64) -> f64 {
    if mean <= 0.0 {
        1.0
    } else {
        gamma_upper(f64::from(x) + 1.0, mean)
    }
}

/// The smallest x with P(X <= x) >= p, for X ~ Poisson(mean).
pub fn poisson_quantile(p: f64, mean: f64) -> u32 {
    least(|x| poisson_cdf(x, mean) >= p)
}

/// P(X <= k) for X ~ Binomial(n, p).
pub fn binomial_cdf(k: u32, n: u32, p: f64) -> f64 {
    if k >= n {
        1.0
    } else {
        beta_lower(f64::from(n - k), f64::from(k) + 1.0, 1.0 - p)
    }
}

/// P(X >= k) for X ~ Binomial(n, p), without the loss of digits of `1 - P(X < k)`.
pub fn binomial_tail(k: u32, n: u32, p: f64) -> f64 {
    match k {
        0 => 1.0,
        k if k > n => 0.0,
        k => beta_lower(f64::from(k), f64::from(n - k) + 1.0, p),
    }
}

/// The smallest k with P(X <= k) >= q, for X ~ Binomial(n, p).
pub fn binomial_quantile(q: f64, n: u32, p: f64) -> u32 {
    least(|k| binomial_cdf(k, n, p) >= q)
}

/// The x at which the regularised incomplete beta function of a and b reaches p.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    bisect(0.0, 1.0, |x| beta_lower(a, b, x) < p)
}

/// The x with P(a, x) = p: half the chi-squared quantile with 2a degrees of freedom.
pub fn gamma_quantile(p: f64, a: f64) -> f64 {
    let mut high = a + 10.0;
    while gamma_lower(a, high) < p {
        high *= 2.0;
    }
    bisect(0.0, high, |x| x > 0.0 && gamma_lower(a, x) < p)
}

/// The tail of chi-squared with `degrees` degrees of freedom beyond `x`.
pub fn chi_squared_tail(x: f64, degrees: u32) -> f64 {
    if x <= 0.0 {
        1.0
    } else {
        gamma_upper(f64::from(degrees) / 2.0, x / 2.0)
    }
}

/// The smallest whole number from which `reached` holds.
fn least(reached: impl Fn(u32) -> bool) -> u32 {
    if reached(0) {
        return 0;
    }
    let (mut below, mut at) = (0, 1);
    while !reached(at) && at < u32::MAX / 2 {
        (below, at) = (at, at * 2);
    }
    while at - below > 1 {
        let middle = below + (at - below) / 2;
        if reached(middle) {
            at = middle;
        } else {
            below = middle;
        }
    }
    at
}

/// Halves the interval until it holds no further number.
fn bisect(mut low: f64, mut high: f64, too_low: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if too_low(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        binomial_cdf, binomial_quantile, binomial_tail, chi_squared_tail, poisson_cdf,
        poisson_quantile,
    };

    #[test]
    fn cumulative_probabilities_equal_the_exact_sums() {
        // Exact fractions: P(X<=3), n=10, p=1/2 = 176/1024; Poisson(2), P(X<=1) = 3 e^-2.
        assert!((binomial_cdf(3, 10, 0.5) - 176.0 / 1024.0).abs() < 1e-15);
        assert!((binomial_tail(7, 10, 0.5) - 176.0 / 1024.0).abs() < 1e-15);
        assert!((poisson_cdf(1, 2.0) - 3.0 * (-2.0_f64).exp()).abs() < 1e-15);
        // P(X<=9723), n=19723, p=1/2: an exact sum of binomial coefficients.
        assert!((binomial_cdf(9723, 19_723, 0.5) - 0.024_690_026_347_416_065).abs() < 1e-11);
    }

    #[test]
    fn quantiles_are_the_smallest_count_that_reaches_the_probability() {
        assert_eq!(poisson_quantile(0.998_65, 16.0), 29);
        assert_eq!(poisson_quantile(0.001_35, 16.0), 5);
        assert_eq!(poisson_quantile(0.5, 0.0), 0);
        assert_eq!(binomial_quantile(0.05, 23, 0.5), 8);
    }

    #[test]
    fn the_tail_of_chi_squared_is_the_published_one() {
        // 3.841 is the 95 % point at one degree of freedom.
        assert!((chi_squared_tail(3.841_458_820_694_124, 1) - 0.05).abs() < 1e-12);
    }
}
