//! The report of a year, the note of a quarter and the slides for all staff: figures put into words
//! around the officer's own text.
//!
//! One [`Document`] is made from the analysis, for one audience and in one language; page,
//! Markdown, JSON, CSV and workbook are forms of it. Counts that would point at someone are hidden
//! while the document is made, so no form can leak them. Computes no figure itself.

mod chapters;
mod document;
mod effect;
mod forms;
mod headlines;
mod pen;
mod slides;

pub use document::{Block, Document, Section, Tile};
pub use effect::{EffectTold, effect_told};
pub use headlines::Headlines;
pub use pen::Source;
pub use slides::{Slide, slides};

use pen::Pen;

use crate::record::Audience;
use crate::wording::Arg;

/// The annual report. "Concept" until the owners have decided on it.
#[must_use]
pub fn annual_report(source: &Source) -> Document {
    let pen = Pen::new(*source);
    let title = pen.say(
        "report-title",
        &[
            ("organisation", organisation(&pen)),
            ("year", pen.period().into()),
        ],
    );
    Document {
        title,
        facts: facts(&pen),
        concept: pen.decided().is_none(),
        sections: chapters::all(&pen),
    }
}

/// The note of one page about a quarter.
#[must_use]
pub fn quarterly_note(source: &Source) -> Document {
    let pen = Pen::new(*source);
    let title = pen.say(
        "report-note-title",
        &[
            ("organisation", organisation(&pen)),
            ("period", pen.period().into()),
        ],
    );
    Document {
        title,
        facts: facts(&pen),
        concept: false,
        sections: chapters::quarterly(&pen),
    }
}

fn organisation(pen: &Pen) -> Arg {
    pen.settings.organisation.value.clone().into()
}

/// What a reader must know before the first number.
fn facts(pen: &Pen) -> Vec<(String, String)> {
    let period = pen.figures.period;
    let span = pen.say(
        "report-span",
        &[
            ("from", pen.day(period.from).into()),
            ("until", pen.day(period.until).into()),
        ],
    );
    let decided = match (pen.decided(), period.quarter) {
        (_, Some(_)) => None,
        (Some(day), None) => Some(pen.day(day)),
        (None, None) => Some(pen.text("report-concept")),
    };
    let audience = match pen.source.audience {
        Audience::Staff => "report-for-staff",
        Audience::Owners => "report-for-owners",
        Audience::Officer => "report-for-officer",
    };
    let facts = [
        ("report-fact-period", Some(span)),
        ("report-fact-as-of", Some(pen.day(pen.figures.as_of))),
        (
            "report-fact-version",
            pen.source
                .revision
                .map(|revision| revision.chars().take(12).collect()),
        ),
        ("report-fact-for", Some(pen.text(audience))),
        ("report-fact-by", Some(pen.text("report-officer"))),
        ("report-fact-decided", decided),
    ];
    facts
        .into_iter()
        .filter_map(|(key, value)| Some((pen.text(key), value?)))
        .collect()
}
