//! What one commit changed in the register, file by file.

use std::sync::Arc;

use super::{Commit, Entry, Mode, ObjectId};

/// A file in one commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    pub mode: Mode,
    pub id: ObjectId,
}

impl From<&Entry> for Leaf {
    fn from(entry: &Entry) -> Leaf {
        Leaf {
            mode: entry.mode,
            id: entry.id,
        }
    }
}

/// A file that a commit changed; the path is relative to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub path: Arc<str>,
    /// Before, in the first parent; `None`: the file is new here.
    pub old: Option<Leaf>,
    /// After; `None`: the file is gone.
    pub new: Option<Leaf>,
}

/// A commit with what it changed in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    pub commit: Commit,
    /// The register's folder after this commit: equal ids, equal registers. `None`: no register
    /// yet.
    pub folder: Option<ObjectId>,
    /// Sorted by path; empty for a commit that left the register alone.
    pub changes: Vec<Change>,
    /// Of a merge: what differs from its first parent and stands so in another, each path with the
    /// place of the first such parent. Sorted by path; empty where the whole folder is that of a
    /// parent. In a history that is not complete the places tell nothing.
    pub taken: Vec<(Arc<str>, usize)>,
}
