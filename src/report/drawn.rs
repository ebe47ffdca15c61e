//! What a drawing shows, in a sentence for who does not see it. Every row stands in the table beneath
//! it already, so that here only how many there are is told, and the first and the last.

use crate::wording::{Arg, Words};

/// What a row is drawn as.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    Bar,
    Dot,
    Strip,
}

impl Shape {
    const fn word(self) -> &'static str {
        match self {
            Shape::Bar => "bar",
            Shape::Dot => "dot",
            Shape::Strip => "strip",
        }
    }
}

/// One row: its name, how far it reaches, and that in words.
pub(super) type Row<'a> = (&'a str, f64, &'a str);

/// "5 balken. Het meest: Advisering, 12. Het minst: Overig, 1." A row that reaches nowhere is not drawn.
pub(super) fn drawn_in_short(words: &Words, shape: Shape, rows: &[Row]) -> String {
    let drawn: Vec<&Row> = rows.iter().filter(|row| row.1 > 0.0).collect();
    let by_reach = |a: &&&Row, b: &&&Row| a.1.total_cmp(&b.1);
    // Of rows that reach as far the first counts.
    let most = drawn.iter().rev().max_by(by_reach);
    let (Some(most), Some(least)) = (most, drawn.iter().rev().min_by(by_reach)) else {
        return words.text("report-drawn-none");
    };
    let text = |text: &str| Arg::from(text.to_owned());
    let key = if drawn.len() > 1 && most.2 == least.2 {
        "report-drawn-level"
    } else {
        "report-drawn"
    };
    let args = [
        ("shape", text(shape.word())),
        ("count", drawn.len().into()),
        ("first", text(most.0)),
        ("most", text(most.2)),
        ("last", text(least.0)),
        ("least", text(least.2)),
    ];
    words.say_args(key, &args)
}
