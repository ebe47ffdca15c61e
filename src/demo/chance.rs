//! The choices of a made-up register: one stream of chance for each story, so that a story does not
//! change when another one draws more or fewer numbers.

use crate::chance;

/// A source of choices.
pub(super) struct Chance(chance::Chance);

impl Chance {
    /// The choices of one stream under a seed.
    pub(super) fn new(seed: u64, stream: u64) -> Chance {
        Chance(chance::Chance::stream(seed, stream))
    }

    /// A number from 0 up to, not including, `end`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0.below(end)
    }

    /// A number of days from `low` up to and including `high`.
    pub(super) fn days(&mut self, low: u32, high: u32) -> i64 {
        i64::from(low + self.below(high.saturating_sub(low) + 1))
    }

    /// True `share` times in a thousand.
    pub(super) fn per_mille(&mut self, share: u32) -> bool {
        self.below(1000) < share
    }

    /// One of these, each as likely.
    pub(super) fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let index = self.below(u32::try_from(choices.len()).unwrap_or(0));
        choices.get(index as usize).copied().unwrap_or_default()
    }

    /// The index of one of these weights, each as likely as its weight.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_seed_gives_the_same_choices_for_ever() {
        let mut chance = Chance::new(7, 3);
        let numbers: Vec<u32> = (0..5).map(|_| chance.below(1000)).collect();
        assert_eq!(numbers, [674, 662, 674, 504, 785]);
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::new(1, 1);
        let mut counts = [0; 3];
        for _ in 0..10_000 {
            counts[chance.weighted(&[1, 0, 3])] += 1;
        }
        assert_eq!(counts[1], 0);
        assert!((2300..2700).contains(&counts[0]), "{counts:?}");
    }
}
