//! What was read and compared, remembered in the git folder. Everything stands under the names of
//! contents, so an entry is true of any history; what is damaged or cut is not believed at all.

use std::sync::Arc;

use super::KeyChange;
use super::study::{Facts, Pair, Studied};
use crate::repository::{ObjectId, Repository};

/// Another way of reading or comparing files needs another name.
const CACHE: &str = "records-1";

/// What the cache holds; nothing where it cannot be trusted.
pub(super) fn read(repository: &Repository) -> Studied {
    repository.cache_read(CACHE).and_then(|bytes| decode(&bytes)).unwrap_or_default()
}

pub(super) fn write(repository: &Repository, studied: &Studied) {
    // Without a cache the next run is slower, not wrong.
    let _ = repository.cache_write(CACHE, &encode(studied));
}

fn encode(studied: &Studied) -> Vec<u8> {
    let mut out = Vec::new();
    count(&mut out, studied.facts.len());
    for (id, facts) in &studied.facts {
        out.extend(id.as_bytes());
        out.push(u8::from(facts.readable));
        text(&mut out, facts.number.as_deref());
    }
    count(&mut out, studied.differences.len());
    for (pair, changes) in &studied.differences {
        out.push(u8::from(pair.settings));
        for id in [pair.old, pair.new] {
            out.push(u8::from(id.is_some()));
            out.extend(id.iter().flat_map(ObjectId::as_bytes));
        }
        count(&mut out, changes.len());
        for change in changes.iter() {
            text(&mut out, Some(&change.key));
            text(&mut out, change.from.as_deref());
            text(&mut out, change.to.as_deref());
            out.extend(change.line.to_le_bytes());
        }
    }
    out
}

fn count(out: &mut Vec<u8>, count: usize) {
    out.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}

/// The length and one, then the text; zero for none.
fn text(out: &mut Vec<u8>, text: Option<&str>) {
    count(out, text.map_or(0, |text| text.len() + 1));
    out.extend(text.unwrap_or_default().bytes());
}

fn decode(bytes: &[u8]) -> Option<Studied> {
    let mut from = Reader { rest: bytes };
    let mut studied = Studied::default();
    for _ in 0..from.count()? {
        let id = from.id()?;
        let readable = from.flag()?;
        studied.facts.insert(id, Facts { readable, number: from.text()?.map(Box::from) });
    }
    for _ in 0..from.count()? {
        let settings = from.flag()?;
        let (old, new) = (from.optional_id()?, from.optional_id()?);
        let changes = (0..from.count()?).map(|_| from.change()).collect::<Option<Vec<_>>>()?;
        studied.insert(Pair { settings, old, new }, changes);
    }
    from.rest.is_empty().then_some(studied)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn flag(&mut self) -> Option<bool> {
        match self.take(1)? {
            [0] => Some(false),
            [1] => Some(true),
            _ => None,
        }
    }

    fn id(&mut self) -> Option<ObjectId> {
        ObjectId::from_bytes(self.take(20)?)
    }

    fn optional_id(&mut self) -> Option<Option<ObjectId>> {
        if self.flag()? { self.id().map(Some) } else { Some(None) }
    }

    fn text(&mut self) -> Option<Option<&'a str>> {
        match self.count()? {
            0 => Some(None),
            length => std::str::from_utf8(self.take(length - 1)?).ok().map(Some),
        }
    }

    fn change(&mut self) -> Option<KeyChange> {
        let key = Arc::from(self.text()??);
        let (from, to) = (self.text()?.map(Box::from), self.text()?.map(Box::from));
        Some(KeyChange { key, from, to, line: self.number()? })
    }
}
