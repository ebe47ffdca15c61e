//! The report on one page: the largest change, the officer's own three sentences, four key figures,
//! and the questions that an owner has, each with its answer and a verdict.

use super::follow_up::progress_sentence;
use super::improvements::{lessons_to_tell, told};
use super::numbers::change;
use super::opinion::core;
use super::subjects::{in_short, stands_out};
use super::terms::missed_in_all;
use super::tiles::tiles;
use super::verdicts::{compared, largest_change, year_before};
use crate::analysis::{
    ACKNOWLEDGED_IN_TIME, EXPLAINED_IN_TIME, HALF_WITHIN, IMPROVEMENTS, MEDIAN_FROM, NamedFigure,
    Progress, RECEIVED, SOLVED_IN_TIME, TAIL_FROM,
};
use crate::record::Audience;
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::document::{Answer, Blocks, Section};
use crate::wording::Arg;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.lead(largest_change(builder));
    core(builder, &mut blocks);
    blocks.tiles(tiles(builder));
    blocks.answers(vec![
        how_many(builder),
        about_what(builder),
        promises(builder),
        learned(builder),
        followed(builder),
        asked(builder),
    ]);
    blocks.into_section("samenvatting", builder.text("report-summary"))
}

fn answer(builder: &ReportBuilder, key: &str, sentences: Vec<String>, verdict: &str) -> Answer {
    let said: Vec<String> = sentences
        .into_iter()
        .filter(|sentence| !sentence.is_empty())
        .collect();
    Answer {
        question: builder.text(key),
        answer: said.join(" "),
        verdict: sentence(verdict),
    }
}

/// Words as a sentence of their own; nothing of nothing.
fn sentence(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(|first| first.to_uppercase().to_string());
    first.map_or_else(String::new, |first| {
        ended(&format!("{first}{}", signs.as_str()))
    })
}

fn how_many(builder: &ReportBuilder) -> Answer {
    let verdict = compared(builder, &RECEIVED);
    answer(builder, "report-ask-count", change(builder), &verdict)
}

fn about_what(builder: &ReportBuilder) -> Answer {
    /// More kinds than these stand in their own chapter.
    const NAMED: usize = 3;
    let mut structural: Vec<String> = super::told_patterns(builder)
        .into_iter()
        .filter(|pattern| pattern.judged_structural)
        .map(|pattern| super::pattern_name(builder, pattern))
        .collect();
    let left = structural.len().saturating_sub(NAMED);
    structural.truncate(NAMED);
    if left > 0 {
        structural.push(builder.say("report-more", &[("count", left.into())]));
    }
    let structural = if structural.is_empty() {
        String::new()
    } else {
        builder.say("report-summary-structural", &[("kinds", structural.into())])
    };
    let mut said = in_short(builder);
    said.push(structural);
    answer(builder, "report-ask-what", said, &stands_out(builder))
}

/// The three terms and the time that handling took, beside the year before.
fn promises(builder: &ReportBuilder) -> Answer {
    let results = &builder.figures.results;
    let solved = if results.solved.of > 0 {
        let share = builder.figure(&SOLVED_IN_TIME);
        builder.say("report-summary-solved", &[("share", share.into())])
    } else {
        String::new()
    };
    let said = vec![terms_sentence(builder), solved, half_beside(builder)];
    answer(
        builder,
        "report-ask-promises",
        said,
        &missed_in_all(builder),
    )
}

/// Within how many days half was closed, beside the year before with the verdict.
fn half_beside(builder: &ReportBuilder) -> String {
    let before = year_before(builder).and_then(|year| year.median);
    let (Some(before), Some(now)) = (before, builder.figures.results.median) else {
        return handling_sentence(builder);
    };
    let args: [Named; 3] = [
        ("median", number(now)),
        ("before", number(before)),
        ("verdict", compared(builder, &HALF_WITHIN).into()),
    ];
    builder.say("report-summary-half", &args)
}

/// Two lessons with their stories, and what came in.
fn learned(builder: &ReportBuilder) -> Answer {
    /// More lessons than these stand in their own chapter.
    const TOLD: usize = 2;
    let lessons = lessons_to_tell(builder, TOLD);
    let mut said: Vec<String> = lessons.iter().map(|lesson| told(lesson)).collect();
    if lessons.is_empty() {
        said.push(builder.text("report-lessons-none"));
    }
    let came_in = IMPROVEMENTS.count(builder.figures);
    let verdict = builder.say("report-slide-improved-count", &[("count", came_in.into())]);
    answer(builder, "report-ask-learned", said, &verdict)
}

/// What became of the measures of earlier reports.
fn followed(builder: &ReportBuilder) -> Answer {
    let measures = &builder.figures.measures;
    if measures.follow_up.is_empty() {
        let none = builder.text("report-follow-up-none");
        return answer(builder, "report-ask-followed", vec![none], "");
    }
    let overdue = measures.followed(Progress::Overdue);
    let late = if overdue > 0 {
        builder.text("report-summary-overdue")
    } else {
        String::new()
    };
    let proven = ("count", number(measures.proven()));
    let verdict = builder.say("report-verdict-proven", &[proven]);
    let said = vec![progress_sentence(builder), late];
    answer(builder, "report-ask-followed", said, &verdict)
}

/// What the owners decided. A recommendation without a decision still waits for one: they may have
/// decided on the year and not on each of them.
fn decided(builder: &ReportBuilder) -> Answer {
    let all = &builder.figures.measures.recommendations;
    let adopted = all
        .iter()
        .filter(|measure| measure.decision == Some("overgenomen"))
        .count();
    let open = all
        .iter()
        .filter(|measure| measure.decision.is_none())
        .count();
    let mut said = Vec::new();
    if all.is_empty() {
        said.push(builder.text("report-recommendations-none"));
    }
    if open < all.len() {
        let args: [Named; 2] = [
            ("adopted", adopted.into()),
            ("count", (all.len() - open).into()),
        ];
        said.push(builder.say("report-summary-decided", &args));
    }
    let verdict = if open == 0 {
        builder.text("report-verdict-decided")
    } else {
        said.push(builder.say("report-summary-undecided", &[("count", open.into())]));
        builder.say("report-verdict-asked", &[("count", open.into())])
    };
    answer(builder, "report-ask-decided", said, &verdict)
}

/// What the owners are asked to decide, or what they decided.
fn asked(builder: &ReportBuilder) -> Answer {
    let measures = &builder.figures.measures;
    if builder.decided().is_some() {
        return decided(builder);
    }
    let mut said = Vec::new();
    let waiting = &measures.waiting;
    if waiting.is_empty() {
        said.push(builder.text("report-summary-no-decision"));
    } else {
        let titles: Vec<String> = waiting
            .iter()
            .map(|number| titled(builder, number))
            .collect();
        let args: [Named; 2] = [("count", waiting.len().into()), ("measures", titles.into())];
        said.push(builder.say("report-summary-decision", &args));
    }
    let unjudged = super::told_patterns(builder).into_iter();
    let unjudged = unjudged.filter(|pattern| !pattern.judged).count();
    if unjudged > 0 {
        said.push(builder.say("report-summary-judge", &[("count", unjudged.into())]));
    }
    let verdict = builder.say("report-verdict-asked", &[("count", waiting.len().into())]);
    let key = if builder.source.audience == Audience::Owners {
        "report-ask-decide"
    } else {
        "report-ask-decided"
    };
    answer(builder, key, said, &verdict)
}

/// "M-2026-01 (De facilitator bevestigt de intake)".
fn titled(builder: &ReportBuilder, number: &str) -> String {
    let measures = &builder.figures.measures;
    let mut all = measures.follow_up.iter().chain(&measures.recommendations);
    let found = all.find(|measure| measure.number == number);
    found.map_or_else(
        || number.to_owned(),
        |measure| format!("{number} ({})", measure.title),
    )
}

/// How the terms of step 5 went, in one sentence.
pub(in crate::report) fn terms_sentence(builder: &ReportBuilder) -> String {
    let results = &builder.figures.results;
    let told = |figure: &NamedFigure| Arg::from(builder.figure(figure));
    let [first, second] = [told(&ACKNOWLEDGED_IN_TIME), told(&EXPLAINED_IN_TIME)];
    match (results.acknowledged.of > 0, results.explained.of > 0) {
        (true, true) => builder.say(
            "report-summary-terms",
            &[("first", first), ("second", second)],
        ),
        (true, false) => builder.say("report-summary-acknowledged", &[("share", first)]),
        (false, true) => builder.say("report-summary-explained", &[("share", second)]),
        (false, false) => builder.text("report-summary-no-terms"),
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
