//! Many comparisons in one report: adjusted p-values.
//!
//! Holm's step-down for up to 20 planned tests (Holm 1979, Scandinavian Journal of Statistics
//! 6:65), Benjamini-Hochberg above (1995, JRSS B 57:289). Both as R's `p.adjust`.

/// Planned tests up to which Holm's correction is used.
pub const PLANNED: usize = 20;

/// Holm's adjusted p-values, in the order given.
fn family_wise(p: &[f64]) -> Vec<f64> {
    let order = rising(p);
    let mut adjusted = vec![0.0; p.len()];
    let mut highest = 0.0_f64;
    for (rank, &index) in order.iter().enumerate() {
        highest = highest.max((number(p.len() - rank) * p[index]).min(1.0));
        adjusted[index] = highest;
    }
    adjusted
}

/// Benjamini and Hochberg's adjusted p-values, in the order given.
fn false_discovery(p: &[f64]) -> Vec<f64> {
    let order = rising(p);
    let mut adjusted = vec![0.0; p.len()];
    let mut lowest = 1.0_f64;
    for (rank, &index) in order.iter().enumerate().rev() {
        lowest = lowest.min(number(p.len()) / number(rank + 1) * p[index]);
        adjusted[index] = lowest;
    }
    adjusted
}

/// The correction that fits the number of tests.
#[must_use]
pub fn adjusted(p: &[f64]) -> Vec<f64> {
    if p.len() <= PLANNED {
        family_wise(p)
    } else {
        false_discovery(p)
    }
}

fn rising(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    order
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{adjusted, false_discovery, family_wise};

    const P: [f64; 4] = [0.01, 0.04, 0.03, 0.005];

    fn close(found: &[f64], expected: [f64; 4]) {
        assert!(
            found
                .iter()
                .zip(expected)
                .all(|(a, b)| (a - b).abs() < 1e-12),
            "{found:?}"
        );
    }

    #[test]
    fn both_corrections_are_those_of_r() {
        // p.adjust(c(.01, .04, .03, .005), "holm") and "BH".
        close(&family_wise(&P), [0.03, 0.06, 0.06, 0.02]);
        close(&false_discovery(&P), [0.02, 0.04, 0.04, 0.02]);
    }

    #[test]
    fn more_than_twenty_tests_are_corrected_by_false_discovery() {
        let many = vec![0.04; 21];
        assert!(adjusted(&many).iter().all(|p| (p - 0.04).abs() < 1e-12));
        assert!(
            adjusted(&many[..20])
                .iter()
                .all(|p| (p - 0.8).abs() < 1e-12)
        );
        assert!(adjusted(&[]).is_empty());
    }
}
