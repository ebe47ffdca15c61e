//! All complaints, newest first, in pages: complete and sorted without JavaScript.

use serde::Serialize;

use super::pager::split;
use crate::files::SETTINGS;
use crate::site::File;
use crate::site::address;
use crate::site::building::Building;
use crate::site::document::{Grid, PageLink, Section};
use crate::site::frame::Head;
use crate::site::history::newest;
use crate::templates::TemplateError;

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
    for page in split(&site.cards) {
        let path = page.path(address::list);
        let records = page
            .entries
            .iter()
            .map(|card| card.number.to_string())
            .chain([SETTINGS.to_owned()]);
        let changed = newest(site.history, records);
        let missing = &site.missing;
        let seen = (&page, &site.broken, site.cards.len(), changed, missing);
        files.push(site.page_of("list.html", &path, &seen, || {
            let title = page.title(site, site.text("site-page-list"));
            let table = site.case_table(title.clone(), "../", page.entries.iter());
            let view = List {
                lead: site.count("site-list-lead", site.cards.len()),
                // The caption repeats the heading, but where it tells why a column is missing.
                table: Grid {
                    quiet: table.caption == title,
                    ..table
                },
                broken: super::broken::section(site, "../").filter(|_| page.is_first()),
                pages: page.links(address::list),
                title,
            };
            let head = Head {
                missing: missing.clone(),
                ..Head::new(&path, "list", &view.title).changed_by(changed)
            };
            (head, view)
        })?);
    }
    Ok(())
}
