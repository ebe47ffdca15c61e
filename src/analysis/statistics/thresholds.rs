//! From which count on a change is called real: the exact comparison turned round.
//!
//! Source and validity as in [`compare`](super::compare). With equal exposure this is the table of
//! appendix A of the report ("pas bij 21 of meer, of 1 of minder").

use serde::Serialize;

use super::comparison::central_p;
use super::{Exposed, SIGNIFICANCE};

/// The counts between which chance suffices as an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Thresholds {
    /// A real fall at this count or fewer; absent where no count is low enough.
    pub fall: Option<u32>,
    /// A real rise at this count or more.
    pub rise: u32,
}

/// The thresholds for a count over `exposure`, given the count `before`, of one comparison alone.
#[must_use]
pub fn thresholds(before: Exposed, exposure: f64) -> Thresholds {
    thresholds_where(before, exposure, |p| p < SIGNIFICANCE)
}

/// The same where other comparisons are made beside it: `is_real` says of a p whether it is below
/// the level that their correction leaves. A smaller p must never be less real.
pub fn thresholds_where(
    before: Exposed,
    exposure: f64,
    is_real: impl Fn(f64) -> bool,
) -> Thresholds {
    let real = |count: u32| is_real(central_p(before, Exposed { count, exposure }));
    let expected = f64::from(before.count) * exposure / before.exposure;
    let centre = nearest(expected);
    let fall = (centre > 0 && real(0)).then(|| last(0, centre, real));
    let mut far = centre + 8;
    while !real(far) {
        far = far.saturating_mul(2);
    }
    let rise = last(0, far - centre, |steps| real(far - steps));
    Thresholds {
        fall,
        rise: far - rise,
    }
}

/// The last number from `low`, where `holds` is true, before `high`, where it is false.
fn last(mut low: u32, mut high: u32, holds: impl Fn(u32) -> bool) -> u32 {
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a positive count, far below 2^32"
)]
fn nearest(number: f64) -> u32 {
    number.round() as u32
}

#[cfg(test)]
mod tests {
    use super::{Exposed, Thresholds, thresholds};
    use crate::analysis::statistics::compare;

    fn of(before: u32) -> Thresholds {
        thresholds(
            Exposed {
                count: before,
                exposure: 1.0,
            },
            1.0,
        )
    }

    fn is_real(before: u32, now: u32) -> bool {
        let exposed = |count| Exposed {
            count,
            exposure: 1.0,
        };
        compare(exposed(before), exposed(now)).is_real()
    }

    /// The printed table of analysis section 4: last year, real fall, real rise.
    const PRINTED: [(u32, Option<u32>, u32); 24] = [
        (0, None, 6),
        (1, None, 8),
        (2, None, 10),
        (3, None, 12),
        (4, None, 13),
        (5, None, 15),
        (6, Some(0), 17),
        (7, Some(0), 18),
        (8, Some(1), 20),
        (9, Some(1), 21),
        (10, Some(2), 23),
        (12, Some(3), 25),
        (15, Some(5), 29),
        (20, Some(8), 36),
        (25, Some(12), 42),
        (30, Some(15), 49),
        (40, Some(23), 61),
        (50, Some(31), 73),
        (75, Some(51), 103),
        (100, Some(73), 131),
        (150, Some(117), 187),
        (200, Some(161), 243),
        (1000, Some(913), 1091),
        (10_000, Some(9723), 10_281),
    ];

    #[test]
    fn the_printed_thresholds_are_reproduced() {
        for (before, fall, rise) in PRINTED {
            assert_eq!(of(before), Thresholds { fall, rise }, "last year {before}");
        }
    }

    /// P(X <= k) for up to n fair coins, by Pascal's triangle alone: no beta function, no
    /// bisection.
    fn fair_coins(n: usize) -> Vec<Vec<f64>> {
        let grow = |row: &Vec<f64>| {
            let at = |place: Option<usize>| {
                place
                    .and_then(|place| row.get(place))
                    .copied()
                    .unwrap_or(0.0)
            };
            Some(
                (0..=row.len())
                    .map(|place| f64::midpoint(at(Some(place)), at(place.checked_sub(1))))
                    .collect(),
            )
        };
        let summed = |row: Vec<f64>| {
            row.iter()
                .scan(0.0, |sum, chance| {
                    *sum += chance;
                    Some(*sum)
                })
                .collect()
        };
        std::iter::successors(Some(vec![1.0]), grow)
            .take(n + 1)
            .map(summed)
            .collect()
    }

    #[test]
    fn from_0_to_200_counting_coins_gives_the_same_thresholds() {
        let below = fair_coins(450);
        for before in 0..=200_usize {
            // Twice the smaller tail of `now` out of both together.
            let real = |now: usize| {
                let coins = &below[before + now];
                let at_least = if now == 0 { 1.0 } else { 1.0 - coins[now - 1] };
                2.0 * coins[now].min(at_least) < 0.05
            };
            let rise = (before..).find(|&now| real(now)).expect("a rise");
            let fall = (0..before).rev().find(|&now| real(now));
            let found = of(u32::try_from(before).expect("small"));
            assert_eq!(
                (found.fall.map(|fall| fall as usize), found.rise as usize),
                (fall, rise),
                "last year {before}"
            );
        }
    }

    #[test]
    fn from_0_to_200_the_thresholds_never_go_back() {
        let all: Vec<_> = (0..=200).map(of).collect();
        assert!(
            all.windows(2)
                .all(|pair| pair[0].fall <= pair[1].fall && pair[0].rise < pair[1].rise)
        );
    }

    #[test]
    fn a_threshold_is_the_first_count_that_is_real() {
        for before in 0..=200 {
            let Thresholds { fall, rise } = of(before);
            assert!(is_real(before, rise));
            assert!(!is_real(before, rise - 1));
            let next = fall.map_or(0, |fall| fall + 1);
            assert!(!is_real(before, next));
        }
    }

    #[test]
    fn half_a_year_after_a_whole_one_has_its_own_thresholds() {
        let half = thresholds(
            Exposed {
                count: 20,
                exposure: 366.0,
            },
            182.0,
        );
        assert!(
            half.rise < 36 && half.fall.is_some_and(|fall| fall < 8),
            "{half:?}"
        );
    }
}
