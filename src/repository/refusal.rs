//! Why a commit was not made. Everything stayed as it was then.

use crate::wording::Message;

use super::Failure;
use super::operation::Operation;

/// Why the write path would not, or could not, add a commit.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// There is no work tree to keep in step.
    Bare,
    /// Older commits are left out in this clone.
    Shallow,
    /// HEAD names no branch, so the commit would be lost.
    Detached,
    /// HEAD names another branch than the one that the register is shared by.
    OtherBranch { here: String, register: String },
    /// A merge, rebase, cherry-pick, revert or bisect is under way.
    Unfinished { operation: Operation },
    /// A hook of the user's own would have had a say; this program runs none. Its name, and what
    /// it would check where that is known.
    Hook { name: String },
    /// Nobody said who makes the commit.
    NoIdentity,
    /// Commits must be signed in a way that this program cannot.
    CannotSign { format: String },
    /// Commits must be signed, but no key is named.
    NoSigningKey,
    /// Signing failed; what the signer said.
    SigningFailed { detail: String },
    /// The path leaves the register, or leads through something that is no folder.
    BadPath { path: String },
    /// The file holds edits that are not committed.
    Edited { path: String },
    /// The file is staged otherwise, or has an unsolved merge conflict.
    Staged { path: String },
    /// The file is left out of this sparse checkout.
    Sparse { path: String },
    /// Someone else committed this file while it was being changed here.
    Overtaken { path: String },
    /// Another `klachten` is writing.
    Busy,
    /// Another git program holds this lock, or left it behind.
    Locked { detail: String },
    /// The branch moved under every attempt.
    Moving,
    /// The caller's own validation refused.
    Invalid(Message),
    /// Reading or storing failed.
    Failure(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Failure(failure)
    }
}

impl From<git2::Error> for Refusal {
    fn from(error: git2::Error) -> Refusal {
        match error.code() {
            git2::ErrorCode::Locked => {
                let said = error.message();
                // "failed to lock file '…/main.lock' for writing": the file alone says it.
                let path = said.split('\'').nth(1);
                Refusal::Locked {
                    detail: path.unwrap_or(said).to_owned(),
                }
            }
            _ => Refusal::Failure(error.into()),
        }
    }
}

impl Refusal {
    /// What stood in the way and how to clear it.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = |key, path: &str| Message::new(key).with("path", path);
        match self {
            Refusal::Bare => Message::new("repository-bare"),
            Refusal::Shallow => Message::new("repository-shallow"),
            Refusal::Detached => Message::new("repository-detached"),
            Refusal::OtherBranch { here, register } => Message::new("repository-other-branch")
                .with("here", here.as_str())
                .with("register", register.as_str()),
            Refusal::Unfinished { operation } => {
                Message::new("repository-unfinished").with("operation", operation.word())
            }
            Refusal::Hook { name } => Message::new("repository-hook").with("name", name.as_str()),
            Refusal::NoIdentity => Message::new("repository-no-identity"),
            Refusal::CannotSign { format } => {
                Message::new("repository-cannot-sign").with("format", format.as_str())
            }
            Refusal::NoSigningKey => Message::new("repository-no-signing-key"),
            Refusal::SigningFailed { detail } => {
                Message::new("repository-signing-failed").with("detail", detail.as_str())
            }
            Refusal::BadPath { path: at } => path("repository-bad-path", at),
            Refusal::Edited { path: at } => path("repository-edited", at),
            Refusal::Staged { path: at } => path("repository-staged", at),
            Refusal::Sparse { path: at } => path("repository-sparse", at),
            Refusal::Overtaken { path: at } => path("repository-overtaken", at),
            Refusal::Busy => Message::new("repository-busy"),
            Refusal::Locked { detail } => {
                Message::new("repository-locked").with("detail", detail.as_str())
            }
            Refusal::Moving => Message::new("repository-moving"),
            Refusal::Invalid(message) => message.clone(),
            Refusal::Failure(failure) => failure.message(),
        }
    }
}
