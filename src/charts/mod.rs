//! Numbers and labels to SVG text, one figure a file, with one shared look.
//!
//! Figures take plain numbers and finished labels: they know no complaints, no texts and no days.
//! Their colours are classes, so that the same drawing serves light, dark and paper; the style
//! sheet of the site gives the classes their colours. The only room that knows `plotters`.

mod backend;
mod bars;
mod canvas;
mod columns;
mod control;
mod dot_plot;
mod figure;
mod pairs;
mod style;
mod whiskers;

pub use bars::{Bar, bars};
pub use columns::{Column, columns};
pub use control::{Control, Limits, control};
pub use dot_plot::{DotPlot, dot_plot};
pub use figure::{Figure, Table};
pub use pairs::{Pair, pairs};
pub use whiskers::{Scale, Whisker, whiskers};

#[cfg(test)]
mod tests {
    use super::{
        Bar, Column, Control, DotPlot, Limits, Pair, Scale, Whisker, bars, columns, control,
        dot_plot, pairs, whiskers,
    };

    fn all() -> Vec<String> {
        let name = "Klachten <per> maand\u{8}";
        let bar = |label: &str, value| Bar {
            label: label.into(),
            value,
            text: format!("{value}"),
            flagged: value > 5.0,
            promised: Some(4.0),
        };
        let column = |value| Column {
            label: "jan".into(),
            value,
            text: format!("{value}"),
            partial: value > 5.0,
        };
        let points = vec![("jan".to_owned(), 3.0), ("feb".to_owned(), 9.0)];
        let limits = Limits {
            centre: (4.0, "mediaan 4".into()),
            upper: Some((8.0, "grens 8".into())),
            lower: None,
        };
        let pair = |before: Option<f64>| Pair {
            label: "na 2 weken".into(),
            share: 0.4,
            text: "40% in 2026".into(),
            before: before.map(|share| (share, "30% in 2025".into())),
        };
        let whisker = Whisker {
            label: "1 week".into(),
            value: 0.9,
            low: 0.6,
            high: 1.0,
            text: "9 van 10".into(),
        };
        let row = DotPlot {
            label: "Overig".into(),
            days: vec![1.0, 5.0],
            cluster: Some((1.0, 5.0, "2 in 4 dagen".into())),
        };
        vec![
            bars(
                name,
                "",
                &[bar("Betalingen", 3.0), bar("Overig & meer", 9.0)],
            ),
            columns(name, "", &[column(0.0), column(9.0)]),
            control(
                name,
                "",
                &Control {
                    points,
                    limits,
                    signals: vec![1],
                },
            ),
            pairs(name, "", &[pair(Some(0.3)), pair(None)]),
            pairs(name, "", &[pair(None)]),
            whiskers(name, "", Scale::Share, std::slice::from_ref(&whisker)),
            whiskers(name, "", Scale::Count, &[whisker]),
            dot_plot(name, "", (0.0, 9.0), &[(0.0, "jan".into())], &[row]),
        ]
    }

    /// The two drawings of a figure.
    fn both(figure: &str) -> [&str; 2] {
        let (wide, narrow) = figure.split_once("</svg>").expect("a drawing");
        [wide, narrow]
    }

    #[test]
    fn every_figure_is_drawn_for_a_page_and_for_a_phone_with_the_same_words() {
        let words = |svg: &str| -> std::collections::BTreeSet<String> {
            let texts = svg
                .split("<text ")
                .skip(1)
                .filter_map(|text| text.split_once('>')?.1.split('<').next());
            texts
                .filter(|text| text.chars().any(char::is_alphabetic))
                .map(str::to_owned)
                .collect()
        };
        for figure in all() {
            let [wide, narrow] = both(&figure);
            assert!(
                wide.contains("viewBox=\"0 0 560 ") && narrow.contains("viewBox=\"0 0 320 "),
                "{figure}"
            );
            assert!(
                !wide.contains("chart narrow") && narrow.contains("class=\"chart narrow\""),
                "{figure}"
            );
            assert!(!words(wide).is_empty());
            assert_eq!(words(wide), words(narrow));
        }
    }

    #[test]
    fn no_word_leaves_a_narrow_drawing() {
        for figure in all() {
            for text in both(&figure)[1].split("<text ").skip(1) {
                let x: f64 = text
                    .split('"')
                    .nth(1)
                    .and_then(|x| x.parse().ok())
                    .expect("a place");
                let (head, rest) = text.split_once('>').expect("a text");
                let width = rest
                    .split('<')
                    .next()
                    .map_or(0, |text| text.chars().count()) as f64
                    * 7.0;
                let from = x - if head.contains("\"end\"") {
                    width
                } else if head.contains("middle") {
                    width / 2.0
                } else {
                    0.0
                };
                assert!(from >= -2.0 && from + width <= 322.0, "{text}");
            }
        }
    }

    #[test]
    fn every_figure_has_classes_and_no_colours_and_no_fixed_size() {
        for svg in all() {
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
            for forbidden in [
                "fill=", "style=", "#", "rgb", "NaN", "inf", "<per>", "\u{8}",
            ] {
                assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
            }
            assert!(
                !svg[..svg.find('>').unwrap_or(0)].contains(" width="),
                "{svg}"
            );
        }
    }

    #[test]
    fn the_style_sheet_has_a_colour_for_everything_that_is_drawn() {
        let sheet = include_str!("../../site-templates/assets/site.css");
        for svg in all() {
            let classes = svg
                .split("class=\"")
                .skip(1)
                .filter_map(|rest| rest.split_once('"'));
            for class in classes.flat_map(|(classes, _)| classes.split(' ')) {
                assert!(sheet.contains(&format!(".{class} {{")), "{class}");
            }
        }
    }

    #[test]
    fn figures_without_data_are_still_drawings() {
        let empty = [
            bars("", "", &[]),
            columns("", "", &[]),
            control("", "", &Control::default()),
            pairs("", "", &[]),
            whiskers("", "", Scale::Count, &[]),
            dot_plot("", "", (0.0, 0.0), &[], &[]),
        ];
        for svg in empty {
            assert!(svg.ends_with("</svg>"), "{svg}");
        }
    }
}
