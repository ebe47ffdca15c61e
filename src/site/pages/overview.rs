//! The front page: how complaints are going, in a minute.

use serde::Serialize;

use crate::calendar::Day;
use crate::charts::{Column, Figure, Table, columns};
use crate::procedure::State;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Count, Drawn, Item, Section, Status};
use crate::site::engine::TemplateError;
use crate::site::frame::Head;
use crate::wording::{Message, month_name};

/// How many months the figure shows.
const MONTHS: i32 = 24;

#[derive(Serialize)]
struct Overview {
    day: String,
    headline: String,
    lead: String,
    counts: Vec<Count>,
    figure: Option<Drawn>,
    main: Vec<Section>,
    aside: Vec<Section>,
}

pub fn page(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let year = site.known.as_of().year();
    let open = site.cards.iter().filter(|card| card.state != State::Closed).count();
    let overdue = site.cards.iter().filter(|card| card.overdue).count();
    let soon = site.cards.iter().filter(|card| card.soon && !card.overdue).count();
    let received = site.cards.iter().filter(|card| card.received.latest().year() == year).count();
    let closed = site.cards.iter().filter(|card| card.closed.is_some_and(|day| day.latest().year() == year)).count();
    let count = |tone, number, key, href: &str| Count { tone, number, label: site.text(key), href: href.to_owned() };
    let late = if overdue > 0 { "late" } else { "" };
    let counts = vec![
        count("", open, "site-count-open", "zoeken.html#toestand=open"),
        count(late, overdue, "site-count-overdue", "zoeken.html#over-tijd=1"),
        count(if soon > 0 { "soon" } else { "" }, soon, "site-count-soon", "zoeken.html#bijna=1"),
        count("", received, "site-count-received", &address::year(year)),
    ];
    let headline = Message::new("site-overview-headline").with("open", open).with("overdue", overdue);
    let lead = Message::new("site-overview-lead").with("year", year.to_string()).with("received", received).with("closed", closed);
    let mut aside = vec![recent(site)];
    aside.extend(measures(site));
    let view = Overview {
        day: site.with("site-as-of", [("day", site.day(site.known.as_of()).into())]),
        headline: site.say(&headline),
        lead: site.say(&lead),
        counts,
        figure: (!site.cards.is_empty()).then(|| site.drawn(per_month(site), files)),
        main: if site.known.is_staff() { lessons(site).into_iter().collect() } else { urgent(site).into_iter().collect() },
        aside,
    };
    let head = Head { state: site.state_line(), ..Head::new("index.html", "overview", site.text("site-page-overview")) };
    files.push(site.page("overview.html", "index.html", &head, &view)?);
    Ok(())
}

/// Received per month over the last two years.
fn per_month(site: &Building<'_>) -> Figure {
    let (as_of, lang) = (site.known.as_of(), site.lang());
    let first = Day::new(as_of.year(), as_of.month(), 1).unwrap_or(as_of).plus_months(1 - MONTHS);
    let months: Vec<Day> = (0..MONTHS).map(|back| first.plus_months(back)).collect();
    let index = |card: &Card| {
        let day = card.received.latest();
        usize::try_from(
            (day.year() - first.year()) * 12 + i32::try_from(day.month()).unwrap_or(0) - i32::try_from(first.month()).unwrap_or(0),
        )
        .ok()
    };
    let mut counts = vec![0_u32; months.len()];
    for month in site.cards.iter().filter_map(index) {
        if let Some(count) = counts.get_mut(month) {
            *count += 1;
        }
    }
    let half = counts.len() / 2;
    let (before, now): (u32, u32) = (counts[..half].iter().sum(), counts[half..].iter().sum());
    let bars: Vec<Column> = months
        .iter()
        .zip(&counts)
        .map(|(month, count)| Column {
            label: label(*month, lang),
            value: f64::from(*count),
            text: count.to_string(),
            partial: *month == months[months.len() - 1],
        })
        .collect();
    let title = site.text("site-per-month");
    let message = Message::new("site-per-month-headline").with("now", i64::from(now)).with("before", i64::from(before));
    let name = |month: &Day| format!("{} {}", month_name(lang, month.month()), month.year());
    Figure {
        id: "per-maand".to_owned(),
        headline: site.say(&message),
        subtitle: site.with("site-per-month-subtitle", [("day", site.day(as_of).into())]),
        svg: columns(&title, "", &bars),
        alternative: site.with(
            "site-per-month-alternative",
            [
                ("most", i64::from(counts.iter().copied().max().unwrap_or(0)).into()),
                ("zero", counts.iter().filter(|count| **count == 0).count().into()),
            ],
        ),
        table: Table {
            caption: title,
            head: vec![site.text("site-month"), site.text("site-column-received-count")],
            rows: months.iter().zip(&counts).map(|(month, count)| vec![name(month), count.to_string()]).collect(),
        },
    }
}

/// The year at January, the first letters of a month at the other quarters, nothing between.
fn label(month: Day, lang: crate::wording::Lang) -> String {
    match month.month() {
        1 => month.year().to_string(),
        4 | 7 | 10 => month_name(lang, month.month()).chars().take(3).collect(),
        _ => String::new(),
    }
}

/// What must be done first.
fn urgent(site: &Building<'_>) -> Option<Section> {
    let mut waiting: Vec<&Card> = site.cards.iter().filter(|card| card.next.is_some()).collect();
    waiting.sort_by_key(|card| {
        (card.next.as_ref().and_then(|next| next.due).is_none(), card.next.as_ref().and_then(|next| next.due), card.number)
    });
    if waiting.is_empty() {
        return None;
    }
    let mut section = Section::new("eerst", site.text("site-first"));
    section.items = waiting.into_iter().take(6).map(|card| item(site, card)).collect();
    Some(section)
}

fn item(site: &Building<'_>, card: &Card) -> Item {
    let line = card.next.as_ref().map(|next| {
        let action = site.text(&format!("action-{}", next.fact));
        match next.due {
            Some(due) => {
                site.with("site-next-due", [("action", action.into()), ("by", next.by.clone().into()), ("due", site.day(due).into())])
            }
            None => site.with("site-next-undated", [("action", action.into()), ("by", next.by.clone().into())]),
        }
    });
    let late = card.next.as_ref().is_some_and(|next| next.overdue);
    let status = if late { Status::new("late", site.text("site-overdue")) } else { site.status(card) };
    Item { status: Some(status), lines: line.into_iter().collect(), ..site.case_item(card, "") }
}

fn recent(site: &Building<'_>) -> Section {
    let mut section = Section::new("nieuw", site.text("site-recent"));
    let item = |card: &Card| Item {
        lines: vec![site.with("site-received-on", [("day", card.received.words(site.lang()).into())])],
        ..site.case_item(card, "")
    };
    section.items = site.cards.iter().take(5).map(item).collect();
    if section.items.is_empty() {
        section.paragraphs.push(site.text("site-no-complaints"));
    }
    section
}

fn lessons(site: &Building<'_>) -> Option<Section> {
    let learnt: Vec<Item> = site.cards.iter().filter_map(|card| super::lessons::item(site, card, "")).take(4).collect();
    let mut section = Section::new("lessen", site.text("site-recent-lessons"));
    section.items = learnt;
    (!section.items.is_empty()).then_some(section)
}

/// Measures that are on their way.
fn measures(site: &Building<'_>) -> Option<Section> {
    let busy: Vec<Item> = super::measures::seen(site)
        .into_iter()
        .filter(|measure| matches!(measure.status.tone, "open" | "late" | "soon"))
        .take(5)
        .map(|measure| Item {
            href: address::measure(measure.number),
            title: measure.title,
            status: Some(Status::new(measure.status.tone, measure.status.text)),
            ..Item::default()
        })
        .collect();
    let mut section = Section::new("maatregelen", site.text("site-measures-busy"));
    section.items = busy;
    (!section.items.is_empty()).then_some(section)
}
