//! Horizontal bars with their number at the end: categories, causes, ages of open cases.

use super::ink::Ink;
use super::plane::{Frame, Side, WIDTH, drawing, short, width_of};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: f64,
    /// The value in words, printed at the end of the bar.
    pub text: String,
    /// Past its day: drawn with a triangle, so that colour is not the only sign.
    pub flagged: bool,
}

const LONGEST_LABEL: usize = 42;
const ROW: u32 = 30;

/// Horizontal bars, first row on top.
#[must_use]
pub fn bars(name: &str, description: &str, rows: &[Bar]) -> String {
    let labels: Vec<String> = rows.iter().map(|row| short(&row.label, LONGEST_LABEL)).collect();
    let left = labels.iter().map(|label| width_of(label)).max().unwrap_or(0) + 14;
    let right = rows.iter().map(|row| width_of(&row.text)).max().unwrap_or(0) + 40;
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let top = rows.iter().map(|row| row.value).fold(0.0, f64::max);
    let frame = Frame {
        height: ROW.saturating_mul(count.max(1)) + 8,
        left: left.min(WIDTH / 2),
        right: right.min(WIDTH / 3),
        top: 4,
        bottom: 4,
        x: (0.0, top),
        y: (0.0, f64::from(count.max(1))),
    };
    drawing(name, description, &frame, |plane| {
        for (index, row) in (0_u32..).zip(rows) {
            // The first row is on top, and the axis points up.
            let middle = f64::from(count - index) - 0.5;
            plane.text(Ink::Text, (0.0, middle), Side::Left, 8, &labels[index as usize]);
            let ink = if row.flagged { Ink::Alert } else { Ink::Data };
            plane.rectangle(ink, (0.0, middle - 0.32), (row.value, middle + 0.32));
            if row.flagged {
                plane.triangle(Ink::Alert, (row.value, middle));
            }
            plane.value((row.value, middle), Side::Right, if row.flagged { 14 } else { 8 }, &row.text);
        }
    })
}
