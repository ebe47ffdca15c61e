//! What became of last year's measures, the firm's own look at its procedure, and the monitoring
//! lines.

use crate::analysis::{MeasureFigure, Progress, Share, StepFigure};
use crate::charts::Table;
use crate::report::document::{Blocks, Section};
use crate::report::effect::effect_told;
use crate::report::pen::{Named, Pen, ended, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    let followed = &pen.figures.measures.follow_up;
    summary(pen, &mut blocks);
    blocks.table(measure_table(pen, "report-follow-up-caption", followed));
    blocks.points(
        followed
            .iter()
            .map(|measure| story(pen, measure))
            .filter(|told| !told.is_empty())
            .collect(),
    );
    blocks.words([pen.text("report-steps-intro")]);
    blocks.table(steps(pen));
    blocks.table(monitoring(pen));
    blocks.note(pen.text("report-iso-training"));
    blocks.into_section("opvolging", pen.text("report-follow-up"))
}

/// The same in the quarterly note: only what is not in place yet.
pub(super) fn note(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    summary(pen, &mut blocks);
    let unfinished = |measure: &&MeasureFigure| {
        matches!(
            measure.progress,
            Progress::Undecided | Progress::Running | Progress::Overdue
        )
    };
    let all = pen
        .figures
        .measures
        .follow_up
        .iter()
        .chain(&pen.figures.measures.recommendations);
    let row = |measure: &MeasureFigure| {
        let due = measure.due.map_or_else(String::new, |due| pen.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            due,
            pen.text(progress_key(measure.progress)),
        ]
    };
    let head = [
        "report-column-number",
        "report-column-measure",
        "report-column-due",
        "report-column-progress",
    ];
    blocks.table(pen.table(
        "report-unfinished-caption",
        &head,
        all.filter(unfinished).map(row).collect(),
    ));
    blocks.into_section("maatregelen", pen.text("report-measures"))
}

/// How far the measures of earlier reports are, and of how many the effect is known.
fn summary(pen: &Pen, blocks: &mut Blocks) {
    let measures = &pen.figures.measures;
    if measures.follow_up.is_empty() {
        blocks.words([pen.text("report-follow-up-none")]);
        return;
    }
    let judged = measures
        .follow_up
        .iter()
        .filter(|measure| measure.verdict.is_some())
        .count();
    let args: [Named; 7] = [
        ("count", measures.follow_up.len().into()),
        ("in-time", number(measures.followed(Progress::InTime))),
        ("late", number(measures.followed(Progress::Late))),
        (
            "not",
            number(measures.followed(Progress::Overdue) + measures.followed(Progress::Running)),
        ),
        (
            "decided-otherwise",
            number(
                measures.followed(Progress::Rejected)
                    + measures.followed(Progress::Postponed)
                    + measures.followed(Progress::Undecided),
            ),
        ),
        ("judged", judged.into()),
        ("proven", number(measures.proven())),
    ];
    blocks.words([
        pen.say("report-follow-up-summary", &args),
        pen.say("report-follow-up-effect", &args),
    ]);
}

/// Measures with their decision, progress and judged effect.
pub(super) fn measure_table(pen: &Pen, caption: &str, measures: &[MeasureFigure]) -> Table {
    let word = |prefix: &str, word: Option<&str>| {
        word.map_or_else(String::new, |word| pen.text(&format!("{prefix}-{word}")))
    };
    let rows = measures.iter().map(|measure| {
        let due = measure.due.map_or_else(String::new, |due| pen.day(due));
        vec![
            measure.number.clone(),
            measure.title.clone(),
            word("report-strength", measure.strength),
            word("report-decision", measure.decision),
            due,
            pen.text(progress_key(measure.progress)),
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
    pen.table(caption, &head, rows.collect())
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

/// What became of one measure: its reason where it is not in place, else evidence and effect.
fn story(pen: &Pen, measure: &MeasureFigure) -> String {
    let said = |key: &str, name: &'static str, text: &Option<String>| {
        text.as_ref().map_or_else(String::new, |text| {
            pen.say(key, &[(name, ended(text).into())])
        })
    };
    let in_place = matches!(measure.progress, Progress::InTime | Progress::Late);
    let reason = if in_place {
        String::new()
    } else {
        said("report-reason", "reason", &measure.motivation)
    };
    let overdue = if measure.progress == Progress::Overdue {
        pen.text("report-measure-overdue")
    } else {
        String::new()
    };
    let told = effect_told(
        measure,
        pen.figures.as_of,
        pen.source.audience,
        pen.source.words,
    );
    let effect = told.map_or_else(String::new, |told| told.sentence);
    let named = if effect.is_empty() {
        format!("{}:", measure.number)
    } else {
        effect
    };
    let parts = [
        overdue,
        reason,
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

/// Followed in x of y, for each step of the procedure.
fn steps(pen: &Pen) -> Table {
    let row = |step: &StepFigure| {
        let followed = if step.followed.of == 0 {
            pen.text("report-none")
        } else {
            pen.share(step.followed)
        };
        let counts = [
            step.late,
            step.missed,
            step.explained,
            step.open,
            step.not_applicable,
        ]
        .map(|count| count.to_string());
        let name = format!(
            "{}. {}",
            step.step,
            pen.text(&format!("step-{}", step.step))
        );
        [name, followed].into_iter().chain(counts).collect()
    };
    let head = [
        "report-column-step",
        "report-column-followed",
        "report-column-late",
        "report-column-missed",
        "report-column-explained",
        "report-column-open",
        "report-column-not-applicable",
    ];
    pen.table(
        "report-steps-caption",
        &head,
        pen.figures.steps.iter().map(row).collect(),
    )
}

/// The lines of ISO 10002's continual monitoring.
fn monitoring(pen: &Pen) -> Table {
    let lines = &pen.figures.monitoring;
    let share = |share: Share| {
        if share.of == 0 {
            pen.text("report-none")
        } else {
            pen.share(share)
        }
    };
    let days = |days: Option<f64>| {
        days.map_or_else(|| pen.text("report-not-yet"), |days| pen.decimal(days, 0))
    };
    let mut rows = vec![
        ("report-iso-received", lines.received.to_string()),
        (
            "report-iso-acknowledged-late",
            share(lines.acknowledged_late),
        ),
        ("report-iso-solved-late", share(lines.solved_late)),
        ("report-iso-improvements", lines.improvements.to_string()),
        ("report-iso-days-decision", days(lines.days_to_decision)),
        ("report-iso-days", days(lines.days_to_realisation)),
    ];
    if !pen.hides() {
        rows.push(("report-iso-resolved", share(lines.resolved_at_receipt)));
        rows.push(("report-iso-referred", share(lines.referred_outside)));
        rows.push(("report-iso-recurrent", share(lines.recurrent)));
        rows.push(("report-iso-satisfied", share(lines.satisfied)));
    }
    let rows = rows
        .into_iter()
        .map(|(key, value)| vec![pen.text(key), value])
        .collect();
    pen.table(
        "report-iso-caption",
        &["report-column-what", "report-column-value"],
        rows,
    )
}
