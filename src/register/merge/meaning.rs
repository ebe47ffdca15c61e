//! What stands under a key, compared by what it says.

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
