//! Commits from and to another repository in a folder (a network share, a USB stick), without the
//! git program.

use std::io::Write;
use std::path::Path;

use super::failure::refuse_too_long;
use super::init::options;
use super::open::set_up_libgit2;
use super::refs::{commit_named, move_branch_to};
use super::switches::flush_git_writes;
use super::{Failure, ObjectId, Repository};

/// What became of sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    Done,
    /// It had been sent before, and was damaged or gone there.
    Renewed,
    /// Somebody else sent something meanwhile, or is doing so now.
    Overtaken,
    /// It was not taken; what the other side said.
    Refused(String),
}

impl Repository {
    /// Brings in what leads to a branch of the repository in a folder, and remembers where that
    /// stands. `None`: there is no such branch yet.
    ///
    /// # Errors
    /// When that repository, or this one, cannot be read or written.
    pub fn fetch_from_folder(
        &self,
        folder: &Path,
        tracked: &Tracked<'_>,
    ) -> Result<Option<ObjectId>, Failure> {
        let other = open(folder)?;
        let Some(tip) = commit_named(&other, &tracked.branch_there())? else {
            return Ok(None);
        };
        copy(&other, &self.git, tip.oid()?)?;
        self.remember_tip(tracked, tip)?;
        Ok(Some(tip))
    }

    /// Sends a commit to a branch of the repository in a folder, if that still stands at
    /// `expected`; never over something else.
    ///
    /// # Errors
    /// When that repository, or this one, cannot be read or written.
    pub fn send_to_folder(
        &self,
        folder: &Path,
        tracked: &Tracked<'_>,
        tip: ObjectId,
        expected: Option<ObjectId>,
    ) -> Result<Sent, Failure> {
        flush_git_writes();
        let other = open(folder)?;
        let branch = tracked.branch_there();
        if !other.is_bare()
            && other
                .find_reference("HEAD")
                .is_ok_and(|head| head.symbolic_target_bytes() == Some(branch.as_bytes()))
        {
            return Ok(Sent::Refused(format!("{branch} is checked out")));
        }
        if commit_named(&other, &branch)? != expected {
            return Ok(Sent::Overtaken);
        }
        copy(&self.git, &other, tip.oid()?)?;
        match move_branch_to(&other, &branch, (expected, tip), "klachten") {
            Ok(true) => {}
            Ok(false) => return Ok(Sent::Overtaken),
            Err(error) if error.code() == git2::ErrorCode::Locked => return Ok(Sent::Overtaken),
            Err(error) => return Err(error.into()),
        }
        // Looked up again before it is called done.
        if commit_named(&open(folder)?, &branch)? != Some(tip) {
            return Ok(Sent::Overtaken);
        }
        self.remember_tip(tracked, tip)?;
        Ok(Sent::Done)
    }

    /// Makes an empty shared repository in a folder that is empty or not there.
    ///
    /// # Errors
    /// When the folder cannot be written to, or holds something else.
    pub fn init_shared(folder: &Path, branch: &str) -> Result<(), Failure> {
        set_up_libgit2();
        refuse_too_long(folder)?;
        flush_git_writes();
        let git = git2::Repository::init_opts(folder, options(branch).bare(true));
        git.map(|_| ()).map_err(Failure::from)
    }

    /// Whether a folder holds a repository of its own, such as a shared one.
    #[must_use]
    pub fn is_at(folder: &Path) -> bool {
        set_up_libgit2();
        git2::Repository::open(folder).is_ok()
    }

    /// The repository right in a folder, where somebody works in that folder.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn worked_in(folder: &Path) -> Result<Option<Repository>, Failure> {
        set_up_libgit2();
        let has_files = git2::Repository::open(folder).is_ok_and(|found| !found.is_bare());
        if has_files {
            Repository::open(folder)
        } else {
            Ok(None)
        }
    }

    /// Remembers where a shared branch stands.
    pub(super) fn remember_tip(&self, tracked: &Tracked<'_>, tip: ObjectId) -> Result<(), Failure> {
        self.name_commit(&tracked.branch_here(), tip)
    }

    /// Where a shared branch stood when it was last seen.
    ///
    /// # Errors
    /// When the reference cannot be read.
    pub fn remembered_tip(&self, tracked: &Tracked<'_>) -> Result<Option<ObjectId>, Failure> {
        commit_named(&self.git, &tracked.branch_here())
    }
}

/// A shared branch, and the name of the place as this clone knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tracked<'n> {
    pub remote: &'n str,
    pub branch: &'n str,
}

impl Tracked<'_> {
    fn branch_there(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// What remembers here where that branch stands.
    fn branch_here(&self) -> String {
        format!("refs/remotes/{}/{}", self.remote, self.branch)
    }
}

fn open(folder: &Path) -> Result<git2::Repository, Failure> {
    set_up_libgit2();
    git2::Repository::open(folder).map_err(|error| {
        if error.code() == git2::ErrorCode::Owner {
            return Failure::OtherOwner {
                folder: folder.display().to_string(),
            };
        }
        Failure::git(&error)
    })
}

/// Copies what leads to `tip` and is missing there, as one pack: all of it or nothing.
fn copy(from: &git2::Repository, to: &git2::Repository, tip: git2::Oid) -> Result<(), Failure> {
    flush_git_writes();
    let there = to.odb()?;
    if there.exists(tip) {
        return Ok(());
    }
    let mut walk = from.revwalk()?;
    walk.push(tip)?;
    let here = from.odb()?;
    for reference in to.references()? {
        let known = reference?.target();
        if let Some(known) = known.filter(|known| here.exists(*known)) {
            // What a reference names may be no commit; then it hides nothing.
            let _ = walk.hide(known);
        }
    }
    let mut pack = from.packbuilder()?;
    pack.insert_walk(&mut walk)?;
    let mut writer = there.packwriter()?;
    pack.foreach(|part| writer.write_all(part).is_ok())?;
    writer.commit()?;
    Ok(())
}
