//! The incomplete gamma and beta functions, regularised: probabilities from 0 to 1. A series where
//! it converges fast, else a continued fraction by its recurrences (Cephes; Numerical Recipes 6.4);
//! the logarithm of the gamma function by Lanczos' approximation (G. R. Pugh, 2004, p. 116).
//!
//! After statrs 0.19 (MIT licence, (c) 2016 Michael Ma), and equal to it in every digit. Written out
//! because three functions of it are needed; `puruspe` 0.4 is wrong for large counts.

use std::f64::consts::E;

/// Where a series or a fraction has converged.
const ENOUGH: f64 = 1e-15;
/// Beyond this the terms of the fraction are scaled down, so that they do not overflow.
const BIG: f64 = 4_503_599_627_370_496.0;
const SCALE: f64 = 1.0 / BIG;
/// Below this an exponential is zero.
const LEAST_EXPONENT: f64 = -709.782_712_893_384;

/// P(a, x): the lower incomplete gamma function, for a > 0 and x > 0.
pub fn gamma_lower(a: f64, x: f64) -> f64 {
    // No term of what is no number is ever small enough to end with.
    if x.is_nan() {
        return x;
    }
    let exponent = gamma_exponent(a, x);
    if exponent < LEAST_EXPONENT {
        return if a < x { 1.0 } else { 0.0 };
    }
    if x > 1.0 && x > a {
        return 1.0 - exponent.exp() * gamma_fraction(a, x);
    }
    let (mut divisor, mut term, mut sum) = (a, 1.0, 1.0);
    loop {
        divisor += 1.0;
        term *= x / divisor;
        sum += term;
        if term / sum <= ENOUGH {
            return exponent.exp() * sum / a;
        }
    }
}

/// Q(a, x) = 1 - P(a, x), without the loss of digits of that difference where it is small.
pub fn gamma_upper(a: f64, x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x < 1.0 || x <= a {
        return 1.0 - gamma_lower(a, x);
    }
    let exponent = gamma_exponent(a, x);
    if exponent < LEAST_EXPONENT {
        return if a < x { 0.0 } else { 1.0 };
    }
    gamma_fraction(a, x) * exponent.exp()
}

fn gamma_exponent(a: f64, x: f64) -> f64 {
    a * x.ln() - x - ln_gamma(a)
}

/// The continued fraction of Q(a, x) from the front, for x above a and 1.
fn gamma_fraction(a: f64, x: f64) -> f64 {
    let mut y = 1.0 - a;
    let mut z = x + y + 1.0;
    let mut count = 0.0;
    // Numerator and denominator of the last convergents.
    let (mut p_before, mut q_before) = (1.0, x);
    let (mut p_last, mut q_last) = (x + 1.0, z * x);
    let mut value = p_last / q_last;
    loop {
        y += 1.0;
        z += 2.0;
        count += 1.0;
        let yc = y * count;
        let p = p_last * z - p_before * yc;
        let q = q_last * z - q_before * yc;
        (p_before, p_last, q_before, q_last) = (p_last, p, q_last, q);
        if p.abs() > BIG {
            for term in [&mut p_before, &mut p_last, &mut q_before, &mut q_last] {
                *term *= SCALE;
            }
        }
        if q != 0.0 {
            let next = p / q;
            let error = ((value - next) / next).abs();
            value = next;
            if error <= ENOUGH {
                return value;
            }
        }
    }
}

/// `I_x(a, b)`: the incomplete beta function, for a > 0, b > 0 and x from 0 to 1.
pub fn beta_lower(a: f64, b: f64, x: f64) -> f64 {
    let front = if x == 0.0 || (x - 1.0).abs() <= ENOUGH {
        0.0
    } else {
        (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp()
    };
    // The fraction converges fast on this side only; the other side is what is left of 1.
    if x >= (a + 1.0) / (a + b + 2.0) {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    } else {
        front * beta_fraction(a, b, x) / a
    }
}

/// The continued fraction of `I_x(a, b)`, by Lentz' method.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    const PRECISION: f64 = f64::EPSILON / 2.0;
    let not_zero = |term: f64| {
        let least = f64::MIN_POSITIVE / PRECISION;
        if term.abs() < least { least } else { term }
    };
    let (sum, above, below) = (a + b, a + 1.0, a - 1.0);
    let mut c = 1.0;
    let mut d = 1.0 / not_zero(1.0 - sum * x / above);
    let mut value = d;
    for m in 1..141 {
        let m = f64::from(m);
        let twice = m * 2.0;
        let even = m * (b - m) * x / ((below + twice) * (a + twice));
        d = 1.0 / not_zero(1.0 + even * d);
        c = not_zero(1.0 + even / c);
        value = value * d * c;
        let odd = -(a + m) * (sum + m) * x / ((a + twice) * (above + twice));
        d = 1.0 / not_zero(1.0 + odd * d);
        c = not_zero(1.0 + odd / c);
        let change = d * c;
        value *= change;
        if (change - 1.0).abs() <= PRECISION {
            break;
        }
    }
    value
}

/// The logarithm of the gamma function, for x of 1/2 and more.
pub fn ln_gamma(x: f64) -> f64 {
    const R: f64 = 10.900_511;
    const FIRST: f64 = 2.485_740_891_387_535_5e-5;
    const COEFFICIENTS: [f64; 10] = [
        1.051_423_785_817_219_7,
        -3.456_870_972_220_162_5,
        4.512_277_094_668_948,
        -2.982_852_253_235_766_4,
        1.056_397_115_771_267,
        -1.954_287_731_916_458_7e-1,
        1.709_705_434_044_412e-2,
        -5.719_261_174_043_057e-4,
        4.633_994_733_599_057e-6,
        -2.719_949_084_886_077_2e-9,
    ];
    /// ln(2 sqrt(e / pi))
    const FRONT: f64 = 0.620_782_237_635_245_2;
    let terms = COEFFICIENTS.iter().zip(1_u8..);
    let sum = terms.fold(FIRST, |sum, (coefficient, place)| {
        sum + coefficient / (x + f64::from(place) - 1.0)
    });
    sum.ln() + FRONT + (x - 0.5) * ((x - 0.5 + R) / E).ln()
}

#[cfg(test)]
mod tests {
    use super::{beta_lower, gamma_lower, gamma_upper, ln_gamma};

    #[test]
    fn what_is_no_number_ends_and_stays_none() {
        assert!(gamma_lower(1.0, f64::NAN).is_nan());
        assert!(gamma_upper(1.0, f64::NAN).is_nan());
    }

    /// Values of mpmath, with 40 digits.
    #[test]
    fn they_are_exact_for_small_and_large_counts() {
        let gamma = [
            (3.0, 2.5, 0.543_813_115_883_329_5),
            (30.0, 18.5, 0.991_518_526_204_839_8),
            (352.0, 359.0, 0.348_861_860_641_087_7),
            (6000.0, 6100.0, 0.098_840_163_985_509_54),
        ];
        for (a, x, upper) in gamma {
            let error: f64 = gamma_upper(a, x) - upper;
            assert!(error.abs() < 1e-12, "{a} {x}: {error}");
            let error = gamma_lower(a, x) + upper - 1.0;
            assert!(error.abs() < 1e-12, "{a} {x}: {error}");
        }
        let beta = [
            (4.0, 7.0, 0.3, 0.350_389_281_6),
            (0.5, 0.5, 0.25, 1.0 / 3.0),
            (1000.0, 200.0, 0.77, 2.909_467_559_861_848_5e-8),
        ];
        for (a, b, x, lower) in beta {
            let error: f64 = beta_lower(a, b, x) / lower - 1.0;
            assert!(error.abs() < 1e-11, "{a} {b} {x}: {error}");
            let error = beta_lower(b, a, 1.0 - x) + lower - 1.0;
            assert!(error.abs() < 1e-11, "{a} {b} {x}: {error}");
        }
    }

    #[test]
    fn at_the_ends_they_are_zero_and_one() {
        assert_eq!(
            (beta_lower(2.0, 3.0, 0.0), beta_lower(2.0, 3.0, 1.0)),
            (0.0, 1.0)
        );
        assert_eq!((gamma_lower(2.0, 1e4), gamma_upper(2.0, 1e4)), (1.0, 0.0));
        assert_eq!((gamma_lower(1e4, 1.0), gamma_upper(1e4, 1.0)), (0.0, 1.0));
    }

    #[test]
    fn the_logarithm_of_the_gamma_function_is_that_of_the_factorial() {
        let mut factorial = 0.0;
        for n in 1..200_u8 {
            let error: f64 = ln_gamma(f64::from(n)) - factorial;
            assert!(error.abs() < 1e-12 * (1.0 + factorial), "{n}: {error}");
            factorial += f64::from(n).ln();
        }
    }
}
