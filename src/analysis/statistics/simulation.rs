//! What a simulation draws, with a fixed seed, so that a report rebuilt later gives the same bytes.

use crate::chance::Chance;

/// A whole number below `bound`, each equally likely.
pub fn below(chance: &mut Chance, bound: usize) -> usize {
    chance.below(u32::try_from(bound).unwrap_or(u32::MAX)) as usize
}

/// Puts a list in a random order (Fisher-Yates).
pub fn shuffle<T>(chance: &mut Chance, list: &mut [T]) {
    for last in (1..list.len()).rev() {
        list.swap(last, below(chance, last + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, below, shuffle};

    #[test]
    fn the_draws_are_pinned() {
        let mut chance = Chance::seeded(7);
        let draws: Vec<usize> = (0..8).map(|_| below(&mut chance, 10)).collect();
        let mut again = Chance::seeded(7);
        assert_eq!(
            draws,
            (0..8).map(|_| below(&mut again, 10)).collect::<Vec<_>>()
        );
        assert!(draws.iter().all(|draw| *draw < 10));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut list: Vec<usize> = (0..50).collect();
        shuffle(&mut Chance::seeded(1), &mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }
}
