//! What git tells about each record, in the words of the site and within what the audience may
//! know.

use std::collections::BTreeMap;

use serde::Serialize;

use super::audience::Mask;
use super::building::Building;
use super::frame::short;
use crate::calendar::Day;
use crate::record::{
    Audience, ChannelKey, Complaint, Disclosure, Kind, Record as _, Value as _, fields_along,
    natural_order,
};
use crate::register::{AnnotatedChange, Event, FILE, History, KeyChange, Revision, TEXT};
use crate::repository::{Commit, ObjectId};

/// A revision in words, as the page lays it out.
#[derive(Clone, Hash, Serialize)]
pub struct RevisionView {
    pub day: String,
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

/// Longer values are told without their words.
const LONGEST: usize = 80;
/// A record that came with more keys than this was taken over; its facts stand on the page already.
const MOST_FIRST: usize = 12;

/// The commit that last changed any of these records, where the history is known.
pub fn newest<N: AsRef<str>>(
    history: Option<&History>,
    numbers: impl IntoIterator<Item = N>,
) -> Option<ObjectId> {
    let history = history?;
    let last = numbers
        .into_iter()
        .filter_map(|number| Some(history.of(number.as_ref()).last()?.commit))
        .max()?;
    history.commits.get(last).map(|commit| commit.id)
}

/// The revisions of a complaint in words, oldest first. The staff sees none: a commit has a day.
pub fn revisions(site: &Building<'_>, complaint: &Complaint) -> Vec<RevisionView> {
    let Some(history) = site.history.filter(|_| !site.scope.is_staff()) else {
        return Vec::new();
    };
    let (number, mask) = (
        complaint.number.value.to_string(),
        Mask::of([complaint], &site.scope),
    );
    let tell = |(at, revision): (usize, &Revision)| {
        let commit = history.commits.get(revision.commit)?;
        let traced = history.annotated(&number, at);
        let whole = revision.event == Event::Added && traced.len() > MOST_FIRST;
        let changes = if whole {
            vec![whole_record(site, &traced)]
        } else {
            changes(site, &traced)
        };
        Some(RevisionView {
            day: site.day(day(site, commit)),
            who: writer(site, mask.writer(commit, &site.scope)),
            commit: short(&commit.id.to_string()),
            changes,
        })
    };
    let all = history.of(&number).iter().enumerate();
    if !site.former_numbers.contains(&number) {
        return all.filter_map(tell).collect();
    }
    let own = history.past_of(&number).pop();
    let own = own.map(|past| past.revisions).unwrap_or_default();
    all.filter(|(at, _)| own.contains(at))
        .filter_map(tell)
        .collect()
}

/// The newest commits that changed a record, each with what it changed.
pub fn recent(site: &Building<'_>, most: usize) -> Vec<Recent> {
    let Some(history) = site.history else {
        return Vec::new();
    };
    let mut records: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (number, revisions) in &history.records {
        for revision in revisions {
            records.entry(revision.commit).or_default().push(number);
        }
    }
    let tell = |(index, mut records): (usize, Vec<&str>)| {
        let commit = &history.commits[index];
        let role = site
            .scope
            .writer(commit)
            .map(|role| site.scope.settings().role_name(role).to_owned());
        Recent {
            commit: short(&commit.id.to_string()),
            day: day(site, commit),
            who: writer(site, role),
            records: if records.len() > 4 {
                site.count("site-audit-records", records.len())
            } else {
                records.sort_by(|a, b| natural_order(a, b));
                records.join(", ")
            },
        }
    };
    records.into_iter().rev().take(most).map(tell).collect()
}

/// The name of a writer's role; the words for a stranger where there is none.
pub fn writer(site: &Building<'_>, role: Option<String>) -> String {
    role.unwrap_or_else(|| site.text("site-unknown-writer"))
}

fn day(site: &Building<'_>, commit: &Commit) -> Day {
    site.scope
        .settings()
        .time_zone()
        .day_of(commit.committer.moment.seconds)
}

/// A record that came with all its keys at once.
fn whole_record(site: &Building<'_>, traced: &[AnnotatedChange<'_>]) -> String {
    let words = site.count("site-change-whole", traced.len());
    let left_out = traced
        .iter()
        .map(|traced| traced.left_out)
        .collect::<Option<Vec<_>>>();
    with_outcome(
        site,
        words,
        left_out.and_then(|merges| merges.into_iter().next()),
    )
}

/// The words of a change, and what became of it.
fn with_outcome(site: &Building<'_>, words: String, left_out: Option<&Commit>) -> String {
    let Some(merge) = left_out else { return words };
    let day = site.day(day(site, merge));
    site.with(
        "site-change-left-out",
        [
            ("change", words.into()),
            ("commit", merge.id.short().into()),
            ("day", day.into()),
        ],
    )
}

/// What changed, as far as the audience may know.
fn changes(site: &Building<'_>, traced: &[AnnotatedChange<'_>]) -> Vec<String> {
    let told = |traced: &AnnotatedChange<'_>| {
        told_change(site, traced.change).map(|words| with_outcome(site, words, traced.left_out))
    };
    let mut told: Vec<String> = traced.iter().filter_map(told).collect();
    if told.is_empty() {
        told.push(site.text("site-change-other"));
    }
    told
}

/// Whether an audience learns that a key changed, and whether it may read the values. A key that is
/// not ours may hold anything: nobody reads its values.
fn disclosed(site: &Building<'_>, key: &str) -> (bool, bool) {
    let scope = &site.scope;
    let officer = scope.audience == Audience::Officer;
    if [TEXT, FILE].contains(&key) {
        return (officer, scope.view.text);
    }
    let Some(fields) = fields_along(Complaint::FIELDS, key) else {
        return (true, false);
    };
    let told = officer || !fields.iter().any(|field| field.officer_only);
    let read = fields.last().is_some_and(|field| match field.disclosure {
        Disclosure::Plain | Disclosure::Told => true,
        Disclosure::Person => scope.view.persons,
        Disclosure::Opaque | Disclosure::Undecided => false,
    });
    (told, read)
}

fn told_change(site: &Building<'_>, change: KeyChange<'_>) -> Option<String> {
    let (told, named) = disclosed(site, change.key);
    if !told {
        return None;
    }
    let words = |value: Option<&str>| {
        let value = value?;
        let short = named && value.chars().count() <= LONGEST && !value.contains('\n');
        Day::parse(value)
            .map(|day| site.day(day))
            .or_else(|| short.then(|| value_in_words(site, change.key, value)))
    };
    let (from, to) = (change.from, change.to);
    let key = key_in_words(site, change.key);
    Some(match (words(from), words(to)) {
        (Some(from), Some(to)) => site.with(
            "site-change-from-to",
            [
                ("key", key.into()),
                ("from", from.into()),
                ("to", to.into()),
            ],
        ),
        (None, Some(to)) if from.is_none() => {
            site.with("site-change-to", [("key", key.into()), ("to", to.into())])
        }
        _ if to.is_none() => site.with("site-change-gone", [("key", key.into())]),
        _ if from.is_none() => site.with("site-change-added", [("key", key.into())]),
        _ => site.with("site-change-changed", [("key", key.into())]),
    })
}

/// A fixed word of the register in the words of the site, a name where the register declares one:
/// categories, causes, channels and roles; else the value as typed.
fn value_in_words(site: &Building<'_>, key: &str, value: &str) -> String {
    let settings = site.scope.settings();
    let along = fields_along(Complaint::FIELDS, key);
    let Some(field) = along.as_ref().and_then(|fields| fields.last()) else {
        return value.to_owned();
    };
    let fixed = field.texts.map(|texts| format!("{texts}-{value}"));
    if let Some(text) = fixed.filter(|text| site.scope.words.has(text)) {
        return site.text(&text);
    }
    let names = match field.shape.kind() {
        Some(Kind::Category) => &settings.categories,
        Some(Kind::Cause) => &settings.causes,
        Some(Kind::Role | Kind::Recipient) => &settings.roles,
        Some(Kind::Channel) => {
            let channel = ChannelKey::parse(value);
            return channel.map_or_else(String::new, |key| settings.channel_name(&key).to_owned());
        }
        _ => return value.to_owned(),
    };
    names
        .iter()
        .find(|(name, _)| name.value == value)
        .map_or_else(|| value.to_owned(), |(_, name)| name.value.clone())
}

/// A key as people call it: `voorstellen[1].reactie` is "Voorstel, reactie (2)". A key that is not
/// ours stays as it is.
fn key_in_words(site: &Building<'_>, key: &str) -> String {
    in_words(site, "key", key).unwrap_or_else(|| key.to_owned())
}

/// A dated fact as people tell it: "Voorstel gedaan (2)".
pub fn event_in_words(site: &Building<'_>, path: &str) -> String {
    in_words(site, "event", path).unwrap_or_else(|| key_in_words(site, path))
}

fn in_words(site: &Building<'_>, kind: &str, key: &str) -> Option<String> {
    let name = format!("{kind}-{}", bare(key));
    let place = key
        .split('[')
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .and_then(|place| place.parse::<usize>().ok());
    let words = site.scope.words.has(&name).then(|| site.text(&name))?;
    Some(match place.filter(|place| *place > 0) {
        Some(place) => format!("{words} ({})", place + 1),
        None => words,
    })
}

/// The key without the places in lists, as texts are called: `voorstellen-reactie`.
fn bare(key: &str) -> String {
    let parts = key.split('[').flat_map(|part| part.rsplit(']').next());
    parts.collect::<String>().replace('.', "-")
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::record::{Complaint, Field, Kind, Record};
    use crate::wording::Lang;

    /// Every key of a complaint that takes one of a fixed list of words, with those words.
    fn fixed<'f>(fields: &'f [Field], found: &mut Vec<(&'f Field, &'static [&'static str])>) {
        for field in fields {
            if let Some(Kind::Vocabulary(words)) = field.shape.kind() {
                found.push((field, words));
            }
            fixed(field.shape.fields(), found);
        }
    }

    #[test]
    fn every_fixed_word_of_a_complaint_can_be_said_in_both_languages() {
        let mut found = Vec::new();
        fixed(Complaint::FIELDS, &mut found);
        assert!(found.len() > 8, "{found:?}");
        for (field, words) in found {
            let texts = field
                .texts
                .unwrap_or_else(|| panic!("{} has no texts", field.key));
            // `ja` may be typed as `true`; that stays as typed.
            for word in words
                .iter()
                .filter(|word| !["true", "false"].contains(*word))
            {
                let text = format!("{texts}-{word}");
                assert!(
                    Lang::ALL
                        .iter()
                        .all(|lang| crate::rules::words(*lang).has(&text)),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn a_key_is_called_without_its_place_in_the_list() {
        assert_eq!(
            bare("behandeling.afspraken[1].met"),
            "behandeling-afspraken-met"
        );
        assert_eq!(bare("categorie[0]"), "categorie");
        assert_eq!(bare("afgesloten"), "afgesloten");
    }
}
