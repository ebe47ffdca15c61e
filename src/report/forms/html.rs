//! A document as HTML: the fragment for `report --format html`, which is one file and needs no other.

use std::fmt::Write as _;

use crate::charts::{Figure, Table};
use crate::report::{Answer, Block, Card, Document, Place, Section};
use crate::wording::Words;

impl Document {
    /// The sections as a fragment, headings from `<h2>`: folded chapters with what they come to, and
    /// the appendix as one fold, which paper leaves out. `own` makes the officer's Markdown safe
    /// HTML.
    #[must_use]
    pub fn html(&self, words: &Words, own: impl Fn(&str) -> String) -> String {
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
        let chapter = |section: &Section| self.of_section(section, words, &own);
        let (behind, body): (Vec<&Section>, Vec<&Section>) = self
            .sections
            .iter()
            .partition(|section| section.place == Place::Appendix);
        html.extend(body.into_iter().map(chapter));
        if !behind.is_empty() {
            let _ = writeln!(
                html,
                "<details class=\"appendix\" id=\"bijlage\"><summary>{}</summary>",
                escape(&words.text("report-appendix"))
            );
            html.extend(behind.into_iter().map(chapter));
            html.push_str("</details>\n");
        }
        html
    }

    fn of_section(&self, section: &Section, words: &Words, own: impl Fn(&str) -> String) -> String {
        let (id, heading) = (section.id, escape(&section.heading));
        let mut blocks = String::new();
        for block in &section.blocks {
            blocks.push_str(&self.of_block(block, words, &own));
            blocks.push('\n');
        }
        if section.place != Place::Fold {
            return format!(
                "<section id=\"{id}\" class=\"chapter\">\n<h2>{heading}</h2>\n{blocks}</section>\n"
            );
        }
        let gist = escape(&section.gist);
        format!(
            "<section id=\"{id}\" class=\"chapter\"><details class=\"fold\"><summary><h2>{heading}</h2><span>{gist}</span></summary>\n{blocks}</details></section>\n"
        )
    }

    fn of_block(&self, block: &Block, words: &Words, own: impl Fn(&str) -> String) -> String {
        match block {
            Block::Words { text } => format!("<p>{}</p>", escape(text)),
            Block::Lead { text } => format!("<p class=\"lead\">{}</p>", escape(text)),
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
                        self.name(&tile.label),
                        escape(&tile.note)
                    )
                };
                format!(
                    "<ul class=\"tally\">{}</ul>",
                    tiles.iter().map(tile).collect::<String>()
                )
            }
            Block::Answers { answers } => {
                let answers: String = answers.iter().map(of_answer).collect();
                format!("<dl class=\"answers\">{answers}</dl>")
            }
            Block::Names => {
                let name = |found: &crate::report::Definition| {
                    format!(
                        "<dt id=\"cijfer-{}\">{}</dt><dd>{}</dd>",
                        found.key,
                        escape(&found.name),
                        escape(&found.meaning)
                    )
                };
                let names: String = self.definitions.iter().map(name).collect();
                format!("<dl class=\"facts\">{names}</dl>")
            }
            Block::Card { card } => of_card(card, words),
            Block::Table { table } => self.of_table(table),
            Block::Figure { figure } => self.of_figure(figure, words),
            Block::Own { markdown, by } => {
                let by = Some(by).filter(|by| !by.is_empty());
                let by = by.map_or_else(String::new, |by| {
                    format!("<p class=\"small soft\">{}</p>", escape(by))
                });
                format!("<div class=\"own\">{by}{}</div>", own(markdown))
            }
        }
    }

    /// A name, with a link to what it means where it is one of the dictionary.
    fn name(&self, name: &str) -> String {
        let text = escape(name);
        match self.defined(name) {
            Some(key) => format!("<a class=\"name\" href=\"#cijfer-{key}\">{text}</a>"),
            None => text,
        }
    }

    /// The drawing, hidden from screen readers; what it shows as visible text; the numbers.
    fn of_figure(&self, figure: &Figure, words: &Words) -> String {
        let id = escape(&figure.id);
        format!(
            "<figure aria-labelledby=\"{id}-t\"><figcaption id=\"{id}-t\">{}<span>{}</span></figcaption>{}<p>{}</p><details><summary>{}</summary>{}</details></figure>",
            escape(&figure.headline),
            escape(&figure.subtitle),
            figure.svg,
            escape(&figure.alternative),
            escape(&words.text("site-show-numbers")),
            self.of_table(&figure.table),
        )
    }

    fn of_table(&self, table: &Table) -> String {
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
                (0, _) => format!("<th scope=\"row\">{}</th>", self.name(cell)),
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
}

fn of_card(card: &Card, words: &Words) -> String {
    let pairs = |pairs: &[(String, String)], open: &str, between: &str, close: &str| {
        let pair = |(first, second): &(String, String)| {
            let (first, second) = (escape(first), escape(second));
            format!("{open}{first}{between}{second}{close}")
        };
        pairs.iter().map(pair).collect::<String>()
    };
    let own = if card.own.is_empty() {
        String::new()
    } else {
        let (label, own) = (escape(&card.own_label), escape(&card.own));
        format!("<blockquote><b>{label}:</b> {own}</blockquote>")
    };
    format!(
        "<article class=\"decision\"><h3><span class=\"number\">{}</span> {}</h3><p><strong>{}</strong></p><p>{}</p>{own}<ul>{}</ul><dl class=\"facts\">{}</dl><p>{}</p><ul class=\"choices inline\">{}</ul><details class=\"small soft command{}\"><summary>{}</summary><code>{}</code> {}</details></article>",
        card.number,
        escape(&card.title),
        escape(&card.asked),
        escape(&card.problem),
        pairs(&card.cases, "<li>", " ", "</li>"),
        pairs(&card.facts, "<dt>", "</dt><dd>", "</dd>"),
        escape(&card.without),
        pairs(&card.choices, "<li><b>", "</b> ", "</li>"),
        if card.for_officer { "" } else { " no-print" },
        escape(&words.text("card-command-for")),
        escape(&card.command),
        escape(&card.command_note),
    )
}

fn of_answer(answer: &Answer) -> String {
    let verdict = if answer.verdict.is_empty() {
        String::new()
    } else {
        format!(" <b>{}</b>", escape(&answer.verdict))
    };
    format!(
        "<dt>{}</dt><dd>{}{verdict}</dd>",
        escape(&answer.question),
        escape(&answer.answer)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
