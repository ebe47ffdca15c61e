//! A document as Markdown (CommonMark with tables), for mail, archives and further editing.

use std::fmt::Write as _;

use crate::charts::{Figure, Table};
use crate::report::{Answer, Block, Card, Definition, Document};

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
            if !section.gist.is_empty() {
                let _ = write!(text, "\n{}\n", escape(&section.gist));
            }
            for block in &section.blocks {
                let told = match block {
                    Block::Names => self.names(),
                    block => of_block(block),
                };
                let _ = write!(text, "\n{}\n", told.trim_end());
            }
        }
        text
    }

    fn names(&self) -> String {
        let name = |found: &Definition| {
            let (name, meaning) = (escape(&found.name), escape(&found.meaning));
            format!("- {name}: {meaning}\n")
        };
        self.definitions.iter().map(name).collect()
    }
}

fn of_block(block: &Block) -> String {
    match block {
        Block::Words { text } => escape(text),
        Block::Note { text } => format!("> {}", escape(text)),
        // Known to the document alone.
        Block::Names => String::new(),
        Block::Card { card } => of_card(card),
        Block::Lead { text } => format!("**{}**", escape(text)),
        Block::Answers { answers } => answers.iter().map(of_answer).collect(),
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
        Block::Own { markdown, by } => {
            let lines = markdown.lines().map(|line| {
                if line.starts_with('#') {
                    format!("##{line}\n")
                } else {
                    format!("{line}\n")
                }
            });
            let by = Some(by).filter(|by| !by.is_empty());
            let by = by.map_or_else(String::new, |by| format!("*{}*\n\n", escape(by)));
            by + &lines.collect::<String>()
        }
    }
}

fn of_card(card: &Card) -> String {
    let own = if card.own.is_empty() {
        String::new()
    } else {
        format!(" **{}:** {}", escape(&card.own_label), escape(&card.own))
    };
    let mut text = format!(
        "### {} {}\n\n{}\n\n{}{own}\n",
        card.number,
        escape(&card.title),
        escape(&card.asked),
        escape(&card.problem),
    );
    text.push('\n');
    for (number, subject) in &card.cases {
        let _ = writeln!(text, "- {number}: {}", escape(subject));
    }
    for (label, value) in card.before.iter().chain(&card.facts) {
        let _ = writeln!(text, "- {}: {}", escape(label), escape(value));
    }
    let _ = write!(text, "\n{}\n\n", escape(&card.without));
    for (choice, follows) in &card.choices {
        let _ = writeln!(text, "- ☐ **{}** {}", escape(choice), escape(follows));
    }
    let note = escape(&card.command_note);
    let _ = writeln!(text, "\n> `{}` {note}", card.command);
    text
}

fn of_answer(answer: &Answer) -> String {
    let verdict = if answer.verdict.is_empty() {
        String::new()
    } else {
        format!(" *{}*", escape(&answer.verdict))
    };
    format!(
        "- **{}** {}{verdict}\n",
        escape(&answer.question),
        escape(&answer.answer)
    )
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
