//! The keys that were typed with a fact, as changes of one record.

use super::Fact;
use super::names::{Target, called, unknown_key};
use super::standing::{again, items};
use crate::record::{Field, Kind, KnownFrom, Need, Shape, told_words};
use crate::register::edit::Change;
use crate::register::read::Typed;
use crate::wording::Message;

/// The key of the day that recording this one sets along with it.
pub(super) fn day_set_by(field: &Field) -> Option<&'static str> {
    match field.known {
        KnownFrom::DayOf(day) if field.sets_day => Some(day),
        _ => None,
    }
}

/// Keys of the same record beside the fact: scalars, and lists, each value of which is an item.
pub(super) fn beside(
    fact: &Fact<'_>,
    source: &Typed,
    target: &Target,
    keys: &[(String, String)],
) -> Result<Vec<Change>, Message> {
    let mut changes = Vec::new();
    for (at, (name, value)) in keys.iter().enumerate() {
        let unknown = || unknown_key(target.field.name, name);
        let field = called(target.siblings, name).ok_or_else(unknown)?;
        let path = format!("{}{}", target.prefix, field.key);
        let is_first = keys[..at].iter().all(|(earlier, _)| earlier != name);
        match field.shape {
            Shape::One(_) => changes.push(Change::set(path, value.as_str())),
            Shape::List(..) if is_first => {
                let values: Vec<&str> = keys
                    .iter()
                    .filter(|(other, _)| other == name)
                    .map(|(_, value)| value.as_str())
                    .collect();
                changes.extend(list(fact, source, &path, field, &values)?);
            }
            Shape::List(..) => {}
            _ => return Err(unknown()),
        }
    }
    Ok(changes)
}

/// These values as more items of a list; with `replace`, as the whole list.
pub(super) fn list(
    fact: &Fact<'_>,
    source: &Typed,
    path: &str,
    field: &Field,
    values: &[&str],
) -> Result<Vec<Change>, Message> {
    if fact.replace {
        let content = match values {
            [one] => Typed::from(*one),
            many => Typed::List(many.iter().map(|value| Typed::from(*value)).collect()),
        };
        return Ok(vec![Change::set(path, content)]);
    }
    let standing = items(source, path);
    let twice = values.iter().enumerate().find(|(at, value)| {
        values[..*at].contains(value) || standing.iter().any(|item| item.text() == Some(**value))
    });
    match twice {
        Some((_, value)) => Err(again(field, value)),
        None => Ok(values
            .iter()
            .map(|value| Change::append(path, *value))
            .collect()),
    }
}

/// The keys of a record as typed: the value behind the name goes to its main key, the day to the
/// key that holds it, where none is `present` there.
pub(super) fn typed(
    fact: &Fact<'_>,
    keys: &'static [Field],
    present: impl Fn(&str) -> bool,
) -> Result<Vec<(String, String)>, Message> {
    let mut typed = fact.keys.to_vec();
    let mut unknown = typed
        .iter()
        .filter(|(name, _)| called(keys, name).is_none());
    if let Some((unknown, _)) = unknown.next() {
        return Err(unknown_key(fact.name, unknown));
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
    // A day given for what stands there already is that of what changes in it, else its own.
    let meant = followed.or(own.map(|field| field.key));
    let moves =
        |day: &str| fact.on.is_some() && (fact.replace || typed.is_empty()) && meant == Some(day);
    let days: Vec<&str> = own
        .map(|field| field.key)
        .into_iter()
        .chain(followed)
        .filter(|day| !given(day, &typed) && (!present(day) || moves(day)))
        .collect();
    typed.extend(days.into_iter().map(|day| (day.to_owned(), fact.day())));
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
pub(super) fn main_key(
    fact: &Fact<'_>,
    keys: &'static [Field],
    value: &str,
) -> Option<&'static str> {
    let is_day = |field: &Field| matches!(field.shape, Shape::One(Kind::Fact | Kind::Planned));
    let required = |field: &Field| field.need == Need::Required && !is_day(field);
    let open = || {
        keys.iter()
            .filter(|field| !is_day(field) && fact.given(field.key).is_none())
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
        format!("--{name} {}", told_words(words).join("|"))
    } else {
        format!("--{name}")
    }
}
