//! How many: stock and flow, the change with its verdict, the years, the rates.

use super::tiles::tiles;
use crate::analysis::{Rate, Trend, YearCount};
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([stock_sentence(builder)]);
    blocks.table(stock_table(builder));
    blocks.words(change(builder).into_iter().chain(events(builder)));
    blocks.figure(years(builder));
    blocks.words([rate_sentence(builder), rate_chart_sentence(builder)]);
    blocks.table(rate_table(builder));
    blocks.into_section("aantallen", builder.text("report-numbers"))
}

/// The same in the quarterly note: key figures and sentences only.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.tiles(tiles(builder));
    blocks.words([stock_sentence(builder)]);
    blocks.words(change(builder));
    blocks.into_section("aantallen", builder.text("report-numbers"))
}

/// Stock and flow in one sentence.
fn stock_sentence(builder: &ReportBuilder) -> String {
    let stock = &builder.figures.stock;
    let period = builder.figures.period;
    let key = if stock.reopened > 0 {
        "report-stock-reopened"
    } else {
        "report-stock"
    };
    builder.say(
        key,
        &[
            ("from", builder.day(period.from).into()),
            ("until", builder.day(period.until).into()),
            ("start", number(stock.open_at_start)),
            ("received", number(stock.received)),
            ("reopened", number(stock.reopened)),
            ("closed", number(stock.closed)),
            ("end", number(stock.open_at_end)),
        ],
    )
}

fn stock_table(builder: &ReportBuilder) -> Table {
    let stock = &builder.figures.stock;
    let rows = [
        ("report-stock-start", stock.open_at_start),
        ("report-stock-received", stock.received),
        ("report-stock-again", stock.reopened),
        ("report-stock-closed", stock.closed),
        ("report-stock-end", stock.open_at_end),
    ];
    let rows = rows
        .iter()
        .map(|(key, count)| vec![builder.text(key), count.to_string()])
        .collect();
    builder.table(
        "report-stock-caption",
        &["report-column-what", "report-column-count"],
        rows,
    )
}

/// Whether the number really changed: never without the verdict and its thresholds.
pub(in crate::report) fn change(builder: &ReportBuilder) -> Vec<String> {
    let trend = &builder.figures.trend;
    let stock = &builder.figures.stock;
    if stock.received == 0 && !builder.figures.period.is_partial() {
        return vec![builder.text("report-trend-zero")]
            .into_iter()
            .chain(verdict(builder, trend))
            .collect();
    }
    let before = complaints_before(trend);
    let args: [Named; 6] = [
        ("period", builder.period().into()),
        (
            "previous",
            builder.period_of(builder.figures.period.year - 1).into(),
        ),
        ("count", number(stock.received)),
        ("before", number(before)),
        ("difference", number(stock.received.abs_diff(before))),
        ("until", builder.day(builder.figures.period.until).into()),
    ];
    let key = match trend.before {
        None => "report-trend-first",
        Some(_) if builder.figures.period.is_partial() => "report-trend-partial",
        Some(_) if stock.received > before => "report-trend-more",
        Some(_) if stock.received < before => "report-trend-less",
        Some(_) => "report-trend-equal",
    };
    vec![builder.say(key, &args)]
        .into_iter()
        .chain(verdict(builder, trend))
        .collect()
}

/// That the comparison counts events, where these are fewer than the complaints.
fn events(builder: &ReportBuilder) -> Option<String> {
    let trend = &builder.figures.trend;
    let before = trend.before?.count;
    let fewer =
        trend.now.count != builder.figures.stock.received || before != complaints_before(trend);
    fewer.then(|| {
        builder.say(
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
fn judgement(builder: &ReportBuilder) -> Option<String> {
    let trend = &builder.figures.trend;
    let comparison = trend.comparison?;
    let key = match (comparison.is_real(), comparison.is_rise()) {
        (true, true) => "report-trend-rise",
        (true, false) => "report-trend-fall",
        (false, _) => "report-trend-chance",
    };
    let same = complaints_before(trend) == builder.figures.stock.received
        && !builder.figures.period.is_partial();
    (comparison.is_real() || !same).then(|| builder.text(key))
}

/// The judgement, and from which number on it would be another.
fn verdict(builder: &ReportBuilder, trend: &Trend) -> Vec<String> {
    let Some(thresholds) = trend.thresholds.filter(|_| {
        trend
            .comparison
            .is_some_and(|comparison| !comparison.is_real())
    }) else {
        return judgement(builder).into_iter().collect();
    };
    let rise = ("rise", number(thresholds.rise));
    let limits = match thresholds.fall {
        Some(fall) => builder.say("report-trend-limits", &[rise, ("fall", number(fall))]),
        None => builder.say("report-trend-limit", &[rise]),
    };
    judgement(builder).into_iter().chain([limits]).collect()
}

fn years(builder: &ReportBuilder) -> Option<Figure> {
    let years = &builder.figures.trend.years;
    if years.len() < 2 {
        return None;
    }
    let rows: Vec<Whisker> = years
        .iter()
        .map(|year| Whisker {
            label: label(builder, year),
            value: f64::from(year.events),
            low: year.interval.low,
            high: year.interval.high.unwrap_or(year.interval.low),
            text: told(builder, year),
        })
        .collect();
    let real = builder
        .figures
        .trend
        .comparison
        .is_some_and(|comparison| comparison.is_real());
    let headline = builder.text(if real {
        "report-years-real"
    } else {
        "report-years-chance"
    });
    let subtitle = builder.text("report-years-subtitle");
    let counted: Vec<String> = years
        .iter()
        .map(|year| format!("{}: {}", label(builder, year), told(builder, year)))
        .collect();
    let margin = |year: &YearCount| {
        format!(
            "{}–{}",
            builder.decimal(year.interval.low, 1),
            builder.decimal(year.interval.high.unwrap_or(0.0), 1)
        )
    };
    let cells = years.iter().map(|year| {
        vec![
            label(builder, year),
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
        alternative: builder.say(
            "report-years-alternative",
            &[("years", counted.join("; ").into())],
        ),
        table: builder.table("report-years-caption", &head, cells.collect()),
        headline,
        subtitle,
    })
}

/// The year, and whether it is not over yet.
fn label(builder: &ReportBuilder, year: &YearCount) -> String {
    let name = year.year.to_string();
    if year.partial {
        builder.say("report-year-partial", &[("year", name.into())])
    } else {
        name
    }
}

/// The dot of a year stands at its events; where complaints are more, the number says so.
fn told(builder: &ReportBuilder, year: &YearCount) -> String {
    let args = [
        ("complaints", number(year.complaints)),
        ("events", number(year.events)),
    ];
    if year.complaints == year.events {
        year.complaints.to_string()
    } else {
        builder.say("report-years-events", &args)
    }
}

/// The rate over the largest volume, in words; the others stand in the table.
fn rate_sentence(builder: &ReportBuilder) -> String {
    if builder.figures.period.quarter.is_some() {
        return String::new();
    }
    let Some(rate) = builder.figures.rates.iter().max_by_key(|rate| rate.volume) else {
        return builder.text("report-rate-none");
    };
    let args: [Named; 4] = [
        ("name", rate.name.clone().into()),
        ("rate", builder.decimal(rate.per_thousand, 1).into()),
        ("count", number(rate.complaints)),
        ("volume", builder.decimal(f64::from(rate.volume), 0).into()),
    ];
    let sentence = builder.say("report-rate", &args);
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
        builder.say(
            key,
            &[("before", builder.decimal(before.per_thousand, 1).into())]
        )
    )
}

/// Whether the rates of the years stay within the limits of chance; only from 200 complaints a
/// year.
fn rate_chart_sentence(builder: &ReportBuilder) -> String {
    let rate = builder
        .figures
        .rates
        .iter()
        .filter(|rate| rate.chart.is_some())
        .max_by_key(|rate| rate.volume);
    let Some(chart) = rate.and_then(|rate| rate.chart.as_ref()) else {
        return String::new();
    };
    let sentence = builder.say(
        "report-rate-chart",
        &[("count", chart.outside.len().into())],
    );
    if chart.widened {
        format!("{sentence} {}", builder.text("report-rate-chart-widened"))
    } else {
        sentence
    }
}

fn rate_table(builder: &ReportBuilder) -> Table {
    let row = |rate: &Rate| {
        let before = rate.before.as_ref().map_or_else(
            || builder.text("report-none"),
            |before| builder.decimal(before.per_thousand, 1),
        );
        vec![
            rate.name.clone(),
            builder.decimal(f64::from(rate.volume), 0),
            builder.decimal(rate.per_thousand, 1),
            before,
        ]
    };
    let head = [
        "report-column-volume",
        "report-column-size",
        "report-column-rate",
        "report-column-rate-before",
    ];
    builder.table(
        "report-rate-caption",
        &head,
        builder.figures.rates.iter().map(row).collect(),
    )
}
