//! How the caches write texts that return in thousands of places, and commits, which are full of
//! them.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::HashMap;
use std::sync::Arc;

use crate::calendar::Moment;

use super::{Commit, Packing, Person, SignatureKind, Unpacking};

/// Bytes being written in which each repeated text stands once.
#[derive(Default)]
pub struct TextPacking {
    pub out: Packing,
    texts: HashMap<Arc<str>, usize>,
}

impl TextPacking {
    /// Zero and the text the first time, its number after that.
    pub fn shared(&mut self, text: &Arc<str>) {
        if let Some(known) = self.texts.get(text).copied() {
            return self.out.count(known);
        }
        self.out.count(0);
        self.out.text(text);
        let next = self.texts.len() + 1;
        self.texts.insert(Arc::clone(text), next);
    }

    /// A commit, whole.
    pub fn commit(&mut self, commit: &Commit) {
        self.out.id(commit.id);
        self.out.count(commit.parents.len());
        commit
            .parents
            .iter()
            .for_each(|parent| self.out.id(*parent));
        for person in [&commit.author, &commit.committer] {
            self.shared(&person.name);
            self.shared(&person.email);
            self.out.bytes.extend(person.moment.seconds.to_le_bytes());
            self.out
                .bytes
                .extend(person.moment.offset_minutes.to_le_bytes());
        }
        self.out.text(&commit.subject);
        self.out.bytes.push(commit.signature as u8);
    }
}

/// Bytes being read as [`TextPacking`] wrote them; `None` from where they cannot be that.
pub struct TextUnpacking<'a> {
    pub from: Unpacking<'a>,
    texts: Vec<Arc<str>>,
}

impl<'a> TextUnpacking<'a> {
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> TextUnpacking<'a> {
        TextUnpacking {
            from: Unpacking { rest: bytes },
            texts: Vec::new(),
        }
    }

    /// A text; one copy of each.
    pub fn shared(&mut self) -> Option<Arc<str>> {
        let number = self.from.count()?;
        if number > 0 {
            return self.texts.get(number - 1).cloned();
        }
        let text: Arc<str> = Arc::from(self.from.text()?);
        self.texts.push(Arc::clone(&text));
        Some(text)
    }

    /// A commit.
    pub fn commit(&mut self) -> Option<Commit> {
        let id = self.from.id()?;
        let parents = (0..self.from.count()?)
            .map(|_| self.from.id())
            .collect::<Option<Vec<_>>>()?;
        let (author, committer) = (self.person()?, self.person()?);
        let subject = Arc::from(self.from.text()?);
        let signature = [
            SignatureKind::None,
            SignatureKind::Ssh,
            SignatureKind::OpenPgp,
            SignatureKind::Other,
        ];
        let signature = *signature.get(usize::from(self.from.byte()?))?;
        Some(Commit {
            id,
            parents,
            author,
            committer,
            subject,
            signature,
        })
    }

    fn person(&mut self) -> Option<Person> {
        let (name, email) = (self.shared()?, self.shared()?);
        let seconds = i64::from_le_bytes(self.from.array()?);
        let offset_minutes = i32::from_le_bytes(self.from.array()?);
        Some(Person {
            name,
            email,
            moment: Moment {
                seconds,
                offset_minutes,
            },
        })
    }
}
