//! The report on one page: four key figures in words and five sentences.

use super::numbers::change;
use super::tiles::tiles;
use crate::analysis::{MEDIAN_FROM, Pattern, TAIL_FROM};
use crate::record::ExtendableTerm;
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.tiles(tiles(pen));
    let sentences = [
        change(pen),
        vec![terms_sentence(pen)],
        vec![handling_sentence(pen)],
        vec![lesson_sentence(pen)],
        vec![asked(pen)],
    ];
    blocks.points(
        sentences
            .into_iter()
            .map(|parts| parts.join(" "))
            .filter(|sentence| !sentence.trim().is_empty())
            .collect(),
    );
    blocks.into_section("samenvatting", pen.text("report-summary"))
}

/// How the terms of step 5 went, in one sentence.
pub(in crate::report) fn terms_sentence(pen: &Pen) -> String {
    let of = |term: ExtendableTerm| {
        pen.figures
            .terms
            .iter()
            .find(|figure| figure.term == term.word())
            .map(|figure| figure.met)
    };
    match (
        of(ExtendableTerm::Acknowledgement),
        of(ExtendableTerm::Explanation),
    ) {
        (Some(first), Some(second)) if first.of > 0 && second.of > 0 => pen.say(
            "report-summary-terms",
            &[
                ("first", pen.share(first).into()),
                ("second", pen.share(second).into()),
            ],
        ),
        (Some(only), _) if only.of > 0 => pen.say(
            "report-summary-acknowledged",
            &[("share", pen.share(only).into())],
        ),
        (_, Some(only)) if only.of > 0 => pen.say(
            "report-summary-explained",
            &[("share", pen.share(only).into())],
        ),
        _ => pen.text("report-summary-no-terms"),
    }
}

/// How long handling takes, in one sentence that says what it cannot say.
pub(super) fn handling_sentence(pen: &Pen) -> String {
    let time = &pen.figures.handling_time;
    if time.curve.observations < MEDIAN_FROM {
        return pen.say(
            "report-handling-few",
            &[
                ("count", number(time.curve.observations)),
                ("from", number(MEDIAN_FROM)),
            ],
        );
    }
    match (time.median, time.p90) {
        (Some(median), Some(p90)) => pen.say(
            "report-handling-both",
            &[("median", number(median)), ("p90", number(p90))],
        ),
        (Some(median), None) => {
            let few = time.curve.observations < TAIL_FROM;
            let why = pen.say(
                if few {
                    "report-handling-tail-few"
                } else {
                    "report-handling-tail-open"
                },
                &[("from", number(TAIL_FROM))],
            );
            format!(
                "{} {why}",
                pen.say("report-handling-median", &[("median", number(median))])
            )
        }
        (None, _) => pen.text("report-handling-open"),
    }
}

fn lesson_sentence(pen: &Pen) -> String {
    let lesson = pen.figures.lessons.last();
    lesson.map_or_else(String::new, |lesson| {
        pen.say(
            "report-summary-lesson",
            &[("lesson", lesson.text.clone().into())],
        )
    })
}

/// What the owners are asked to decide.
fn asked(pen: &Pen) -> String {
    let measures = &pen.figures.measures;
    let open = measures
        .recommendations
        .iter()
        .filter(|measure| measure.decision.is_none())
        .map(|measure| measure.number.clone());
    let open: Vec<String> = open.collect();
    let patterns = pen
        .figures
        .patterns
        .iter()
        .filter(|pattern: &&Pattern| !pattern.judged)
        .count();
    let decisions = if open.is_empty() {
        pen.text("report-summary-no-decision")
    } else {
        pen.say(
            "report-summary-decision",
            &[("count", open.len().into()), ("numbers", open.into())],
        )
    };
    let judgement = if patterns == 0 {
        String::new()
    } else {
        pen.say("report-summary-judge", &[("count", patterns.into())])
    };
    [decisions, judgement].join(" ").trim().to_owned()
}
