//! What became of last year's measures, the firm's own look at its procedure, and the monitoring
//! lines.

use crate::analysis::{IMPROVEMENTS, RECEIVED, SATISFIED};
use crate::analysis::{MeasureFigure, Progress, Share, StepFigure};
use crate::charts::Table;
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::document::{Blocks, Section};
use crate::report::effect::effect_told;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    let followed = &builder.figures.measures.follow_up;
    if followed.is_empty() {
        blocks.gist(builder.text("report-follow-up-none"));
    } else {
        blocks.gist(progress_sentence(builder));
        blocks.words([effect_summary(builder)]);
    }
    blocks.table(measure_table(builder, "report-follow-up-caption", followed));
    blocks.points(
        followed
            .iter()
            .map(|measure| story(builder, measure))
            .filter(|told| !told.is_empty())
            .collect(),
    );
    blocks.words([builder.text("report-steps-intro")]);
    blocks.table(steps(builder));
    blocks.table(monitoring(builder));
    blocks.note(builder.text("report-iso-training"));
    blocks.into_section("opvolging", builder.text("report-follow-up"))
}

/// The same in the quarterly note: only what is not in place yet.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    summary(builder, &mut blocks);
    let unfinished = |measure: &&MeasureFigure| {
        matches!(
            measure.progress,
            Progress::Undecided | Progress::Running | Progress::Overdue
        )
    };
    let all = builder
        .figures
        .measures
        .follow_up
        .iter()
        .chain(&builder.figures.measures.recommendations);
    let row = |measure: &MeasureFigure| {
        let due = measure.due.map_or_else(String::new, |due| builder.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            due,
            builder.text(progress_key(measure.progress)),
        ]
    };
    let head = [
        "report-column-number",
        "report-column-measure",
        "report-column-due",
        "report-column-progress",
    ];
    blocks.table(builder.table(
        "report-unfinished-caption",
        &head,
        all.filter(unfinished).map(row).collect(),
    ));
    blocks.into_section("maatregelen", builder.text("report-measures"))
}

/// How far the measures of earlier reports are, and of how many the effect is known.
fn summary(builder: &ReportBuilder, blocks: &mut Blocks) {
    let measures = &builder.figures.measures;
    if measures.follow_up.is_empty() {
        blocks.words([builder.text("report-follow-up-none")]);
    } else {
        blocks.words([progress_sentence(builder), effect_summary(builder)]);
    }
}

/// "5 maatregelen uit eerdere verslagen: 3 op tijd ingevoerd, 1 over tijd (M-2025-02) ...": those that
/// ask for something by their number.
pub(super) fn progress_sentence(builder: &ReportBuilder) -> String {
    const ORDER: [Progress; 7] = [
        Progress::InTime,
        Progress::Late,
        Progress::Running,
        Progress::Overdue,
        Progress::Undecided,
        Progress::Postponed,
        Progress::Rejected,
    ];
    let all = &builder.figures.measures.follow_up;
    let part = |progress: &Progress| {
        let so_far: Vec<&MeasureFigure> = all
            .iter()
            .filter(|measure| measure.progress == *progress)
            .collect();
        let (count, state) = (so_far.len(), progress_key(*progress));
        let named = matches!(
            progress,
            Progress::Overdue | Progress::Undecided | Progress::Postponed
        );
        let numbers: Vec<String> = so_far.iter().map(|found| found.number.clone()).collect();
        let state = builder.text(state);
        (count > 0).then(|| match named {
            true => format!("{count} {state} ({})", builder.source.words.list(&numbers)),
            false => format!("{count} {state}"),
        })
    };
    let parts: Vec<String> = ORDER.iter().filter_map(part).collect();
    let args: [Named; 2] = [("count", all.len().into()), ("parts", parts.into())];
    builder.say("report-summary-progress", &args)
}

/// Of how many measures the effect was judged, and of how many it is more than chance.
fn effect_summary(builder: &ReportBuilder) -> String {
    let measures = &builder.figures.measures;
    let judged = measures
        .follow_up
        .iter()
        .filter(|measure| measure.verdict.is_some())
        .count();
    let args: [Named; 2] = [
        ("judged", judged.into()),
        ("proven", number(measures.proven())),
    ];
    builder.say("report-follow-up-effect", &args)
}

/// Measures with their decision, progress and judged effect.
pub(super) fn measure_table(
    builder: &ReportBuilder,
    caption: &str,
    measures: &[MeasureFigure],
) -> Table {
    let word = |prefix: &str, word: Option<&str>| {
        word.map_or_else(String::new, |word| {
            builder.text(&format!("{prefix}-{word}"))
        })
    };
    let rows = measures.iter().map(|measure| {
        let due = measure.due.map_or_else(String::new, |due| builder.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            word("report-strength", measure.strength),
            word("report-decision", measure.decision),
            due,
            builder.text(progress_key(measure.progress)),
            word("report-effect", measure.verdict),
        ]
    });
    let head = [
        "report-column-number",
        "report-column-measure",
        "report-column-strength",
        "report-column-decision",
        "report-column-due",
        "report-column-progress",
        "report-column-effect",
    ];
    builder.table(caption, &head, rows.collect())
}

pub(in crate::report) fn progress_key(progress: Progress) -> &'static str {
    match progress {
        Progress::Undecided => "report-progress-undecided",
        Progress::Rejected => "report-progress-rejected",
        Progress::Postponed => "report-progress-postponed",
        Progress::Running => "report-progress-running",
        Progress::Overdue => "report-progress-overdue",
        Progress::InTime => "report-progress-in-time",
        Progress::Late => "report-progress-late",
    }
}

/// What became of one measure: the motive where it was not adopted, else what is missing, evidence
/// and effect.
fn story(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    let said = |key: &str, name: &'static str, text: &Option<String>| {
        text.as_ref().map_or_else(String::new, |text| {
            builder.say(key, &[(name, ended(text).into())])
        })
    };
    // The motive belongs to the decision; of a delay or an effect it is no reason.
    let motive = match measure.progress {
        Progress::Rejected | Progress::Postponed => {
            said("report-motive", "motive", &measure.motivation)
        }
        _ => String::new(),
    };
    let overdue = if measure.progress == Progress::Overdue {
        builder.text("report-measure-overdue")
    } else {
        String::new()
    };
    let told = effect_told(
        measure,
        builder.figures.as_of,
        builder.source.audience,
        builder.source.words,
    );
    let effect = told.map_or_else(String::new, |told| told.sentence);
    let named = if effect.is_empty() {
        format!("{}:", measure.number)
    } else {
        effect
    };
    let parts = [
        motive,
        overdue,
        said("report-evidence", "evidence", &measure.evidence),
    ];
    let told: Vec<String> = [named]
        .into_iter()
        .chain(parts)
        .filter(|part| !part.is_empty())
        .collect();
    if told.len() == 1 && told[0].ends_with(':') {
        String::new()
    } else {
        told.join(" ")
    }
}

/// So many columns of the steps say whether a term was kept.
const OF_TERMS: usize = 5;

/// Followed in x of y, for each step of the procedure. Staff see the steps with a term alone: how
/// many complaints came to a step tells how they ended, and some endings are too rare to be told.
fn steps(builder: &ReportBuilder) -> Table {
    let row = |step: &StepFigure| {
        let followed = if step.followed.of == 0 {
            builder.text("report-none")
        } else {
            builder.share(step.followed)
        };
        let counts = [
            step.late,
            step.missed,
            step.explained,
            step.unset,
            step.day_unknown,
            step.open,
            step.not_applicable,
        ]
        .map(|count| count.to_string());
        let name = format!(
            "{}. {}",
            step.step,
            builder.text(&format!("step-{}", step.step))
        );
        [name, followed].into_iter().chain(counts).collect()
    };
    let head = [
        "report-column-step",
        "report-column-followed",
        "report-column-late",
        "report-column-missed",
        "report-column-explained",
        "report-column-unset",
        "report-column-day-unknown",
        "report-column-open",
        "report-column-not-applicable",
    ];
    let steps = builder.figures.steps.iter();
    let told = steps.filter(|step| !builder.hides() || step.followed.of > 0);
    let columns = if builder.hides() {
        OF_TERMS
    } else {
        head.len()
    };
    let mut rows: Vec<Vec<String>> = told.map(row).collect();
    rows.iter_mut().for_each(|row| row.truncate(columns));
    builder.table("report-steps-caption", &head[..columns], rows)
}

/// The lines of ISO 10002's continual monitoring.
fn monitoring(builder: &ReportBuilder) -> Table {
    let lines = &builder.figures.monitoring;
    let share = |share: Share| {
        if share.of == 0 {
            builder.text("report-none")
        } else {
            builder.share(share)
        }
    };
    let days = |days: Option<f64>| {
        days.map_or_else(
            || builder.text("report-not-yet"),
            |days| builder.decimal(days, 0),
        )
    };
    let mut rows = vec![
        ("figure-received", builder.figure(&RECEIVED)),
        (
            "report-iso-acknowledged-late",
            share(lines.acknowledged_late),
        ),
        ("report-iso-solved-late", share(lines.solved_late)),
        ("figure-improvements", builder.figure(&IMPROVEMENTS)),
        ("report-iso-days-decision", days(lines.days_to_decision)),
        ("report-iso-days", days(lines.days_to_realisation)),
    ];
    if !builder.hides() {
        rows.push(("report-iso-resolved", share(lines.resolved_at_receipt)));
        rows.push(("report-iso-referred", share(lines.referred_outside)));
        rows.push(("report-iso-recurrent", share(lines.recurrent)));
        rows.push(("figure-satisfied", builder.figure(&SATISFIED)));
    }
    let rows = rows
        .into_iter()
        .map(|(key, value)| vec![builder.text(key), value])
        .collect();
    builder.table(
        "report-iso-caption",
        &["report-column-what", "report-column-value"],
        rows,
    )
}
