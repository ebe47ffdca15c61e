//! Whether two coders mean the same: agreement and Cohen's kappa.
//!
//! kappa = (observed - expected) / (1 - expected), expected from the margins. Source: Cohen 1960,
//! Educational and Psychological Measurement 20:37. From 20 cases coded twice; with one dominant code
//! kappa is low although coders agree, so the agreement is always given beside it.

use serde::Serialize;

/// Agreement of two coders.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Agreement {
    pub cases: u32,
    pub agreed: u32,
    /// Absent where both coders used one and the same code throughout.
    pub kappa: Option<f64>,
}

/// Counts per pair of codes (first coder's row, second coder's column); nothing without cases.
#[must_use]
pub fn agreement(table: &[Vec<u32>]) -> Option<Agreement> {
    let cases: u32 = table.iter().flatten().sum();
    if cases == 0 {
        return None;
    }
    let agreed = table.iter().enumerate().filter_map(|(code, row)| row.get(code)).sum();
    let total = f64::from(cases);
    let row = |code: usize| f64::from(table[code].iter().sum::<u32>());
    let column = |code: usize| f64::from(table.iter().filter_map(|row| row.get(code)).sum::<u32>());
    let expected: f64 = (0..table.len()).map(|code| row(code) * column(code) / (total * total)).sum();
    let observed = f64::from(agreed) / total;
    Some(Agreement { cases, agreed, kappa: (expected < 1.0).then(|| (observed - expected) / (1.0 - expected)) })
}

#[cfg(test)]
mod tests {
    use super::agreement;

    #[test]
    fn twenty_five_ten_fifteen_gives_kappa_0_4() {
        let found = agreement(&[vec![20, 5], vec![10, 15]]).expect("cases");
        assert_eq!((found.cases, found.agreed), (50, 35));
        assert!(found.kappa.is_some_and(|kappa| (kappa - 0.4).abs() < 1e-12));
    }

    #[test]
    fn one_code_throughout_has_no_kappa() {
        assert_eq!(agreement(&[vec![9]]).and_then(|found| found.kappa), None);
        assert_eq!(agreement(&[]), None);
    }
}
