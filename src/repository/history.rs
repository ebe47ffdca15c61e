//! The one walk: every commit that a tip leads to, with what each changed in the register.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use super::lost::Lost;
use super::objects::Objects;
use super::walk::{Differences, Folders, Walker};
use super::{Failure, ObjectId, Repository, Revision, order};

/// All commits that lead to one tip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub tip: ObjectId,
    /// Oldest first, each after all its parents.
    pub revisions: Vec<Revision>,
    /// Whether all of it was read: false in a shallow or partial clone and where objects are lost,
    /// and then nothing may be concluded from what is absent.
    pub complete: bool,
    /// Whether it goes further back than was fetched (a shallow clone).
    pub shallow: bool,
    /// Whether files or folders of it were never fetched (a partial clone).
    pub partial: bool,
    /// Commits and folders that should be here and cannot be read, each once.
    pub lost: Vec<Lost>,
}

/// How far to trust what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Take what is remembered of commits read before.
    Cache,
    /// Read every commit; packs are believed by their sums.
    Objects,
    /// Read every commit and recompute every name: the deep check.
    Nothing,
}

impl Repository {
    /// Every commit that leads to `tip`, and what each changed in the register. Objects that cannot
    /// be read are told in it; what a commit did that has one, or whose parent has, is left out.
    ///
    /// # Errors
    /// When git's own folder cannot be read.
    pub fn history(&self, tip: ObjectId, trust: Trust) -> Result<History, Failure> {
        let verify = trust == Trust::Nothing;
        let objects = Objects::with(&self.git, self.packs(), verify)?;
        let (prefix, partial) = (self.prefix(), self.is_partial());
        let mut walker = Walker::new(&objects, prefix, partial);
        let mut revisions = walker.commits(tip, &self.shallow_commits())?;
        let unknown = std::mem::take(&mut walker.unknown);
        let known = |revision: &&Revision| !unknown.contains(&revision.commit.id);
        let folders: Folders = revisions
            .iter()
            .filter(known)
            .map(|revision| (revision.commit.id, revision.folder))
            .collect();
        // What a commit changed follows from the commit alone, so the processors share the commits.
        let changes = self.in_parallel(&revisions, verify, |objects, share| {
            let mut walker = Walker::new(objects, prefix, partial);
            let parents_known = |revision: &&Revision| {
                let mut parents = revision.commit.parents.iter();
                parents.all(|parent| !unknown.contains(parent))
            };
            let each = |revision: &Revision| {
                Some(revision)
                    .filter(known)
                    .filter(parents_known)
                    .map_or_else(
                        || Ok(Differences::default()),
                        |it| walker.changes(it, &folders),
                    )
            };
            Ok(share.iter().map(each).collect())
        })?;
        for (revision, changes) in revisions.iter_mut().zip(changes) {
            match changes {
                Ok((changes, taken)) => (revision.changes, revision.taken) = (changes, taken),
                Err(unread) => walker.lose(unread.failure, revision.commit.id, &unread.path)?,
            }
        }
        Ok(History {
            tip,
            revisions: order::oldest_first(revisions),
            complete: walker.is_whole(),
            shallow: walker.shallow,
            partial: walker.unfetched,
            lost: walker.lost,
        })
    }
}
