//! Reads the versions of files and compares them, each pair once, on all processors.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::changes::Changes;
use super::difference::difference;
use super::version::Version;
use crate::files::{SETTINGS, is_wanted};
use crate::repository::{self, Blobs, Failure, Leaf, Mode, ObjectId, Packing, Repository};

/// Two contents of one file; nothing before its first version, or after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Pair {
    /// register.yml has no fences, so the same bytes read otherwise.
    pub(super) settings: bool,
    pub(super) old: Option<ObjectId>,
    pub(super) new: Option<ObjectId>,
}

/// What is known of one content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) readable: bool,
    pub(super) number: Option<Arc<str>>,
}

/// All that was read and compared so far.
#[derive(Default)]
pub(super) struct Studied {
    pub(super) facts: HashMap<ObjectId, Facts>,
    pub(super) differences: HashMap<Pair, Changes>,
}

/// A file of a record in one commit; `None` for a link, a submodule, or nothing.
pub(super) fn content(leaf: Option<Leaf>) -> Option<ObjectId> {
    leaf.filter(|leaf| matches!(leaf.mode, Mode::File | Mode::Executable))
        .map(|leaf| leaf.id)
}

/// Everything that the walked commits changed.
pub(super) fn study(
    repository: &Repository,
    walked: &[repository::Revision],
) -> Result<Studied, Failure> {
    let mut files: BTreeMap<&Arc<str>, Vec<Pair>> = BTreeMap::new();
    for change in walked
        .iter()
        .flat_map(|revision| &revision.changes)
        .filter(|change| is_wanted(&change.path))
    {
        let pair = Pair {
            settings: &*change.path == SETTINGS,
            old: content(change.old),
            new: content(change.new),
        };
        if pair.old.is_some() || pair.new.is_some() {
            files.entry(&change.path).or_default().push(pair);
        }
    }
    let files: Vec<(&str, Vec<Pair>)> = files
        .into_iter()
        .map(|(path, pairs)| (&**path, pairs))
        .collect();
    let mut studied = Studied::default();
    studied.take_in(repository, &files)?;
    Ok(studied)
}

impl Studied {
    /// What differs between two contents, from memory or read now.
    pub(super) fn difference(
        &mut self,
        repository: &Repository,
        path: &str,
        pair: Pair,
    ) -> Result<Changes, Failure> {
        if !self.differences.contains_key(&pair) {
            self.take_in(repository, &[(path, vec![pair])])?;
        }
        Ok(self.differences.get(&pair).cloned().unwrap_or_default())
    }

    /// Reads the contents of these files and compares their pairs.
    pub(super) fn take_in(
        &mut self,
        repository: &Repository,
        files: &[(&str, Vec<Pair>)],
    ) -> Result<(), Failure> {
        for (facts, differences) in
            repository.with_blobs(files, |blobs, (path, pairs)| compare(path, pairs, blobs))?
        {
            self.facts.extend(facts);
            self.differences.extend(differences);
        }
        Ok(())
    }
}

impl Changes {
    /// What differs between two contents of the file at a path; before its first there is none.
    #[must_use]
    pub fn between(path: &str, old: Option<&[u8]>, new: &[u8]) -> Changes {
        let mut shelf = Packing::default();
        let old = old.map(|bytes| Version::read(path, bytes));
        difference(old.as_ref(), Some(&Version::read(path, new)), &mut shelf);
        shelf.into()
    }
}

type Compared = (Vec<(ObjectId, Facts)>, Vec<(Pair, Changes)>);

/// Reads each version of a file once, and compares. A version that cannot be had is an empty one.
fn compare(path: &str, pairs: &[Pair], blobs: &Blobs<'_>) -> Compared {
    let mut contents: BTreeMap<ObjectId, Vec<u8>> = BTreeMap::new();
    for id in pairs.iter().flat_map(|pair| [pair.old, pair.new]).flatten() {
        contents
            .entry(id)
            .or_insert_with(|| blobs.read(id).unwrap_or_default());
    }
    let versions: BTreeMap<ObjectId, Version<'_>> = contents
        .iter()
        .map(|(id, bytes)| (*id, Version::read(path, bytes)))
        .collect();
    let version = |id: Option<ObjectId>| id.and_then(|id| versions.get(&id));
    let mut shelf = Packing::default();
    let mut place = |pair: &Pair| {
        let start = shelf.bytes.len();
        difference(version(pair.old), version(pair.new), &mut shelf);
        (*pair, start..shelf.bytes.len())
    };
    let places: Vec<_> = pairs.iter().map(&mut place).collect();
    shelf.bytes.shrink_to_fit();
    let shelf = Arc::new(shelf.bytes);
    let differences = places
        .into_iter()
        .map(|(pair, at)| (pair, Changes::on(&shelf, at)))
        .collect();
    let known = |version: &Version<'_>| Facts {
        readable: version.is_readable(),
        number: version.number().map(Arc::from),
    };
    (
        versions
            .iter()
            .map(|(id, version)| (*id, known(version)))
            .collect(),
        differences,
    )
}
