//! The index of a pack, version 2, as git's `gitformat-pack` lays it down: where each object stands.

use std::collections::BTreeMap;

use sha1::{Digest, Sha1};

use super::ObjectId;

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
    let mut out = vec![0xff, b't', b'O', b'c', 0, 0, 0, 2];
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
    objects.values().for_each(|place| out.extend(place.crc.to_be_bytes()));
    let mut far: Vec<u64> = Vec::new();
    for place in objects.values() {
        // An offset beyond 31 bits stands in a table of its own.
        let near = u32::try_from(place.offset).ok().filter(|offset| offset >> 31 == 0);
        let offset = near.unwrap_or(1 << 31 | far.len() as u32);
        if near.is_none() {
            far.push(place.offset);
        }
        out.extend(offset.to_be_bytes());
    }
    far.into_iter().for_each(|offset| out.extend(offset.to_be_bytes()));
    out.extend(pack_sum);
    let sum: [u8; 20] = Sha1::digest(&out).into();
    out.extend(sum);
    out
}
