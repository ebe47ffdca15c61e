//! Is there a main group, or would chance alone make one?
//!
//! The counts in falling order against what equally likely groups would give: for every rank the 95 %
//! acceptance interval of the ordered frequency, simulated with a fixed seed. Source: Wilkinson 2006,
//! The American Statistician 60:332. From 30 events and two groups.

use serde::Serialize;

use super::simulation::Chance;

/// The ranks with what chance would make of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Concentration {
    /// Lowest and highest count of each rank under equal chances.
    pub accepted: Vec<(u32, u32)>,
    /// The first rank exceeds what chance makes of it.
    pub has_main: bool,
}

impl Concentration {
    /// From this many events a main group may be named.
    pub const EVENTS: u32 = 30;
}

const SEED: u64 = 20_060_332;
/// Draws in all: 10,000 runs up to 200 events, fewer above them, where the intervals are narrow.
const DRAWS: u32 = 2_000_000;

/// Compares counts in falling order with equal chances; nothing below [`Concentration::EVENTS`].
#[must_use]
pub fn concentration(counts: &[u32]) -> Option<Concentration> {
    let events: u32 = counts.iter().sum();
    if events < Concentration::EVENTS || counts.len() < 2 {
        return None;
    }
    let runs = usize::try_from((DRAWS / events).clamp(1_000, 10_000)).unwrap_or(1_000);
    let mut chance = Chance::seeded(SEED);
    let mut by_rank = vec![Vec::with_capacity(runs); counts.len()];
    for _ in 0..runs {
        let mut drawn = vec![0_u32; counts.len()];
        (0..events).for_each(|_| drawn[chance.below(counts.len())] += 1);
        drawn.sort_unstable_by(|a, b| b.cmp(a));
        drawn.iter().zip(&mut by_rank).for_each(|(&count, rank)| rank.push(count));
    }
    let accepted: Vec<(u32, u32)> = by_rank.iter_mut().map(|rank| middle(rank)).collect();
    let has_main = counts[0] > accepted[0].1;
    Some(Concentration { accepted, has_main })
}

/// The middle 95 % of simulated counts.
fn middle(counts: &mut [u32]) -> (u32, u32) {
    counts.sort_unstable();
    let outside = counts.len() / 40;
    (counts[outside], counts[counts.len() - 1 - outside])
}

#[cfg(test)]
mod tests {
    use super::concentration;

    #[test]
    fn equal_groups_have_no_main_one_and_a_clear_majority_does() {
        assert_eq!(concentration(&[9, 8, 7, 7, 5]).map(|found| found.has_main), Some(false));
        assert_eq!(concentration(&[20, 6, 4, 3, 3]).map(|found| found.has_main), Some(true));
        assert_eq!(concentration(&[12, 2, 1]), None);
    }

    #[test]
    fn the_simulated_interval_is_the_exact_one() {
        // The exact distribution of the largest of five cells: P(<= 8) = 0.0008, P(<= 14) = 0.960, P(<= 15) = 0.985.
        let found = concentration(&[8; 5]).expect("a simulation");
        assert_eq!(found.accepted[0], (9, 15));
        assert_eq!(found, concentration(&[8; 5]).expect("the same simulation"));
    }
}
