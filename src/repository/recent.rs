//! Folders read last: a walk meets the same ones again at once.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::HashMap;
use std::rc::Rc;

use super::ObjectId;

/// The bytes of the folders read last, within a bound of memory: of two generations the older one
/// is dropped when the younger one is full.
#[derive(Default)]
pub(super) struct Recent {
    young: HashMap<ObjectId, Rc<Vec<u8>>>,
    old: HashMap<ObjectId, Rc<Vec<u8>>>,
    young_bytes: usize,
}

/// The size of a generation.
const GENERATION: usize = 3 * 1024 * 1024;
/// What keeping one folder takes besides its bytes.
const PLACE: usize = 64;

impl Recent {
    /// A folder that is still at hand.
    pub(super) fn get(&mut self, id: ObjectId) -> Option<Rc<Vec<u8>>> {
        if let Some(bytes) = self.young.get(&id) {
            return Some(Rc::clone(bytes));
        }
        let bytes = self.old.remove(&id)?;
        self.keep(id, Rc::clone(&bytes));
        Some(bytes)
    }

    /// Keeps what was read now.
    pub(super) fn keep(&mut self, id: ObjectId, bytes: Rc<Vec<u8>>) {
        self.young_bytes += bytes.len() + PLACE;
        if self.young_bytes > GENERATION {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = bytes.len() + PLACE;
        }
        self.young.insert(id, bytes);
    }
}
