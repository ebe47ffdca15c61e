//! Cutting a folder's bytes in pieces, or taking over those of the version before.

use std::cmp::Ordering;
use std::rc::Rc;

use super::pieces::Pieces;
use super::tree::{TreeEntries, TreeEntry, UNNAMED};

/// Some of a folder's entries in a row, whole.
#[derive(Clone)]
pub(super) struct Piece {
    /// Where it begins in the folder.
    pub start: usize,
    pub bytes: Rc<[u8]>,
    /// Where in the piece its last entry begins.
    last: usize,
}

/// A folder in the making, from its start to its end.
#[derive(Default)]
pub(super) struct Cutter {
    pieces: Vec<Piece>,
    size: usize,
    own: usize,
    /// Bytes that no piece holds yet.
    fresh: Vec<u8>,
    /// Which piece of the version before was taken over last, if nothing came behind it.
    taken: Option<usize>,
}

/// A smaller piece goes together with what stands beside it.
const SMALLEST: usize = 1024;
/// A piece ends with the entry that reaches this.
const ENOUGH: usize = 2 * SMALLEST;

impl Piece {
    /// All of a folder, whatever its bytes.
    pub(super) fn uncut(bytes: &[u8]) -> Piece {
        Piece {
            start: 0,
            bytes: bytes.into(),
            last: 0,
        }
    }

    pub(super) fn end(&self) -> usize {
        self.start + self.bytes.len()
    }

    pub(super) fn is_like(&self, other: &Piece) -> bool {
        Rc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes
    }

    fn entry_at(&self, at: usize) -> Option<TreeEntry<'_>> {
        TreeEntries::new(UNNAMED, &self.bytes[at..]).next()?.ok()
    }
}

impl Cutter {
    /// For a version much like the one of so many pieces and bytes.
    pub(super) fn after(pieces: usize, size: usize) -> Cutter {
        let fresh = Vec::with_capacity(2 * ENOUGH.min(size));
        Cutter {
            pieces: Vec::with_capacity(pieces + 2),
            fresh,
            ..Cutter::default()
        }
    }

    /// These bytes come next.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.fresh.extend_from_slice(bytes);
    }

    /// A piece of the version before comes next, the one at this place; `None` as for
    /// [`Cutter::finish`].
    pub(super) fn take_over(&mut self, piece: &Piece, place: usize) -> Option<()> {
        let fresh = self.fresh.len();
        if piece.bytes.len() < SMALLEST || 0 < fresh && fresh < SMALLEST {
            self.add(&piece.bytes);
            return Some(());
        }
        self.cut()?;
        // Pieces that stood in a row before do so again.
        let in_order =
            place > 0 && self.taken == Some(place - 1) || self.comes_before(piece.entry_at(0)?);
        self.pieces.push(Piece {
            start: self.size,
            ..piece.clone()
        });
        self.size += piece.bytes.len();
        self.taken = Some(place);
        in_order.then_some(())
    }

    /// Whether the pieces so far stand before an entry in git's order.
    fn comes_before(&self, entry: TreeEntry<'_>) -> bool {
        self.pieces.last().is_none_or(|piece| {
            piece
                .entry_at(piece.last)
                .is_some_and(|last| last.order(&entry) == Ordering::Less)
        })
    }

    /// Cuts the fresh bytes in pieces.
    fn cut(&mut self) -> Option<()> {
        if self.fresh.is_empty() {
            return Some(());
        }
        let fresh = std::mem::take(&mut self.fresh);
        let mut entries = TreeEntries::new(UNNAMED, &fresh);
        let (mut start, mut at, mut before) = (0, 0, None::<TreeEntry<'_>>);
        while let Some(entry) = entries.next() {
            let entry = entry.ok()?;
            let in_order = match before.replace(entry) {
                Some(before) => before.order(&entry) == Ordering::Less,
                None => self.comes_before(entry),
            };
            if !in_order {
                return None;
            }
            let end = fresh.len() - entries.left();
            if end == fresh.len() || end - start >= ENOUGH && entries.left() >= SMALLEST {
                self.pieces.push(Piece {
                    start: self.size,
                    bytes: fresh[start..end].into(),
                    last: at - start,
                });
                self.size += end - start;
                start = end;
            }
            at = end;
        }
        self.own += fresh.len();
        self.taken = None;
        self.fresh = fresh;
        self.fresh.clear();
        Some(())
    }

    /// The folder; `None` where its bytes are no whole entries, each behind the one before in git's
    /// order.
    pub(super) fn finish(mut self) -> Option<Pieces> {
        self.cut()?;
        Some(Pieces::sound(self.pieces, self.size, self.own))
    }
}
