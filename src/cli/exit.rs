//! What came of a command that did its work.

/// What a command that did its work has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Exit code 0.
    Sound,
    /// Exit code 1: findings at or above `--fail-on`.
    Findings,
    /// Exit code 2: what could be judged was told, but git could not be read.
    Unread,
}
