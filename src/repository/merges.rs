//! The merges of a history, and up to which commit this clone has judged them.

use super::{Failure, ObjectId, Repository, Trust};

/// Names the commit up to which no merge had to be made again. Another name than that of a version
/// which judged less.
const JUDGED: &str = "samenvoegingen-2";

/// In so many commits a side of a merge is looked for: it is work of the last weeks.
const LOOKED_AT: usize = 2000;

/// A commit that made two lines one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergeCommit {
    pub commit: ObjectId,
    /// The line that it was made on, and the one that came in.
    pub sides: [ObjectId; 2],
}

impl Repository {
    /// The merges of two lines that lead to a commit, the newest first; without those that lead to
    /// the commit that was judged before, unless nothing that was remembered is to be trusted.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn merges_to_judge(
        &self,
        tip: ObjectId,
        trust: Trust,
    ) -> Result<Vec<MergeCommit>, Failure> {
        let mut walk = self.git.revwalk()?;
        walk.push(tip.oid()?)?;
        let judged = match trust {
            Trust::Nothing => None,
            Trust::Cache | Trust::Objects => self.note(JUDGED)?,
        };
        let judged = judged.and_then(|text| ObjectId::parse(text.trim()));
        // One that is not here any more hides nothing, nor does one after which the branch went
        // back: what mended a merge may have gone with it.
        if let Some(judged) = judged
            && self.is_descendant(tip, judged).unwrap_or(false)
        {
            walk.hide(judged.oid()?)?;
        }
        let mut merges = Vec::new();
        for id in walk {
            let commit = self.git.find_commit(id?)?;
            let parents: Vec<ObjectId> = commit.parent_ids().map(ObjectId::from).collect();
            if let [ours, theirs] = parents[..] {
                merges.push(MergeCommit {
                    commit: ObjectId::from(commit.id()),
                    sides: [ours, theirs],
                });
            }
        }
        Ok(merges)
    }

    /// The newest commit of a branch that has a file of these bytes at a path: that of a side which
    /// is merged, where git does not say which commit that is (a rebase, a cherry-pick).
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn commit_holding(&self, path: &str, bytes: &[u8]) -> Result<Option<ObjectId>, Failure> {
        let id = ObjectId::of_blob(bytes);
        let mut walk = self.git.revwalk()?;
        walk.set_sorting(git2::Sort::TIME)?;
        for branches in ["refs/heads/*", "refs/remotes/*"] {
            walk.push_glob(branches)?;
        }
        for commit in walk.take(LOOKED_AT) {
            let commit = ObjectId::from(commit?);
            let entry = self.entry_at(commit, path)?;
            if entry.is_some_and(|entry| entry.id == id) {
                return Ok(Some(commit));
            }
        }
        Ok(None)
    }

    /// Remembers that no merge up to a commit has to be made again.
    ///
    /// # Errors
    /// When git's own folder cannot be written to.
    pub fn judged_merges(&self, tip: ObjectId) -> Result<(), Failure> {
        let text = format!("{tip}\n");
        if self.note(JUDGED)?.as_ref() == Some(&text) {
            return Ok(());
        }
        self.keep_note(JUDGED, &text)
    }
}
