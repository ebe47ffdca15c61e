//! The slides about what was done: a lesson, improvements, measures, judgements, decisions.

use super::{Slide, slide};
use crate::analysis::{MeasureFigure, Pattern, Progress};
use crate::calendar::Day;
use crate::charts::Table;
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::chapters::{
    may_tell, pattern_name, pattern_sentences, progress_key, verdict_key,
};

/// More rows than this cannot be read from the back of the room.
const ROWS: usize = 5;

/// One anonymous lesson, the latest.
pub(super) fn story(builder: &ReportBuilder) -> Slide {
    let lesson = builder.figures.lessons.last().map_or_else(
        || builder.text("report-slide-no-story"),
        |lesson| lesson.text.clone(),
    );
    slide(builder, "verhaal", "report-slide-story", lesson)
}

/// What came in during the year.
pub(super) fn improved(builder: &ReportBuilder) -> Slide {
    let measures = &builder.figures.measures;
    let all = measures.follow_up.iter().chain(&measures.recommendations);
    let realised: Vec<&MeasureFigure> = all
        .filter(|measure| measures.realised.contains(&measure.number))
        .collect();
    let rows = realised
        .iter()
        .map(|measure| vec![measure.title.clone(), day(builder, measure.realised)])
        .collect();
    let heading = builder.say(
        "report-slide-improved-count",
        &[("count", realised.len().into())],
    );
    let table = table(
        builder,
        "report-slide-improved",
        &["report-column-measure", "report-column-since"],
        rows,
    );
    Slide {
        table,
        ..slide(builder, "verbeterd", "report-slide-improved", heading)
    }
}

/// Done or not, and whether it works.
pub(super) fn followed(builder: &ReportBuilder) -> Slide {
    let measures = &builder.figures.measures;
    let key = "report-slide-measures";
    if measures.follow_up.is_empty() {
        return slide(
            builder,
            "maatregelen",
            key,
            builder.text("report-follow-up-none"),
        );
    }
    let done = measures.followed(Progress::InTime) + measures.followed(Progress::Late);
    let heading = builder.say(
        "report-slide-followed",
        &[
            ("done", number(done)),
            ("count", measures.follow_up.len().into()),
        ],
    );
    let works = |measure: &MeasureFigure| match (measure.verdict, measure.progress) {
        (Some(verdict), _) => builder.text(&format!("report-effect-{verdict}")),
        (None, Progress::InTime | Progress::Late) => builder.text("report-slide-not-judged"),
        (None, _) => String::new(),
    };
    let row = |measure: &MeasureFigure| {
        vec![
            measure.title.clone(),
            builder.text(progress_key(measure.progress)),
            works(measure),
        ]
    };
    let rows = measures.follow_up.iter().map(row).collect();
    let head = [
        "report-column-measure",
        "report-column-progress",
        "report-column-works",
    ];
    let proven = builder.say(
        "report-slide-proven",
        &[("count", number(measures.proven()))],
    );
    Slide {
        words: vec![proven],
        table: table(builder, key, &head, rows),
        ..slide(builder, "maatregelen", key, heading)
    }
}

/// Which kinds of complaints asked for a judgement, and what it is.
pub(super) fn patterns(builder: &ReportBuilder) -> Slide {
    let patterns = &builder.figures.patterns;
    let heading = builder.say(
        "report-slide-patterns-count",
        &[("count", patterns.len().into())],
    );
    let mut made = slide(builder, "structureel", "report-slide-patterns", heading);
    let (told, kept): (Vec<&Pattern>, Vec<&Pattern>) = patterns
        .iter()
        .partition(|pattern| may_tell(builder, pattern));
    let rows = told
        .iter()
        .map(|pattern| {
            vec![
                pattern_name(builder, pattern),
                builder.text(verdict_key(pattern)),
            ]
        })
        .collect();
    made.table = table(
        builder,
        "report-slide-patterns",
        &["report-column-kind", "report-column-judgement"],
        rows,
    );
    if !kept.is_empty() {
        let key = if told.is_empty() {
            "report-slide-patterns-unnamed"
        } else {
            "report-slide-patterns-kept"
        };
        made.words
            .push(builder.say(key, &[("count", kept.len().into())]));
    }
    made.notes.extend(pattern_sentences(builder));
    made
}

/// What, who, when, and when it is measured; before that only that decisions follow.
pub(super) fn decisions(builder: &ReportBuilder, concept: bool) -> Slide {
    let (key, all) = (
        "report-slide-decisions",
        &builder.figures.measures.recommendations,
    );
    let adopted = all
        .iter()
        .filter(|measure| measure.decision == Some("overgenomen"))
        .count();
    let args: [Named; 2] = [("adopted", adopted.into()), ("count", all.len().into())];
    let heading = match (all.is_empty(), concept) {
        (true, _) => builder.text("report-recommendations-none"),
        (false, true) => builder.text("report-slide-decisions-follow"),
        (false, false) => builder.say("report-slide-decisions-count", &args),
    };
    let decided = |measure: &MeasureFigure| {
        let decision = measure.decision.filter(|_| !concept);
        decision.map_or_else(
            || builder.text("report-slide-follows"),
            |decision| builder.text(&format!("report-decision-{decision}")),
        )
    };
    let row = |measure: &MeasureFigure| {
        let by = measure
            .carried_out_by
            .clone()
            .filter(|_| !concept)
            .unwrap_or_default();
        let plan = [measure.due, measure.review_on]
            .map(|planned| day(builder, planned.filter(|_| !concept)));
        [
            vec![measure.title.clone(), decided(measure), by],
            plan.to_vec(),
        ]
        .concat()
    };
    let head = [
        "report-column-measure",
        "report-column-decision",
        "report-column-who",
        "report-column-ready",
        "report-column-measured",
    ];
    let columns = if concept { 2 } else { head.len() };
    let rows = all
        .iter()
        .map(|measure| row(measure).into_iter().take(columns).collect())
        .collect();
    let mut made = Slide {
        concept,
        table: table(builder, key, &head[..columns], rows),
        ..slide(builder, "besluiten", key, heading)
    };
    let motive = |measure: &MeasureFigure| {
        let args: [Named; 2] = [
            ("title", measure.title.clone().into()),
            ("motive", measure.motivation.clone()?.into()),
        ];
        Some(builder.say("report-slide-motive", &args))
    };
    made.notes
        .extend(all.iter().filter(|_| !concept).filter_map(motive));
    made
}

/// A table of finished words; nothing without rows, and a last row that counts what did not fit.
fn table(
    builder: &ReportBuilder,
    caption: &str,
    head: &[&str],
    mut rows: Vec<Vec<String>>,
) -> Option<Table> {
    let left = rows.len().saturating_sub(ROWS);
    rows.truncate(ROWS);
    if left > 0 {
        let more = builder.say("report-slide-more", &[("count", left.into())]);
        rows.push([vec![more], vec![String::new(); head.len() - 1]].concat());
    }
    (!rows.is_empty()).then(|| builder.table(caption, head, rows))
}

fn day(builder: &ReportBuilder, day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| builder.day(day))
}
