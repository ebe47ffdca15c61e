//! Where a file stands, and what the file system tells of it without opening it: enough to know
//! that a file is the one that was read before.

use std::fs::Metadata;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::file::{Content, MAX_SIZE, Refusal};

/// Where a file of a folder stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The folder of the register.
    pub(super) folder: Arc<Path>,
    /// What was seen of the file before it was opened, where the system tells it.
    pub seen: Option<Seen>,
}

impl Standing {
    /// What stands at this path of the folder now.
    #[must_use]
    pub fn read(&self, path: &str) -> Content {
        match read_bytes(&self.folder.join(path)) {
            Ok(Ok(bytes)) => Content::Bytes(bytes),
            Ok(Err(refusal)) => Content::Refused(refusal),
            Err(cause) => Content::Refused(Refusal::Unreadable(cause.to_string())),
        }
    }
}

fn read_bytes(path: &Path) -> io::Result<Result<Vec<u8>, Refusal>> {
    let file = std::fs::File::open(path)?;
    let size = file.metadata()?.len();
    if size > MAX_SIZE {
        return Ok(Err(Refusal::TooLarge(size)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    // A file that grows while it is read stays within the limit too.
    file.take(MAX_SIZE + 1).read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    Ok(if length > MAX_SIZE {
        Err(Refusal::TooLarge(length))
    } else {
        Ok(bytes)
    })
}

/// What the file system tells of a file. Times are nanoseconds since 1970, on its own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    length: u64,
    modified: u64,
    /// When anything of it changed last, which nobody can set back; `modified` where the system
    /// does not tell it, and zero for the others then.
    changed: u64,
    inode: u64,
    device: u64,
}

impl Seen {
    /// Of a file's metadata. Nothing where the system tells no times, or one before 1970.
    #[must_use]
    pub fn of(metadata: &Metadata) -> Option<Seen> {
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let modified = u64::try_from(modified.as_nanos()).ok()?;
        let seen = Seen {
            length: metadata.len(),
            modified,
            changed: modified,
            inode: 0,
            device: 0,
        };
        #[cfg(unix)]
        let seen = {
            use std::os::unix::fs::MetadataExt;
            let (seconds, rest) = (
                u64::try_from(metadata.ctime()).ok()?,
                u64::try_from(metadata.ctime_nsec()).ok()?,
            );
            let changed = seconds.checked_mul(1_000_000_000)?.checked_add(rest)?;
            Seen {
                changed,
                inode: metadata.ino(),
                device: metadata.dev(),
                ..seen
            }
        };
        Some(seen)
    }

    /// Whether whoever changes the file after `now` is made, also in the same tick of the clock,
    /// gives it another look. `now` is what was seen of a file that had just been made on the same
    /// file system, before this one was looked at.
    #[must_use]
    pub fn is_settled(&self, now: &Seen) -> bool {
        self.device == now.device && self.modified.max(self.changed) < now.modified
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use super::Seen;

    fn seen(path: &std::path::Path) -> Seen {
        Seen::of(&fs::metadata(path).expect("metadata")).expect("times")
    }

    /// Makes a file, once the clock of the file system has gone on.
    fn later(folder: &std::path::Path, than: &Seen) -> Seen {
        let path = folder.join("now");
        loop {
            fs::write(&path, "").expect("written");
            let now = seen(&path);
            if now.modified > than.changed.max(than.modified) {
                return now;
            }
        }
    }

    #[test]
    fn a_file_written_in_the_same_tick_or_set_to_a_later_time_is_not_settled() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, "one").expect("written");
        let one = seen(&path);
        assert!(!one.is_settled(&one), "the clock stands still");
        assert!(one.is_settled(&later(folder.path(), &one)));
        let file = File::options().write(true).open(&path).expect("a file");
        file.set_modified(UNTOLD + Duration::from_secs(1 << 33))
            .expect("set");
        assert!(
            !seen(&path).is_settled(&later(folder.path(), &one)),
            "a time that is yet to come"
        );
    }

    const UNTOLD: SystemTime = std::time::UNIX_EPOCH;

    #[cfg(unix)]
    #[test]
    fn a_time_that_was_set_back_hides_no_change() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let write = |text: &str| {
            fs::write(&path, text).expect("written");
            let file = File::options().write(true).open(&path).expect("a file");
            file.set_modified(UNTOLD + Duration::from_secs(1 << 30))
                .expect("set");
            seen(&path)
        };
        let one = write("one");
        // Whether or not the clock went on in between: what may come out the same is not settled.
        let other = write("two");
        let now = seen(folder.path());
        assert_eq!(one.modified, other.modified);
        assert!(one != other || !one.is_settled(&now));
    }

    #[test]
    fn times_before_1970_are_not_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, "").expect("written");
        File::options()
            .write(true)
            .open(&path)
            .and_then(|file| file.set_modified(UNTOLD - Duration::from_secs(1)))
            .expect("set");
        assert_eq!(Seen::of(&fs::metadata(&path).expect("metadata")), None);
    }
}
