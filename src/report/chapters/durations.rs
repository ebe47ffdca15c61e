//! How long handling takes, and what is still open.

use super::curve::curve;
use super::promises::{handling_sentence, named};
use crate::analysis::{Bucket, Cell, OpenCase, SIGNIFICANCE};
use crate::calendar::Day;
use crate::charts::{Bar, Figure, Table, bars};
use crate::report::builder::{Named, ReportBuilder, number};
use crate::report::document::{Blocks, Section};
use crate::report::drawn::{Row, Shape, drawn_in_short};

/// More bars than this are counted by age.
const BARS: usize = 30;

pub(super) fn chapter(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    blocks.gist(handling_sentence(builder));
    blocks.words([
        solved_sentence(builder),
        builder.text("report-handling-how"),
    ]);
    blocks.figure(curve(builder));
    blocks.table(categories(builder));
    if let Some(difference) = builder.figures.handling_time.difference {
        let real = difference.adjusted < SIGNIFICANCE;
        blocks.words([builder.text(if real {
            "report-category-time-real"
        } else {
            "report-category-time-chance"
        })]);
    }
    let figure = open(builder, &mut blocks);
    blocks.figure(figure);
    blocks.into_section("doorlooptijd", builder.text("report-durations"))
}

/// The same in the quarterly note: open complaints only.
pub(super) fn note(builder: &ReportBuilder) -> Section {
    let mut blocks = Blocks::default();
    if let Some(figure) = open(builder, &mut blocks) {
        blocks.table(figure.table);
    }
    blocks.into_section("open", builder.text("report-open"))
}

/// How long solving takes, where many complaints were withdrawn; nothing elsewhere.
fn solved_sentence(builder: &ReportBuilder) -> String {
    let Some(solved) = &builder.figures.handling_time.solved else {
        return String::new();
    };
    // Withdrawn is an ending, which the list of endings may hide.
    if builder.hides() {
        return String::new();
    }
    let withdrawn = ("withdrawn", builder.share(solved.withdrawn).into());
    match solved.median {
        Some(median) => builder.say("report-solved", &[withdrawn, ("median", number(median))]),
        None => builder.say("report-solved-never", &[withdrawn]),
    }
}

fn categories(builder: &ReportBuilder) -> Table {
    let days = |days: Option<u32>| {
        days.map_or_else(|| builder.text("report-not-yet"), |days| days.to_string())
    };
    let groups = &builder.figures.subjects.categories;
    let shown: Vec<&String> = groups
        .iter()
        .filter(|group| builder.shows(groups, &group.key))
        .map(|group| &group.label)
        .collect();
    let rows = builder
        .figures
        .handling_time
        .categories
        .iter()
        .filter(|category| shown.contains(&&category.label))
        .map(|category| {
            vec![
                category.label.clone(),
                category.complaints.to_string(),
                days(category.median),
                days(category.p90),
            ]
        });
    let head = [
        "report-column-category",
        "report-column-complaints",
        "report-column-median",
        "report-column-p90",
    ];
    builder.table("report-category-time-caption", &head, rows.collect())
}

/// Says how many are open, and draws them: by age, or one by one.
fn open(builder: &ReportBuilder, blocks: &mut Blocks) -> Option<Figure> {
    let ageing = &builder.figures.ageing;
    let Some(oldest) = ageing.open.iter().max_by_key(|case| case.days) else {
        blocks.words([builder.say(
            "report-open-none",
            &[("day", builder.day(builder.figures.period.until).into())],
        )]);
        return None;
    };
    let long = ageing.buckets.last().map_or(0, |bucket| bucket.count);
    blocks.words([
        builder.say(
            if builder.may_say(&[long]) {
                "report-open-count"
            } else {
                "report-open-count-alone"
            },
            &[
                ("day", builder.day(builder.figures.period.until).into()),
                ("count", ageing.open.len().into()),
                ("long", number(long)),
            ],
        ),
        if builder.hides() {
            String::new()
        } else {
            oldest_sentence(builder, oldest)
        },
    ]);
    if !builder.hides() {
        blocks.words([builder.text("report-open-waits")]);
        blocks.points(what_waits(builder));
    }
    if builder.hides() || ageing.open.len() > BARS {
        return Some(by_age(builder));
    }
    if ageing.open.iter().any(|case| case.promised.is_some()) {
        blocks.note(builder.text("report-open-promised"));
    }
    Some(by_case(builder))
}

/// The closed ones that took longer than six weeks. Not for staff: it tells of single cases.
pub(super) fn longest(builder: &ReportBuilder) -> Table {
    let long = builder
        .figures
        .handling_time
        .long
        .iter()
        .take(BARS)
        .filter(|_| !builder.hides());
    let rows = long
        .map(|case| {
            vec![
                case.number.clone(),
                case.category.clone(),
                case.days.to_string(),
            ]
        })
        .collect();
    builder.table(
        "report-long-caption",
        &[
            "report-column-number",
            "report-column-category",
            "report-column-days",
        ],
        rows,
    )
}

/// A bar for each open complaint, oldest first.
fn by_case(builder: &ReportBuilder) -> Figure {
    let mut open: Vec<&OpenCase> = builder.figures.ageing.open.iter().collect();
    open.sort_by_key(|case| std::cmp::Reverse(case.days));
    let days = |days: i64| f64::from(i32::try_from(days).unwrap_or(i32::MAX));
    let bar = |case: &&OpenCase| Bar {
        label: open_label(builder, case),
        value: days(case.days),
        text: builder.say("report-days", &[("days", case.days.into())]),
        flagged: case.overdue,
        promised: promised(case).map(|day| days(day.days_since(case.received))),
    };
    let rows = open.iter().map(|case| {
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| builder.day(day));
        let is_broken = promised(case).is_some_and(|day| day < builder.figures.period.until);
        let flag = match (case.overdue, is_broken) {
            (true, _) => format!("▲ {}", builder.text("report-overdue")),
            (false, true) => builder.text("report-promise-passed"),
            (false, false) => String::new(),
        };
        vec![
            case.number.clone(),
            case.days.to_string(),
            day(case.promised),
            waits(builder, case),
            day(case.due),
            flag,
        ]
    });
    let head = [
        "report-column-number",
        "report-column-days",
        "report-column-promised",
        "report-column-waits",
        "report-column-due",
        "report-column-signal",
    ];
    let table = builder.table("report-open-list-caption", &head, rows.collect());
    let subtitle = builder.say(
        "report-open-subtitle",
        &[("day", builder.day(builder.figures.period.until).into())],
    );
    open_figure(
        builder,
        "report-open-figure",
        subtitle,
        &open.iter().map(bar).collect::<Vec<_>>(),
        table,
    )
}

/// The number with the day that was promised, where one was.
fn open_label(builder: &ReportBuilder, case: &OpenCase) -> String {
    let number = case.number.clone();
    let Some(day) = promised(case) else {
        return number;
    };
    let args: [Named; 2] = [("number", number.into()), ("day", builder.day(day).into())];
    builder.say("report-open-label", &args)
}

/// The day that the complainant reckons with; without one the last day for what comes next.
fn promised(case: &OpenCase) -> Option<Day> {
    case.promised.or(case.due)
}

/// A bar for each age.
fn by_age(builder: &ReportBuilder) -> Figure {
    let buckets = &builder.figures.ageing.buckets;
    let counts: Vec<u32> = buckets.iter().map(|bucket| bucket.count).collect();
    let cells = builder
        .cells(&counts)
        .unwrap_or_else(|| vec![Cell::Hidden; counts.len()]);
    let bar = |(bucket, cell): (&Bucket, &Cell)| Bar {
        label: bucket_label(builder, *bucket),
        value: f64::from(cell.shown().unwrap_or(0)),
        text: builder.cell(*cell),
        flagged: false,
        promised: None,
    };
    let bars: Vec<Bar> = buckets.iter().zip(&cells).map(bar).collect();
    let rows = bars
        .iter()
        .map(|bar| vec![bar.label.clone(), bar.text.clone()])
        .collect();
    let table = builder.table(
        "report-open-caption",
        &["report-column-age", "report-column-count"],
        rows,
    );
    let subtitle = builder.say(
        "report-open-buckets-subtitle",
        &[("day", builder.day(builder.figures.period.until).into())],
    );
    open_figure(builder, "report-open-caption", subtitle, &bars, table)
}

fn open_figure(
    builder: &ReportBuilder,
    headline: &str,
    subtitle: String,
    rows: &[Bar],
    table: Table,
) -> Figure {
    let headline = builder.text(headline);
    // Where every number is hidden there is no bar, and so no picture.
    let is_drawn = rows
        .iter()
        .any(|row| row.value > 0.0 || row.promised.is_some());
    let told: Vec<Row> = rows
        .iter()
        .map(|row| (row.label.as_str(), row.value, row.text.as_str()))
        .collect();
    let mut alternative = vec![drawn_in_short(builder.source.words, Shape::Bar, &told)];
    let is_broken = |row: &&Bar| row.promised.is_some_and(|day| day < row.value);
    let broken = rows.iter().filter(is_broken).count();
    if broken > 0 {
        alternative.push(builder.say("report-drawn-promises", &[("count", broken.into())]));
    }
    let overdue = rows.iter().filter(|row| row.flagged).count();
    if overdue > 0 {
        alternative.push(builder.say("report-drawn-overdue", &[("count", overdue.into())]));
    }
    Figure {
        id: "open".into(),
        svg: if is_drawn {
            bars(&headline, &subtitle, rows)
        } else {
            String::new()
        },
        alternative: alternative.join(" "),
        table,
        headline,
        subtitle,
    }
}

/// The oldest open complaint, or those that are as old.
fn oldest_sentence(builder: &ReportBuilder, oldest: &OpenCase) -> String {
    let open = builder.figures.ageing.open.iter();
    let as_old: Vec<String> = open
        .filter(|case| case.days == oldest.days)
        .map(|case| case.number.clone())
        .collect();
    if as_old.len() > 1 {
        let args: [Named; 2] = [("numbers", as_old.into()), ("days", oldest.days.into())];
        return builder.say("report-open-oldest-tied", &args);
    }
    let args: [Named; 2] = [
        ("number", oldest.number.clone().into()),
        ("days", oldest.days.into()),
    ];
    builder.say("report-open-oldest", &args)
}

/// What must be done now with the open complaints, the oldest first: one line an act.
fn what_waits(builder: &ReportBuilder) -> Vec<String> {
    let mut open: Vec<&OpenCase> = builder.figures.ageing.open.iter().collect();
    open.sort_by_key(|case| std::cmp::Reverse(case.days));
    let mut acts: Vec<(String, Vec<String>)> = Vec::new();
    for case in open {
        let act = waits(builder, case);
        match acts.iter_mut().find(|(known, _)| *known == act) {
            Some((_, numbers)) => numbers.push(case.number.clone()),
            None => acts.push((act, vec![case.number.clone()])),
        }
    }
    let told = acts.into_iter().map(|(act, numbers)| {
        let numbers = named(builder, &numbers);
        let args: [Named; 2] = [("action", act.into()), ("numbers", numbers.into())];
        builder.say("report-open-waits-one", &args)
    });
    told.collect()
}

fn waits(builder: &ReportBuilder, case: &OpenCase) -> String {
    case.waits_for.map_or_else(
        || builder.text("report-waits-nothing"),
        |fact| builder.text(&format!("action-{fact}")),
    )
}

fn bucket_label(builder: &ReportBuilder, bucket: Bucket) -> String {
    match bucket.to {
        Some(to) => builder.say(
            "report-bucket",
            &[("from", bucket.from.into()), ("to", to.into())],
        ),
        None => builder.say("report-bucket-last", &[("from", (bucket.from - 1).into())]),
    }
}
