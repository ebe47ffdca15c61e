//! The years: one page each with its counts, its complaints and the way to its report.

use crate::analysis::{CLOSED, NamedFigure, RECEIVED};
use crate::analysis::{GivenUp, YearCount};
use crate::calendar::Day;
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::place::Placed;
use crate::report::year_beside_the_last;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Item, Section, Status};
use crate::templates::TemplateError;

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let years: Vec<i32> = site.figures.years().collect();
    let figure = per_year(site, &years).map(|figure| site.drawn(figure, files));
    let sections = vec![
        Section::default().with_figure(figure),
        Section {
            remark: as_of_today(site, &years),
            ..Section::default()
        }
        .with_table(overview(site, &years)),
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

/// That these are the figures of today, where the owners decided on one of the years: its report
/// tells it as it stood then, but for staff, who read that as of today too.
fn as_of_today(site: &Building<'_>, years: &[i32]) -> String {
    let is_decided = |year: &i32| (site.decided_years)(*year).is_some();
    match (years.iter().any(is_decided), site.scope.is_staff()) {
        (false, _) => String::new(),
        (true, true) => site.text("site-year-as-of-today-staff"),
        (true, false) => site.text("site-year-as-of-today"),
    }
}

/// Each year with its counts, where its report stands, and the way to it.
fn overview(site: &Building<'_>, years: &[i32]) -> Grid {
    let row = |year: &i32| {
        let figures = site.figures.of(*year);
        let count = |figure: &NamedFigure| {
            Cell::number(
                figures
                    .map_or(0, |figures| figure.count(figures))
                    .to_string(),
            )
        };
        vec![
            Cell::link(year.to_string(), format!("{year}.html")),
            count(&RECEIVED),
            count(&CLOSED),
            Cell::link(
                format!("{} {year}", site.text("site-report")),
                format!("../jaarverslag/{year}.html"),
            ),
            Cell::link(
                format!("{} {year}", site.text("site-slides")),
                format!("../presentatie/{year}.html"),
            ),
            Cell::status(status(site, *year)),
        ]
    };
    let head = [
        "site-year",
        "figure-received",
        "figure-closed",
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

/// A dot per year, and over it whether the last two whole years differ. Events, as in the report:
/// the margin of chance is one of independent events.
fn per_year(site: &Building<'_>, years: &[i32]) -> Option<Figure> {
    let counted = years.iter().rev().filter_map(|year| {
        let figures = site.figures.of(*year)?;
        let count = figures.trend.years.last()?;
        (figures.period.until >= figures.begins).then_some(count)
    });
    let counted: Vec<&YearCount> = counted.collect();
    if counted.len() < 2 {
        return None;
    }
    let whisker = |year: &&YearCount| Whisker {
        label: year_label(site, year),
        value: f64::from(year.events),
        low: year.interval.low,
        high: year.interval.high.unwrap_or(year.interval.low),
        text: year.events.to_string(),
    };
    let row = |year: &&YearCount| {
        vec![
            year_label(site, year),
            year.complaints.to_string(),
            year.events.to_string(),
            format!("{:.0}", year.interval.low),
            format!("{:.0}", year.interval.high.unwrap_or(year.interval.low)),
        ]
    };
    let title = site.text("site-per-year");
    Some(Figure {
        id: "per-jaar".to_owned(),
        headline: compared(site, years).unwrap_or_else(|| title.clone()),
        subtitle: site.with(
            "site-per-year-subtitle",
            [("day", site.day(site.scope.as_of()).into())],
        ),
        svg: whiskers(
            &title,
            "",
            Scale::Count,
            &counted.iter().map(whisker).collect::<Vec<_>>(),
        ),
        alternative: site.text("site-per-year-alternative"),
        table: Table {
            caption: title,
            head: [
                "site-year",
                "site-column-received-count",
                "report-column-events",
                "site-column-low",
                "site-column-high",
            ]
            .map(|key| site.text(key))
            .to_vec(),
            rows: counted.iter().map(row).collect(),
        },
    })
}

/// The year, that it is not over yet, or that the register begins in it.
fn year_label(site: &Building<'_>, year: &YearCount) -> String {
    let name = ("year", year.year.to_string().into());
    match year.begins {
        _ if year.partial => site.with("site-year-so-far", [name]),
        Some(day) => site.with("report-year-short", [name, ("day", site.begin(day).into())]),
        None => year.year.to_string(),
    }
}

/// The last whole year against the one before, in the words of the presentation; nothing where the
/// register does not go back that far.
fn compared(site: &Building<'_>, years: &[i32]) -> Option<String> {
    let as_of = site.scope.as_of();
    let year = *years.iter().find(|year| **year < as_of.year())?;
    year_beside_the_last(site.figures.of(year)?, site.scope.words)
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
    let received = site.figures.of(year).map_or(0, |of| of.stock.received);
    let open = site.figures.running().ageing.open_of(year);
    let lead = site.with(
        "site-year-lead",
        [
            ("year", year.to_string().into()),
            ("received", i64::from(received).into()),
            ("open", i64::from(open).into()),
        ],
    );
    let (duplicates, cards): (Vec<&Card>, Vec<&Card>) =
        cards.into_iter().partition(|card| card.duplicate);
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
            remark: as_of_today(site, &[year]),
            ..Section::default()
        }
        .with_table(reports(site, year)),
    ];
    sections.extend(super::findings::section(site, &year.to_string(), "../"));
    sections.push(list);
    sections.extend(not_counted(site, year, &duplicates));
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

/// Numbers given up and duplicates of a year: no complaint in any figure. Which number was given up,
/// and why, is about a single case, and not for the staff.
fn not_counted(site: &Building<'_>, year: i32, duplicates: &[&Card]) -> Option<Section> {
    let given_up = site.figures.of(year).map(|of| &of.not_counted.given_up);
    let item = |number: &GivenUp| Item {
        number: number.number.clone(),
        title: number.reason.clone(),
        status: Some(Status::new("none", site.text("site-given-up"))),
        ..Item::default()
    };
    let told = given_up
        .into_iter()
        .flatten()
        .filter(|_| !site.scope.is_staff());
    let mut items: Vec<Item> = told.map(item).collect();
    items.extend(duplicates.iter().map(|card| Item {
        status: Some(Status::new("none", site.text("site-is-duplicate"))),
        ..site.case_item(card, "../")
    }));
    let section = Section {
        items,
        ..Section::new("telt-niet-mee", site.text("site-not-counted"))
    };
    (!section.items.is_empty()).then_some(section)
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
