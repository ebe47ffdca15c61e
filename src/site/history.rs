//! What git tells about each file, in the words of the site and within what the audience may know.

use std::collections::BTreeMap;

use super::building::Building;
use super::frame::short;
use crate::calendar::{Day, Zone};
use crate::record::Audience;
use crate::register::{self, Event};

/// What one commit changed in one file of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// In hexadecimal.
    pub commit: String,
    /// The committer's day in the register's time zone.
    pub day: Day,
    /// The author's address, which register.yml maps to a role (`schrijvers`).
    pub email: String,
    pub changes: Vec<Change>,
}

/// One key that changed; values as the register writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub key: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// The history of every file, oldest first; empty outside git or where it was not asked for.
#[derive(Clone, Copy)]
pub struct History<'a> {
    pub files: &'a BTreeMap<String, Vec<Revision>>,
}

/// A revision in words.
pub struct Told {
    pub day: Day,
    pub who: String,
    pub commit: String,
    pub changes: Vec<String>,
}

/// A commit of the audit page.
pub struct Recent {
    pub commit: String,
    pub day: Day,
    pub who: String,
    pub files: String,
}

/// Keys whose values no owner sees, and keys that may hold a person.
const HIDDEN_FROM_OWNERS: [&str; 3] = ["klager", "kluis", "tekst"];
const PERSONS: [&str; 7] = ["betrokkenen", "verantwoordelijke", "met", "aan", "door", "overlegd-met", "afspraak"];

/// The revisions of every file that stands in the register now, by its path, from what git tells.
#[must_use]
pub fn revisions(history: &register::History, zone: Zone) -> BTreeMap<String, Vec<Revision>> {
    let mut files = BTreeMap::new();
    for record in history.records.values() {
        let Some(last) = record.last().filter(|last| last.event != Event::Removed) else { continue };
        let told = record.iter().filter_map(|revision| {
            let commit = history.commits.get(revision.commit)?;
            let change = |change: &register::KeyChange| Change {
                key: change.key.to_string(),
                from: change.from.as_deref().map(str::to_owned),
                to: change.to.as_deref().map(str::to_owned),
            };
            Some(Revision {
                commit: commit.id.to_string(),
                day: zone.day_of(commit.committer.moment.seconds),
                email: commit.author.email.to_string(),
                changes: revision.changes.iter().map(change).collect(),
            })
        });
        files.insert(last.path.to_string(), told.collect());
    }
    files
}

impl History<'_> {
    fn of(&self, path: &str) -> &[Revision] {
        self.files.get(path).map_or(&[], Vec::as_slice)
    }

    /// The commit that last changed a file, or the newest under a folder (`klachten/`).
    pub fn newest(&self, path: &str) -> Option<&str> {
        let newest = |revisions: &&Vec<Revision>| revisions.last().map(|revision| revision.day);
        if path.ends_with('/') {
            let below = self.files.range(path.to_owned()..).take_while(|(file, _)| file.starts_with(path)).map(|(_, revisions)| revisions);
            return below.max_by_key(newest).and_then(|revisions| revisions.last()).map(|revision| revision.commit.as_str());
        }
        self.of(path).last().map(|revision| revision.commit.as_str())
    }

    /// The revisions of a file in words, oldest first. The staff sees none: a commit has a day.
    pub fn told(&self, site: &Building<'_>, path: &str) -> Vec<Told> {
        if site.known.is_staff() {
            return Vec::new();
        }
        let tell = |revision: &Revision| Told {
            day: revision.day,
            who: who(site, &revision.email),
            commit: short(&revision.commit),
            changes: changes(site, &revision.changes),
        };
        self.of(path).iter().map(tell).collect()
    }

    /// The newest commits over all files.
    pub fn recent(&self, site: &Building<'_>, most: usize) -> Vec<Recent> {
        let mut commits: BTreeMap<(Day, &str), (&str, Vec<&str>)> = BTreeMap::new();
        for (path, revisions) in self.files {
            for revision in revisions {
                let at = commits.entry((revision.day, revision.commit.as_str())).or_insert_with(|| (revision.email.as_str(), Vec::new()));
                at.1.push(path);
            }
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md").to_owned();
        let recent = commits.into_iter().rev().take(most).map(|((day, commit), (email, files))| Recent {
            commit: short(commit),
            day,
            who: who(site, email),
            files: if files.len() > 4 {
                site.count("site-audit-files", files.len())
            } else {
                files.into_iter().map(name).collect::<Vec<_>>().join(", ")
            },
        });
        recent.collect()
    }
}

/// The role behind an address; an address itself is never shown.
fn who(site: &Building<'_>, email: &str) -> String {
    let settings = site.known.settings();
    let role = settings.writers.iter().find(|(address, _)| address.value.eq_ignore_ascii_case(email));
    role.map_or_else(|| site.text("site-unknown-writer"), |(_, role)| settings.role_name(role.value.as_str()).to_owned())
}

/// What changed, as far as the audience may know. Days and words of fixed vocabularies are told with
/// their value; free text and persons only to the officer.
fn changes(site: &Building<'_>, changes: &[Change]) -> Vec<String> {
    let officer = site.known.audience == Audience::Officer;
    let mut told: Vec<String> = Vec::new();
    for change in changes {
        if !officer && HIDDEN_FROM_OWNERS.contains(&change.key.as_str()) {
            continue;
        }
        let last = change.key.rsplit('.').next().unwrap_or(&change.key);
        let last = last.split('[').next().unwrap_or(last);
        let person = PERSONS.contains(&last);
        let key = change.key.clone();
        let day = |value: &Option<String>| value.as_deref().and_then(Day::parse).map(|day| site.day(day));
        let words = |value: &Option<String>| {
            let shown = if officer && !person || site.known.view.persons { value.clone() } else { None };
            day(value).or(shown.filter(|value| value.chars().count() <= 80 && !value.contains('\n')))
        };
        told.push(match (words(&change.from), words(&change.to), &change.from, &change.to) {
            (Some(from), Some(to), ..) => site.with("site-change-from-to", [("key", key.into()), ("from", from.into()), ("to", to.into())]),
            (_, Some(to), ..) => site.with("site-change-to", [("key", key.into()), ("to", to.into())]),
            (_, None, _, None) => site.with("site-change-gone", [("key", key.into())]),
            (_, None, None, _) => site.with("site-change-added", [("key", key.into())]),
            (_, None, ..) => site.with("site-change-changed", [("key", key.into())]),
        });
    }
    if told.is_empty() {
        told.push(site.text("site-change-other"));
    }
    told
}
