//! What stands under a key, compared by what it says.

use std::collections::BTreeSet;

use crate::record::{Field, KnownFrom};
use crate::register::read::Typed;

/// Whether two values say the same: an empty one is none, a list of one is its item, the order of
/// keys does not count.
pub(super) fn alike(one: &Typed, other: &Typed) -> bool {
    match (bare(one), bare(other)) {
        (None, None) => true,
        (Some(Typed::Text(one)), Some(Typed::Text(other))) => one == other,
        (Some(Typed::List(one)), Some(Typed::List(other))) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Some(one @ Typed::Record(_)), Some(other @ Typed::Record(_))) => {
            keys(one).chain(keys(other)).all(|key| {
                let at = |record| value_of(record, key).unwrap_or(&Typed::Nothing);
                alike(at(one), at(other))
            })
        }
        _ => false,
    }
}

/// A value that says something, without the list around a single one.
pub(super) fn bare(value: &Typed) -> Option<&Typed> {
    match value {
        Typed::Nothing => None,
        Typed::List(items) if items.len() < 2 => items.first().and_then(bare),
        Typed::Record(keys) if keys.iter().all(|(_, value)| bare(value).is_none()) => None,
        value => Some(value),
    }
}

pub(super) fn keys(record: &Typed) -> impl Iterator<Item = &str> {
    let keys = match record {
        Typed::Record(keys) => keys.as_slice(),
        _ => &[],
    };
    keys.iter().map(|(key, _)| key.as_str())
}

/// The value of a key as it is called, whatever signs are in it.
pub(super) fn value_of<'t>(record: &'t Typed, key: &str) -> Option<&'t Typed> {
    let Typed::Record(keys) = record else {
        return None;
    };
    keys.iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

pub(super) fn items(value: &Typed) -> Vec<Typed> {
    match value {
        Typed::List(items) => items.clone(),
        value => bare(value).cloned().into_iter().collect(),
    }
}

/// The keys that one side took away together with others that are known by the same day (a closing
/// with how it ended and why), where the other side changed one of them and took none away. Without
/// this a closing would go, and its reason stay.
pub(super) fn held(
    fields: &'static [Field],
    [base, ours, theirs]: [&Typed; 3],
) -> Vec<&'static str> {
    fn of<'r>(record: &'r Typed, key: &str) -> &'r Typed {
        value_of(record, key).unwrap_or(&Typed::Nothing)
    }
    let is_there = |record: &Typed, key: &str| bare(of(record, key)).is_some();
    let mut held = Vec::new();
    let days = fields.iter().filter_map(|field| match field.known {
        KnownFrom::DayOf(day) => Some(day),
        _ => None,
    });
    let days: BTreeSet<&str> = days.collect();
    for day in days {
        let group = fields
            .iter()
            .filter(|field| field.key == day || field.known == KnownFrom::DayOf(day))
            .map(|field| field.key);
        for (keeper, remover) in [(ours, theirs), (theirs, ours)] {
            let was: Vec<&str> = group.clone().filter(|key| is_there(base, key)).collect();
            let is_changed = |key: &&str| !alike(of(base, key), of(keeper, key));
            let is_gone = |key: &&str| !is_there(remover, key);
            let kept_all = was.iter().all(|key| is_there(keeper, key));
            if kept_all && was.iter().any(|key| is_gone(key) && is_changed(key)) {
                held.extend(was.into_iter().filter(is_gone));
            }
        }
    }
    held
}
