//! The building blocks of most pages: a document of sections with words, facts, tables and figures.
//!
//! Views are finished words and addresses; templates lay them out and decide nothing.

use serde::Serialize;

use super::address;
use crate::charts::{Figure, Table};
use crate::record::{ComplaintNumber, MeasureNumber, Value as _};
use crate::report::Card;

/// A page as a document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Document {
    /// Small words above the title.
    pub kicker: String,
    pub title: String,
    pub lead: String,
    /// Something to know before reading on, such as "concept".
    pub notice: String,
    /// Counts that tell the whole in a glance.
    pub tally: Vec<Count>,
    /// Show a list of the sections before them.
    pub contents: bool,
    pub sections: Vec<Section>,
    /// The pages of a long list; empty when there is one.
    pub pages: Vec<PageLink>,
}

/// A count with its words.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Count {
    pub tone: &'static str,
    pub number: usize,
    pub label: String,
    /// Relative address; empty for plain text.
    pub href: String,
    /// Relative address of what the name means; empty for what is no named figure.
    pub defined: String,
}

/// The link to one page of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct PageLink {
    pub label: String,
    pub href: String,
    pub here: bool,
}

/// A part of a document. Every part may be empty; they are shown in this order, figures before the
/// table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Section {
    /// Anchor within the page; empty without one.
    pub id: String,
    pub heading: String,
    /// A heading one level lower, in the place of `heading`.
    pub subheading: String,
    pub paragraphs: Vec<String>,
    /// Safe HTML from [`super::markdown::safe_html`], and from nowhere else.
    pub html: String,
    /// What the written procedure says: safe HTML from [`super::markdown::safe_html`] too.
    pub quotation: String,
    /// What changed in a text, line by line.
    pub changes: Vec<ChangedLine>,
    /// What belongs to it, with links.
    pub relations: Vec<Relation>,
    pub facts: Vec<(String, String)>,
    pub items: Vec<Item>,
    pub decisions: Vec<CardView>,
    pub table: Option<Grid>,
    pub figures: Vec<Drawn>,
    /// A closing remark in small type.
    pub remark: String,
}

/// What belongs to a section in one way, such as the rules that judge it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Relation {
    pub label: String,
    pub links: Vec<Link>,
}

/// A link; plain text where it leads nowhere.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Link {
    pub text: String,
    pub href: String,
    /// A key as the files have it.
    pub code: bool,
}

/// A line of a text that changed: `same`, `gone` or `new`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ChangedLine {
    pub kind: &'static str,
    pub text: String,
}

/// A measure on which an answer is asked, with the addresses of it and of the complaints behind it.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    pub card: Card,
    pub href: String,
    pub cases: Vec<Link>,
}

impl CardView {
    /// `root` leads from the page to the folder of the site.
    pub fn new(card: Card, root: &str) -> CardView {
        let case = |(number, subject): &(String, String)| {
            let address = ComplaintNumber::parse(number).map(address::case);
            Link {
                text: format!("{number} {subject}").trim().to_owned(),
                href: address.map_or_else(String::new, |address| format!("{root}{address}")),
                code: false,
            }
        };
        let measure = MeasureNumber::parse(&card.number).map(address::measure);
        CardView {
            cases: card.cases.iter().map(case).collect(),
            href: measure.map_or_else(String::new, |address| format!("{root}{address}")),
            card,
        }
    }
}

/// One entry of a list of cards.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Item {
    /// A record's number before its title; empty where the title says it.
    pub number: String,
    pub title: String,
    /// Relative address of the title; empty for plain text.
    pub href: String,
    /// What stands before the quotation, such as the story of a lesson.
    pub before: String,
    /// A sentence set as a quotation, such as a lesson.
    pub quote: String,
    pub status: Option<Status>,
    pub lines: Vec<String>,
}

/// A state with its shape: `open`, `soon`, `late`, `done`, `none`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    pub tone: &'static str,
    pub text: String,
}

impl Status {
    pub fn new(tone: &'static str, text: impl Into<String>) -> Status {
        Status {
            tone,
            text: text.into(),
        }
    }
}

/// A table with one heading cell per row.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Grid {
    pub caption: String,
    pub head: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// Said in place of an empty table.
    pub empty: String,
    /// Whether readers may sort it (with JavaScript).
    pub sortable: bool,
    /// The caption repeats the heading above it: for screen readers only.
    pub quiet: bool,
    /// Whether a row reads by itself, without its heading: on a phone it becomes a card.
    pub stack: bool,
}

impl Grid {
    /// Takes out the columns that are empty in every row, and gives their labels.
    pub fn without_empty_columns(&mut self) -> Vec<String> {
        let mut gone = Vec::new();
        for index in (0..self.head.len()).rev() {
            let said = |row: &Vec<Cell>| row.get(index).is_some_and(|cell| !cell.text.is_empty());
            if self.rows.is_empty() || self.rows.iter().any(said) {
                continue;
            }
            for row in &mut self.rows {
                if index < row.len() {
                    row.remove(index);
                }
            }
            gone.insert(0, self.head.remove(index).label);
        }
        gone
    }
}

/// The head of a column.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Column {
    pub label: String,
    pub number: bool,
}

/// One cell.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    pub text: String,
    pub href: String,
    /// Tone of a status, or `muted` for what is not shown; empty for plain text.
    pub tone: &'static str,
    /// What to sort by, where the text does not sort by itself.
    pub sort: String,
    pub number: bool,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            ..Cell::default()
        }
    }

    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            href: href.into(),
            ..Cell::default()
        }
    }

    pub fn number(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            number: true,
            ..Cell::default()
        }
    }

    pub fn status(status: Status) -> Cell {
        Cell {
            text: status.text,
            tone: status.tone,
            ..Cell::default()
        }
    }

    /// A number that may not be shown, told in words to who cannot see the sign.
    pub fn hidden(words: impl Into<String>) -> Cell {
        Cell {
            text: words.into(),
            tone: "muted",
            sort: "0".to_owned(),
            number: true,
            ..Cell::default()
        }
    }

    pub fn sorted(mut self, by: impl Into<String>) -> Cell {
        self.sort = by.into();
        self
    }
}

/// A figure with the address of its CSV file.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    pub figure: Figure,
    /// The numbers behind it.
    pub grid: Grid,
    pub csv: String,
}

impl Drawn {
    pub fn new(figure: Figure, csv: String) -> Drawn {
        Drawn {
            grid: Grid::of(figure.table.clone()),
            figure,
            csv,
        }
    }
}

impl Grid {
    /// A table of finished words, columns of numbers set to the right.
    pub fn of(table: Table) -> Grid {
        let numeric: Vec<bool> = (0..table.head.len())
            .map(|column| table.is_numeric(column))
            .collect();
        let column = |(label, &number): (String, &bool)| Column { label, number };
        let cell = |(text, &number): (String, &bool)| Cell {
            number,
            ..Cell::text(text)
        };
        let row = |row: Vec<String>| row.into_iter().zip(&numeric).map(cell).collect();
        Grid {
            caption: table.caption,
            head: table.head.into_iter().zip(&numeric).map(column).collect(),
            rows: table.rows.into_iter().map(row).collect(),
            ..Grid::default()
        }
    }

    /// A table whose columns are plain words, right-aligned from `numbers_from` on.
    pub fn new(head: impl IntoIterator<Item = String>, numbers_from: usize) -> Grid {
        let head = head
            .into_iter()
            .enumerate()
            .map(|(index, label)| Column {
                label,
                number: index >= numbers_from,
            })
            .collect();
        Grid {
            head,
            ..Grid::default()
        }
    }
}

impl Section {
    pub fn new(id: impl Into<String>, heading: impl Into<String>) -> Section {
        Section {
            id: id.into(),
            heading: heading.into(),
            ..Section::default()
        }
    }

    pub fn says(mut self, paragraph: impl Into<String>) -> Section {
        self.paragraphs.push(paragraph.into());
        self
    }

    pub fn with_table(mut self, table: Grid) -> Section {
        self.table = Some(Grid {
            quiet: table.quiet || table.caption == self.heading,
            ..table
        });
        self
    }

    pub fn with_figure(mut self, drawn: Option<Drawn>) -> Section {
        self.figures.extend(drawn);
        self
    }
}

#[cfg(test)]
mod column_tests {
    use super::{Cell, Column, Grid};

    #[test]
    fn only_a_column_that_is_empty_in_all_rows_is_taken_out() {
        let column = |label: &str| Column {
            label: label.to_owned(),
            number: false,
        };
        let row = |texts: [&str; 3]| texts.map(Cell::text).to_vec();
        let mut table = Grid {
            head: ["Nummer", "Oorzaak", "Categorie"].map(column).to_vec(),
            rows: vec![row(["2026-002", "", "Advies"]), row(["2026-001", "", ""])],
            ..Grid::default()
        };
        assert_eq!(table.without_empty_columns(), ["Oorzaak"]);
        let heads: Vec<&str> = table.head.iter().map(|head| head.label.as_str()).collect();
        assert_eq!(heads, ["Nummer", "Categorie"]);
        assert_eq!(table.rows[0][1].text, "Advies");
        assert_eq!(table.rows[1].len(), 2);
    }
}
