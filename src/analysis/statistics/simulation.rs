//! Chance with a fixed seed, so that a report rebuilt later gives the same bytes.
//!
//! ChaCha with 8 rounds, whose stream is fixed by its definition; no convenience of a random
//! library that may change its draws.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The same seed gives the same draws, on every machine and for ever.
    pub fn seeded(seed: u64) -> Chance {
        Chance(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A whole number below `bound`, each equally likely. Multiply-and-shift (Lemire 2019) without
    /// rejection: the bias is below `bound` / 2^32, far under what a simulation resolves.
    pub fn below(&mut self, bound: usize) -> usize {
        let product = u64::from(self.0.next_u32()) * u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from(product >> 32).unwrap_or(0)
    }

    /// Puts a list in a random order (Fisher-Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_draws_are_pinned() {
        let mut chance = Chance::seeded(7);
        let draws: Vec<usize> = (0..8).map(|_| chance.below(10)).collect();
        let mut again = Chance::seeded(7);
        assert_eq!(draws, (0..8).map(|_| again.below(10)).collect::<Vec<_>>());
        assert!(draws.iter().all(|draw| *draw < 10));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut list: Vec<usize> = (0..50).collect();
        Chance::seeded(1).shuffle(&mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }
}
