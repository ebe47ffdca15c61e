//! What came of a command that did its work.

use crate::rules::Unreadable;

/// What a command that did its work has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Exit code 0.
    Sound,
    /// Exit code 1: findings at or above `--fail-on`.
    Findings,
    /// Exit code 2: what could be judged was told, but git could not be read.
    Unread,
    /// Exit code 2: nothing was done, and each reason was told already.
    Refused,
}

impl Exit {
    /// Of a command that gives less than the whole where something could not be read, or
    /// is left out of the folder.
    pub(super) const fn where_all_was_read(unreadable: &[Unreadable], left_out: usize) -> Exit {
        if unreadable.is_empty() && left_out == 0 {
            Exit::Sound
        } else {
            Exit::Findings
        }
    }
}
