//! The counts over time, and what they do and do not say.

use super::durations::longest;
use super::timeline::timeline;
use crate::analysis::{GapSignal, Individuals, OverTime, Pace, Slot, Verdict};
use crate::charts::{Control, DotPlot, Figure, Limits, control, dot_plot};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};
use crate::wording::month_name;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let over_time = &builder.figures.over_time;
    let mut blocks = Blocks::default();
    match over_time.pace {
        Pace::Events => {
            blocks.words([builder.text("report-time-few")]);
            blocks.figure(events(builder));
        }
        Pace::Quarters | Pace::Months | Pace::Weeks => {
            blocks.words(sentences(builder, over_time));
            blocks.figure(chart(builder, over_time));
        }
    }
    blocks.words(pauses(builder));
    blocks.table(longest(builder));
    if !builder.figures.patterns.is_empty() {
        blocks.figure(timeline(builder));
    }
    blocks.into_section("verloop", builder.text("report-time"))
}

/// What the series says as a whole. It is calm only where nothing else in the report says that the
/// number changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    /// At least one period is outside the limits.
    Outside,
    /// None is, and yet the runs are not those of chance.
    Shifted,
    /// Neither, and yet this year differs from the last by more than chance.
    Changed,
    Calm,
}

impl Course {
    fn of(builder: &ReportBuilder) -> Course {
        let over_time = &builder.figures.over_time;
        let outside = over_time.limits.as_ref();
        let outside = outside.is_some_and(|limits| !limits.outside.is_empty());
        let own = over_time.individuals.as_ref();
        let own = own.is_some_and(|chart| !chart.outside.is_empty());
        let verdict = builder.figures.trend.verdict();
        match (outside, over_time.run.is_some_and(|run| run.signals())) {
            (true, _) => Course::Outside,
            (false, true) => Course::Shifted,
            (false, false) if own || matches!(verdict, Verdict::Rise | Verdict::Fall) => {
                Course::Changed
            }
            (false, false) => Course::Calm,
        }
    }
}

/// What the runs around the middle say: too long on one side, too few crossings, or too few
/// periods to tell.
fn shifts(builder: &ReportBuilder, over_time: &OverTime) -> Vec<String> {
    let Some(run) = over_time.run else {
        return vec![builder.text("report-time-no-run")];
    };
    let crossings: [Named; 2] = [
        ("crossings", number(run.crossings)),
        ("fewest", number(run.fewest_allowed)),
    ];
    let stays = run.stays().then(|| builder.text("report-time-shift"));
    let seldom = run
        .crosses_seldom()
        .then(|| builder.say("report-time-crossings", &crossings));
    stays.into_iter().chain(seldom).collect()
}

fn sentences(builder: &ReportBuilder, over_time: &OverTime) -> Vec<String> {
    let Some(limits) = &over_time.limits else {
        return vec![builder.text("report-time-no-points")];
    };
    let pace = builder.text(match over_time.pace {
        Pace::Weeks => "report-per-week",
        Pace::Months => "report-per-month",
        Pace::Quarters | Pace::Events => "report-per-quarter",
    });
    let signals: Vec<String> = limits
        .outside
        .iter()
        .map(|&index| slot(builder, over_time.points[index], true))
        .collect();
    let [low, high, mean] = [
        ("low", number(limits.lower)),
        ("high", number(limits.upper)),
        ("mean", builder.decimal(limits.mean, 1).into()),
    ];
    let course = Course::of(builder);
    let key = match course {
        Course::Outside => "report-time-signal",
        Course::Calm => "report-time-calm",
        Course::Changed | Course::Shifted => "report-time-within",
    };
    let mut sentences = vec![builder.say(
        key,
        &[
            low,
            high,
            mean,
            ("pace", pace.into()),
            ("count", signals.len().into()),
            ("when", signals.into()),
        ],
    )];
    if course == Course::Changed {
        sentences.push(builder.text("report-time-changed"));
    }
    sentences.extend(shifts(builder, over_time));
    if limits.provisional {
        sentences.push(builder.text("report-time-provisional"));
    }
    sentences.extend(
        over_time
            .individuals
            .as_ref()
            .map(|chart| individual_sentence(builder, chart)),
    );
    sentences
}

/// What the limits from the values' own variation say, where counts vary more than chance.
fn individual_sentence(builder: &ReportBuilder, chart: &Individuals) -> String {
    let args = [
        ("low", builder.decimal(chart.lower, 1).into()),
        ("high", builder.decimal(chart.upper, 1).into()),
        ("count", chart.outside.len().into()),
    ];
    builder.say("report-time-individuals", &args)
}

/// "mrt 2026" in the chart, "maart 2026" in a sentence; quarters are "2026-2" and "kwartaal 2 van
/// 2026", weeks "2026-w12" and "week 12 van 2026".
fn slot(builder: &ReportBuilder, slot: Slot, long: bool) -> String {
    let lang = builder.source.words.lang();
    match (builder.figures.over_time.pace, long) {
        (Pace::Months, true) => format!("{} {}", month_name(lang, slot.part), slot.year),
        (Pace::Months, false) => format!(
            "{} {}",
            month_name(lang, slot.part)
                .chars()
                .take(3)
                .collect::<String>(),
            slot.year % 100
        ),
        (Pace::Weeks, true) => builder.say(
            "report-week",
            &[
                ("week", number(slot.part)),
                ("year", slot.year.to_string().into()),
            ],
        ),
        (Pace::Weeks, false) => format!("{}-w{:02}", slot.year, slot.part),
        (_, true) => builder.say(
            "report-quarter",
            &[
                ("quarter", number(slot.part)),
                ("year", slot.year.to_string().into()),
            ],
        ),
        (_, false) => format!("{}-{}", slot.year, slot.part),
    }
}

fn chart(builder: &ReportBuilder, over_time: &OverTime) -> Option<Figure> {
    let limits = over_time.limits.as_ref()?;
    let line = |value: f64, decimals: u8, key: &str| {
        (
            value,
            builder.say(key, &[("value", builder.decimal(value, decimals).into())]),
        )
    };
    let headline = builder.text(match Course::of(builder) {
        Course::Calm => "report-time-headline-calm",
        Course::Changed => "report-time-headline-within",
        Course::Shifted => "report-time-headline-shift",
        Course::Outside => "report-time-headline-signal",
    });
    let subtitle = builder.text("report-time-subtitle");
    let drawn = Control {
        points: over_time
            .points
            .iter()
            .map(|&point| (slot(builder, point, false), f64::from(point.events)))
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
            builder.text("report-outside")
        } else {
            String::new()
        };
        vec![slot(builder, point, true), point.events.to_string(), flag]
    });
    let most = over_time.points.iter().map(|point| point.events).max()?;
    let mut highest = over_time.points.iter().filter(|point| point.events == most);
    // Of two that are as high none is the highest.
    let alone = highest.next().filter(|_| highest.next().is_none());
    let alternative = [
        ("points", over_time.points.len().into()),
        ("mean", builder.decimal(limits.mean, 1).into()),
        ("most", number(most)),
        (
            "when",
            alone
                .map_or_else(String::new, |point| slot(builder, *point, true))
                .into(),
        ),
        ("low", number(limits.lower)),
        ("high", number(limits.upper)),
    ];
    Some(Figure {
        id: "verloop".into(),
        svg: control(&headline, &subtitle, &drawn),
        alternative: builder.say(
            if alone.is_some() {
                "report-time-alternative"
            } else {
                "report-time-alternative-tied"
            },
            &alternative,
        ),
        table: builder.table(
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
fn events(builder: &ReportBuilder) -> Option<Figure> {
    let figures = builder.figures;
    if builder.hides() || figures.stock.received == 0 {
        return None;
    }
    let received = &figures.stock.list;
    let span = (
        0.0,
        days(figures.period.end.days_since(figures.period.from)),
    );
    let at = |day: crate::calendar::Day| days(day.days_since(figures.period.from));
    let row = DotPlot {
        label: builder.text("report-column-complaints"),
        days: received.iter().map(|one| at(one.day)).collect(),
        cluster: None,
    };
    let lang = builder.source.words.lang();
    let marks: Vec<(f64, String)> = (0..12)
        .map(|month| figures.period.from.plus_months(month))
        .filter(|day| *day <= figures.period.end && (day.month() - 1).is_multiple_of(3))
        .map(|day| (at(day), month_name(lang, day.month()).to_owned()))
        .collect();
    let headline = builder.say(
        "report-time-events",
        &[("count", number(figures.stock.received))],
    );
    let subtitle = builder.say(
        "report-figure-subtitle",
        &[("period", builder.period().into())],
    );
    let rows: Vec<Vec<String>> = received
        .iter()
        .map(|one| vec![one.number.clone(), builder.day(one.day)])
        .collect();
    let [first, last] = [received.first(), received.last()]
        .map(|one| one.map_or_else(String::new, |one| builder.day(one.day)));
    let told: [Named; 3] = [
        ("count", number(figures.stock.received)),
        ("first", first.into()),
        ("last", last.into()),
    ];
    Some(Figure {
        id: "verloop".into(),
        svg: dot_plot(&headline, &subtitle, span, &marks, &[row]),
        alternative: builder.say("report-drawn-days", &told),
        table: builder.table(
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
fn pauses(builder: &ReportBuilder) -> Vec<String> {
    let over_time = &builder.figures.over_time;
    let any = over_time
        .gaps
        .map(|gaps| (builder.text("report-any-subject"), gaps));
    let named = over_time
        .pauses
        .iter()
        .map(|pause| (pause.label.clone(), pause.gaps));
    let quiet = any
        .into_iter()
        .chain(named)
        .filter(|(_, gaps)| gaps.signal != GapSignal::None && !builder.hides());
    quiet
        .map(|(label, gaps)| {
            let percent = (gaps.adjusted * 100.0).max(0.1);
            let args = [
                ("label", label.into()),
                ("open", builder.decimal(gaps.open, 0).into()),
                ("mean", builder.decimal(gaps.mean, 0).into()),
                (
                    "percent",
                    builder
                        .decimal(percent, if percent < 1.0 { 1 } else { 0 })
                        .into(),
                ),
            ];
            builder.say("report-pause", &args)
        })
        .collect()
}
