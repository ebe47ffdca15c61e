//! Long lists in pages, so that each stays light: complete and in order without JavaScript.

use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, PageLink};
use crate::site::engine::TemplateError;
use crate::wording::Message;

/// Entries a page: keeps a page below 100 kB.
pub const PER_PAGE: usize = 150;

/// The address of a page of a list: `lessen.html`, `lessen-2.html`, …
fn address(name: &str, page: usize) -> String {
    if page == 1 { format!("{name}.html") } else { format!("{name}-{page}.html") }
}

/// A document for every page of `entries`; `make` fills one from its share of them.
pub fn pages<T>(
    site: &Building<'_>,
    name: &str,
    current: &'static str,
    entries: &[T],
    make: impl Fn(&[T]) -> Document,
) -> Result<Vec<File>, TemplateError> {
    let count = entries.len().div_ceil(PER_PAGE).max(1);
    let page = |page: usize| {
        let from = (page - 1) * PER_PAGE;
        let mut document = make(&entries[from..entries.len().min(from + PER_PAGE)]);
        if count > 1 {
            let place = Message::new("site-list-page").with("page", page).with("count", count);
            document.title = format!("{}, {}", document.title, site.say(&place));
            let link = |to: usize| PageLink { label: to.to_string(), href: address(name, to), here: to == page };
            document.pages = (1..=count).map(link).collect();
        }
        site.document(&address(name, page), current, &document)
    };
    (1..=count).map(page).collect()
}
