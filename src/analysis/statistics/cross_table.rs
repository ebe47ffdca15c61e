//! Two characteristics in one table, so that it points at no one.
//!
//! Hides as [`suppress_list`](super::suppress_list) does, in rows and columns at once; lines whose
//! own total is too small are merged first, and the smallest lines are merged until every hidden
//! cell keeps three possible values. Source and reasons there. From a total of 40.

use serde::Serialize;

use super::Cell;
use super::suppression::{is_safe, is_small, smallest_shown};

/// A crossed table may be shown from this total.
pub const CROSS_FROM: u32 = 40;
/// A crossed table as a reader may see it, with its totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CrossTable {
    /// The original rows behind each row: more than one where rows were merged.
    pub rows: Vec<Vec<usize>>,
    pub columns: Vec<Vec<usize>>,
    pub cells: Vec<Vec<Cell>>,
    pub row_totals: Vec<u32>,
    pub column_totals: Vec<u32>,
    pub total: u32,
}

/// The table as it may be shown; nothing where no merging makes it safe.
///
/// `counts` holds rows of equal length. Rows and columns without any event are left out.
#[must_use]
pub fn suppress_cross(counts: &[Vec<u32>], threshold: u32) -> Option<CrossTable> {
    let total: u32 = counts.iter().flatten().sum();
    if total < CROSS_FROM.max(threshold) {
        return None;
    }
    let mut table = Grouped::new(counts);
    loop {
        table.merge_small(threshold)?;
        if let Some(hidden) = table.hide(threshold) {
            return Some(table.seen(&hidden));
        }
        table.merge_smallest()?;
    }
}

/// A table whose rows and columns stand for groups of the original ones.
struct Grouped {
    rows: Vec<Vec<usize>>,
    columns: Vec<Vec<usize>>,
    cells: Vec<Vec<u32>>,
}

impl Grouped {
    fn new(counts: &[Vec<u32>]) -> Grouped {
        let width = counts.first().map_or(0, Vec::len);
        let columns: Vec<usize> = (0..width)
            .filter(|&column| counts.iter().any(|row| row[column] > 0))
            .collect();
        let rows: Vec<usize> = (0..counts.len())
            .filter(|&row| counts[row].iter().any(|&count| count > 0))
            .collect();
        let cells = rows
            .iter()
            .map(|&row| columns.iter().map(|&column| counts[row][column]).collect())
            .collect();
        let alone = |lines: &[usize]| lines.iter().map(|&line| vec![line]).collect();
        Grouped {
            rows: alone(&rows),
            columns: alone(&columns),
            cells,
        }
    }

    fn row_totals(&self) -> Vec<u32> {
        self.cells.iter().map(|row| row.iter().sum()).collect()
    }

    fn column_totals(&self) -> Vec<u32> {
        (0..self.columns.len())
            .map(|column| self.cells.iter().map(|row| row[column]).sum())
            .collect()
    }

    /// Merges lines whose own total is too small to publish.
    fn merge_small(&mut self, threshold: u32) -> Option<()> {
        while self
            .row_totals()
            .iter()
            .any(|&total| is_small(total, threshold))
        {
            self.merge_rows()?;
        }
        while self
            .column_totals()
            .iter()
            .any(|&total| is_small(total, threshold))
        {
            self.merge_columns()?;
        }
        Some(())
    }

    /// Merges the two smallest lines of the longer side.
    fn merge_smallest(&mut self) -> Option<()> {
        if self.rows.len() >= self.columns.len() {
            self.merge_rows()
        } else {
            self.merge_columns()
        }
    }

    fn merge_rows(&mut self) -> Option<()> {
        let (keep, gone) = two_smallest(&self.row_totals())?;
        let row = self.cells.remove(gone);
        self.cells[keep]
            .iter_mut()
            .zip(row)
            .for_each(|(cell, count)| *cell += count);
        let group = self.rows.remove(gone);
        self.rows[keep].extend(group);
        Some(())
    }

    fn merge_columns(&mut self) -> Option<()> {
        let (keep, gone) = two_smallest(&self.column_totals())?;
        for row in &mut self.cells {
            let count = row.remove(gone);
            row[keep] += count;
        }
        let group = self.columns.remove(gone);
        self.columns[keep].extend(group);
        Some(())
    }

    /// Which cells to hide; nothing where hiding alone does not make the table safe.
    fn hide(&self, threshold: u32) -> Option<Vec<Vec<bool>>> {
        let mut hidden: Vec<Vec<bool>> = self
            .cells
            .iter()
            .map(|row| {
                row.iter()
                    .map(|&count| is_small(count, threshold))
                    .collect()
            })
            .collect();
        loop {
            let alone = |mark: &dyn Fn(usize) -> bool, length: usize| {
                (0..length).filter(|&at| mark(at)).count() == 1
            };
            let row = (0..self.rows.len())
                .find(|&row| alone(&|column| hidden[row][column], self.columns.len()));
            let column = (0..self.columns.len())
                .find(|&column| alone(&|row| hidden[row][column], self.rows.len()));
            if let Some(row) = row {
                let next = smallest_shown(
                    (0..self.columns.len())
                        .map(|column| (self.cells[row][column], hidden[row][column])),
                )?;
                hidden[row][next] = true;
            } else if let Some(column) = column {
                let next = smallest_shown(
                    (0..self.rows.len()).map(|row| (self.cells[row][column], hidden[row][column])),
                )?;
                hidden[next][column] = true;
            } else {
                return is_safe(&self.cells, &hidden, true, true).then_some(hidden);
            }
        }
    }

    fn seen(&self, hidden: &[Vec<bool>]) -> CrossTable {
        let cell = |(&count, &hidden): (&u32, &bool)| {
            if hidden {
                Cell::Hidden
            } else {
                Cell::Shown(count)
            }
        };
        let cells = self
            .cells
            .iter()
            .zip(hidden)
            .map(|(row, hidden)| row.iter().zip(hidden).map(cell).collect())
            .collect();
        let row_totals = self.row_totals();
        let total = row_totals.iter().sum();
        let column_totals = self.column_totals();
        CrossTable {
            rows: self.rows.clone(),
            columns: self.columns.clone(),
            cells,
            row_totals,
            column_totals,
            total,
        }
    }
}

/// The two smallest lines, as (the one that stays, the one that joins it); nothing where that would
/// leave fewer than two.
fn two_smallest(totals: &[u32]) -> Option<(usize, usize)> {
    if totals.len() <= 2 {
        return None;
    }
    let mut order: Vec<usize> = (0..totals.len()).collect();
    order.sort_by_key(|&line| totals[line]);
    Some((order[0].min(order[1]), order[0].max(order[1])))
}

#[cfg(test)]
mod tests {
    use super::{Cell, suppress_cross};

    #[test]
    fn no_line_of_a_crossed_table_hides_exactly_one_cell() {
        let table =
            suppress_cross(&[vec![10, 2, 8], vec![9, 7, 6], vec![12, 11, 5]], 5).expect("a table");
        for row in &table.cells {
            assert_ne!(
                row.iter().filter(|cell| **cell == Cell::Hidden).count(),
                1,
                "{table:?}"
            );
        }
        for column in 0..table.columns.len() {
            assert_ne!(
                table
                    .cells
                    .iter()
                    .filter(|row| row[column] == Cell::Hidden)
                    .count(),
                1,
                "{table:?}"
            );
        }
        assert_eq!(
            (table.total, table.row_totals.iter().sum::<u32>()),
            (70, 70)
        );
    }

    #[test]
    fn small_lines_are_merged_before_their_totals_are_published() {
        let table = suppress_cross(&[vec![20, 20], vec![2, 1], vec![9, 8], vec![0, 0]], 5)
            .expect("a table");
        assert!(
            table
                .row_totals
                .iter()
                .chain(&table.column_totals)
                .all(|total| *total >= 5),
            "{table:?}"
        );
        assert_eq!(table.rows, [vec![0], vec![1, 2]]);
    }

    #[test]
    fn below_forty_or_beyond_merging_no_crossed_table_is_shown() {
        assert_eq!(suppress_cross(&[vec![20, 10], vec![5, 4]], 5), None);
        assert_eq!(suppress_cross(&[vec![50, 1], vec![0, 1]], 5), None);
    }

    /// Every way to fill the hidden cells that agrees with the totals, cell by cell.
    fn possible(table: &super::CrossTable) -> Vec<std::collections::BTreeSet<u32>> {
        let hidden: Vec<(usize, usize)> = (0..table.rows.len())
            .flat_map(|row| (0..table.columns.len()).map(move |column| (row, column)))
            .filter(|&(row, column)| table.cells[row][column] == Cell::Hidden)
            .collect();
        let mut found = vec![std::collections::BTreeSet::new(); hidden.len()];
        let mut guess = table
            .cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.shown().unwrap_or(0)).collect())
            .collect();
        fill(table, &hidden, 0, &mut guess, &mut found);
        found
    }

    fn fill(
        table: &super::CrossTable,
        hidden: &[(usize, usize)],
        at: usize,
        guess: &mut Vec<Vec<u32>>,
        found: &mut [std::collections::BTreeSet<u32>],
    ) {
        let Some(&(row, column)) = hidden.get(at) else {
            let columns_fit = (0..table.columns.len())
                .all(|at| guess.iter().map(|row| row[at]).sum::<u32>() == table.column_totals[at]);
            if columns_fit
                && guess
                    .iter()
                    .zip(&table.row_totals)
                    .all(|(row, total)| row.iter().sum::<u32>() == *total)
            {
                hidden
                    .iter()
                    .zip(found)
                    .for_each(|(&(row, column), values)| {
                        values.insert(guess[row][column]);
                    });
            }
            return;
        };
        let left = table.row_totals[row] - guess[row].iter().sum::<u32>();
        for value in 1..=left {
            guess[row][column] = value;
            fill(table, hidden, at + 1, guess, found);
        }
        guess[row][column] = 0;
    }

    #[test]
    fn an_attacker_who_tries_everything_finds_three_values_for_every_hidden_cell() {
        let mut chance = crate::chance::Chance::seeded(5);
        let mut tried = 0;
        for _ in 0..60 {
            let counts: Vec<Vec<u32>> = (0..3)
                .map(|_| (0..3).map(|_| chance.below(11)).collect())
                .collect();
            let Some(table) = suppress_cross(&counts, 5) else {
                continue;
            };
            if table
                .cells
                .iter()
                .flatten()
                .filter(|cell| **cell == Cell::Hidden)
                .count()
                > 6
            {
                continue;
            }
            tried += 1;
            assert!(
                possible(&table).iter().all(|values| values.len() >= 3),
                "{counts:?} {table:?}"
            );
        }
        assert!(tried > 10, "{tried}");
    }
}
