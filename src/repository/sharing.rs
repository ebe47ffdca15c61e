//! What this clone knows of sharing without asking a network: where it shares, when it last did,
//! and whether a sharing that began could not be finished.

use std::fs;
use std::io;

use super::work_tree::{read, replace};
use super::{Failure, Repository};

/// When the last sharing finished, in seconds since 1970.
const LAST: &str = "gedeeld";
/// There from the begin of a sharing until one is finished.
const UNFINISHED: &str = "niet-gedeeld";
/// When the last backup was made, in seconds since 1970.
const BACKUP: &str = "reservekopie";
/// The folder in which each computer leaves its own file, where one is used.
pub(super) const FOLDER: &str = "klachten.gedeelde-map";
/// How this computer's own file is called there.
pub(super) const COMPUTER: &str = "klachten.computer";

/// Why a sharing did not finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It was stopped halfway.
    Stopped,
    /// The place could not be reached, or would not take what was sent.
    Place,
    /// Something here stood in the way: an edit, or versions that do not fit together.
    Here,
}

impl Obstacle {
    const ALL: [Obstacle; 3] = [Obstacle::Stopped, Obstacle::Place, Obstacle::Here];

    /// As it is kept, and as the texts about it end.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Obstacle::Stopped => "stopped",
            Obstacle::Place => "place",
            Obstacle::Here => "here",
        }
    }
}

/// A sharing that began and was not finished since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnfinishedSharing {
    /// The moment of the first attempt, in seconds since 1970.
    pub since: i64,
    pub obstacle: Obstacle,
}

/// How this clone stands with others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sharing {
    /// Where it shares, as the user gave it; `None`: nowhere.
    pub place: Option<String>,
    /// The moment of the last sharing that finished, in seconds since 1970.
    pub last: Option<i64>,
    pub unfinished: Option<UnfinishedSharing>,
    /// How many commits no other place is known to have.
    pub not_shared: usize,
}

impl Repository {
    /// How this clone stands with others, as far as it knows itself.
    ///
    /// # Errors
    /// When git's own folder cannot be read.
    pub fn sharing(&self) -> Result<Sharing, Failure> {
        let last = self.note(LAST)?.and_then(|text| text.trim().parse().ok());
        let unfinished = self.note(UNFINISHED)?.map(|text| {
            let mut words = text.split_ascii_whitespace();
            let since = words.next().and_then(|since| since.parse().ok());
            let word = words.next().unwrap_or_default();
            let obstacle = Obstacle::ALL.into_iter().find(|known| known.word() == word);
            UnfinishedSharing {
                since: since.unwrap_or(0),
                obstacle: obstacle.unwrap_or(Obstacle::Stopped),
            }
        });
        Ok(Sharing {
            place: self.shared_place()?,
            last,
            unfinished,
            not_shared: self.count_not_shared()?,
        })
    }

    /// Where this clone shares: the folder of each computer's own file, else the address of the
    /// branch's remote, of `origin`, or of the only remote.
    ///
    /// # Errors
    /// When the configuration cannot be read.
    pub fn shared_place(&self) -> Result<Option<String>, Failure> {
        if let Some(folder) = self.shared_folder() {
            return Ok(Some(folder));
        }
        let address = |name: &str| {
            let remote = self.git.find_remote(name).ok()?;
            let address = remote.url().ok()?;
            Some(address.to_owned())
        };
        Ok(self.remote_name()?.and_then(|name| address(&name)))
    }

    /// The folder in which each computer leaves its own file.
    #[must_use]
    pub fn shared_folder(&self) -> Option<String> {
        let config = self.git.config().ok()?;
        config.get_string(FOLDER).ok()
    }

    /// The remote that the branch shares with.
    ///
    /// # Errors
    /// When the configuration cannot be read.
    pub fn remote_name(&self) -> Result<Option<String>, Failure> {
        let config = self.git.config()?;
        let branch = self.branch_name();
        let own = branch.and_then(|branch| {
            let own = config.get_string(&format!("branch.{branch}.remote"));
            own.ok().filter(|name| name != ".")
        });
        let names = self.git.remotes()?;
        let mut names: Vec<String> = names
            .iter()
            .filter_map(|name| name.ok().flatten().map(str::to_owned))
            .collect();
        let known = own.or_else(|| names.iter().find(|name| *name == "origin").cloned());
        Ok(match known {
            Some(name) => Some(name),
            None if names.len() == 1 => names.pop(),
            None => None,
        })
    }

    /// The name under which the branch is shared; nothing where HEAD names no branch.
    #[must_use]
    pub fn shared_branch(&self) -> Option<String> {
        let own = self.branch_name()?;
        let config = self.git.config().ok();
        let known = config.and_then(|config| {
            let name = config.get_string(&format!("branch.{own}.merge")).ok()?;
            Some(name.strip_prefix("refs/heads/")?.to_owned())
        });
        Some(known.unwrap_or(own))
    }

    /// The short name of the branch that HEAD names, with or without a commit.
    pub(super) fn branch_name(&self) -> Option<String> {
        let head = self.git.find_reference("HEAD").ok()?;
        let target = head.symbolic_target_bytes()?;
        let target = std::str::from_utf8(target).ok()?;
        Some(target.strip_prefix("refs/heads/")?.to_owned())
    }

    /// From now on a sharing is under way: until [`Repository::sharing_finished`] this clone is
    /// behind, for this reason. The moment of the first attempt stays.
    ///
    /// # Errors
    /// When git's own folder cannot be written to.
    pub fn sharing_unfinished(&self, now: i64, obstacle: Obstacle) -> Result<(), Failure> {
        let since = self.sharing()?.unfinished.map_or(now, |known| known.since);
        self.keep_note(UNFINISHED, &format!("{since} {}\n", obstacle.word()))
    }

    /// Everything is shared, at this moment.
    ///
    /// # Errors
    /// When git's own folder cannot be written to.
    pub fn sharing_finished(&self, now: i64) -> Result<(), Failure> {
        self.keep_note(LAST, &format!("{now}\n"))?;
        let path = self.own_folder().join(UNFINISHED);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::file(&path, &error))
            }
            _ => Ok(()),
        }
    }

    /// A backup was made, at this moment.
    ///
    /// # Errors
    /// When git's own folder cannot be written to.
    pub fn backed_up(&self, now: i64) -> Result<(), Failure> {
        self.keep_note(BACKUP, &format!("{now}\n"))
    }

    /// The moment of the last backup, in seconds since 1970.
    ///
    /// # Errors
    /// When git's own folder cannot be read.
    pub fn last_backup(&self) -> Result<Option<i64>, Failure> {
        Ok(self.note(BACKUP)?.and_then(|text| text.trim().parse().ok()))
    }

    /// Whether a commit was made at a moment, in seconds since 1970, of which this holds.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn has_commit_of(&self, holds: impl Fn(i64) -> bool) -> Result<bool, Failure> {
        let Some(head) = self.head()? else {
            return Ok(false);
        };
        let mut walk = self.git.revwalk()?;
        walk.push(head.oid()?)?;
        for id in walk {
            let commit = self.git.find_commit(id?)?;
            if holds(commit.time().seconds()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn note(&self, name: &str) -> Result<Option<String>, Failure> {
        let path = self.own_folder().join(name);
        let bytes = read(&path).map_err(|error| Failure::file(&path, &error))?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    pub(super) fn keep_note(&self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.own_folder().join(name);
        replace(&path, text.as_bytes()).map_err(|error| Failure::file(&path, &error))
    }

    /// The commits that lead to HEAD and to none of what others are known to have.
    fn count_not_shared(&self) -> Result<usize, Failure> {
        let Some(head) = self.head()? else {
            return Ok(0);
        };
        let mut walk = self.git.revwalk()?;
        walk.push(head.oid()?)?;
        for reference in self.git.references_glob("refs/remotes/*")? {
            if let Some(tip) = reference?.target() {
                walk.hide(tip)?;
            }
        }
        let mut count = 0;
        for commit in walk {
            commit?;
            count += 1;
        }
        Ok(count)
    }
}
