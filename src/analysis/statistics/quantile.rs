//! Plain quantiles of uncensored numbers, type 7.
//!
//! Linear interpolation at 1 + (n-1)p. Source: Hyndman & Fan 1996, The American Statistician
//! 50:361, definition 7. Named in the report, because definitions differ: p90 of 3, 5, 7, 9, 20, 41
//! is 30.5 here and 41 under type 1.

/// The `p` quantile of numbers in any order; nothing when there are none.
#[must_use]
pub fn quantile(numbers: &[f64], p: f64) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let position =
        (f64::from(u32::try_from(sorted.len().checked_sub(1)?).ok()?)) * p.clamp(0.0, 1.0);
    let (below, fraction) = (position.floor(), position.fract());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index below the length"
    )]
    let index = below as usize;
    let next = sorted.get(index + 1).unwrap_or(&sorted[index]);
    Some(sorted[index] + (next - sorted[index]) * fraction)
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn type_seven_interpolates_between_neighbours() {
        let numbers = [41.0, 3.0, 20.0, 5.0, 9.0, 7.0];
        assert_eq!(quantile(&numbers, 0.9), Some(30.5));
        assert_eq!(quantile(&numbers, 0.5), Some(8.0));
        assert_eq!(
            (quantile(&numbers, 0.0), quantile(&numbers, 1.0)),
            (Some(3.0), Some(41.0))
        );
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[4.0], 0.9), Some(4.0));
    }
}
