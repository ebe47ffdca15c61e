//! What was read and compared, remembered in the git folder. Everything stands under the names of
//! contents, so an entry is true of any history; what is damaged or cut is not believed at all.

use std::sync::Arc;

use super::changes::Changes;
use super::study::{Facts, Pair, Studied};
use crate::repository::{ObjectId, Packing, Repository, Unpacking};

/// Another way of reading or comparing files needs another name.
const CACHE: &str = "records-2";

/// What the cache holds; nothing where it cannot be trusted.
pub(super) fn read(repository: &Repository) -> Studied {
    repository.cache_read(CACHE).and_then(|bytes| decode(&Arc::new(bytes))).unwrap_or_default()
}

pub(super) fn write(repository: &Repository, studied: &Studied) {
    // Without a cache the next run is slower, not wrong.
    let _ = repository.cache_write(CACHE, encode(studied));
}

/// So many differences in one piece.
const PIECE: usize = 4096;

fn encode(studied: &Studied) -> impl Iterator<Item = Vec<u8>> {
    let mut differences = studied.differences.iter();
    let rest = std::iter::from_fn(move || {
        let mut out = Packing::default();
        differences.by_ref().take(PIECE).for_each(|(pair, changes)| pack(&mut out, pair, changes));
        Some(out.bytes).filter(|bytes| !bytes.is_empty())
    });
    std::iter::once(facts(studied)).chain(rest)
}

/// What is known of each content, and how many differences follow.
fn facts(studied: &Studied) -> Vec<u8> {
    let mut out = Packing::default();
    out.count(studied.facts.len());
    for (id, facts) in &studied.facts {
        out.id(*id);
        out.flag(facts.readable);
        out.optional(facts.number.as_deref(), Packing::text);
    }
    out.count(studied.differences.len());
    out.bytes
}

fn pack(out: &mut Packing, pair: &Pair, changes: &Changes) {
    out.flag(pair.settings);
    out.optional(pair.old, Packing::id);
    out.optional(pair.new, Packing::id);
    out.count(changes.bytes().len());
    out.bytes.extend(changes.bytes());
}

/// The changes stay where they are: only their places are read.
fn decode(shelf: &Arc<Vec<u8>>) -> Option<Studied> {
    let mut from = Unpacking { rest: shelf };
    // Collected, because they stand in order: a map made at once is made without searching.
    let facts = (0..from.count()?).map(|_| known(&mut from)).collect::<Option<_>>()?;
    let differences = (0..from.count()?).map(|_| difference(&mut from, shelf)).collect::<Option<_>>()?;
    from.rest.is_empty().then_some(Studied { facts, differences, new: 0 })
}

fn known(from: &mut Unpacking<'_>) -> Option<(ObjectId, Facts)> {
    let (id, readable) = (from.id()?, from.flag()?);
    Some((id, Facts { readable, number: from.optional(Unpacking::text)?.map(Arc::from) }))
}

fn difference(from: &mut Unpacking<'_>, shelf: &Arc<Vec<u8>>) -> Option<(Pair, Changes)> {
    let settings = from.flag()?;
    let (old, new) = (from.optional(Unpacking::id)?, from.optional(Unpacking::id)?);
    let length = from.count()?;
    let start = shelf.len() - from.rest.len();
    from.take(length)?;
    Some((Pair { settings, old, new }, Changes::on(shelf, start..start + length)))
}
