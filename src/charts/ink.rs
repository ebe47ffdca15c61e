//! The inks of the figures. A figure draws with an ink; the style sheet decides what it looks like.

use plotters::style::RGBColor;

/// What a stroke or a letter stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// The data.
    Data,
    /// Data of a second rank: a median, another series.
    Second,
    /// What asks for attention; always with a shape of its own as well, never by colour alone.
    Alert,
    /// An area of uncertainty.
    Band,
    /// A limit or a deadline (dashed by the style sheet).
    Limit,
    /// Lines that only guide the eye.
    Grid,
    /// Words and numbers.
    Text,
    /// Words of lesser weight: the labels of an axis.
    Muted,
}

const INKS: [(Ink, &str); 8] = [
    (Ink::Data, "data"),
    (Ink::Second, "second"),
    (Ink::Alert, "alert"),
    (Ink::Band, "band"),
    (Ink::Limit, "limit"),
    (Ink::Grid, "grid"),
    (Ink::Text, "text"),
    (Ink::Muted, "muted"),
];

impl Ink {
    /// The stand-in colour under which plotters carries the ink to the backend: its place in the
    /// list.
    pub(super) const fn color(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The class of the ink that a stand-in colour means.
    pub(super) fn class(rgb: (u8, u8, u8)) -> &'static str {
        INKS.get(usize::from(rgb.2))
            .map_or("text", |(_, class)| class)
    }
}

#[cfg(test)]
mod tests {
    use super::{INKS, Ink};

    #[test]
    fn every_ink_comes_back_as_its_own_class() {
        for (ink, class) in INKS {
            let color = ink.color();
            assert_eq!(Ink::class((color.0, color.1, color.2)), class);
        }
    }
}
