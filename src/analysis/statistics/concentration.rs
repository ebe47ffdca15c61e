//! Is there a main group, or would chance alone make one?
//!
//! The largest count against what equally likely groups would give: P(largest >= x) is at most
//! k P(B >= x) with B ~ Binomial(n, 1/k), and in the tail nearly that. Compared at 2.5 %, the upper
//! end of the acceptance interval for the first of the ordered frequencies. Source: Wilkinson 2006,
//! The American Statistician 60:332, whose simulation the bound replaces: the same verdict, no
//! draws. A main group must exceed the second one too: P(B >= x) at 5 % with B ~ Binomial(x +
//! second, 1/2). From 30 events and two groups.

use serde::Serialize;

use super::SIGNIFICANCE;
use super::distributions::binomial_tail;

/// The largest group with what chance would make of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Concentration {
    /// The chance of a largest group of this size under equal chances, at most.
    pub p: f64,
    /// The same corrected for all comparisons of the report; the verdict rests on it.
    pub adjusted: f64,
    /// The chance of a first group so far above the second, were they equal.
    pub p_second: f64,
    /// The largest exceeds what chance makes of it, and the second one.
    pub has_main: bool,
}

impl Concentration {
    /// From this many events a main group may be named.
    pub const EVENTS: u32 = 30;

    /// Rests the verdict on a corrected p.
    pub(in crate::analysis) fn correct(&mut self, adjusted: f64) {
        self.adjusted = adjusted;
        self.has_main = adjusted < ONE_SIDE && self.p_second < SIGNIFICANCE;
    }
}

/// The upper end of a 95 % acceptance interval.
const ONE_SIDE: f64 = SIGNIFICANCE / 2.0;

/// Compares counts with equal chances; nothing below [`Concentration::EVENTS`].
#[must_use]
pub fn concentration(counts: &[u32]) -> Option<Concentration> {
    let events: u32 = counts.iter().sum();
    let groups = u32::try_from(counts.len())
        .ok()
        .filter(|&groups| groups > 1 && events >= Concentration::EVENTS)?;
    let mut falling = counts.to_vec();
    falling.sort_unstable_by(|a, b| b.cmp(a));
    let (largest, second) = (falling[0], falling[1]);
    let p = (f64::from(groups) * binomial_tail(largest, events, 1.0 / f64::from(groups))).min(1.0);
    let p_second = binomial_tail(largest, largest + second, 0.5);
    let mut found = Concentration {
        p,
        adjusted: p,
        p_second,
        has_main: false,
    };
    found.correct(p);
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::concentration;

    #[test]
    fn equal_groups_have_no_main_one_and_a_clear_majority_does() {
        assert_eq!(
            concentration(&[9, 8, 7, 7, 5]).map(|found| found.has_main),
            Some(false)
        );
        assert_eq!(
            concentration(&[20, 6, 4, 3, 3]).map(|found| found.has_main),
            Some(true)
        );
        assert_eq!(concentration(&[12, 2, 1]), None);
        assert_eq!(concentration(&[40]), None);
    }

    #[test]
    fn two_that_lead_together_are_no_main_one() {
        let causes = [237, 231, 219, 194, 192, 173, 166, 160, 98, 37, 27];
        let found = concentration(&causes).expect("a verdict");
        assert!(found.p < 1e-6 && !found.has_main, "{found:?}");
    }

    #[test]
    fn the_bound_is_close_to_the_exact_distribution_and_never_below_it() {
        // Exact, forty events over five groups: P(>= 15) = 0.0396, P(>= 16) = 0.0147.
        for (largest, exact) in [
            (15, 1.0 - 0.960_434_020_005_105_9),
            (16, 1.0 - 0.985_319_475_464_195_6),
        ] {
            let found = concentration(&[largest, 40 - largest, 0, 0, 0].map(|count| count))
                .expect("a bound");
            let bound = 5.0 * super::binomial_tail(largest, 40, 0.2);
            assert!(
                bound >= exact && bound < exact * 1.05,
                "{bound} {exact} {found:?}"
            );
        }
    }

    #[test]
    fn fifteen_of_forty_in_five_groups_is_chance_and_sixteen_is_not() {
        assert_eq!(
            concentration(&[15, 7, 6, 6, 6]).map(|found| found.has_main),
            Some(false)
        );
        assert_eq!(
            concentration(&[16, 6, 6, 6, 6]).map(|found| found.has_main),
            Some(true)
        );
    }
}
