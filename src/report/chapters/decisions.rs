//! Recommendations, and beside each of them what the owners decided.

use super::follow_up::measure_table;
use crate::analysis::MeasureFigure;
use crate::report::builder::{Named, ReportBuilder, ended};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let measures = &builder.figures.measures;
    let mut blocks = Blocks::default();
    if !builder.hides() {
        blocks.own(&builder.own.recommendations);
    }
    if measures.recommendations.is_empty() {
        blocks.words([builder.text("report-recommendations-none")]);
    } else {
        blocks.table(measure_table(
            builder,
            "report-recommendations-caption",
            &measures.recommendations,
        ));
        blocks.points(
            measures
                .recommendations
                .iter()
                .map(|measure| sentence(builder, measure))
                .collect(),
        );
    }
    if measures.all_weak {
        blocks.note(builder.say(
            "report-all-weak",
            &[("count", measures.recommendations.len().into())],
        ));
    }
    blocks.words([match builder.decided() {
        Some(day) => builder.say("report-decided-on", &[("day", builder.day(day).into())]),
        None => builder.text("report-undecided"),
    }]);
    if builder.decided().is_some() {
        blocks.own(&builder.own.owners);
    }
    blocks.into_section("besluiten", builder.text("report-decisions"))
}

/// When the effect is measured, or what came of it.
fn review(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
    match (measure.verdict, measure.review_on) {
        (Some(verdict), _) => builder.say(
            "report-effect-judged",
            &[(
                "verdict",
                builder.text(&format!("report-effect-{verdict}")).into(),
            )],
        ),
        (None, Some(day)) if day > builder.figures.as_of => {
            builder.say("report-effect-review", &[("day", builder.day(day).into())])
        }
        (None, Some(day)) => {
            builder.say("report-effect-overdue", &[("day", builder.day(day).into())])
        }
        (None, None) => String::new(),
    }
}

/// One recommendation with its decision: comply or explain.
fn sentence(builder: &ReportBuilder, measure: &MeasureFigure) -> String {
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
                .map_or_else(String::new, |day| builder.day(day))
                .into(),
        ),
    ];
    let Some(decision) = measure.decision else {
        return builder.say("report-recommended-undecided", &args);
    };
    let decided = builder.say(&format!("report-recommended-{decision}"), &args);
    let plan = if measure.due.is_some() && measure.carried_out_by.is_some() {
        builder.say("report-recommended-plan", &args)
    } else {
        String::new()
    };
    let review = review(builder, measure);
    let motive = measure
        .motivation
        .as_ref()
        .map_or_else(String::new, |motive| {
            builder.say("report-motive", &[("motive", ended(motive).into())])
        });
    [decided, motive, plan, review]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
