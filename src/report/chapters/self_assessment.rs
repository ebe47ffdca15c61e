//! The firm's own look at how it followed its procedure, and the lines of ISO 10002's monitoring.

use crate::analysis::{IMPROVEMENTS, RECEIVED, SATISFIED, Share, StepFigure};
use crate::charts::Table;
use crate::report::builder::ReportBuilder;
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([builder.text("report-steps-intro")]);
    blocks.table(steps(builder));
    blocks.table(monitoring(builder));
    blocks.note(builder.text("report-iso-training"));
    blocks.into_section("zelfbeoordeling", builder.text("report-self-assessment"))
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
            builder.text("report-not-measured")
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
