//! Run, control and days-between charts: a line over time with its centre and limits, named beside
//! the lines. Which points are signals is decided by the analysis, not here.

use super::canvas::{Canvas, Frame, Room, Side, drawing, drawings, label_step, ticks};
use super::style::Style;

/// The lines of a control chart with their names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Limits {
    /// Median or mean.
    pub centre: (f64, String),
    pub upper: Option<(f64, String)>,
    pub lower: Option<(f64, String)>,
}

/// A series with its limits.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Control {
    /// Label and value of each period, in order.
    pub points: Vec<(String, f64)>,
    pub limits: Limits,
    /// Indices of the points that chance does not explain, in order.
    pub signals: Vec<usize>,
}

/// A point needs this much room for its number.
const NUMBERED: u32 = 22;

/// A line with a dot for each period; a signal is a triangle.
#[must_use]
pub fn control(name: &str, description: &str, chart: &Control) -> String {
    drawings(|room| drawn(room, name, description, chart))
}

fn drawn(room: Room, name: &str, description: &str, chart: &Control) -> String {
    let limits = &chart.limits;
    let lines = [
        Some(&limits.centre),
        limits.upper.as_ref(),
        limits.lower.as_ref(),
    ];
    let highest = chart
        .points
        .iter()
        .map(|(_, value)| *value)
        .chain(lines.iter().flatten().map(|line| line.0))
        .fold(0.0, f64::max);
    let marks = ticks(highest);
    let top = marks.last().copied().unwrap_or(1.0).max(1.0);
    let count = u32::try_from(chart.points.len()).unwrap_or(u32::MAX).max(1);
    let right = room.behind(lines.iter().flatten().map(|line| line.1.as_str()), 14);
    let frame = Frame {
        height: 260,
        left: 40,
        right,
        top: 24,
        bottom: 32,
        x: (0.0, f64::from(count)),
        y: (0.0, top),
    };
    drawing(room, name, description, &frame, |canvas| {
        let end = f64::from(count);
        canvas.levels(&marks, end);
        for (rank, (at, label)) in lines
            .iter()
            .enumerate()
            .filter_map(|(rank, line)| Some((rank, (*line)?)))
        {
            canvas.path(
                if rank == 0 {
                    Style::Second
                } else {
                    Style::Limit
                },
                2,
                vec![(0.0, *at), (end, *at)],
            );
            canvas.text(Style::Text, (end, *at), Side::Right, 6, label);
        }
        series(canvas, chart, count, room.0 - 40 - right);
    })
}

fn series(canvas: &mut Canvas<'_>, chart: &Control, count: u32, room: u32) {
    let at = |index: u32, value: f64| (f64::from(index) + 0.5, value);
    let line = (0_u32..)
        .zip(&chart.points)
        .map(|(index, (_, value))| at(index, *value))
        .collect();
    canvas.path(Style::Data, 2, line);
    let step = label_step(
        chart.points.iter().map(|(label, _)| label.as_str()),
        room / count,
    );
    for (index, (label, value)) in (0_u32..).zip(&chart.points) {
        if chart.signals.contains(&(index as usize)) {
            canvas.triangle(Style::Alert, at(index, *value));
            // Where points crowd, the table has their numbers.
            if room / count >= NUMBERED {
                canvas.value(at(index, *value), Side::Above, 10, &format!("{value:.0}"));
            }
        } else {
            canvas.dot(Style::Data, at(index, *value), 4);
        }
        if index % step == 0 {
            // Lower than the 0 of the axis, beside which the first one begins.
            canvas.text(Style::Muted, at(index, 0.0), Side::Below, 12, label);
        }
    }
}
