//! The last tip that this clone saw, and which commits lead to which.

use super::commit::RawCommit;
use super::objects::Objects;
use super::{Failure, ObjectId, Repository};

/// Each clone's own memory of the last tip it judged; a rewritten history does not descend from it.
const SEEN: &str = "refs/klachten/gezien";

impl Repository {
    /// The last tip that this clone saw; `None` when it never looked.
    ///
    /// # Errors
    /// When the reference cannot be read.
    pub fn seen(&self) -> Result<Option<ObjectId>, Failure> {
        match self.git.find_reference(SEEN) {
            Ok(reference) => Ok(reference.target().map(ObjectId::from)),
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
            Err(error) => Err(Failure::git(&error)),
        }
    }

    /// Remembers `tip` as seen. Call it only after judging that nothing seen before is lost.
    ///
    /// # Errors
    /// When the reference cannot be written.
    pub fn mark_seen(&self, tip: ObjectId) -> Result<(), Failure> {
        self.git
            .reference(SEEN, tip.oid()?, true, "klachten")
            .map(|_| ())
            .map_err(|error| Failure::git(&error))
    }

    /// Whether `commit` is `ancestor` or leads back to it. An ancestor that is not here leads
    /// nowhere.
    ///
    /// # Errors
    /// When the history of `commit` cannot be read.
    pub fn is_descendant(&self, commit: ObjectId, ancestor: ObjectId) -> Result<bool, Failure> {
        if commit == ancestor {
            return Ok(true);
        }
        if self.git.find_commit(ancestor.oid()?).is_err() {
            return Ok(false);
        }
        self.git
            .graph_descendant_of(commit.oid()?, ancestor.oid()?)
            .map_err(|error| Failure::git(&error))
    }

    /// The commits that lead to `to` but not to `from`, newest first: `A..B` in git's words.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn between(&self, from: ObjectId, to: ObjectId) -> Result<Vec<ObjectId>, Failure> {
        let failed = |error: git2::Error| Failure::git(&error);
        let mut walk = self.git.revwalk().map_err(failed)?;
        walk.set_sorting(git2::Sort::TOPOLOGICAL | git2::Sort::TIME)
            .map_err(failed)?;
        walk.push(to.oid()?).map_err(failed)?;
        walk.hide(from.oid()?).map_err(failed)?;
        walk.map(|id| id.map(ObjectId::from).map_err(failed))
            .collect()
    }

    /// The whole message of a commit, fit to print: hostile characters show as `\u{..}`.
    ///
    /// # Errors
    /// When the commit cannot be read.
    pub fn commit_message(&self, commit: ObjectId) -> Result<String, Failure> {
        let objects = Objects::of(&self.git, true)?;
        let bytes = objects.commit(commit)?;
        Ok(RawCommit::parse(commit, bytes.data())?.message())
    }
}
