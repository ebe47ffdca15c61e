//! The presentation for all staff (step 10): one message a slide as its heading, few words, one
//! picture or table, and notes for the presenter. What is on a slide stands in the report too, with
//! the same numbers.

mod actions;
mod decision;
mod figures;

pub use figures::year_beside_the_last;

use serde::Serialize;

use super::builder::ReportBuilder;
use super::document::Document;
use super::{Source, annual_report};
use crate::charts::{Figure, Table};
use crate::rules::Unreadable;

/// One slide.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slide {
    /// Lower case letters and `-`.
    pub id: &'static str,
    /// What it is about, in a word or three.
    pub kicker: String,
    /// The message, as a sentence.
    pub heading: String,
    pub words: Vec<String>,
    /// At most one of the two.
    pub figure: Option<Figure>,
    pub table: Option<Table>,
    /// What the presenter says, a paragraph each; plain text.
    pub notes: Vec<String>,
    /// Decisions are still to follow.
    pub concept: bool,
}

/// What the back row reads in one go: the words of a slide and of the line under its picture.
/// A decision card is read together, and may have more.
const WORDS: usize = 25;

/// The deck, without slides that would only say that nothing can be said. The slide with the
/// decisions stays a concept until every recommendation has one.
#[must_use]
pub fn slides(source: &Source) -> Vec<Slide> {
    let builder = ReportBuilder::new(*source);
    let report = annual_report(source);
    let concept = !builder.figures.measures.decided || builder.decided().is_none();
    let list = |key: &str| {
        ["1", "2", "3"]
            .map(|number| builder.text(&format!("{key}-{number}")))
            .to_vec()
    };
    let mut deck = vec![
        title(&builder, concept),
        Slide {
            words: vec![
                builder.text("report-slide-why-1"),
                builder.text("report-slide-why-2"),
            ],
            ..said(&builder, "klacht", "report-slide-why")
        },
        figures::count(&builder, &report),
    ];
    deck.extend(figures::subjects(&builder));
    deck.extend(figures::causes(&builder));
    deck.extend(actions::stories(&builder));
    deck.extend(figures::terms(&builder, &report));
    deck.extend(actions::improved(&builder));
    deck.extend(actions::followed(&builder));
    deck.extend(actions::patterns(&builder));
    deck.extend(actions::decisions(&builder, concept));
    let cards = decision::cards(&builder, concept);
    let closing = [
        Slide {
            words: list("report-slide-ask"),
            ..said(&builder, "vraag", "report-slide-ask")
        },
        Slide {
            words: list("report-slide-talk"),
            ..said(&builder, "gesprek", "report-slide-talk")
        },
        appendix(&builder, &report),
    ];
    let deck = deck.into_iter().map(Slide::fitted).chain(cards);
    deck.chain(closing.map(Slide::fitted)).collect()
}

impl Slide {
    /// How many words an audience reads on it. What a picture shows is not read but seen.
    fn words_shown(&self) -> usize {
        let under = self.figure.iter().map(|figure| &figure.subtitle);
        let table = self.table.iter().flat_map(|table| {
            let cells = table.rows.iter().flatten();
            table.head.iter().chain(cells)
        });
        let said = [&self.kicker, &self.heading].into_iter().chain(&self.words);
        let words = said.chain(under).chain(table).map(|text| words_in(text));
        words.sum::<usize>() + if self.concept { CONCEPT } else { 0 }
    }

    /// The same with what would be too much moved to the notes: last lines first, then the end of a
    /// heading that somebody wrote.
    fn fitted(mut self) -> Slide {
        while self.words_shown() > WORDS {
            let Some(line) = self.words.pop() else {
                break;
            };
            self.notes.insert(0, line);
        }
        let over = self.words_shown().saturating_sub(WORDS);
        if over > 0 {
            let words: Vec<&str> = self.heading.split_whitespace().collect();
            let kept = words.len().saturating_sub(over).max(1);
            let short = format!("{} …", words[..kept].join(" "));
            self.notes
                .insert(0, std::mem::replace(&mut self.heading, short));
        }
        self
    }
}

/// The words of the remark on a concept ("Concept: de besluiten volgen.").
const CONCEPT: usize = 4;

/// Words and numbers; not dashes.
fn words_in(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

/// A slide about a topic: its kicker and its notes stand in the catalogue under the key.
fn slide(builder: &ReportBuilder, id: &'static str, key: &str, heading: String) -> Slide {
    Slide {
        id,
        kicker: builder.text(key),
        heading,
        words: Vec::new(),
        figure: None,
        table: None,
        notes: vec![builder.text(&format!("{key}-notes"))],
        concept: false,
    }
}

/// A slide whose message stands in the catalogue too.
fn said(builder: &ReportBuilder, id: &'static str, key: &str) -> Slide {
    slide(builder, id, key, builder.text(&format!("{key}-heading")))
}

fn title(builder: &ReportBuilder, concept: bool) -> Slide {
    let heading = builder.say("report-slide-title", &[("year", builder.period().into())]);
    let as_of = builder.say(
        "report-slide-as-of",
        &[("day", builder.day(builder.figures.period.until).into())],
    );
    let kicker = builder.settings.organisation.value.clone();
    Slide {
        kicker,
        words: std::iter::once(as_of)
            .chain(Unreadable::told(&builder.unreadable, builder.source.words))
            .collect(),
        concept,
        ..slide(builder, "titel", "report-slide-title-plain", heading)
    }
}

/// How is counted, with stock and flow.
fn appendix(builder: &ReportBuilder, report: &Document) -> Slide {
    let caption = builder.text("report-stock-caption");
    let table = report
        .tables()
        .map(|(_, table)| table)
        .find(|table| table.caption == caption)
        .cloned();
    let mut made = said(builder, "bijlage", "report-slide-appendix");
    made.notes.extend([
        builder.text("report-slide-appendix-1"),
        builder.text("report-slide-appendix-2"),
    ]);
    Slide { table, ..made }
}

/// The report's figure of this name, with few words under it.
fn picture(report: &Document, id: &str, subtitle: String) -> Option<Figure> {
    let found = report.figures().find(|figure| figure.id == id).cloned();
    found.map(|figure| Figure { subtitle, ..figure })
}
