//! What several rooms need of a disk: paths as the system has them, folders that come together out
//! of sight, and files that other programs have open.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

/// The path without links and dots, in the form that git and people know (on Windows without the
/// prefix of `std::fs::canonicalize`).
///
/// # Errors
/// When there is nothing at the path.
pub fn canonical(path: &Path) -> io::Result<PathBuf> {
    dunce::canonicalize(path)
}

/// A folder with a name of its own in `parent`, which goes when it is dropped.
///
/// # Errors
/// When the folder cannot be made.
pub fn folder_in(parent: &Path, prefix: &str) -> io::Result<TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir_in(parent)
}

/// A file without a name in `parent`, which goes when it is closed.
///
/// # Errors
/// When the file cannot be made.
pub fn file_in(parent: &Path) -> io::Result<File> {
    tempfile::tempfile_in(parent)
}

/// An address with its `%xx` taken as bytes.
#[must_use]
pub fn decoded(url: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok())
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What Windows says of a file that another program has open: `ERROR_SHARING_VIOLATION`,
/// `ERROR_LOCK_VIOLATION`.
const OPEN_ELSEWHERE: [i32; 2] = [32, 33];

/// Whether another program has a file open in such a way that it cannot be read, replaced or
/// removed now. Only Windows knows that.
#[must_use]
pub fn is_in_use(error: &io::Error) -> bool {
    let number = error.raw_os_error();
    cfg!(windows) && number.is_some_and(|number| OPEN_ELSEWHERE.contains(&number))
}

/// The same, or that it may be so: to replace a file that is open Windows calls forbidden.
#[must_use]
pub fn may_be_in_use(error: &io::Error) -> bool {
    is_in_use(error) || cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied
}

/// How often and after which pause a file is tried again: half a second in all.
const ATTEMPTS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(50);

/// Does something to a file, and on Windows again where another program has it open: a virus
/// scanner or a service that synchronises the folder lets go of it soon.
///
/// # Errors
/// When it fails for another reason, or the other program does not let go.
pub fn patiently<T>(mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 1..ATTEMPTS {
        match work() {
            Err(error) if may_be_in_use(&error) => thread::sleep(PAUSE),
            done => return done,
        }
    }
    work()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn an_address_is_read_as_its_bytes_and_what_is_no_byte_stays() {
        assert_eq!(decoded("/%C3%A9%20"), "/é ");
        assert_eq!(decoded("/%zz%4"), "/%zz%4");
    }
}
