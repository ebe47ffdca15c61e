//! The steps of a measure with their days, and its facts in words.

use super::progress::StepLine;
use crate::calendar::Day;
use crate::place::Placed;
use crate::procedure::review_due;
use crate::record::{Measure, RoleKey};
use crate::site::audience::Mask;
use crate::site::building::Building;

/// Recommended, decided, realised, judged.
pub(super) fn steps(site: &Building<'_>, measure: &Measure) -> Vec<StepLine> {
    let as_of = site.scope.as_of();
    let adopted = measure.is_adopted();
    let due = measure.due.as_ref().map(|due| due.value.0);
    let review = measure.realised.as_ref().and_then(|_| review_due(measure));
    let judged = measure
        .effect
        .as_ref()
        .and_then(|effect| effect.judged.as_ref())
        .map(|day| day.value);
    let decided = measure.decided.as_ref().map(|day| day.value);
    let line = |number: u8, key: &str, done: Option<Day>, due: Option<Day>, applies: bool| {
        let tone = match (done, due) {
            _ if !applies => "none",
            (Some(_), _) => "done",
            (None, Some(due)) if due < as_of => "late",
            _ => "open",
        };
        let mut words: Vec<String> = Vec::new();
        words.extend(done.map(|day| site.day(day)));
        words.extend(
            due.filter(|_| applies)
                .map(|day| site.with("site-at-latest", [("day", site.day(day).into())])),
        );
        if words.is_empty() {
            words.push(site.text(if applies {
                "stepstate-open"
            } else {
                "stepstate-niet-van-toepassing"
            }));
        }
        StepLine {
            number,
            name: site.text(key),
            tone,
            text: words.join(" · "),
        }
    };
    vec![
        line(
            1,
            "site-measure-step-recommended",
            Some(measure.recommended.value),
            None,
            true,
        ),
        line(2, "site-measure-step-decided", decided, None, true),
        line(
            3,
            "site-measure-step-realised",
            measure.realised.as_ref().map(|day| day.value),
            due,
            adopted || measure.decision.is_none(),
        ),
        line(
            4,
            "site-measure-step-judged",
            judged,
            review,
            adopted || measure.decision.is_none(),
        ),
    ]
}

/// The facts of a measure; a role that a complaint behind it is about is no better known here.
pub(super) fn facts(
    site: &Building<'_>,
    measure: &Measure,
    mask: &Mask<'_>,
) -> Vec<(String, String)> {
    let settings = site.scope.settings();
    let role = |key: &RoleKey| mask.role(key.as_str(), &site.scope);
    let mut consulted: Vec<String> = measure
        .consulted
        .iter()
        .map(|key| role(&key.value))
        .collect();
    // Those concerned all have one name here.
    consulted.dedup();
    let text = |placed: &Option<Placed<String>>| placed.as_ref().map(|placed| placed.value.clone());
    let facts = [
        (
            "site-fact-measure-kind",
            Some(site.text(&format!("site-measure-kind-{}", measure.kind.value))),
        ),
        (
            "site-fact-category",
            measure
                .category
                .as_ref()
                .map(|key| settings.category_name(&key.value).to_owned()),
        ),
        (
            "site-fact-cause",
            measure
                .cause
                .as_ref()
                .map(|key| settings.cause_name(&key.value).to_owned()),
        ),
        (
            "site-fact-strength",
            measure
                .strength
                .as_ref()
                .map(|strength| site.text(&format!("site-strength-{}", strength.value))),
        ),
        (
            "site-fact-consulted",
            (!consulted.is_empty()).then(|| site.scope.words.list(&consulted)),
        ),
        (
            "site-fact-decision",
            measure
                .decision
                .as_ref()
                .map(|decision| site.text(&format!("site-decision-{}", decision.value))),
        ),
        ("site-fact-motivation", text(&measure.motivation)),
        (
            "site-fact-carried-out-by",
            measure.carried_out_by.as_ref().map(|key| role(&key.value)),
        ),
        ("site-fact-evidence", text(&measure.evidence)),
        ("card-expected", text(&measure.expected_effect)),
        // Amounts are for those who decide.
        (
            "card-costs",
            text(&measure.costs).filter(|_| !site.scope.is_staff()),
        ),
        ("site-fact-effect", judgement(site, measure)),
    ];
    facts
        .into_iter()
        .filter_map(|(label, text)| Some((site.text(label), text?)))
        .collect()
}

fn judgement(site: &Building<'_>, measure: &Measure) -> Option<String> {
    let judgement = measure.effect.as_ref()?.judgement.as_ref()?;
    Some(site.text(&format!("site-effect-{}", judgement.value)))
}
