//! The chapters of the annual report, one file each, in their order (analysis.md 8).

mod appendices;
mod arrivals;
mod asked;
mod causes;
mod curve;
mod decisions;
mod definition;
mod durations;
mod endings;
mod follow_up;
mod improvements;
mod limits;
mod numbers;
mod opinion;
mod over_time;
mod patterns;
mod promises;
mod self_assessment;
mod side_by_side;
mod subjects;
mod summary;
mod terms;
mod tiles;
mod timeline;
mod verdicts;

use super::builder::ReportBuilder;
use super::document::{Place, Section};
use super::drawn::{Row, Shape, drawn_in_short};
use crate::charts::Whisker;

pub(super) use appendices::since_decided;
pub(super) use follow_up::{PROGRESS, progress_key};
pub(super) use improvements::lessons_to_tell;
pub(super) use numbers::change;
pub(super) use patterns::{pattern_name, pattern_sentences, told as told_patterns, verdict_key};
pub(super) use promises::terms_sentence;

/// What a drawing with a dot a row shows.
fn whiskers_in_short(builder: &ReportBuilder, rows: &[Whisker]) -> String {
    let told: Vec<Row> = rows
        .iter()
        .map(|row| (row.label.as_str(), row.value, row.text.as_str()))
        .collect();
    drawn_in_short(builder.source.words, Shape::Dot, &told)
}

/// What makes one chapter.
type Chapter = fn(&ReportBuilder) -> Section;

/// All chapters in order: what an owner needs first, then what is folded, then the appendix.
pub(super) fn all(builder: &ReportBuilder) -> Vec<Section> {
    use Place::{Appendix, Fold, Front};
    let chapters: [(Chapter, Place); 20] = [
        (summary::chapter, Front),
        (side_by_side::chapter, Front),
        (decisions::chapter, Front),
        (opinion::chapter, Fold),
        (decisions::recommended, Fold),
        (subjects::chapter, Fold),
        (causes::chapter, Fold),
        (patterns::chapter, Fold),
        (terms::chapter, Fold),
        (durations::chapter, Fold),
        (endings::chapter, Fold),
        (improvements::chapter, Fold),
        (follow_up::chapter, Fold),
        (numbers::chapter, Appendix),
        (arrivals::chapter, Appendix),
        (over_time::chapter, Appendix),
        (self_assessment::chapter, Appendix),
        (definition::chapter, Appendix),
        (limits::chapter, Appendix),
        (appendices::chapter, Appendix),
    ];
    let all = chapters.iter().map(|(chapter, place)| Section {
        place: *place,
        ..chapter(builder)
    });
    // Nothing stands under the officer's heading while the officer wrote nothing.
    all.filter(|section| !section.blocks.is_empty() || !section.gist.is_empty())
        .collect()
}

/// The chapters of the quarterly note of one page.
pub(super) fn quarterly(builder: &ReportBuilder) -> Vec<Section> {
    let chapters: [fn(&ReportBuilder) -> Section; 5] = [
        numbers::note,
        terms::note,
        durations::note,
        patterns::note,
        follow_up::note,
    ];
    let all = chapters.iter().map(|chapter| Section {
        place: Place::Front,
        ..chapter(builder)
    });
    all.collect()
}
