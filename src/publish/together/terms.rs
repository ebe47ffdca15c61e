//! What joining two sides takes, and what comes of it.

use crate::calendar::{Day, Moment, Zone};
use crate::register::OpenChoice;
use crate::repository::{Failure, NewCommit, PathChange, Refusal, Repository};
use crate::wording::{Message, Words};

/// What is needed to join two sides.
#[derive(Clone, Copy)]
pub struct Joining<'a> {
    pub repository: &'a Repository,
    /// Name and e-mail address of whoever joins them.
    pub writer: &'a (String, String),
    pub moment: Moment,
    /// The day of a value of which no history tells.
    pub as_of: Day,
    /// In which the days of commits are told.
    pub zone: Zone,
    /// For the messages of commits: in the language of the register.
    pub words: &'static Words,
    /// Whether all that comes in was shared before what is here (one shared place): then what is
    /// here gives way where numbers meet. Else the one that was recorded later does.
    pub theirs_first: bool,
    /// Whether the hooks of git need no more care: see
    /// [`NewCommit`](crate::repository::NewCommit).
    pub hooks_cared_for: bool,
    /// Whether it is only judged if the next step would be refused: nothing is written.
    pub is_foreseen: bool,
}

impl<'a> Joining<'a> {
    /// Refuses what a commit of these changes would refuse.
    pub(super) fn refuse(
        &self,
        repository: &Repository,
        changes: &[PathChange],
    ) -> Result<(), JoinTrouble> {
        let refused = repository.refuse_changes(changes, self.hooks_cared_for);
        refused.map_err(JoinTrouble::Refused)
    }

    /// A commit with these changes, by whoever joins.
    #[must_use]
    pub fn commit<'c>(&self, changes: &'c [PathChange], message: &'c str) -> NewCommit<'c>
    where
        'a: 'c,
    {
        NewCommit {
            changes,
            message,
            name: &self.writer.0,
            email: &self.writer.1,
            moment: self.moment,
            hooks_cared_for: self.hooks_cared_for,
        }
    }
}

/// A record that took another number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renumbering {
    pub old: String,
    pub new: String,
    /// Whether a letter may have carried the old number.
    pub letter_sent: bool,
    /// Paths of the records whose text names the old number, and means this one.
    pub mentions: Vec<String>,
}

/// Something of a file that somebody must look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// A choice that stands open under `keuzes`.
    Open(OpenChoice),
    /// A fact of a file that has no `keuzes`: what others have stands, and the other value is only
    /// in the history.
    Theirs(OpenChoice),
    /// Two absences of the officer that overlap: who does that part, and from which day.
    Overlap((String, Day), (String, Day)),
    /// Keys that one side changed while the other closed the case.
    AfterClosing(Vec<String>),
    /// A heading under which both texts stand now.
    Doubled(String),
    /// Taken away on one side, changed on the other: it stays.
    Kept,
    /// A file that no merge by meaning fits: what others have stands, ours is in the history.
    Whole,
}

/// What came of joining.
#[derive(Debug, Default)]
pub struct Joined {
    pub renumbered: Vec<Renumbering>,
    /// By path in the register.
    pub left: Vec<(String, Left)>,
    /// Files that could not be refreshed; `repair` does that.
    pub behind: Vec<String>,
}

/// Why two sides were not joined. What was here is here.
#[derive(Debug)]
pub enum JoinTrouble {
    /// They have no commit in common: another register.
    Unrelated,
    /// A record that must take another number cannot be read.
    Unreadable(String),
    Refused(Refusal),
    Uncertain(Message),
}

impl From<Failure> for JoinTrouble {
    fn from(failure: Failure) -> JoinTrouble {
        JoinTrouble::Refused(failure.into())
    }
}

impl From<Refusal> for JoinTrouble {
    fn from(refusal: Refusal) -> JoinTrouble {
        JoinTrouble::Refused(refusal)
    }
}
