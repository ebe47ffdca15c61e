//! The walk, remembered: a commit's name fixes all its facts, so a cached commit never grows stale.
//! Which commits belong to a history, and in which order, is decided anew at every walk.
#![allow(clippy::disallowed_types, reason = "looked up in, never listed: their order reaches nothing")]

use std::collections::HashMap;
use std::sync::Arc;

use crate::calendar::Moment;

use super::walk::walk;
use super::{Change, Commit, Failure, History, Leaf, Mode, ObjectId, Person, Repository, Revision, SignatureKind};

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

const CACHE: &str = "history-1";

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
        let verify = !known.is_empty();
        let (history, read) = walk(self, tip, known, verify)?;
        if read > 0 && history.complete {
            // A repository on a read-only disk has no cache, and works.
            let _ = self.cache_write(CACHE, &encode(&history.revisions, self.prefix()));
        }
        Ok(history)
    }
}

fn encode(revisions: &[Revision], prefix: &str) -> Vec<u8> {
    let mut out = Writer::default();
    out.text(prefix);
    out.count(revisions.len());
    for revision in revisions {
        let commit = &revision.commit;
        out.id(commit.id);
        out.count(commit.parents.len());
        commit.parents.iter().for_each(|parent| out.id(*parent));
        for person in [&commit.author, &commit.committer] {
            out.shared(&person.name);
            out.shared(&person.email);
            out.bytes.extend(person.moment.seconds.to_le_bytes());
            out.bytes.extend(person.moment.offset_minutes.to_le_bytes());
        }
        out.text(&commit.subject);
        out.bytes.push(commit.signature as u8);
        out.optional(revision.folder, Writer::id);
        out.count(revision.changes.len());
        for change in &revision.changes {
            out.shared(&change.path);
            out.optional(change.old, Writer::leaf);
            out.optional(change.new, Writer::leaf);
        }
    }
    out.bytes
}

fn decode(bytes: &[u8], prefix: &str) -> Option<HashMap<ObjectId, Revision>> {
    let mut from = Reader { rest: bytes, texts: Vec::new() };
    if from.text()? != prefix {
        return None;
    }
    let count = from.count()?;
    let mut known = HashMap::with_capacity(count.min(bytes.len() / 64));
    for _ in 0..count {
        let revision = from.revision()?;
        known.insert(revision.commit.id, revision);
    }
    from.rest.is_empty().then_some(known)
}

/// Bytes with each repeated text written once.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    texts: HashMap<Arc<str>, usize>,
}

impl Writer {
    /// Seven bits a byte, the smallest first: most counts fit in one.
    fn count(&mut self, mut count: usize) {
        while count > 0x7f {
            self.bytes.push((count & 0x7f) as u8 | 0x80);
            count >>= 7;
        }
        self.bytes.push(count as u8);
    }

    fn id(&mut self, id: ObjectId) {
        self.bytes.extend(id.as_bytes());
    }

    fn leaf(&mut self, leaf: Leaf) {
        self.bytes.push(leaf.mode as u8);
        self.id(leaf.id);
    }

    fn optional<T>(&mut self, value: Option<T>, write: impl Fn(&mut Self, T)) {
        self.bytes.push(u8::from(value.is_some()));
        if let Some(value) = value {
            write(self, value);
        }
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// Zero and the text the first time, its number after that.
    fn shared(&mut self, text: &Arc<str>) {
        if let Some(known) = self.texts.get(text).copied() {
            return self.count(known);
        }
        self.count(0);
        self.text(text);
        let next = self.texts.len() + 1;
        self.texts.insert(Arc::clone(text), next);
    }
}

struct Reader<'a> {
    rest: &'a [u8],
    texts: Vec<Arc<str>>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn count(&mut self) -> Option<usize> {
        let mut count = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            count |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(count);
            }
        }
        None
    }

    fn id(&mut self) -> Option<ObjectId> {
        ObjectId::from_bytes(self.take(20)?)
    }

    fn leaf(&mut self) -> Option<Leaf> {
        let mode = match self.byte()? {
            code if code == Mode::File as u8 => Mode::File,
            code if code == Mode::Executable as u8 => Mode::Executable,
            code if code == Mode::Link as u8 => Mode::Link,
            code if code == Mode::Submodule as u8 => Mode::Submodule,
            _ => return None,
        };
        Some(Leaf { mode, id: self.id()? })
    }

    fn optional<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        match self.byte()? {
            0 => Some(None),
            1 => Some(Some(read(self)?)),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn shared(&mut self) -> Option<Arc<str>> {
        let number = self.count()?;
        if number > 0 {
            return self.texts.get(number - 1).cloned();
        }
        let text: Arc<str> = Arc::from(self.text()?);
        self.texts.push(Arc::clone(&text));
        Some(text)
    }

    fn person(&mut self) -> Option<Person> {
        let (name, email) = (self.shared()?, self.shared()?);
        let seconds = i64::from_le_bytes(self.array()?);
        let offset_minutes = i32::from_le_bytes(self.array()?);
        Some(Person { name, email, moment: Moment { seconds, offset_minutes } })
    }

    fn revision(&mut self) -> Option<Revision> {
        let id = self.id()?;
        let parents = (0..self.count()?).map(|_| self.id()).collect::<Option<Vec<_>>>()?;
        let (author, committer) = (self.person()?, self.person()?);
        let subject = Arc::from(self.text()?);
        let signature = [SignatureKind::None, SignatureKind::Ssh, SignatureKind::OpenPgp, SignatureKind::Other];
        let signature = *signature.get(usize::from(self.byte()?))?;
        let folder = self.optional(Self::id)?;
        let change = |from: &mut Self| {
            let path = from.shared()?;
            Some(Change { path, old: from.optional(Self::leaf)?, new: from.optional(Self::leaf)? })
        };
        let changes = (0..self.count()?).map(|_| change(self)).collect::<Option<Vec<_>>>()?;
        Some(Revision { commit: Commit { id, parents, author, committer, subject, signature }, folder, changes })
    }
}
