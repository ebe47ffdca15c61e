//! What a git program left half done in this clone: a merge, a rebase, no branch, something staged.

use std::collections::BTreeSet;

use super::operation::Operation;
use super::readiness::writable_branch;
use super::{Failure, ObjectId, Refusal, Repository};

/// In which way a clone stands half done, where it does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HalfDone {
    pub operation: Option<Operation>,
    /// Whether HEAD names no branch.
    pub is_detached: bool,
    /// The branch that HEAD names, where it is not the one that the register is shared by.
    pub other_branch: Option<String>,
    /// The files of the register that are staged otherwise than they are committed, or of which
    /// git asks to solve a conflict.
    pub staged: Vec<String>,
    /// Commits that a recovery was to join when it was stopped, and that HEAD does not hold yet.
    pub joining: Vec<ObjectId>,
}

/// Names the commits that a recovery is still to join. It is there from before git's own notes go
/// until they are joined.
const JOINING: &str = "samen-te-voegen";

impl HalfDone {
    /// Whether HEAD is to name a branch that it does not name now.
    pub(super) fn leaves(&self) -> bool {
        self.is_detached || self.leaves_branch()
    }

    /// Whether HEAD is to leave another branch for that of the register. What else than a merge is under way
    /// there is ended there first.
    pub(super) fn leaves_branch(&self) -> bool {
        self.other_branch.is_some() && matches!(self.operation, None | Some(Operation::Merge))
    }

    /// Whether there is nothing to lead out of.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == HalfDone::default()
    }
}

impl Repository {
    /// Whether git has something under way here, or HEAD names no branch or another one than is
    /// shared: a commit could do harm, or reach nobody, then.
    ///
    /// # Errors
    /// A [`Refusal`] that says which.
    pub fn refuse_half_done(&self) -> Result<(), Refusal> {
        match writable_branch(self) {
            Err(
                refusal @ (Refusal::Unfinished { .. }
                | Refusal::Detached
                | Refusal::OtherBranch { .. }),
            ) => Err(refusal),
            _ => Ok(()),
        }
    }

    /// What stands half done here.
    ///
    /// # Errors
    /// When HEAD or the index cannot be read.
    pub fn half_done(&self) -> Result<HalfDone, Failure> {
        if self.git.is_bare() {
            return Ok(HalfDone::default());
        }
        let is_detached = self.git.head_detached()?;
        let staged = self.staged()?;
        let mut paths = [staged.changed, staged.conflicts].concat();
        paths.sort();
        paths.dedup();
        Ok(HalfDone {
            operation: self.operation(),
            is_detached,
            other_branch: self.other_branch().map(|(here, _)| here),
            staged: paths,
            joining: self.to_join()?,
        })
    }

    /// Notes the commits that are still to be joined.
    pub(super) fn remember_to_join(&self, commits: &[ObjectId]) -> Result<(), Failure> {
        let lines: String = commits.iter().map(|commit| format!("{commit}\n")).collect();
        self.keep_note(JOINING, &lines)
    }

    /// All that a recovery was to join is joined.
    ///
    /// # Errors
    /// When git's own folder cannot be written to.
    pub fn all_joined(&self) -> Result<(), Failure> {
        self.forget_note(JOINING)
    }

    fn to_join(&self) -> Result<Vec<ObjectId>, Failure> {
        let noted = self.note(JOINING)?.unwrap_or_default();
        let mut commits: Vec<ObjectId> = noted.lines().filter_map(ObjectId::parse).collect();
        if !commits.is_empty()
            && let Some(head) = self.head()?
        {
            let odb = self.git.odb()?;
            // One that is not here any more nobody can join.
            // Of one that cannot be read nothing is known: it stays noted.
            commits.retain(|commit| {
                let is_here = commit.oid().is_ok_and(|id| odb.exists(id));
                is_here && !self.is_descendant(head, *commit).unwrap_or(false)
            });
        }
        Ok(commits)
    }

    /// Commits that the operation speaks of, and that nothing else may name: what was made or
    /// picked so far, what waits, and what git laid aside. The work beside the branch comes first.
    pub(super) fn commits_spoken_of(&self, is_detached: bool) -> Result<Vec<ObjectId>, Failure> {
        let mut found: Vec<ObjectId> = Vec::new();
        if is_detached {
            found.extend(self.head()?);
        }
        let files = [
            "MERGE_HEAD",
            "CHERRY_PICK_HEAD",
            "REVERT_HEAD",
            "REBASE_HEAD",
            "MERGE_AUTOSTASH",
            "rebase-merge/orig-head",
            "rebase-merge/autostash",
            "rebase-apply/orig-head",
            "rebase-apply/autostash",
            "rebase-merge/git-rebase-todo",
            "sequencer/todo",
        ];
        for name in files {
            let text = self.git_note(name).unwrap_or_default();
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for word in lines.flat_map(|line| line.split_ascii_whitespace().take(2)) {
                let is_name = word.len() >= 7 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
                let object = is_name.then(|| self.git.revparse_single(word).ok());
                let commit = object.flatten().and_then(|it| it.peel_to_commit().ok());
                found.extend(commit.map(|commit| ObjectId::from(commit.id())));
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|commit| seen.insert(*commit));
        Ok(found)
    }

    /// The commits that a merge was to bring in.
    pub(super) fn merge_heads(&self) -> Vec<ObjectId> {
        let text = self.git_note("MERGE_HEAD").unwrap_or_default();
        text.lines().filter_map(ObjectId::parse).collect()
    }

    /// From which commit to which one the operation takes changes over into the work tree.
    pub(super) fn carried_over(
        &self,
        operation: Operation,
        here: ObjectId,
    ) -> Result<Option<(ObjectId, ObjectId)>, Failure> {
        let named = |name| ObjectId::parse(&self.git_note(name)?);
        let commit = match operation {
            Operation::Merge => self.merge_heads().first().copied(),
            Operation::CherryPick => named("CHERRY_PICK_HEAD"),
            Operation::Revert => named("REVERT_HEAD"),
            Operation::Rebase => named("REBASE_HEAD"),
            Operation::Bisect | Operation::Mails => None,
        };
        let Some(commit) = commit else {
            return Ok(None);
        };
        let before = match operation {
            Operation::Merge => self.merge_bases(here, commit)?,
            _ => self.parents(commit)?,
        };
        let before = before.first().copied();
        Ok(before.map(|before| match operation {
            Operation::Revert => (commit, before),
            _ => (before, commit),
        }))
    }
}
