//! A document as Markdown (CommonMark with tables), for mail, archives and further editing.

use std::fmt::Write as _;

use crate::charts::{Figure, Table};
use crate::report::{Block, Document};

impl Document {
    /// The whole document. Figures become their message, their alternative and their table.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", self.title);
        if !self.incomplete.is_empty() {
            let _ = write!(text, "\n> **{}**\n", escape(&self.incomplete));
        }
        for (label, value) in &self.facts {
            let _ = write!(text, "\n- **{}**: {}", escape(label), escape(value));
        }
        text.push('\n');
        for section in &self.sections {
            let _ = write!(text, "\n## {}\n", escape(&section.heading));
            for block in &section.blocks {
                let _ = write!(text, "\n{}\n", of_block(block).trim_end());
            }
        }
        text
    }
}

fn of_block(block: &Block) -> String {
    match block {
        Block::Words { text } => escape(text),
        Block::Note { text } => format!("> {}", escape(text)),
        Block::Points { items } => items
            .iter()
            .map(|item| format!("- {}\n", escape(item)))
            .collect(),
        Block::Tiles { tiles } => tiles
            .iter()
            .map(|tile| {
                format!(
                    "- **{}**: {} ({})\n",
                    escape(&tile.label),
                    escape(&tile.value),
                    escape(&tile.note)
                )
            })
            .collect(),
        Block::Table { table } => of_table(table),
        Block::Figure { figure } => of_figure(figure),
        // The officer's headings come one level below the chapter's.
        Block::Own { markdown } => markdown
            .lines()
            .map(|line| {
                if line.starts_with('#') {
                    format!("##{line}\n")
                } else {
                    format!("{line}\n")
                }
            })
            .collect(),
    }
}

fn of_figure(figure: &Figure) -> String {
    format!(
        "**{}** {}\n\n{}\n\n{}",
        escape(&figure.headline),
        escape(&figure.subtitle),
        escape(&figure.alternative),
        of_table(&figure.table)
    )
}

fn of_table(table: &Table) -> String {
    let line = |cells: &[String]| {
        format!(
            "| {} |\n",
            cells
                .iter()
                .map(|cell| escape(cell))
                .collect::<Vec<_>>()
                .join(" | ")
        )
    };
    let rule = format!("|{}\n", " --- |".repeat(table.head.len()));
    let rows: String = table.rows.iter().map(|row| line(row)).collect();
    format!(
        "*{}*\n\n{}{rule}{rows}",
        escape(&table.caption),
        line(&table.head)
    )
}

/// What Markdown would take for markup, and line ends.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => {
                escaped.extend(['\\', character]);
            }
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_title_cannot_become_markup_or_break_a_table() {
        assert_eq!(escape("a|b\n*c* <d> [e]"), "a\\|b \\*c\\* \\<d\\> \\[e\\]");
    }
}
