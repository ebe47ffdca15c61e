//! Which commits this computer made, the newest last: what `undo` takes back. An address may be
//! shared by several people and computers; a list in git's own folder is not.

use super::{Failure, ObjectId, Repository};

/// Names the commits, one a line. Where it is gone nothing can be taken back, and nothing is lost.
const OWN: &str = "vastgelegd";
/// Nobody takes back what lies further away.
const MOST: usize = 500;
/// The line of a commit that says which one it takes back.
pub(super) const TAKES_BACK: &str = "Takes-back: ";
/// The line that says that nobody else had received that one.
pub(super) const NOT_SHARED: &str = "Had-been-shared: no";

/// Notes a commit before it is in the branch: one that never gets there is passed over.
pub(super) fn remember_own(repository: &Repository, commit: ObjectId) -> Result<(), Failure> {
    let mut known = listed(repository)?;
    known.push(commit);
    let first = known.len().saturating_sub(MOST);
    let lines: String = known[first..].iter().map(|id| format!("{id}\n")).collect();
    repository.keep_note(OWN, &lines)
}

fn listed(repository: &Repository) -> Result<Vec<ObjectId>, Failure> {
    let text = repository.note(OWN)?.unwrap_or_default();
    Ok(text.lines().filter_map(ObjectId::parse).collect())
}

/// What the message of a commit says about the one that it takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    pub commit: ObjectId,
    /// Whether others had received it by then.
    pub was_shared: bool,
}

impl TakenBack {
    /// As a message says it.
    #[must_use]
    pub fn lines(self) -> String {
        let shared = if self.was_shared {
            String::new()
        } else {
            format!("\n{NOT_SHARED}")
        };
        format!("{TAKES_BACK}{}{shared}", self.commit)
    }

    /// What a message says; nothing where it takes nothing back.
    #[must_use]
    pub fn of(message: &str) -> Option<TakenBack> {
        let mut lines = message.lines();
        let id = lines.find_map(|line| line.strip_prefix(TAKES_BACK))?;
        Some(TakenBack {
            commit: ObjectId::from_hex(id.trim().as_bytes())?,
            was_shared: !message.lines().any(|line| line.trim() == NOT_SHARED),
        })
    }
}

impl Repository {
    /// The commits that commands on this computer made, newest first. Some may never have reached
    /// the branch.
    ///
    /// # Errors
    /// When git's folder cannot be read.
    pub fn recorded_here(&self) -> Result<Vec<ObjectId>, Failure> {
        listed(self).map(|mut known| {
            known.reverse();
            known
        })
    }

    /// Whether a commit was sent to, or came from, another place, as far as this clone knows.
    ///
    /// # Errors
    /// When the references cannot be read.
    pub fn is_shared(&self, commit: ObjectId) -> Result<bool, Failure> {
        for (_, tip) in self.remote_tips()? {
            if self.is_descendant(tip, commit)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
