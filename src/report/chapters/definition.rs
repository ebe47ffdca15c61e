//! What a complaint is and how it is counted: without this no number means anything.

use crate::report::document::{Blocks, Section};
use crate::report::pen::{Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([
        pen.text("report-definition-what"),
        pen.text("report-definition-not"),
    ]);
    blocks.points(
        [
            "report-definition-count",
            "report-definition-margin",
            "report-definition-until",
        ]
        .map(|key| pen.text(key))
        .to_vec(),
    );
    blocks.words([pen.text("report-definition-more")]);
    let left_out = pen.figures.stock.left_out;
    if left_out > 0 {
        blocks.note(pen.say("report-definition-left-out", &[("count", number(left_out))]));
    }
    blocks.into_section("definitie", pen.text("report-definition"))
}
