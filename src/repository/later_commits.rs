//! The commits after one that is known: mostly a few, in a straight line, and all there is to read.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: its order reaches nothing"
)]

use std::collections::HashMap;

use super::objects::Objects;
use super::walk::Walker;
use super::{Failure, ObjectId, Repository, Revision};

impl Repository {
    /// The commits that lead from `known` to `tip`, oldest first, where they do so in a straight
    /// line of at most `most`: none merges, and none goes another way. `None` where they do not, or
    /// where one of them cannot be read; then only the walk over all tells.
    ///
    /// # Errors
    /// When git's own folder cannot be read.
    pub fn later_commits(
        &self,
        known: ObjectId,
        tip: ObjectId,
        most: usize,
    ) -> Result<Option<Vec<Revision>>, Failure> {
        let objects = Objects::of(self)?;
        let mut walker = Walker::new(&objects, self.prefix(), false);
        let mut line: Vec<Revision> = Vec::new();
        let mut next = tip;
        while next != known {
            let Ok(revision) = walker.commit(next) else {
                return Ok(None);
            };
            let [parent] = revision.commit.parents[..] else {
                return Ok(None);
            };
            if line.len() == most {
                return Ok(None);
            }
            line.push(revision);
            next = parent;
        }
        line.reverse();
        let mut folders: HashMap<ObjectId, Option<ObjectId>> = line
            .iter()
            .map(|revision| (revision.commit.id, revision.folder))
            .collect();
        let Ok(before) = walker.commit(known) else {
            return Ok(None);
        };
        folders.insert(known, before.folder);
        for revision in &mut line {
            match walker.changes(revision, &folders) {
                Ok((changes, taken)) => (revision.changes, revision.taken) = (changes, taken),
                // The walk over all tells what cannot be read.
                Err(_) => return Ok(None),
            }
        }
        Ok(Some(line).filter(|_| walker.is_whole()))
    }
}
