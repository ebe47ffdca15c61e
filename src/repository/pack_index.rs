//! The index of a pack, version 2, as git's `gitformat-pack` lays it down: where each object
//! stands.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use sha1::{Digest, Sha1};

use super::ObjectId;

/// How an index of version 2 begins.
const INDEX_VERSION_2: [u8; 8] = [0xff, b't', b'O', b'c', 0, 0, 0, 2];

/// Where an object stands in a pack.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub offset: u64,
    pub crc: u32,
    /// How many differences must be applied to read it.
    pub depth: u8,
}

/// The index of a pack, version 2: names, checksums and offsets, sorted by name.
pub(super) fn index_bytes(objects: &BTreeMap<ObjectId, Place>, pack_sum: [u8; 20]) -> Vec<u8> {
    let mut out = INDEX_VERSION_2.to_vec();
    let mut up_to = [0_u32; 256];
    for id in objects.keys() {
        up_to[usize::from(id.as_bytes()[0])] += 1;
    }
    let mut total = 0;
    for count in up_to {
        total += count;
        out.extend(total.to_be_bytes());
    }
    objects.keys().for_each(|id| out.extend(id.as_bytes()));
    objects
        .values()
        .for_each(|place| out.extend(place.crc.to_be_bytes()));
    let mut far: Vec<u64> = Vec::new();
    for place in objects.values() {
        // An offset beyond 31 bits stands in a table of its own.
        let near = u32::try_from(place.offset)
            .ok()
            .filter(|offset| offset >> 31 == 0);
        let offset = near.unwrap_or(1 << 31 | far.len() as u32);
        if near.is_none() {
            far.push(place.offset);
        }
        out.extend(offset.to_be_bytes());
    }
    far.into_iter()
        .for_each(|offset| out.extend(offset.to_be_bytes()));
    out.extend(pack_sum);
    let sum: [u8; 20] = Sha1::digest(&out).into();
    out.extend(sum);
    out
}

/// An index being read; its own checksum is not recomputed.
pub(super) struct PackIndex {
    bytes: Vec<u8>,
    count: usize,
}

/// Before the names: what the file is, and how many names begin with each byte or a smaller one.
const UP_TO: usize = 8;
const NAMES: usize = UP_TO + 4 * 256;
/// Behind the offsets: the checksums of the pack and of the index.
const SUMS: usize = 2 * 20;
/// A name, a checksum and an offset.
const EACH: usize = 20 + 4 + 4;

impl PackIndex {
    /// An index of the version that git writes now; `None`: another one, or none at all.
    pub(super) fn read(bytes: Vec<u8>) -> Option<PackIndex> {
        let mut index = PackIndex { bytes, count: 0 };
        if index.bytes.get(..UP_TO)? != INDEX_VERSION_2 {
            return None;
        }
        for byte in 0..=255 {
            let up_to = index.up_to(byte)?;
            if up_to < index.count {
                return None;
            }
            index.count = up_to;
        }
        let least = index.count.checked_mul(EACH)?.checked_add(NAMES + SUMS)?;
        let far = index.bytes.len().checked_sub(least)?;
        (far <= index.count.saturating_sub(1) * 8).then_some(index)
    }

    /// How many objects the pack holds.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// The checksum that the pack ends with.
    pub(super) fn pack_sum(&self) -> &[u8] {
        &self.bytes[self.bytes.len() - SUMS..][..20]
    }

    /// Where in the pack an object stands; `None` when it is not there.
    pub(super) fn offset(&self, id: ObjectId) -> Option<u64> {
        let first = id.as_bytes()[0];
        let (mut start, mut end) = (
            if first == 0 {
                0
            } else {
                self.up_to(first - 1)?
            },
            self.up_to(first)?,
        );
        // Names are spread evenly, so one stands most likely where its next bytes say. Every second
        // step halves what is left, whatever the names.
        let (wanted, mut low, mut high) = (next_bytes(id.as_bytes()), 0, 1_u64 << 32);
        let mut halve = false;
        while start < end {
            let share =
                (end - start) as u64 * wanted.saturating_sub(low) / high.saturating_sub(low).max(1);
            let middle = if halve {
                start.midpoint(end)
            } else {
                (start + share as usize).min(end - 1)
            };
            halve = !halve;
            let name = &self.bytes[NAMES + 20 * middle..][..20];
            match name.cmp(id.as_bytes()) {
                Ordering::Less => (start, low) = (middle + 1, next_bytes(name)),
                Ordering::Greater => (end, high) = (middle, next_bytes(name)),
                Ordering::Equal => return self.offset_of(middle),
            }
        }
        None
    }

    fn offset_of(&self, place: usize) -> Option<u64> {
        let offset = self.number(NAMES + 24 * self.count + 4 * place)?;
        if offset >> 31 == 0 {
            return Some(u64::from(offset));
        }
        // The far ones end where the checksums begin.
        let far = &self.bytes[NAMES + EACH * self.count..self.bytes.len() - SUMS];
        let offset = far.get(8 * (offset & !(1 << 31)) as usize..)?.get(..8)?;
        Some(u64::from_be_bytes(offset.try_into().ok()?))
    }

    fn up_to(&self, byte: u8) -> Option<usize> {
        self.number(UP_TO + 4 * usize::from(byte))
            .map(|count| count as usize)
    }

    fn number(&self, at: usize) -> Option<u32> {
        Some(u32::from_be_bytes(
            self.bytes.get(at..at + 4)?.try_into().ok()?,
        ))
    }
}

/// The four bytes behind the first.
fn next_bytes(name: &[u8]) -> u64 {
    name[1..5]
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{PackIndex, Place, index_bytes};
    use crate::repository::ObjectId;

    fn objects() -> BTreeMap<ObjectId, Place> {
        let offset = |at: u64| {
            if at.is_multiple_of(3) {
                at << 33
            } else {
                at * 100
            }
        };
        (1..2000_u64)
            .map(|at| {
                (
                    ObjectId::of_blob(&at.to_le_bytes()),
                    Place {
                        offset: offset(at),
                        crc: 0,
                        depth: 0,
                    },
                )
            })
            .collect()
    }

    #[test]
    fn every_object_is_found_where_it_was_put_and_no_other() {
        let objects = objects();
        let index = PackIndex::read(index_bytes(&objects, [7; 20])).expect("an index");
        assert_eq!(
            (index.count(), index.pack_sum()),
            (objects.len(), &[7; 20][..])
        );
        assert!(
            objects
                .iter()
                .all(|(id, place)| index.offset(*id) == Some(place.offset))
        );
        assert!(
            (0..2000_u32).all(|at| index.offset(ObjectId::of_blob(&at.to_le_bytes())).is_none())
        );
        let empty = PackIndex::read(index_bytes(&BTreeMap::new(), [7; 20])).expect("an index");
        assert_eq!(empty.offset(ObjectId::of_blob(b"")), None);
    }

    #[test]
    fn what_is_no_index_of_this_version_is_not_read() {
        let objects = objects();
        let bytes = index_bytes(&objects, [7; 20]);
        for end in (0..1100).chain([8 + 1024 + 28 * objects.len() + 39]) {
            assert!(
                PackIndex::read(bytes[..end].to_vec()).is_none(),
                "cut at {end}"
            );
        }
        let spoilt = |at: usize, byte: u8| {
            let mut bytes = bytes.clone();
            bytes[at] = byte;
            PackIndex::read(bytes)
        };
        assert!(
            spoilt(7, 1).is_none() && spoilt(0, 0).is_none(),
            "another version"
        );
        assert!(
            spoilt(8 + 4 * 100, 0x7f).is_none(),
            "counts that do not grow"
        );
        // A far offset that points past its table is no offset.
        let id = *objects
            .iter()
            .find(|(_, place)| place.offset >> 31 > 0)
            .expect("a far one")
            .0;
        let place = objects
            .keys()
            .position(|other| *other == id)
            .expect("there");
        let index =
            spoilt(8 + 1024 + 24 * objects.len() + 4 * place, 0xff).expect("an index still");
        assert_eq!(index.offset(id), None);
    }
}
