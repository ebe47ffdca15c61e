//! The keys of a record as its revisions leave them, one after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{FILE, KeyChange, Revision, TEXT};

/// Every key with its value, as far as the revisions tell.
pub type Keys = BTreeMap<Arc<str>, String>;

/// The keys after these revisions of one record.
#[must_use]
pub fn replay(revisions: &[Revision]) -> Keys {
    replay_of(revisions, |_| true)
}

/// Only these keys after these revisions: whoever asks for two of them need not put forty together.
#[must_use]
pub fn replay_of<'r>(
    revisions: impl IntoIterator<Item = &'r Revision>,
    wanted: impl Fn(&str) -> bool,
) -> Keys {
    let mut keys = Keys::new();
    let changes = revisions
        .into_iter()
        .flat_map(|revision| revision.changes.iter());
    for change in changes.filter(|change| wanted(change.key)) {
        apply(&mut keys, change);
    }
    keys
}

fn apply(keys: &mut Keys, change: KeyChange<'_>) {
    let value = match change.key {
        FILE => return,
        TEXT => spliced(keys.get(TEXT).map_or("", String::as_str), change),
        _ => change.to.map(str::to_owned),
    };
    match value {
        Some(value) => drop(keys.insert(Arc::from(change.key), value)),
        None => drop(keys.remove(change.key)),
    }
}

/// The text with the changed lines in place of the old ones; nothing when no line is left.
fn spliced(text: &str, change: KeyChange<'_>) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let start = usize::try_from(change.line)
        .unwrap_or(usize::MAX)
        .min(lines.len());
    let gone = change
        .from
        .map_or(0, |from| from.split('\n').count())
        .min(lines.len() - start);
    let new: Vec<&str> = change
        .to
        .map_or_else(Vec::new, |to| to.split('\n').collect());
    lines.splice(start..start + gone, new);
    (!lines.is_empty()).then(|| lines.join("\n"))
}
