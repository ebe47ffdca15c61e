//! What a revision resolved besides its own changes.
//!
//! The changes of a merge were measured against all that was recorded before it, on whatever side.
//! Where a side was left out, the changes that were kept may come to another value than the one the
//! merge chose; the same holds for the first version of a record that can be read again.

use std::collections::{BTreeMap, BTreeSet};

use super::file::FileHistory;
use crate::register::history::changes::{ChangeList, Changes, KeyChange};
use crate::register::history::difference::lines;
use crate::register::history::{FILE, Keys, Revision, TEXT};

/// By the place of the revision, the changes to what it decided; `counts` tells whether what a
/// commit did with a key was kept.
pub(super) fn resolutions(
    past: &FileHistory<'_>,
    revisions: &[Revision],
    counts: impl Fn(usize, &str) -> bool,
) -> BTreeMap<usize, Changes> {
    let mut known = Keys::new();
    let mut resolved = BTreeMap::new();
    for (at, revision) in revisions.iter().enumerate() {
        let now = past.keys(revision.commit);
        for change in revision
            .changes
            .iter()
            .filter(|change| change.key != FILE && counts(revision.commit, change.key))
        {
            let value = if change.key == TEXT {
                now.and_then(|keys| keys.get(TEXT)).map(String::as_str)
            } else {
                change.to
            };
            set(&mut known, change.key, value);
        }
        let Some(now) = now else { continue };
        let keys: BTreeSet<&str> = known.keys().chain(now.keys()).map(|key| &**key).collect();
        let differs = |key: &&str| known.get(*key) != now.get(*key);
        let decided =
            |key: &&str| past.decides(revision.commit, key) && counts(revision.commit, key);
        let decided: Vec<String> = keys
            .into_iter()
            .filter(differs)
            .filter(decided)
            .map(str::to_owned)
            .collect();
        let mut list = ChangeList::default();
        for key in decided {
            let (from, to) = (
                known.get(&*key).map(String::as_str),
                now.get(&*key).map(String::as_str),
            );
            if key == TEXT {
                lines(
                    TEXT,
                    from.unwrap_or_default(),
                    to.unwrap_or_default(),
                    &mut list,
                );
            } else {
                list.push(KeyChange {
                    key: &key,
                    from,
                    to,
                    line: 0,
                });
            }
            set(&mut known, &key, to);
        }
        if !list.is_empty() {
            resolved.insert(at, list.finish());
        }
    }
    resolved
}

fn set(keys: &mut Keys, key: &str, value: Option<&str>) {
    match value {
        Some(value) => drop(keys.insert(key.into(), value.to_owned())),
        None => drop(keys.remove(key)),
    }
}
