//! Taking a recorded fact away again, and moving one to the record where it belongs.

use super::keys::day_set_by;
use super::names::{Target, find, find_in};
use super::present::{choices_made, only_new};
use super::standing::{in_words, item_path, items, named, which};
use crate::record::{Field, KnownFrom, Shape};
use crate::register::edit::Change;
use crate::register::read::Typed;
use crate::wording::Message;

/// The changes that take a fact away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    pub changes: Vec<Change>,
    /// The fact's own name.
    pub name: String,
    /// What stood there, in a few words.
    pub told: String,
}

/// The changes that take a fact out of the text of a file with these fields; of a list, one item.
/// What is known by it alone goes along: the day of a reaction, the outcome of a closing.
///
/// # Errors
/// A fact that the record does not know or hold, or one of several items that is not named.
pub fn remove_fact(
    name: &str,
    item: Option<&str>,
    source: &str,
    fields: &'static [Field],
) -> Result<Removal, Message> {
    let source = &Typed::of(source);
    let target = find_in(source, fields, name, item)?;
    let (paths, told) = taken(source, &target, item)?;
    let mut changes: Vec<Change> = paths.into_iter().map(Change::remove).collect();
    changes.extend(choices_made(source, &changes));
    Ok(Removal {
        changes,
        name: target.field.name.to_owned(),
        told,
    })
}

/// The changes that put a fact of one file into another as it stands; what takes it out of the first
/// is [`remove_fact`].
///
/// # Errors
/// As [`remove_fact`]; and where the other record holds that fact already, unless `replace` says
/// that this one comes in its place.
pub fn move_fact(
    name: &str,
    item: Option<&str>,
    (from, to): (&str, &str),
    fields: &'static [Field],
    replace: bool,
) -> Result<Vec<Change>, Message> {
    let (from, to) = (&Typed::of(from), &Typed::of(to));
    let target = find_in(from, fields, name, item)?;
    let (paths, told) = taken(from, &target, item)?;
    let there = find(to, fields, name)?;
    let mut changes = Vec::new();
    for path in &paths {
        let content = from.at(path).filled();
        let is_item = matches!(target.field.shape, Shape::Records(_) | Shape::List(..));
        if is_item {
            if items(to, &there.path).contains(&from.at(path)) {
                return Err(Message::new("fact-again")
                    .with("fact", target.field.name)
                    .with("value", told));
            }
            changes.push(Change::append(there.path.clone(), content));
            continue;
        }
        let key = path.strip_prefix(&target.prefix).unwrap_or(path);
        let place = format!("{}{key}", there.prefix);
        if !replace && matches!(to.at(&place), Typed::Record(_) | Typed::List(_)) {
            return Err(Message::new("fact-present")
                .with("key", place.as_str())
                .with("value", in_words(to.at(&place))));
        }
        changes.push(Change::set(place, content));
    }
    if replace {
        changes.extend(choices_made(to, &changes));
        return Ok(changes);
    }
    only_new(to, changes)
}

/// The paths that go, and what stands there.
fn taken(
    source: &Typed,
    target: &Target,
    item: Option<&str>,
) -> Result<(Vec<String>, String), Message> {
    let standing = items(source, &target.path);
    if standing.is_empty() {
        return Err(Message::new("fact-absent").with("fact", target.field.name));
    }
    match (target.field.shape, item) {
        (Shape::One(_), _) => Ok((along(source, target), in_words(source.at(&target.path)))),
        (Shape::Record(_) | Shape::ValueOrRecord(_), None) => {
            Ok((vec![target.path.clone()], in_words(standing[0])))
        }
        (Shape::Map(_) | Shape::RecordMap(_), Some(key)) => {
            let path = format!("{}.{key}", target.path);
            match source.at(&path) {
                Typed::Nothing => Err(Message::new("fact-absent").with("fact", key)),
                typed => Ok((vec![path], in_words(typed))),
            }
        }
        (Shape::Map(_) | Shape::RecordMap(_), None) => {
            Ok((vec![target.path.clone()], in_words(standing[0])))
        }
        (Shape::Record(_) | Shape::ValueOrRecord(_), Some(_)) => {
            Err(Message::new("fact-no-list").with("fact", target.field.name))
        }
        (_, Some(item)) => {
            let at = named(target.field, &standing, item)?;
            Ok((
                vec![item_path(source, &target.path, at)],
                in_words(standing[at]),
            ))
        }
        (_, None) if standing.len() > 1 => Err(which(target.field, &standing)),
        (_, None) => Ok((
            vec![item_path(source, &target.path, 0)],
            in_words(standing[0]),
        )),
    }
}

/// A key with those that say nothing without it: the day that was recorded with it, and what is
/// known by that day alone.
fn along(source: &Typed, target: &Target) -> Vec<String> {
    let own = target.field;
    let day = day_set_by(own).unwrap_or(own.key);
    let has_bearer = target
        .siblings
        .iter()
        .any(|field| field.key != own.key && day_set_by(field) == Some(day));
    let follows = |field: &&Field| {
        field.key == own.key
            || field.key == day
            || !has_bearer && field.known == KnownFrom::DayOf(day) && !field.sets_day
    };
    target
        .siblings
        .iter()
        .filter(follows)
        .map(|field| format!("{}{}", target.prefix, field.key))
        .filter(|path| *source.at(path) != Typed::Nothing)
        .collect()
}
