//! Long lists in pages, so that each stays light: complete and in order without JavaScript.

use crate::site::File;
use crate::site::building::Building;
use crate::site::document::{Document, PageLink};
use crate::templates::TemplateError;
use crate::wording::Message;

/// Entries a page: keeps a page below 100 kB.
const PER_PAGE: usize = 150;

/// One page of a long list.
#[derive(Hash)]
pub struct Page<'e, T> {
    /// From 1.
    number: usize,
    count: usize,
    pub entries: &'e [T],
}

/// The pages of a list; an empty list has one.
pub fn split<T>(entries: &[T]) -> impl Iterator<Item = Page<'_, T>> {
    let count = entries.len().div_ceil(PER_PAGE).max(1);
    (1..=count).map(move |number| {
        let from = (number - 1) * PER_PAGE;
        Page {
            number,
            count,
            entries: &entries[from..entries.len().min(from + PER_PAGE)],
        }
    })
}

impl<T> Page<'_, T> {
    pub fn is_first(&self) -> bool {
        self.number == 1
    }

    /// Where it stands: `address` tells it for each number.
    pub fn path(&self, address: impl Fn(usize) -> String) -> String {
        address(self.number)
    }

    /// The title of the list, with the place of this page where there are more.
    pub fn title(&self, site: &Building<'_>, title: String) -> String {
        if self.count == 1 {
            return title;
        }
        let place = Message::new("site-list-page")
            .with("page", self.number)
            .with("count", self.count);
        format!("{title}, {}", site.say(&place))
    }

    /// The ways to all pages, which stand in one folder; none where there is one.
    pub fn links(&self, address: impl Fn(usize) -> String) -> Vec<PageLink> {
        let href = |to: usize| {
            address(to)
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let link = |to: usize| PageLink {
            label: to.to_string(),
            href: href(to),
            here: to == self.number,
        };
        if self.count == 1 {
            Vec::new()
        } else {
            (1..=self.count).map(link).collect()
        }
    }
}

/// A document for every page of `entries`; `make` fills one from its share of them. The addresses
/// are `lessen.html`, `lessen-2.html`, …
pub fn pages<T>(
    site: &Building<'_>,
    name: &str,
    current: &'static str,
    entries: &[T],
    make: impl Fn(&[T]) -> Document,
) -> Result<Vec<File>, TemplateError> {
    let address = |number: usize| {
        if number == 1 {
            format!("{name}.html")
        } else {
            format!("{name}-{number}.html")
        }
    };
    let file = |page: Page<'_, T>| {
        let document = make(page.entries);
        let document = Document {
            title: page.title(site, document.title),
            pages: page.links(address),
            ..document
        };
        site.document(&page.path(address), current, &document)
    };
    split(entries).map(file).collect()
}
