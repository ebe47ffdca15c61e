//! The chapters of the annual report, one file each, in their order (analysis.md 8).

mod appendices;
mod arrivals;
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
mod subjects;
mod summary;
mod terms;
mod tiles;

use super::builder::ReportBuilder;
use super::document::Section;

pub(super) use follow_up::progress_key;
pub(super) use numbers::change;
pub(super) use patterns::{may_tell, pattern_name, pattern_sentences};
pub(super) use summary::terms_sentence;

/// All chapters in order.
pub(super) fn all(builder: &ReportBuilder) -> Vec<Section> {
    let chapters: [fn(&ReportBuilder) -> Section; 17] = [
        summary::chapter,
        definition::chapter,
        numbers::chapter,
        arrivals::chapter,
        over_time::chapter,
        subjects::chapter,
        causes::chapter,
        patterns::chapter,
        terms::chapter,
        durations::chapter,
        endings::chapter,
        improvements::chapter,
        follow_up::chapter,
        opinion::chapter,
        limits::chapter,
        decisions::chapter,
        appendices::chapter,
    ];
    let all = chapters.iter().map(|chapter| chapter(builder));
    // Nothing stands under the officer's heading while the officer wrote nothing.
    all.filter(|section| !section.blocks.is_empty()).collect()
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
    chapters.iter().map(|chapter| chapter(builder)).collect()
}
