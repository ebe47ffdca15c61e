//! The key figures that stand above the summary and above the quarterly note.

use crate::analysis::Verdict;
use crate::analysis::{OPEN, RECEIVED};
use crate::record::TermName;
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::Tile;

/// Four key figures in words.
pub(super) fn tiles(builder: &ReportBuilder) -> Vec<Tile> {
    let figures = builder.figures;
    let tile = |label: &str, value: String, note: String| Tile {
        label: builder.text(label),
        value,
        note,
    };
    let verdict = match figures.trend.verdict() {
        Verdict::NoYearBefore => "report-tile-no-comparison",
        Verdict::Rise | Verdict::Fall => "report-tile-real",
        Verdict::Same => "report-tile-same",
        Verdict::Chance => "report-tile-chance",
    };
    let acknowledged = figures
        .terms
        .iter()
        .find(|term| term.term == TermName::Acknowledgement.word());
    let (met, late) = acknowledged.map_or((String::new(), 0), |term| {
        let met = if term.met.of == 0 {
            builder.text("report-none")
        } else {
            builder.say(
                "report-share",
                &[
                    ("count", number(term.met.count)),
                    ("of", number(term.met.of)),
                ],
            )
        };
        (met, term.met.of - term.met.count)
    });
    let median = figures.handling_time.median;
    let days = median.map_or_else(
        || builder.text("report-not-yet"),
        |days| builder.say("report-days", &[("days", number(days))]),
    );
    vec![
        tile(
            &RECEIVED.name(),
            RECEIVED.of(figures).to_string(),
            builder.text(verdict),
        ),
        tile(
            "report-tile-acknowledged",
            met,
            builder.say("report-tile-late", &[("late", number(late))]),
        ),
        tile(
            "report-tile-median",
            days,
            builder.text("report-tile-median-note"),
        ),
        tile(
            &OPEN.name(),
            OPEN.of(figures).to_string(),
            builder.say(
                "report-tile-open-note",
                &[("day", builder.day(figures.period.until).into())],
            ),
        ),
    ]
}
