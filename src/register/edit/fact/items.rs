//! Lists: one more item, or another in the place of one that is named. The same item again is
//! refused, and of several the one to replace must be named.

use super::Fact;
use super::keys::{beside, day_set_by, list, main_key, typed};
use super::names::Target;
use super::present::{end_of_suspension, last_reopening};
use super::standing::{again, in_words, item_path, items, named, place, which};
use crate::calendar::Day;
use crate::record::{Field, Kind, Need, Shape};
use crate::register::edit::Change;
use crate::register::read::Typed;
use crate::wording::Message;

/// A list of values: each value behind the fact, or under its key, is an item.
pub(super) fn values(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
) -> Result<Vec<Change>, Message> {
    let names = [target.field.key, target.field.name];
    let (own, others): (Vec<_>, Vec<_>) = fact
        .keys
        .iter()
        .cloned()
        .partition(|(name, _)| names.contains(&name.as_str()));
    let own: Vec<&str> = own.iter().map(|(_, value)| value.as_str()).collect();
    let mut changes = match (fact.item.or(fact.value), fact.item.and(fact.value)) {
        (Some(item), Some(value)) if fact.replace => {
            vec![in_place_of(source, target, item, value)?]
        }
        (Some(item), None) if fact.replace && own.len() == 1 => {
            vec![in_place_of(source, target, item, own[0])?]
        }
        (Some(value), None) if fact.replace && own.is_empty() => {
            let standing = items(source, &target.path);
            if standing.len() > 1 {
                return Err(which(target.field, &standing));
            }
            list(fact, source, &target.path, target.field, &[value])?
        }
        (first, second) => {
            let values: Vec<&str> = first.into_iter().chain(second).chain(own).collect();
            if values.is_empty() {
                return Err(Message::new("fact-needs-value").with("fact", target.field.name));
            }
            list(fact, source, &target.path, target.field, &values)?
        }
    };
    changes.extend(beside(fact, source, target, &others)?);
    Ok(changes)
}

fn in_place_of(
    source: &Typed,
    target: &Target,
    item: &str,
    value: &str,
) -> Result<Change, Message> {
    let standing = items(source, &target.path);
    let at = named(target.field, &standing, item)?;
    Ok(Change::set(item_path(source, &target.path, at), value))
}

/// One more item of a list of records, one for each time that a key was given; or what changes in
/// an item that is named.
pub(super) fn records(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    keys: &'static [Field],
) -> Result<Vec<Change>, Message> {
    if let Some(change) = end_of_suspension(fact, source, target) {
        return Ok(vec![change]);
    }
    let standing = items(source, &target.path);
    let by_place = fact.item.is_none() && fact.value.and_then(place).is_some();
    if fact.item.is_some() || by_place || fact.replace && !standing.is_empty() {
        return in_item(fact, source, target, keys, &standing);
    }
    let typed = typed(fact, keys, |_| false)?;
    let groups = groups(&typed, keys);
    let reopened = last_reopening(source);
    for (at, group) in groups.iter().enumerate() {
        let is_asked = |key: &str| {
            fact.on.is_some() || fact.keys.iter().any(|(name, _)| name == key) || !is_day(keys, key)
        };
        let told: Vec<&(&str, &str)> = group.iter().filter(|(key, _)| is_asked(key)).collect();
        let same = |item: &&&Typed| {
            told.iter()
                .all(|(key, value)| item.at(key).text() == Some(value))
                && !is_before(item, keys, reopened)
        };
        if let Some(item) = standing.iter().find(same) {
            return Err(again(target.field, &in_words(item)));
        }
        if groups[..at].contains(group) {
            return Err(again(
                target.field,
                group.first().map_or("", |(_, value)| *value),
            ));
        }
    }
    let content = |group: &Vec<(&str, &str)>| {
        let keys = group
            .iter()
            .map(|(key, value)| ((*key).to_owned(), Typed::from(*value)));
        Change::append(target.path.clone(), Typed::Record(keys.collect()))
    };
    Ok(groups.iter().map(content).collect())
}

/// The keys of each item: a key that was given once holds for all of them.
fn groups<'k>(
    typed: &'k [(String, String)],
    keys: &'static [Field],
) -> Vec<Vec<(&'static str, &'k str)>> {
    let times = |key: &str| typed.iter().filter(|(name, _)| name == key).count();
    let count = typed.iter().map(|(name, _)| times(name)).max().unwrap_or(0);
    let item = |index: usize| {
        let value_of = |field: &'static Field| {
            let mut values = typed
                .iter()
                .filter(|(name, _)| name == field.key || name == field.name)
                .map(|(_, value)| value.as_str());
            let value = if times(field.key) > 1 {
                values.nth(index)
            } else {
                values.next()
            };
            Some((field.key, value?))
        };
        keys.iter().filter_map(value_of).collect()
    };
    (0..count).map(item).collect()
}

fn is_day(keys: &[Field], key: &str) -> bool {
    keys.iter()
        .any(|field| field.key == key && matches!(field.shape, Shape::One(kind) if kind.is_day()))
}

/// Whether an item belongs to a round before the last reopening: what was done then may be done
/// again.
fn is_before(item: &Typed, keys: &[Field], reopened: Option<Day>) -> bool {
    let own = keys.iter().find(|field| field.is_record_day);
    let day = own.and_then(|field| Day::parse(item.at(field.key).text()?));
    day.zip(reopened)
        .is_some_and(|(day, reopened)| day < reopened)
}

/// What changes in one item of a list.
fn in_item(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    keys: &'static [Field],
    standing: &[&Typed],
) -> Result<Vec<Change>, Message> {
    let twice = |(at, (name, _)): (usize, &(String, String))| {
        fact.keys[..at].iter().any(|(earlier, _)| earlier == name)
    };
    if fact.keys.iter().enumerate().any(twice) {
        return Err(Message::new("fact-one-at-a-time").with("fact", target.field.name));
    }
    let (at, value) = meant(fact, target.field, keys, standing)?;
    let item = standing[at];
    let inner = Fact {
        item: None,
        value,
        ..*fact
    };
    let present = |key: &str| *item.at(key) != Typed::Nothing;
    let bare = inner.value.is_none() && inner.keys.is_empty();
    let own = keys.iter().find(|field| field.is_record_day && bare);
    let typed = match own {
        // Its day is what is recorded anew; today only where nothing else could be meant.
        Some(_) if fact.on.is_none() && !is_all_day(keys) => {
            return Err(nothing_else(target.field, keys, item));
        }
        Some(day) => vec![(day.key.to_owned(), fact.day())],
        None => typed(&inner, keys, |key| {
            present(key) || !is_followed(&inner, keys, key)
        })?,
    };
    let path = item_path(source, &target.path, at);
    let inner_target = Target {
        path: String::new(),
        siblings: keys,
        prefix: format!("{path}."),
        field: target.field,
    };
    beside(&inner, source, &inner_target, &typed)
}

/// Whether an item says no more than that something was done for somebody on a day: a copy.
fn is_all_day(keys: &[Field]) -> bool {
    keys.len() == 2 && keys.iter().all(|field| field.need == Need::Required)
}

/// An item was named, and nothing of it that should be different.
fn nothing_else(field: &Field, keys: &[Field], item: &Typed) -> Message {
    let keys = keys.iter().map(|field| format!("--{}", field.name));
    Message::new("fact-nothing-else")
        .with("fact", field.name)
        .with("value", in_words(item))
        .with("keys", keys.collect::<Vec<_>>())
}

/// Whether a value is a text of an item, which can be put right. Another recipient or another term
/// is another item, and never takes the place of the only one that stands.
fn is_text(fact: &Fact<'_>, keys: &'static [Field], value: &str) -> bool {
    let main = main_key(fact, keys, value);
    let field = keys.iter().find(|field| Some(field.key) == main);
    field.is_some_and(|field| matches!(field.shape, Shape::One(Kind::Text)))
}

/// Whether a day goes with one of the keys that were given, or stands in need of none.
fn is_followed(fact: &Fact<'_>, keys: &'static [Field], day: &str) -> bool {
    keys.iter()
        .filter(|field| fact.keys.iter().any(|(name, _)| name == field.key))
        .any(|field| day_set_by(field) == Some(day))
}

/// Which item is meant, and the value that is left to put in it.
fn meant<'f>(
    fact: &Fact<'f>,
    field: &Field,
    keys: &'static [Field],
    standing: &[&Typed],
) -> Result<(usize, Option<&'f str>), Message> {
    if let Some(item) = fact.item {
        return Ok((named(field, standing, item)?, fact.value));
    }
    if let Some(value) = fact.value {
        return match named(field, standing, value) {
            Ok(at) => Ok((at, None)),
            Err(_) if place(value).is_none() && is_text(fact, keys, value) => {
                match standing.len() {
                    1 => Ok((0, Some(value))),
                    _ => Err(which(field, standing)),
                }
            }
            Err(message) => Err(message),
        };
    }
    let alike = |typed: &&Typed| {
        fact.keys
            .iter()
            .any(|(key, value)| typed.at(key).text() == Some(value))
    };
    let mut found = (0..standing.len()).filter(|at| alike(&standing[*at]));
    match (found.next(), found.next()) {
        (Some(at), None) => Ok((at, None)),
        _ if standing.len() == 1 => Ok((0, None)),
        _ => Err(which(field, standing)),
    }
}
