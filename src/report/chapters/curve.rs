//! How many complaints are still open after so many days, as a curve.

use super::verdicts::year_before;
use crate::analysis::{LIST_FROM, MEDIAN_FROM, Survival};
use crate::calendar::Unit;
use crate::charts::{Figure, Steps, Table, steps};
use crate::record::TermName;
use crate::report::builder::{Named, ReportBuilder, number};

/// The Kaplan-Meier curve; below ten complaints for owners only.
pub(super) fn curve(builder: &ReportBuilder) -> Option<Figure> {
    let time = &builder.figures.handling_time;
    if time.curve.observations < MEDIAN_FROM
        || (builder.hides() && time.curve.observations < LIST_FROM)
        || time.curve.points.is_empty()
    {
        return None;
    }
    if builder.hides() {
        return Some(coarse_curve(builder));
    }
    let day = |days: u32| f64::from(days);
    let last = time
        .curve
        .points
        .last()
        .map_or(0, |point| point.time)
        .max(time.open.iter().copied().max().unwrap_or(0));
    let before = curve_before(builder);
    let drawn = Steps {
        curve: time
            .curve
            .points
            .iter()
            .map(|point| (day(point.time), point.open))
            .collect(),
        band: time
            .curve
            .points
            .iter()
            .filter_map(|point| point.band.map(|(low, high)| (day(point.time), low, high)))
            .collect(),
        before: before.as_ref().map_or_else(Vec::new, |before| {
            let points = before.points.iter();
            // Beyond this year's last day there is nothing to compare.
            let points = points.filter(|point| point.time <= last);
            points.map(|point| (day(point.time), point.open)).collect()
        }),
        open: time
            .open
            .iter()
            .map(|&age| (day(age), time.curve.open_after(age)))
            .collect(),
        terms: terms(builder),
        axis: builder.text("report-axis-days"),
        last: day(last),
    };
    Some(curve_figure(
        builder,
        "report-curve-subtitle",
        &drawn,
        before.as_ref(),
    ))
}

/// The days on which staff see the curve.
const COARSE: [u32; 5] = [7, 14, 28, 42, 84];

/// The curve as staff may see it: a step of one case would tell on which day it was closed, and a
/// tick how old an open one is. So it is drawn on the days of its table, in whole percents.
fn coarse_curve(builder: &ReportBuilder) -> Figure {
    let drawn = Steps {
        curve: coarse(&builder.figures.handling_time.curve),
        before: Vec::new(),
        band: Vec::new(),
        open: Vec::new(),
        terms: terms(builder),
        axis: builder.text("report-axis-days"),
        last: f64::from(COARSE[COARSE.len() - 1]),
    };
    curve_figure(builder, "report-curve-subtitle-coarse", &drawn, None)
}

/// A curve on the days of the staff's table, in whole percents.
fn coarse(curve: &Survival) -> Vec<(f64, f64)> {
    let share = |day: u32| (curve.open_after(day) * 100.0).round() / 100.0;
    COARSE
        .iter()
        .map(|&day| (f64::from(day), share(day)))
        .collect()
}

/// The curve of the year before, under the same condition as that of this year. Not for staff: a
/// second curve in their drawing would be taken for one of single cases.
fn curve_before(builder: &ReportBuilder) -> Option<Survival> {
    let curve = year_before(builder).filter(|_| !builder.hides())?.curve();
    (curve.observations >= MEDIAN_FROM && !curve.points.is_empty()).then_some(curve)
}

fn curve_figure(
    builder: &ReportBuilder,
    subtitle: &str,
    drawn: &Steps,
    before: Option<&Survival>,
) -> Figure {
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
    let subtitle = builder.say(subtitle, &args);
    let share = |curve: &Survival, days: u32| builder.decimal(curve.open_after(days) * 100.0, 0);
    let percent = |days: u32| share(&time.curve, days);
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
            ("six", share(before, 42).into()),
        ];
        builder.say("report-curve-alternative-before", &args)
    }));
    Figure {
        id: "doorlooptijd".into(),
        svg: steps(&headline, &subtitle, drawn),
        alternative: alternative.join(" "),
        table: curve_table(builder),
        headline,
        subtitle,
    }
}

/// The term of the solution as a line in the curve, where the procedure sets one in days or weeks.
fn terms(builder: &ReportBuilder) -> Vec<(f64, String)> {
    let solution = builder
        .figures
        .terms
        .iter()
        .find(|figure| figure.term == TermName::Solution.word());
    let Some(length) = solution.and_then(|figure| figure.length) else {
        return Vec::new();
    };
    let days = match length.unit {
        Unit::Days => length.count,
        Unit::Weeks => 7 * length.count,
        Unit::Months | Unit::WorkingDays => return Vec::new(),
    };
    vec![(
        f64::from(days),
        builder.say(
            "report-curve-term",
            &[("length", builder.source.words.length(length).into())],
        ),
    )]
}

/// The steps of the curve; for staff, whom a step of one case would tell too much, week by week.
fn curve_table(builder: &ReportBuilder) -> Table {
    let curve = &builder.figures.handling_time.curve;
    let percent = |share: f64| format!("{}%", builder.decimal(share * 100.0, 0));
    if builder.hides() {
        let rows = COARSE.map(|day: u32| vec![day.to_string(), percent(curve.open_after(day))]);
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
