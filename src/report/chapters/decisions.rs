//! Recommendations, and beside each of them what the owners decided.

use super::follow_up::measure_table;
use crate::analysis::MeasureFigure;
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, ended};

pub(super) fn chapter(pen: &Pen) -> Section {
    let measures = &pen.figures.measures;
    let mut blocks = Blocks::default();
    blocks.own(&pen.own.recommendations);
    if measures.recommendations.is_empty() {
        blocks.words([pen.text("report-recommendations-none")]);
    } else {
        blocks.table(measure_table(
            pen,
            "report-recommendations-caption",
            &measures.recommendations,
        ));
        blocks.points(
            measures
                .recommendations
                .iter()
                .map(|measure| sentence(pen, measure))
                .collect(),
        );
    }
    if measures.all_weak {
        blocks.note(pen.say(
            "report-all-weak",
            &[("count", measures.recommendations.len().into())],
        ));
    }
    blocks.words([match pen.decided() {
        Some(day) => pen.say("report-decided-on", &[("day", pen.day(day).into())]),
        None => pen.text("report-undecided"),
    }]);
    if pen.decided().is_some() {
        blocks.own(&pen.own.owners);
    }
    blocks.into_section("besluiten", pen.text("report-decisions"))
}

/// When the effect is measured, or what came of it.
fn review(pen: &Pen, measure: &MeasureFigure) -> String {
    match (measure.verdict, measure.review_on) {
        (Some(verdict), _) => pen.say(
            "report-effect-judged",
            &[(
                "verdict",
                pen.text(&format!("report-effect-{verdict}")).into(),
            )],
        ),
        (None, Some(day)) if day > pen.figures.as_of => {
            pen.say("report-effect-review", &[("day", pen.day(day).into())])
        }
        (None, Some(day)) => pen.say("report-effect-overdue", &[("day", pen.day(day).into())]),
        (None, None) => String::new(),
    }
}

/// One recommendation with its decision: comply or explain.
fn sentence(pen: &Pen, measure: &MeasureFigure) -> String {
    let args: [Named; 4] = [
        ("number", measure.number.clone().into()),
        ("title", measure.title.clone().into()),
        (
            "by",
            measure.carried_out_by.clone().unwrap_or_default().into(),
        ),
        (
            "due",
            measure
                .due
                .map_or_else(String::new, |day| pen.day(day))
                .into(),
        ),
    ];
    let Some(decision) = measure.decision else {
        return pen.say("report-recommended-undecided", &args);
    };
    let decided = pen.say(&format!("report-recommended-{decision}"), &args);
    let plan = if measure.due.is_some() && measure.carried_out_by.is_some() {
        pen.say("report-recommended-plan", &args)
    } else {
        String::new()
    };
    let review = review(pen, measure);
    let reason = measure
        .motivation
        .as_ref()
        .map_or_else(String::new, |reason| {
            pen.say("report-reason", &[("reason", ended(reason).into())])
        });
    [decided, plan, review, reason]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
