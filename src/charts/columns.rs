//! Columns over time: counts per month, quarter or year, with the numbers on top.

use super::canvas::{Frame, Room, Side, drawing, drawings, label_step, ticks};
use super::style::Style;

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub label: String,
    pub value: f64,
    /// The value in words, printed above the column.
    pub text: String,
    /// A period that has not ended: drawn lighter, and said in the label by the caller.
    pub partial: bool,
}

/// A column needs this much room for its number.
const NUMBERED: u32 = 22;

/// Columns from left to right. Labels that would touch are left out, unless the caller left some
/// empty and so chose where labels stand.
#[must_use]
pub fn columns(name: &str, description: &str, rows: &[Column]) -> String {
    drawings(|room| drawn(room, name, description, rows))
}

fn drawn(room: Room, name: &str, description: &str, rows: &[Column]) -> String {
    let top = rows.iter().map(|row| row.value).fold(0.0, f64::max);
    let marks = ticks(top);
    let height = marks.last().copied().unwrap_or(1.0).max(1.0);
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let frame = Frame {
        height: 240,
        left: 34,
        right: 12,
        top: 24,
        bottom: 28,
        x: (0.0, f64::from(count)),
        y: (0.0, height),
    };
    let place = (room.0 - 46) / count;
    // Empty labels tell that the caller chose where they stand.
    let chosen = rows.iter().any(|row| row.label.is_empty());
    let step = if chosen {
        1
    } else {
        label_step(rows.iter().map(|row| row.label.as_str()), place)
    };
    drawing(room, name, description, &frame, |canvas| {
        let numbered = place >= NUMBERED;
        canvas.levels(&marks, f64::from(count));
        for (index, row) in (0_u32..).zip(rows) {
            let middle = f64::from(index) + 0.5;
            let style = if row.partial {
                Style::Second
            } else {
                Style::Data
            };
            canvas.rectangle(style, (middle - 0.34, 0.0), (middle + 0.34, row.value));
            if numbered && row.value > 0.0 {
                canvas.value((middle, row.value), Side::Above, 5, &row.text);
            }
            if index % step == 0 && !row.label.is_empty() {
                canvas.text(Style::Muted, (middle, 0.0), Side::Below, 8, &row.label);
            }
        }
    })
}
