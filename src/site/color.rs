//! The firm's accent colour, made legible: WCAG 2.2 asks 4.5:1 for text on its ground.

use crate::record::Color;

/// The grounds of the style sheet on which the accent must be read.
const LIGHT: Color = Color {
    red: 0xf2,
    green: 0xf0,
    blue: 0xe9,
};
const DARK: Color = Color {
    red: 0x22,
    green: 0x27,
    blue: 0x2c,
};
const ENOUGH: f64 = 4.6;

/// The accent for light and for dark, and whether the light one is as the firm gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    pub light: Color,
    pub dark: Color,
    pub as_given: bool,
}

impl Accent {
    /// The nearest legible shades of a colour: darker on light paper, lighter on dark.
    #[must_use]
    pub fn of(color: Color) -> Accent {
        let light = shade(color, 0, LIGHT);
        Accent {
            light,
            dark: shade(color, 255, DARK),
            as_given: light == color,
        }
    }

    /// The accent for light, as `#rrggbb`.
    pub fn light_hex(self) -> String {
        hex(self.light)
    }

    /// The style sheet that sets it.
    #[must_use]
    pub fn css(self) -> String {
        format!(
            ":root {{ --accent: {}; --accent-dark: {}; }}\n",
            hex(self.light),
            hex(self.dark)
        )
    }
}

/// `#rrggbb`.
fn hex(color: Color) -> String {
    format!("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue)
}

/// The colour, moved towards black (0) or white (255) in steps of a 32nd until it can be read.
fn shade(color: Color, towards: u8, ground: Color) -> Color {
    (0..=32)
        .map(|step| {
            let mix = |part: u8| {
                let mixed = (u32::from(part) * (32 - step) + u32::from(towards) * step) / 32;
                u8::try_from(mixed).unwrap_or(towards)
            };
            Color {
                red: mix(color.red),
                green: mix(color.green),
                blue: mix(color.blue),
            }
        })
        .find(|shade| contrast(*shade, ground) >= ENOUGH)
        .unwrap_or(Color {
            red: towards,
            green: towards,
            blue: towards,
        })
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(color: Color) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

#[cfg(test)]
mod tests {
    use super::{Accent, Color, DARK, ENOUGH, LIGHT, contrast};

    #[test]
    fn black_on_white_is_21_to_1() {
        let (black, white) = (
            Color {
                red: 0,
                green: 0,
                blue: 0,
            },
            Color {
                red: 255,
                green: 255,
                blue: 255,
            },
        );
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_colour_becomes_legible_on_both_grounds() {
        for part in 0..=255_u8 {
            for color in [
                Color {
                    red: part,
                    green: part,
                    blue: part,
                },
                Color {
                    red: 255,
                    green: part,
                    blue: 0,
                },
                Color {
                    red: 0,
                    green: 255 - part,
                    blue: part,
                },
            ] {
                let accent = Accent::of(color);
                assert!(
                    contrast(accent.light, LIGHT) >= ENOUGH
                        && contrast(accent.dark, DARK) >= ENOUGH,
                    "{color:?}"
                );
            }
        }
        assert!(
            Accent::of(Color {
                red: 11,
                green: 85,
                blue: 99
            })
            .as_given
        );
        assert!(
            !Accent::of(Color {
                red: 255,
                green: 230,
                blue: 0
            })
            .as_given
        );
    }
}
