//! The years: one page each with its counts, its complaints and the way to its report.

use std::collections::BTreeSet;

use crate::analysis::statistics;
use crate::calendar::Day;
use crate::charts::{Figure, Scale, Table, Whisker, whiskers};
use crate::place::Placed;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Item, Section};
use crate::site::engine::TemplateError;

/// The years with complaints or a report, newest first.
pub fn years(site: &Building<'_>) -> Vec<i32> {
    let mut years: BTreeSet<i32> = site.cards.iter().map(|card| card.received.latest().year()).collect();
    years.extend(site.known.assessment.years().map(|(_, year)| year.year.value.0));
    years.into_iter().rev().collect()
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let years = years(site);
    let received = |year: i32| site.cards.iter().filter(|card| card.received.latest().year() == year).count();
    let row = |year: &i32| {
        vec![
            Cell::link(year.to_string(), format!("{year}.html")),
            Cell::number(received(*year).to_string()),
            Cell::number(site.cards.iter().filter(|card| card.closed.is_some_and(|day| day.latest().year() == *year)).count().to_string()),
            Cell::link(site.text("site-report"), format!("../jaarverslag/{year}.html")),
            Cell::link(site.text("site-slides"), format!("../presentatie/{year}.html")),
        ]
    };
    let head = ["site-year", "site-column-received-count", "site-column-closed-count", "site-report", "site-slides"];
    let mut grid = Grid {
        caption: site.text("site-page-years"),
        rows: years.iter().map(row).collect(),
        empty: site.text("site-no-complaints"),
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    };
    for column in &mut grid.head[1..3] {
        column.number = true;
    }
    let figure = per_year(site, &years, received).map(|figure| site.drawn(figure, files));
    let sections = vec![Section::default().with_figure(figure), Section::default().with_table(grid)];
    let title = site.text("site-page-years");
    let document = Document { title, lead: site.text("site-years-lead"), sections, ..Document::default() };
    files.push(site.document("jaren/index.html", "years", &document)?);
    for year in years {
        files.push(page(site, year)?);
    }
    Ok(())
}

/// A dot per year with the interval within which chance alone would put it.
fn per_year(site: &Building<'_>, years: &[i32], received: impl Fn(i32) -> usize) -> Option<Figure> {
    if years.len() < 2 {
        return None;
    }
    let this_year = site.known.as_of().year();
    let rows: Vec<(i32, usize, f64, f64)> = years
        .iter()
        .rev()
        .map(|year| {
            let count = received(*year);
            let interval = statistics::poisson_interval(u32::try_from(count).unwrap_or(u32::MAX));
            #[allow(clippy::cast_precision_loss, reason = "counts of complaints are far below 2^52")]
            let high = interval.high.unwrap_or(count as f64);
            (*year, count, interval.low, high)
        })
        .collect();
    let name =
        |year: i32| if year == this_year { site.with("site-year-so-far", [("year", year.to_string().into())]) } else { year.to_string() };
    #[allow(clippy::cast_precision_loss, reason = "counts of complaints are far below 2^52")]
    let dots: Vec<Whisker> = rows
        .iter()
        .map(|(year, count, low, high)| Whisker {
            label: name(*year),
            value: *count as f64,
            low: *low,
            high: *high,
            text: count.to_string(),
        })
        .collect();
    let title = site.text("site-per-year");
    Some(Figure {
        id: "per-jaar".to_owned(),
        headline: site.text("site-per-year-headline"),
        subtitle: site.with("site-per-month-subtitle", [("day", site.day(site.known.as_of()).into())]),
        svg: whiskers(&title, "", Scale::Count, &dots),
        alternative: site.text("site-per-year-alternative"),
        table: Table {
            caption: title,
            head: ["site-year", "site-column-received-count", "site-column-low", "site-column-high"].map(|key| site.text(key)).to_vec(),
            rows: rows
                .iter()
                .map(|(year, count, low, high)| vec![name(*year), count.to_string(), format!("{low:.0}"), format!("{high:.0}")])
                .collect(),
        },
    })
}

/// The quarters that have begun. Staff gets the year, not its quarters: a quarter is a small number.
pub fn quarters(site: &Building<'_>, year: i32) -> Vec<u32> {
    let as_of = site.known.as_of();
    let begun = |quarter: &u32| year < as_of.year() || *quarter <= as_of.quarter();
    if site.known.is_staff() { Vec::new() } else { (1..=4).filter(begun).collect() }
}

fn page(site: &Building<'_>, year: i32) -> Result<crate::site::File, TemplateError> {
    let cards: Vec<&Card> = site.cards.iter().filter(|card| card.received.latest().year() == year).collect();
    let closed = cards.iter().filter(|card| card.closed.is_some()).count();
    let lead = site.with(
        "site-year-lead",
        [("year", year.to_string().into()), ("received", cards.len().into()), ("open", (cards.len() - closed).into())],
    );
    let link = |title, href| Item { title, href, ..Item::default() };
    let mut items = vec![
        link(site.text("site-report"), format!("../jaarverslag/{year}.html")),
        link(site.text("site-slides"), format!("../presentatie/{year}.html")),
    ];
    for quarter in quarters(site, year) {
        let title = site.with("site-quarter", [("quarter", i64::from(quarter).into())]);
        items.push(link(title, format!("../jaarverslag/{year}-kwartaal-{quarter}.html")));
    }
    let shown = cards.len().min(200);
    let mut list = Section::new("klachten", site.text("site-page-list")).with_table(site.case_table(
        site.count("site-theme-cases", cards.len()),
        "../",
        cards[..shown].iter().copied(),
    ));
    if shown < cards.len() {
        list.remark = site.text("site-theme-more");
    }
    let path = address::year(year);
    let mut sections = vec![Section { facts: facts(site, year), items, ..Section::default() }];
    sections.extend(super::findings::section(site, &year.to_string(), "../"));
    sections.push(list);
    let document = Document { title: year.to_string(), lead, sections, ..Document::default() };
    site.document(&path, "years", &document)
}

/// When the owners got the report, decided, and when all staff heard it (step 10).
fn facts(site: &Building<'_>, year: i32) -> Vec<(String, String)> {
    let Some((_, record)) = site.known.assessment.years().find(|(_, record)| record.year.value.0 == year) else { return Vec::new() };
    let days = [
        ("site-year-offered", &record.offered_to_owners),
        ("site-year-decided", &record.decided),
        ("site-year-presented", &record.presented),
    ];
    let told = |(key, day): (&str, &Option<Placed<Day>>)| {
        let day = day.as_ref().filter(|day| day.value <= site.known.as_of())?;
        Some((site.text(key), site.day(day.value)))
    };
    days.into_iter().filter_map(told).collect()
}
