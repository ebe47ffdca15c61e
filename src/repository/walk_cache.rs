//! The walk, remembered: a commit's name fixes all its facts, so a cached commit never grows stale.
//! Which commits belong to a history, and in which order, is decided anew at every walk.
#![allow(clippy::disallowed_types, reason = "looked up in, never listed: their order reaches nothing")]

use std::collections::HashMap;
use std::sync::Arc;

use crate::calendar::Moment;

use super::cache::is_worth_writing;
use super::walk::walk;
use super::{Change, Commit, Failure, History, Leaf, Mode, ObjectId, Packing, Person, Repository, Revision, SignatureKind, Unpacking};

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
        let known = self.cache_read(CACHE).and_then(|bytes| decode(&bytes, self.prefix())).unwrap_or_default();
        let before = known.len();
        let (history, read) = walk(self, tip, known, before > 0)?;
        if is_worth_writing(before, read) && history.complete {
            // A repository on a read-only disk has no cache, and works.
            let _ = self.cache_write(CACHE, [encode(&history.revisions, self.prefix())]);
        }
        Ok(history)
    }
}

fn encode(revisions: &[Revision], prefix: &str) -> Vec<u8> {
    let mut to = Writer::default();
    to.out.text(prefix);
    to.out.count(revisions.len());
    for revision in revisions {
        let commit = &revision.commit;
        to.out.id(commit.id);
        to.out.count(commit.parents.len());
        commit.parents.iter().for_each(|parent| to.out.id(*parent));
        for person in [&commit.author, &commit.committer] {
            to.shared(&person.name);
            to.shared(&person.email);
            to.out.bytes.extend(person.moment.seconds.to_le_bytes());
            to.out.bytes.extend(person.moment.offset_minutes.to_le_bytes());
        }
        to.out.text(&commit.subject);
        to.out.bytes.push(commit.signature as u8);
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
    to.out.bytes
}

fn pack_leaf(out: &mut Packing, leaf: Leaf) {
    out.bytes.push(leaf.mode as u8);
    out.id(leaf.id);
}

fn decode(bytes: &[u8], prefix: &str) -> Option<HashMap<ObjectId, Revision>> {
    let mut reader = Reader { from: Unpacking { rest: bytes }, texts: Vec::new() };
    if reader.from.text()? != prefix {
        return None;
    }
    let count = reader.from.count()?;
    let mut known = HashMap::with_capacity(count.min(bytes.len() / 64));
    for _ in 0..count {
        let revision = reader.revision()?;
        known.insert(revision.commit.id, revision);
    }
    reader.from.rest.is_empty().then_some(known)
}

/// Each repeated text written once.
#[derive(Default)]
struct Writer {
    out: Packing,
    texts: HashMap<Arc<str>, usize>,
}

impl Writer {
    /// Zero and the text the first time, its number after that.
    fn shared(&mut self, text: &Arc<str>) {
        if let Some(known) = self.texts.get(text).copied() {
            return self.out.count(known);
        }
        self.out.count(0);
        self.out.text(text);
        let next = self.texts.len() + 1;
        self.texts.insert(Arc::clone(text), next);
    }
}

struct Reader<'a> {
    from: Unpacking<'a>,
    texts: Vec<Arc<str>>,
}

impl Reader<'_> {
    fn shared(&mut self) -> Option<Arc<str>> {
        let number = self.from.count()?;
        if number > 0 {
            return self.texts.get(number - 1).cloned();
        }
        let text: Arc<str> = Arc::from(self.from.text()?);
        self.texts.push(Arc::clone(&text));
        Some(text)
    }

    fn person(&mut self) -> Option<Person> {
        let (name, email) = (self.shared()?, self.shared()?);
        let seconds = i64::from_le_bytes(self.from.array()?);
        let offset_minutes = i32::from_le_bytes(self.from.array()?);
        Some(Person { name, email, moment: Moment { seconds, offset_minutes } })
    }

    fn revision(&mut self) -> Option<Revision> {
        let id = self.from.id()?;
        let parents = (0..self.from.count()?).map(|_| self.from.id()).collect::<Option<Vec<_>>>()?;
        let (author, committer) = (self.person()?, self.person()?);
        let subject = Arc::from(self.from.text()?);
        let signature = [SignatureKind::None, SignatureKind::Ssh, SignatureKind::OpenPgp, SignatureKind::Other];
        let signature = *signature.get(usize::from(self.from.byte()?))?;
        let folder = self.from.optional(Unpacking::id)?;
        let changes = (0..self.from.count()?).map(|_| self.change()).collect::<Option<Vec<_>>>()?;
        let taken = (0..self.from.count()?).map(|_| Some((self.shared()?, self.from.count()?))).collect::<Option<Vec<_>>>()?;
        Some(Revision { commit: Commit { id, parents, author, committer, subject, signature }, folder, changes, taken })
    }

    fn change(&mut self) -> Option<Change> {
        let path = self.shared()?;
        Some(Change { path, old: self.from.optional(unpack_leaf)?, new: self.from.optional(unpack_leaf)? })
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
    Some(Leaf { mode, id: from.id()? })
}
