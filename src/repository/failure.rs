//! What can go wrong in reading a repository. Why a *write* was refused lives in `refusal`.

use std::path::Path;

use crate::wording::Message;

use super::ObjectId;

/// Why git could not be read. Never a judgement about the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The folder belongs to another user of this computer, and git trusts it only when told to.
    OtherOwner { folder: String },
    /// The repository uses an extension that libgit2 does not know: `reftable`, `sha256`, ...
    Extension { name: String, value: String },
    /// `core.worktree` points the work tree elsewhere.
    WorkTreeElsewhere { folder: String },
    /// Objects are borrowed from another folder (`objects/info/alternates`).
    Alternates,
    /// Replace refs or grafts show another history than the one that was signed.
    Replaced,
    /// No commit answers to this name.
    NoRevision { revision: String },
    /// The object is not there: a partial clone, or a damaged repository.
    Missing { object: ObjectId },
    /// The object is there, but cannot be what its name says.
    Damaged { object: ObjectId, detail: String },
    /// The object is larger than anything in a register: this many bytes.
    TooLarge { object: ObjectId, size: usize },
    /// The folder's name is longer than libgit2 bears on Windows.
    PathTooLong { path: String },
    /// A file of the repository could not be read or written.
    File { path: String, detail: String },
    /// Anything else that libgit2 reports.
    Git { detail: String },
}

impl From<git2::Error> for Failure {
    fn from(error: git2::Error) -> Failure {
        Failure::git(&error)
    }
}

/// How long the path of a folder with a repository can be on Windows, in characters: libgit2 leaves
/// 260 for its longest file, `/.git/objects/pack/pack-(40 digits).pack.lock`.
const LONGEST_FOLDER: usize = 186;

/// Refuses a folder in which no repository could be opened once it stands there.
///
/// # Errors
/// [`Failure::PathTooLong`], on Windows alone.
pub fn refuse_too_long(folder: &Path) -> Result<(), Failure> {
    let path = folder.display().to_string();
    if cfg!(windows) && path.chars().count() > LONGEST_FOLDER {
        return Err(Failure::PathTooLong { path });
    }
    Ok(())
}

impl Failure {
    pub(super) fn git(error: &git2::Error) -> Failure {
        let too_long = error.message().strip_prefix("path too long: '");
        if let Some(path) = too_long.and_then(|rest| rest.strip_suffix('\'')) {
            return Failure::PathTooLong {
                path: path.trim_end_matches("/.git/").to_owned(),
            };
        }
        Failure::Git {
            detail: error.message().to_owned(),
        }
    }

    pub(super) fn damaged(object: ObjectId, detail: &str) -> Failure {
        Failure::Damaged {
            object,
            detail: detail.to_owned(),
        }
    }

    /// The failure of reading one object.
    pub(super) fn object(object: ObjectId, error: &git2::Error) -> Failure {
        match error.code() {
            git2::ErrorCode::NotFound => Failure::Missing { object },
            _ => Failure::damaged(object, error.message()),
        }
    }

    pub(super) fn file(path: &Path, error: &std::io::Error) -> Failure {
        Failure::File {
            path: path.display().to_string(),
            detail: error.to_string(),
        }
    }

    /// What happened and how to mend it, for the person who asked.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Failure::OtherOwner { folder } => {
                Message::new("repository-other-owner").with("folder", folder.as_str())
            }
            Failure::Extension { name, value } => Message::new("repository-extension")
                .with("name", name.as_str())
                .with("value", value.as_str()),
            Failure::WorkTreeElsewhere { folder } => {
                Message::new("repository-worktree-elsewhere").with("folder", folder.as_str())
            }
            Failure::Alternates => Message::new("repository-alternates"),
            Failure::Replaced => Message::new("repository-replaced"),
            Failure::NoRevision { revision } => {
                Message::new("repository-no-revision").with("revision", revision.as_str())
            }
            Failure::Missing { object } => {
                Message::new("repository-missing").with("object", object.to_string())
            }
            Failure::Damaged { object, detail } => Message::new("repository-damaged")
                .with("object", object.to_string())
                .with("detail", detail.as_str()),
            Failure::TooLarge { size, .. } => {
                Message::new("repository-unread-too-large").with("size", *size)
            }
            Failure::PathTooLong { path } => Message::new("repository-path-too-long")
                .with("path", path.as_str())
                .with("most", LONGEST_FOLDER),
            Failure::File { path, detail } => Message::new("repository-file")
                .with("path", path.as_str())
                .with("detail", detail.as_str()),
            Failure::Git { detail } => {
                Message::new("repository-git").with("detail", detail.as_str())
            }
        }
    }
}

impl ObjectId {
    /// The same name for libgit2.
    pub(super) fn oid(self) -> Result<git2::Oid, Failure> {
        git2::Oid::from_bytes(self.as_bytes()).map_err(Failure::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn a_path_that_libgit2_calls_too_long_is_told_in_our_words() {
        let said = "path too long: 'C:/een/lange/map/.git/'";
        let class = git2::ErrorClass::Filesystem;
        let failure = Failure::git(&git2::Error::new(
            git2::ErrorCode::GenericError,
            class,
            said,
        ));
        let path = String::from("C:/een/lange/map");
        assert_eq!(failure, Failure::PathTooLong { path });
        assert_eq!(failure.message().key, "repository-path-too-long");
    }
}
