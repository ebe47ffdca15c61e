//! The way from a register to its shared place: by the git program, to a repository in a folder, or to
//! a folder in which each computer leaves a file of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::ask;
use super::local_folder::local_folder;
use super::trouble::Trouble;
use crate::repository::{
    Failure, GitProgram, ObjectId, Progress, Refusal, Repository, Sent, Tracked,
};

/// How a register comes to its shared place.
pub(super) enum Way {
    /// By the user's git program.
    Program(GitProgram),
    /// To a repository in a folder, by this program itself.
    Folder(PathBuf),
    /// To a folder in which each computer leaves a file of its own.
    Files,
}

/// What others sent, brought in beside the branch.
pub(super) struct Fetched {
    /// Where each of them ends.
    pub(super) tips: Vec<ObjectId>,
    /// What the shared place has, as far as this computer put or saw it there.
    pub(super) there: Option<ObjectId>,
    /// Files that could not be taken in: not whole yet, or spoilt.
    pub(super) unread: Vec<String>,
    /// Files of another register.
    pub(super) strays: Vec<String>,
}

impl Fetched {
    /// Refuses a place of another register, and one of several where nothing tells which it is.
    pub(super) fn refuse_other_register(&self, is_begun: bool, place: &str) -> Result<(), Trouble> {
        if self.strays.is_empty() {
            return Ok(());
        }
        if !is_begun {
            let several = Trouble::new("join-several").with("place", place);
            return Err(several.with("paths", self.strays.clone()));
        }
        // Whoever shared here before knows that it is the right place.
        if self.tips.is_empty() && self.there.is_none() {
            return Err(Trouble::new("sync-unrelated").with("place", place));
        }
        Ok(())
    }
}

/// Where a register is shared.
pub(super) struct Route {
    pub(super) way: Way,
    /// As the user gave it, without what may be a password.
    pub(super) place: String,
    remote: String,
    branch: String,
}

impl Route {
    /// The way from a register to its shared place.
    pub(super) fn of(
        repository: &Repository,
        patience: Option<Duration>,
    ) -> Result<Route, Trouble> {
        let branch = repository
            .shared_branch()
            .ok_or_else(|| Trouble::said(Refusal::Detached.message()))?;
        if let Some(place) = repository.shared_folder() {
            return Ok(Route {
                way: Way::Files,
                place,
                remote: String::new(),
                branch,
            });
        }
        let remote = repository.remote_name()?;
        let place = repository.shared_place()?;
        let (Some(remote), Some(place)) = (remote, place) else {
            return Err(Trouble::new("sync-no-place"));
        };
        let folder = local_folder(&place);
        let way = match (git_program(patience), folder) {
            (Some(program), _) => Way::Program(program),
            (None, Some(folder)) => {
                let top = repository.work_tree().unwrap_or(Path::new(""));
                Way::Folder(top.join(folder))
            }
            (None, None) => {
                return Err(Trouble::new("sync-needs-git").with("place", plain(&place)));
            }
        };
        Ok(Route {
            way,
            place: plain(&place),
            remote,
            branch,
        })
    }

    fn tracked(&self) -> Tracked<'_> {
        Tracked {
            remote: &self.remote,
            branch: &self.branch,
        }
    }

    /// Brings in what others sent, beside the branch; gives where it ends.
    pub(super) fn fetch(
        &self,
        repository: &Repository,
        progress: Progress<'_>,
    ) -> Result<Fetched, Failure> {
        let there = match &self.way {
            Way::Program(program) => program.fetch(repository, &self.tracked(), progress)?,
            Way::Folder(folder) => repository.fetch_from_folder(folder, &self.tracked())?,
            Way::Files => {
                let left = repository.fetch_from_others()?;
                return Ok(Fetched {
                    tips: left.tips,
                    there: repository.left_before()?,
                    unread: left.unread,
                    strays: left.strays,
                });
            }
        };
        Ok(Fetched {
            tips: there.into_iter().collect(),
            there,
            unread: Vec::new(),
            strays: Vec::new(),
        })
    }

    /// Whether all that comes in was shared before what is here.
    pub(super) const fn theirs_first(&self) -> bool {
        !matches!(self.way, Way::Files)
    }

    pub(super) fn send(
        &self,
        repository: &Repository,
        (tip, expected): (ObjectId, Option<ObjectId>),
        progress: Progress<'_>,
    ) -> Result<Sent, Failure> {
        match &self.way {
            Way::Program(program) => program.send(repository, &self.tracked(), tip, progress),
            Way::Folder(folder) => {
                repository.send_to_folder(folder, &self.tracked(), tip, expected)
            }
            Way::Files => repository
                .leave_for_others(&self.branch, tip)
                .map(|written| {
                    // What stands there already is done without a word.
                    if written && expected == Some(tip) {
                        Sent::Renewed
                    } else {
                        Sent::Done
                    }
                }),
        }
    }
}

/// The place cannot be reached, in the words of whoever tried.
pub(super) fn unreachable(place: &str, failure: &Failure) -> Trouble {
    let detail = match failure {
        Failure::Git { detail } => detail.clone(),
        // A drive that is not connected, or may not be written to.
        Failure::File { path, detail } => format!("{path}: {detail}"),
        other => return other.clone().into(),
    };
    Trouble::new("sync-unreachable")
        .with("place", place)
        .with("detail", detail)
}

/// The git program that a shell would start.
pub(super) fn git_program(patience: Option<Duration>) -> Option<GitProgram> {
    let name = if cfg!(windows) { "git.exe" } else { "git" };
    let folders = std::env::var_os("PATH")?;
    let path = std::env::split_paths(&folders)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())?;
    Some(GitProgram {
        path,
        may_ask: ask::is_possible() && patience.is_none(),
        patience,
    })
}

/// An address without the password that people put in it.
pub(super) fn plain(place: &str) -> String {
    let Some((scheme, rest)) = place.split_once("://") else {
        return place.to_owned();
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    match host.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}://{host}{path}"),
        None => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_password_of_an_address_is_told() {
        assert_eq!(
            plain("https://naam:geheim@server.example/klachten.git"),
            "https://server.example/klachten.git"
        );
        assert_eq!(plain("git@server:klachten"), "git@server:klachten");
    }
}
