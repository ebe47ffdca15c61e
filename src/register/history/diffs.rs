//! Reads the versions of files and compares them, each pair once, on all processors.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::changes::{ChangeList, Changes};
use super::difference::difference;
use super::version::Version;
use crate::files::{SETTINGS, is_wanted};
use crate::repository::{self, Blobs, Failure, Leaf, Mode, ObjectId, Repository, Unread};

/// Two contents of one file; nothing before its first version, or after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    /// register.yml has no fences, so the same bytes read otherwise.
    pub(super) settings: bool,
    pub(super) old: Option<ObjectId>,
    pub(super) new: Option<ObjectId>,
}

impl Pair {
    pub(super) fn of(path: &str, old: Option<ObjectId>, new: Option<ObjectId>) -> Pair {
        Pair {
            settings: path == SETTINGS,
            old,
            new,
        }
    }
}

/// What is known of one content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) readable: bool,
    pub(super) number: Option<Arc<str>>,
}

/// All that was read and compared so far.
#[derive(Default)]
pub(super) struct DiffCache {
    pub(super) facts: BTreeMap<ObjectId, Facts>,
    pub(super) differences: BTreeMap<Pair, Changes>,
    /// The contents that git does not give.
    pub(super) unread: BTreeMap<ObjectId, Unread>,
}

/// A file of a record in one commit; `None` for a link, a submodule, or nothing.
pub(super) fn content(leaf: Option<Leaf>) -> Option<ObjectId> {
    leaf.filter(|leaf| matches!(leaf.mode, Mode::File | Mode::Executable))
        .map(|leaf| leaf.id)
}

impl DiffCache {
    /// Everything that the walked commits changed.
    pub(super) fn of(
        repository: &Repository,
        walked: &[repository::Revision],
    ) -> Result<DiffCache, Failure> {
        let mut files: BTreeMap<&Arc<str>, Vec<Pair>> = BTreeMap::new();
        for change in walked
            .iter()
            .flat_map(|revision| &revision.changes)
            .filter(|change| is_wanted(&change.path))
        {
            let pair = Pair::of(&change.path, content(change.old), content(change.new));
            if pair.old.is_some() || pair.new.is_some() {
                files.entry(&change.path).or_default().push(pair);
            }
        }
        let files: Vec<(&str, Vec<Pair>)> = files
            .into_iter()
            .map(|(path, pairs)| (&**path, pairs))
            .collect();
        let mut diffs = DiffCache::default();
        diffs.add(repository, &files)?;
        Ok(diffs)
    }

    /// What differs between two contents, from memory or read now.
    pub(super) fn difference(
        &mut self,
        repository: &Repository,
        path: &str,
        pair: Pair,
    ) -> Result<Changes, Failure> {
        if !self.differences.contains_key(&pair) {
            self.add(repository, &[(path, vec![pair])])?;
        }
        Ok(self.differences.get(&pair).cloned().unwrap_or_default())
    }

    /// Reads the contents of these files and compares their pairs.
    pub(super) fn add(
        &mut self,
        repository: &Repository,
        files: &[(&str, Vec<Pair>)],
    ) -> Result<(), Failure> {
        for compared in
            repository.with_blobs(files, |blobs, (path, pairs)| compare(path, pairs, blobs))?
        {
            self.facts.extend(compared.facts);
            self.differences.extend(compared.differences);
            self.unread.extend(compared.unread);
        }
        Ok(())
    }
}

impl Changes {
    /// What differs between two contents of the file at a path; before its first there is none.
    #[must_use]
    pub fn between(path: &str, old: Option<&[u8]>, new: &[u8]) -> Changes {
        let old = old.map(|bytes| Version::read(path, bytes));
        differing(old.as_ref(), Some(&Version::read(path, new)))
    }
}

fn differing(old: Option<&Version<'_>>, new: Option<&Version<'_>>) -> Changes {
    let mut list = ChangeList::default();
    difference(old, new, &mut list);
    list.finish()
}

#[derive(Default)]
struct Compared {
    facts: Vec<(ObjectId, Facts)>,
    differences: Vec<(Pair, Changes)>,
    unread: Vec<(ObjectId, Unread)>,
}

/// Reads each version of a file once, and compares. A version that git does not give is neither
/// compared nor compared with: nobody knows what it says. One that is too large is an empty one.
fn compare(path: &str, pairs: &[Pair], blobs: &Blobs<'_>) -> Compared {
    let mut compared = Compared::default();
    let mut contents: BTreeMap<ObjectId, Vec<u8>> = BTreeMap::new();
    let ids: BTreeSet<ObjectId> = pairs
        .iter()
        .flat_map(|it| [it.old, it.new])
        .flatten()
        .collect();
    for id in ids {
        match blobs.read(id) {
            Ok(bytes) => drop(contents.insert(id, bytes)),
            Err(Unread::TooLarge(_)) => drop(contents.insert(id, Vec::new())),
            Err(unread) => compared.unread.push((id, unread)),
        }
    }
    let versions: BTreeMap<ObjectId, Version<'_>> = contents
        .iter()
        .map(|(id, bytes)| (*id, Version::read(path, bytes)))
        .collect();
    let version = |id: Option<ObjectId>| id.and_then(|id| versions.get(&id));
    for pair in pairs {
        let is_known = pair.new.is_none_or(|id| versions.contains_key(&id));
        let changes = is_known.then(|| differing(version(pair.old), version(pair.new)));
        let changes = changes.unwrap_or_default();
        compared.differences.push((*pair, changes));
    }
    compared.facts.extend(versions.iter().map(|(id, version)| {
        let facts = Facts {
            readable: version.is_readable(),
            number: version.number().map(Arc::from),
        };
        (*id, facts)
    }));
    compared
}
