//! What waits for the officer: the worklist, and the cases past a term.

use crate::procedure::State;
use crate::site::File;
use crate::site::address::{self, WORK_LIST};
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Item, Section, Status};
use crate::templates::TemplateError;

/// The complaints that wait for somebody: the open ones, what is late first, and the closed ones
/// that still lack something (a copy, a cause), oldest term first.
pub fn waiting<'s>(site: &'s Building<'_>) -> (Vec<&'s Card>, Vec<&'s Card>) {
    let due = |card: &Card| {
        let due = card.next.as_ref().and_then(|next| next.due);
        (due.is_none(), due, card.number)
    };
    let asked = site.cards.iter().filter(|card| card.next.is_some());
    let (mut loose, mut open): (Vec<&Card>, Vec<&Card>) =
        asked.partition(|card| card.state == State::Closed);
    open.sort_by_key(|card| (!card.overdue, due(card)));
    loose.sort_by_key(|card| due(card));
    (open, loose)
}

/// Everything that must be done, most urgent first (the officer's page).
pub fn worklist(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let (open, loose) = waiting(site);
    let caption = site.count("site-worklist-count", open.len() + loose.len());
    let end = Section {
        items: vec![calendar(site)],
        ..Section::default()
    };
    files.extend(pages(
        site,
        [WORK_LIST.trim_end_matches(".html"), "worklist"],
        &caption,
        &[open, loose],
        &[end],
    )?);
    Ok(())
}

/// The pages of a list by its file and its name in the navigation: the open complaints, and apart
/// from them what closed ones still lack.
fn pages(
    site: &Building<'_>,
    [file, name]: [&'static str; 2],
    caption: &str,
    cards: &[Vec<&Card>; 2],
    end: &[Section],
) -> Result<Vec<File>, TemplateError> {
    super::pager::pages(site, file, name, &cards.concat(), |shown| {
        let (ended, open): (Vec<&Card>, Vec<&Card>) =
            shown.iter().partition(|card| card.state == State::Closed);
        let table = Grid {
            empty: site.text(&format!("site-{name}-none")),
            ..actions(site, caption.to_owned(), &open)
        };
        let mut sections = vec![Section::default().with_table(table)];
        sections.extend(loose_ends(site, &ended));
        sections.extend_from_slice(end);
        Document {
            title: site.text(&format!("site-page-{name}")),
            lead: site.text(&format!("site-{name}-lead")),
            sections,
            ..Document::default()
        }
    })
}

/// What closed complaints still lack; nothing where they lack nothing.
fn loose_ends(site: &Building<'_>, cards: &[&Card]) -> Option<Section> {
    let caption = site.count("site-loose-ends-count", cards.len());
    let section = Section::new("los", site.text("site-loose-ends"))
        .says(site.text("site-loose-ends-lead"))
        .with_table(actions(site, caption, cards));
    (!cards.is_empty()).then_some(section)
}

/// The way to the calendar file.
fn calendar(site: &Building<'_>) -> Item {
    Item {
        title: site.text("site-worklist-calendar"),
        href: "agenda.ics".to_owned(),
        lines: vec![site.text("site-worklist-calendar-text")],
        ..Item::default()
    }
}

/// The open cases with a term that has passed, as many as the front page says; apart from them the
/// closed ones that lack what a term asked.
pub fn overdue(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let (open, loose) = waiting(site);
    let late: Vec<&Card> = open.into_iter().filter(|card| card.overdue).collect();
    let passed = |card: &&Card| card.next.as_ref().is_some_and(|next| next.overdue);
    let loose: Vec<&Card> = loose.into_iter().filter(passed).collect();
    let caption = site.count("site-overdue-count", late.len());
    files.extend(pages(
        site,
        ["te-laat", "overdue"],
        &caption,
        &[late, loose],
        &[],
    )?);
    Ok(())
}

fn actions(site: &Building<'_>, caption: String, cards: &[&Card]) -> Grid {
    let head = [
        "site-column-due",
        "site-column-number",
        "site-column-action",
        "site-column-by",
        "site-column-subject",
        "site-column-state",
    ];
    let row = |card: &&Card| {
        let next = card.next.as_ref();
        let due = next.and_then(|next| next.due);
        vec![
            due.map_or_else(
                || Cell::text("–").sorted("9999"),
                |due| {
                    let reminds = next.is_some_and(|next| next.reminds);
                    let text = if reminds {
                        site.with("site-due-reminder", [("due", site.day(due).into())])
                    } else {
                        site.day(due)
                    };
                    Cell::text(text).sorted(due.to_string())
                },
            ),
            Cell::link(card.number.to_string(), address::case(card.number)),
            Cell::text(
                next.map(|next| site.text(&format!("action-{}", next.name)))
                    .unwrap_or_default(),
            ),
            Cell::text(next.map(|next| next.by.clone()).unwrap_or_default()),
            Cell::text(card.subject.clone().unwrap_or_default()),
            Cell::status(if next.is_some_and(|next| next.overdue) {
                Status::new("late", site.text("site-overdue"))
            } else {
                site.status(card)
            }),
        ]
    };
    Grid {
        caption,
        rows: cards.iter().map(row).collect(),
        sortable: true,
        stack: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    }
}
