//! Measures: what was recommended, what became of last year's, and how long it took.
//!
//! A recommendation belongs to the report on which the owners decided about it: made after their
//! meeting on the year before, up to their meeting on this year. Without a meeting the year ends on
//! its last day. Decisions are shown as known on the day of judging, because they follow the year.

use std::collections::BTreeSet;

use serde::Serialize;

use super::earlier::{EarlierMeasure, earlier, judged};
use super::effect::{Effect, effect};
use super::lately::{Lately, lately};
use super::scope::{Scope, count};
use super::statistics::quantile;
use crate::calendar::Day;
use crate::place::Placed;
use crate::procedure::{measure_actions, measure_on, report_due};
use crate::record::{ComplaintNumber, Decision, Measure, Strength, Year};

/// One measure with its dates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasureFigure {
    pub number: String,
    pub title: String,
    pub kind: &'static str,
    pub category: Option<String>,
    pub cause: Option<String>,
    pub strength: Option<&'static str>,
    pub recommended: Day,
    pub decision: Option<&'static str>,
    pub decided: Option<Day>,
    pub motivation: Option<String>,
    pub carried_out_by: Option<String>,
    pub due: Option<Day>,
    pub realised: Option<Day>,
    pub progress: Progress,
    pub evidence: Option<String>,
    pub expected_effect: Option<String>,
    /// As the owners would read it.
    pub costs: Option<String>,
    /// The complaints that led to it, linked on either side.
    pub reasons: Vec<String>,
    /// What it asks of somebody on the day of judging.
    pub asks: Option<Asked>,
    /// Complaints of late that it should prevent; absent where it names no subject and no cause.
    pub lately: Option<Lately>,
    pub review_on: Option<Day>,
    /// What the officer judged: `effectief`, `deels`, `niet`, `nog-onbekend`.
    pub verdict: Option<&'static str>,
    pub effect: Option<Effect>,
    /// Measures carried out before against the same, the oldest first.
    pub earlier: Vec<EarlierMeasure>,
}

/// How far a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// The owners have not decided.
    Undecided,
    Rejected,
    Postponed,
    /// Adopted, not due yet.
    Running,
    Overdue,
    InTime,
    Late,
}

/// What a measure asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Asked {
    pub what: Ask,
    /// The last day on which the answer is in time.
    pub due: Option<Day>,
}

/// The two questions about a measure that somebody must answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// The owners decide; also again on what they put off, and on what is over its day.
    Decision,
    /// The officer judges the effect, because the review day has come.
    Verdict,
}

/// The measures of one report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measures {
    /// Recommended with this report.
    pub recommendations: Vec<MeasureFigure>,
    /// Of earlier reports, and not finished before the period began.
    pub follow_up: Vec<MeasureFigure>,
    /// All strengths of the recommendations are `zwak` (RCA2 hierarchy); false without any.
    pub all_weak: bool,
    /// Realised in the period: the improvements due to complaints.
    pub realised: Vec<String>,
    /// Median days from recommendation to decision and to realisation, over all measures so far.
    pub days_to_decision: Option<f64>,
    pub days_to_realisation: Option<f64>,
    /// Every recommendation has a decision.
    pub decided: bool,
    /// What the owners are asked to decide on, over all measures: without a decision, put off, or
    /// over the day on which it should have been in place.
    pub waiting: Vec<String>,
}

pub(super) fn measures(scope: &Scope, as_of: Day) -> Measures {
    let records = scope.register.measure_records();
    let known: Vec<Measure> = records
        .filter_map(|measure| Some(measure_on(measure, as_of)?.into_owned()))
        .collect();
    let (after, until) = reported_between(scope, as_of);
    let recommended = |measure: &&Measure| {
        measure.recommended.value > after && measure.recommended.value <= until
    };
    let earlier = |measure: &&Measure| {
        measure.recommended.value <= after && !finished_before(measure, scope.period.from)
    };
    let recommendations: Vec<MeasureFigure> = known
        .iter()
        .filter(recommended)
        .map(|measure| figure(scope, measure, as_of))
        .collect();
    let realised = known.iter().filter(|measure| {
        measure
            .realised
            .is_some_and(|day| scope.period.contains(day.value))
    });
    let days = |end: fn(&Measure) -> Option<Day>| {
        let spans = known
            .iter()
            .filter_map(|measure| Some(end(measure)?.days_since(measure.recommended.value)));
        let spans: Vec<f64> = spans
            .filter_map(|span| u32::try_from(span).ok())
            .map(f64::from)
            .collect();
        quantile(&spans, 0.5)
    };
    Measures {
        follow_up: known
            .iter()
            .filter(earlier)
            .map(|measure| figure(scope, measure, as_of))
            .collect(),
        all_weak: !recommendations.is_empty()
            && recommendations
                .iter()
                .all(|measure| measure.strength == Some(Strength::Weak.word())),
        realised: realised
            .map(|measure| measure.number.value.to_string())
            .collect(),
        days_to_decision: days(|measure| measure.decided.map(|day| day.value)),
        days_to_realisation: days(|measure| measure.realised.map(|day| day.value)),
        waiting: waiting(scope, &known, as_of),
        decided: recommendations
            .iter()
            .all(|measure| measure.decision.is_some()),
        recommendations,
    }
}

fn waiting(scope: &Scope, known: &[Measure], as_of: Day) -> Vec<String> {
    let asked = known.iter().filter(|measure| {
        asks(scope, measure, as_of).is_some_and(|asked| asked.what == Ask::Decision)
    });
    asked
        .map(|measure| measure.number.value.to_string())
        .collect()
}

/// What the agenda of the procedure asks about a measure. A judgement is asked for from the review
/// day on.
fn asks(scope: &Scope, measure: &Measure, as_of: Day) -> Option<Asked> {
    let years: Vec<&Year> = scope.register.year_records().collect();
    let actions = measure_actions(measure, &years, scope.settings, as_of);
    let due = |fact: &str| {
        let found = actions.iter().find(|action| action.fact == fact);
        found.map(|action| action.due)
    };
    let decision = due("besluit").map(|due| Asked {
        what: Ask::Decision,
        due,
    });
    // What is over its day asks for a reason and a new decision.
    let overdue = (progress(measure, as_of) == Progress::Overdue).then(|| Asked {
        what: Ask::Decision,
        due: measure.due.map(|day| day.value.0),
    });
    let judgement = due("effect").flatten().filter(|due| *due <= as_of);
    decision.or(overdue).or(judgement.map(|due| Asked {
        what: Ask::Verdict,
        due: Some(due),
    }))
}

fn reasons(scope: &Scope, measure: &Measure) -> Vec<String> {
    let named = measure.reasons.iter().map(|reason| reason.value);
    let linked = scope.known.iter().filter(|known| {
        let mut measures = known.record.measures.iter();
        measures.any(|linked| linked.value == measure.number.value)
    });
    let all: BTreeSet<ComplaintNumber> = named
        .chain(linked.map(|known| known.record.number.value))
        .collect();
    all.iter().map(ToString::to_string).collect()
}

/// After which day and up to which day a recommendation belongs to this report.
fn reported_between(scope: &Scope, as_of: Day) -> (Day, Day) {
    let period = scope.period;
    if period.quarter.is_some() {
        return (period.eve(), period.until);
    }
    let meeting = |year: i32| {
        let decided = scope.register.year_record(year)?.decided?.value;
        Some(decided).filter(|day| *day <= as_of)
    };
    let after = meeting(period.year - 1).unwrap_or(period.eve());
    (
        after,
        meeting(period.year).unwrap_or(as_of.min(report_due(period.year))),
    )
}

fn finished_before(measure: &Measure, day: Day) -> bool {
    let rejected = measure.is_rejected();
    let ended = if rejected {
        measure.decided
    } else {
        measure.effect.as_ref().and_then(|effect| effect.judged)
    };
    ended.is_some_and(|ended| ended.value < day)
}

pub(super) fn figure(scope: &Scope, measure: &Measure, as_of: Day) -> MeasureFigure {
    let text = |text: &Option<Placed<String>>| text.as_ref().map(|text| text.value.clone());
    MeasureFigure {
        number: measure.number.value.to_string(),
        title: measure.title.value.clone(),
        kind: measure.kind.value.word(),
        category: measure
            .category
            .as_ref()
            .map(|key| scope.settings.category_name(key).to_owned()),
        cause: measure
            .cause
            .as_ref()
            .map(|key| scope.settings.cause_name(key).to_owned()),
        strength: measure.strength.map(|strength| strength.value.word()),
        recommended: measure.recommended.value,
        decision: measure.decision.map(|decision| decision.value.word()),
        decided: measure.decided.map(|day| day.value),
        motivation: text(&measure.motivation),
        carried_out_by: measure
            .carried_out_by
            .as_ref()
            .map(|role| scope.settings.role_name(role.as_str()).to_owned()),
        due: measure.due.map(|day| day.value.0),
        realised: measure.realised.map(|day| day.value),
        progress: progress(measure, as_of),
        evidence: text(&measure.evidence),
        expected_effect: text(&measure.expected_effect),
        costs: text(&measure.costs),
        reasons: reasons(scope, measure),
        asks: asks(scope, measure, as_of),
        lately: lately(scope, measure),
        review_on: measure.review_on.map(|day| day.value.0),
        verdict: judged(measure),
        effect: effect(scope, measure),
        earlier: earlier(scope, measure, as_of),
    }
}

fn progress(measure: &Measure, as_of: Day) -> Progress {
    let due = measure.due.map(|day| day.value.0);
    match (
        measure.decision.map(|decision| decision.value),
        measure.realised.map(|day| day.value),
    ) {
        (None, _) => Progress::Undecided,
        (Some(Decision::Rejected), _) => Progress::Rejected,
        (Some(Decision::Postponed), _) => Progress::Postponed,
        (Some(Decision::Adopted), Some(realised)) if due.is_some_and(|due| realised > due) => {
            Progress::Late
        }
        (Some(Decision::Adopted), Some(_)) => Progress::InTime,
        (Some(Decision::Adopted), None) if due.is_some_and(|due| as_of > due) => Progress::Overdue,
        (Some(Decision::Adopted), None) => Progress::Running,
    }
}

impl MeasureFigure {
    /// In which order the owners are asked: decisions before verdicts; of these what is over its day,
    /// then what should prevent severe complaints, then what should prevent most.
    #[must_use]
    pub fn urgency(&self) -> impl Ord + use<> {
        use std::cmp::Reverse;
        let of_late = |count: fn(&Lately) -> u32| Reverse(self.lately.as_ref().map_or(0, count));
        (
            self.asks.map(|asked| asked.what),
            self.progress != Progress::Overdue,
            of_late(|lately| lately.severe),
            of_late(|lately| lately.count),
            self.number.clone(),
        )
    }

    /// Whether the officer judged that it works, wholly or in part, although no fewer complaints came
    /// after it than before: who reads the verdict must hear of the number.
    #[must_use]
    pub fn is_praised_in_vain(&self) -> bool {
        let fell = |effect: &Effect| effect.after < effect.before;
        matches!(self.verdict, Some("effectief" | "deels"))
            && self
                .effect
                .as_ref()
                .is_some_and(|effect| !fell(effect) && effect.after > 0)
    }

    /// Whether the complaints that it should prevent fell by more than chance.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.effect
            .as_ref()
            .is_some_and(|effect| effect.comparison.is_real() && effect.after < effect.before)
    }
}

impl Measures {
    /// Every effect that was measured, in order.
    pub(super) fn effects_mut(&mut self) -> impl Iterator<Item = &mut Effect> {
        let all = self.follow_up.iter_mut().chain(&mut self.recommendations);
        all.filter_map(|measure| measure.effect.as_mut())
    }

    /// How many of last year's measures made complaints fall by more than chance.
    #[must_use]
    pub fn proven(&self) -> u32 {
        count(self.follow_up.iter().filter(|measure| measure.is_proven()))
    }

    /// How many of last year's measures are this far.
    #[must_use]
    pub fn followed(&self, progress: Progress) -> u32 {
        count(
            self.follow_up
                .iter()
                .filter(|measure| measure.progress == progress),
        )
    }
}
