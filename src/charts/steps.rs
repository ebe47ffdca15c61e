//! The share that is not finished yet, day by day: a Kaplan-Meier curve with its band, a tick for
//! each case that is still open, and the terms as named lines.

use super::canvas::{Canvas, Frame, Room, Side, drawing, drawings, ticks, width_of};
use super::style::Style;

/// A step line from (0, 1) down.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    /// Day and the share (0 to 1) still open from that day on, in order.
    pub curve: Vec<(f64, f64)>,
    /// The same of the year before, thin; may be empty.
    pub before: Vec<(f64, f64)>,
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
    drawings(|room| drawn(room, name, description, chart))
}

fn drawn(room: Room, name: &str, description: &str, chart: &Steps) -> String {
    let marks = ticks(chart.last.max(1.0));
    let end = marks.last().copied().unwrap_or(1.0);
    // On a narrow drawing the names of terms may stand on lines of their own.
    let more = u32::try_from(chart.terms.len().saturating_sub(1))
        .unwrap_or(0)
        .min(room.either(0, 2));
    let frame = Frame {
        height: 290,
        left: 48,
        right: 20,
        top: 26 + 16 * more,
        bottom: 48,
        x: (0.0, end),
        y: (0.0, 1.0),
    };
    drawing(room, name, description, &frame, |canvas| {
        for (share, label) in [
            (0.0, "0%"),
            (0.25, "25%"),
            (0.5, "50%"),
            (0.75, "75%"),
            (1.0, "100%"),
        ] {
            canvas.path(Style::Grid, 1, vec![(0.0, share), (end, share)]);
            canvas.text(Style::Muted, (0.0, share), Side::Left, 8, label);
        }
        for mark in marks {
            canvas.text(
                Style::Muted,
                (mark, 0.0),
                Side::Below,
                8,
                &format!("{mark:.0}"),
            );
        }
        canvas.text(Style::Muted, (end / 2.0, 0.0), Side::Below, 28, &chart.axis);
        band(canvas, &chart.band, end);
        let per_day = f64::from(room.0 - frame.left - frame.right) / end;
        let mut names = Names::default();
        for (day, label) in &chart.terms {
            canvas.path(Style::Limit, 2, vec![(*day, 0.0), (*day, 1.0)]);
            canvas.text(
                Style::Text,
                (*day, 1.0),
                Side::Above,
                6 + 16 * names.line(*day * per_day, label),
                label,
            );
        }
        if !chart.before.is_empty() {
            canvas.path(Style::Second, 1, stairs((0.0, 1.0), &chart.before, end));
        }
        canvas.path(Style::Data, 3, stairs((0.0, 1.0), &chart.curve, end));
        for at in &chart.open {
            canvas.tick(Style::Second, *at);
        }
    })
}

/// Names above an axis, on a line higher where they would touch the one before.
#[derive(Default)]
struct Names {
    /// Where the last name of each line ends, from the bottom.
    ends: Vec<f64>,
}

impl Names {
    /// The line, from 0, for a name centred on this place.
    fn line(&mut self, at: f64, name: &str) -> i32 {
        let half = f64::from(width_of(name) + 6) / 2.0;
        let line = self
            .ends
            .iter()
            .position(|end| *end <= at - half)
            .unwrap_or(self.ends.len());
        self.ends.resize(self.ends.len().max(line + 1), 0.0);
        self.ends[line] = at + half;
        i32::try_from(line).unwrap_or(0)
    }
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
    corners.push((
        end.min(points.last().map_or(end, |last| last.0.max(end))),
        height,
    ));
    corners
}

fn band(canvas: &mut Canvas<'_>, band: &[(f64, f64, f64)], end: f64) {
    let Some(first) = band.first() else { return };
    let lower: Vec<_> = band.iter().map(|(day, low, _)| (*day, *low)).collect();
    let upper: Vec<_> = band.iter().map(|(day, _, high)| (*day, *high)).collect();
    let mut outline = stairs((first.0, first.1), &lower, end);
    outline.extend(stairs((first.0, first.2), &upper, end).into_iter().rev());
    canvas.area(Style::Band, outline);
}
