//! What waits for the officer: the worklist, and the cases past a term.

use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Item, Section, Status};
use crate::templates::TemplateError;

/// Everything that must be done, most urgent first (the officer's page).
pub fn worklist(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let mut waiting: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| card.next.is_some())
        .collect();
    waiting.sort_by_key(|card| {
        let due = card.next.as_ref().and_then(|next| next.due);
        (due.is_none(), due, card.number)
    });
    files.extend(super::pager::pages(
        site,
        "werklijst",
        "worklist",
        &waiting,
        |shown| {
            let sections = vec![
                Section::default().with_table(actions(
                    site,
                    site.count("site-worklist-count", waiting.len()),
                    shown,
                )),
                Section {
                    items: vec![calendar(site)],
                    ..Section::default()
                },
            ];
            Document {
                title: site.text("site-page-worklist"),
                lead: site.text("site-worklist-lead"),
                sections,
                ..Document::default()
            }
        },
    )?);
    Ok(())
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

/// The cases with a term that has passed.
pub fn overdue(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let late: Vec<&Card> = site
        .cards
        .iter()
        .filter(|card| card.overdue || card.next.as_ref().is_some_and(|next| next.overdue))
        .collect();
    files.extend(super::pager::pages(
        site,
        "te-laat",
        "overdue",
        &late,
        |shown| {
            let table = actions(site, site.count("site-overdue-count", late.len()), shown);
            let sections = vec![Section::default().with_table(Grid {
                empty: site.text("site-overdue-none"),
                ..table
            })];
            Document {
                title: site.text("site-page-overdue"),
                lead: site.text("site-overdue-lead"),
                sections,
                ..Document::default()
            }
        },
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
                |due| Cell::text(site.day(due)).sorted(due.to_string()),
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
        empty: site.text("site-worklist-none"),
        sortable: true,
        stack: true,
        ..Grid::new(head.map(|key| site.text(key)), usize::MAX)
    }
}
