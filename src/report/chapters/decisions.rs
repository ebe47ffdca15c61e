//! Recommendations, and beside each of them what the owners decided.

use super::follow_up::measure_table;
use crate::analysis::MeasureFigure;
use crate::report::builder::{Named, ReportBuilder, ended};
use crate::report::card::{Card, CardSource, cards};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let measures = &builder.figures.measures;
    let mut blocks = Blocks::default();
    let asked = asked(builder);
    for card in &asked {
        blocks.card(card.clone());
    }
    let on_card = |measure: &&MeasureFigure| asked.iter().any(|card| card.number == measure.number);
    let told: Vec<MeasureFigure> = measures
        .recommendations
        .iter()
        .filter(|measure| !on_card(measure))
        .cloned()
        .collect();
    if measures.recommendations.is_empty() && asked.is_empty() {
        blocks.words([builder.text("report-recommendations-none")]);
    } else {
        blocks.table(measure_table(
            builder,
            "report-recommendations-caption",
            &told,
        ));
        blocks.points(
            told.iter()
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

/// The officer's own recommendations, whole.
pub(super) fn recommended(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    if !builder.hides() {
        blocks.own(&builder.own.recommendations);
    }
    blocks.into_section("aanbevelingen", builder.text("report-recommendations-own"))
}

/// The measures on which an answer is asked with this report; what the owners put off is among
/// them. None once they have decided on it: the question comes back in the next report.
fn asked(builder: &ReportBuilder) -> Vec<Card> {
    let source = CardSource {
        register: builder.source.register,
        words: builder.source.words,
        audience: builder.source.audience,
        as_of: builder.figures.as_of,
    };
    cards(&source, measures_asked(builder))
}

/// The measures themselves, the most urgent first.
pub(super) fn measures_asked<'f>(builder: &ReportBuilder<'f>) -> Vec<&'f MeasureFigure> {
    if builder.decided().is_some() {
        return Vec::new();
    }
    let measures = &builder.figures.measures;
    let all = measures.follow_up.iter().chain(&measures.recommendations);
    let mut asked: Vec<&MeasureFigure> = all.filter(|measure| measure.asks.is_some()).collect();
    asked.sort_by_key(|measure| measure.urgency());
    asked
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
