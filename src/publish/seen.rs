//! What a look at a folder tells: names, sizes and times of all that is in it, not the contents, so
//! that ten thousand files take a blink. Each is looked at once.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

/// A folder as it was when it was looked at; it may not have been there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The folder itself.
    pub(super) root: Option<Trace>,
    /// All that is below it, in the order of the paths.
    pub(super) entries: Vec<Entry>,
}

/// One file or folder below the one that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Relative, with `/`.
    pub path: String,
    pub trace: Trace,
}

/// What the file system tells of a file or folder. A link to elsewhere is neither, and not
/// followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trace {
    pub kind: Kind,
    pub length: u64,
    /// When its content last changed, in nanoseconds of Unix.
    pub changed: u64,
    /// When anything about it last changed, its name included, which nobody can set; 0 where the
    /// system does not tell. Of a file it changes with every other name that the file gets or
    /// loses.
    pub touched: i128,
    /// Which file it is, by whatever name; 0 where the system does not tell.
    pub node: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    Other,
}

impl Seen {
    /// Looks at a folder, but not into folders of the name `but`.
    ///
    /// # Errors
    /// When a folder cannot be listed; one that does not exist is seen as empty.
    pub fn of(root: &Path, but: Option<&str>) -> io::Result<Seen> {
        Seen::told(root, but, |_, _| {})
    }

    /// The same, telling what the system says of each file and folder.
    ///
    /// # Errors
    /// As [`Seen::of`].
    pub fn told(
        root: &Path,
        but: Option<&str>,
        mut tell: impl FnMut(&str, Metadata),
    ) -> io::Result<Seen> {
        // First: what takes the folder's place while we look is then told by its root.
        let root_trace = Trace::of(root).ok();
        let mut entries = Vec::new();
        let mut todo = vec![String::new()];
        while let Some(below) = todo.pop() {
            let listed = match fs::read_dir(root.join(&below)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                other => other?,
            };
            for entry in listed {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if Some(name.as_str()) == but {
                    continue;
                }
                let metadata = entry.metadata()?;
                let trace = Trace::from(&metadata);
                let path = if below.is_empty() {
                    name
                } else {
                    format!("{below}/{name}")
                };
                tell(&path, metadata);
                if trace.kind == Kind::Folder {
                    todo.push(path.clone());
                }
                entries.push(Entry { path, trace });
            }
        }
        entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(Seen {
            root: root_trace,
            entries,
        })
    }

    /// Whether nothing was added, taken away or put in another's place since, though the folder may
    /// have another name.
    pub(super) fn still_is(&self, root: &Path) -> bool {
        let same =
            |path: &Path, trace: &Trace| Trace::of(path).is_ok_and(|found| found.is_as(trace));
        self.root.is_some_and(|trace| same(root, &trace))
            && self
                .folders()
                .all(|entry| same(&root.join(&entry.path), &entry.trace))
    }

    /// What stood at a relative path.
    pub(super) fn at(&self, path: &str) -> Option<Trace> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.path.as_str().cmp(path))
            .ok()?;
        Some(self.entries[at].trace)
    }

    /// The files, and links to elsewhere.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .filter(|entry| entry.trace.kind != Kind::Folder)
            .map(|entry| entry.path.as_str())
    }

    /// The folders below the one that was looked at, each after the one it is in.
    pub(super) fn folders(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.trace.kind == Kind::Folder)
    }
}

impl Trace {
    /// What stands at a path.
    pub fn of(path: &Path) -> io::Result<Trace> {
        fs::symlink_metadata(path).map(|found| Trace::from(&found))
    }

    /// Whether it is the same and nothing was added to it, taken from it or written in it, though
    /// it may have another name.
    pub fn is_as(&self, other: &Trace) -> bool {
        (self.kind, self.changed, self.node) == (other.kind, other.changed, other.node)
    }
}

impl From<&Metadata> for Trace {
    fn from(found: &Metadata) -> Trace {
        #[cfg(unix)]
        let (touched, node) = {
            use std::os::unix::fs::MetadataExt;
            (
                i128::from(found.ctime()) * 1_000_000_000 + i128::from(found.ctime_nsec()),
                found.ino(),
            )
        };
        #[cfg(not(unix))]
        let (touched, node) = (0, 0);
        let kind = if found.is_dir() {
            Kind::Folder
        } else if found.is_file() {
            Kind::File
        } else {
            Kind::Other
        };
        let changed = found
            .modified()
            .ok()
            .and_then(|moment| moment.duration_since(UNIX_EPOCH).ok())
            .unwrap_or_default();
        Trace {
            kind,
            length: found.len(),
            changed: u64::try_from(changed.as_nanos()).unwrap_or(u64::MAX),
            touched,
            node,
        }
    }
}

/// The fingerprint of words (versions, options, commits) and of folders as they were seen, as 64
/// hexadecimal digits. Differs when a name, a length or a time does.
#[must_use]
pub fn stamp(words: &[&str], folders: &[Seen]) -> String {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word.as_bytes());
    }
    for entry in folders.iter().flat_map(|folder| &folder.entries) {
        hash.update(entry.path.len().to_le_bytes());
        hash.update(entry.path.as_bytes());
        hash.update(entry.trace.length.to_le_bytes());
        hash.update(entry.trace.changed.to_le_bytes());
    }
    hex(&hash.finalize())
}

/// Two digits a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or_default();
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Seen, stamp};

    #[test]
    fn another_file_another_size_or_another_word_gives_another_stamp() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path();
        let of = |word: &str| stamp(&[word], &[Seen::of(path, Some(".git")).expect("seen")]);
        let empty = of("1");
        assert_ne!(empty, of("2"));
        fs::write(path.join("a"), "x").expect("written");
        let one = of("1");
        assert_ne!(empty, one);
        assert_eq!(one, of("1"));
        fs::write(path.join("a"), "xy").expect("written");
        assert_ne!(one, of("1"));
        fs::create_dir(path.join(".git")).expect("a folder");
        let two = of("1");
        fs::write(path.join(".git/index"), "x").expect("written");
        assert_eq!(two, of("1"));
    }

    #[test]
    fn a_folder_that_is_not_there_is_seen_as_empty() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(
            Seen::of(&folder.path().join("nowhere"), None).expect("seen"),
            Seen::default()
        );
    }
}
