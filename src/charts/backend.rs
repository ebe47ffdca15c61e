//! The drawing backend: what plotters draws becomes SVG with classes instead of colours.
//!
//! Coordinates are whole units, so the bytes are the same on every machine; widths of texts are
//! counted in characters, so no font is needed. No figure lives here.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, text_anchor,
};

use super::style::Style;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The width of a text in units, at the size the style sheet gives to the figures' texts (13): by
/// the advances of DejaVu Sans, the widest of the fonts that readers have, rounded up by group.
pub(super) fn width_of(text: &str) -> u32 {
    text.chars().map(tenths).sum::<u32>().div_ceil(10)
}

const fn tenths(character: char) -> u32 {
    match character {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | '|' => 44,
        ' ' | '.' | ',' | ':' | ';' | '(' | ')' | '/' | '-' | 'f' | 't' | 'r' => 54,
        'm' | 'M' | 'W' | '%' | '@' | '…' | '—' => 130,
        'w' => 107,
        'A'..='Z' => 102,
        _ => 83,
    }
}

/// Writes SVG elements into a text.
pub(super) struct Svg<'a> {
    body: &'a mut String,
    size: (u32, u32),
}

impl<'a> Svg<'a> {
    pub(super) fn new(body: &'a mut String, size: (u32, u32)) -> Self {
        Svg { body, size }
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) -> Drawn {
        // Writing into a String cannot fail.
        let _ = self.body.write_fmt(element);
        Ok(())
    }

    fn shape<S: BackendStyle>(
        &mut self,
        style: &S,
        fill: bool,
        element: std::fmt::Arguments<'_>,
    ) -> Drawn {
        let kind = if fill { "fill" } else { "line" };
        let class = Style::class(style.color().rgb);
        if !fill && style.stroke_width() > 1 {
            return self.put(format_args!(
                "<{element} class=\"{kind}-{class}\" stroke-width=\"{}\"/>",
                style.stroke_width()
            ));
        }
        self.put(format_args!("<{element} class=\"{kind}-{class}\"/>"))
    }
}

/// "1,2 3,4" for `points`.
fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut text = String::new();
    for (x, y) in path {
        let _ = write!(text, "{}{x},{y}", if text.is_empty() { "" } else { " " });
    }
    text
}

/// Escapes what XML needs escaped and drops what XML cannot carry at all (control characters).
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"1\" height=\"1\" class=\"fill-{}\"/>",
            Style::class(color.rgb)
        ))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.shape(
            style,
            false,
            format_args!("line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\""),
        )
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        self.shape(
            style,
            fill,
            format_args!("rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""),
        )
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.shape(
            style,
            false,
            format_args!("polyline points=\"{}\"", points(path)),
        )
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.shape(
            style,
            fill,
            format_args!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""),
        )
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.shape(
            style,
            true,
            format_args!("polygon points=\"{}\"", points(path)),
        )
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = style.anchor();
        let side = match anchor.h_pos {
            text_anchor::HPos::Left => "",
            text_anchor::HPos::Right => " text-anchor=\"end\"",
            text_anchor::HPos::Center => " text-anchor=\"middle\"",
        };
        let drop = match anchor.v_pos {
            text_anchor::VPos::Top => " dy=\".8em\"",
            text_anchor::VPos::Center => " dy=\".35em\"",
            text_anchor::VPos::Bottom => "",
        };
        let bold = if matches!(style.style(), FontStyle::Bold) {
            " bold"
        } else {
            ""
        };
        let class = Style::class(style.color().rgb);
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\"{drop}{side} class=\"text-{class}{bold}\">{}</text>",
            escape(text)
        ))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((width_of(text), 14))
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, width_of};

    #[test]
    fn a_text_is_measured_by_its_letters_not_by_their_number() {
        // In DejaVu Sans at 13 units: 50 and 126 (0.636 em a digit, 0.974 em an m).
        assert_eq!(width_of("123456"), 50);
        assert!(width_of("mmmmmmmmmm") >= 126 && width_of("iiiiiiiiii") < 50);
    }

    #[test]
    fn control_characters_and_markup_do_not_reach_the_drawing() {
        assert_eq!(
            escape("a\u{8}b\u{0}<script>\"&\u{ffff}é"),
            "ab&lt;script&gt;&quot;&amp;é"
        );
    }
}
