//! Complaints as they were read before: one whose file looks the same is taken from there, and its
//! file is not opened. Only complaints without faults of their own are remembered, as they were
//! before they were held to the other files.

use postcard::{from_bytes, take_from_bytes, to_extend};

use super::text::Text;
use super::{Entry, Reference, Register};
use crate::files::{Content, File, Seen};
use crate::place::Span;
use crate::record::Complaint;
use crate::repository::ObjectId;

/// So many complaints in one piece.
const PIECE: usize = 1024;

/// Complaints as they were read, by the path and the look of their files.
#[derive(Debug, Default)]
pub struct Memory<'a> {
    /// Sorted by path.
    complaints: Vec<(&'a str, Seen, &'a [u8])>,
}

/// All there is to an entry besides its path: its content, its record, its number as typed, where
/// its body stands and what it refers to.
type Remembered = (
    ObjectId,
    Box<Complaint>,
    Option<(String, Span)>,
    (usize, usize),
    Vec<Reference>,
);

impl<'a> Memory<'a> {
    /// What [`Memory::packed`] made; nothing where it is not whole.
    #[must_use]
    pub fn unpack(mut bytes: &'a [u8]) -> Option<Memory<'a>> {
        let mut complaints: Vec<(&str, Seen, &[u8])> = Vec::new();
        while !bytes.is_empty() {
            let (complaint, rest) = take_from_bytes(bytes).ok()?;
            complaints.push(complaint);
            bytes = rest;
        }
        complaints
            .is_sorted_by(|one, next| one.0 < next.0)
            .then_some(Memory { complaints })
    }

    /// How many complaints it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.complaints.len()
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.complaints.is_empty()
    }

    /// The complaint in a file that nobody opened yet, where it is remembered with the looks it has
    /// now.
    pub(super) fn recall(&self, file: &File) -> Option<Entry<Complaint>> {
        let standing = file
            .standing
            .as_ref()
            .filter(|_| file.content == Content::Unopened)?;
        let packed = self.find(&file.path, standing.seen?)?;
        let (content, record, number, (start, end), references) =
            from_bytes::<Remembered>(packed).ok()?;
        let text = Text::standing(standing.clone());
        Some(Entry {
            content,
            text,
            record: Some(record),
            number,
            body: start..end,
            references,
            ..Entry::unread(&file.path)
        })
    }

    fn find(&self, path: &str, seen: Seen) -> Option<&'a [u8]> {
        let at = self
            .complaints
            .binary_search_by(|(known, ..)| (*known).cmp(path))
            .ok()?;
        let (_, known, packed) = self.complaints[at];
        (known == seen).then_some(packed)
    }

    /// How many complaints of a register as it was just read can be remembered and had to be
    /// opened. `now` is what was seen of a file made just before the register was looked at
    /// ([`Seen::is_settled`]).
    #[must_use]
    pub fn news(register: &Register, now: Seen) -> usize {
        memorable(register, now)
            .filter(|(entry, ..)| entry.text.is_held())
            .count()
    }

    /// Everything of a register that can be remembered, in pieces: all of it would otherwise stand
    /// in memory twice.
    pub fn packed(register: &Register, now: Seen) -> impl Iterator<Item = Vec<u8>> {
        let mut complaints = memorable(register, now);
        std::iter::from_fn(move || {
            let pieces: Vec<_> = complaints
                .by_ref()
                .take(PIECE)
                .filter_map(|(entry, seen, record)| pack(entry, seen, record))
                .collect();
            Some(pieces.concat()).filter(|bytes| !bytes.is_empty())
        })
    }
}

/// Complaints that can be remembered: without faults of their own, and in files that show every
/// change.
fn memorable(
    register: &Register,
    now: Seen,
) -> impl Iterator<Item = (&Entry<Complaint>, Seen, &Complaint)> {
    register
        .complaints
        .iter()
        .filter(|entry| entry.own_faults().next().is_none())
        .filter_map(move |entry| {
            let seen = entry
                .text
                .standing
                .as_ref()?
                .seen
                .filter(|seen| seen.is_settled(&now))?;
            Some((entry, seen, entry.record.as_deref()?))
        })
}

/// Nothing where it cannot be packed; then it is read again.
fn pack(entry: &Entry<Complaint>, seen: Seen, record: &Complaint) -> Option<Vec<u8>> {
    let remembered = (
        entry.content,
        record,
        &entry.number,
        (entry.body.start, entry.body.end),
        &entry.references,
    );
    let packed = to_extend(&remembered, Vec::with_capacity(1024)).ok()?;
    to_extend(
        &(&entry.path, seen, &*packed),
        Vec::with_capacity(packed.len() + 64),
    )
    .ok()
}
