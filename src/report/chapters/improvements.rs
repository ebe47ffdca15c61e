//! What was done with the complaints: lessons that everyone may read, and measures that came in.

use super::follow_up::realised_sentence;
use crate::analysis::Lesson;
use crate::report::builder::{ReportBuilder, ended};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let lessons = different(builder);
    blocks.gist(builder.say("report-lessons-count", &[("count", lessons.len().into())]));
    let told = lessons.iter().map(|(lesson, times)| match times {
        1 => told(lesson),
        times => {
            let times = builder.say("report-lesson-times", &[("count", (*times).into())]);
            format!("{} {times}", told(lesson))
        }
    });
    blocks.points(told.collect());
    blocks.words([realised_sentence(builder)]);
    blocks.into_section("verbeteringen", builder.text("report-improvements"))
}

/// The lessons that differ, in the order of their complaints, and from how many complaints each was
/// learned.
pub(super) fn different<'f>(builder: &ReportBuilder<'f>) -> Vec<(&'f Lesson, usize)> {
    let mut found: Vec<(&Lesson, usize)> = Vec::new();
    for lesson in &builder.figures.lessons {
        match found
            .iter_mut()
            .find(|(known, _)| told(known) == told(lesson))
        {
            Some((_, times)) => *times += 1,
            None => found.push((lesson, 1)),
        }
    }
    found
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
pub(in crate::report) fn lessons_to_tell<'f>(
    builder: &ReportBuilder<'f>,
    most: usize,
) -> Vec<&'f Lesson> {
    let all = different(builder).into_iter().enumerate();
    let mut told: Vec<(usize, &Lesson)> = all.map(|(at, (lesson, _))| (at, lesson)).collect();
    told.sort_by_key(|(at, lesson)| (lesson.story.is_none(), std::cmp::Reverse(*at)));
    told.truncate(most);
    told.sort_by_key(|(at, _)| *at);
    told.into_iter().map(|(_, lesson)| lesson).collect()
}
