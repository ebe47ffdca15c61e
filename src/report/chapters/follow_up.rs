//! What became of last year's measures, the firm's own look at its procedure, and the monitoring lines.

use crate::analysis::{MeasureFigure, Progress, Share, StepFigure};
use crate::charts::Table;
use crate::report::document::{Blocks, Section};
use crate::report::effect::effect_told;
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    measures(pen, &mut blocks);
    blocks.points(pen.figures.measures.follow_up.iter().filter_map(|measure| effect_sentence(pen, measure)).collect());
    blocks.words([pen.text("report-steps-intro")]);
    blocks.table(steps(pen));
    blocks.table(monitoring(pen));
    blocks.into_section("opvolging", pen.text("report-follow-up"))
}

/// The same in the quarterly note: measures only, without their effects.
pub(super) fn note(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    measures(pen, &mut blocks);
    blocks.into_section("maatregelen", pen.text("report-measures"))
}

fn measures(pen: &Pen, blocks: &mut Blocks) {
    let measures = &pen.figures.measures;
    if measures.follow_up.is_empty() {
        blocks.words([pen.text("report-follow-up-none")]);
        return;
    }
    let judged = measures.follow_up.iter().filter(|measure| measure.verdict.is_some()).count();
    let proven = |measure: &&MeasureFigure| {
        measure.effect.as_ref().is_some_and(|effect| effect.comparison.is_real() && effect.after < effect.before)
    };
    let args: [Named; 7] = [
        ("count", measures.follow_up.len().into()),
        ("in-time", number(measures.followed(Progress::InTime))),
        ("late", number(measures.followed(Progress::Late))),
        ("not", number(measures.followed(Progress::Overdue) + measures.followed(Progress::Running))),
        (
            "decided-otherwise",
            number(measures.followed(Progress::Rejected) + measures.followed(Progress::Postponed) + measures.followed(Progress::Undecided)),
        ),
        ("judged", judged.into()),
        ("proven", measures.follow_up.iter().filter(proven).count().into()),
    ];
    blocks.words([pen.say("report-follow-up-summary", &args), pen.say("report-follow-up-effect", &args)]);
    blocks.table(measure_table(pen, "report-follow-up-caption", &measures.follow_up));
}

/// Measures with their decision, progress and judged effect.
pub(super) fn measure_table(pen: &Pen, caption: &str, measures: &[MeasureFigure]) -> Table {
    let word = |prefix: &str, word: Option<&str>| word.map_or_else(String::new, |word| pen.text(&format!("{prefix}-{word}")));
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

fn progress_key(progress: Progress) -> &'static str {
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

fn effect_sentence(pen: &Pen, measure: &MeasureFigure) -> Option<String> {
    Some(effect_told(measure, pen.figures.as_of, pen.source.audience, pen.source.words)?.sentence)
}

/// Followed in x of y, for each step of the procedure.
fn steps(pen: &Pen) -> Table {
    let row = |step: &StepFigure| {
        let followed = if step.followed.of == 0 { pen.text("report-none") } else { pen.share(step.followed) };
        let counts = [step.late, step.missed, step.explained, step.open, step.not_applicable].map(|count| count.to_string());
        let name = format!("{}. {}", step.step, pen.text(&format!("step-{}", step.step)));
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
    pen.table("report-steps-caption", &head, pen.figures.steps.iter().map(row).collect())
}

/// The lines of ISO 10002's continual monitoring.
fn monitoring(pen: &Pen) -> Table {
    let lines = &pen.figures.monitoring;
    let share = |share: Share| if share.of == 0 { pen.text("report-none") } else { pen.share(share) };
    let days = lines.days_to_realisation.map_or_else(|| pen.text("report-none"), |days| pen.decimal(days, 0));
    let mut rows = vec![
        ("report-iso-received", lines.received.to_string()),
        ("report-iso-acknowledged-late", share(lines.acknowledged_late)),
        ("report-iso-solved-late", share(lines.solved_late)),
        ("report-iso-improvements", lines.improvements.to_string()),
        ("report-iso-days", days),
    ];
    if !pen.hides() {
        rows.push(("report-iso-resolved", share(lines.resolved_at_receipt)));
        rows.push(("report-iso-referred", share(lines.referred_outside)));
        rows.push(("report-iso-recurrent", share(lines.recurrent)));
        rows.push(("report-iso-satisfied", share(lines.satisfied)));
    }
    let rows = rows.into_iter().map(|(key, value)| vec![pen.text(key), value]).collect();
    pen.table("report-iso-caption", &["report-column-what", "report-column-value"], rows)
}
