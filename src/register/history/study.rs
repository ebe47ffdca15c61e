//! Reads the versions of files and compares them, each pair once, on all processors. What was
//! compared before is known under the names of the two contents.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::thread;

use super::KeyChange;
use super::difference::difference;
use super::version::Version;
use crate::intake::{SETTINGS, is_wanted};
use crate::repository::{self, Failure, Leaf, Mode, ObjectId, Repository};

/// Blobs held in memory at a time.
const BATCH: usize = 4096;

/// Two contents of one file; nothing before its first version, or after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    pub(super) number: Option<Box<str>>,
}

/// All that was read and compared so far.
#[derive(Default)]
pub(super) struct Studied {
    pub(super) facts: BTreeMap<ObjectId, Facts>,
    pub(super) differences: BTreeMap<Pair, Arc<[KeyChange]>>,
    /// One copy of each key: the same forty return in every record.
    keys: BTreeSet<Arc<str>>,
    /// Whether there is more than the cache had.
    pub(super) grew: bool,
}

/// A file of a record in one commit; `None` for a link, a submodule, or nothing.
pub(super) fn content(leaf: Option<Leaf>) -> Option<ObjectId> {
    leaf.filter(|leaf| matches!(leaf.mode, Mode::File | Mode::Executable)).map(|leaf| leaf.id)
}

/// Adds to what is known everything that the walked commits changed.
pub(super) fn study(repository: &Repository, walked: &repository::History, mut known: Studied) -> Result<Studied, Failure> {
    let mut files: BTreeMap<&Arc<str>, Vec<Pair>> = BTreeMap::new();
    for change in walked.revisions.iter().flat_map(|revision| &revision.changes).filter(|change| is_wanted(&change.path)) {
        let pair = Pair { settings: &*change.path == SETTINGS, old: content(change.old), new: content(change.new) };
        if (pair.old.is_some() || pair.new.is_some()) && !known.differences.contains_key(&pair) {
            files.entry(&change.path).or_default().push(pair);
        }
    }
    let mut batch: Vec<(&str, Vec<Pair>)> = Vec::new();
    let mut size = 0;
    for (path, pairs) in files {
        size += pairs.len() + 1;
        batch.push((path, pairs));
        if size > BATCH {
            known.take_in(repository, &batch)?;
            batch.clear();
            size = 0;
        }
    }
    known.take_in(repository, &batch)?;
    Ok(known)
}

impl Studied {
    /// What differs between two contents, from memory or read now.
    pub(super) fn difference(&mut self, repository: &Repository, path: &str, pair: Pair) -> Result<Arc<[KeyChange]>, Failure> {
        if !self.differences.contains_key(&pair) {
            self.take_in(repository, &[(path, vec![pair])])?;
        }
        Ok(self.differences.get(&pair).cloned().unwrap_or_default())
    }

    /// Reads the contents of these files and compares their pairs.
    fn take_in(&mut self, repository: &Repository, files: &[(&str, Vec<Pair>)]) -> Result<(), Failure> {
        let mut places = BTreeMap::new();
        let mut ids = Vec::new();
        for id in files.iter().flat_map(|(_, pairs)| pairs).flat_map(|pair| [pair.old, pair.new]).flatten() {
            places.entry(id).or_insert_with(|| {
                ids.push(id);
                ids.len() - 1
            });
        }
        let bytes = repository.map_blobs(&ids, |_, blob| blob.map(<[u8]>::to_vec).unwrap_or_default())?;
        let of = |id: &ObjectId| places.get(id).map_or(&b""[..], |place| &bytes[*place]);
        let share = files.len().div_ceil(thread::available_parallelism().map_or(1, usize::from)).max(64);
        let found = thread::scope(|scope| {
            let running: Vec<_> = files.chunks(share).map(|share| scope.spawn(|| compare(share, of))).collect();
            // A thread that panics is a fault of ours: pass it on, never half a history.
            let joined = running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            joined.collect::<Vec<_>>()
        });
        for (facts, differences) in found {
            self.facts.extend(facts);
            for (pair, changes) in differences {
                self.insert(pair, changes);
            }
        }
        self.grew |= !files.is_empty();
        Ok(())
    }

    /// Keeps a difference, its keys shared.
    pub(super) fn insert(&mut self, pair: Pair, changes: Vec<KeyChange>) {
        let shared = changes.into_iter().map(|change| KeyChange { key: self.share(&change.key), ..change }).collect();
        self.differences.insert(pair, shared);
    }

    fn share(&mut self, key: &Arc<str>) -> Arc<str> {
        if let Some(known) = self.keys.get(key) {
            return Arc::clone(known);
        }
        self.keys.insert(Arc::clone(key));
        Arc::clone(key)
    }
}

type Compared = (Vec<(ObjectId, Facts)>, Vec<(Pair, Vec<KeyChange>)>);

/// Reads each version of each file once, and compares.
fn compare<'b>(files: &[(&str, Vec<Pair>)], bytes: impl Fn(&ObjectId) -> &'b [u8]) -> Compared {
    let (mut facts, mut differences) = (Vec::new(), Vec::new());
    for (path, pairs) in files {
        let ids: BTreeSet<ObjectId> = pairs.iter().flat_map(|pair| [pair.old, pair.new]).flatten().collect();
        let versions: BTreeMap<ObjectId, Version<'_>> = ids.into_iter().map(|id| (id, Version::read(path, bytes(&id)))).collect();
        let version = |id: Option<ObjectId>| id.and_then(|id| versions.get(&id));
        differences.extend(pairs.iter().map(|pair| (*pair, difference(version(pair.old), version(pair.new)))));
        let known = |version: &Version<'_>| Facts { readable: version.is_readable(), number: version.number().map(Box::from) };
        facts.extend(versions.iter().map(|(id, version)| (*id, known(version))));
    }
    (facts, differences)
}
