//! The report on one page: four key figures in words and five sentences.

use super::numbers::change;
use super::tiles::tiles;
use crate::analysis::{MEDIAN_FROM, Pattern, TAIL_FROM};
use crate::record::TermName;
use crate::report::builder::{ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.tiles(tiles(builder));
    let sentences = [
        change(builder),
        vec![terms_sentence(builder)],
        vec![handling_sentence(builder)],
        vec![lesson_sentence(builder)],
        vec![asked(builder)],
    ];
    blocks.points(
        sentences
            .into_iter()
            .map(|parts| parts.join(" "))
            .filter(|sentence| !sentence.trim().is_empty())
            .collect(),
    );
    blocks.into_section("samenvatting", builder.text("report-summary"))
}

/// How the terms of step 5 went, in one sentence.
pub(in crate::report) fn terms_sentence(builder: &ReportBuilder) -> String {
    let of = |term: TermName| {
        builder
            .figures
            .terms
            .iter()
            .find(|figure| figure.term == term.word())
            .map(|figure| figure.met)
    };
    match (of(TermName::Acknowledgement), of(TermName::Explanation)) {
        (Some(first), Some(second)) if first.of > 0 && second.of > 0 => builder.say(
            "report-summary-terms",
            &[
                ("first", builder.share(first).into()),
                ("second", builder.share(second).into()),
            ],
        ),
        (Some(only), _) if only.of > 0 => builder.say(
            "report-summary-acknowledged",
            &[("share", builder.share(only).into())],
        ),
        (_, Some(only)) if only.of > 0 => builder.say(
            "report-summary-explained",
            &[("share", builder.share(only).into())],
        ),
        _ => builder.text("report-summary-no-terms"),
    }
}

/// How long handling takes, in one sentence that says what it cannot say.
pub(super) fn handling_sentence(builder: &ReportBuilder) -> String {
    let time = &builder.figures.handling_time;
    if time.curve.observations < MEDIAN_FROM {
        return builder.say(
            "report-handling-few",
            &[
                ("count", number(time.curve.observations)),
                ("from", number(MEDIAN_FROM)),
            ],
        );
    }
    match (time.median, time.p90) {
        (Some(median), Some(p90)) => builder.say(
            "report-handling-both",
            &[("median", number(median)), ("p90", number(p90))],
        ),
        (Some(median), None) => {
            let few = time.curve.observations < TAIL_FROM;
            let why = builder.say(
                if few {
                    "report-handling-tail-few"
                } else {
                    "report-handling-tail-open"
                },
                &[("from", number(TAIL_FROM))],
            );
            format!(
                "{} {why}",
                builder.say("report-handling-median", &[("median", number(median))])
            )
        }
        (None, _) => builder.text("report-handling-open"),
    }
}

fn lesson_sentence(builder: &ReportBuilder) -> String {
    let lesson = builder.figures.lessons.last();
    lesson.map_or_else(String::new, |lesson| {
        builder.say(
            "report-summary-lesson",
            &[("lesson", lesson.text.clone().into())],
        )
    })
}

/// What the owners are asked to decide.
fn asked(builder: &ReportBuilder) -> String {
    let measures = &builder.figures.measures;
    let open = measures.waiting.clone();
    let patterns = builder
        .figures
        .patterns
        .iter()
        .filter(|pattern: &&Pattern| !pattern.judged)
        .count();
    let decisions = if open.is_empty() {
        builder.text("report-summary-no-decision")
    } else {
        builder.say(
            "report-summary-decision",
            &[("count", open.len().into()), ("numbers", open.into())],
        )
    };
    let judgement = if patterns == 0 {
        String::new()
    } else {
        builder.say("report-summary-judge", &[("count", patterns.into())])
    };
    [decisions, judgement].join(" ").trim().to_owned()
}
