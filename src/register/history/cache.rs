//! The history of a register as read, remembered in the git folder. A commit's name fixes all that
//! led to it, so it is true of its tip for ever; what is damaged or cut is not believed at all.

use std::ops::Range;
use std::sync::Arc;

use super::changes::Changes;
use super::kept::Kept;
use super::{Event, History, Revision};
use crate::repository::{Packing, Repository, TextPacking, TextUnpacking, Unpacking};

/// Another way of reading or comparing files needs another name.
const CACHE: &str = "records-3";

/// What was remembered last of this register; nothing where it cannot be trusted.
pub(super) fn read(repository: &Repository) -> Option<History> {
    let shelf = Arc::new(repository.cache_read(CACHE)?);
    Reader {
        shelf: &shelf,
        packed: TextUnpacking::new(&shelf),
    }
    .history(repository.prefix())
}

pub(super) fn write(repository: &Repository, history: &History) {
    // Without a cache the next run is slower, not wrong.
    let _ = repository.cache_write(CACHE, encode(history, repository.prefix()));
}

/// So many records in one piece.
const PIECE: usize = 1024;

/// In pieces, because all of it would otherwise stand in memory twice.
fn encode<'h>(history: &'h History, prefix: &str) -> impl Iterator<Item = Vec<u8>> + use<'h> {
    let mut to = TextPacking::default();
    to.out.text(prefix);
    to.out.id(history.tip);
    to.out.count(history.commits.len());
    history.commits.iter().for_each(|commit| to.commit(commit));
    history.kept.pack(&mut to.out);
    to.out.count(history.records.len());
    let mut records = history.records.iter();
    std::iter::from_fn(move || {
        if to.out.bytes.is_empty() {
            for (number, revisions) in records.by_ref().take(PIECE) {
                to.out.text(number);
                to.out.count(revisions.len());
                revisions
                    .iter()
                    .for_each(|revision| pack(&mut to, revision));
            }
        }
        Some(std::mem::take(&mut to.out.bytes)).filter(|bytes| !bytes.is_empty())
    })
}

fn pack(to: &mut TextPacking, revision: &Revision) {
    to.out.count(revision.commit);
    to.out.bytes.push(revision.event as u8);
    to.shared(&revision.path);
    to.out.flag(revision.moved_from.is_some());
    revision.moved_from.iter().for_each(|path| to.shared(path));
    to.out.flag(revision.readable);
    pack_changes(&mut to.out, &revision.changes);
}

/// As they stand on their shelf, after their length.
pub(super) fn pack_changes(out: &mut Packing, changes: &Changes) {
    out.count(changes.bytes().len());
    out.bytes.extend(changes.bytes());
}

struct Reader<'a> {
    shelf: &'a Arc<Vec<u8>>,
    packed: TextUnpacking<'a>,
}

impl Reader<'_> {
    fn history(mut self, prefix: &str) -> Option<History> {
        if self.packed.from.text()? != prefix {
            return None;
        }
        let tip = self.packed.from.id()?;
        let commits = (0..self.packed.from.count()?)
            .map(|_| self.packed.commit())
            .collect::<Option<Vec<_>>>()?;
        let kept = Kept::unpack(&mut self.packed.from, self.shelf)?;
        // Collected, because they stand in order: a map made at once is made without searching.
        let records = (0..self.packed.from.count()?)
            .map(|_| self.record(commits.len()))
            .collect::<Option<_>>()?;
        self.packed.from.rest.is_empty().then_some(History {
            tip,
            commits,
            records,
            kept,
            complete: true,
        })
    }

    fn record(&mut self, commits: usize) -> Option<(String, Vec<Revision>)> {
        let number = self.packed.from.text()?.to_owned();
        let revisions = (0..self.packed.from.count()?)
            .map(|_| self.revision(commits))
            .collect::<Option<_>>()?;
        Some((number, revisions))
    }

    fn revision(&mut self, commits: usize) -> Option<Revision> {
        let commit = Some(self.packed.from.count()?).filter(|commit| *commit < commits)?;
        let event = *[Event::Added, Event::Changed, Event::Removed]
            .get(usize::from(self.packed.from.byte()?))?;
        let path = self.packed.shared()?;
        let moved_from = if self.packed.from.flag()? {
            Some(self.packed.shared()?)
        } else {
            None
        };
        let readable = self.packed.from.flag()?;
        Some(Revision {
            commit,
            event,
            path,
            moved_from,
            readable,
            changes: unpack_changes(&mut self.packed.from, self.shelf)?,
        })
    }
}

/// The changes stay where they are: only their place is read.
pub(super) fn unpack_changes(from: &mut Unpacking<'_>, shelf: &Arc<Vec<u8>>) -> Option<Changes> {
    let length = from.count()?;
    let start = shelf.len() - from.rest.len();
    from.take(length)?;
    let at: Range<usize> = start..start + length;
    Some(Changes::on(shelf, at))
}
