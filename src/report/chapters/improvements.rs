//! What was done with the complaints: lessons that everyone may read, and measures that came in.

use crate::analysis::Lesson;
use crate::report::builder::{ReportBuilder, ended};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let lessons: Vec<String> = builder.figures.lessons.iter().map(told).collect();
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

/// A lesson after its story.
pub(in crate::report) fn told(lesson: &Lesson) -> String {
    lesson.story.as_ref().map_or_else(
        || lesson.text.clone(),
        |story| format!("{} {}", ended(story), lesson.text),
    )
}

/// The lessons to tell first: those with a story, which can be understood alone, and of these the
/// latest; in the order of their complaints.
pub(in crate::report) fn lessons_to_tell<'b>(
    builder: &'b ReportBuilder,
    most: usize,
) -> Vec<&'b Lesson> {
    let mut told: Vec<(usize, &Lesson)> = builder.figures.lessons.iter().enumerate().collect();
    told.sort_by_key(|(at, lesson)| (lesson.story.is_none(), std::cmp::Reverse(*at)));
    told.truncate(most);
    told.sort_by_key(|(at, _)| *at);
    told.into_iter().map(|(_, lesson)| lesson).collect()
}
