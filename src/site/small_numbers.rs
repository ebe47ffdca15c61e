//! Which counts per year and name an audience may see, so that nobody is recognised from them.
//!
//! How counts are hidden so that they cannot be worked out again is for the analysis; what follows
//! from it for lists and single cases is decided here: a case shows its category or cause only
//! where the count of its year is shown.

use std::collections::BTreeMap;

use crate::analysis::statistics;

/// Counts per year and name, as far as they may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallNumbers {
    years: BTreeMap<i32, Vec<Option<u32>>>,
}

impl SmallNumbers {
    /// Counts of `names` names from pairs of year and name. Every one of `years` is counted, also
    /// one in which there was nothing. Without a threshold everything is shown.
    pub fn of(
        years: impl Iterator<Item = i32>,
        pairs: impl Iterator<Item = (i32, usize)>,
        names: usize,
        threshold: Option<u32>,
    ) -> SmallNumbers {
        let mut counted: BTreeMap<i32, Vec<u32>> =
            years.map(|year| (year, vec![0; names])).collect();
        for (year, name) in pairs {
            let counts = counted.entry(year).or_insert_with(|| vec![0; names]);
            if let Some(count) = counts.get_mut(name) {
                *count += 1;
            }
        }
        let seen = |counts: Vec<u32>| match threshold {
            None => counts.into_iter().map(Some).collect(),
            Some(threshold) => match statistics::suppress_list(&counts, threshold) {
                Some(cells) => cells.into_iter().map(statistics::Cell::shown).collect(),
                None => vec![None; counts.len()],
            },
        };
        SmallNumbers {
            years: counted
                .into_iter()
                .map(|(year, counts)| (year, seen(counts)))
                .collect(),
        }
    }

    /// The count of a year and name; none where it is hidden. A year without complaints counts 0.
    pub fn count(&self, year: i32, name: usize) -> Option<u32> {
        self.years
            .get(&year)
            .map_or(Some(0), |counts| counts.get(name).copied().flatten())
    }

    /// Whether a single case of this year and name may be told to be one.
    pub fn shows(&self, year: i32, name: usize) -> bool {
        self.count(year, name).is_some_and(|count| count > 0)
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
    fn a_case_shows_its_category_only_where_the_count_may_be_seen() {
        let pairs = || {
            [(2026, 0); 7]
                .into_iter()
                .chain([(2026, 1); 6])
                .chain([(2026, 2)])
                .chain([(2025, 0); 3])
        };
        let staff = SmallNumbers::of(2025..=2026, pairs(), 3, Some(5));
        assert_eq!(
            [
                staff.count(2026, 0),
                staff.count(2026, 1),
                staff.count(2026, 2)
            ],
            [Some(7), None, None]
        );
        assert!(!staff.shows(2025, 0) && staff.shows(2026, 0));
        assert_eq!(
            SmallNumbers::of(2025..=2026, pairs(), 3, None).count(2026, 2),
            Some(1)
        );
    }
}
