//! The walk, remembered: a commit's name fixes all its facts, so a cached commit never grows stale.
//! Which commits belong to a history, and in which order, is decided anew at every walk.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::HashMap;

use super::cache::is_worth_writing;
use super::walk::walk;
use super::{
    Change, Failure, History, Leaf, Mode, ObjectId, Packing, Repository, Revision, TextPacking,
    TextUnpacking, Unpacking,
};

/// How far to trust what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Take known commits from the cache; recompute the names of all objects that are new.
    Cache,
    /// Read every commit, recompute no names: the fastest without a cache.
    Objects,
    /// Read every commit and recompute every name: the deep check.
    Nothing,
}

const CACHE: &str = "history-2";

impl Repository {
    /// Every commit that leads to `tip`, and what each changed in the register.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn history(&self, tip: ObjectId, trust: Trust) -> Result<History, Failure> {
        if trust != Trust::Cache {
            return Ok(walk(self, tip, HashMap::new(), trust == Trust::Nothing)?.0);
        }
        let known = self
            .cache_read(CACHE)
            .and_then(|bytes| decode(&bytes, self.prefix()))
            .unwrap_or_default();
        let before = known.len();
        let (history, read) = walk(self, tip, known, before > 0)?;
        if is_worth_writing(before, read) && history.complete {
            // A repository on a read-only disk has no cache, and works.
            let _ = self.cache_write(CACHE, encode(&history.revisions, self.prefix()));
        }
        Ok(history)
    }
}

/// So many commits in one piece.
const PIECE: usize = 4096;

/// In pieces, because all of it would otherwise stand in memory twice.
fn encode<'r>(revisions: &'r [Revision], prefix: &str) -> impl Iterator<Item = Vec<u8>> + use<'r> {
    let mut to = TextPacking::default();
    to.out.text(prefix);
    to.out.count(revisions.len());
    let mut pieces = revisions.chunks(PIECE);
    std::iter::from_fn(move || {
        if to.out.bytes.is_empty() {
            pieces
                .next()?
                .iter()
                .for_each(|revision| pack(&mut to, revision));
        }
        Some(std::mem::take(&mut to.out.bytes))
    })
}

fn pack(to: &mut TextPacking, revision: &Revision) {
    to.commit(&revision.commit);
    to.out.optional(revision.folder, Packing::id);
    to.out.count(revision.changes.len());
    for change in &revision.changes {
        to.shared(&change.path);
        to.out.optional(change.old, pack_leaf);
        to.out.optional(change.new, pack_leaf);
    }
    to.out.count(revision.taken.len());
    for (path, parent) in &revision.taken {
        to.shared(path);
        to.out.count(*parent);
    }
}

fn pack_leaf(out: &mut Packing, leaf: Leaf) {
    out.bytes.push(leaf.mode as u8);
    out.id(leaf.id);
}

fn decode(bytes: &[u8], prefix: &str) -> Option<HashMap<ObjectId, Revision>> {
    let mut reader = Reader(TextUnpacking::new(bytes));
    if reader.0.from.text()? != prefix {
        return None;
    }
    let count = reader.0.from.count()?;
    let mut known = HashMap::with_capacity(count.min(bytes.len() / 64));
    for _ in 0..count {
        let revision = reader.revision()?;
        known.insert(revision.commit.id, revision);
    }
    reader.0.from.rest.is_empty().then_some(known)
}

/// Reads what [`encode`] wrote.
struct Reader<'a>(TextUnpacking<'a>);

impl Reader<'_> {
    fn revision(&mut self) -> Option<Revision> {
        let commit = self.0.commit()?;
        let folder = self.0.from.optional(Unpacking::id)?;
        let changes = (0..self.0.from.count()?)
            .map(|_| self.change())
            .collect::<Option<Vec<_>>>()?;
        let taken = (0..self.0.from.count()?)
            .map(|_| Some((self.0.shared()?, self.0.from.count()?)))
            .collect::<Option<Vec<_>>>()?;
        Some(Revision {
            commit,
            folder,
            changes,
            taken,
        })
    }

    fn change(&mut self) -> Option<Change> {
        let path = self.0.shared()?;
        Some(Change {
            path,
            old: self.0.from.optional(unpack_leaf)?,
            new: self.0.from.optional(unpack_leaf)?,
        })
    }
}

fn unpack_leaf(from: &mut Unpacking<'_>) -> Option<Leaf> {
    let mode = match from.byte()? {
        code if code == Mode::File as u8 => Mode::File,
        code if code == Mode::Executable as u8 => Mode::Executable,
        code if code == Mode::Link as u8 => Mode::Link,
        code if code == Mode::Submodule as u8 => Mode::Submodule,
        _ => return None,
    };
    Some(Leaf {
        mode,
        id: from.id()?,
    })
}
