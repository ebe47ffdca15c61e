//! One analysis: every figure of a year or a quarter, computed once, in one value.

use serde::Serialize;

use super::ageing::{Ageing, ageing};
use super::arrival::{Arrival, arrival};
use super::conformity::{CauseQuality, StepFigure, cause_quality, conformity};
use super::handling_time::{HandlingTime, handling_time};
use super::measures::{Measures, measures};
use super::monitoring::{Monitoring, Sources, monitoring};
use super::outcomes::{Outcomes, outcomes};
use super::over_time::{OverTime, over_time};
use super::period::Period;
use super::rates::{Rate, rates};
use super::recordkeeping::{History, Recordkeeping, recordkeeping};
use super::recurrence::{Pattern, recurrence};
use super::scope::Scope;
use super::statistics::{SIGNIFICANCE, Volume, adjusted};
use super::stock::{Stock, stock};
use super::subjects::{Subjects, subjects};
use super::timeliness::{TermFigure, timeliness};
use super::trend::{Trend, trend};
use crate::calendar::Day;
use crate::register::Register;

/// Everything that the report of a period states. Pages, slides, JSON and CSV all read this value,
/// so that a number never differs between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct YearAnalysis {
    pub period: Period,
    pub as_of: Day,
    pub volume: Volume,
    pub stock: Stock,
    pub trend: Trend,
    pub rates: Vec<Rate>,
    pub arrival: Arrival,
    pub over_time: OverTime,
    pub subjects: Subjects,
    pub patterns: Vec<Pattern>,
    pub terms: Vec<TermFigure>,
    pub handling_time: HandlingTime,
    pub ageing: Ageing,
    pub outcomes: Outcomes,
    pub cause_quality: CauseQuality,
    pub steps: Vec<StepFigure>,
    pub measures: Measures,
    pub monitoring: Monitoring,
    /// Absent outside git.
    pub recordkeeping: Option<Recordkeeping>,
    pub lessons: Vec<Lesson>,
    pub tests: Vec<Test>,
}

/// One anonymous sentence that all staff may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    pub number: String,
    pub text: String,
}

/// One comparison that was made, with its correction for all of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Test {
    /// What was compared: `trend`, `rate`, `category`, `mix`, `handling-time`, `cluster`, `effect`.
    pub name: &'static str,
    pub p: f64,
    pub adjusted: f64,
}

impl Test {
    /// Whether the difference is beyond chance after correction.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.adjusted < SIGNIFICANCE
    }
}

/// Analyses a year or quarter. Facts count up to the end of the period or `as_of`, whichever comes
/// first; decisions of the owners up to `as_of`.
#[must_use]
pub fn analyse(
    register: &Register,
    history: Option<&History>,
    year: i32,
    quarter: Option<u32>,
    as_of: Day,
) -> YearAnalysis {
    let scope = Scope::new(register, Period::new(year, quarter, as_of));
    let (stock, terms, outcomes) = (stock(&scope), timeliness(&scope), outcomes(&scope));
    let (patterns, measures) = (recurrence(&scope), measures(&scope, as_of));
    let monitoring = monitoring(
        &scope,
        &Sources {
            stock: &stock,
            terms: &terms,
            outcomes: &outcomes,
            patterns: &patterns,
            measures: &measures,
        },
    );
    let mut analysis = YearAnalysis {
        period: scope.period,
        as_of,
        volume: scope.volume(),
        trend: trend(&scope),
        rates: rates(&scope),
        arrival: arrival(&scope),
        over_time: over_time(&scope),
        subjects: subjects(&scope),
        handling_time: handling_time(&scope),
        ageing: ageing(&scope),
        cause_quality: cause_quality(&scope),
        steps: conformity(&scope),
        recordkeeping: history.map(|history| recordkeeping(&scope, history)),
        lessons: lessons(&scope),
        tests: Vec::new(),
        stock,
        terms,
        outcomes,
        patterns,
        measures,
        monitoring,
    };
    analysis.tests = tests(&analysis);
    analysis
}

/// The lessons of complaints that came in or were closed in the period.
fn lessons(scope: &Scope) -> Vec<Lesson> {
    let closed = |known: &super::scope::CaseOn| {
        known
            .life
            .closed()
            .is_some_and(|day| scope.period.contains(day))
    };
    let concerned = scope
        .known
        .iter()
        .filter(|known| scope.period.contains(known.life.received()) || closed(known));
    let lesson = |known: &super::scope::CaseOn| {
        known
            .record
            .lesson
            .as_ref()
            .map(|lesson| lesson.value.clone())
    };
    concerned
        .filter_map(|known| {
            Some(Lesson {
                number: known.number(),
                text: lesson(known)?,
            })
        })
        .collect()
}

/// Every comparison of the analysis, corrected for their number.
fn tests(analysis: &YearAnalysis) -> Vec<Test> {
    let mut named: Vec<(&'static str, f64)> = Vec::new();
    named.extend(
        analysis
            .trend
            .comparison
            .map(|comparison| ("trend", comparison.p)),
    );
    named.extend(
        analysis
            .rates
            .iter()
            .filter_map(|rate| Some(("rate", rate.before.as_ref()?.comparison.p))),
    );
    named.extend(
        analysis
            .subjects
            .changes
            .iter()
            .map(|change| ("category", change.p)),
    );
    named.extend(analysis.subjects.shift.map(|shift| ("mix", shift.p)));
    named.extend(
        analysis
            .handling_time
            .difference
            .map(|difference| ("handling-time", difference.p)),
    );
    named.extend(
        analysis
            .patterns
            .iter()
            .filter_map(|pattern| Some(("cluster", pattern.cluster.as_ref()?.p))),
    );
    let measures = analysis
        .measures
        .follow_up
        .iter()
        .chain(&analysis.measures.recommendations);
    named.extend(
        measures.filter_map(|measure| Some(("effect", measure.effect.as_ref()?.comparison.p))),
    );
    let corrected = adjusted(&named.iter().map(|(_, p)| *p).collect::<Vec<_>>());
    named
        .into_iter()
        .zip(corrected)
        .map(|((name, p), adjusted)| Test { name, p, adjusted })
        .collect()
}
