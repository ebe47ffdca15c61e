//! A document as HTML: the fragment for a page, and a page of its own for `report --format html`.

use std::fmt::Write as _;

use crate::charts::{Figure, Table};
use crate::report::{Block, Document, Section};

impl Document {
    /// The sections as a fragment, headings from `<h2>`. `own` makes the officer's Markdown safe
    /// HTML.
    #[must_use]
    pub fn html(&self, own: impl Fn(&str) -> String) -> String {
        let mut html = String::new();
        if !self.incomplete.is_empty() {
            let text = escape(&self.incomplete);
            let _ = writeln!(html, "<div class=\"note\"><p>{text}</p></div>");
        }
        html.push_str("<dl class=\"facts\">");
        for (label, value) in &self.facts {
            let _ = write!(html, "<dt>{}</dt><dd>{}</dd>", escape(label), escape(value));
        }
        html.push_str("</dl>\n");
        for section in &self.sections {
            html.push_str(&of_section(section, &own));
        }
        html
    }
}

fn of_section(section: &Section, own: impl Fn(&str) -> String) -> String {
    let mut html = format!(
        "<section id=\"{}\" class=\"chapter\">\n<h2>{}</h2>\n",
        section.id,
        escape(&section.heading)
    );
    for block in &section.blocks {
        html.push_str(&of_block(block, &own));
        html.push('\n');
    }
    html + "</section>\n"
}

fn of_block(block: &Block, own: impl Fn(&str) -> String) -> String {
    match block {
        Block::Words { text } => format!("<p>{}</p>", escape(text)),
        Block::Note { text } => format!("<p class=\"small soft\">{}</p>", escape(text)),
        Block::Points { items } => {
            let items: String = items
                .iter()
                .map(|item| format!("<li>{}</li>", escape(item)))
                .collect();
            format!("<ul>{items}</ul>")
        }
        Block::Tiles { tiles } => {
            let tile = |tile: &crate::report::Tile| {
                format!(
                    "<li><b>{}</b> {}<br><span class=\"small soft\">{}</span></li>",
                    escape(&tile.value),
                    escape(&tile.label),
                    escape(&tile.note)
                )
            };
            format!(
                "<ul class=\"tally\">{}</ul>",
                tiles.iter().map(tile).collect::<String>()
            )
        }
        Block::Table { table } => of_table(table),
        Block::Figure { figure } => of_figure(figure),
        Block::Own { markdown } => format!("<div class=\"own\">{}</div>", own(markdown)),
    }
}

/// The drawing, hidden from screen readers; what it shows as visible text; the numbers.
fn of_figure(figure: &Figure) -> String {
    let id = escape(&figure.id);
    let drawing = figure
        .svg
        .replacen("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ", 1);
    format!(
        "<figure aria-labelledby=\"{id}-t\"><figcaption id=\"{id}-t\">{}<span>{}</span></figcaption>{drawing}<p>{}</p>{}</figure>",
        escape(&figure.headline),
        escape(&figure.subtitle),
        escape(&figure.alternative),
        of_table(&figure.table),
    )
}

fn of_table(table: &Table) -> String {
    let class: Vec<&str> = (0..table.head.len())
        .map(|column| {
            if table.is_numeric(column) {
                " class=\"n\""
            } else {
                ""
            }
        })
        .collect();
    let head: String = table
        .head
        .iter()
        .zip(&class)
        .map(|(cell, class)| format!("<th scope=\"col\"{class}>{}</th>", escape(cell)))
        .collect();
    let row = |row: &Vec<String>| {
        let cell = |(index, cell): (usize, &String)| match (
            index,
            class.get(index).copied().unwrap_or_default(),
        ) {
            (0, _) => format!("<th scope=\"row\">{}</th>", escape(cell)),
            (_, class) => format!("<td{class}>{}</td>", escape(cell)),
        };
        format!(
            "<tr>{}</tr>",
            row.iter().enumerate().map(cell).collect::<String>()
        )
    };
    let rows: String = table.rows.iter().map(row).collect();
    format!(
        "<div class=\"scroll\"><table><caption>{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        escape(&table.caption)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
