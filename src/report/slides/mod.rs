//! The presentation for all staff (step 10): one message a slide as its heading, few words, one
//! picture or table, and notes for the presenter. What is on a slide stands in the report too, with
//! the same numbers.

mod actions;
mod figures;

use serde::Serialize;

use super::document::Document;
use super::pen::Pen;
use super::{Source, annual_report};
use crate::charts::{Figure, Table};

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
    let pen = Pen::new(*source);
    let report = annual_report(source);
    let concept = !pen.figures.measures.decided || pen.decided().is_none();
    let list = |key: &str| {
        ["1", "2", "3"]
            .map(|number| pen.text(&format!("{key}-{number}")))
            .to_vec()
    };
    vec![
        title(&pen, concept),
        Slide {
            words: vec![
                pen.text("report-slide-why-1"),
                pen.text("report-slide-why-2"),
            ],
            ..said(&pen, "klacht", "report-slide-why")
        },
        figures::count(&pen, &report),
        figures::subjects(&pen),
        figures::causes(&pen),
        actions::story(&pen),
        figures::terms(&pen, &report),
        actions::improved(&pen),
        actions::followed(&pen),
        actions::patterns(&pen),
        actions::decisions(&pen, concept),
        Slide {
            words: list("report-slide-ask"),
            ..said(&pen, "vraag", "report-slide-ask")
        },
        Slide {
            words: list("report-slide-talk"),
            ..said(&pen, "gesprek", "report-slide-talk")
        },
        appendix(&pen, &report),
    ]
}

/// A slide about a topic: its kicker and its notes stand in the catalogue under the key.
fn slide(pen: &Pen, id: &'static str, key: &str, heading: String) -> Slide {
    Slide {
        id,
        kicker: pen.text(key),
        heading,
        words: Vec::new(),
        figure: None,
        table: None,
        notes: vec![pen.text(&format!("{key}-notes"))],
        concept: false,
    }
}

/// A slide whose message stands in the catalogue too.
fn said(pen: &Pen, id: &'static str, key: &str) -> Slide {
    slide(pen, id, key, pen.text(&format!("{key}-heading")))
}

fn title(pen: &Pen, concept: bool) -> Slide {
    let heading = pen.say("report-slide-title", &[("year", pen.period().into())]);
    let as_of = pen.say(
        "report-slide-as-of",
        &[("day", pen.day(pen.figures.period.until).into())],
    );
    let kicker = pen.settings.organisation.value.clone();
    Slide {
        kicker,
        words: vec![as_of],
        concept,
        ..slide(pen, "titel", "report-slide-title-plain", heading)
    }
}

/// How is counted, with stock and flow.
fn appendix(pen: &Pen, report: &Document) -> Slide {
    let caption = pen.text("report-stock-caption");
    let table = report
        .tables()
        .map(|(_, table)| table)
        .find(|table| table.caption == caption)
        .cloned();
    let words = vec![
        pen.text("report-slide-appendix-1"),
        pen.text("report-slide-appendix-2"),
    ];
    Slide {
        words,
        table,
        ..said(pen, "bijlage", "report-slide-appendix")
    }
}

/// The report's figure of this name.
fn picture(report: &Document, id: &str) -> Option<Figure> {
    report.figures().find(|figure| figure.id == id).cloned()
}
