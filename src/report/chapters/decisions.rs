//! Recommendations, and beside each of them what the owners decided.

use super::follow_up::measure_table;
use crate::analysis::MeasureFigure;
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen};

pub(super) fn chapter(pen: &Pen) -> Section {
    let measures = &pen.figures.measures;
    let mut blocks = Blocks::default();
    blocks.own(&pen.own.recommendations);
    if measures.recommendations.is_empty() {
        blocks.words([pen.text("report-recommendations-none")]);
    } else {
        blocks.table(measure_table(pen, "report-recommendations-caption", &measures.recommendations));
        blocks.points(measures.recommendations.iter().map(|measure| sentence(pen, measure)).collect());
    }
    if measures.all_weak {
        blocks.note(pen.say("report-all-weak", &[("count", measures.recommendations.len().into())]));
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

/// One recommendation with its decision: comply or explain.
fn sentence(pen: &Pen, measure: &MeasureFigure) -> String {
    let args: [Named; 4] = [
        ("number", measure.number.clone().into()),
        ("title", measure.title.clone().into()),
        ("by", measure.carried_out_by.clone().unwrap_or_default().into()),
        ("due", measure.due.map_or_else(String::new, |day| pen.day(day)).into()),
    ];
    let Some(decision) = measure.decision else { return pen.say("report-recommended-undecided", &args) };
    let decided = pen.say(&format!("report-recommended-{decision}"), &args);
    let plan =
        if measure.due.is_some() && measure.carried_out_by.is_some() { pen.say("report-recommended-plan", &args) } else { String::new() };
    let review = measure.review_on.map_or_else(String::new, |day| pen.say("report-effect-review", &[("day", pen.day(day).into())]));
    let reason =
        measure.motivation.as_ref().map_or_else(String::new, |reason| pen.say("report-reason", &[("reason", reason.clone().into())]));
    [decided, plan, review, reason].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
