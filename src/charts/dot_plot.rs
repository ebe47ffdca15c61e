//! A dot_plot per category with a mark for each complaint, and a bracket where they crowd.

use super::canvas::{Frame, Room, Side, drawing, drawings};
use super::style::Style;

/// One dot_plot. Positions are days counted from any common day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotPlot {
    pub label: String,
    /// In order.
    pub days: Vec<f64>,
    /// First and last day of a cluster, and what to say about it.
    pub cluster: Option<(f64, f64, String)>,
}

/// Strips over one period; `marks` names days on the axis.
#[must_use]
pub fn dot_plot(
    name: &str,
    description: &str,
    span: (f64, f64),
    marks: &[(f64, String)],
    rows: &[DotPlot],
) -> String {
    drawings(|room| drawn(room, name, description, span, marks, rows))
}

fn drawn(
    room: Room,
    name: &str,
    description: &str,
    span: (f64, f64),
    marks: &[(f64, String)],
    rows: &[DotPlot],
) -> String {
    let labels = room.names(rows.iter().map(|row| row.label.as_str()));
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let frame = Frame {
        height: room.either::<u32>(44, 62).saturating_mul(count) + 34,
        left: room.before(&labels, 24),
        right: 24,
        top: 6,
        bottom: 28,
        x: span,
        y: (0.0, f64::from(count)),
    };
    // How far a dot_plot stands below the middle of its row, and its bracket above the dot_plot.
    let (fall, rise) = room.either((0.08, 0.24), (0.3, 0.17));
    drawing(room, name, description, &frame, |canvas| {
        for (at, label) in marks {
            canvas.path(Style::Grid, 1, vec![(*at, 0.0), (*at, f64::from(count))]);
            canvas.text(Style::Muted, (*at, 0.0), Side::Below, 8, label);
        }
        for (index, row) in (0_u32..).zip(rows) {
            let middle = f64::from(count - index) - 0.5 - fall;
            canvas.name(room, (span.0, middle), 0.5, &labels[index as usize]);
            canvas.path(Style::Grid, 2, vec![(span.0, middle), (span.1, middle)]);
            for day in &row.days {
                canvas.dot(Style::Data, (*day, middle), 5);
            }
            if let Some((from, to, text)) = &row.cluster {
                let (foot, lid) = (middle + rise * 0.6, middle + rise);
                canvas.path(
                    Style::Alert,
                    2,
                    vec![(*from, foot), (*from, lid), (*to, lid), (*to, foot)],
                );
                canvas.text(
                    Style::Text,
                    (f64::midpoint(*from, *to), lid),
                    Side::Above,
                    2,
                    text,
                );
            }
        }
    })
}
