//! One file of the register: its path, and its bytes or why they were not read.

use super::layout::{RECORD_FOLDERS, Welcome, welcome};

/// Larger files are not read: 1 MiB.
pub const MAX_SIZE: u64 = 1024 * 1024;

/// A file, or something in a file's place, in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Relative to the register, with `/` on every system.
    pub path: String,
    pub content: Content,
}

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Bytes(Vec<u8>),
    Refused(Refusal),
    /// No record by its name or place; not opened. A folder is named once, without its files.
    Foreign,
    /// A record that was not asked for: only its name counts.
    Unread,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A symbolic link; where it leads is not looked at.
    Symlink,
    /// A path that leaves the register, a pipe, a device, another repository inside this one, or a
    /// name that is not UTF-8.
    Outside,
    /// Larger than [`MAX_SIZE`]; its size in bytes.
    TooLarge(u64),
    /// The system refused; what it said.
    Unreadable(String),
    /// Another program has it open, and lets nobody read it.
    InUse,
    /// Git cannot give it; the text that says why.
    Lost(&'static str),
}

/// Modes of entries in a tree of git.
const SYMLINK: u32 = 0o120_000;
const GITLINK: u32 = 0o160_000;

impl File {
    /// A file in memory, as if it had been read from a folder.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> File {
        File::of(path, Content::Bytes(bytes.into()))
    }

    /// A file of which this came.
    #[must_use]
    pub fn of(path: impl Into<String>, content: Content) -> File {
        File {
            path: path.into(),
            content,
        }
    }

    /// A file from a tree or an index of git, with its mode. Nothing when the path is not looked
    /// at.
    ///
    /// `bytes` is asked for only where they are needed.
    pub fn from_tree(
        path: &str,
        mode: u32,
        bytes: impl FnOnce() -> Result<Vec<u8>, Refusal>,
    ) -> Option<File> {
        let refused = |refusal| Some(File::of(path, Content::Refused(refusal)));
        let leaves = path.is_empty()
            || path.contains('\0')
            || path
                .split('/')
                .any(|part| part.is_empty() || part == "." || part == "..");
        if leaves {
            return refused(Refusal::Outside);
        }
        match welcome(path, false) {
            Welcome::Ignored => None,
            _ if mode == SYMLINK => refused(Refusal::Symlink),
            _ if mode == GITLINK => refused(Refusal::Outside),
            Welcome::Record => Some(match bytes() {
                Ok(bytes) if bytes.len() as u64 > MAX_SIZE => File::of(
                    path,
                    Content::Refused(Refusal::TooLarge(bytes.len() as u64)),
                ),
                Ok(bytes) => File::new(path, bytes),
                Err(refusal) => File::of(path, Content::Refused(refusal)),
            }),
            Welcome::Foreign | Welcome::Folder => {
                Some(File::of(foreign_name(path), Content::Foreign))
            }
        }
    }
}

/// A file outside the folders of records is named by its topmost folder, as a folder on disk is.
fn foreign_name(path: &str) -> &str {
    let top = path.split('/').next().unwrap_or(path);
    if RECORD_FOLDERS.contains(&top) {
        path
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, File, Refusal};

    fn from_tree(path: &str, mode: u32) -> Option<Content> {
        File::from_tree(path, mode, || Ok(b"x".to_vec())).map(|file| file.content)
    }

    #[test]
    fn links_submodules_and_paths_that_leave_the_register_are_refused() {
        assert_eq!(
            from_tree("klachten/2026/2026-001.md", 0o100_644),
            Some(Content::Bytes(b"x".to_vec()))
        );
        assert_eq!(
            from_tree("klachten/2026/2026-001.md", 0o120_000),
            Some(Content::Refused(Refusal::Symlink))
        );
        assert_eq!(
            from_tree("klachten/2026", 0o160_000),
            Some(Content::Refused(Refusal::Outside))
        );
        for path in [
            "../klachten/2026/2026-001.md",
            "/etc/passwd",
            "klachten//x.md",
            "klachten/./x.md",
            "klachten/a\0b.md",
        ] {
            assert_eq!(
                from_tree(path, 0o100_644),
                Some(Content::Refused(Refusal::Outside)),
                "{path}"
            );
        }
    }

    #[test]
    fn a_foreign_folder_in_a_tree_is_named_as_one_on_disk() {
        let file = File::from_tree("site/klachten/1.html", 0o100_644, || Ok(Vec::new()));
        assert_eq!(file, Some(File::of("site", Content::Foreign)));
    }
}
