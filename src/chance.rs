//! Chance with a fixed seed: the same seed gives the same draws on every machine and for ever.
//!
//! ChaCha with 8 rounds, whose stream is fixed by its definition; no convenience of a random
//! library that may change its draws.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The draws of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Chance {
        Chance(ChaCha8Rng::seed_from_u64(seed))
    }

    /// One of many independent streams under a seed: one that draws more or fewer numbers changes
    /// no other.
    #[must_use]
    pub fn stream(seed: u64, stream: u64) -> Chance {
        // Spelt out rather than `seed_from_u64`, whose algorithm the crate may change.
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(stream);
        Chance(rng)
    }

    /// A whole number from 0 up to, not including, `bound`, each equally likely; 0 where the bound
    /// is 0. Multiply-and-shift (Lemire 2019) without rejection: the bias is below `bound` / 2^32,
    /// far under what a simulation resolves.
    pub fn below(&mut self, bound: u32) -> u32 {
        let product = u64::from(self.0.next_u32()) * u64::from(bound);
        u32::try_from(product >> 32).unwrap_or(0)
    }
}
