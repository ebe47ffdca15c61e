//! The decision cards: one slide a recommendation, with what it should prevent, how strong it is and
//! what it should bring about. Beside what was decided, once that is known.

use super::{Slide, slide};
use crate::analysis::MeasureFigure;
use crate::report::builder::{ReportBuilder, ended};

/// More than these are no talk but a list, which stands in the notes of the slide before them.
const CARDS: usize = 5;

/// The cards of the first recommendations; none in a year without.
pub(super) fn cards(builder: &ReportBuilder, concept: bool) -> Vec<Slide> {
    let all = builder.figures.measures.recommendations.iter();
    all.take(CARDS)
        .map(|measure| card(builder, measure, concept))
        .collect()
}

fn card(builder: &ReportBuilder, measure: &MeasureFigure, concept: bool) -> Slide {
    let against: Vec<String> = measure
        .category
        .iter()
        .chain(&measure.cause)
        .cloned()
        .collect();
    let against = (!against.is_empty()).then(|| against.join(" · "));
    let strength = measure.strength;
    let strength = strength.map(|strength| builder.text(&format!("site-strength-{strength}")));
    let decided = measure.decision.filter(|_| !concept);
    let by = measure.carried_out_by.clone().filter(|_| !concept);
    let due = measure.due.filter(|_| !concept);
    let facts = [
        ("site-decide-against", against),
        ("site-fact-strength", strength),
        ("card-expected", measure.expected_effect.clone()),
        ("report-column-who", by),
        ("report-column-ready", due.map(|day| builder.day(day))),
        ("card-review", measure.review_on.map(|day| builder.day(day))),
    ];
    let rows: Vec<Vec<String>> = facts
        .into_iter()
        .filter_map(|(label, value)| Some(vec![builder.text(label), value?]))
        .collect();
    let said = decided.map_or_else(
        || builder.text("report-slide-card-follows"),
        |decision| {
            let decision = builder.text(&format!("report-decision-{decision}"));
            builder.say(
                "report-slide-card-decided",
                &[("decision", decision.into())],
            )
        },
    );
    let head = ["report-column-what", "report-column-value"];
    let mut made = Slide {
        words: vec![said],
        table: (!rows.is_empty()).then(|| builder.table("report-slide-card", &head, rows)),
        ..slide(
            builder,
            "voorstel",
            "report-slide-card",
            measure.title.clone(),
        )
    };
    let motive = measure.motivation.as_ref().filter(|_| decided.is_some());
    made.notes.extend(
        motive.map(|motive| builder.say("report-motive", &[("motive", ended(motive).into())])),
    );
    made
}
