//! How many complaints were closed after so many days.

use super::verdicts::year_before;
use crate::analysis::{LIST_FROM, MEDIAN_FROM, Survival};
use crate::calendar::{Term, Unit};
use crate::charts::{Figure, Pair, Table, pairs};
use crate::record::TermName;
use crate::report::builder::{Named, ReportBuilder, number};

/// After how many days the report tells how much was closed; to staff on these days alone.
const MARKS: [u32; 5] = [7, 14, 28, 42, 84];
/// To owners also on this day, between the last two.
const BETWEEN: u32 = 56;

/// How many were closed after so long, of the Kaplan-Meier curve; below ten complaints for owners
/// only. A curve itself is a stair that few can read.
pub(super) fn curve(builder: &ReportBuilder) -> Option<Figure> {
    let time = &builder.figures.handling_time;
    if time.curve.observations < MEDIAN_FROM
        || (builder.hides() && time.curve.observations < LIST_FROM)
        || time.curve.points.is_empty()
    {
        return None;
    }
    let term = term_days(builder);
    let before = curve_before(builder);
    let rows: Vec<Pair> = marks(builder, term)
        .into_iter()
        .map(|days| pair(builder, days, term == Some(days), before.as_ref()))
        .collect();
    (!rows.is_empty()).then(|| figure(builder, &rows, before.as_ref()))
}

/// The days that are told: the set ones, and to owners the term of the solution, as long as the
/// oldest complaint is that old. Of all closed it is told once that they were.
fn marks(builder: &ReportBuilder, term: Option<u32>) -> Vec<u32> {
    if builder.hides() {
        return MARKS.to_vec();
    }
    let time = &builder.figures.handling_time;
    let ended = time.curve.points.last().map_or(0, |point| point.time);
    let seen = time.open.iter().copied().max().unwrap_or(0).max(ended);
    let mut marks: Vec<u32> = MARKS.into_iter().chain([BETWEEN]).chain(term).collect();
    marks.sort_unstable();
    marks.dedup();
    let all_closed = |days: u32| time.curve.open_after(days) <= 0.0;
    let told = marks
        .iter()
        .take_while(|days| **days <= seen && !all_closed(**days));
    let mut told: Vec<u32> = told.copied().collect();
    told.extend(marks.get(told.len()).filter(|days| all_closed(**days)));
    told
}

/// One row: the share closed after so many days, and that of the year before.
fn pair(builder: &ReportBuilder, days: u32, is_term: bool, before: Option<&Survival>) -> Pair {
    let (count, unit) = match days % 7 {
        0 => (days / 7, Unit::Weeks),
        _ => (days, Unit::Days),
    };
    let length = builder.source.words.length(Term { count, unit });
    let label = if is_term {
        "report-closed-within-term"
    } else {
        "report-closed-within"
    };
    let curve = &builder.figures.handling_time.curve;
    let year = builder.figures.period.year;
    let text = |curve: &Survival, year: i32| {
        let args: [Named; 2] = [
            ("percent", closed(builder, curve, days).into()),
            ("year", year.to_string().into()),
        ];
        builder.say("report-closed-in-year", &args)
    };
    let drawn = |curve: &Survival| 1.0 - (curve.open_after(days) * 100.0).round() / 100.0;
    Pair {
        label: builder.say(label, &[("length", length.into())]),
        share: drawn(curve),
        text: text(curve, year),
        before: before.map(|before| (drawn(before), text(before, year - 1))),
    }
}

/// The share closed after so many days, in whole percents: finer would tell staff of one case.
fn closed(builder: &ReportBuilder, curve: &Survival, days: u32) -> String {
    builder.decimal(100.0 - (curve.open_after(days) * 100.0).round(), 0)
}

/// The curve of the year before, under the same condition as that of this year. Not for staff: two
/// years side by side tell more of single cases than one.
fn curve_before(builder: &ReportBuilder) -> Option<Survival> {
    let curve = year_before(builder).filter(|_| !builder.hides())?.curve();
    (curve.observations >= MEDIAN_FROM && !curve.points.is_empty()).then_some(curve)
}

fn figure(builder: &ReportBuilder, rows: &[Pair], before: Option<&Survival>) -> Figure {
    let time = &builder.figures.handling_time;
    let headline = match time.median {
        Some(median) => builder.say("report-curve-headline", &[("median", number(median))]),
        None => builder.text("report-curve-headline-open"),
    };
    let previous = builder.period_of(builder.figures.period.year - 1);
    let beside = if before.is_some() { "yes" } else { "no" };
    let args: [Named; 3] = [
        ("period", builder.period().into()),
        ("previous", previous.clone().into()),
        ("beside", beside.to_owned().into()),
    ];
    let subtitle = builder.say("report-curve-subtitle", &args);
    let percent = |days: u32| closed(builder, &time.curve, days);
    let alternative = [
        ("week", percent(7).into()),
        ("two", percent(14).into()),
        ("six", percent(42).into()),
        ("open", time.open.len().into()),
    ];
    let mut alternative = vec![builder.say("report-curve-alternative", &alternative)];
    alternative.extend(before.map(|before| {
        let args: [Named; 2] = [
            ("previous", previous.into()),
            ("six", closed(builder, before, 42).into()),
        ];
        builder.say("report-curve-alternative-before", &args)
    }));
    Figure {
        id: "doorlooptijd".into(),
        svg: pairs(&headline, &subtitle, rows),
        alternative: alternative.join(" "),
        table: curve_table(builder),
        headline,
        subtitle,
    }
}

/// The term of the solution in days, where the procedure sets one in days or weeks.
fn term_days(builder: &ReportBuilder) -> Option<u32> {
    let terms = &builder.figures.terms;
    let solution = terms
        .iter()
        .find(|figure| figure.term == TermName::Solution.word());
    let length = solution.and_then(|figure| figure.length)?;
    match length.unit {
        Unit::Days => Some(length.count),
        Unit::Weeks => Some(7 * length.count),
        Unit::Months | Unit::WorkingDays => None,
    }
}

/// The steps of the curve; for staff, whom a step of one case would tell too much, week by week.
fn curve_table(builder: &ReportBuilder) -> Table {
    let curve = &builder.figures.handling_time.curve;
    let percent = |share: f64| format!("{}%", builder.decimal(share * 100.0, 0));
    if builder.hides() {
        let rows = MARKS.map(|day: u32| vec![day.to_string(), percent(curve.open_after(day))]);
        return builder.table(
            "report-curve-caption",
            &["report-column-day", "report-column-still-open"],
            rows.to_vec(),
        );
    }
    let rows = curve.points.iter().map(|point| {
        vec![
            point.time.to_string(),
            point.at_risk.to_string(),
            point.ended.to_string(),
            percent(point.open),
        ]
    });
    let head = [
        "report-column-day",
        "report-column-at-risk",
        "report-column-closed",
        "report-column-still-open",
    ];
    builder.table("report-curve-caption", &head, rows.collect())
}
