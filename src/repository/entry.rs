//! One file as git holds it: its name, its mode, the name of its bytes; and why there may be none.

use crate::wording::Message;

use super::{Failure, ObjectId};

/// What stands behind a name in a folder of git.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    Folder,
    File,
    Executable,
    Link,
    Submodule,
}

impl Mode {
    /// A mode as git stores it; the many historical modes of a file are one.
    pub(super) const fn of(bits: u32) -> Option<Mode> {
        match bits & 0o170_000 {
            0o040_000 => Some(Mode::Folder),
            0o100_000 if bits & 0o100 == 0 => Some(Mode::File),
            0o100_000 => Some(Mode::Executable),
            0o120_000 => Some(Mode::Link),
            0o160_000 => Some(Mode::Submodule),
            _ => None,
        }
    }

    /// The mode as git writes it.
    #[must_use]
    pub const fn bits(self) -> u32 {
        match self {
            Mode::Folder => 0o040_000,
            Mode::File => 0o100_644,
            Mode::Executable => 0o100_755,
            Mode::Link => 0o120_000,
            Mode::Submodule => 0o160_000,
        }
    }
}

/// One file of the register; the path is relative to the register's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub path: String,
    pub mode: Mode,
    pub id: ObjectId,
}

/// Why there are no bytes for an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Not in this repository: a submodule's commit, or a partial clone.
    Missing,
    /// Larger than any file of a register: this many bytes.
    TooLarge(usize),
    /// Not what its name says.
    Damaged,
}

impl Unread {
    /// The failure that it is where nobody can do without the object.
    #[must_use]
    pub fn failure(&self, object: ObjectId) -> Failure {
        match self {
            Unread::Missing => Failure::Missing { object },
            Unread::TooLarge(size) => Failure::TooLarge {
                object,
                size: *size,
            },
            Unread::Damaged => Failure::damaged(object, "blob"),
        }
    }

    /// What is the matter with the object, and what to do about it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Unread::Missing => Message::new("repository-unread-missing"),
            Unread::TooLarge(size) => {
                Message::new("repository-unread-too-large").with("size", *size)
            }
            Unread::Damaged => Message::new("repository-unread-damaged"),
        }
    }
}

/// No file of a register is larger (the text of a complaint ends at 1 MiB).
pub(super) const LARGEST: usize = 4 * 1024 * 1024;
