//! The terms of the procedure: met in how many of how many, and what was missed.

use crate::analysis::{PERCENTAGE_FROM, TermFigure};
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([pen.text("report-terms-how")]);
    blocks.points(
        pen.figures
            .terms
            .iter()
            .map(|term| {
                [sentence(pen, term), margin(pen, term)]
                    .join(" ")
                    .trim()
                    .to_owned()
            })
            .collect(),
    );
    blocks.figure(figure(pen));
    blocks.table(missed(pen));
    blocks.into_section("termijnen", pen.text("report-terms"))
}

/// The same in the quarterly note: sentences only.
pub(super) fn note(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.points(
        pen.figures
            .terms
            .iter()
            .map(|term| sentence(pen, term))
            .collect(),
    );
    blocks.into_section("termijnen", pen.text("report-terms"))
}

fn sentence(pen: &Pen, term: &TermFigure) -> String {
    let name = pen.text(&format!("term-{}", term.term));
    if term.length.is_none() && term.met.of == 0 {
        return pen.say("report-term-unregulated", &[("term", name.into())]);
    }
    if term.met.of == 0 {
        return pen.say(
            "report-term-none",
            &[("term", name.into()), ("pending", number(term.pending))],
        );
    }
    let args: [Named; 5] = [
        ("term", name.into()),
        (
            "length",
            term.length
                .map_or_else(String::new, |length| pen.source.words.length(length))
                .into(),
        ),
        ("share", pen.share(term.met).into()),
        ("pending", number(term.pending)),
        ("missing", number(term.missing)),
    ];
    let mut sentence = pen.say(
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
            sentence.push_str(&pen.say(key, &args));
        }
    }
    sentence
}

/// How far the true level may be off; from 20 on the share itself says so.
fn margin(pen: &Pen, term: &TermFigure) -> String {
    let Some(interval) = term.met.interval.filter(|_| term.met.of < PERCENTAGE_FROM) else {
        return String::new();
    };
    let percent = |share: f64| pen.decimal(share * 100.0, 0).into();
    pen.say(
        "report-term-margin",
        &[
            ("low", percent(interval.low)),
            ("high", percent(interval.high.unwrap_or(1.0))),
        ],
    )
}

fn figure(pen: &Pen) -> Option<Figure> {
    let terms: Vec<&TermFigure> = pen
        .figures
        .terms
        .iter()
        .filter(|term| term.met.of > 0)
        .collect();
    if terms.is_empty() {
        return None;
    }
    let row = |term: &&TermFigure| Whisker {
        label: pen.text(&format!("term-{}", term.term)),
        value: f64::from(term.met.count) / f64::from(term.met.of),
        low: term.met.interval.map_or(0.0, |interval| interval.low),
        high: term
            .met
            .interval
            .and_then(|interval| interval.high)
            .unwrap_or(1.0),
        text: pen.say(
            "report-share",
            &[
                ("count", number(term.met.count)),
                ("of", number(term.met.of)),
            ],
        ),
    };
    let rows: Vec<Whisker> = terms.iter().map(row).collect();
    let all = terms.iter().all(|term| term.met.count == term.met.of);
    let headline = pen.text(if all {
        "report-terms-all"
    } else {
        "report-terms-some"
    });
    let subtitle = pen.say("report-terms-subtitle", &[("period", pen.period().into())]);
    let cells = terms.iter().map(|term| {
        let name = pen.text(&format!("term-{}", term.term));
        let counts = [term.met.count, term.met.of, term.pending, term.missing]
            .map(|count| count.to_string());
        [name]
            .into_iter()
            .chain(counts)
            .chain([pen.margin(term.met)])
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
    let alternative: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.label, row.text))
        .collect();
    Some(Figure {
        id: "termijnen".into(),
        svg: whiskers(&headline, &subtitle, Scale::Share, &rows),
        alternative: format!("{}.", alternative.join("; ")),
        table: pen.table("report-terms-caption", &head, cells.collect()),
        headline,
        subtitle,
    })
}

/// The missed terms one by one. Not for staff: it dates single cases.
fn missed(pen: &Pen) -> Table {
    let late = pen
        .figures
        .terms
        .iter()
        .flat_map(|term| term.late.iter().map(move |late| (term, late)));
    let rows = late.filter(|_| !pen.hides()).map(|(term, late)| {
        vec![
            late.number.clone(),
            pen.text(&format!("term-{}", term.term)),
            pen.day(late.due),
            late.done
                .map_or_else(|| pen.text("report-not-done"), |day| pen.day(day)),
            late.days.to_string(),
            late.reason
                .clone()
                .unwrap_or_else(|| pen.text("report-unexplained")),
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
    pen.table("report-missed-caption", &head, rows.collect())
}
