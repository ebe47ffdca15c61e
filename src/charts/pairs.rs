//! Shares as horizontal bars, each with the one of the year before under it.

use super::canvas::{Frame, Room, Side, drawing, drawings};
use super::style::Style;

/// A share, and what it was before.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    pub label: String,
    /// From 0 to 1.
    pub share: f64,
    /// The share in words, printed at the end of its bar.
    pub text: String,
    /// The year before, with its words.
    pub before: Option<(f64, String)>,
}

/// Where the parts of a row stand: its height, the middles of both bars with half their heights, and
/// how far above its bar a name stands that has no room before it.
struct Row {
    height: u32,
    now: (f64, f64),
    before: (f64, f64),
    rise: f64,
}

impl Row {
    fn of(room: Room, paired: bool) -> Row {
        let row = |height, now, before, rise| Row {
            height,
            now,
            before,
            rise,
        };
        match (paired, room.names_above()) {
            (true, false) => row(42, (0.69, 0.2), (0.29, 0.13), 0.0),
            (true, true) => row(60, (0.5, 0.13), (0.2, 0.09), 0.19),
            (false, false) => row(28, (0.5, 0.32), (0.5, 0.0), 0.0),
            (false, true) => row(48, (0.28, 0.22), (0.5, 0.0), 0.32),
        }
    }
}

/// The pairs, first row on top, over the whole width from nothing to all.
#[must_use]
pub fn pairs(name: &str, description: &str, rows: &[Pair]) -> String {
    drawings(|room| drawn(room, name, description, rows))
}

fn drawn(room: Room, name: &str, description: &str, rows: &[Pair]) -> String {
    let labels = room.names(rows.iter().map(|row| row.label.as_str()));
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let row = Row::of(room, rows.iter().any(|row| row.before.is_some()));
    let texts = rows.iter().flat_map(|row| {
        let before = row.before.iter().map(|(_, text)| text.as_str());
        before.chain([row.text.as_str()])
    });
    let frame = Frame {
        height: row.height.saturating_mul(count) + 8,
        left: room.before(&labels, 2),
        right: room.behind(texts, 24),
        top: 4,
        bottom: 4,
        x: (0.0, 1.0),
        y: (0.0, f64::from(count)),
    };
    drawing(room, name, description, &frame, |canvas| {
        canvas.path(Style::Grid, 1, vec![(0.0, 0.0), (0.0, f64::from(count))]);
        for (index, pair) in (0_u32..).zip(rows) {
            let foot = f64::from(count - index) - 1.0;
            let (middle, half) = (foot + row.now.0, row.now.1);
            canvas.name(room, (0.0, middle), row.rise, &labels[index as usize]);
            canvas.rectangle(
                Style::Data,
                (0.0, middle - half),
                (pair.share, middle + half),
            );
            canvas.value((pair.share, middle), Side::Right, 8, &pair.text);
            if let Some((share, text)) = &pair.before {
                let (middle, half) = (foot + row.before.0, row.before.1);
                canvas.rectangle(Style::Second, (0.0, middle - half), (*share, middle + half));
                canvas.text(Style::Muted, (*share, middle), Side::Right, 8, text);
            }
        }
    })
}
