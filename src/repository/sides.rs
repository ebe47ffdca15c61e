//! Two lines of commits that are to become one: where they part, and the ways to move the branch
//! that end in both.

use std::collections::BTreeMap;

use super::finish::in_form_of;
use super::readiness::Ready;
use super::recovery_plan::kept;
use super::sign::Signer;
use super::switches::flush_git_writes;
use super::work_tree::{bytes_at, is_crlf_form, plain_place};
use super::write::Target;
use super::{Failure, Leaf, Mode, NewCommit, ObjectId, Outcome, PathChange, Refusal, Repository};

/// The modes of files that come from elsewhere, by path.
pub type Modes = BTreeMap<String, Mode>;

impl Repository {
    /// The same repository, in which every path counts and not only the register's.
    ///
    /// # Errors
    /// When it cannot be read any more.
    pub fn whole(&self) -> Result<Repository, Failure> {
        let mut whole = self.reopen()?;
        whole.prefix.clear();
        Ok(whole)
    }

    /// The best commits that lead to both; none where the two have nothing in common.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn merge_bases(&self, one: ObjectId, other: ObjectId) -> Result<Vec<ObjectId>, Failure> {
        match self.git.merge_bases(one.oid()?, other.oid()?) {
            Ok(bases) => Ok(bases.iter().map(|base| ObjectId::from(*base)).collect()),
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// The change of one file from what HEAD has to other bytes, with the line endings that
    /// checkout gave it here.
    ///
    /// # Errors
    /// When the bytes in HEAD or the file cannot be read.
    pub fn change_from_head(
        &self,
        path: &str,
        old: Option<Leaf>,
        new: Option<Vec<u8>>,
    ) -> Result<PathChange, Failure> {
        let old = old.map(|leaf| self.blob(leaf.id)).transpose()?;
        let top = self.work_tree();
        let place = top.and_then(|top| plain_place(top, &self.full_path(path)));
        let file = place.map_or(Ok(None), |place| bytes_at(&place))?;
        let crlf = file
            .zip(old.as_deref())
            .filter(|(file, old)| is_crlf_form(file, old));
        let (from, to) = match (crlf, new) {
            (Some((file, old)), Some(new)) if !new.contains(&b'\r') => {
                let to = in_form_of(&file, old, &new);
                (Some(file), Some(to))
            }
            (_, new) => (old, new),
        };
        Ok(PathChange {
            path: path.to_owned(),
            from,
            to,
        })
    }

    /// Moves the branch on to a commit that follows on HEAD. Of `new`, the changes are those that
    /// lead there; no commit is made.
    pub fn follow(&self, new: &NewCommit<'_>, commit: ObjectId, modes: &Modes) -> Outcome {
        self.move_branch(new, &Target::Existing(commit, modes), |_| Ok(()))
    }

    /// Adds a commit that follows on HEAD and on another commit.
    pub fn commit_merge(&self, new: &NewCommit<'_>, other: ObjectId, modes: &Modes) -> Outcome {
        self.move_branch(new, &Target::Merge(other, modes), |_| Ok(()))
    }

    /// Adds a commit that no person asked for, so that `undo` passes it by.
    pub fn commit_by_itself(&self, new: &NewCommit<'_>) -> Outcome {
        self.move_branch(new, &Target::ByItself, |_| Ok(()))
    }

    /// Stores a commit on top of another, beside the branch.
    ///
    /// # Errors
    /// When it cannot be stored or signed.
    pub fn commit_beside(
        &self,
        parent: ObjectId,
        new: &NewCommit<'_>,
    ) -> Result<ObjectId, Refusal> {
        flush_git_writes();
        let full = |change: &PathChange| Ready {
            blob: change.to.clone(),
            ..kept(&self.full_path(&change.path), Mode::File, &[])
        };
        let changes: Vec<Ready<'_>> = new.changes.iter().map(full).collect();
        self.store_on(parent, &changes, new)
    }

    /// Stores a commit with these files on top of another; no branch moves.
    pub(super) fn store_on(
        &self,
        parent: ObjectId,
        files: &[Ready<'_>],
        new: &NewCommit<'_>,
    ) -> Result<ObjectId, Refusal> {
        let signer = Signer::of(&mut self.git.config()?)?;
        let root = self.tree_with(Some(parent), files)?;
        self.store_commit(new, &[parent], root, &signer)
    }
}
