//! How far the packs of a repository can be believed.

/// How far the packs of a repository can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packs {
    /// Every sum is right: what libgit2 reads from them is what git wrote.
    Sound,
    /// Some pack is damaged, but every index tells rightly where each object stands: an object is
    /// believed when its name follows from its bytes.
    Damaged,
    /// An index is damaged: where it sends libgit2 nobody knows, so nothing packed is read.
    Lost,
}
