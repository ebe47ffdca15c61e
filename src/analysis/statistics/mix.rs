//! Did the mix of groups shift between two periods?
//!
//! Pearson's chi-squared of a 2 x k table. Where every cell is expected to hold 5 or more
//! (Cochran's rule), or there are over 1,000 events, its own distribution gives p. Else, with the
//! margins fixed, random reallocations with a fixed seed do: Fisher's exact test by simulation,
//! 10,000 runs up to 200 events, p = (1 + as extreme) / (1 + runs). Source: Fisher 1935; Cochran
//! 1954; Agresti, Categorical Data Analysis 3.5; Phipson & Smyth 2010 for the 1. From 40 events a
//! year.

use serde::Serialize;

use super::distributions::chi_squared_tail;
use super::simulation::shuffle;
use crate::chance::Chance;

/// The outcome of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mix {
    pub chi_squared: f64,
    pub p: f64,
    /// Corrected for all comparisons of the report.
    pub adjusted: f64,
}

impl Mix {
    /// From this many events in each period.
    pub const EVENTS: u32 = 40;
}

const SEED: u64 = 19_350_316;
const DRAWS: u32 = 2_000_000;
/// Cochran: expected counts from which the chi-squared distribution is right.
const EXPECTED: f64 = 5.0;
/// More events than this are not simulated.
const SIMULATED: u32 = 1_000;

/// Compares two rows of counts over the same groups; nothing below [`Mix::EVENTS`] in either.
#[must_use]
pub fn mix(first: &[u32], second: &[u32]) -> Option<Mix> {
    let (n1, n2) = (first.iter().sum::<u32>(), second.iter().sum::<u32>());
    let totals: Vec<u32> = first.iter().zip(second).map(|(a, b)| a + b).collect();
    if n1.min(n2) < Mix::EVENTS || totals.iter().filter(|total| **total > 0).count() < 2 {
        return None;
    }
    let observed = chi_squared(first, &totals, n1, n2);
    let used: Vec<u32> = totals.iter().copied().filter(|&total| total > 0).collect();
    let smallest = used.iter().copied().min().map_or(0.0, |total| {
        f64::from(total) * f64::from(n1.min(n2)) / f64::from(n1 + n2)
    });
    let p = if smallest >= EXPECTED || n1 + n2 > SIMULATED {
        chi_squared_tail(observed, u32::try_from(used.len() - 1).ok()?)
    } else {
        simulated(observed, &totals, n1, n2)
    };
    Some(Mix {
        chi_squared: observed,
        p,
        adjusted: p,
    })
}

/// The share of random reallocations that are at least as extreme.
fn simulated(observed: f64, totals: &[u32], n1: u32, n2: u32) -> f64 {
    let mut groups: Vec<usize> = Vec::new();
    for (group, &total) in totals.iter().enumerate() {
        groups.extend((0..total).map(|_| group));
    }
    let mut chance = Chance::seeded(SEED);
    let mut extreme = 1;
    let runs = (DRAWS / (n1 + n2)).clamp(2_000, 10_000);
    for _ in 0..runs {
        shuffle(&mut chance, &mut groups);
        let mut drawn = vec![0_u32; totals.len()];
        groups
            .iter()
            .take(usize::try_from(n1).unwrap_or(usize::MAX))
            .for_each(|&group| drawn[group] += 1);
        extreme += u32::from(chi_squared(&drawn, totals, n1, n2) >= observed - 1e-9);
    }
    f64::from(extreme) / f64::from(runs + 1)
}

fn chi_squared(first: &[u32], totals: &[u32], n1: u32, n2: u32) -> f64 {
    let (n1, n2) = (f64::from(n1), f64::from(n2));
    let cells = first.iter().zip(totals).filter(|(_, total)| **total > 0);
    cells
        .map(|(&count, &total)| {
            let (count, total) = (f64::from(count), f64::from(total));
            let expected = total * n1 / (n1 + n2);
            // Both rows deviate by the same amount from what they would hold.
            (count - expected).powi(2) * (1.0 / expected + 1.0 / (total - expected))
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::mix;

    #[test]
    fn the_same_mix_is_no_shift_and_the_reverse_mix_is_one() {
        let same = mix(&[20, 15, 10], &[21, 14, 10]).expect("a test");
        assert!(same.p > 0.9, "{same:?}");
        let reversed = mix(&[30, 10, 5], &[5, 10, 30]).expect("a test");
        assert!(
            reversed.p < 0.001 && reversed.chi_squared > 30.0,
            "{reversed:?}"
        );
    }

    #[test]
    fn fishers_p_of_a_two_by_two_table_is_met_within_the_simulation() {
        // fisher.test(matrix(c(25, 20, 15, 30), 2)): p = 0.05562.
        let (first, totals) = ([25, 20], [40, 50]);
        let p = super::simulated(super::chi_squared(&first, &totals, 45, 45), &totals, 45, 45);
        assert!((p - 0.0556).abs() < 0.008, "{p}");
    }

    #[test]
    fn full_cells_take_the_distribution_and_thin_ones_the_simulation() {
        // 2 x 2, chi-squared 4.5 at one degree of freedom: p = 0.0339.
        let full = mix(&[25, 20], &[15, 30]).expect("a test");
        assert!(
            (full.chi_squared - 4.5).abs() < 1e-9 && (full.p - 0.0339).abs() < 0.0001,
            "{full:?}"
        );
        let thin = mix(&[44, 1], &[41, 4]).expect("a test");
        assert!(thin.p > 0.2, "{thin:?}");
    }

    #[test]
    fn below_forty_a_year_nothing_is_said() {
        assert_eq!(mix(&[39], &[60]), None);
        assert_eq!(mix(&[40, 0], &[60, 0]), None);
    }
}
