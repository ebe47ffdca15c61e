//! What this clone knows of sharing without asking a network: where it shares, when it last did,
//! and whether a sharing that began could not be finished.

use super::work_tree::{bytes_at, put, remove_if_there};
use super::{Failure, ObjectId, Repository};

/// When the last sharing finished, in seconds since 1970.
const LAST: &str = "gedeeld";
/// There from the begin of a sharing until one is finished.
pub(super) const UNFINISHED: &str = "niet-gedeeld";
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
    /// What another computer left could not be taken in.
    Others,
    /// Something here stood in the way: an edit, or versions that do not fit together.
    Here,
}

impl Obstacle {
    const ALL: [Obstacle; 4] = [
        Obstacle::Stopped,
        Obstacle::Place,
        Obstacle::Others,
        Obstacle::Here,
    ];

    /// As it is kept, and as the texts about it end.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Obstacle::Stopped => "stopped",
            Obstacle::Place => "place",
            Obstacle::Others => "others",
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
        self.setting(FOLDER)
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
        self.forget_note(UNFINISHED)
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
        let bytes = bytes_at(&self.own_folder().join(name))?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    pub(super) fn keep_note(&self, name: &str, text: &str) -> Result<(), Failure> {
        put(&self.own_folder().join(name), text.as_bytes())
    }

    pub(super) fn forget_note(&self, name: &str) -> Result<(), Failure> {
        remove_if_there(&self.own_folder().join(name))
    }

    /// The commits of this register that others are not known to have: those that lead to HEAD, or
    /// to the branch that is shared, and not to what the shared place was last seen to have.
    fn count_not_shared(&self) -> Result<usize, Failure> {
        let mut walk = self.git.revwalk()?;
        if let Some(head) = self.head()? {
            walk.push(head.oid()?)?;
        }
        if let Some(branch) = self.register_branch() {
            walk.push_ref(&branch)?;
        }
        let tracked = self.tracked_name()?;
        let is_tracked = |(name, _): &(String, ObjectId)| Some(name) == tracked.as_ref();
        let (of_branch, of_others): (Vec<_>, Vec<_>) =
            self.remote_tips()?.into_iter().partition(is_tracked);
        // On another branch of the place nobody finds it.
        let known = if of_branch.is_empty() {
            of_others
        } else {
            of_branch
        };
        for (_, tip) in known {
            walk.hide(tip.oid()?)?;
        }
        let mut count = 0;
        for commit in walk {
            commit?;
            count += 1;
        }
        Ok(count)
    }
}
