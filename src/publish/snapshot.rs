//! What the file system tells of a folder: names, sizes and times of all that is in it, so that ten
//! thousand files take a blink. Where the system does not tell when a file was last changed in any
//! way, its contents stand in for that.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use crate::fingerprint::{Fingerprint, FingerprintBuilder};

/// How often a clock that stands still is asked again, and how long is waited in between: file
/// systems tell times to some milliseconds.
const ATTEMPTS: usize = 30;
const PAUSE: Duration = Duration::from_millis(1);

/// A folder as it was when it was looked at; it may not have been there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// All that is below it, in the order of the paths.
    pub(super) entries: Vec<Entry>,
}

/// One file or folder below the one that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Relative, with `/`.
    pub path: String,
    pub stat: Stat,
}

/// What the file system tells of a file or folder. A link to elsewhere is neither, and not
/// followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stat {
    pub kind: Kind,
    pub length: u64,
    /// When its content was last written, in nanoseconds of Unix; anyone can set it.
    modified: u128,
    /// When anything about it last changed, which nobody can set back; 0 where the system does not
    /// tell. Of a file it also changes with every other name that the file gets or loses.
    changed: i128,
    /// Which file it is, by whatever name; 0 where the system does not tell.
    inode: u64,
    /// What it holds, where the system does not tell when it changed, and lets us look.
    content: Option<Fingerprint>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    Other,
}

impl Snapshot {
    /// Looks at a folder, but not into folders of the name `but`.
    ///
    /// # Errors
    /// When a folder cannot be listed; one that does not exist is seen as empty.
    pub fn of(root: &Path, but: Option<&str>) -> io::Result<Snapshot> {
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
                let stat = Stat::new(&entry.path(), &entry.metadata()?)?;
                let path = if below.is_empty() {
                    name
                } else {
                    format!("{below}/{name}")
                };
                if stat.kind == Kind::Folder {
                    todo.push(path.clone());
                }
                entries.push(Entry { path, stat });
            }
        }
        entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(Snapshot { entries })
    }

    /// The same, of folders to which every later change will show. A file system tells times in
    /// steps, so that two changes in one step leave the same time: this waits until the clock has
    /// gone on since the last change. `writable` is a folder on the same computer in which a
    /// nameless file can be made, because only that tells what time it is there.
    ///
    /// # Errors
    /// As [`Snapshot::of`]; also where the clock does not go on.
    pub fn settled(
        folders: &[(&Path, Option<&str>)],
        writable: &Path,
    ) -> io::Result<Vec<Snapshot>> {
        for _ in 0..ATTEMPTS {
            // First the clock: what changes after the look is then later than all that it saw.
            let made = crate::disk::file_in(writable)?.metadata()?;
            let now = changed_and_inode(&made).0;
            let looked: Vec<Snapshot> = folders
                .iter()
                .map(|(folder, but)| Snapshot::of(folder, *but))
                .collect::<io::Result<_>>()?;
            let mut entries = looked.iter().flat_map(|snapshot| &snapshot.entries);
            if entries.all(|entry| entry.stat.shows_later_changes(now)) {
                return Ok(looked);
            }
            std::thread::sleep(PAUSE);
        }
        Err(io::Error::other(
            "the clock of the file system stands still",
        ))
    }

    /// Differs when a name, a length, a time or the identity of a file does.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut builder = FingerprintBuilder::default();
        for Entry { path, stat } in &self.entries {
            builder.add(path);
            builder.add([stat.kind as u8]);
            let is_folder = stat.kind == Kind::Folder;
            if !is_folder {
                builder.add(stat.length.to_le_bytes());
                builder.add(stat.modified.to_le_bytes());
                builder.add(stat.changed.to_le_bytes());
                builder.add(stat.inode.to_le_bytes());
                builder.add(stat.content.map_or([0; 16], |content| content.0));
            }
        }
        builder.finish()
    }

    /// What stood at a relative path.
    pub(super) fn at(&self, path: &str) -> Option<Stat> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.path.as_str().cmp(path))
            .ok()?;
        Some(self.entries[at].stat)
    }

    /// The files, and links to elsewhere.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .filter(|entry| entry.stat.kind != Kind::Folder)
            .map(|entry| entry.path.as_str())
    }
}

impl Stat {
    /// What stands at a path.
    pub fn of(path: &Path) -> io::Result<Stat> {
        Stat::new(path, &fs::symlink_metadata(path)?)
    }

    fn new(path: &Path, found: &Metadata) -> io::Result<Stat> {
        let kind = if found.is_dir() {
            Kind::Folder
        } else if found.is_file() {
            Kind::File
        } else {
            Kind::Other
        };
        let modified = found
            .modified()
            .ok()
            .and_then(|moment| moment.duration_since(UNIX_EPOCH).ok())
            .unwrap_or_default();
        let (changed, inode) = changed_and_inode(found);
        let content = (changed == 0 && kind == Kind::File)
            .then(|| fs::read(path).map(|bytes| Fingerprint::of(&bytes)))
            .transpose()
            .or_else(|error| match error {
                // A page that somebody has open keeps no site from being built.
                error if crate::disk::is_in_use(&error) => Ok(None),
                error => Err(error),
            })?;
        Ok(Stat {
            kind,
            length: found.len(),
            modified: modified.as_nanos(),
            changed,
            inode,
            content,
        })
    }

    /// Whether what is done to it after `now`, by the clock of its file system, will show.
    fn shows_later_changes(&self, now: i128) -> bool {
        let told_by_time = self.changed != 0 && self.changed < now;
        // Of a folder its own time says nothing that its files do not say.
        told_by_time || self.content.is_some() || (self.changed == 0 && self.kind != Kind::File)
    }

    /// Whether it is the same file and nothing was written in it, though it may have got or lost
    /// another name.
    pub fn is_same_file(&self, other: &Stat) -> bool {
        Stat {
            changed: 0,
            ..*self
        } == Stat {
            changed: 0,
            ..*other
        }
    }
}

#[cfg(unix)]
fn changed_and_inode(found: &Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = i128::from(found.ctime()) * 1_000_000_000 + i128::from(found.ctime_nsec());
    (changed, found.ino())
}

#[cfg(not(unix))]
fn changed_and_inode(_found: &Metadata) -> (i128, u64) {
    (0, 0)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::SystemTime;

    use super::{Kind, Snapshot, Stat};
    use crate::fingerprint::Fingerprint;

    #[test]
    fn where_no_time_is_told_what_a_file_holds_stands_in_for_it() {
        let stat = |kind, changed, content| Stat {
            kind,
            length: 0,
            modified: 0,
            changed,
            inode: 0,
            content,
        };
        let some = Some(Fingerprint::of(b"x"));
        assert!(stat(Kind::File, 0, some).shows_later_changes(0));
        assert!(stat(Kind::Folder, 0, None).shows_later_changes(0));
        assert!(
            !stat(Kind::File, 0, None).shows_later_changes(0),
            "it may not be read"
        );
        assert!(stat(Kind::File, 4, None).shows_later_changes(5));
        assert!(stat(Kind::Folder, 4, None).shows_later_changes(5));
        assert!(!stat(Kind::File, 5, None).shows_later_changes(5));
        assert!(!stat(Kind::Folder, 5, None).shows_later_changes(5));
    }

    #[test]
    fn another_file_or_another_size_gives_another_fingerprint() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path();
        let of = || {
            Snapshot::of(path, Some(".git"))
                .expect("a snapshot")
                .fingerprint()
        };
        let empty = of();
        fs::write(path.join("a"), "x").expect("written");
        let one = of();
        assert_ne!(empty, one);
        assert_eq!(one, of());
        fs::write(path.join("a"), "xy").expect("written");
        assert_ne!(one, of());
        fs::create_dir(path.join(".git")).expect("a folder");
        let two = of();
        fs::write(path.join(".git/index"), "x").expect("written");
        assert_eq!(two, of());
    }

    #[test]
    fn a_file_changed_in_place_shows_although_its_time_is_put_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let write = |text: &str| {
            fs::write(&path, text).expect("written");
            let file = File::options().write(true).open(&path).expect("a file");
            file.set_modified(SystemTime::UNIX_EPOCH).expect("set");
        };
        let settled = || {
            let settled = Snapshot::settled(&[(folder.path(), None)], elsewhere.path());
            settled.expect("a snapshot")[0].fingerprint()
        };
        write("one");
        for round in 0..50 {
            let before = settled();
            assert_eq!(before, settled());
            // At once, so that only a clock that has gone on tells the two apart.
            write(if round % 2 == 0 { "two" } else { "one" });
            assert_ne!(before, settled(), "round {round}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_seen_as_empty() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(
            Snapshot::of(&folder.path().join("nowhere"), None).expect("a snapshot"),
            Snapshot::default()
        );
    }
}
