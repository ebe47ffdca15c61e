//! The folders read last: a walk meets the same ones again at once.
#![allow(clippy::disallowed_types, reason = "looked up in, never listed: their order reaches nothing")]

use std::collections::HashMap;
use std::rc::Rc;

use super::objects::Objects;
use super::{Failure, ObjectId};

/// The folders read last. A commit's folders are those of its neighbours but for one.
#[derive(Default)]
pub(super) struct RecentTrees<'o> {
    young: HashMap<ObjectId, Rc<git2::OdbObject<'o>>>,
    old: HashMap<ObjectId, Rc<git2::OdbObject<'o>>>,
    young_bytes: usize,
}

impl<'o> RecentTrees<'o> {
    /// Two generations of this size are kept at most.
    const GENERATION: usize = 8 * 1024 * 1024;

    /// A folder's bytes, read if they are not at hand.
    pub(super) fn get(&mut self, objects: &'o Objects<'o>, id: ObjectId) -> Result<Rc<git2::OdbObject<'o>>, Failure> {
        if let Some(tree) = self.young.get(&id) {
            return Ok(Rc::clone(tree));
        }
        let tree = match self.old.remove(&id) {
            Some(tree) => tree,
            None => Rc::new(objects.tree(id)?),
        };
        self.young_bytes += tree.data().len() + 64;
        if self.young_bytes > Self::GENERATION {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = tree.data().len() + 64;
        }
        self.young.insert(id, Rc::clone(&tree));
        Ok(tree)
    }
}
