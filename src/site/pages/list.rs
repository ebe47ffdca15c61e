//! All complaints, newest first, in pages: complete and sorted without JavaScript.

use serde::Serialize;

use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Grid, PageLink, Section};
use crate::site::engine::TemplateError;
use crate::site::frame::Head;
use crate::site::history::tip;
use crate::wording::Message;

/// Complaints a page: keeps a page below 100 kB.
const PER_PAGE: usize = 200;

#[derive(Serialize)]
struct List {
    title: String,
    lead: String,
    table: Grid,
    /// Files that cannot be read, on the first page.
    broken: Option<Section>,
    pages: Vec<PageLink>,
}

pub fn pages(site: &Building<'_>, files: &mut Vec<File>) -> Result<(), TemplateError> {
    let count = site.cards.len().div_ceil(PER_PAGE).max(1);
    for page in 1..=count {
        let from = (page - 1) * PER_PAGE;
        let cards = &site.cards[from..site.cards.len().min(from + PER_PAGE)];
        let path = address::list(page);
        let mut title = site.text("site-page-list");
        if count > 1 {
            let place = Message::new("site-list-page").with("page", page).with("count", count);
            title = format!("{title}, {}", site.say(&place));
        }
        let link = |to: usize| PageLink { label: to.to_string(), href: address::list(to).replace("klachten/", ""), here: to == page };
        let view = List {
            lead: site.count("site-list-lead", site.cards.len()),
            table: Grid { quiet: true, ..site.case_table(title.clone(), "../", cards.iter()) },
            broken: super::broken::section(site, "../").filter(|_| page == 1),
            pages: if count > 1 { (1..=count).map(link).collect() } else { Vec::new() },
            title,
        };
        let head = Head::new(&path, "list", &view.title).changed_by(tip(site.history).as_deref());
        files.push(site.page("list.html", &path, &head, &view)?);
    }
    Ok(())
}
