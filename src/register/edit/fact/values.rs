//! What was typed behind a fact, as changes: one for each shape that a key can have.

use super::Fact;
use super::names::Target;
use super::present::end_of_suspension;
use crate::record::{Field, Kind, KnownFrom, Need, Shape};
use crate::register::edit::{Change, Content};
use crate::register::read::Typed;
use crate::wording::Message;

/// A single value, with the day that belongs to it and the other keys that were given.
pub(super) fn scalar(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    kind: Kind,
) -> Result<Vec<Change>, Message> {
    let key = target.field.key;
    let given = fact
        .keys
        .iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value.as_str());
    // A planned day is never today by itself.
    let day = match kind {
        Kind::Fact => Some(fact.day()),
        Kind::Planned => fact.on.map(|day| day.to_string()),
        _ => None,
    };
    let value = given
        .or(fact.value)
        .map(str::to_owned)
        .or(day)
        .ok_or_else(|| needs_value(target.field, kind))?;
    let known = source.at(&target.path).text() == Some(&value);
    let mut changes = vec![Change::set(target.path.clone(), value)];
    for (name, value) in fact.keys.iter().filter(|(name, _)| name != key) {
        changes.push(beside(target, name, value)?);
    }
    // Who adds a reason to a decision does not move its day.
    let moved = fact.on.is_some() || !known;
    let own = day_set_by(target.field);
    if let Some(day) = own.filter(|day| moved && fact.keys.iter().all(|(name, _)| name != day)) {
        changes.push(Change::set(format!("{}{day}", target.prefix), fact.day()));
    }
    Ok(changes)
}

/// The key of the day that recording this one sets along with it.
fn day_set_by(field: &Field) -> Option<&'static str> {
    match field.known {
        KnownFrom::DayOf(day) if field.sets_day => Some(day),
        _ => None,
    }
}

/// A key beside the fact: a scalar of the same record.
fn beside(target: &Target, name: &str, value: &str) -> Result<Change, Message> {
    let field = target
        .siblings
        .iter()
        .find(|field| field.key == name || field.name == name);
    match field.map(|field| (field.key, field.shape)) {
        Some((key, Shape::One(_))) => Ok(Change::set(
            format!("{}{key}", target.prefix),
            content(value),
        )),
        Some((key, Shape::List(..))) => {
            Ok(Change::append(format!("{}{key}", target.prefix), value))
        }
        _ => Err(Message::new("fact-unknown-key")
            .with("fact", target.field.name)
            .with("key", name)),
    }
}

/// An empty value takes the value away.
fn content(value: &str) -> Content {
    if value.is_empty() {
        Content::Nothing
    } else {
        Content::from(value)
    }
}

/// One more item of a list for each value.
pub(super) fn items(fact: &Fact<'_>, target: &Target) -> Result<Vec<Change>, Message> {
    let names = [target.field.key, target.field.name];
    let mut changes: Vec<Change> = fact
        .value
        .iter()
        .map(|value| Change::append(target.path.clone(), *value))
        .collect();
    for (name, value) in fact.keys {
        let own = names.contains(&name.as_str());
        changes.push(if own {
            Change::append(target.path.clone(), value.as_str())
        } else {
            beside(target, name, value)?
        });
    }
    if changes.is_empty() {
        return Err(Message::new("fact-needs-value").with("fact", names[1]));
    }
    Ok(changes)
}

/// Free keys with their numbers: `trainingen=140, deelnemers=1650`.
pub(super) fn pairs(fact: &Fact<'_>, target: &Target) -> Result<Vec<Change>, Message> {
    let pair = |text: &str| {
        let (key, value) = text.split_once(['=', ':'])?;
        let (key, value) = (key.trim(), value.trim());
        let plain = !key.is_empty()
            && key
                .chars()
                .all(|char| char.is_alphanumeric() || char == '-');
        (plain && !value.is_empty()).then(|| Change::set(format!("{}.{key}", target.path), value))
    };
    let typed = fact
        .value
        .filter(|_| fact.keys.is_empty())
        .unwrap_or_default();
    let changes: Option<Vec<Change>> = typed.split([',', ';']).map(pair).collect();
    changes.ok_or_else(|| Message::new("fact-needs-pairs").with("fact", target.field.key))
}

/// A record of its own, such as `vooroverleg` or `oorzaak`: key by key, so that the rest stays.
pub(super) fn nested(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    keys: &'static [Field],
) -> Result<Vec<Change>, Message> {
    let present = |key: &str| *source.at(&format!("{}.{key}", target.path)) != Typed::Nothing;
    let typed = typed(fact, keys, present)?;
    let inner = Target {
        path: String::new(),
        siblings: keys,
        prefix: format!("{}.", target.path),
        field: target.field,
    };
    typed
        .iter()
        .map(|(name, value)| beside(&inner, name, value))
        .collect()
}

/// One more item of a list of records; one for each time that a key was given.
pub(super) fn listed(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    keys: &'static [Field],
) -> Result<Vec<Change>, Message> {
    if let Some(change) = end_of_suspension(fact, source, target) {
        return Ok(vec![change]);
    }
    let typed = typed(fact, keys, |_| false)?;
    let times = |key: &str| typed.iter().filter(|(name, _)| name == key).count();
    let count = typed.iter().map(|(name, _)| times(name)).max().unwrap_or(0);
    let item = |index: usize| {
        let value_of = |field: &Field| {
            let mut values = typed
                .iter()
                .filter(|(name, _)| name == field.key)
                .map(|(_, value)| value);
            let value = if times(field.key) > 1 {
                values.nth(index)
            } else {
                values.next()
            };
            value
                .filter(|value| !value.is_empty())
                .map(|value| (field.key.to_owned(), Content::from(value.as_str())))
        };
        Change::append(
            target.path.clone(),
            Content::Record(keys.iter().filter_map(value_of).collect()),
        )
    };
    Ok((0..count).map(item).collect())
}

/// The keys of a record as typed: the value behind the name goes to its main key, the day to the
/// key that holds it, where none is `present` there.
fn typed(
    fact: &Fact<'_>,
    keys: &'static [Field],
    present: impl Fn(&str) -> bool,
) -> Result<Vec<(String, String)>, Message> {
    let mut typed = fact.keys.to_vec();
    if let Some((unknown, _)) = typed.iter().find(|(name, _)| {
        !keys
            .iter()
            .any(|field| field.key == name || field.name == name)
    }) {
        return Err(Message::new("fact-unknown-key")
            .with("fact", fact.name)
            .with("key", unknown.as_str()));
    }
    if let Some(value) = fact.value {
        let main = main_key(fact, keys, value)
            .ok_or_else(|| Message::new("fact-value-twice").with("fact", fact.name))?;
        typed.push((main.to_owned(), value.to_owned()));
    }
    let given =
        |name: &str, typed: &[(String, String)]| typed.iter().any(|(known, _)| known == name);
    let own = keys.iter().find(|field| field.is_record_day);
    let followed = keys
        .iter()
        .filter(|field| given(field.key, &typed))
        .find_map(day_set_by);
    for day in own.map(|field| field.key).into_iter().chain(followed) {
        if !given(day, &typed) && !present(day) {
            typed.push((day.to_owned(), fact.day()));
        }
    }
    let missing: Vec<&Field> = keys
        .iter()
        .filter(|field| {
            field.need == Need::Required && !given(field.key, &typed) && !present(field.key)
        })
        .collect();
    if missing.is_empty() && !typed.is_empty() {
        return Ok(typed);
    }
    let named = if missing.is_empty() {
        keys.iter().collect()
    } else {
        missing
    };
    Err(Message::new("fact-needs-keys")
        .with("fact", fact.name)
        .with("keys", named.into_iter().map(as_option).collect::<Vec<_>>()))
}

/// The key that a value behind the name belongs to: a required one of which it is a fixed word, the
/// one that bears the fact's name, another required one; where none is required, the first.
fn main_key(fact: &Fact<'_>, keys: &'static [Field], value: &str) -> Option<&'static str> {
    let is_day = |field: &Field| matches!(field.shape, Shape::One(Kind::Fact | Kind::Planned));
    let required = |field: &Field| field.need == Need::Required && !is_day(field);
    let open = || {
        keys.iter()
            .filter(|field| !is_day(field) && fact.keys.iter().all(|(name, _)| name != field.key))
    };
    let takes = |field: &Field| matches!(field.shape, Shape::One(Kind::Vocabulary(words)) if words.contains(&value));
    let main = open()
        .find(|field| required(field) && takes(field))
        .or_else(|| open().find(|field| field.key == fact.name));
    let main = main.or_else(|| open().find(|field| required(field) || !keys.iter().any(required)));
    main.map(|field| field.key)
}

/// A key as it is typed: `--over bericht-indiener|informatie-betrokkene`.
fn as_option(field: &Field) -> String {
    let name = field.name;
    if let Shape::One(Kind::Vocabulary(words)) = field.shape {
        format!("--{name} {}", words.join("|"))
    } else {
        format!("--{name}")
    }
}

fn needs_value(field: &Field, kind: Kind) -> Message {
    let (text, words) = match kind {
        Kind::Vocabulary(words) => ("fact-needs-word", words.join(", ")),
        Kind::Planned => ("fact-needs-day", String::new()),
        _ => ("fact-needs-value", String::new()),
    };
    Message::new(text)
        .with("fact", field.name)
        .with("words", words)
}
