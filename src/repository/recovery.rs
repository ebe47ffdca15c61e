//! Recovery from what a git program left half done, until commits can be added to the branch again.
//! Nothing is lost: commits that nothing names and files that hold somebody's work are kept under a
//! branch of their own before anything is put back.
//!
//! ```text
//!  what is half done? ─► branch to go on with ─► lonely commits, work in files: kept as herstel/DAY
//!        ─► files and index as that branch has them ─► HEAD names it ─► git's own notes are removed
//! ```
//!
//! Stopped anywhere it can be done again: git's notes go last, and what is still to be joined then
//! has a note of its own.

use super::finish::enter_in_index;
use super::half_done::HalfDone;
use super::lock::WriteLock;
use super::operation::Operation;
use super::readiness::Ready;
use super::recovery_plan::{MergedAs, RecoveryPlan, planned};
use super::refs::move_branch_to;
use super::switches::flush_git_writes;
use super::work_tree::{bytes_at, plain_place, put, remove, remove_if_there, same_content};
use super::{Failure, NewCommit, ObjectId, Refusal, Repository};
use crate::calendar::Zone;

/// What a recovery did. Paths are relative to the repository.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recovery {
    /// What was under way, and is not any more.
    pub operation: Option<Operation>,
    /// The branch that HEAD names again, where it named none or another.
    pub back_on: Option<String>,
    /// Commits that were made beside that branch and follow on it: it holds them now. Newest first.
    pub taken_up: Vec<ObjectId>,
    /// Where somebody's work in files is kept, and of which files.
    pub kept_files: Option<(String, Vec<String>)>,
    /// Branches for commits that nothing else names.
    pub kept_commits: Vec<(String, ObjectId)>,
    /// Branches of commits that have no beginning in common with the register: they are not joined.
    pub unrelated: Vec<String>,
    /// Files that stand as they are committed again.
    pub restored: Vec<String>,
    /// Files that are not staged any more; the work tree has them as it had.
    pub unstaged: Vec<String>,
    /// Work in files that the merge will write: to be put back after it. They are kept too.
    pub set_aside: Vec<(String, Vec<u8>)>,
    /// The other branch of which the commits are still to be joined.
    pub joins: Option<String>,
    /// The commits that a merge was to bring in, or that another branch has, still to be joined.
    pub merging: Vec<ObjectId>,
    /// Whether an earlier recovery was stopped before it had joined them.
    pub takes_up_joining: bool,
}

impl Repository {
    /// Recovers from what is half done here; `None`: nothing is. `new` says who keeps what is kept,
    /// and `merged` what the merge driver makes of a file: that is nobody's work.
    ///
    /// # Errors
    /// When another program is writing, or something cannot be read or written: then it can be done
    /// again.
    pub fn recover(
        &self,
        new: &NewCommit<'_>,
        merged: MergedAs<'_>,
    ) -> Result<Option<Recovery>, Refusal> {
        flush_git_writes();
        let _lock = WriteLock::take(self.git_folder())?;
        let half = self.half_done()?;
        let Some(here) = self.head()?.filter(|_| !half.is_nothing()) else {
            return Ok(None);
        };
        let whole = self.whole()?;
        let (branch, target, taken_up) = whole.going_on(&half, here)?;
        let plan = planned(self, &whole, &half, (here, target), merged)?;
        let work = [&plan.staged_work[..], &plan.work];
        let kept_files = whole.keep_files(new, here, work)?;
        let kept_commits = whole.keep_commits(new, &half, target)?;
        let mut merging = half.joining.clone();
        merging.extend(self.merge_heads());
        // What was recorded on another branch is part of the register, whatever the branch is.
        let mut joins = None;
        if half.leaves_branch() && !self.is_descendant(target, here)? {
            merging.push(here);
            joins.clone_from(&half.other_branch);
        }
        let (merging, unrelated) = whole.related(target, merging)?;
        joins = joins.filter(|_| merging.contains(&here));
        let unrelated = whole.keep_unrelated(new, unrelated)?;
        if !merging.is_empty() {
            self.remember_to_join(&merging)?;
        }
        whole.put_back(&plan)?;
        if half.leaves() {
            whole.stand_on(&branch, target)?;
        }
        whole.forget_operation(half.operation)?;
        let short = branch.trim_start_matches("refs/heads/").to_owned();
        let takes_up_joining = half.joining.iter().any(|commit| merging.contains(commit));
        Ok(Some(Recovery {
            operation: half.operation,
            back_on: half.leaves().then_some(short),
            taken_up,
            kept_files,
            kept_commits,
            unrelated,
            restored: plan.restored,
            unstaged: plan.unstaged,
            set_aside: plan.set_aside,
            joins,
            merging,
            takes_up_joining,
        }))
    }

    /// Puts bytes back into a file that stands as it is committed, unless they say the same; gives
    /// whether they were put. The path is relative to the repository.
    ///
    /// # Errors
    /// When HEAD or the file cannot be read or written.
    pub fn put_back_edit(&self, path: &str, bytes: &[u8]) -> Result<bool, Failure> {
        let whole = self.whole()?;
        let top = self.work_tree();
        let Some(place) = top.and_then(|top| plain_place(top, path)) else {
            return Ok(false);
        };
        let stands = bytes_at(&place)?.unwrap_or_default();
        let entry = whole.head()?.map(|head| whole.entry_at(head, path));
        let entry = entry.transpose()?.flatten();
        let committed = entry.map_or(Ok(Vec::new()), |entry| whole.blob(entry.id))?;
        // Whoever typed in it since has the last word.
        if same_content(bytes, &committed) || !same_content(&stands, &committed) {
            return Ok(false);
        }
        put(&place, bytes)?;
        Ok(true)
    }

    /// The branch to go on with, the commit it will name, and those that it takes up on the way.
    fn going_on(
        &self,
        half: &HalfDone,
        here: ObjectId,
    ) -> Result<(String, ObjectId, Vec<ObjectId>), Refusal> {
        if !half.leaves() {
            let branch = self.branch_name().ok_or(Refusal::Detached)?;
            return Ok((format!("refs/heads/{branch}"), here, Vec::new()));
        }
        let branch = if half.is_detached {
            self.branch_to_return_to()
        } else {
            self.register_branch()
        };
        let Some(branch) = branch else {
            return Ok((String::from("refs/heads/main"), here, Vec::new()));
        };
        let tip = self.git.refname_to_id(&branch);
        let tip = ObjectId::from(tip?);
        // A rebase makes other commits of those that the branch has: they are not to be added.
        let follows = half.operation != Some(Operation::Rebase) && self.is_descendant(here, tip)?;
        if follows {
            return Ok((branch, here, self.between(tip, here)?));
        }
        Ok((branch, tip, Vec::new()))
    }

    /// Keeps what stands in files, and what was staged, as commits of a branch beside all others.
    pub(super) fn keep_files(
        &self,
        new: &NewCommit<'_>,
        here: ObjectId,
        work: [&[Ready<'_>]; 2],
    ) -> Result<Option<(String, Vec<String>)>, Refusal> {
        let mut tip = here;
        let mut paths = Vec::new();
        for files in work.into_iter().filter(|files| !files.is_empty()) {
            tip = self.store_on(tip, files, new)?;
            paths.extend(files.iter().map(|file| file.path.clone()));
        }
        paths.sort();
        paths.dedup();
        if tip == here {
            return Ok(None);
        }
        let name = self.keep(tip, new)?;
        Ok(Some((name, paths)))
    }

    /// Gives a branch to each commit that nothing would name afterwards.
    fn keep_commits(
        &self,
        new: &NewCommit<'_>,
        half: &HalfDone,
        target: ObjectId,
    ) -> Result<Vec<(String, ObjectId)>, Refusal> {
        let mut kept = Vec::new();
        for commit in self.commits_spoken_of(half.is_detached)? {
            if !self.is_descendant(target, commit)? && self.named_by(commit)?.is_none() {
                kept.push((self.keep(commit, new)?, commit));
            }
        }
        Ok(kept)
    }

    /// Those that have a beginning in common with the register, and those that never can be joined.
    fn related(
        &self,
        target: ObjectId,
        commits: Vec<ObjectId>,
    ) -> Result<(Vec<ObjectId>, Vec<ObjectId>), Failure> {
        let mut both = (Vec::new(), Vec::new());
        for commit in commits {
            if self.merge_bases(target, commit)?.is_empty() {
                both.1.push(commit);
            } else {
                both.0.push(commit);
            }
        }
        Ok(both)
    }

    /// The branches of commits that are of another register; one that has none gets it.
    fn keep_unrelated(
        &self,
        new: &NewCommit<'_>,
        commits: Vec<ObjectId>,
    ) -> Result<Vec<String>, Refusal> {
        let mut branches = Vec::new();
        for commit in commits {
            branches.push(match self.named_by(commit)? {
                Some(name) => name,
                None => self.keep(commit, new)?,
            });
        }
        Ok(branches)
    }

    /// A branch here, a branch of the shared place or a tag that leads to a commit.
    fn named_by(&self, commit: ObjectId) -> Result<Option<String>, Failure> {
        for reference in self.git.references()? {
            let reference = reference?;
            let lasts = reference.is_branch() || reference.is_remote() || reference.is_tag();
            let tip = reference.peel_to_commit().ok().filter(|_| lasts);
            if let Some(tip) = tip
                && self.is_descendant(ObjectId::from(tip.id()), commit)?
            {
                return Ok(reference.shorthand().ok().map(str::to_owned));
            }
        }
        Ok(None)
    }

    /// A new branch with the day in its name.
    fn keep(&self, commit: ObjectId, new: &NewCommit<'_>) -> Result<String, Refusal> {
        let day = Zone::AMSTERDAM.day_of(new.moment.seconds);
        for again in 1.. {
            let again = if again == 1 {
                String::new()
            } else {
                format!("-{again}")
            };
            let name = format!("herstel/{day}{again}");
            let made = self.git.reference(
                &format!("refs/heads/{name}"),
                commit.oid()?,
                false,
                "klachten",
            );
            match made {
                Ok(_) => return Ok(name),
                Err(error) if error.code() == git2::ErrorCode::Exists => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Refusal::Moving)
    }

    /// The work tree and the index as the branch has them.
    fn put_back(&self, plan: &RecoveryPlan) -> Result<(), Refusal> {
        let top = self.work_tree().ok_or(Refusal::Bare)?;
        for (place, bytes) in &plan.files {
            match bytes {
                Some(bytes) => put(place, bytes)?,
                None => remove(place, top).map_err(|error| Failure::file(place, &error))?,
            }
        }
        enter_in_index(self, &plan.index).map_err(Refusal::from)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "no commit is made; those that HEAD led to are kept under a branch"
    )]
    fn stand_on(&self, branch: &str, target: ObjectId) -> Result<(), Refusal> {
        let before = self.git.refname_to_id(branch).ok().map(ObjectId::from);
        if before != Some(target)
            && !move_branch_to(&self.git, branch, (before, target), "klachten: repair")?
        {
            return Err(Refusal::Moving);
        }
        self.git.set_head(branch).map_err(Refusal::from)
    }

    /// Takes away git's own notes of the operation.
    fn forget_operation(&self, operation: Option<Operation>) -> Result<(), Refusal> {
        if operation.is_none() {
            return Ok(());
        }
        self.git.cleanup_state()?;
        // Those that libgit2 does not know.
        for name in [
            "AUTO_MERGE",
            "MERGE_AUTOSTASH",
            "MERGE_RR",
            "REBASE_HEAD",
            "BISECT_ANCESTORS_OK",
            "BISECT_EXPECTED_REV",
            "BISECT_NAMES",
            "BISECT_RUN",
            "BISECT_START",
            "BISECT_TERMS",
        ] {
            remove_if_there(&self.git.path().join(name))?;
        }
        for mark in self.git.references_glob("refs/bisect/*")? {
            mark.and_then(|mut mark| mark.delete())?;
        }
        Ok(())
    }
}
