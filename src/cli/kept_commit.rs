//! The commit in which `repair` keeps what it writes over: on a branch of its own, beside the register's.

use super::clock;
use super::load::settings;
use super::trouble::Trouble;
use super::writing::{WriteSession, writer};
use crate::calendar::Moment;
use crate::repository::NewCommit;
use crate::rules;

/// Who keeps it, in which words, and when.
pub(super) struct KeptCommit {
    message: String,
    name: String,
    email: String,
    moment: Moment,
}

impl KeptCommit {
    /// By whoever repairs, now, in the language of the register.
    pub(super) fn of(session: &WriteSession) -> Result<KeptCommit, Trouble> {
        let (name, email) = writer(session.repository.identity());
        let words = rules::words(settings(&session.root)?.lang());
        Ok(KeptCommit {
            message: words.text("subject-kept"),
            name,
            email,
            moment: clock::moment()?,
        })
    }

    /// As the repository asks for it. Hooks have no say: nothing of the register changes by it.
    pub(super) fn new_commit(&self) -> NewCommit<'_> {
        NewCommit {
            changes: &[],
            message: &self.message,
            name: &self.name,
            email: &self.email,
            moment: self.moment,
            hooks_cared_for: true,
        }
    }
}
