//! The report of a year, the note of a quarter and the slides for all staff: figures put into words
//! around the officer's own text.
//!
//! One [`Document`] is made from the analysis, for one audience and in one language; page,
//! Markdown, JSON, CSV and workbook are forms of it. Counts that would point at someone are hidden
//! while the document is made, so no form can leak them. Computes no figure itself.

mod builder;
mod card;
mod chapters;
mod document;
mod drawn;
mod effect;
mod forms;
mod headlines;
mod missing;
mod own_words;
mod slides;
mod small_counts;
mod source;
mod tried;

pub use card::{Card, CardSource, card, cards};
pub use document::{Answer, Block, Definition, Document, Place, Section, Tile};
pub use effect::{EffectTold, effect_told};
pub use slides::{Slide, slides, year_beside_the_last};
pub use source::{DecidedYear, Source};

use builder::ReportBuilder;

use crate::analysis::{DICTIONARY, NamedFigure};
use crate::record::Audience;
use crate::rules::Unreadable;
use crate::wording::Arg;

/// The version of the rules: they are part of the program, and a case is judged by no other.
const RULES_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The annual report. "Concept" until the owners have decided on it.
#[must_use]
pub fn annual_report(source: &Source) -> Document {
    let builder = ReportBuilder::new(*source);
    let title = builder.say(
        "report-title",
        &[
            ("organisation", organisation(&builder)),
            ("year", builder.period().into()),
        ],
    );
    Document {
        title,
        facts: facts(&builder),
        incomplete: incomplete(&builder),
        unreadable: builder.unreadable.clone(),
        concept: builder.decided().is_none(),
        sections: chapters::all(&builder),
        definitions: definitions(&builder),
    }
}

/// The note of one page about a quarter.
#[must_use]
pub fn quarterly_note(source: &Source) -> Document {
    let builder = ReportBuilder::new(*source);
    let title = builder.say(
        "report-note-title",
        &[
            ("organisation", organisation(&builder)),
            ("period", builder.period().into()),
        ],
    );
    Document {
        title,
        facts: facts(&builder),
        incomplete: incomplete(&builder),
        unreadable: builder.unreadable.clone(),
        concept: false,
        sections: chapters::quarterly(&builder),
        definitions: definitions(&builder),
    }
}

/// What the names of figures mean.
fn definitions(builder: &ReportBuilder) -> Vec<Definition> {
    let define = |figure: &NamedFigure| Definition {
        key: figure.key,
        name: builder.text(&figure.name()),
        meaning: builder.text(&figure.meaning()),
    };
    DICTIONARY.iter().map(define).collect()
}

/// What is missing in a report, in words.
fn incomplete(builder: &ReportBuilder) -> String {
    Unreadable::told(&builder.unreadable, builder.source.words).unwrap_or_default()
}

fn organisation(builder: &ReportBuilder) -> Arg {
    builder.settings.organisation.value.clone().into()
}

/// What a reader must know before the first number.
fn facts(builder: &ReportBuilder) -> Vec<(String, String)> {
    let period = builder.figures.period;
    let span = builder.say(
        "report-span",
        &[
            ("from", builder.day(period.from).into()),
            ("until", builder.day(period.until).into()),
        ],
    );
    let decided = match (builder.decided(), period.quarter) {
        (_, Some(_)) => None,
        (Some(day), None) => Some(builder.day(day)),
        (None, None) => Some(builder.text("report-concept")),
    };
    let audience = match builder.source.audience {
        Audience::Staff => "report-for-staff",
        Audience::Owners => "report-for-owners",
        Audience::Officer => "report-for-officer",
    };
    let facts = [
        ("report-fact-period", Some(span)),
        (
            "report-fact-as-of",
            Some(builder.day(builder.figures.as_of)),
        ),
        (
            "report-fact-version",
            builder
                .source
                .revision
                .map(|revision| revision.chars().take(10).collect()),
        ),
        (
            "report-fact-rules",
            Some(format!("klachten {RULES_VERSION}")),
        ),
        ("report-fact-for", Some(builder.text(audience))),
        ("report-fact-by", Some(builder.text("report-officer"))),
        ("report-fact-decided", decided),
        ("report-fact-since", chapters::since_decided(builder)),
    ];
    facts
        .into_iter()
        .filter_map(|(key, value)| Some((builder.text(key), value?)))
        .collect()
}
