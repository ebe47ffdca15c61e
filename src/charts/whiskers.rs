//! Dots with the interval within which the true level lies: shares of deadlines met, counts per
//! year.

use super::canvas::{Frame, Room, Side, drawing, drawings, ticks};
use super::style::Style;

/// What the horizontal axis measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// 0 to 1, printed as percentages.
    Share,
    /// From 0, printed as whole numbers.
    Count,
}

/// One row: a value and its interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Whisker {
    pub label: String,
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// The value in words, printed at the right.
    pub text: String,
}

/// A dot with a line for each row, first row on top.
#[must_use]
pub fn whiskers(name: &str, description: &str, scale: Scale, rows: &[Whisker]) -> String {
    drawings(|room| drawn(room, name, description, scale, rows))
}

fn drawn(room: Room, name: &str, description: &str, scale: Scale, rows: &[Whisker]) -> String {
    let labels = room.names(rows.iter().map(|row| row.label.as_str()));
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let marks = marks(scale, rows);
    let end = marks.last().map_or(1.0, |mark| mark.0);
    let frame = Frame {
        height: room.either::<u32>(38, 52).saturating_mul(count) + 34,
        left: room.before(&labels, 14),
        right: room.behind(rows.iter().map(|row| row.text.as_str()), 24),
        top: 4,
        bottom: 30,
        x: (0.0, end),
        y: (0.0, f64::from(count)),
    };
    let fall = room.either(0.0, 0.18);
    drawing(room, name, description, &frame, |canvas| {
        for (at, label) in marks {
            canvas.path(Style::Grid, 1, vec![(at, 0.0), (at, f64::from(count))]);
            canvas.text(Style::Muted, (at, 0.0), Side::Below, 8, &label);
        }
        for (index, row) in (0_u32..).zip(rows) {
            let middle = f64::from(count - index) - 0.5 - fall;
            canvas.name(room, (0.0, middle), 0.3, &labels[index as usize]);
            canvas.path(
                Style::Second,
                3,
                vec![(row.low, middle), (row.high, middle)],
            );
            for end in [row.low, row.high] {
                canvas.path(
                    Style::Second,
                    2,
                    vec![(end, middle - 0.14), (end, middle + 0.14)],
                );
            }
            canvas.dot(Style::Data, (row.value, middle), 6);
            canvas.value((end, middle), Side::Right, 12, &row.text);
        }
    })
}

fn marks(scale: Scale, rows: &[Whisker]) -> Vec<(f64, String)> {
    match scale {
        Scale::Share => [0.0, 0.25, 0.5, 0.75, 1.0]
            .map(|share| (share, format!("{:.0}%", share * 100.0)))
            .to_vec(),
        Scale::Count => {
            let top = rows
                .iter()
                .map(|row| row.high.max(row.value))
                .fold(1.0, f64::max);
            ticks(top)
                .into_iter()
                .map(|mark| (mark, format!("{mark:.0}")))
                .collect()
        }
    }
}
