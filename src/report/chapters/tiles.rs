//! The key figures that stand above the summary and above the quarterly note.

use super::verdicts::compared;
use crate::analysis::{ACKNOWLEDGED_IN_TIME, HALF_WITHIN, NamedFigure, OPEN, RECEIVED};
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::Tile;

/// Four key figures in words.
pub(super) fn tiles(builder: &ReportBuilder) -> Vec<Tile> {
    let figures = builder.figures;
    let tile = |figure: &NamedFigure, note: String| Tile {
        label: builder.text(&figure.name()),
        value: builder.figure(figure),
        note,
    };
    let acknowledged = figures.results.acknowledged;
    let late = acknowledged.of - acknowledged.count;
    let late = builder.say("report-tile-late", &[("late", number(late))]);
    let day = builder.day(figures.period.until);
    vec![
        tile(&RECEIVED, compared(builder, &RECEIVED)),
        tile(&ACKNOWLEDGED_IN_TIME, late),
        tile(&HALF_WITHIN, builder.text("report-tile-median-note")),
        tile(
            &OPEN,
            builder.say("report-tile-open-note", &[("day", day.into())]),
        ),
    ]
}
