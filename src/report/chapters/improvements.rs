//! What was done with the complaints: lessons that everyone may read, and measures that came in.

use crate::report::builder::ReportBuilder;
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let lessons: Vec<String> = builder
        .figures
        .lessons
        .iter()
        .map(|lesson| lesson.text.clone())
        .collect();
    blocks.gist(builder.say("report-lessons-count", &[("count", lessons.len().into())]));
    blocks.points(lessons);
    let realised = &builder.figures.measures.realised;
    blocks.words([if realised.is_empty() {
        builder.text("report-realised-none")
    } else {
        builder.say(
            "report-realised",
            &[
                ("count", realised.len().into()),
                ("numbers", realised.clone().into()),
            ],
        )
    }]);
    blocks.into_section("verbeteringen", builder.text("report-improvements"))
}
