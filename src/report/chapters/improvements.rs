//! What was done with the complaints: lessons that everyone may read, and measures that came in.

use std::collections::BTreeMap;

use super::follow_up::realised_sentence;
use crate::analysis::Lesson;
use crate::report::builder::{Named, ReportBuilder, ended};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let lessons = different(builder);
    blocks.gist(lessons_counted(builder, lessons.len()));
    blocks.points(
        lessons
            .iter()
            .map(|found| told_often(builder, found))
            .collect(),
    );
    blocks.words([realised_sentence(builder)]);
    blocks.into_section("verbeteringen", builder.text("report-improvements"))
}

/// Which part of the lessons these are, and from how many complaints they were learned.
pub(super) fn lessons_counted(builder: &ReportBuilder, shown: usize) -> String {
    let args: [Named; 3] = [
        ("shown", shown.into()),
        ("count", different(builder).len().into()),
        ("complaints", builder.figures.lessons.len().into()),
    ];
    let key = if shown < different(builder).len() {
        "report-lessons-some"
    } else {
        "report-lessons-count"
    };
    builder.say(key, &args)
}

/// A lesson with how often it was learned, where that was more than once.
pub(super) fn told_often(builder: &ReportBuilder, (lesson, times): &(&Lesson, usize)) -> String {
    if *times == 1 {
        return told(lesson);
    }
    let times = builder.say("report-lesson-times", &[("count", (*times).into())]);
    format!("{} {times}", told(lesson))
}

/// The lessons that differ and from how many complaints each was learned: the most frequent first,
/// else in the order of their complaints.
pub(super) fn different<'f>(builder: &ReportBuilder<'f>) -> Vec<(&'f Lesson, usize)> {
    let mut found: Vec<(&Lesson, usize)> = Vec::new();
    let mut places = BTreeMap::new();
    for lesson in &builder.figures.lessons {
        let place = *places.entry(told(lesson)).or_insert(found.len());
        match found.get_mut(place) {
            Some((_, times)) => *times += 1,
            None => found.push((lesson, 1)),
        }
    }
    found.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    found
}

/// A lesson after its story.
pub(in crate::report) fn told(lesson: &Lesson) -> String {
    lesson.story.as_ref().map_or_else(
        || lesson.text.clone(),
        |story| format!("{} {}", ended(story), lesson.text),
    )
}

/// The lessons to tell first: those with a story, which can be understood alone, of these the most
/// frequent, and of these the latest.
pub(in crate::report) fn lessons_to_tell<'f>(
    builder: &ReportBuilder<'f>,
    most: usize,
) -> Vec<(&'f Lesson, usize)> {
    use std::cmp::Reverse;
    let all = different(builder).into_iter().enumerate();
    let mut told: Vec<(usize, (&Lesson, usize))> = all.collect();
    told.sort_by_key(|(at, (lesson, times))| {
        (lesson.story.is_none(), Reverse(*times), Reverse(*at))
    });
    told.truncate(most);
    told.sort_by_key(|(at, _)| *at);
    told.into_iter().map(|(_, found)| found).collect()
}
