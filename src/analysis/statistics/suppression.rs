//! Tables that point at no one: hiding small counts so that they cannot be worked out again.
//!
//! Counts from 1 up to, not including, the threshold are hidden; a true 0 stays. Because totals are
//! published, a line with exactly one hidden cell gets a second one (the smallest that is left).
//! Then the outcome is verified the way an attacker would try it: from the totals, the interval of
//! every hidden cell is narrowed until nothing changes, and every cell must keep at least three
//! possible values; otherwise groups are merged:
//!
//! ```text
//!               informatie  planning  total
//!   trainingen       7          2       9     2 is small: hidden, but 9 - 7 = 2,
//!   betalingen       6          8      14     so 7 goes too; then 13 - 6 = 7,
//!   total           13         10      23     so 6 goes, and 8 with it: the whole square
//! ```
//!
//! All hidden cells look alike, so that nobody learns which were small. Source: NHS Digital HES
//! disclosure rules; Willenborg & de Waal, Elements of Statistical Disclosure Control
//! (2001). Lists from a total of 10.

use serde::Serialize;

/// A list may be shown from this total, unless the threshold is higher.
pub const LIST_FROM: u32 = 10;
/// Every hidden cell keeps at least this many possible values.
const POSSIBLE: u32 = 3;

/// A cell as a reader may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    Shown(u32),
    Hidden,
}

impl Cell {
    /// The count, where it may be seen.
    #[must_use]
    pub const fn shown(self) -> Option<u32> {
        match self {
            Cell::Shown(count) => Some(count),
            Cell::Hidden => None,
        }
    }
}

/// The cells of a list whose total is published; nothing where the list may not be shown at all.
#[must_use]
pub fn suppress_list(counts: &[u32], threshold: u32) -> Option<Vec<Cell>> {
    let total: u32 = counts.iter().sum();
    if total == 0 {
        return Some(vec![Cell::Shown(0); counts.len()]);
    }
    if total < LIST_FROM.max(threshold) {
        return None;
    }
    let mut hidden: Vec<bool> = counts
        .iter()
        .map(|&count| is_small(count, threshold))
        .collect();
    while !is_safe(&[counts.to_vec()], &[hidden.clone()], true, false) {
        // All that tie: which of them would depend on the order, and two pages with other orders
        // would betray each other.
        let next = counts[smallest_shown(counts.iter().copied().zip(hidden.iter().copied()))?];
        counts
            .iter()
            .zip(&mut hidden)
            .filter(|(count, _)| **count == next)
            .for_each(|(_, hidden)| *hidden = true);
    }
    let cell = |(&count, &hidden): (&u32, &bool)| {
        if hidden {
            Cell::Hidden
        } else {
            Cell::Shown(count)
        }
    };
    Some(counts.iter().zip(&hidden).map(cell).collect())
}

pub(super) const fn is_small(count: u32, threshold: u32) -> bool {
    count > 0 && count < threshold
}

/// Index of the smallest cell that is shown and not 0.
pub(super) fn smallest_shown(cells: impl Iterator<Item = (u32, bool)>) -> Option<usize> {
    let shown = cells
        .enumerate()
        .filter(|(_, (count, hidden))| *count > 0 && !hidden);
    shown
        .min_by_key(|(_, (count, _))| *count)
        .map(|(index, _)| index)
}

/// Whether every hidden cell keeps enough possible values, given the published totals.
pub(super) fn is_safe(
    cells: &[Vec<u32>],
    hidden: &[Vec<bool>],
    by_row: bool,
    by_column: bool,
) -> bool {
    let mut lines: Vec<Vec<(usize, usize)>> = Vec::new();
    if by_row {
        lines.extend(
            (0..cells.len()).map(|row| (0..cells[row].len()).map(|column| (row, column)).collect()),
        );
    }
    if by_column {
        let width = cells.first().map_or(0, Vec::len);
        lines.extend((0..width).map(|column| (0..cells.len()).map(|row| (row, column)).collect()));
    }
    let lines: Vec<Vec<(usize, usize)>> = lines
        .into_iter()
        .map(|line| {
            line.into_iter()
                .filter(|&(row, column)| hidden[row][column])
                .collect()
        })
        .collect();
    // What a reader knows beforehand: a hidden cell is not 0, and no more than everything.
    let total: u32 = cells.iter().flatten().sum();
    let mut ranges: Vec<Vec<(u32, u32)>> = cells
        .iter()
        .map(|row| vec![(1, total); row.len()])
        .collect();
    while lines.iter().any(|line| narrow(cells, line, &mut ranges)) {}
    lines
        .iter()
        .flatten()
        .all(|&(row, column)| ranges[row][column].1 - ranges[row][column].0 + 1 >= POSSIBLE)
}

/// Narrows the ranges of the hidden cells of one line by its total; whether anything changed.
fn narrow(cells: &[Vec<u32>], line: &[(usize, usize)], ranges: &mut [Vec<(u32, u32)>]) -> bool {
    let rest: u32 = line.iter().map(|&(row, column)| cells[row][column]).sum();
    let mut changed = false;
    for &(row, column) in line {
        let others = line
            .iter()
            .filter(|&&cell| cell != (row, column))
            .map(|&(row, column)| ranges[row][column]);
        let (low, high) = others.fold((0, 0), |sum: (u32, u32), range| {
            (sum.0 + range.0, sum.1 + range.1)
        });
        let range = &mut ranges[row][column];
        let narrower = (
            range.0.max(rest.saturating_sub(high)),
            range.1.min(rest.saturating_sub(low)),
        );
        changed |= narrower != *range;
        *range = narrower;
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::{Cell, suppress_list};

    fn shown(counts: &[u32]) -> Option<Vec<Option<u32>>> {
        suppress_list(counts, 5).map(|cells| cells.into_iter().map(Cell::shown).collect())
    }

    #[test]
    fn one_small_count_takes_the_next_smallest_with_it() {
        assert_eq!(
            shown(&[12, 3, 0, 7]),
            Some(vec![Some(12), None, Some(0), None])
        );
        assert_eq!(
            shown(&[12, 3, 2, 7]),
            Some(vec![Some(12), None, None, Some(7)])
        );
    }

    #[test]
    fn two_ones_that_could_only_be_ones_take_a_third_with_them() {
        assert_eq!(shown(&[1, 1, 8, 9]), Some(vec![None, None, None, Some(9)]));
    }

    #[test]
    fn what_ties_is_hidden_together_so_that_the_order_tells_nothing() {
        assert_eq!(shown(&[6, 3, 6, 9]), Some(vec![None, None, None, Some(9)]));
        assert_eq!(shown(&[9, 6, 6, 3]), Some(vec![Some(9), None, None, None]));
    }

    #[test]
    fn below_ten_no_list_is_shown_and_without_complaints_zeros_are() {
        assert_eq!(shown(&[4, 5]), None);
        assert_eq!(shown(&[0, 0]), Some(vec![Some(0), Some(0)]));
        assert_eq!(shown(&[]), Some(vec![]));
    }

    #[test]
    fn a_list_of_one_group_shows_its_total() {
        assert_eq!(shown(&[14]), Some(vec![Some(14)]));
    }
}
