//! A report as a document: sections of finished words, tables and figures. Every form of the report
//! (page, Markdown, JSON, CSV, workbook) is made from this one value, so that they cannot differ.

use serde::Serialize;

use super::card::Card;
use crate::charts::{Figure, Table};
use crate::rules::Unreadable;
use crate::wording::Words;

/// So many rows or points people read in one go; the rest stands in the forms for programs.
const READABLE: usize = 60;
/// Longer lists than this are cut in a chapter that is printed, and to how many.
const LONG: usize = 15;
const PRINTED: usize = 8;

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
    /// What the names of figures mean.
    #[serde(skip)]
    pub definitions: Vec<Definition>,
}

/// A name of the dictionary of figures with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its key, and its anchor.
    pub key: &'static str,
    pub name: String,
    pub meaning: String,
}

/// One chapter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Lower case letters, digits and `-`.
    pub id: &'static str,
    pub heading: String,
    pub place: Place,
    /// What it comes to, in a sentence: it stands beside the heading while the chapter is folded.
    pub gist: String,
    pub blocks: Vec<Block>,
}

/// Where a chapter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Always open.
    Front,
    /// Folded on a screen, open on paper.
    #[default]
    Fold,
    /// Methods, definitions and tables to look things up: behind a link.
    Appendix,
}

/// A piece of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Words {
        text: String,
    },
    /// The one sentence to remember.
    Lead {
        text: String,
    },
    /// Questions with their answers and verdicts.
    Answers {
        answers: Vec<Answer>,
    },
    /// A list of sentences.
    Points {
        items: Vec<String>,
    },
    /// A measure on which an answer is asked.
    Card {
        card: Card,
    },
    /// What the names of figures mean: the definitions of the document.
    Names,
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
        /// Whose words they are, where no heading says so.
        by: String,
    },
    /// A remark about how to read what stands above.
    Note {
        text: String,
    },
}

/// A question that a reader has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub question: String,
    pub answer: String,
    /// What to think of it, in a few words.
    pub verdict: String,
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
pub(super) struct Blocks {
    blocks: Vec<Block>,
    gist: String,
}

impl Blocks {
    /// A paragraph of these sentences; nothing when they are empty.
    pub fn words(&mut self, sentences: impl IntoIterator<Item = String>) {
        let text = sentences
            .into_iter()
            .filter(|sentence| !sentence.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        self.blocks
            .extend(Some(Block::Words { text }).filter(|block| {
                *block
                    != Block::Words {
                        text: String::new(),
                    }
            }));
    }

    /// The one sentence to remember; nothing when it is empty.
    pub fn lead(&mut self, text: String) {
        if !text.is_empty() {
            self.blocks.push(Block::Lead { text });
        }
    }

    /// Questions with their answers.
    pub fn answers(&mut self, answers: Vec<Answer>) {
        self.blocks.push(Block::Answers { answers });
    }

    /// What the chapter comes to.
    pub fn gist(&mut self, text: impl Into<String>) {
        self.gist = text.into();
    }

    /// A list; nothing when it is empty.
    pub fn points(&mut self, items: Vec<String>) {
        self.blocks.extend(
            Some(Block::Points { items })
                .filter(|block| *block != Block::Points { items: Vec::new() }),
        );
    }

    /// The key figures.
    pub fn tiles(&mut self, tiles: Vec<Tile>) {
        self.blocks.push(Block::Tiles { tiles });
    }

    /// A measure on which an answer is asked.
    pub fn card(&mut self, card: Card) {
        self.blocks.push(Block::Card { card });
    }

    /// What the names of figures mean.
    pub fn names(&mut self) {
        self.blocks.push(Block::Names);
    }

    /// A table; nothing when it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table { table });
        }
    }

    /// A figure, where there is one.
    pub fn figure(&mut self, figure: Option<Figure>) {
        self.blocks
            .extend(figure.map(|figure| Block::Figure { figure }));
    }

    /// The officer's or the owners' own words; nothing when there are none.
    pub fn own(&mut self, markdown: &str) {
        if !markdown.trim().is_empty() {
            self.blocks.push(Block::Own {
                markdown: markdown.trim().to_owned(),
                by: String::new(),
            });
        }
    }

    /// Someone's own words among those of the program, with whose they are.
    pub fn quoted(&mut self, markdown: &str, by: String) {
        self.blocks.push(Block::Own {
            markdown: markdown.trim().to_owned(),
            by,
        });
    }

    /// A remark in small print.
    pub fn note(&mut self, text: String) {
        self.blocks.push(Block::Note { text });
    }

    /// All blocks so far as a chapter; `id` holds lower case letters and `-`.
    pub fn into_section(self, id: &'static str, heading: String) -> Section {
        Section {
            id,
            heading,
            place: Place::default(),
            gist: self.gist,
            blocks: self.blocks,
        }
    }
}

impl Document {
    /// As people read it: of a long table or list the first part, with how much more the forms for
    /// programs hold (JSON, CSV, workbook).
    #[must_use]
    pub fn abridged(mut self, words: &Words) -> Document {
        for section in &mut self.sections {
            let most = match section.place {
                // Judgements and decisions are what the owners are asked for.
                Place::Fold if section.id != "structureel" => PRINTED,
                _ => READABLE,
            };
            section.blocks = std::mem::take(&mut section.blocks)
                .into_iter()
                .flat_map(|block| shortened(block, most, words))
                .collect();
        }
        self
    }

    /// The key of a name in the dictionary of figures.
    #[must_use]
    pub fn defined(&self, name: &str) -> Option<&'static str> {
        let mut all = self.definitions.iter();
        all.find(|definition| definition.name == name)
            .map(|definition| definition.key)
    }

    /// The chapters that stand in the report itself, and those of its appendix.
    #[must_use]
    pub fn without_appendix(mut self) -> (Document, Vec<Section>) {
        let sections = std::mem::take(&mut self.sections);
        let (appendix, body) = sections
            .into_iter()
            .partition(|section| section.place == Place::Appendix);
        self.sections = body;
        (self, appendix)
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

fn shortened(mut block: Block, most: usize, words: &Words) -> Vec<Block> {
    let cut = match &mut block {
        Block::Points { items } => cut(items, most),
        Block::Table { table } if most == PRINTED && table.rows.len() <= LONG => 0,
        Block::Table { table } => cut(&mut table.rows, most),
        _ => 0,
    };
    if cut == 0 {
        return vec![block];
    }
    let text = words.say_args(
        "report-abridged",
        &[("shown", most.into()), ("more", cut.into())],
    );
    vec![block, Block::Note { text }]
}

/// Leaves the readable first part of a list; how many went.
fn cut<T>(list: &mut Vec<T>, most: usize) -> usize {
    let more = list.len().saturating_sub(most);
    list.truncate(most);
    more
}
