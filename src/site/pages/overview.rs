//! The front page: how complaints are going, in a minute.

use serde::Serialize;

use super::months::per_month;
use crate::analysis::{NamedFigure, OPEN_NOW, OVERDUE, RECEIVED, TO_DECIDE};
use crate::record::{Audience, Measure};
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Count, Item, Section, Status};
use crate::site::frame::Head;
use crate::templates::TemplateError;
use crate::wording::Message;

#[derive(Serialize)]
struct Overview {
    day: String,
    headline: String,
    lead: String,
    counts: Vec<Count>,
    main: Vec<Section>,
    aside: Vec<Section>,
}

pub fn page(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let year = site.scope.as_of().year();
    let figures = site.figures.running();
    let stock = &figures.stock;
    let (open, overdue) = (stock.open_at_end, figures.ageing.overdue());
    let (received, closed) = (stock.received, stock.closed);
    let count = |tone, figure: &NamedFigure, href: &str| Count {
        tone,
        number: figure.count(figures),
        label: site.text(&figure.name()),
        href: href.to_owned(),
        defined: address::figure(figure),
    };
    let late = if overdue > 0 { "late" } else { "" };
    let counts = vec![
        count("", &OPEN_NOW, "zoeken.html#toestand=open"),
        count(late, &OVERDUE, "zoeken.html#over-tijd=1"),
        coming(site),
        count("", &RECEIVED, &address::year(year)),
    ];
    let headline = Message::new("site-overview-headline")
        .with("open", open)
        .with("overdue", overdue);
    let lead = Message::new("site-overview-lead")
        .with("year", year.to_string())
        .with("received", received)
        .with("closed", closed);
    let figure = (!site.cards.is_empty())
        .then(|| Section::default().with_figure(Some(site.drawn(per_month(site), files))));
    let (main, aside) = columns_for(site, figure);
    let view = Overview {
        day: site.with("site-as-of", [("day", site.day(site.scope.as_of()).into())]),
        headline: site.say(&headline),
        lead: site.say(&lead),
        counts,
        main,
        aside,
    };
    let head = Head {
        state: site.state_line(),
        ..Head::new("index.html", "overview", site.text("site-page-overview"))
    };
    files.push(site.page("overview.html", "index.html", &head, &view)?);
    Ok(())
}

/// What comes up: decisions for the owners, terms for those who handle complaints.
fn coming(site: &Building<'_>) -> Count {
    let (number, label, href, defined) = if site.scope.audience == Audience::Owners {
        let waiting = TO_DECIDE.count(site.figures.running());
        (
            waiting,
            site.text(&TO_DECIDE.name()),
            "besluiten.html",
            address::figure(&TO_DECIDE),
        )
    } else {
        let soon = site
            .cards
            .iter()
            .filter(|card| card.soon && !card.overdue)
            .count();
        let label = site.text("site-count-soon");
        (soon, label, "zoeken.html#bijna=1", String::new())
    };
    Count {
        tone: if number > 0 { "soon" } else { "" },
        number,
        label,
        href: href.to_owned(),
        defined,
    }
}

/// What each audience came for, in the order in which it wants to know it: the wide column (on a
/// phone the first) and the narrow one.
fn columns_for(site: &Building<'_>, figure: Option<Section>) -> (Vec<Section>, Vec<Section>) {
    if site.cards.is_empty() {
        return (vec![begin(site)], measures(site).into_iter().collect());
    }
    let (main, mut aside): (Vec<Section>, Vec<Section>) = match site.scope.audience {
        Audience::Staff => (
            figure.into_iter().chain(lessons(site)).collect(),
            Vec::new(),
        ),
        Audience::Owners => {
            let main = [decisions(site), trust(site)].into_iter().chain(figure);
            (main.collect(), urgent(site, 4))
        }
        Audience::Officer => (
            urgent(site, 6).into_iter().chain(figure).collect(),
            Vec::new(),
        ),
    };
    aside.push(recent(site));
    aside.extend(measures(site));
    (main, aside)
}

/// What to do with a register that is still empty.
fn begin(site: &Building<'_>) -> Section {
    let item = |key: &str, href: &str| Item {
        title: site.text(key),
        href: href.to_owned(),
        lines: vec![site.text(&format!("{key}-text"))],
        ..Item::default()
    };
    if site.scope.audience != Audience::Officer {
        let known = item("site-begin-recognise", "herkennen.html");
        return Section {
            items: vec![known],
            ..Section::new("begin", site.text("site-page-list")).says(site.text("site-begin-empty"))
        };
    }
    let tell = Item {
        title: site.text("site-begin-tell"),
        ..item("site-begin-recognise", "herkennen.html")
    };
    let items = vec![
        item("site-begin-settings", ""),
        item("site-begin-complaint", ""),
        tell,
    ];
    Section {
        items,
        ..Section::new("begin", site.text("site-begin"))
    }
}

/// What the owners must decide: the most pressing measures, and the way to the others.
fn decisions(site: &Building<'_>) -> Section {
    const SHOWN: usize = 3;
    let mut section = Section::new("besluiten", site.text("site-count-decisions-heading"));
    section.items = super::decisions::waiting(site);
    let all = section.items.len();
    section.items.truncate(SHOWN);
    // The days and the cause; the rest stands with the others.
    section
        .items
        .iter_mut()
        .for_each(|item| item.lines.truncate(2));
    if all == 0 {
        section.paragraphs.push(site.text("site-decisions-none"));
    } else if all > SHOWN {
        let title = site.count("site-decisions-all", all);
        section.items.push(Item {
            title,
            href: "besluiten.html".to_owned(),
            ..Item::default()
        });
    }
    section
}

/// Whether the procedure is followed and the register can be believed, a sentence each.
fn trust(site: &Building<'_>) -> Section {
    let item = |key: &str, href: &str, line: String| Item {
        title: site.text(key),
        href: href.to_owned(),
        lines: vec![line],
        ..Item::default()
    };
    let items = vec![
        item(
            "site-question-conformity",
            "naleving.html",
            super::conformity::followed(site),
        ),
        item(
            "site-question-audit",
            "controle.html",
            super::trust::kept(site),
        ),
    ];
    Section {
        items,
        ..Section::new("vertrouwen", site.text("site-nav-trust"))
    }
}

/// What must be done first, at most so many: what is open and late, then what is open. What a
/// closed complaint still lacks stands apart, so that it hides nothing that runs.
fn urgent(site: &Building<'_>, most: usize) -> Vec<Section> {
    let (open, loose) = super::work::waiting(site);
    let section = |id: &str, key: &str, cards: &[&Card]| {
        let items: Vec<Item> = cards
            .iter()
            .take(most)
            .map(|card| item(site, card))
            .collect();
        let section = Section {
            items,
            ..Section::new(id, site.text(key))
        };
        (!cards.is_empty()).then_some(section)
    };
    let first = section("eerst", "site-first", &open);
    let left = section("los", "site-loose-ends", &loose);
    first.into_iter().chain(left).collect()
}

fn item(site: &Building<'_>, card: &Card) -> Item {
    let next = card.next.as_ref();
    let line = next.map(|next| site.next(next.name, next.by.clone(), next.due, next.reminds));
    let late = card.next.as_ref().is_some_and(|next| next.overdue);
    let status = if late {
        Status::new("late", site.text("site-overdue"))
    } else {
        site.status(card)
    };
    Item {
        status: Some(status),
        lines: line.into_iter().collect(),
        ..site.case_item(card, "")
    }
}

fn recent(site: &Building<'_>) -> Section {
    let mut section = Section::new("nieuw", site.text("site-recent"));
    let item = |card: &Card| Item {
        lines: vec![site.with(
            "site-received-on",
            [("day", card.received.words(site.lang()).into())],
        )],
        ..site.case_item(card, "")
    };
    section.items = site.cards.iter().take(5).map(item).collect();
    section
}

fn lessons(site: &Building<'_>) -> Option<Section> {
    let learnt: Vec<Item> = site
        .cards
        .iter()
        .filter_map(|card| super::lessons::item(site, card, ""))
        .take(4)
        .collect();
    let mut section = Section::new("lessen", site.text("site-recent-lessons"));
    section.items = learnt;
    (!section.items.is_empty()).then_some(section)
}

/// Measures that are on their way. Those that wait for a decision stand before the owners already.
fn measures(site: &Building<'_>) -> Option<Section> {
    let owners = site.scope.audience == Audience::Owners;
    let item = |measure: &Measure| Item {
        href: address::measure(measure.number.value),
        title: measure.title.value.clone(),
        status: Some(super::measures::status(site, measure)),
        ..Item::default()
    };
    let known = super::measures::known(site).into_iter();
    let busy: Vec<Item> = known
        .map(|(_, measure)| item(&measure))
        .filter(
            |item| match item.status.as_ref().map(|status| status.tone) {
                Some("open" | "late") => true,
                Some("soon") => !owners,
                _ => false,
            },
        )
        .take(5)
        .collect();
    let mut section = Section::new("maatregelen", site.text("site-measures-busy"));
    section.items = busy;
    (!section.items.is_empty()).then_some(section)
}
