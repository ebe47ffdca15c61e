//! What was carried out before against the same: before something is decided again, somebody must
//! know that it was, and what came of it.

use serde::Serialize;

use super::effect::effect;
use super::scope::Scope;
use crate::calendar::Day;
use crate::procedure::measure_on;
use crate::record::Measure;

/// A measure that was carried out before, against the same category and cause or under the same
/// title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarlierMeasure {
    pub number: String,
    pub title: String,
    pub realised: Day,
    /// Complaints that it should have prevented, in equal windows before and after it came in.
    pub before: Option<u32>,
    pub after: Option<u32>,
    /// What the officer judged of its effect.
    pub verdict: Option<&'static str>,
}

/// The measures that came in before `as_of` against what this one is meant for.
pub(super) fn earlier(scope: &Scope, measure: &Measure, as_of: Day) -> Vec<EarlierMeasure> {
    let records = scope.register.measures.iter();
    let known = records.filter_map(|entry| measure_on(entry.record.as_deref()?, as_of));
    let other = known.filter(|other| {
        other.number.value != measure.number.value && is_against_the_same(other, measure)
    });
    let carried_out = other.filter_map(|other| {
        let found = effect(scope, &other);
        Some(EarlierMeasure {
            number: other.number.value.to_string(),
            title: other.title.value.clone(),
            realised: other.realised.as_ref()?.value,
            before: found.as_ref().map(|found| found.before),
            after: found.as_ref().map(|found| found.after),
            verdict: judged(&other),
        })
    });
    let mut all: Vec<EarlierMeasure> = carried_out
        .filter(|other| {
            measure
                .realised
                .is_none_or(|day| other.realised < day.value)
        })
        .collect();
    all.sort_by(|a, b| (a.realised, &a.number).cmp(&(b.realised, &b.number)));
    all
}

/// Whether two measures name the same category and cause, or bear the same title.
fn is_against_the_same(one: &Measure, other: &Measure) -> bool {
    let keys = |measure: &Measure| {
        let category = measure.category.as_ref().map(|key| key.value.clone());
        category.zip(measure.cause.as_ref().map(|key| key.value.clone()))
    };
    one.title.value == other.title.value || keys(one).is_some_and(|of| Some(of) == keys(other))
}

/// What the officer judged of its effect.
pub(super) fn judged(measure: &Measure) -> Option<&'static str> {
    let effect = measure.effect.as_ref()?;
    effect.judgement.map(|judgement| judgement.value.word())
}
