//! What waits: the officer's worklist, the cases past a term, the owners' decisions.

use crate::procedure::year_actions;
use crate::site::File;
use crate::site::address;
use crate::site::audience::Card;
use crate::site::building::Building;
use crate::site::document::{Cell, Document, Grid, Item, Section, Status};
use crate::site::engine::TemplateError;

/// Everything that must be done, most urgent first (the officer's page).
pub fn worklist(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let mut waiting: Vec<&Card> = site.cards.iter().filter(|card| card.next.is_some()).collect();
    waiting.sort_by_key(|card| {
        let due = card.next.as_ref().and_then(|next| next.due);
        (due.is_none(), due, card.number)
    });
    files.extend(super::pager::pages(site, "werklijst", "worklist", &waiting, |shown| {
        let sections = vec![
            Section::default().with_table(actions(site, site.count("site-worklist-count", waiting.len()), shown)),
            Section { items: vec![calendar(site)], ..Section::default() },
        ];
        Document { title: site.text("site-page-worklist"), lead: site.text("site-worklist-lead"), sections, ..Document::default() }
    })?);
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
    let late: Vec<&Card> = site.cards.iter().filter(|card| card.overdue || card.next.as_ref().is_some_and(|next| next.overdue)).collect();
    files.extend(super::pager::pages(site, "te-laat", "overdue", &late, |shown| {
        let table = actions(site, site.count("site-overdue-count", late.len()), shown);
        let sections = vec![Section::default().with_table(Grid { empty: site.text("site-overdue-none"), ..table })];
        Document { title: site.text("site-page-overdue"), lead: site.text("site-overdue-lead"), sections, ..Document::default() }
    })?);
    Ok(())
}

fn actions(site: &Building<'_>, caption: String, cards: &[&Card]) -> Grid {
    let head =
        ["site-column-due", "site-column-number", "site-column-action", "site-column-by", "site-column-subject", "site-column-state"];
    let row = |card: &&Card| {
        let next = card.next.as_ref();
        let due = next.and_then(|next| next.due);
        vec![
            due.map_or_else(|| Cell::text("–").sorted("9999"), |due| Cell::text(site.day(due)).sorted(due.to_string())),
            Cell::link(card.number.to_string(), address::case(card.number)),
            Cell::text(next.map(|next| site.text(&format!("action-{}", next.fact))).unwrap_or_default()),
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

/// What waits for the owners (step 10).
pub fn decisions(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let mut measures = Section::new("maatregelen", site.text("site-page-measures"));
    measures.items = super::measures::waiting(site, "");
    let count = measures.items.len();
    if count == 0 {
        measures.paragraphs.push(site.text("site-decisions-none"));
    } else {
        measures.remark = site.text("site-decisions-how");
    }
    let mut reports = Section::new("jaarverslagen", site.text("site-decisions-reports"));
    reports.items = reports_waiting(site);
    if reports.items.is_empty() {
        reports.paragraphs.push(site.text("site-reports-none"));
    }
    let document = Document {
        kicker: site.text("site-page-decisions"),
        title: site.count("site-decisions-headline", count),
        lead: if count > 0 { site.text("site-decisions-lead") } else { String::new() },
        sections: vec![measures, reports],
        ..Document::default()
    };
    files.push(site.document("besluiten.html", "decisions", &document)?);
    Ok(())
}

/// Years whose report must be written, offered, decided on or presented.
fn reports_waiting(site: &Building<'_>) -> Vec<Item> {
    let as_of = site.known.as_of();
    let mut items = Vec::new();
    for year in super::years::years(site).into_iter().filter(|year| *year < as_of.year()) {
        let entry = site.known.assessment.years().find(|(_, record)| record.year.value.0 == year);
        let written = entry.is_some_and(|(entry, _)| !entry.body().text.trim().is_empty());
        for action in year_actions(year, entry.map(|(_, record)| record), written, as_of).into_iter().take(1) {
            let by = site.known.settings().role_name(&action.by).to_owned();
            let words = site.text(&format!("action-{}", action.fact));
            let line = match action.due {
                Some(due) => site.with("site-next-due", [("action", words.into()), ("by", by.into()), ("due", site.day(due).into())]),
                None => site.with("site-next-undated", [("action", words.into()), ("by", by.into())]),
            };
            let status = action.overdue.then(|| Status::new("late", site.text("site-overdue")));
            items.push(Item { title: year.to_string(), href: address::year(year), status, lines: vec![line], ..Item::default() });
        }
    }
    items
}
