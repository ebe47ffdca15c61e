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

/// The deck. The slide with the decisions stays a concept until every recommendation has one.
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
        figures::subjects(&builder),
        figures::causes(&builder),
        actions::story(&builder),
        figures::terms(&builder, &report),
        actions::improved(&builder),
        actions::followed(&builder),
        actions::patterns(&builder),
        actions::decisions(&builder, concept),
    ];
    deck.extend(decision::cards(&builder, concept));
    deck.extend([
        Slide {
            words: list("report-slide-ask"),
            ..said(&builder, "vraag", "report-slide-ask")
        },
        Slide {
            words: list("report-slide-talk"),
            ..said(&builder, "gesprek", "report-slide-talk")
        },
        appendix(&builder, &report),
    ]);
    deck
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
    let words = vec![
        builder.text("report-slide-appendix-1"),
        builder.text("report-slide-appendix-2"),
    ];
    Slide {
        words,
        table,
        ..said(builder, "bijlage", "report-slide-appendix")
    }
}

/// The report's figure of this name.
fn picture(report: &Document, id: &str) -> Option<Figure> {
    report.figures().find(|figure| figure.id == id).cloned()
}
