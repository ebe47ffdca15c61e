//! The tables of a document: all of them in one long table for CSV, one sheet each for a workbook.

use std::collections::BTreeSet;

use crate::charts;
use crate::interop::{Cell, Table};
use crate::report::Document;
use crate::wording::Words;

/// A workbook allows no longer name for a sheet.
const SHEET_NAME: usize = 31;

impl Document {
    /// Every table under one head: chapter, table, row, column, value.
    #[must_use]
    pub fn long_table(&self, words: &Words) -> Table {
        let head = [
            "report-column-chapter",
            "report-column-table",
            "report-column-row",
            "report-column-column",
            "report-column-value",
        ];
        let mut long = Table::new(self.title.clone(), head.map(|key| words.text(key)));
        if !self.incomplete.is_empty() {
            let empty = || String::new().into();
            let label = words.text("report-incomplete");
            long.rows.push(vec![
                label.into(),
                empty(),
                empty(),
                empty(),
                self.incomplete.clone().into(),
            ]);
        }
        for (section, table) in self.tables() {
            for row in &table.rows {
                for (head, cell) in table.head.iter().zip(row).skip(1) {
                    let name = row.first().cloned().unwrap_or_default();
                    long.rows.push(vec![
                        section.heading.clone().into(),
                        table.caption.clone().into(),
                        name.into(),
                        head.clone().into(),
                        value(cell),
                    ]);
                }
            }
        }
        long
    }

    /// One table a sheet, the facts of the report first.
    #[must_use]
    pub fn sheets(&self, words: &Words) -> Vec<Table> {
        let mut facts = Table::new(
            words.text("report-sheet"),
            [
                words.text("report-column-what"),
                words.text("report-column-value"),
            ],
        );
        let missing = (words.text("report-incomplete"), self.incomplete.clone());
        facts.rows = std::iter::once(&missing)
            .filter(|(_, text)| !text.is_empty())
            .chain(&self.facts)
            .map(|(label, value)| vec![label.clone().into(), value.clone().into()])
            .collect();
        let mut names = BTreeSet::from([facts.title.to_lowercase()]);
        let sheets: Vec<Table> = self
            .tables()
            .map(|(_, table)| sheet(table, &mut names))
            .collect();
        [facts].into_iter().chain(sheets).collect()
    }
}

fn sheet(table: &charts::Table, names: &mut BTreeSet<String>) -> Table {
    // What a workbook forbids in the name of a sheet.
    let plain: String = table
        .caption
        .chars()
        .filter(|letter| !"[]:*?/\\'".contains(*letter))
        .collect();
    let named = |number: usize| {
        let tail = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        plain
            .chars()
            .take(SHEET_NAME - tail.len())
            .collect::<String>()
            .trim()
            .to_owned()
            + &tail
    };
    let title = (1..)
        .map(named)
        .find(|name| !names.contains(&name.to_lowercase()))
        .unwrap_or_default();
    names.insert(title.to_lowercase());
    let mut sheet = Table::new(title, table.head.clone());
    sheet.rows = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| value(cell)).collect())
        .collect();
    sheet
}

/// A whole number as a number, so that a spreadsheet can add it up.
fn value(cell: &str) -> Cell {
    cell.parse().map_or_else(|_| cell.into(), Cell::Whole)
}
