//! The terms of the procedure: met in how many of how many, and what was missed.

use super::whiskers_in_short;
use crate::analysis::{RECEIVED, TermFigure};
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.gist(missed_in_all(builder));
    blocks.points(
        builder
            .figures
            .terms
            .iter()
            .map(|term| sentence(builder, term))
            .collect(),
    );
    blocks.figure(figure(builder));
    blocks.table(missed_table(builder));
    blocks.words([unexplained(builder)]);
    blocks.note(how(builder));
    blocks.into_section("termijnen", builder.text("report-terms"))
}

/// When a term counts; and why a row of the table adds up to fewer than the complaints.
fn how(builder: &ReportBuilder) -> String {
    let received = RECEIVED.count(builder.figures);
    let adds_up = |term: &TermFigure| {
        usize::try_from(term.met.of + term.pending).is_ok_and(|counted| counted >= received)
    };
    let set = builder.figures.terms.iter();
    let mut set = set.filter(|term| term.met.of + term.pending > 0);
    let how = builder.text("report-terms-how");
    if set.all(adds_up) {
        return how;
    }
    format!("{how} {}", builder.text("report-terms-fewer"))
}

/// How many of the terms that were decided were missed.
pub(super) fn missed_in_all(builder: &ReportBuilder) -> String {
    missed(builder).map_or_else(
        || builder.text("report-slide-terms-none"),
        |missed| builder.say("report-verdict-missed", &[("count", number(missed))]),
    )
}

/// The same as a number; nothing where none was decided.
pub(super) fn missed(builder: &ReportBuilder) -> Option<u32> {
    let terms = &builder.figures.terms;
    let missed = terms.iter().map(|term| term.met.of - term.met.count).sum();
    terms.iter().any(|term| term.met.of > 0).then_some(missed)
}

/// The same in the quarterly note: sentences only.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.points(
        builder
            .figures
            .terms
            .iter()
            .map(|term| sentence(builder, term))
            .collect(),
    );
    blocks.into_section("termijnen", builder.text("report-terms"))
}

fn sentence(builder: &ReportBuilder, term: &TermFigure) -> String {
    let name = builder.text(&format!("term-{}", term.term));
    if term.length.is_none() && term.met.of == 0 {
        return builder.say("report-term-unregulated", &[("term", name.into())]);
    }
    if term.met.of == 0 {
        return builder.say(
            "report-term-none",
            &[("term", name.into()), ("pending", number(term.pending))],
        );
    }
    let args: [Named; 5] = [
        ("term", name.into()),
        (
            "length",
            term.length
                .map_or_else(String::new, |length| builder.source.words.length(length))
                .into(),
        ),
        ("share", builder.share(term.met).into()),
        ("pending", number(term.pending)),
        ("missing", number(term.missing)),
    ];
    let mut sentence = builder.say(
        if term.length.is_some() {
            "report-term"
        } else {
            "report-term-extended"
        },
        &args,
    );
    for (key, count) in [
        ("report-term-missing", term.missing),
        ("report-term-pending", term.pending),
    ] {
        if count > 0 {
            sentence.push(' ');
            sentence.push_str(&builder.say(key, &args));
        }
    }
    sentence
}

fn figure(builder: &ReportBuilder) -> Option<Figure> {
    let terms: Vec<&TermFigure> = builder
        .figures
        .terms
        .iter()
        .filter(|term| term.met.of > 0)
        .collect();
    if terms.is_empty() {
        return None;
    }
    let row = |term: &&TermFigure| Whisker {
        label: builder.text(&format!("term-{}", term.term)),
        value: f64::from(term.met.count) / f64::from(term.met.of),
        low: term.met.interval.map_or(0.0, |interval| interval.low),
        high: term
            .met
            .interval
            .and_then(|interval| interval.high)
            .unwrap_or(1.0),
        text: builder.say(
            "report-share",
            &[
                ("count", number(term.met.count)),
                ("of", number(term.met.of)),
            ],
        ),
    };
    let rows: Vec<Whisker> = terms.iter().map(row).collect();
    let all = terms.iter().all(|term| term.met.count == term.met.of);
    let headline = builder.text(if all {
        "report-terms-all"
    } else {
        "report-terms-some"
    });
    let subtitle = builder.say(
        "report-terms-subtitle",
        &[("period", builder.period().into())],
    );
    let cells = terms.iter().map(|term| {
        let name = builder.text(&format!("term-{}", term.term));
        let counts = [term.met.count, term.met.of, term.pending, term.missing]
            .map(|count| count.to_string());
        [name]
            .into_iter()
            .chain(counts)
            .chain([builder.margin(term.met)])
            .collect()
    });
    let head = [
        "report-column-term",
        "report-column-met",
        "report-column-counts",
        "report-column-pending",
        "report-column-missing",
        "report-column-margin",
    ];
    Some(Figure {
        id: "termijnen".into(),
        svg: whiskers(&headline, &subtitle, Scale::Share, &rows),
        alternative: whiskers_in_short(builder, &rows),
        table: builder.table("report-terms-caption", &head, cells.collect()),
        headline,
        subtitle,
    })
}

/// Of how many of the missed terms the reason is not known. Not for staff.
fn unexplained(builder: &ReportBuilder) -> String {
    let late = builder.figures.terms.iter().flat_map(|term| &term.late);
    let reasons: Vec<bool> = late
        .filter(|_| !builder.hides())
        .map(|late| late.reason.is_some())
        .collect();
    let missing = reasons.iter().filter(|told| !**told).count();
    if missing == 0 {
        return String::new();
    }
    let args: [Named; 2] = [("count", missing.into()), ("of", reasons.len().into())];
    builder.say("report-missed-unexplained", &args)
}

/// The missed terms one by one. Not for staff: it dates single cases.
fn missed_table(builder: &ReportBuilder) -> Table {
    let late = builder
        .figures
        .terms
        .iter()
        .flat_map(|term| term.late.iter().map(move |late| (term, late)));
    let rows = late.filter(|_| !builder.hides()).map(|(term, late)| {
        vec![
            late.number.clone(),
            builder.text(&format!("term-{}", term.term)),
            builder.day(late.due),
            late.done
                .map_or_else(|| builder.text("report-not-done"), |day| builder.day(day)),
            late.days.to_string(),
            late.reason.clone().unwrap_or_default(),
        ]
    });
    let head = [
        "report-column-number",
        "report-column-term",
        "report-column-due",
        "report-column-done",
        "report-column-days",
        "report-column-reason",
    ];
    builder.table("report-missed-caption", &head, rows.collect())
}
