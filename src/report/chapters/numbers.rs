//! How many: stock and flow, the change with its verdict, the years, the rates.

use super::tiles::tiles;
use crate::analysis::{Rate, Trend, YearCount};
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Named, Pen, number};

pub(super) fn chapter(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([stock_sentence(pen)]);
    blocks.table(stock_table(pen));
    blocks.words(change(pen).into_iter().chain(events(pen)));
    blocks.figure(years(pen));
    blocks.words([rate_sentence(pen), rate_chart_sentence(pen)]);
    blocks.table(rate_table(pen));
    blocks.into_section("aantallen", pen.text("report-numbers"))
}

/// The same in the quarterly note: key figures and sentences only.
pub(super) fn note(pen: &Pen) -> Section {
    let mut blocks = Blocks::default();
    blocks.tiles(tiles(pen));
    blocks.words([stock_sentence(pen)]);
    blocks.words(change(pen));
    blocks.into_section("aantallen", pen.text("report-numbers"))
}

/// Stock and flow in one sentence.
fn stock_sentence(pen: &Pen) -> String {
    let stock = &pen.figures.stock;
    let period = pen.figures.period;
    let key = if stock.reopened > 0 {
        "report-stock-reopened"
    } else {
        "report-stock"
    };
    pen.say(
        key,
        &[
            ("from", pen.day(period.from).into()),
            ("until", pen.day(period.until).into()),
            ("start", number(stock.open_at_start)),
            ("received", number(stock.received)),
            ("reopened", number(stock.reopened)),
            ("closed", number(stock.closed)),
            ("end", number(stock.open_at_end)),
        ],
    )
}

fn stock_table(pen: &Pen) -> Table {
    let stock = &pen.figures.stock;
    let rows = [
        ("report-stock-start", stock.open_at_start),
        ("report-stock-received", stock.received),
        ("report-stock-again", stock.reopened),
        ("report-stock-closed", stock.closed),
        ("report-stock-end", stock.open_at_end),
    ];
    let rows = rows
        .iter()
        .map(|(key, count)| vec![pen.text(key), count.to_string()])
        .collect();
    pen.table(
        "report-stock-caption",
        &["report-column-what", "report-column-count"],
        rows,
    )
}

/// Whether the number really changed: never without the verdict and its thresholds.
pub(in crate::report) fn change(pen: &Pen) -> Vec<String> {
    let trend = &pen.figures.trend;
    let stock = &pen.figures.stock;
    if stock.received == 0 && !pen.figures.period.is_partial() {
        return vec![pen.text("report-trend-zero")]
            .into_iter()
            .chain(verdict(pen, trend))
            .collect();
    }
    let before = complaints_before(trend);
    let args: [Named; 6] = [
        ("period", pen.period().into()),
        (
            "previous",
            pen.period_of(pen.figures.period.year - 1).into(),
        ),
        ("count", number(stock.received)),
        ("before", number(before)),
        ("difference", number(stock.received.abs_diff(before))),
        ("until", pen.day(pen.figures.period.until).into()),
    ];
    let key = match trend.before {
        None => "report-trend-first",
        Some(_) if pen.figures.period.is_partial() => "report-trend-partial",
        Some(_) if stock.received > before => "report-trend-more",
        Some(_) if stock.received < before => "report-trend-less",
        Some(_) => "report-trend-equal",
    };
    vec![pen.say(key, &args)]
        .into_iter()
        .chain(verdict(pen, trend))
        .collect()
}

/// That the comparison counts events, where these are fewer than the complaints.
fn events(pen: &Pen) -> Option<String> {
    let trend = &pen.figures.trend;
    let before = trend.before?.count;
    let fewer = trend.now.count != pen.figures.stock.received || before != complaints_before(trend);
    fewer.then(|| {
        pen.say(
            "report-trend-events",
            &[("now", number(trend.now.count)), ("before", number(before))],
        )
    })
}

/// The complaints of the same period a year before.
pub(in crate::report) fn complaints_before(trend: &Trend) -> u32 {
    trend
        .years
        .iter()
        .rev()
        .nth(1)
        .map_or(0, |year| year.complaints)
}

/// Whether chance explains the difference; nothing where there is none, or no year before.
fn judgement(pen: &Pen) -> Option<String> {
    let trend = &pen.figures.trend;
    let comparison = trend.comparison?;
    let key = match (comparison.is_real(), comparison.is_rise()) {
        (true, true) => "report-trend-rise",
        (true, false) => "report-trend-fall",
        (false, _) => "report-trend-chance",
    };
    let same =
        complaints_before(trend) == pen.figures.stock.received && !pen.figures.period.is_partial();
    (comparison.is_real() || !same).then(|| pen.text(key))
}

/// The judgement, and from which number on it would be another.
fn verdict(pen: &Pen, trend: &Trend) -> Vec<String> {
    let Some(thresholds) = trend.thresholds.filter(|_| {
        trend
            .comparison
            .is_some_and(|comparison| !comparison.is_real())
    }) else {
        return judgement(pen).into_iter().collect();
    };
    let rise = ("rise", number(thresholds.rise));
    let limits = match thresholds.fall {
        Some(fall) => pen.say("report-trend-limits", &[rise, ("fall", number(fall))]),
        None => pen.say("report-trend-limit", &[rise]),
    };
    judgement(pen).into_iter().chain([limits]).collect()
}

fn years(pen: &Pen) -> Option<Figure> {
    let years = &pen.figures.trend.years;
    if years.len() < 2 {
        return None;
    }
    let rows: Vec<Whisker> = years
        .iter()
        .map(|year| Whisker {
            label: label(pen, year),
            value: f64::from(year.events),
            low: year.interval.low,
            high: year.interval.high.unwrap_or(year.interval.low),
            text: told(pen, year),
        })
        .collect();
    let real = pen
        .figures
        .trend
        .comparison
        .is_some_and(|comparison| comparison.is_real());
    let headline = pen.text(if real {
        "report-years-real"
    } else {
        "report-years-chance"
    });
    let subtitle = pen.text("report-years-subtitle");
    let counted: Vec<String> = years
        .iter()
        .map(|year| format!("{}: {}", label(pen, year), told(pen, year)))
        .collect();
    let margin = |year: &YearCount| {
        format!(
            "{}–{}",
            pen.decimal(year.interval.low, 1),
            pen.decimal(year.interval.high.unwrap_or(0.0), 1)
        )
    };
    let cells = years.iter().map(|year| {
        vec![
            label(pen, year),
            year.complaints.to_string(),
            year.events.to_string(),
            margin(year),
        ]
    });
    let head = [
        "report-column-year",
        "report-column-complaints",
        "report-column-events",
        "report-column-margin",
    ];
    Some(Figure {
        id: "klachten-per-jaar".into(),
        svg: whiskers(&headline, &subtitle, Scale::Count, &rows),
        alternative: pen.say(
            "report-years-alternative",
            &[("years", counted.join("; ").into())],
        ),
        table: pen.table("report-years-caption", &head, cells.collect()),
        headline,
        subtitle,
    })
}

/// The year, and whether it is not over yet.
fn label(pen: &Pen, year: &YearCount) -> String {
    let name = year.year.to_string();
    if year.partial {
        pen.say("report-year-partial", &[("year", name.into())])
    } else {
        name
    }
}

/// The dot of a year stands at its events; where complaints are more, the number says so.
fn told(pen: &Pen, year: &YearCount) -> String {
    let args = [
        ("complaints", number(year.complaints)),
        ("events", number(year.events)),
    ];
    if year.complaints == year.events {
        year.complaints.to_string()
    } else {
        pen.say("report-years-events", &args)
    }
}

/// The rate over the largest volume, in words; the others stand in the table.
fn rate_sentence(pen: &Pen) -> String {
    if pen.figures.period.quarter.is_some() {
        return String::new();
    }
    let Some(rate) = pen.figures.rates.iter().max_by_key(|rate| rate.volume) else {
        return pen.text("report-rate-none");
    };
    let args: [Named; 4] = [
        ("name", rate.name.clone().into()),
        ("rate", pen.decimal(rate.per_thousand, 1).into()),
        ("count", number(rate.complaints)),
        ("volume", pen.decimal(f64::from(rate.volume), 0).into()),
    ];
    let sentence = pen.say("report-rate", &args);
    let Some(before) = &rate.before else {
        return sentence;
    };
    let key = if before.comparison.is_real() {
        "report-rate-real"
    } else {
        "report-rate-chance"
    };
    format!(
        "{sentence} {}",
        pen.say(
            key,
            &[("before", pen.decimal(before.per_thousand, 1).into())]
        )
    )
}

/// Whether the rates of the years stay within the limits of chance; only from 200 complaints a
/// year.
fn rate_chart_sentence(pen: &Pen) -> String {
    let rate = pen
        .figures
        .rates
        .iter()
        .filter(|rate| rate.chart.is_some())
        .max_by_key(|rate| rate.volume);
    let Some(chart) = rate.and_then(|rate| rate.chart.as_ref()) else {
        return String::new();
    };
    let sentence = pen.say(
        "report-rate-chart",
        &[("count", chart.outside.len().into())],
    );
    if chart.widened {
        format!("{sentence} {}", pen.text("report-rate-chart-widened"))
    } else {
        sentence
    }
}

fn rate_table(pen: &Pen) -> Table {
    let row = |rate: &Rate| {
        let before = rate.before.as_ref().map_or_else(
            || pen.text("report-none"),
            |before| pen.decimal(before.per_thousand, 1),
        );
        vec![
            rate.name.clone(),
            pen.decimal(f64::from(rate.volume), 0),
            pen.decimal(rate.per_thousand, 1),
            before,
        ]
    };
    let head = [
        "report-column-volume",
        "report-column-size",
        "report-column-rate",
        "report-column-rate-before",
    ];
    pen.table(
        "report-rate-caption",
        &head,
        pen.figures.rates.iter().map(row).collect(),
    )
}
