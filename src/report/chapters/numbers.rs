//! How many: stock and flow, the change with its verdict, the years, the rates.

use super::tiles::tiles;
use super::whiskers_in_short;
use crate::analysis::{CLOSED, OPEN, OPEN_AT_START, RECEIVED, REOPENED};
use crate::analysis::{Rate, Trend, Verdict, YearCount};
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::report::builder::{Named, ReportBuilder, ended, number};
use crate::report::document::{Blocks, Section};

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.words([stock_sentence(builder)]);
    blocks.table(stock_table(builder));
    blocks.words(change(builder).into_iter().chain(events(builder)));
    blocks.figure(years(builder));
    blocks.words([rate_sentence(builder), rate_chart_sentence(builder)]);
    blocks.table(rate_table(builder));
    blocks.points(not_counted(builder));
    blocks.into_section("aantallen", builder.text("report-numbers"))
}

/// Numbers given up and duplicates: in the register, and no complaint in any figure. Staff hear how
/// many, because the reason is about a single case.
fn not_counted(builder: &ReportBuilder) -> Vec<String> {
    let left = &builder.figures.not_counted;
    if builder.hides() {
        let counts: [(&str, usize); 2] = [
            ("report-given-up-count", left.given_up.len()),
            ("report-duplicate-count", left.duplicates.len()),
        ];
        let told = counts.into_iter().filter(|(_, count)| *count > 0);
        return told
            .map(|(key, count)| builder.say(key, &[("count", count.into())]))
            .collect();
    }
    let given_up = left.given_up.iter().map(|number| {
        let args: [Named; 3] = [
            ("number", number.number.clone().into()),
            ("reason", ended(&number.reason).into()),
            ("now", number.now.clone().unwrap_or_default().into()),
        ];
        builder.say(
            if number.now.is_some() {
                "report-given-up-now"
            } else {
                "report-given-up"
            },
            &args,
        )
    });
    let duplicates = left.duplicates.iter().map(|record| {
        let args: [Named; 2] = [
            ("number", record.number.clone().into()),
            ("of", record.of.clone().unwrap_or_default().into()),
        ];
        builder.say(
            if record.of.is_some() {
                "report-duplicate"
            } else {
                "report-duplicate-of-unknown"
            },
            &args,
        )
    });
    given_up.chain(duplicates).collect()
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
pub(super) fn stock_sentence(builder: &ReportBuilder) -> String {
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
    let rows = [OPEN_AT_START, RECEIVED, REOPENED, CLOSED, OPEN];
    let rows = rows
        .iter()
        .map(|figure| {
            let count = figure.count(builder.figures);
            vec![builder.text(&figure.name()), count.to_string()]
        })
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
    let verdict = verdict(builder, trend);
    if stock.received == 0 && !builder.figures.period.is_partial() {
        let zero = [builder.text("report-trend-zero")];
        return zero.into_iter().chain(verdict).collect();
    }
    let before = trend.complaints_before().unwrap_or(0);
    let begins = trend.begins_before().map(|day| builder.beginning(day));
    let args: [Named; 7] = [
        ("period", builder.period().into()),
        (
            "previous",
            builder.period_of(builder.figures.period.year - 1).into(),
        ),
        ("count", number(stock.received)),
        ("before", number(before)),
        ("difference", number(stock.received.abs_diff(before))),
        ("until", builder.day(builder.figures.period.until).into()),
        ("begins", begins.clone().unwrap_or_default().into()),
    ];
    let key = match (trend.before, builder.figures.period.is_partial()) {
        (None, _) => "report-trend-first",
        (Some(_), true) if begins.is_some() => "report-trend-partial-short",
        (Some(_), true) => "report-trend-partial",
        (Some(_), false) if begins.is_some() => "report-trend-short",
        (Some(_), false) if stock.received > before => "report-trend-more",
        (Some(_), false) if stock.received < before => "report-trend-less",
        (Some(_), false) => "report-trend-equal",
    };
    let told = [builder.say(key, &args)].into_iter();
    told.chain(short_year(builder)).chain(verdict).collect()
}

/// That the register begins inside the period, so that the period is short.
fn short_year(builder: &ReportBuilder) -> Option<String> {
    let figures = builder.figures;
    let is_short = figures.period.from < figures.begins && figures.begins <= figures.period.until;
    let days = figures.period.until.days_since(figures.begins) + 1;
    let whole = figures.period.end.days_since(figures.period.eve());
    let args: [Named; 4] = [
        ("period", builder.period().into()),
        ("begins", builder.begin(figures.begins).into()),
        ("days", days.into()),
        ("whole", whole.into()),
    ];
    let key = if builder.hides() {
        "report-year-is-short-by-month"
    } else {
        "report-year-is-short"
    };
    is_short.then(|| builder.say(key, &args))
}

/// That the comparison counts events, where these are fewer than the complaints.
fn events(builder: &ReportBuilder) -> Option<String> {
    let trend = &builder.figures.trend;
    let before = trend.before?.count;
    let fewer = trend.now.count != builder.figures.stock.received
        || Some(before) != trend.complaints_before();
    fewer.then(|| {
        builder.say(
            "report-trend-events",
            &[("now", number(trend.now.count)), ("before", number(before))],
        )
    })
}

/// The judgement, and from which number on it would be another.
fn verdict(builder: &ReportBuilder, trend: &Trend) -> Vec<String> {
    let judgement = match trend.verdict() {
        Verdict::NoYearBefore => return Vec::new(),
        Verdict::Rise => return vec![builder.text("report-trend-rise")],
        Verdict::Fall => return vec![builder.text("report-trend-fall")],
        Verdict::Same => None,
        Verdict::Chance => Some(builder.text("report-trend-chance")),
    };
    let limits = trend.thresholds.map(|thresholds| {
        let until = if builder.figures.period.is_partial() {
            let until = builder.day(builder.figures.period.until);
            builder.say("report-trend-limits-until", &[("day", until.into())])
        } else {
            String::new()
        };
        let args: [Named; 3] = [
            ("rise", number(thresholds.rise)),
            ("fall", number(thresholds.fall.unwrap_or(0))),
            ("until", until.into()),
        ];
        let key = if thresholds.fall.is_some() {
            "report-trend-limits"
        } else {
            "report-trend-limit"
        };
        builder.say(key, &args)
    });
    judgement.into_iter().chain(limits).collect()
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
    let key = match builder.figures.trend.verdict() {
        Verdict::Rise => "report-years-rise",
        Verdict::Fall => "report-years-fall",
        Verdict::NoYearBefore => "report-years-caption",
        Verdict::Same | Verdict::Chance => "report-years-chance",
    };
    let compared: [Named; 2] = [
        ("period", builder.period().into()),
        (
            "previous",
            builder.period_of(builder.figures.period.year - 1).into(),
        ),
    ];
    let headline = builder.say(key, &compared);
    let subtitle = builder.text("report-years-subtitle");
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
        alternative: whiskers_in_short(builder, &rows),
        table: builder.table("report-years-caption", &head, cells.collect()),
        headline,
        subtitle,
    })
}

fn label(builder: &ReportBuilder, year: &YearCount) -> String {
    let name = ("year", year.year.to_string().into());
    match year.begins {
        _ if year.partial => builder.say("report-year-partial", &[name]),
        Some(day) => builder.say(
            "report-year-short",
            &[name, ("day", builder.begin(day).into())],
        ),
        None => year.year.to_string(),
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
        let short = builder.figures.begins > builder.figures.period.from;
        return builder.text(if short {
            "report-rate-short"
        } else {
            "report-rate-none"
        });
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
