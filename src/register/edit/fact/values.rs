//! What was typed behind a fact, as changes: one for each shape that a key can have.

use super::Fact;
use super::keys::{beside, day_set_by, typed};
use super::names::Target;
use super::present::is_reopened;
use crate::record::{Field, Kind, told_words};
use crate::register::edit::Change;
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
    // A day that stands is not moved by what is typed beside it; a case that is closed again is
    // closed today. A planned day is never today by itself.
    let again = target.path == "afgesloten" && is_reopened(source);
    let standing = source
        .at(&target.path)
        .text()
        .filter(|_| fact.on.is_none() && fact.keys.iter().any(|(name, _)| name != key) && !again);
    let day = match kind {
        Kind::Fact => Some(standing.map_or_else(|| fact.day(), str::to_owned)),
        Kind::Planned => fact.on.map(|day| day.to_string()),
        _ => None,
    };
    let value = fact
        .given(key)
        .or(fact.value)
        .map(str::to_owned)
        .or(day)
        .ok_or_else(|| needs_value(target.field, kind))?;
    let known = source.at(&target.path).text() == Some(&value);
    let mut changes = vec![Change::set(target.path.clone(), value)];
    let others: Vec<(String, String)> = fact
        .keys
        .iter()
        .filter(|(name, _)| name != key)
        .cloned()
        .collect();
    changes.extend(beside(fact, source, target, &others)?);
    let own = day_set_by(target.field).map(|day| format!("{}{day}", target.prefix));
    // Who adds a reason to a decision, or mends a slip in it, does not move its day.
    let stands = |day: &str| known || fact.replace && *source.at(day) != Typed::Nothing;
    let set = |day: &String| changes.iter().all(|change| change.path() != day);
    if let Some(day) = own.filter(|day| set(day) && (fact.on.is_some() || !stands(day))) {
        changes.push(Change::set(day, fact.day()));
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
    if fact.item.is_some() {
        return Err(Message::new("fact-no-list").with("fact", target.field.name));
    }
    let present = |key: &str| *source.at(&format!("{}.{key}", target.path)) != Typed::Nothing;
    let typed = typed(fact, keys, present)?;
    beside(fact, source, &target.within(&target.path, keys), &typed)
}

fn needs_value(field: &Field, kind: Kind) -> Message {
    let (text, words) = match kind {
        Kind::Vocabulary(words) => ("fact-needs-word", told_words(words).join(", ")),
        Kind::Planned => ("fact-needs-day", String::new()),
        _ => ("fact-needs-value", String::new()),
    };
    Message::new(text)
        .with("fact", field.name)
        .with("words", words)
}
