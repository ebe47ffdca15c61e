//! The inks of the figures. A figure draws with an style; the style sheet decides what it looks like.

use plotters::style::RGBColor;

/// What a stroke or a letter stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// The data.
    Data,
    /// Data of a second rank: a median, another series.
    Second,
    /// What asks for attention; always with a shape of its own as well, never by colour alone.
    Alert,
    /// A limit or a deadline (dashed by the style sheet).
    Limit,
    /// Lines that only guide the eye.
    Grid,
    /// What lies behind the figure: the edge of a stroke that crosses another colour.
    Ground,
    /// Words and numbers.
    Text,
    /// Words of lesser weight: the labels of an axis.
    Muted,
}

const INKS: [(Style, &str); 8] = [
    (Style::Data, "data"),
    (Style::Second, "second"),
    (Style::Alert, "alert"),
    (Style::Limit, "limit"),
    (Style::Grid, "grid"),
    (Style::Ground, "ground"),
    (Style::Text, "text"),
    (Style::Muted, "muted"),
];

impl Style {
    /// The stand-in colour under which plotters carries the style to the backend: its place in the
    /// list.
    pub(super) const fn color(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The class of the style that a stand-in colour means.
    pub(super) fn class(rgb: (u8, u8, u8)) -> &'static str {
        INKS.get(usize::from(rgb.2))
            .map_or("text", |(_, class)| class)
    }
}

#[cfg(test)]
mod tests {
    use super::{INKS, Style};

    #[test]
    fn every_ink_comes_back_as_its_own_class() {
        for (style, class) in INKS {
            let color = style.color();
            assert_eq!(Style::class((color.0, color.1, color.2)), class);
        }
    }
}
