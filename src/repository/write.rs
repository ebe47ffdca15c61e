//! The only way to add a commit (safety.md 6.1): a tree built from HEAD's own, compare-and-swap on
//! the branch, everything flushed, and the outcome looked up again before it is called done.
//!
//! ```text
//!  lock ─► HEAD's tree + changes ─► validate ─► commit object, flushed ─► note "unfinished"
//!             ▲                        │ no           (nobody sees it yet)       │
//!             │                        ▼                                         ▼
//!             │                  nothing changed                    branch: parent ─► commit
//!             │                                                        │ moved     │ done    │ error
//!             └────────── try again, 5 times ◄─────────────────────────┘           ▼         ▼
//!                                                              open again, compare   is it there?
//!                                                                │ equal   │ not      no │   │ yes, or
//!                                                                ▼         ▼             ▼   ▼ unknown
//!                                              index, work tree: Done   Uncertain   nothing  Uncertain
//! ```
//!
//! The note is what lets a later command finish the index and the work tree when this one is killed
//! between the branch and them: else the next plain `git commit` would undo the fact.
//!
//! `git2::Repository::commit` is not used: libgit2 1.9.7 drops the error of storing the commit.

use std::collections::BTreeMap;

use crate::calendar::Moment;
use crate::wording::Message;

use super::entry::Entry;
use super::finish::{finish, remember_again, remember_unfinished, take_up_unfinished};
use super::lock::WriteLock;
use super::objects::Objects;
use super::own_commits::remember_own;
use super::readiness::{PathChange, Ready, ready, writable_branch};
use super::refs::move_branch_to;
use super::sign::Signer;
use super::switches::flush_git_writes;
use super::{Failure, Mode, ObjectId, Refusal, Repository};

/// A commit to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommit<'a> {
    pub changes: &'a [PathChange],
    /// Subject, empty line, body.
    pub message: &'a str,
    /// Name and e-mail address of whoever makes it.
    pub name: &'a str,
    pub email: &'a str,
    pub moment: Moment,
    /// Whether the caller took care of the hooks that git would run: by doing their work, or
    /// because the user said to leave them. Else a hook that is not ours is a refusal.
    pub hooks_cared_for: bool,
}

/// What the branch is to move to.
pub(super) enum Target<'t> {
    /// A commit of its own, which `undo` can take back.
    New,
    /// A commit of its own that no person asked for.
    ByItself,
    /// A commit that also has this one as its parent, with the modes of files that come from there.
    Merge(ObjectId, &'t BTreeMap<String, Mode>),
    /// This very commit, which follows on the branch.
    Existing(ObjectId, &'t BTreeMap<String, Mode>),
}

impl Target<'_> {
    fn mode(&self, path: &str) -> Option<Mode> {
        match self {
            Target::New | Target::ByItself => None,
            Target::Merge(_, modes) | Target::Existing(_, modes) => modes.get(path).copied(),
        }
    }
}

/// The register as it would stand after the commit: what validation judges.
pub struct Proposal<'r> {
    repository: &'r Repository,
    root: ObjectId,
    /// The commit it builds on; `None` for the first of all.
    pub parent: Option<ObjectId>,
}

impl Proposal<'_> {
    /// Every file of the register as proposed, sorted by path; read bytes with
    /// [`Repository::read_blob`].
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn entries(&self) -> Result<Vec<Entry>, Failure> {
        self.repository.entries_under(self.root)
    }
}

/// What became of a commit.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It is in HEAD, looked up again. The paths in `behind` could not be refreshed in the work
    /// tree or the index; `repair` does that.
    Done {
        commit: ObjectId,
        behind: Vec<String>,
    },
    /// Nothing changed.
    NotDone(Refusal),
    /// The branch may or may not name the commit: let `repair` look.
    Uncertain { commit: ObjectId, failure: Failure },
}

/// How often the branch may move away before we give up.
const ATTEMPTS: usize = 5;

impl Repository {
    /// Adds one commit to the branch that HEAD names.
    ///
    /// `validate` sees the register as proposed, once for every attempt: when another program moved
    /// the branch meanwhile, the proposal is made and judged anew.
    pub fn commit_changes(
        &self,
        new: &NewCommit<'_>,
        validate: impl FnMut(&Proposal<'_>) -> Result<(), Message>,
    ) -> Outcome {
        self.move_branch(new, &Target::New, validate)
    }

    /// Refuses what a commit of these changes would refuse before it is made; nothing is written.
    ///
    /// # Errors
    /// A [`Refusal`] that says what stands in the way.
    pub fn refuse_changes(
        &self,
        changes: &[PathChange],
        hooks_cared_for: bool,
    ) -> Result<(), Refusal> {
        let now = self.reopen()?;
        writable_branch(&now)?;
        if !hooks_cared_for {
            now.refuse_hooks()?;
        }
        Signer::of(&mut now.git.config()?)?;
        now.ready_changes(now.head()?, changes).map(|_| ())
    }

    pub(super) fn move_branch(
        &self,
        new: &NewCommit<'_>,
        target: &Target<'_>,
        mut validate: impl FnMut(&Proposal<'_>) -> Result<(), Message>,
    ) -> Outcome {
        flush_git_writes();
        // Where no commit is made, no hook would have had a say.
        let made_before = matches!(target, Target::Existing(..));
        let prepared = self.prepare(made_before || new.hooks_cared_for);
        let (signer, _lock) = match prepared {
            Ok(prepared) => prepared,
            Err(refusal) => return Outcome::NotDone(refusal),
        };
        for _ in 0..ATTEMPTS {
            match self.attempt(new, target, &signer, &mut validate) {
                Ok(Some(outcome)) => return outcome,
                Ok(None) => {}
                Err(refusal) => return Outcome::NotDone(refusal),
            }
        }
        Outcome::NotDone(Refusal::Moving)
    }

    /// What the user's git settings say about who makes commits; `None` when they say nothing.
    #[must_use]
    pub fn identity(&self) -> Option<(String, String)> {
        Some((self.setting("user.name")?, self.setting("user.email")?))
    }

    /// The editor that git is told to use (`core.editor`).
    #[must_use]
    pub fn editor(&self) -> Option<String> {
        self.setting("core.editor")
    }

    fn prepare(&self, hooks_cared_for: bool) -> Result<(Signer, WriteLock), Refusal> {
        writable_branch(self)?;
        if !hooks_cared_for {
            self.refuse_hooks()?;
        }
        let mut config = self.git.config()?;
        let signer = Signer::of(&mut config)?;
        let lock = WriteLock::take(self.git_folder())?;
        take_up_unfinished(self)?;
        Ok((signer, lock))
    }

    /// One attempt; `None`: the branch moved, try again.
    fn attempt(
        &self,
        new: &NewCommit<'_>,
        target: &Target<'_>,
        signer: &Signer,
        validate: &mut impl FnMut(&Proposal<'_>) -> Result<(), Message>,
    ) -> Result<Option<Outcome>, Refusal> {
        let now = self.reopen()?;
        let branch = writable_branch(&now)?;
        let parent = now.head()?;
        if !now.follows(parent, target)? {
            return Err(Refusal::Moving);
        }
        let mut changes = now.ready_changes(parent, new.changes)?;
        for change in &mut changes {
            change.mode = target.mode(&change.path).unwrap_or(change.mode);
        }
        let root = now.tree_with(parent, &changes)?;
        validate(&Proposal {
            repository: &now,
            root,
            parent,
        })
        .map_err(Refusal::Invalid)?;
        let parents: Vec<ObjectId> = match target {
            Target::Merge(other, _) => parent.into_iter().chain([*other]).collect(),
            _ => parent.into_iter().collect(),
        };
        let commit = match target {
            Target::Existing(commit, _) => *commit,
            _ => now.store_commit(new, &parents, root, signer)?,
        };
        if matches!(target, Target::New) {
            remember_own(&now, commit)?;
        }
        let earlier = remember_unfinished(&now, commit, parent)?;
        match now.swap(&branch, parent, commit, new) {
            Ok(true) => {}
            Ok(false) => {
                return remember_again(&now, earlier.as_deref())
                    .map(|()| None)
                    .map_err(Refusal::from);
            }
            Err(refusal) => {
                let earlier = earlier.as_deref();
                return self.after_failed_swap(commit, earlier, refusal).map(Some);
            }
        }
        Ok(Some(match self.confirm(commit, &changes) {
            Ok(()) => Outcome::Done {
                commit,
                behind: finish(&now, &changes, earlier.is_none()),
            },
            Err(failure) => Outcome::Uncertain { commit, failure },
        }))
    }

    /// Whether the branch can go from `parent` to the target: a commit made elsewhere must follow on
    /// what stands here.
    fn follows(&self, parent: Option<ObjectId>, target: &Target<'_>) -> Result<bool, Refusal> {
        let (Target::Existing(commit, _), Some(parent)) = (target, parent) else {
            return Ok(true);
        };
        Ok(self.is_descendant(*commit, parent)?)
    }

    fn ready_changes<'c>(
        &self,
        parent: Option<ObjectId>,
        changes: &'c [PathChange],
    ) -> Result<Vec<Ready<'c>>, Refusal> {
        let mut index = self.git.index()?;
        index.read(true)?;
        let lock = self.git.path().join("index.lock");
        if lock.exists() {
            // Without the index in step, the next ordinary commit would undo ours.
            return Err(Refusal::Locked {
                detail: lock.display().to_string(),
            });
        }
        let objects = Objects::of(self)?;
        let register = parent
            .map(|parent| objects.commit_tree(parent))
            .transpose()?;
        let committed = |path: &str| match register {
            Some(root) => objects.entry_at(root, &self.full_path(path)),
            None => Ok(None),
        };
        changes
            .iter()
            .map(|change| ready(self, &index, committed(&change.path)?.as_ref(), change))
            .collect()
    }

    /// Moves the branch from `parent` to `commit`, if it still stands there.
    fn swap(
        &self,
        branch: &str,
        parent: Option<ObjectId>,
        commit: ObjectId,
        new: &NewCommit<'_>,
    ) -> Result<bool, Refusal> {
        let log = format!("commit: {}", new.message.lines().next().unwrap_or_default());
        move_branch_to(&self.git, branch, (parent, commit), &log).map_err(Refusal::from)
    }

    /// The swap reported a failure: it may have happened all the same.
    fn after_failed_swap(
        &self,
        commit: ObjectId,
        earlier: Option<&str>,
        refusal: Refusal,
    ) -> Result<Outcome, Refusal> {
        let holds = self.reopen().and_then(|anew| anew.head_holds(commit));
        match (holds, refusal) {
            (Ok(false), refusal) => {
                remember_again(self, earlier)?;
                Err(refusal)
            }
            (Ok(true), Refusal::Failure(failure)) | (Err(failure), _) => {
                Ok(Outcome::Uncertain { commit, failure })
            }
            (Ok(true), refusal) => Ok(Outcome::Uncertain {
                commit,
                failure: Failure::Git {
                    detail: refusal.message().key.to_owned(),
                },
            }),
        }
    }

    /// Opens the repository anew: HEAD must hold the commit, and the commit the bytes.
    fn confirm(&self, commit: ObjectId, changes: &[Ready<'_>]) -> Result<(), Failure> {
        let anew = self.reopen()?;
        if !anew.head_holds(commit)? {
            return Err(Failure::Missing { object: commit });
        }
        let objects = Objects::of(&anew)?;
        let root = objects.commit_tree(commit)?;
        for change in changes {
            let stored = objects.entry_at(root, &change.path)?;
            let bytes = stored.map(|entry| anew.blob(entry.id)).transpose()?;
            if bytes != change.blob {
                return Err(Failure::damaged(commit, &change.path));
            }
        }
        Ok(())
    }

    /// Whether HEAD is `commit` or leads back to it.
    pub(super) fn head_holds(&self, commit: ObjectId) -> Result<bool, Failure> {
        self.head()?
            .map_or(Ok(false), |head| self.is_descendant(head, commit))
    }
}
