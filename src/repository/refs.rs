//! The last tip that this clone saw, and which commits lead to which.

use std::collections::{BTreeSet, BinaryHeap};

use super::commit::{Commit, RawCommit};
use super::objects::Objects;
use super::order::oldest_first;
use super::walk::Walker;
use super::{Failure, ObjectId, Repository};

/// Each clone's own memory of the last tip it judged; a rewritten history does not descend from it.
const SEEN: &str = "refs/klachten/gezien";

/// Lets a branch go from one commit to another, if it still stands there; whether it did.
pub(super) fn move_branch_to(
    git: &git2::Repository,
    branch: &str,
    (from, to): (Option<ObjectId>, ObjectId),
    log: &str,
) -> Result<bool, git2::Error> {
    use git2::ErrorCode as Code;
    let oid = |id: ObjectId| git2::Oid::from_bytes(id.as_bytes());
    let moved = match from {
        Some(from) => git.reference_matching(branch, oid(to)?, true, oid(from)?, log),
        None => git.reference(branch, oid(to)?, false, log),
    };
    match moved {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.code(), Code::Modified | Code::Exists) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The commit that a reference names; `None` where there is no such reference.
pub(super) fn commit_named(
    git: &git2::Repository,
    name: &str,
) -> Result<Option<ObjectId>, Failure> {
    match git.find_reference(name) {
        Ok(reference) => Ok(reference.target().map(ObjectId::from)),
        Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

impl Repository {
    /// The last tip that this clone saw; `None` when it never looked.
    ///
    /// # Errors
    /// When the reference cannot be read.
    pub fn seen(&self) -> Result<Option<ObjectId>, Failure> {
        commit_named(&self.git, SEEN)
    }

    /// Remembers `tip` as seen. Call it only after judging that nothing seen before is lost.
    ///
    /// # Errors
    /// When the reference cannot be written.
    pub fn mark_seen(&self, tip: ObjectId) -> Result<(), Failure> {
        self.name_commit(SEEN, tip)
    }

    /// Lets a reference that is no branch name a commit, whatever it named before.
    pub(super) fn name_commit(&self, name: &str, commit: ObjectId) -> Result<(), Failure> {
        self.git.reference(name, commit.oid()?, true, "klachten")?;
        Ok(())
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
        let objects = Objects::of(self)?;
        if objects.commit(ancestor).is_err() {
            return Ok(false);
        }
        let mut walk = Backwards::from(self, &objects, commit)?;
        while let Some((id, parents)) = walk.next() {
            if id == ancestor {
                return Ok(true);
            }
            walk.follow(id, &parents)?;
        }
        Ok(false)
    }

    /// The commits that lead to `to` but not to `from`, newest first: `A..B` in git's words.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn between(&self, from: ObjectId, to: ObjectId) -> Result<Vec<ObjectId>, Failure> {
        let objects = Objects::of(self)?;
        let mut before = BTreeSet::new();
        let mut walk = Backwards::from(self, &objects, from)?;
        while let Some((id, parents)) = walk.next() {
            before.insert(id);
            walk.follow(id, &parents)?;
        }
        let mut walker = Walker::new(&objects, self.prefix(), self.is_partial());
        let mut between = Vec::new();
        let mut walk = Backwards::from(self, &objects, to)?;
        while let Some((id, parents)) = walk.next() {
            if !before.contains(&id) {
                between.push(walker.commit(id)?);
                walk.follow(id, &parents)?;
            }
        }
        let ordered = oldest_first(between);
        Ok(ordered.iter().rev().map(|it| it.commit.id).collect())
    }

    /// The commits that a commit builds on.
    ///
    /// # Errors
    /// When the commit cannot be read.
    pub fn parents(&self, commit: ObjectId) -> Result<Vec<ObjectId>, Failure> {
        Objects::of(self)?.parents(commit)
    }

    /// Who made a commit and when, and the first line of what it says.
    ///
    /// # Errors
    /// When the commit cannot be read.
    pub fn commit(&self, commit: ObjectId) -> Result<Commit, Failure> {
        let objects = Objects::of(self)?;
        let mut walker = Walker::new(&objects, self.prefix(), self.is_partial());
        walker.commit(commit).map(|revision| revision.commit)
    }

    /// The whole message of a commit, fit to print: hostile characters show as `\u{..}`.
    ///
    /// # Errors
    /// When the commit cannot be read.
    pub fn commit_message(&self, commit: ObjectId) -> Result<String, Failure> {
        let bytes = Objects::of(self)?.commit(commit)?;
        Ok(RawCommit::parse(commit, &bytes)?.message())
    }
}

/// Commits from a tip backwards, the newest first as far as their clocks tell.
struct Backwards<'o> {
    objects: &'o Objects<'o>,
    /// Where a shallow clone ends.
    shallow: BTreeSet<ObjectId>,
    seen: BTreeSet<ObjectId>,
    /// By the committer's clock, each commit with its parents.
    todo: BinaryHeap<(i64, ObjectId, Vec<ObjectId>)>,
}

impl<'o> Backwards<'o> {
    fn from(
        repository: &Repository,
        objects: &'o Objects<'o>,
        tip: ObjectId,
    ) -> Result<Backwards<'o>, Failure> {
        let mut walk = Backwards {
            objects,
            shallow: repository.shallow_commits(),
            seen: BTreeSet::new(),
            todo: BinaryHeap::new(),
        };
        walk.add(tip)?;
        Ok(walk)
    }

    fn next(&mut self) -> Option<(ObjectId, Vec<ObjectId>)> {
        self.todo.pop().map(|(_, id, parents)| (id, parents))
    }

    /// Goes on to the parents of a commit.
    fn follow(&mut self, commit: ObjectId, parents: &[ObjectId]) -> Result<(), Failure> {
        if self.shallow.contains(&commit) {
            return Ok(());
        }
        parents.iter().try_for_each(|parent| self.add(*parent))
    }

    fn add(&mut self, id: ObjectId) -> Result<(), Failure> {
        if self.seen.insert(id) {
            let bytes = self.objects.commit(id)?;
            let raw = RawCommit::parse(id, &bytes)?;
            let (_, _, moment) = RawCommit::person(raw.committer, raw.latin1);
            self.todo.push((moment.seconds, id, raw.parents));
        }
        Ok(())
    }
}
