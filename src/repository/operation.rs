//! What a git program has under way in a clone.

use std::fs;

use super::Repository;

/// Something that git began and did not finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    Merge,
    Rebase,
    CherryPick,
    Revert,
    Bisect,
    /// Commits taken from mails (`git am`).
    Mails,
}

impl Operation {
    /// As git names it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Operation::Merge => "merge",
            Operation::Rebase => "rebase",
            Operation::CherryPick => "cherry-pick",
            Operation::Revert => "revert",
            Operation::Bisect => "bisect",
            Operation::Mails => "am",
        }
    }
}

impl Repository {
    /// The operation that git has under way, where it has one.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        use git2::RepositoryState as State;
        match self.git.state() {
            State::Clean => None,
            State::Merge => Some(Operation::Merge),
            State::Revert | State::RevertSequence => Some(Operation::Revert),
            State::CherryPick | State::CherryPickSequence => Some(Operation::CherryPick),
            State::Bisect => Some(Operation::Bisect),
            State::ApplyMailbox => Some(Operation::Mails),
            State::ApplyMailboxOrRebase | State::Rebase => Some(self.rebase_or_mails()),
            State::RebaseInteractive | State::RebaseMerge => Some(Operation::Rebase),
        }
    }

    /// Both leave the same folder behind; only a rebase knows a branch to go back to.
    fn rebase_or_mails(&self) -> Operation {
        if self.git_note("rebase-apply/head-name").is_some() {
            Operation::Rebase
        } else {
            Operation::Mails
        }
    }

    /// The text of one of git's own files of this work tree.
    pub(super) fn git_note(&self, name: &str) -> Option<String> {
        let text = fs::read(self.git.path().join(name)).ok()?;
        Some(String::from_utf8_lossy(&text).trim().to_owned())
    }
}
