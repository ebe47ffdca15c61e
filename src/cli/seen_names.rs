//! Whether somebody saw the probable names in what a command records.

/// What becomes of probable names in what is about to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Names {
    /// They are told.
    #[default]
    Told,
    /// They are told, and whoever can be asked decides whether they are recorded.
    Asked,
    /// Somebody saw them already.
    Seen,
}
