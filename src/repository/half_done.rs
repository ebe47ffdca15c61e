//! What a git program left half done in this clone: a merge, a rebase, no branch, something staged.

use super::operation::Operation;
use super::readiness::writable_branch;
use super::{Failure, ObjectId, Refusal, Repository};

/// In which way a clone stands half done, where it does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HalfDone {
    pub operation: Option<Operation>,
    /// Whether HEAD names no branch.
    pub is_detached: bool,
    /// The files of the register that are staged otherwise than they are committed, or of which
    /// git asks to solve a conflict.
    pub staged: Vec<String>,
}

impl HalfDone {
    /// Whether there is nothing to lead out of.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == HalfDone::default()
    }
}

impl Repository {
    /// Whether git has something under way here, or HEAD names no branch: a commit could do harm
    /// then.
    ///
    /// # Errors
    /// A [`Refusal`] that says which.
    pub fn refuse_half_done(&self) -> Result<(), Refusal> {
        match writable_branch(self) {
            Err(refusal @ (Refusal::Unfinished { .. } | Refusal::Detached)) => Err(refusal),
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
            staged: paths,
        })
    }

    /// The branch to go back to, as a reference: the one that the operation began on, else the one
    /// that HEAD named last, else the only one, or the one that registers begin with.
    pub(super) fn branch_to_return_to(&self) -> Option<String> {
        let full = |name: &str| {
            let name = name.strip_prefix("refs/heads/").unwrap_or(name);
            let full = format!("refs/heads/{name}");
            self.git.find_reference(&full).is_ok().then_some(full)
        };
        let begun = [
            "rebase-merge/head-name",
            "rebase-apply/head-name",
            "BISECT_START",
        ];
        let named = begun.iter().find_map(|name| full(&self.git_note(name)?));
        named
            .or_else(|| self.last_branch().and_then(|name| full(&name)))
            .or_else(|| self.only_branch())
            .or_else(|| full("main"))
            .or_else(|| full("master"))
    }

    /// The branch that HEAD went away from last.
    fn last_branch(&self) -> Option<String> {
        let log = self.git.reflog("HEAD").ok()?;
        log.iter().find_map(|entry| {
            let message = entry.message().ok().flatten()?.to_owned();
            let moved = message.strip_prefix("checkout: moving from ")?;
            let (from, _) = moved.split_once(" to ")?;
            let branch = format!("refs/heads/{from}");
            self.git.find_reference(&branch).is_ok().then_some(branch)
        })
    }

    fn only_branch(&self) -> Option<String> {
        let found = self.git.references_glob("refs/heads/*").ok()?;
        let mut names = found.filter_map(|reference| {
            let reference = reference.ok()?;
            reference.name().ok().map(str::to_owned)
        });
        let first = names.next()?;
        names.next().is_none().then_some(first)
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
        let mut seen = Vec::new();
        found.retain(|commit| {
            let is_new = !seen.contains(commit);
            seen.push(*commit);
            is_new
        });
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
        let parent = |commit| -> Result<Option<ObjectId>, Failure> {
            Ok(self.parents(commit)?.first().copied())
        };
        Ok(match operation {
            Operation::Merge => match self.merge_heads().first() {
                Some(theirs) => {
                    let bases = self.merge_bases(here, *theirs)?;
                    bases.first().map(|base| (*base, *theirs))
                }
                None => None,
            },
            Operation::CherryPick => match named("CHERRY_PICK_HEAD") {
                Some(picked) => parent(picked)?.map(|base| (base, picked)),
                None => None,
            },
            Operation::Revert => match named("REVERT_HEAD") {
                Some(undone) => parent(undone)?.map(|before| (undone, before)),
                None => None,
            },
            Operation::Rebase => match named("REBASE_HEAD") {
                Some(moved) => parent(moved)?.map(|base| (base, moved)),
                None => None,
            },
            Operation::Bisect | Operation::Mails => None,
        })
    }
}
