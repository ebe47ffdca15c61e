//! The inks of the figures. A figure draws with an style; the style sheet decides what it looks like.

use plotters::style::RGBColor;

use crate::wording::worded;

worded! {
    /// What a stroke or a letter stands for, by its class.
    pub enum Style {
        /// The data.
        Data = "data",
        /// Data of a second rank: a median, another series.
        Second = "second",
        /// What asks for attention; always with a shape of its own as well, never by colour alone.
        Alert = "alert",
        /// A limit or a deadline (dashed by the style sheet).
        Limit = "limit",
        /// Lines that only guide the eye.
        Grid = "grid",
        /// What lies behind the figure: the edge of a stroke that crosses another colour.
        Ground = "ground",
        /// Words and numbers.
        Text = "text",
        /// Words of lesser weight: the labels of an axis.
        Muted = "muted",
    }
}

impl Style {
    /// The stand-in colour under which plotters carries the style to the backend: its place in the
    /// list.
    pub(super) const fn color(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The class of the style that a stand-in colour means.
    pub(super) fn class(rgb: (u8, u8, u8)) -> &'static str {
        Style::ALL
            .get(usize::from(rgb.2))
            .map_or("text", |style| style.word())
    }
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn every_ink_comes_back_as_its_own_class() {
        for style in Style::ALL {
            let color = style.color();
            assert_eq!(Style::class((color.0, color.1, color.2)), style.word());
        }
    }
}
