//! The canvas on which every figure is drawn: margins, axes, and strokes in the figure's own
//! numbers.
//!
//! Ticks are chosen here and not by plotters, whose choice rests on logarithms of the platform.

use plotters::coord::types::RangedCoordf64;
use plotters::element::{
    Circle, Drawable, EmptyElement, PathElement, PointCollection, Rectangle, Text, TriangleMarker,
};
use plotters::prelude::{Cartesian2d, ChartBuilder, ChartContext, IntoDrawingArea, IntoFont};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::BackendCoord;

pub(super) use super::backend::width_of;
use super::backend::{Svg, escape};
use super::style::Style;

/// The two drawings of every figure, for a screen or paper and for a phone: their widths, in units
/// of their own view boxes. A text is as many units high in both, so that it can be read in both.
const WIDE: u32 = 560;
const NARROW: u32 = 320;

/// How wide a drawing is, and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct Room(pub(super) u32);

impl Room {
    /// Whether the name of a row stands above it, for there is no room before it.
    pub(super) const fn names_above(self) -> bool {
        self.0 == NARROW
    }

    /// One of two measures: for the wide drawing, or for the narrow one.
    pub(super) const fn either<T: Copy>(self, wide: T, narrow: T) -> T {
        if self.names_above() { narrow } else { wide }
    }

    /// The most room before the rows: over half, which the longest names of causes just need.
    const fn for_names(self) -> u32 {
        self.0 * 5 / 8
    }

    /// The names of rows, cut where one would take more than its part of the wide drawing, or than the
    /// whole narrow one; the table has them whole.
    pub(super) fn names<'a>(self, names: impl Iterator<Item = &'a str>) -> Vec<String> {
        let most = self.either(self.for_names(), self.0) - 14;
        names.map(|name| short(name, most)).collect()
    }

    /// The room before the rows: for their longest name where it stands there, else for `half` a
    /// label of the axis.
    pub(super) fn before(self, labels: &[String], half: u32) -> u32 {
        let longest = labels
            .iter()
            .map(|label| width_of(label))
            .max()
            .unwrap_or(0)
            + 14;
        self.either(longest.min(self.for_names()), half)
    }

    /// The room behind the rows, for their longest value and this much more.
    pub(super) fn behind<'a>(self, texts: impl Iterator<Item = &'a str>, more: u32) -> u32 {
        let longest = texts.map(width_of).max().unwrap_or(0);
        // Values are bold, and bold letters are up to an eighth wider.
        (longest + longest.div_ceil(8) + more).min(self.0 / self.either(3, 2))
    }
}

/// Both drawings of a figure, the style sheet shows the one that fits.
pub(super) fn drawings(draw: impl Fn(Room) -> String) -> String {
    [WIDE, NARROW].map(|width| draw(Room(width))).concat()
}

/// Where a figure stands and what its axes span.
pub(super) struct Frame {
    pub height: u32,
    pub left: u32,
    pub right: u32,
    pub top: u32,
    pub bottom: u32,
    pub x: (f64, f64),
    pub y: (f64, f64),
}

/// Which side of its point a text stands on.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Right,
    Above,
    /// Above, from the point on.
    Over,
    Below,
}

/// An open drawing. Points are given in the numbers of the axes.
pub(super) struct Canvas<'a> {
    chart: ChartContext<'a, Svg<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

/// One SVG of a figure. `name` is its accessible title, `description` what the title leaves out.
pub(super) fn drawing(
    room: Room,
    name: &str,
    description: &str,
    frame: &Frame,
    paint: impl FnOnce(&mut Canvas<'_>),
) -> String {
    let mut body = String::new();
    {
        let root = Svg::new(&mut body, (room.0, frame.height)).into_drawing_area();
        let mut builder = ChartBuilder::on(&root);
        builder
            .margin_left(frame.left)
            .margin_right(frame.right)
            .margin_top(frame.top)
            .margin_bottom(frame.bottom);
        let (x, y) = (widened(frame.x), widened(frame.y));
        if let Ok(chart) = builder.build_cartesian_2d(x.0..x.1, y.0..y.1) {
            paint(&mut Canvas { chart });
        }
    }
    let (width, name, description) = (room.0, escape(name), escape(description));
    let class = room.either("chart", "chart narrow");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {}\" class=\"{class}\" aria-hidden=\"true\" focusable=\"false\">\
         <title>{name}</title><desc>{description}</desc>{body}</svg>",
        frame.height
    )
}

/// An axis of no length would divide by zero.
fn widened((from, to): (f64, f64)) -> (f64, f64) {
    if to > from {
        (from, to)
    } else {
        (from, from + 1.0)
    }
}

impl<'a> Canvas<'a> {
    /// The backend writes into memory and cannot fail, so neither can a stroke.
    fn put<E>(&mut self, element: E)
    where
        for<'b> &'b E: PointCollection<'b, (f64, f64)>,
        E: Drawable<Svg<'a>>,
    {
        let drawn = self.chart.draw_series(std::iter::once(element));
        debug_assert!(drawn.is_ok(), "the backend is infallible");
    }

    pub(super) fn path(&mut self, style: Style, width: u32, points: Vec<(f64, f64)>) {
        self.put(PathElement::new(
            points,
            ShapeStyle::from(style.color()).stroke_width(width),
        ));
    }

    pub(super) fn rectangle(&mut self, style: Style, from: (f64, f64), to: (f64, f64)) {
        self.put(Rectangle::new([from, to], style.color().filled()));
    }

    pub(super) fn dot(&mut self, style: Style, at: (f64, f64), radius: u32) {
        self.put(Circle::new(at, radius, style.color().filled()));
    }

    pub(super) fn triangle(&mut self, style: Style, at: (f64, f64)) {
        self.put(TriangleMarker::new(at, 7, style.color().filled()));
    }

    /// A triangle beside a point, `gap` units to the right: in the colour of the bar that ends
    /// there it would melt into it.
    pub(super) fn mark(&mut self, style: Style, at: (f64, f64), gap: i32) {
        let color = style.color();
        self.put(EmptyElement::at(at) + TriangleMarker::new((gap, 0), 7, color.filled()));
    }

    /// A text beside a point, `gap` units away from it.
    pub(super) fn text(&mut self, style: Style, at: (f64, f64), side: Side, gap: i32, text: &str) {
        self.write(style, at, side, gap, text, FontStyle::Normal);
    }

    /// A line across the figure at each mark, with its number before it.
    pub(super) fn levels(&mut self, marks: &[f64], end: f64) {
        for mark in marks {
            self.path(Style::Grid, 1, vec![(0.0, *mark), (end, *mark)]);
            let number = format!("{mark:.0}");
            self.text(Style::Muted, (0.0, *mark), Side::Left, 8, &number);
        }
    }

    /// The name of a row: before its middle, or above it where there is no room before it.
    pub(super) fn name(&mut self, room: Room, at: (f64, f64), rise: f64, text: &str) {
        let (x, y) = at;
        if room.names_above() {
            self.text(Style::Text, (x, y + rise), Side::Over, 0, text);
        } else {
            self.text(Style::Text, at, Side::Left, 10, text);
        }
    }

    /// A text that says the value of the point.
    pub(super) fn value(&mut self, at: (f64, f64), side: Side, gap: i32, text: &str) {
        self.write(Style::Text, at, side, gap, text, FontStyle::Bold);
    }

    fn write(
        &mut self,
        style: Style,
        at: (f64, f64),
        side: Side,
        gap: i32,
        text: &str,
        face: FontStyle,
    ) {
        let (offset, pos): (BackendCoord, Pos) = match side {
            Side::Left => ((-gap, 0), Pos::new(HPos::Right, VPos::Center)),
            Side::Right => ((gap, 0), Pos::new(HPos::Left, VPos::Center)),
            Side::Above => ((0, -gap), Pos::new(HPos::Center, VPos::Bottom)),
            Side::Over => ((0, -gap), Pos::new(HPos::Left, VPos::Bottom)),
            Side::Below => ((0, gap), Pos::new(HPos::Center, VPos::Top)),
        };
        let font = ("sans-serif", 13).into_font().style(face);
        let color = style.color();
        let text_style = TextStyle::from(font).color(&color).pos(pos);
        self.put(EmptyElement::at(at) + Text::new(text.to_owned(), offset, text_style));
    }
}

/// Three to six round steps from 0 that reach `top`: whole numbers, for these are counts and days.
pub(super) fn ticks(top: f64) -> Vec<f64> {
    let mut step = 1.0;
    'search: loop {
        for factor in [1.0, 2.0, 5.0] {
            if top / (step * factor) <= 5.0 {
                step *= factor;
                break 'search;
            }
        }
        step *= 10.0;
    }
    let mut ticks = vec![0.0];
    while ticks.last().is_some_and(|last| *last < top) {
        ticks.push(ticks.last().unwrap_or(&0.0) + step);
    }
    ticks
}

/// Every how many places a label fits, where each place is this wide.
pub(super) fn label_step<'a>(labels: impl Iterator<Item = &'a str>, place: u32) -> u32 {
    let widest = labels.map(width_of).max().unwrap_or(0) + 6;
    widest.div_ceil(place.max(1)).max(1)
}

/// The text, cut to `most` units with a mark where it was cut.
fn short(text: &str, most: u32) -> String {
    if width_of(text) <= most {
        return text.to_owned();
    }
    let ends = text.char_indices().map(|(end, _)| text[..end].trim_end());
    let fits = ends
        .map(|kept| format!("{kept}…"))
        .take_while(|cut| width_of(cut) <= most);
    fits.last().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{short, ticks};

    #[test]
    fn ticks_are_round_and_reach_the_top() {
        assert_eq!(ticks(0.0), [0.0]);
        assert_eq!(ticks(3.0), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(ticks(9.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(41.0), [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(ticks(1234.0).last(), Some(&1500.0));
    }

    #[test]
    fn a_long_label_is_cut_where_its_room_ends() {
        assert_eq!(short("éééé", 34), "éééé");
        assert_eq!(short("uitvoering workshops", 96), "uitvoering…");
        assert_eq!(short("uitvoering workshops", 1), "");
    }
}
