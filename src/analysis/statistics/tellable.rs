//! Which pairs of two characteristics may be told of single cases, beside the totals of both that
//! are published.
//!
//! A pair is told only from the threshold on, and only where both its totals are shown. That can
//! still be too much: with enough cells of the table known, the rest follows. So the table is
//! attacked the way a reader would, and exactly: rows, columns and cells form a flow, in which a
//! cell can have another value just when a cycle of the residual graph runs through it (the
//! published totals stay the same along a cycle; Ahuja, Magnanti, Orlin, Network Flows, 1993,
//! section 3.5). While some hidden count can have no other value, the smallest told pairs are
//! withheld too. Before that no line may be left with a small count: a total less the cases told is
//! how many others there are.
//!
//! ```text
//!               informatie  planning  total
//!   trainingen       7          2       9     7 is told: then 9 - 7 = 2, and by the column 1
//!   betalingen       0          1       1     and 0 as well: nothing is told here
//!   total            7          3      10
//! ```

use std::collections::VecDeque;

use super::suppression::is_small;

/// A table of counts with what is published of its totals.
#[derive(Debug, Clone)]
pub struct Totals {
    /// Rows of equal length.
    pub counts: Vec<Vec<u32>>,
    /// Whether the total of each row is shown.
    pub rows: Vec<bool>,
    pub columns: Vec<bool>,
}

/// For each cell whether it may be told of its single cases. The tables are the same cases as they
/// were known on several days, each published with the same totals shown: a pair is told for all
/// of them or for none. The first is as of now.
#[must_use]
pub fn tellable(tables: &[Totals], threshold: u32) -> Vec<Vec<bool>> {
    let Some(now) = tables.first() else {
        return Vec::new();
    };
    let may = |row: usize, column: usize| {
        let count = now.counts[row][column];
        count >= threshold.max(1) && now.rows[row] && now.columns[column]
    };
    let mut told: Vec<Vec<bool>> = (0..now.counts.len())
        .map(|row| {
            (0..now.columns.len())
                .map(|column| may(row, column))
                .collect()
        })
        .collect();
    let all: Vec<(usize, usize)> = lines(now).concat();
    loop {
        let line = lines(now).into_iter().find(|line| {
            let leaves = |table| leaves_few(table, line, &told, threshold);
            tables.iter().any(leaves)
        });
        let Some(suspect) = line.or_else(|| {
            let gives_away = |table| gives_away(table, &told, threshold);
            tables.iter().any(gives_away).then(|| all.clone())
        }) else {
            return told;
        };
        let seen = suspect
            .into_iter()
            .filter(|&(row, column)| told[row][column]);
        let seen: Vec<(usize, usize)> = seen.collect();
        // All that tie: which of them would depend on the order.
        let Some(least) = seen
            .iter()
            .map(|&(row, column)| now.counts[row][column])
            .min()
        else {
            return told;
        };
        for (row, column) in seen {
            told[row][column] = now.counts[row][column] != least;
        }
    }
}

/// The cells of each row and of each column.
fn lines(table: &Totals) -> Vec<Vec<(usize, usize)>> {
    let (rows, columns) = (table.rows.len(), table.columns.len());
    let of_rows = (0..rows).map(|row| (0..columns).map(|column| (row, column)).collect());
    let of_columns = (0..columns).map(|column| (0..rows).map(|row| (row, column)).collect());
    of_rows.chain(of_columns).collect()
}

/// Whether some cells of a line are told, and few others are left of its total. Of a line whose
/// total is hidden nothing is told.
fn leaves_few(table: &Totals, line: &[(usize, usize)], told: &[Vec<bool>], threshold: u32) -> bool {
    let untold = line.iter().filter(|&&(row, column)| !told[row][column]);
    let left: u32 = untold
        .clone()
        .map(|&(row, column)| table.counts[row][column])
        .sum();
    untold.count() < line.len() && is_small(left, threshold)
}

/// Whether some hidden count can have no other value than its own: a small cell that is not told,
/// or a total that is not shown.
fn gives_away(table: &Totals, told: &[Vec<bool>], threshold: u32) -> bool {
    let flow = Flow::of(table, told);
    flow.arcs
        .iter()
        .filter(|arc| arc.is_total || is_small(arc.count, threshold.max(2)))
        .any(|arc| arc.count > 0 && !flow.can_change(arc))
}

/// One count that is not published: it may be more, and less while it is above the least that a
/// reader knows it to be.
struct Arc {
    from: usize,
    to: usize,
    count: u32,
    least: u32,
    is_total: bool,
}

/// The counts that are not published, from the whole over the rows and columns back to the whole.
/// What is published is the same in every table, and no arc.
struct Flow {
    nodes: usize,
    arcs: Vec<Arc>,
}

impl Flow {
    fn of(table: &Totals, told: &[Vec<bool>]) -> Flow {
        let (rows, columns) = (table.rows.len(), table.columns.len());
        let (source, sink) = (rows + columns, rows + columns + 1);
        let sum_of_row = |row: usize| table.counts[row].iter().sum::<u32>();
        let sum_of_column = |column: usize| table.counts.iter().map(|row| row[column]).sum::<u32>();
        let total = |from, to, count| Arc {
            from,
            to,
            count,
            // A reader knows that a 0 is shown.
            least: 1,
            is_total: true,
        };
        let mut arcs: Vec<Arc> = Vec::new();
        let hidden = (0..rows).filter(|row| !table.rows[*row]);
        arcs.extend(hidden.map(|row| total(source, row, sum_of_row(row))));
        let hidden = (0..columns).filter(|column| !table.columns[*column]);
        arcs.extend(hidden.map(|column| total(rows + column, sink, sum_of_column(column))));
        for (row, counts) in table.counts.iter().enumerate() {
            let untold = counts
                .iter()
                .enumerate()
                .filter(|(column, _)| !told[row][*column]);
            arcs.extend(untold.map(|(column, &count)| Arc {
                from: row,
                to: rows + column,
                count,
                least: 0,
                is_total: false,
            }));
        }
        Flow {
            nodes: sink + 1,
            arcs,
        }
    }

    fn can_change(&self, arc: &Arc) -> bool {
        self.leads(arc.to, arc.from, arc)
            || (arc.count > arc.least && self.leads(arc.from, arc.to, arc))
    }

    /// Whether the residual graph has a way between two nodes that is not the arc itself.
    fn leads(&self, from: usize, to: usize, besides: &Arc) -> bool {
        let mut seen = vec![false; self.nodes];
        let mut next = VecDeque::from([from]);
        seen[from] = true;
        while let Some(node) = next.pop_front() {
            if node == to {
                return true;
            }
            for arc in self.arcs.iter().filter(|arc| !std::ptr::eq(*arc, besides)) {
                let on = if arc.from == node {
                    arc.to
                } else if arc.to == node && arc.count > arc.least {
                    arc.from
                } else {
                    continue;
                };
                if !std::mem::replace(&mut seen[on], true) {
                    next.push_back(on);
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Totals, tellable};

    fn table(counts: &[&[u32]]) -> Totals {
        Totals {
            rows: vec![true; counts.len()],
            columns: vec![true; counts[0].len()],
            counts: counts.iter().map(|row| row.to_vec()).collect(),
        }
    }

    #[test]
    fn a_large_pair_is_told_where_the_small_ones_stay_in_doubt() {
        let told = tellable(&[table(&[&[7, 3, 2], &[8, 2, 3]])], 5);
        assert_eq!(told, [[true, false, false], [true, false, false]]);
    }

    #[test]
    fn a_large_pair_is_withheld_where_its_total_tells_of_a_few_others() {
        // The second column has 6, and 5 of them would be told.
        let told = tellable(&[table(&[&[0, 5, 0], &[2, 1, 2], &[3, 0, 3]])], 5);
        assert!(!told.concat().contains(&true));
        // The other lines tell what they did.
        let told = tellable(&[table(&[&[9, 0, 0], &[0, 7, 2], &[0, 2, 7]])], 5);
        assert_eq!(told[0], [true, false, false]);
    }

    #[test]
    fn a_large_pair_that_gives_a_small_one_away_is_withheld() {
        let told = tellable(&[table(&[&[7, 2], &[0, 1]])], 5);
        assert_eq!(told, [[false, false], [false, false]]);
    }

    #[test]
    fn a_pair_is_told_of_no_total_that_is_hidden() {
        let mut hidden = table(&[&[7, 2, 1], &[8, 1, 2]]);
        hidden.rows[0] = false;
        let told = tellable(&[hidden], 5);
        assert!(!told[0][0]);
    }

    /// Every table with the same published counts, up to a limit: what a reader can think of.
    fn possible(table: &Totals, told: &[Vec<bool>]) -> Vec<Vec<u32>> {
        let known: Vec<u32> = table.counts.concat();
        let told = told.concat();
        let total: u32 = known.iter().sum();
        let width = table.columns.len();
        let mut found = Vec::new();
        let mut cells = vec![0; known.len()];
        fill(0, total, &mut cells, &known, &told, &mut |cells| {
            let row = |cells: &[u32], row: usize| cells[row * width..][..width].iter().sum::<u32>();
            let column = |cells: &[u32], column: usize| {
                cells.iter().skip(column).step_by(width).sum::<u32>()
            };
            let rows = (0..table.rows.len()).all(|at| {
                let (here, truth) = (row(cells, at), row(&known, at));
                here == truth || !table.rows[at] && here > 0 && truth > 0
            });
            let columns = (0..width).all(|at| {
                let (here, truth) = (column(cells, at), column(&known, at));
                here == truth || !table.columns[at] && here > 0 && truth > 0
            });
            if rows && columns {
                found.push(cells.to_vec());
            }
        });
        found
    }

    fn fill(
        at: usize,
        left: u32,
        cells: &mut Vec<u32>,
        known: &[u32],
        told: &[bool],
        each: &mut dyn FnMut(&[u32]),
    ) {
        if at == cells.len() {
            if left == 0 {
                each(cells);
            }
            return;
        }
        let values = if told[at] {
            known[at]..=known[at]
        } else {
            0..=left
        };
        for value in values.filter(|value| *value <= left) {
            cells[at] = value;
            fill(at + 1, left - value, cells, known, told, each);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// The flow finds just what trying every table finds.
        #[test]
        fn no_small_pair_has_one_value_while_anything_is_told(
            counts in prop::collection::vec(prop::collection::vec(0_u32..4, 3), 2),
            rows in prop::collection::vec(any::<bool>(), 2),
        ) {
            let positive = |row: &Vec<u32>| row.iter().sum::<u32>() > 0;
            let rows = counts.iter().zip(rows).map(|(row, shown)| shown || !positive(row)).collect();
            let table = Totals { counts, rows, columns: vec![true; 3] };
            let told = tellable(std::slice::from_ref(&table), 3);
            if told.iter().flatten().any(|told| *told) {
                let possible = possible(&table, &told);
                for (at, count) in table.counts.concat().into_iter().enumerate() {
                    let values: std::collections::BTreeSet<u32> =
                        possible.iter().map(|cells| cells[at]).collect();
                    let told = told.concat()[at];
                    prop_assert!(told || count == 0 || count >= 3 || values.len() > 1, "{table:?}");
                }
            }
        }
    }
}
