//! What git tells about each record, in the words of the site and within what the audience may know.

use super::building::Building;
use super::frame::short;
use crate::calendar::Day;
use crate::record::Audience;
use crate::register::{Changes, Event, History, KeyChange, Revision};
use crate::repository::Commit;

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
    pub records: String,
}

/// Keys of which no owner sees that they changed, let alone how.
const HIDDEN_FROM_OWNERS: [&str; 4] = ["klager", "kluis", "tekst", "bestand"];
/// Keys whose values are persons or words about them; told with their value to who may see persons.
const PERSONS: [&str; 8] = ["betrokkenen", "verantwoordelijke", "met", "aan", "door", "overlegd-met", "afspraak", "klager"];
/// Longer values are told without their words.
const LONGEST: usize = 80;
/// A record that came with more keys than this was taken over; its facts stand on the page already.
const MOST_FIRST: usize = 12;

/// The commit that last changed a record, where the history is known.
pub fn newest<'h>(history: Option<&'h History>, number: &str) -> Option<&'h Commit> {
    let history = history?;
    history.commits.get(history.of(number).last()?.commit)
}

/// The last commit that changed anything in the register.
pub fn tip(history: Option<&History>) -> Option<String> {
    history.map(|history| history.tip.to_string())
}

/// The revisions of a record in words, oldest first. The staff sees none: a commit has a day.
pub fn told(site: &Building<'_>, number: &str) -> Vec<Told> {
    let Some(history) = site.history.filter(|_| !site.known.is_staff()) else { return Vec::new() };
    let tell = |revision: &Revision| {
        let commit = history.commits.get(revision.commit)?;
        let whole = revision.event == Event::Added && revision.changes.len() > MOST_FIRST;
        let changes = if whole { vec![site.count("site-change-whole", revision.changes.len())] } else { changes(site, &revision.changes) };
        Some(Told { day: day(site, commit), who: who(site, commit), commit: short(&commit.id.to_string()), changes })
    };
    history.of(number).iter().filter_map(tell).collect()
}

/// The newest commits, each with the records that it changed.
pub fn recent(site: &Building<'_>, most: usize) -> Vec<Recent> {
    let Some(history) = site.history else { return Vec::new() };
    let from = history.commits.len().saturating_sub(most);
    let mut records: Vec<Vec<&str>> = vec![Vec::new(); history.commits.len() - from];
    for (number, revisions) in &history.records {
        for revision in revisions.iter().filter(|revision| revision.commit >= from) {
            records[revision.commit - from].push(number);
        }
    }
    let tell = |(commit, records): (&Commit, Vec<&str>)| Recent {
        commit: short(&commit.id.to_string()),
        day: day(site, commit),
        who: who(site, commit),
        records: if records.len() > 4 { site.count("site-audit-records", records.len()) } else { records.join(", ") },
    };
    history.commits[from..].iter().zip(records).map(tell).rev().collect()
}

fn day(site: &Building<'_>, commit: &Commit) -> Day {
    site.known.settings().time_zone().day_of(commit.committer.moment.seconds)
}

/// The role behind an author's address; an address itself is never shown.
fn who(site: &Building<'_>, commit: &Commit) -> String {
    let settings = site.known.settings();
    let role = settings.writers.iter().find(|(address, _)| address.value.eq_ignore_ascii_case(&commit.author.email));
    role.map_or_else(|| site.text("site-unknown-writer"), |(_, role)| settings.role_name(role.value.as_str()).to_owned())
}

/// What changed, as far as the audience may know.
fn changes(site: &Building<'_>, changes: &Changes) -> Vec<String> {
    let mut told: Vec<String> = changes.iter().filter_map(|change| told_change(site, change)).collect();
    if told.is_empty() {
        told.push(site.text("site-change-other"));
    }
    told
}

fn told_change(site: &Building<'_>, change: KeyChange<'_>) -> Option<String> {
    let officer = site.known.audience == Audience::Officer;
    if !officer && HIDDEN_FROM_OWNERS.contains(&change.key) {
        return None;
    }
    let last = change.key.rsplit('.').next().unwrap_or(change.key);
    let last = last.split('[').next().unwrap_or(last);
    let named = site.known.view.persons || !PERSONS.contains(&last);
    let words = |value: Option<&str>| {
        let day = value.and_then(Day::parse).map(|day| site.day(day));
        let plain = value.filter(|value| named && value.chars().count() <= LONGEST && !value.contains('\n'));
        day.or(plain.map(str::to_owned))
    };
    let (from, to) = (change.from, change.to);
    let key = change.key.to_string();
    Some(match (words(from), words(to)) {
        (Some(from), Some(to)) => site.with("site-change-from-to", [("key", key.into()), ("from", from.into()), ("to", to.into())]),
        (None, Some(to)) if from.is_none() => site.with("site-change-to", [("key", key.into()), ("to", to.into())]),
        _ if to.is_none() => site.with("site-change-gone", [("key", key.into())]),
        _ if from.is_none() => site.with("site-change-added", [("key", key.into())]),
        _ => site.with("site-change-changed", [("key", key.into())]),
    })
}
