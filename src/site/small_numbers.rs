//! Counts per year and name, as far as an audience may see them.
//!
//! Which counts are hidden is decided in the analysis, once for all that the audience can see
//! ([`crate::analysis::Disclosure`]).

use std::collections::BTreeMap;

/// Counts per year and name, as far as they may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallNumbers {
    years: BTreeMap<i32, Vec<Option<u32>>>,
}

impl SmallNumbers {
    /// Counts of `names` names from pairs of year and name, but for those that are hidden. Every one
    /// of `years` is counted, also one in which there was nothing.
    pub fn of(
        years: impl Iterator<Item = i32>,
        pairs: impl Iterator<Item = (i32, usize)>,
        names: usize,
        hides: impl Fn(i32, usize) -> bool,
    ) -> SmallNumbers {
        let mut counted: BTreeMap<i32, Vec<u32>> =
            years.map(|year| (year, vec![0; names])).collect();
        for (year, name) in pairs {
            let counts = counted.entry(year).or_insert_with(|| vec![0; names]);
            if let Some(count) = counts.get_mut(name) {
                *count += 1;
            }
        }
        let seen = |year: i32, counts: Vec<u32>| {
            let cells = counts.into_iter().enumerate();
            cells
                .map(|(name, count)| (!hides(year, name)).then_some(count))
                .collect()
        };
        SmallNumbers {
            years: counted
                .into_iter()
                .map(|(year, counts)| (year, seen(year, counts)))
                .collect(),
        }
    }

    /// The count of a year and name; none where it is hidden. A year without complaints counts 0.
    pub fn count(&self, year: i32, name: usize) -> Option<u32> {
        self.years
            .get(&year)
            .map_or(Some(0), |counts| counts.get(name).copied().flatten())
    }

    /// The years that are counted, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> {
        self.years.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::SmallNumbers;

    #[test]
    fn a_hidden_count_is_none_and_a_year_without_complaints_counts_nothing() {
        let pairs = [(2026, 0), (2026, 0), (2026, 1)];
        let staff = SmallNumbers::of(2026..=2026, pairs.into_iter(), 3, |_, name| name == 1);
        let counts = [0, 1, 2].map(|name| staff.count(2026, name));
        assert_eq!(counts, [Some(2), None, Some(0)]);
        assert_eq!(staff.count(2025, 1), Some(0));
    }
}
