//! What every page has around it: the organisation, the audience, the navigation, the head.

use serde::Serialize;

use super::address::{WORK_LIST, root_of};
use crate::record::Audience;
use crate::repository::ObjectId;
use crate::wording::Words;

/// Constants of one site, the same on each of its pages.
#[derive(Debug, Clone, Serialize)]
pub struct SiteFrame {
    pub lang: &'static str,
    pub organisation: String,
    pub audience: String,
    pub nav: Vec<NavGroup>,
}

/// A group of the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavGroup {
    pub heading: String,
    pub links: Vec<NavLink>,
}

/// A link of the navigation, relative to the root of the site.
#[derive(Debug, Clone, Serialize)]
pub struct NavLink {
    pub id: &'static str,
    pub href: String,
    pub label: String,
}

/// The head of one page.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    pub title: String,
    pub root: &'static str,
    /// The `id` of the navigation link that this page belongs to.
    pub current: &'static str,
    /// The commit that last changed the page's content, abbreviated; empty where none is known.
    pub changed: String,
    /// "Stand per 22 november 2026, commit …": on the overview and the report only, so that other
    /// pages keep their bytes from day to day.
    pub state: String,
    /// What could not be read, on every page that speaks of the register.
    pub missing: Option<Missing>,
}

/// What could not be read and counts nowhere on the site: how many files, and which, with their
/// pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Missing {
    pub heading: String,
    /// Name, and the address from the root of the site; empty where it has no page.
    pub files: Vec<(String, String)>,
}

impl Head {
    /// The head of the page at a path, without a commit or the state of the register.
    pub fn new(path: &str, current: &'static str, title: impl Into<String>) -> Head {
        Head {
            title: title.into(),
            root: root_of(path),
            current,
            changed: String::new(),
            state: String::new(),
            missing: None,
        }
    }

    /// The same, with the commit that last changed the page's content.
    pub fn changed_by(mut self, commit: Option<ObjectId>) -> Head {
        self.changed = commit
            .map(|commit| short(&commit.to_string()))
            .unwrap_or_default();
        self
    }
}

/// The first ten digits of a commit.
pub fn short(commit: &str) -> String {
    commit.chars().take(10).collect()
}

/// Who sees a page of the navigation.
const ALL: &[Audience] = &[Audience::Staff, Audience::Owners, Audience::Officer];
const INSIDERS: &[Audience] = &[Audience::Owners, Audience::Officer];
const OFFICER: &[Audience] = &[Audience::Officer];

type Entry = (&'static str, &'static str, &'static [Audience]);

const GROUPS: &[(&str, &[Entry])] = &[
    (
        "site-nav-now",
        &[
            ("overview", "index.html", ALL),
            ("worklist", WORK_LIST, OFFICER),
            ("decisions", "besluiten.html", INSIDERS),
            ("overdue", "te-laat.html", INSIDERS),
            ("list", "klachten/index.html", ALL),
            ("search", "zoeken.html", ALL),
        ],
    ),
    (
        "site-nav-learn",
        &[
            ("themes", "themas/index.html", ALL),
            ("lessons", "lessen.html", ALL),
            ("measures", "maatregelen/index.html", ALL),
            ("years", "jaren/index.html", ALL),
        ],
    ),
    (
        "site-nav-trust",
        &[
            ("conformity", "naleving.html", INSIDERS),
            ("audit", "controle.html", INSIDERS),
            ("findings", "bevindingen.html", OFFICER),
            ("data", "gegevens/index.html", ALL),
        ],
    ),
    (
        "site-nav-know",
        &[
            ("procedure", "procedure.html", ALL),
            ("recognise", "herkennen.html", ALL),
            ("definitions", "cijfers.html", ALL),
            ("rules", "regels/index.html", ALL),
            ("contact", "contact.html", ALL),
        ],
    ),
];

/// The address of a page of the navigation, where an audience has it.
pub fn page(audience: Audience, id: &str) -> Option<&'static str> {
    let entries = GROUPS.iter().flat_map(|(_, entries)| *entries);
    entries
        .filter(|entry| entry.2.contains(&audience))
        .find(|entry| entry.0 == id)
        .map(|entry| entry.1)
}

/// The navigation of an audience, in the language of `words`.
pub fn navigation(audience: Audience, words: &Words) -> Vec<NavGroup> {
    let link = |(id, href, _): &Entry| NavLink {
        id,
        href: (*href).to_owned(),
        label: words.text(&format!("site-page-{id}")),
    };
    GROUPS
        .iter()
        .map(|(heading, entries)| NavGroup {
            heading: words.text(heading),
            links: entries
                .iter()
                .filter(|entry| entry.2.contains(&audience))
                .map(link)
                .collect(),
        })
        .filter(|group| !group.links.is_empty())
        .collect()
}
