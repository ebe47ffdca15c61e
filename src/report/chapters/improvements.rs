//! What was done with the complaints: lessons that everyone may read, and measures that came in.

use crate::report::document::{Blocks, Section};
use crate::report::pen::Pen;

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    let lessons: Vec<String> = pen
        .figures
        .lessons
        .iter()
        .map(|lesson| lesson.text.clone())
        .collect();
    if lessons.is_empty() {
        blocks.words([pen.text("report-lessons-none")]);
    } else {
        blocks.words([pen.text("report-lessons")]);
        blocks.points(lessons);
    }
    let realised = &pen.figures.measures.realised;
    blocks.words([if realised.is_empty() {
        pen.text("report-realised-none")
    } else {
        pen.say(
            "report-realised",
            &[
                ("count", realised.len().into()),
                ("numbers", realised.clone().into()),
            ],
        )
    }]);
    blocks.into_section("verbeteringen", pen.text("report-improvements"))
}
