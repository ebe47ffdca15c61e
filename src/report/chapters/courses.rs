//! The counts over time, and what they do and do not say.

use crate::analysis::{GapSignal, Individuals, OverTime, Pace, Slot};
use crate::charts::{Control, Figure, Limits, Strip, control, strip};
use crate::report::document::{Blocks, Section};
use crate::report::pen::{Pen, number};
use crate::wording::month_name;

pub(super) fn chapter(pen: &Pen) -> Section {
    let over_time = &pen.figures.over_time;
    let mut blocks = Blocks::default();
    match over_time.pace {
        Pace::Events => {
            blocks.words([pen.text("report-time-few")]);
            blocks.figure(events(pen));
        }
        Pace::Quarters | Pace::Months | Pace::Weeks => {
            blocks.words(sentences(pen, over_time));
            blocks.figure(chart(pen, over_time));
        }
    }
    blocks.words(pauses(pen));
    blocks.into_section("verloop", pen.text("report-time"))
}

fn sentences(pen: &Pen, over_time: &OverTime) -> Vec<String> {
    let Some(limits) = &over_time.limits else {
        return vec![pen.text("report-time-no-points")];
    };
    let pace = pen.text(match over_time.pace {
        Pace::Weeks => "report-per-week",
        Pace::Months => "report-per-month",
        Pace::Quarters | Pace::Events => "report-per-quarter",
    });
    let signals: Vec<String> = limits
        .outside
        .iter()
        .map(|&index| slot(pen, over_time.points[index], true))
        .collect();
    let [low, high, mean] = [
        ("low", number(limits.lower)),
        ("high", number(limits.upper)),
        ("mean", pen.decimal(limits.mean, 1).into()),
    ];
    let mut sentences = vec![if signals.is_empty() {
        pen.say(
            "report-time-calm",
            &[low, high, mean, ("pace", pace.into())],
        )
    } else {
        pen.say(
            "report-time-signal",
            &[
                low,
                high,
                mean,
                ("count", signals.len().into()),
                ("when", signals.into()),
            ],
        )
    }];
    if over_time.run.is_some_and(|run| run.signals()) {
        sentences.push(pen.text("report-time-shift"));
    } else if over_time.run.is_none() {
        sentences.push(pen.text("report-time-no-run"));
    }
    if limits.provisional {
        sentences.push(pen.text("report-time-provisional"));
    }
    sentences.extend(
        over_time
            .individuals
            .as_ref()
            .map(|chart| individual_sentence(pen, chart)),
    );
    sentences
}

/// What the limits from the values' own variation say, where counts vary more than chance.
fn individual_sentence(pen: &Pen, chart: &Individuals) -> String {
    let args = [
        ("low", pen.decimal(chart.lower, 1).into()),
        ("high", pen.decimal(chart.upper, 1).into()),
        ("count", chart.outside.len().into()),
    ];
    pen.say("report-time-individuals", &args)
}

/// "mrt 2026" in the chart, "maart 2026" in a sentence; quarters are "2026-2" and "kwartaal 2 van
/// 2026", weeks "2026-w12" and "week 12 van 2026".
fn slot(pen: &Pen, slot: Slot, long: bool) -> String {
    let lang = pen.source.words.lang();
    match (pen.figures.over_time.pace, long) {
        (Pace::Months, true) => format!("{} {}", month_name(lang, slot.part), slot.year),
        (Pace::Months, false) => format!(
            "{} {}",
            month_name(lang, slot.part)
                .chars()
                .take(3)
                .collect::<String>(),
            slot.year % 100
        ),
        (Pace::Weeks, true) => pen.say(
            "report-week",
            &[
                ("week", number(slot.part)),
                ("year", slot.year.to_string().into()),
            ],
        ),
        (Pace::Weeks, false) => format!("{}-w{:02}", slot.year, slot.part),
        (_, true) => pen.say(
            "report-quarter",
            &[
                ("quarter", number(slot.part)),
                ("year", slot.year.to_string().into()),
            ],
        ),
        (_, false) => format!("{}-{}", slot.year, slot.part),
    }
}

fn chart(pen: &Pen, over_time: &OverTime) -> Option<Figure> {
    let limits = over_time.limits.as_ref()?;
    let line = |value: f64, decimals: u8, key: &str| {
        (
            value,
            pen.say(key, &[("value", pen.decimal(value, decimals).into())]),
        )
    };
    let headline = pen.text(if limits.outside.is_empty() {
        "report-time-headline-calm"
    } else {
        "report-time-headline-signal"
    });
    let subtitle = pen.text("report-time-subtitle");
    let drawn = Control {
        points: over_time
            .points
            .iter()
            .map(|&point| (slot(pen, point, false), f64::from(point.events)))
            .collect(),
        limits: Limits {
            centre: line(limits.mean, 1, "report-line-mean"),
            upper: Some(line(f64::from(limits.upper), 0, "report-line-upper")),
            lower: Some(line(f64::from(limits.lower), 0, "report-line-lower"))
                .filter(|_| limits.lower > 0),
        },
        signals: limits.outside.clone(),
    };
    let rows = over_time.points.iter().enumerate().map(|(index, &point)| {
        let flag = if limits.outside.contains(&index) {
            pen.text("report-outside")
        } else {
            String::new()
        };
        vec![slot(pen, point, true), point.events.to_string(), flag]
    });
    let highest = over_time.points.iter().max_by_key(|point| point.events)?;
    let alternative = [
        ("points", over_time.points.len().into()),
        ("mean", pen.decimal(limits.mean, 1).into()),
        ("most", number(highest.events)),
        ("when", slot(pen, *highest, true).into()),
        ("low", number(limits.lower)),
        ("high", number(limits.upper)),
    ];
    Some(Figure {
        id: "verloop".into(),
        svg: control(&headline, &subtitle, &drawn),
        alternative: pen.say("report-time-alternative", &alternative),
        table: pen.table(
            "report-time-caption",
            &[
                "report-column-period",
                "report-column-events",
                "report-column-signal",
            ],
            rows.collect(),
        ),
        headline,
        subtitle,
    })
}

/// One mark a complaint. Not for staff: it shows exact days.
fn events(pen: &Pen) -> Option<Figure> {
    let figures = pen.figures;
    if pen.hides() || figures.stock.received == 0 {
        return None;
    }
    let received = &figures.stock.list;
    let span = (
        0.0,
        days(figures.period.end.days_since(figures.period.from)),
    );
    let at = |day: crate::calendar::Day| days(day.days_since(figures.period.from));
    let row = Strip {
        label: pen.text("report-column-complaints"),
        days: received.iter().map(|one| at(one.day)).collect(),
        cluster: None,
    };
    let lang = pen.source.words.lang();
    let marks: Vec<(f64, String)> = (0..12)
        .map(|month| figures.period.from.plus_months(month))
        .filter(|day| *day <= figures.period.end && (day.month() - 1).is_multiple_of(3))
        .map(|day| (at(day), month_name(lang, day.month()).to_owned()))
        .collect();
    let headline = pen.say(
        "report-time-events",
        &[("count", number(figures.stock.received))],
    );
    let subtitle = pen.say("report-figure-subtitle", &[("period", pen.period().into())]);
    let rows: Vec<Vec<String>> = received
        .iter()
        .map(|one| vec![one.number.clone(), pen.day(one.day)])
        .collect();
    let list: Vec<String> = received.iter().map(|one| pen.day(one.day)).collect();
    Some(Figure {
        id: "verloop".into(),
        svg: strip(&headline, &subtitle, span, &marks, &[row]),
        alternative: format!("{}.", list.join("; ")),
        table: pen.table(
            "report-time-caption",
            &["report-column-number", "report-column-received"],
            rows,
        ),
        headline,
        subtitle,
    })
}

fn days(count: i64) -> f64 {
    f64::from(i32::try_from(count).unwrap_or(i32::MAX))
}

/// Categories that have been quiet for unusually long. Not for staff: it dates a single case.
fn pauses(pen: &Pen) -> Vec<String> {
    let over_time = &pen.figures.over_time;
    let any = over_time
        .gaps
        .map(|gaps| (pen.text("report-any-subject"), gaps));
    let named = over_time
        .pauses
        .iter()
        .map(|pause| (pause.label.clone(), pause.gaps));
    let quiet = any
        .into_iter()
        .chain(named)
        .filter(|(_, gaps)| gaps.signal != GapSignal::None && !pen.hides());
    quiet
        .map(|(label, gaps)| {
            let percent = (gaps.p * 100.0).max(0.1);
            let args = [
                ("label", label.into()),
                ("open", pen.decimal(gaps.open, 0).into()),
                ("mean", pen.decimal(gaps.mean, 0).into()),
                (
                    "percent",
                    pen.decimal(percent, if percent < 1.0 { 1 } else { 0 })
                        .into(),
                ),
            ];
            pen.say("report-pause", &args)
        })
        .collect()
}
