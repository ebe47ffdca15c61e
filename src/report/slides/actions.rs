//! The slides about what was done: lessons, improvements, measures, judgements, decisions. A slide
//! without anything to tell is not there.

use super::{Slide, WORDS, slide, words_in};
use crate::analysis::{Lesson, MeasureFigure, Pattern, Progress};
use crate::calendar::Day;
use crate::charts::{Bar, Figure, Table, bars};
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::chapters::{
    PROGRESS, lessons_to_tell, pattern_name, pattern_sentences, progress_key, told_patterns,
    verdict_key,
};
use crate::report::drawn::{Row, Shape, drawn_in_short};

/// More stories than these are not remembered.
const STORIES: usize = 2;

/// Anonymous lessons, each with its story; one without a story only where none has one.
pub(super) fn stories(builder: &ReportBuilder) -> Vec<Slide> {
    let told = lessons_to_tell(builder, STORIES).into_iter();
    let (with, without): (Vec<&Lesson>, Vec<&Lesson>) = told
        .map(|(lesson, _)| lesson)
        .partition(|lesson| lesson.story.is_some());
    let told = if with.is_empty() {
        without.into_iter().rev().take(1).collect()
    } else {
        with
    };
    told.into_iter()
        .flat_map(|lesson| told_on(builder, lesson))
        .collect()
}

/// A lesson under what happened; on two slides where one has no room for both.
fn told_on(builder: &ReportBuilder, lesson: &Lesson) -> Vec<Slide> {
    let made = |key: &str, heading: String| slide(builder, "verhaal", key, heading);
    let Some(story) = lesson.story.as_deref().map(ended) else {
        return vec![made("report-slide-story", lesson.text.clone())];
    };
    let happened = made("report-slide-happened", story);
    let both = Slide {
        words: vec![lesson.text.clone()],
        ..made("report-slide-story", happened.heading.clone())
    };
    if both.words_shown() <= WORDS {
        return vec![both];
    }
    vec![happened, made("report-slide-story", lesson.text.clone())]
}

/// What came in during the year.
pub(super) fn improved(builder: &ReportBuilder) -> Option<Slide> {
    let measures = &builder.figures.measures;
    let all = measures.follow_up.iter().chain(&measures.recommendations);
    let realised: Vec<&MeasureFigure> = all
        .filter(|measure| measures.realised.contains(&measure.number))
        .collect();
    let heading = builder.say(
        "report-slide-improved-count",
        &[("count", realised.len().into())],
    );
    let mut made = slide(builder, "verbeterd", "report-slide-improved", heading);
    let titles = realised.iter().map(|measure| measure.title.clone());
    name_some(builder, &mut made, &titles.collect::<Vec<_>>());
    let since = |measure: &&MeasureFigure| {
        let day = builder.day(measure.realised?);
        let args: [Named; 2] = [("title", measure.title.clone().into()), ("day", day.into())];
        Some(builder.say("report-slide-improved-since", &args))
    };
    made.notes.extend(realised.iter().filter_map(since));
    (!realised.is_empty()).then_some(made)
}

/// Done or not, as a picture; which measures those are, and whether the officer finds that they
/// work, is for the presenter.
pub(super) fn followed(builder: &ReportBuilder) -> Option<Slide> {
    let measures = &builder.figures.measures;
    let done = measures.followed(Progress::InTime) + measures.followed(Progress::Late);
    let heading = builder.say(
        "report-slide-followed",
        &[
            ("done", number(done)),
            ("count", measures.follow_up.len().into()),
        ],
    );
    let mut made = slide(builder, "maatregelen", "report-slide-measures", heading);
    let proven = ("count", number(measures.proven()));
    made.words
        .push(builder.say("report-slide-proven", &[proven]));
    made.figure = Some(progress_figure(builder, &made.heading));
    let told = |measure: &MeasureFigure| {
        let verdict = match (measure.verdict, measure.progress) {
            (Some(verdict), _) => Some(builder.text(&format!("report-effect-{verdict}"))),
            (None, Progress::InTime | Progress::Late) => {
                Some(builder.text("report-slide-not-judged"))
            }
            (None, _) => None,
        };
        let progress = builder.text(progress_key(measure.progress));
        let mut args: Vec<Named> = vec![
            ("title", measure.title.clone().into()),
            ("progress", progress.into()),
        ];
        let key = if verdict.is_some() {
            "report-slide-measure-judged"
        } else {
            "report-slide-measure"
        };
        args.extend(verdict.map(|verdict| ("verdict", verdict.into())));
        builder.say(key, &args)
    };
    made.notes.extend(measures.follow_up.iter().map(told));
    (!measures.follow_up.is_empty()).then_some(made)
}

/// How many of the earlier measures stand where, as bars.
fn progress_figure(builder: &ReportBuilder, headline: &str) -> Figure {
    let followed = |progress| builder.figures.measures.followed(progress);
    let rows: Vec<(String, u32)> = PROGRESS
        .into_iter()
        .map(|progress| (builder.text(progress_key(progress)), followed(progress)))
        .filter(|row| row.1 > 0)
        .collect();
    let bar = |(label, count): &(String, u32)| Bar::counted(label, *count);
    let drawn: Vec<Bar> = rows.iter().map(bar).collect();
    let told: Vec<Row> = drawn
        .iter()
        .map(|bar| (bar.label.as_str(), bar.value, bar.text.as_str()))
        .collect();
    Figure {
        id: "stand-maatregelen".into(),
        headline: headline.to_owned(),
        subtitle: String::new(),
        svg: bars(headline, "", &drawn),
        alternative: drawn_in_short(builder.source.words, Shape::Bar, &told),
        table: Table::default(),
    }
}

/// Which kinds of complaints asked for a judgement, and what it is; nothing where none may be named,
/// and of those that may not, not even how many there are.
pub(super) fn patterns(builder: &ReportBuilder) -> Option<Slide> {
    let mut told = told_patterns(builder);
    told.sort_by_key(|pattern| (!pattern.judged_structural, pattern.judged));
    let count = ("count", told.len().into());
    let heading = builder.say("report-slide-patterns-count", &[count]);
    let mut made = slide(builder, "structureel", "report-slide-patterns", heading);
    let line = |pattern: &&Pattern| {
        let args: [Named; 2] = [
            ("kind", pattern_name(builder, pattern).into()),
            ("verdict", builder.text(verdict_key(pattern)).into()),
        ];
        builder.say("report-slide-pattern", &args)
    };
    name_some(
        builder,
        &mut made,
        &told.iter().map(line).collect::<Vec<_>>(),
    );
    made.notes.extend(pattern_sentences(builder));
    made.notes.push(builder.text("report-patterns-kept"));
    (!told.is_empty()).then_some(made)
}

/// How the owners decided; before that only that decisions follow. What, who and when stands on the
/// cards.
pub(super) fn decisions(builder: &ReportBuilder, concept: bool) -> Option<Slide> {
    let all = &builder.figures.measures.recommendations;
    let decided = |word: &str| {
        let decided = all.iter().filter(|measure| measure.decision == Some(word));
        u32::try_from(decided.count()).unwrap_or(u32::MAX)
    };
    let args: [Named; 2] = [
        ("adopted", number(decided("overgenomen"))),
        ("count", all.len().into()),
    ];
    let heading = if concept {
        builder.say("report-slide-decisions-follow", &args)
    } else {
        builder.say("report-slide-decisions-count", &args)
    };
    let mut made = Slide {
        concept,
        ..slide(builder, "besluiten", "report-slide-decisions", heading)
    };
    if concept {
        let titles = all.iter().map(|measure| measure.title.clone());
        name_some(builder, &mut made, &titles.collect::<Vec<_>>());
    } else {
        let others = ["aangehouden", "afgewezen"].map(|word| (word, decided(word)));
        let told = others.into_iter().filter(|(_, count)| *count > 0);
        made.words.extend(told.map(|(word, count)| {
            builder.say(&format!("report-slide-{word}"), &[("count", number(count))])
        }));
    }
    let told = all.iter().filter(|_| !concept);
    made.notes
        .extend(told.map(|measure| plan(builder, measure)));
    (!all.is_empty()).then_some(made)
}

/// What was decided on a measure, who carries it out and when, and why.
fn plan(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let said = |key: &str, name: &'static str, value: Option<String>| {
        value.map(|value| builder.say(key, &[(name, value.into())]))
    };
    let day = |day: Option<Day>| day.map(|day| builder.day(day));
    let decision = measure
        .decision
        .map(|decision| builder.text(&format!("report-decision-{decision}")));
    let title: Named = ("title", measure.title.clone().into());
    let head = builder.say(
        "report-slide-plan",
        &[title, ("decision", decision.unwrap_or_default().into())],
    );
    let parts = [
        Some(head),
        said(
            "report-slide-plan-who",
            "who",
            measure.carried_out_by.clone(),
        ),
        said("report-slide-plan-ready", "day", day(measure.due)),
        said("report-slide-plan-review", "day", day(measure.review_on)),
        said(
            "report-motive",
            "motive",
            measure.motivation.as_deref().map(ended),
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Names as many as a slide has room for, and how many more there are; all of them in the notes.
fn name_some(builder: &ReportBuilder, made: &mut Slide, names: &[String]) {
    let more = |left: usize| builder.say("report-slide-more", &[("count", left.into())]);
    let mut room = WORDS.saturating_sub(made.words_shown());
    let mut shown = 0;
    for name in names {
        let rest = names.len() - shown - 1;
        let after = if rest > 0 { words_in(&more(rest)) } else { 0 };
        if words_in(name) + after > room {
            break;
        }
        room -= words_in(name);
        shown += 1;
    }
    made.words.extend(names[..shown].iter().cloned());
    if shown > 0 && shown < names.len() {
        made.words.push(more(names.len() - shown));
    }
}
