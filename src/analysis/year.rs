//! One analysis: every figure of a year or a quarter, computed once, in one value.

use serde::Serialize;

use super::ageing::{Ageing, ageing};
use super::arrival::{Arrival, arrival};
use super::beside::{Beside, EARLIER, beside};
use super::comparisons::{Comparisons, Test};
use super::conformity::{CauseQuality, StepFigure, cause_quality, conformity};
use super::handling_time::{HandlingTime, handling_time, times};
use super::measures::{Measures, measures};
use super::monitoring::{Monitoring, Sources, monitoring};
use super::not_counted::{NotCounted, not_counted};
use super::outcomes::{Outcomes, outcomes};
use super::over_time::{OverTime, over_time};
use super::period::Period;
use super::rates::{Rate, rates};
use super::recordkeeping::{History, Recordkeeping, recordkeeping};
use super::recurrence::{Pairs, Pattern, recurrence};
use super::results::{Figures, YearResults};
use super::scope::{CaseOn, Scope};
use super::statistics::Volume;
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
    /// The day from which the register tells of every complaint. A period in which it lies is
    /// short, and is told to be.
    pub begins: Day,
    pub volume: Volume,
    pub stock: Stock,
    pub trend: Trend,
    pub results: YearResults,
    /// The years before; none beside a quarter.
    pub beside: Beside,
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
    /// Absent outside git, and where the history could not be read whole.
    pub recordkeeping: Option<Recordkeeping>,
    /// There is a history, and it could not be read whole.
    #[serde(skip)]
    pub is_history_broken: bool,
    pub lessons: Vec<Lesson>,
    /// Records that are no complaint in any figure.
    pub not_counted: NotCounted,
    pub tests: Vec<Test>,
}

/// One anonymous sentence that all staff may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    pub number: String,
    pub text: String,
    /// What happened, without place, day or person: what makes the lesson understood alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
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
    analyse_beside(register, history, (year, quarter), as_of, &|year| {
        YearResults::of(register, year, as_of)
    })
}

/// The same where the results of an earlier year may be at hand.
#[must_use]
pub fn analyse_beside(
    register: &Register,
    history: Option<&History>,
    (year, quarter): (i32, Option<u32>),
    as_of: Day,
    earlier: &dyn Fn(i32) -> Option<YearResults>,
) -> YearAnalysis {
    let scope = Scope::new(register, Period::new(year, quarter, as_of));
    let (stock, terms, outcomes) = (stock(&scope), timeliness(&scope), outcomes(&scope));
    let (mut trend, mut rates, mut subjects) = (trend(&scope), rates(&scope), subjects(&scope));
    let (times, mut measures) = (times(&scope), measures(&scope, as_of));
    let (mut over_time, mut pairs) = (over_time(&scope), Pairs::of(&scope));
    let results = YearResults::from(
        &scope,
        &Figures {
            stock: &stock,
            terms: &terms,
            times: &times,
            outcomes: &outcomes,
        },
    );
    let mut handling_time = handling_time(&scope, times);
    let mut beside = years_beside(&scope, &results, earlier);
    let tests = Comparisons {
        trend: &mut trend,
        beside: &mut beside,
        rates: &mut rates,
        over_time: &mut over_time,
        subjects: &mut subjects,
        handling_time: &mut handling_time,
        clusters: &mut pairs.clusters,
        measures: &mut measures,
    }
    .correct();
    let patterns = recurrence(&scope, &pairs);
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
    YearAnalysis {
        period: scope.period,
        as_of,
        begins: scope.begins,
        volume: scope.volume(),
        trend,
        results,
        beside,
        rates,
        arrival: arrival(&scope),
        over_time,
        subjects,
        handling_time,
        not_counted: not_counted(&scope, as_of),
        ageing: ageing(&scope),
        cause_quality: cause_quality(&scope),
        steps: conformity(&scope),
        recordkeeping: history
            .filter(|history| !history.is_broken)
            .map(|history| recordkeeping(&scope, history)),
        is_history_broken: history.is_some_and(|history| history.is_broken),
        lessons: lessons(&scope),
        tests,
        stock,
        terms,
        outcomes,
        patterns,
        measures,
        monitoring,
    }
}

/// The years before, where the period is a whole year and the register goes back that far.
fn years_beside(
    scope: &Scope,
    results: &YearResults,
    earlier: &dyn Fn(i32) -> Option<YearResults>,
) -> Beside {
    let year = scope.period.year;
    let years = (year - EARLIER..year)
        .filter(|year| scope.period.quarter.is_none() && scope.begins.year() <= *year);
    beside(results, years.filter_map(earlier).collect())
}

/// The lessons of complaints that came in or were closed in the period.
fn lessons(scope: &Scope) -> Vec<Lesson> {
    let came = |known: &CaseOn| scope.period.contains(known.life.received());
    let known = scope.known.iter();
    known
        .filter(|known| came(known) || scope.saw_closed(known))
        .filter_map(|known| {
            let story = known.record.story.as_ref();
            Some(Lesson {
                number: known.number(),
                text: known.record.lesson.as_ref()?.value.clone(),
                story: story.map(|story| story.value.clone()),
            })
        })
        .collect()
}
