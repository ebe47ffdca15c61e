//! A report as a document: sections of finished words, tables and figures. Every form of the report
//! (page, Markdown, JSON, CSV, workbook) is made from this one value, so that they cannot differ.

use serde::Serialize;

use crate::charts::{Figure, Table};
use crate::rules::Unreadable;
use crate::wording::Words;

/// So many rows or points people read in one go; the rest stands in the forms for programs.
const READABLE: usize = 60;

/// A whole report, in one language and for one audience.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    pub title: String,
    /// Period, day of judging, version, for whom: label and value.
    pub facts: Vec<(String, String)>,
    /// What could not be read of that year and before, and is missing in the figures.
    pub unreadable: Vec<Unreadable>,
    /// The same in words, before anything else; empty where nothing is missing.
    pub incomplete: String,
    /// The owners have not decided on it.
    pub concept: bool,
    pub sections: Vec<Section>,
}

/// One chapter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Lower case letters, digits and `-`.
    pub id: &'static str,
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// A piece of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Words {
        text: String,
    },
    /// A list of sentences.
    Points {
        items: Vec<String>,
    },
    /// Key figures in words.
    Tiles {
        tiles: Vec<Tile>,
    },
    Table {
        table: Table,
    },
    Figure {
        figure: Figure,
    },
    /// The officer's or the owners' own Markdown, not made safe yet.
    Own {
        markdown: String,
    },
    /// A remark about how to read what stands above.
    Note {
        text: String,
    },
}

/// One key figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tile {
    pub label: String,
    pub value: String,
    pub note: String,
}

/// Collects the blocks of a chapter.
#[derive(Debug, Default)]
pub(super) struct Blocks(Vec<Block>);

impl Blocks {
    /// A paragraph of these sentences; nothing when they are empty.
    pub fn words(&mut self, sentences: impl IntoIterator<Item = String>) {
        let text = sentences
            .into_iter()
            .filter(|sentence| !sentence.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        self.0.extend(Some(Block::Words { text }).filter(|block| {
            *block
                != Block::Words {
                    text: String::new(),
                }
        }));
    }

    /// A list; nothing when it is empty.
    pub fn points(&mut self, items: Vec<String>) {
        self.0.extend(
            Some(Block::Points { items })
                .filter(|block| *block != Block::Points { items: Vec::new() }),
        );
    }

    /// The key figures.
    pub fn tiles(&mut self, tiles: Vec<Tile>) {
        self.0.push(Block::Tiles { tiles });
    }

    /// A table; nothing when it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.0.push(Block::Table { table });
        }
    }

    /// A figure, where there is one.
    pub fn figure(&mut self, figure: Option<Figure>) {
        self.0.extend(figure.map(|figure| Block::Figure { figure }));
    }

    /// The officer's or the owners' own words; nothing when there are none.
    pub fn own(&mut self, markdown: &str) {
        if !markdown.trim().is_empty() {
            self.0.push(Block::Own {
                markdown: markdown.trim().to_owned(),
            });
        }
    }

    /// A remark in small print.
    pub fn note(&mut self, text: String) {
        self.0.push(Block::Note { text });
    }

    /// All blocks so far as a chapter; `id` holds lower case letters and `-`.
    pub fn into_section(self, id: &'static str, heading: String) -> Section {
        Section {
            id,
            heading,
            blocks: self.0,
        }
    }
}

impl Document {
    /// As people read it: of a long table or list the first part, with how much more the forms for
    /// programs hold (JSON, CSV, workbook).
    #[must_use]
    pub fn abridged(mut self, words: &Words) -> Document {
        for section in &mut self.sections {
            section.blocks = std::mem::take(&mut section.blocks)
                .into_iter()
                .flat_map(|block| shortened(block, words))
                .collect();
        }
        self
    }

    /// Every table in order: those of the figures too.
    pub fn tables(&self) -> impl Iterator<Item = (&Section, &Table)> {
        self.sections.iter().flat_map(|section| {
            let tables = section.blocks.iter().filter_map(|block| match block {
                Block::Table { table } => Some(table),
                Block::Figure { figure } => Some(&figure.table),
                _ => None,
            });
            tables.map(move |table| (section, table))
        })
    }

    /// Every figure in order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| {
            if let Block::Figure { figure } = block {
                Some(figure)
            } else {
                None
            }
        })
    }
}

fn shortened(mut block: Block, words: &Words) -> Vec<Block> {
    let cut = match &mut block {
        Block::Points { items } => cut(items),
        Block::Table { table } => cut(&mut table.rows),
        _ => 0,
    };
    if cut == 0 {
        return vec![block];
    }
    let text = words.say_args(
        "report-abridged",
        &[("shown", READABLE.into()), ("more", cut.into())],
    );
    vec![block, Block::Note { text }]
}

/// Leaves the readable first part of a list; how many went.
fn cut<T>(list: &mut Vec<T>) -> usize {
    let more = list.len().saturating_sub(READABLE);
    list.truncate(READABLE);
    more
}
