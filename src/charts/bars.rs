//! Horizontal bars with their number at the end: categories, causes, ages of open cases.

use super::canvas::{Frame, Room, Side, drawing, drawings};
use super::style::Style;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: f64,
    /// The value in words, printed at the end of the bar.
    pub text: String,
    /// Past its day: drawn with a triangle, so that colour is not the only sign.
    pub flagged: bool,
    /// How far a bar was promised to reach at most: a stroke across it, and beyond it the colour of
    /// what is late.
    pub promised: Option<f64>,
}

impl Bar {
    /// A count, told as it is.
    #[must_use]
    pub fn counted(label: &str, count: u32) -> Bar {
        Bar {
            label: label.to_owned(),
            value: f64::from(count),
            text: count.to_string(),
            flagged: false,
            promised: None,
        }
    }
}

/// Horizontal bars, first row on top.
#[must_use]
pub fn bars(name: &str, description: &str, rows: &[Bar]) -> String {
    drawings(|room| drawn(room, name, description, rows))
}

fn drawn(room: Room, name: &str, description: &str, rows: &[Bar]) -> String {
    let labels = room.names(rows.iter().map(|row| row.label.as_str()));
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let reach = |row: &Bar| row.promised.unwrap_or(0.0).max(row.value);
    let top = rows.iter().map(reach).fold(0.0, f64::max);
    let frame = Frame {
        height: room.either::<u32>(26, 48).saturating_mul(count.max(1)) + 8,
        left: room.before(&labels, 2),
        right: room.behind(rows.iter().map(|row| row.text.as_str()), 40),
        top: 4,
        bottom: 4,
        x: (0.0, top),
        y: (0.0, f64::from(count.max(1))),
    };
    // Half the height of a bar, and how far it stands below the middle of its row.
    let (half, fall) = room.either((0.32, 0.0), (0.22, 0.22));
    drawing(room, name, description, &frame, |canvas| {
        for (index, row) in (0_u32..).zip(rows) {
            // The first row is on top, and the axis points up.
            let middle = f64::from(count - index) - 0.5 - fall;
            canvas.name(room, (0.0, middle), half + 0.1, &labels[index as usize]);
            let kept = row.promised.unwrap_or(row.value).min(row.value);
            for (style, from, to) in [(Style::Data, 0.0, kept), (Style::Alert, kept, row.value)] {
                if to > from {
                    canvas.rectangle(style, (from, middle - half), (to, middle + half));
                }
            }
            if let Some(day) = row.promised {
                let stroke = vec![(day, middle - half - 0.1), (day, middle + half + 0.1)];
                // Set off from the bar, into whose colour it would melt.
                canvas.path(Style::Ground, 7, stroke.clone());
                canvas.path(Style::Text, 3, stroke);
            }
            if row.flagged {
                canvas.mark(Style::Alert, (reach(row), middle), 12);
            }
            canvas.value(
                (reach(row), middle),
                Side::Right,
                if row.flagged { 24 } else { 8 },
                &row.text,
            );
        }
    })
}
