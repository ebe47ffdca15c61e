//! The years: one page each with its counts, its complaints and the way to its report.

use std::collections::BTreeSet;

use crate::analysis::{statistics, year_on_year};
use crate::calendar::Day;
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::place::Placed;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Section, Status};
use crate::templates::TemplateError;
use crate::wording::Arg;

/// The years with complaints or a report and the running one, newest first. A year without
/// complaints has its report too.
pub fn years(site: &Building<'_>) -> Vec<i32> {
    let mut years: BTreeSet<i32> = site
        .cards
        .iter()
        .map(|card| card.received.latest().year())
        .collect();
    years.extend(
        site.scope
            .assessment
            .years()
            .map(|(_, year)| year.year.value.0),
    );
    years.insert(site.scope.as_of().year());
    years.into_iter().rev().collect()
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let years = years(site);
    let figure = per_year(site, &years).map(|figure| site.drawn(figure, files));
    let sections = vec![
        Section::default().with_figure(figure),
        Section::default().with_table(overview(site, &years)),
    ];
    let title = site.text("site-page-years");
    let document = Document {
        title,
        lead: site.text("site-years-lead"),
        sections,
        ..Document::default()
    };
    files.push(site.document("jaren/index.html", "years", &document)?);
    for year in years {
        files.push(page(site, year)?);
    }
    Ok(())
}

/// How many complaints came in during a year.
fn received(site: &Building<'_>, year: i32) -> usize {
    site.cards
        .iter()
        .filter(|card| card.received.latest().year() == year)
        .count()
}

/// Each year with its counts, where its report stands, and the way to it.
fn overview(site: &Building<'_>, years: &[i32]) -> Grid {
    let row = |year: &i32| {
        let closed = site
            .cards
            .iter()
            .filter(|card| card.closed.is_some_and(|day| day.latest().year() == *year))
            .count();
        vec![
            Cell::link(year.to_string(), format!("{year}.html")),
            Cell::number(received(site, *year).to_string()),
            Cell::number(closed.to_string()),
            Cell::link(
                site.text("site-report"),
                format!("../jaarverslag/{year}.html"),
            ),
            Cell::link(
                site.text("site-slides"),
                format!("../presentatie/{year}.html"),
            ),
            Cell::status(status(site, *year)),
        ]
    };
    let head = [
        "site-year",
        "site-column-received-count",
        "site-column-closed-count",
        "site-report",
        "site-slides",
        "site-column-state",
    ];
    let mut grid = Grid {
        caption: site.text("site-page-years"),
        rows: years.iter().map(row).collect(),
        quiet: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    for column in &mut grid.head[1..3] {
        column.number = true;
    }
    grid
}

/// Whether the owners have decided on a year.
fn status(site: &Building<'_>, year: i32) -> Status {
    let record = site
        .scope
        .assessment
        .years()
        .find(|(_, record)| record.year.value.0 == year);
    let decided = record
        .and_then(|(_, record)| record.decided.as_ref())
        .is_some_and(|day| day.value <= site.scope.as_of());
    match (decided, year < site.scope.as_of().year()) {
        (true, _) => Status::new("done", site.text("site-year-is-decided")),
        (false, true) => Status::new("soon", site.text("site-year-is-concept")),
        (false, false) => Status::new("open", site.text("site-year-is-running")),
    }
}

/// A year with the interval within which chance alone would put its number.
struct Dot {
    name: String,
    count: usize,
    low: f64,
    high: f64,
}

impl Dot {
    fn of(site: &Building<'_>, year: i32) -> Dot {
        let count = received(site, year);
        let interval = statistics::poisson_interval(u32::try_from(count).unwrap_or(u32::MAX));
        let running = year == site.scope.as_of().year();
        Dot {
            name: if running {
                site.with("site-year-so-far", [("year", year.to_string().into())])
            } else {
                year.to_string()
            },
            count,
            low: interval.low,
            high: interval.high.unwrap_or(interval.low),
        }
    }
}

/// A dot per year, and over it whether the last two whole years differ.
fn per_year(site: &Building<'_>, years: &[i32]) -> Option<Figure> {
    let dots: Vec<Dot> = years
        .iter()
        .rev()
        .map(|year| Dot::of(site, *year))
        .collect();
    if dots.len() < 2 {
        return None;
    }
    let whisker = |dot: &Dot| Whisker {
        label: dot.name.clone(),
        #[allow(
            clippy::cast_precision_loss,
            reason = "counts of complaints are far below 2^52"
        )]
        value: dot.count as f64,
        low: dot.low,
        high: dot.high,
        text: dot.count.to_string(),
    };
    let row = |dot: &Dot| {
        vec![
            dot.name.clone(),
            dot.count.to_string(),
            format!("{:.0}", dot.low),
            format!("{:.0}", dot.high),
        ]
    };
    let title = site.text("site-per-year");
    Some(Figure {
        id: "per-jaar".to_owned(),
        headline: compared(site, years).unwrap_or_else(|| title.clone()),
        subtitle: site.with(
            "site-per-month-subtitle",
            [("day", site.day(site.scope.as_of()).into())],
        ),
        svg: whiskers(
            &title,
            "",
            Scale::Count,
            &dots.iter().map(whisker).collect::<Vec<_>>(),
        ),
        alternative: site.text("site-per-year-alternative"),
        table: Table {
            caption: title,
            head: [
                "site-year",
                "site-column-received-count",
                "site-column-low",
                "site-column-high",
            ]
            .map(|key| site.text(key))
            .to_vec(),
            rows: dots.iter().map(row).collect(),
        },
    })
}

/// The last whole year against the one before, in the words of the presentation; nothing where the
/// register does not go back that far.
fn compared(site: &Building<'_>, years: &[i32]) -> Option<String> {
    let as_of = site.scope.as_of();
    let year = *years.iter().find(|year| **year < as_of.year())?;
    let trend = year_on_year(&site.scope.assessment.register, year, as_of);
    let complaints = |year: i32| {
        trend
            .years
            .iter()
            .find(|count| count.year == year)
            .map(|count| count.complaints)
    };
    let (now, before) = (complaints(year)?, complaints(year - 1)?);
    let comparison = trend.comparison?;
    let key = match (comparison.is_real(), comparison.is_rise()) {
        (false, _) if now == before => "report-slide-count-same",
        (false, _) => "report-slide-count-chance",
        (true, true) => "report-slide-count-rise",
        (true, false) => "report-slide-count-fall",
    };
    let number = |count: u32| Arg::Number(i64::from(count));
    let years = [
        ("period", year.to_string().into()),
        ("previous", (year - 1).to_string().into()),
    ];
    Some(
        site.with(
            key,
            [("count", number(now)), ("before", number(before))]
                .into_iter()
                .chain(years),
        ),
    )
}

/// The quarters that have begun. Staff gets the year, not its quarters: a quarter is a small
/// number.
pub fn quarters(site: &Building<'_>, year: i32) -> Vec<u32> {
    let as_of = site.scope.as_of();
    let begun = |quarter: &u32| year < as_of.year() || *quarter <= as_of.quarter();
    if site.scope.is_staff() {
        Vec::new()
    } else {
        (1..=4).filter(begun).collect()
    }
}

fn page(site: &Building<'_>, year: i32) -> Result<crate::site::File, TemplateError> {
    let cards: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| card.received.latest().year() == year)
        .collect();
    let closed = cards.iter().filter(|card| card.closed.is_some()).count();
    let lead = site.with(
        "site-year-lead",
        [
            ("year", year.to_string().into()),
            ("received", cards.len().into()),
            ("open", (cards.len() - closed).into()),
        ],
    );
    let shown = cards.len().min(200);
    let mut list =
        Section::new("klachten", site.text("site-page-list")).with_table(site.case_table(
            site.count("site-theme-cases", cards.len()),
            "../",
            cards[..shown].iter().copied(),
        ));
    if shown < cards.len() {
        list.remark = site.text("site-theme-more");
    }
    let path = address::year(year);
    let mut sections = vec![
        Section {
            facts: facts(site, year),
            ..Section::default()
        }
        .with_table(reports(site, year)),
    ];
    sections.extend(super::findings::section(site, &year.to_string(), "../"));
    sections.push(list);
    let kicker = if year < site.scope.as_of().year() {
        String::new()
    } else {
        site.text("site-year-running")
    };
    let document = Document {
        kicker,
        title: year.to_string(),
        lead,
        sections,
        ..Document::default()
    };
    site.document(&path, "years", &document)
}

/// What there is to read about a year, and what it is.
fn reports(site: &Building<'_>, year: i32) -> Grid {
    let row = |title: String, href: String, what: &str| {
        vec![Cell::link(title, href), Cell::text(site.text(what))]
    };
    let mut rows = vec![
        row(
            site.text("site-report"),
            format!("../jaarverslag/{year}.html"),
            "site-report-what",
        ),
        row(
            site.text("site-slides"),
            format!("../presentatie/{year}.html"),
            "site-slides-what",
        ),
    ];
    for quarter in quarters(site, year) {
        let title = site.with("site-quarter", [("quarter", i64::from(quarter).into())]);
        rows.push(row(
            title,
            format!("../jaarverslag/{year}-kwartaal-{quarter}.html"),
            &format!("site-quarter-{quarter}"),
        ));
    }
    let head = ["site-column-report", "site-column-what"].map(|key| site.text(key));
    Grid {
        caption: site.text("site-year-reading"),
        quiet: true,
        rows,
        ..Grid::new(head, usize::MAX)
    }
}

/// When the owners got the report, decided, and when all staff heard it (step 10).
fn facts(site: &Building<'_>, year: i32) -> Vec<(String, String)> {
    let Some((_, record)) = site
        .scope
        .assessment
        .years()
        .find(|(_, record)| record.year.value.0 == year)
    else {
        return Vec::new();
    };
    let days = [
        ("site-year-offered", &record.offered_to_owners),
        ("site-year-decided", &record.decided),
        ("site-year-presented", &record.presented),
    ];
    let told = |(key, day): (&str, &Option<Placed<Day>>)| {
        let day = day.as_ref().filter(|day| day.value <= site.scope.as_of())?;
        Some((site.text(key), site.day(day.value)))
    };
    days.into_iter().filter_map(told).collect()
}
