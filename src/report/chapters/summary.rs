//! The report on one page: what matters most, the officer's own three sentences, four key figures,
//! the questions that an owner has, each with its answer and a verdict, and the decisions asked.

use std::cmp::Reverse;

use super::follow_up::{judged_sentence, progress_sentence, realised_sentence};
use super::improvements::{lessons_counted, lessons_to_tell, told_often};
use super::numbers::{change, stock_sentence};
use super::opinion::core;
use super::subjects::{in_short, severe, stands_out};
use super::terms::missed;
use super::tiles::tiles;
use super::verdicts::{compared, largest_change, year_before};
use super::{asked, promises};
use crate::analysis::RECEIVED;
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::document::{Answer, Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.lead(lead(builder));
    core(builder, &mut blocks);
    blocks.tiles(tiles(builder));
    let (said, verdict) = asked::told(builder);
    blocks.answers(vec![
        how_many(builder),
        about_what(builder),
        answer(
            builder,
            "report-ask-promises",
            promises::told(builder),
            &promises::verdict(builder),
        ),
        learned(builder),
        followed(builder),
        answer(builder, asked::question(builder), said, &verdict),
    ]);
    blocks.table(asked::table(builder));
    blocks.into_section("samenvatting", builder.text("report-summary"))
}

/// The largest change that chance does not explain. Where there is none: what went wrong, and what
/// must be decided.
fn lead(builder: &ReportBuilder) -> String {
    let change = largest_change(builder);
    if !change.is_empty() {
        return change;
    }
    let mut said = Vec::new();
    let missed = missed(builder);
    if let Some(missed) = missed.filter(|missed| *missed > 0) {
        said.push(builder.say("report-lead-missed", &[("count", number(missed))]));
    }
    let waiting = builder.figures.measures.waiting.len();
    if waiting > 0 && !builder.hides() && builder.decided().is_none() {
        said.push(builder.say("report-lead-asked", &[("count", waiting.into())]));
    }
    if said.is_empty() && missed.is_some() {
        said.push(builder.say("report-verdict-missed", &[("count", 0_usize.into())]));
    }
    if said.len() < 2 && year_before(builder).is_some() {
        let previous = builder.period_of(builder.figures.period.year - 1);
        said.push(builder.say("report-change-nothing", &[("previous", previous.into())]));
    }
    said.join(" ")
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

/// How many came in, and how that leads from the open ones at the start to those at the end.
fn how_many(builder: &ReportBuilder) -> Answer {
    let verdict = compared(builder, &RECEIVED);
    let mut said = change(builder);
    said.push(stock_sentence(builder));
    answer(builder, "report-ask-count", said, &verdict)
}

fn about_what(builder: &ReportBuilder) -> Answer {
    /// More kinds than these stand in their own chapter.
    const NAMED: usize = 2;
    let mut structural = super::told_patterns(builder);
    structural.retain(|pattern| pattern.judged_structural);
    structural.sort_by_key(|pattern| Reverse(pattern.lately.count));
    let structural = structural.into_iter();
    let mut structural: Vec<String> = structural
        .map(|pattern| super::pattern_name(builder, pattern))
        .collect();
    let count = structural.len();
    structural.truncate(NAMED);
    if count > NAMED {
        structural.push(builder.say("report-more", &[("count", (count - NAMED).into())]));
    }
    let args: [Named; 2] = [("kinds", structural.into()), ("count", count.into())];
    let named = if count == 0 {
        String::new()
    } else {
        builder.say("report-summary-structural", &args)
    };
    let mut said = in_short(builder);
    said.extend([severe(builder), named]);
    let verdict = match stands_out(builder) {
        Some(main) => main,
        None if count > 0 => builder.say("report-verdict-kinds-structural", &args),
        None => builder.text("report-verdict-none-stands-out"),
    };
    answer(builder, "report-ask-what", said, &verdict)
}

/// Two lessons with their stories.
fn learned(builder: &ReportBuilder) -> Answer {
    /// More lessons than these stand in their own chapter.
    const TOLD: usize = 2;
    let lessons = lessons_to_tell(builder, TOLD);
    if lessons.is_empty() {
        let none = vec![builder.text("report-lessons-none")];
        return answer(builder, "report-ask-learned", none, "");
    }
    let said = lessons
        .iter()
        .map(|found| told_often(builder, found))
        .collect();
    let verdict = lessons_counted(builder, lessons.len());
    answer(builder, "report-ask-learned", said, &verdict)
}

/// What became of the measures of earlier reports, and what came in.
fn followed(builder: &ReportBuilder) -> Answer {
    let measures = &builder.figures.measures;
    if measures.follow_up.is_empty() {
        let said = vec![
            builder.text("report-follow-up-none"),
            realised_sentence(builder),
        ];
        return answer(builder, "report-ask-followed", said, "");
    }
    let proven = ("count", number(measures.proven()));
    let verdict = builder.say("report-verdict-proven", &[proven]);
    let said = vec![
        progress_sentence(builder),
        realised_sentence(builder),
        judged_sentence(builder),
    ];
    answer(builder, "report-ask-followed", said, &verdict)
}
