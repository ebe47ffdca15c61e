//! What was read last: a walk meets the same folders again at once.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::HashMap;
use std::hash::Hash;

/// The things read last, within a bound of memory.
pub(super) struct Recent<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
    young_bytes: usize,
}

/// What may be kept for a while; a copy of it shares its bytes.
pub(super) trait Kept: Clone {
    /// All bytes that stay in memory while it is kept.
    fn bytes(&self) -> usize;

    /// Those of them that nothing kept before it has.
    fn new_bytes(&self) -> usize {
        self.bytes()
    }
}

/// Two generations of this size are kept at most.
const GENERATION: usize = 3 * 1024 * 1024;
/// What keeping one thing takes besides.
const PLACE: usize = 64;

impl<K: Hash + Eq, V: Kept> Recent<K, V> {
    pub(super) fn new() -> Recent<K, V> {
        Recent {
            young: HashMap::new(),
            old: HashMap::new(),
            young_bytes: 0,
        }
    }

    /// What was kept under this name, if it is still at hand.
    pub(super) fn get(&mut self, key: K) -> Option<V> {
        if let Some(value) = self.young.get(&key) {
            return Some(value.clone());
        }
        let value = self.old.remove(&key)?;
        // Those that it shared its bytes with may be gone: it counts whole.
        self.put(key, value.clone(), value.bytes());
        Some(value)
    }

    /// Keeps what was read now.
    pub(super) fn keep(&mut self, key: K, value: V) {
        let bytes = value.new_bytes();
        self.put(key, value, bytes);
    }

    fn put(&mut self, key: K, value: V, bytes: usize) {
        self.young_bytes += bytes + PLACE;
        if self.young_bytes > GENERATION {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = bytes + PLACE;
        }
        self.young.insert(key, value);
    }
}
