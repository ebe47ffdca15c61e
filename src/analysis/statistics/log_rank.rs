//! Whether two groups differ in how long things take: the log-rank test.
//!
//! chi2 = (sum(O - E))^2 / sum(V) with the hypergeometric variance at every time. Source: Mantel
//! 1966, Cancer Chemotherapy Reports 50:163; Peto & Peto 1972. Used from 20 observations in each
//! group.

use serde::Serialize;

use super::Observation;
use super::distributions::chi_squared_tail;

/// The outcome of the test, one degree of freedom.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LogRank {
    pub chi_squared: f64,
    /// Whether the first group takes longer: fewer of it ended than expected.
    pub first_is_slower: bool,
    pub p: f64,
    /// Corrected for all comparisons of the report.
    pub adjusted: f64,
}

/// Compares two groups; nothing when no time carries information.
#[must_use]
pub fn log_rank(first: &[Observation], second: &[Observation]) -> Option<LogRank> {
    let mut times: Vec<u32> = first
        .iter()
        .chain(second)
        .filter(|seen| seen.ended)
        .map(|seen| seen.time)
        .collect();
    times.sort_unstable();
    times.dedup();
    let (mut difference, mut variance) = (0.0, 0.0);
    for time in times {
        let (n1, d1) = at(first, time);
        let (n2, d2) = at(second, time);
        let (n, d) = (n1 + n2, d1 + d2);
        difference += d1 - d * n1 / n;
        if n > 1.0 {
            variance += d * (n1 / n) * (n2 / n) * (n - d) / (n - 1.0);
        }
    }
    let chi_squared = difference * difference / variance;
    (variance > 0.0).then(|| {
        let p = chi_squared_tail(chi_squared, 1);
        LogRank {
            chi_squared,
            first_is_slower: difference < 0.0,
            p,
            adjusted: p,
        }
    })
}

/// How many are at risk at a time, and how many end then.
fn at(group: &[Observation], time: u32) -> (f64, f64) {
    let mut found = (0.0, 0.0);
    for seen in group
        .iter()
        .filter(|seen| seen.time >= time && seen.entry.is_none_or(|entry| entry < time))
    {
        found.0 += 1.0;
        found.1 += if seen.ended && seen.time == time {
            1.0
        } else {
            0.0
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::log_rank;
    use crate::analysis::statistics::survival::tests::{freireich_placebo, freireich_treated};

    #[test]
    fn freireichs_two_groups_give_sixteen_point_seven_nine() {
        let found = log_rank(&freireich_treated(), &freireich_placebo()).expect("a test");
        assert!((found.chi_squared - 16.79).abs() < 0.005, "{found:?}");
        assert!(found.p < 0.0001);
        assert!(
            found.first_is_slower,
            "the treated stay longer in remission"
        );
        let turned = log_rank(&freireich_placebo(), &freireich_treated()).expect("a test");
        assert!(!turned.first_is_slower);
    }

    #[test]
    fn equal_groups_do_not_differ_and_empty_ones_cannot_be_compared() {
        let found = log_rank(&freireich_placebo(), &freireich_placebo()).expect("a test");
        assert!(found.chi_squared < 1e-20 && found.p > 0.999);
        assert_eq!(log_rank(&[], &[]), None);
    }
}
