//! The share that is not finished yet, day by day: a Kaplan-Meier curve with its band, a tick for
//! each case that is still open, and the terms as named lines.

use super::ink::Ink;
use super::plane::{Frame, Plane, Side, drawing, ticks};

/// A step line from (0, 1) down.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    /// Day and the share (0 to 1) still open from that day on, in order.
    pub curve: Vec<(f64, f64)>,
    /// Day, lower and upper bound from that day on, in order; may be empty.
    pub band: Vec<(f64, f64, f64)>,
    /// Day and height of each case that is still open.
    pub open: Vec<(f64, f64)>,
    /// Terms: their day and name.
    pub terms: Vec<(f64, String)>,
    /// What the horizontal axis counts, such as "dagen na ontvangst".
    pub axis: String,
    /// The last day to draw.
    pub last: f64,
}

/// The curve, with 0, 50 and 100 % as guides.
#[must_use]
pub fn steps(name: &str, description: &str, chart: &Steps) -> String {
    let marks = ticks(chart.last.max(1.0));
    let end = marks.last().copied().unwrap_or(1.0);
    let frame = Frame { height: 290, left: 48, right: 20, top: 26, bottom: 48, x: (0.0, end), y: (0.0, 1.0) };
    drawing(name, description, &frame, |plane| {
        for (share, label) in [(0.0, "0%"), (0.25, "25%"), (0.5, "50%"), (0.75, "75%"), (1.0, "100%")] {
            plane.path(Ink::Grid, 1, vec![(0.0, share), (end, share)]);
            plane.text(Ink::Muted, (0.0, share), Side::Left, 8, label);
        }
        for mark in marks {
            plane.text(Ink::Muted, (mark, 0.0), Side::Below, 8, &format!("{mark:.0}"));
        }
        plane.text(Ink::Muted, (end / 2.0, 0.0), Side::Below, 28, &chart.axis);
        band(plane, &chart.band, end);
        for (day, label) in &chart.terms {
            plane.path(Ink::Limit, 2, vec![(*day, 0.0), (*day, 1.0)]);
            plane.text(Ink::Text, (*day, 1.0), Side::Above, 6, label);
        }
        plane.path(Ink::Data, 3, stairs((0.0, 1.0), &chart.curve, end));
        for at in &chart.open {
            plane.tick(Ink::Second, *at);
        }
    })
}

/// The corners of a line that keeps its height until the next point.
fn stairs(start: (f64, f64), points: &[(f64, f64)], end: f64) -> Vec<(f64, f64)> {
    let mut corners = vec![start];
    let mut height = start.1;
    for (x, y) in points {
        corners.push((*x, height));
        corners.push((*x, *y));
        height = *y;
    }
    corners.push((end.min(points.last().map_or(end, |last| last.0.max(end))), height));
    corners
}

fn band(plane: &mut Plane<'_>, band: &[(f64, f64, f64)], end: f64) {
    let Some(first) = band.first() else { return };
    let lower: Vec<_> = band.iter().map(|(day, low, _)| (*day, *low)).collect();
    let upper: Vec<_> = band.iter().map(|(day, _, high)| (*day, *high)).collect();
    let mut outline = stairs((first.0, first.1), &lower, end);
    outline.extend(stairs((first.0, first.2), &upper, end).into_iter().rev());
    plane.area(Ink::Band, outline);
}
