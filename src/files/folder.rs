//! The register as it stands in a folder. Lists with `glob`, one folder at a time, because a
//! pattern over several levels would follow symbolic links.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::Metadata;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use glob::{Pattern, glob};

use super::file::{Content, File, MAX_SIZE, Refusal};
use super::layout::{SETTINGS, Welcome, welcome};
use crate::disk::{is_in_use, patiently};
use crate::parallel::in_parallel;

/// Which records are wanted; the settings always are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    All,
    /// These paths, and everything below those that are folders; relative to the register, with
    /// `/`.
    Only(BTreeSet<String>),
}

impl Selection {
    /// Whether a path, or a folder above it, was asked for.
    fn includes(&self, path: &str) -> bool {
        match self {
            Selection::All => true,
            Selection::Only(paths) => {
                let ends = path
                    .match_indices('/')
                    .map(|(end, _)| end)
                    .chain([path.len()]);
                path == SETTINGS || ends.into_iter().any(|end| paths.contains(&path[..end]))
            }
        }
    }
}

/// The folder itself could not be read; a single file that cannot is a [`Refusal`].
#[derive(Debug)]
pub enum FilesError {
    /// No folder of this name, or no access to it.
    Folder(PathBuf, io::Error),
    /// The folder's own path is not UTF-8, which `glob` cannot list.
    Name(PathBuf),
}

impl fmt::Display for FilesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FilesError::Folder(path, cause) => write!(f, "{}: {cause}", path.display()),
            FilesError::Name(path) => write!(f, "{}: not UTF-8", path.display()),
        }
    }
}

impl std::error::Error for FilesError {}

/// Fewer files than this are read sooner than a thread is started.
const WORTH_A_THREAD: usize = 64;

/// Every file of the register in `root` with its bytes, sorted by path; records that were not asked
/// for are only named.
///
/// # Errors
/// When the folder itself cannot be listed.
pub fn read_folder(root: &Path, selection: &Selection) -> Result<Vec<File>, FilesError> {
    if root.to_str().is_none() {
        return Err(FilesError::Name(root.to_owned()));
    }
    std::fs::read_dir(root).map_err(|cause| FilesError::Folder(root.to_owned(), cause))?;
    let mut found = Vec::new();
    list(root, "", &mut found);
    // On all processors: many small files wait for the system, not for us.
    let mut files = in_parallel(found, WORTH_A_THREAD, |file| {
        let wanted = file.content == Content::Unread && selection.includes(&file.path);
        if wanted { opened(root, file) } else { file }
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The settings of the register in `root`, where it has them; the rest of the folder is not looked
/// at.
///
/// # Errors
/// When the folder itself cannot be listed.
pub fn read_settings(root: &Path) -> Result<Option<File>, FilesError> {
    std::fs::read_dir(root).map_err(|cause| FilesError::Folder(root.to_owned(), cause))?;
    let path = root.join(SETTINGS);
    let mut found = Vec::new();
    if let Ok(metadata) = path.symlink_metadata() {
        take(root, "", &path, Ok(metadata), &mut found);
    }
    Ok(found.pop().map(|file| match file.content {
        Content::Unread => opened(root, file),
        _ => file,
    }))
}

/// A file with its bytes, or with why they cannot be read.
fn opened(root: &Path, file: File) -> File {
    let content = match patiently(|| read_bytes(&root.join(&file.path))) {
        Ok(Ok(bytes)) => Content::Bytes(bytes),
        Ok(Err(refusal)) => Content::Refused(refusal),
        Err(cause) if is_in_use(&cause) => Content::Refused(Refusal::InUse),
        Err(cause) => Content::Refused(Refusal::Unreadable(cause.to_string())),
    };
    File { content, ..file }
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

/// Lists one folder and, through real folders only, those of records below it; no file is opened.
fn list(root: &Path, folder: &str, found: &mut Vec<File>) {
    let here = if folder.is_empty() {
        root.to_path_buf()
    } else {
        root.join(folder)
    };
    let Some(pattern) = here
        .to_str()
        .map(|here| format!("{}/*", Pattern::escape(here)))
    else {
        return;
    };
    // The pattern is escaped, so it is always a good one.
    let Ok(entries) = glob(&pattern) else { return };
    for entry in entries {
        match entry {
            // Of the entry itself: a link is named, wherever it leads.
            Ok(path) => take(root, folder, &path, path.symlink_metadata(), found),
            Err(fault) => refuse(
                found,
                folder,
                Refusal::Unreadable(fault.error().to_string()),
            ),
        }
    }
    // `glob` passes over names that are not UTF-8; they are named as well as they can be.
    let names = std::fs::read_dir(&here)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name());
    for name in names.filter(|name| name.to_str().is_none()) {
        let path = here.join(name);
        take(root, folder, &path, path.symlink_metadata(), found);
    }
}

fn refuse(found: &mut Vec<File>, path: &str, refusal: Refusal) {
    found.push(File::of(path, Content::Refused(refusal)));
}

/// The path of an entry of a folder, from the register on.
fn below(folder: &str, entry: &Path) -> String {
    let name = entry.file_name().unwrap_or_default().to_string_lossy();
    if folder.is_empty() {
        name.into_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// Takes in what stands at a path.
fn take(
    root: &Path,
    folder: &str,
    entry: &Path,
    metadata: io::Result<Metadata>,
    found: &mut Vec<File>,
) {
    let name = entry.file_name().unwrap_or_default();
    let path = below(folder, entry);
    let metadata = match metadata {
        Ok(metadata) => metadata,
        Err(cause) => return refuse(found, &path, Refusal::Unreadable(cause.to_string())),
    };
    match welcome(&path, metadata.is_dir()) {
        Welcome::Ignored => {}
        _ if name.to_str().is_none() => refuse(found, &path, Refusal::Outside),
        _ if metadata.is_symlink() => refuse(found, &path, Refusal::Symlink),
        Welcome::Folder => list(root, &path, found),
        Welcome::Foreign if is_built_site(entry) => {}
        Welcome::Foreign => found.push(File::of(path, Content::Foreign)),
        Welcome::Record if !metadata.is_file() => refuse(found, &path, Refusal::Outside),
        Welcome::Record => found.push(File::of(path, Content::Unread)),
    }
}

/// A site that `build` wrote inside the register carries its list of hashes; it is no stray folder.
fn is_built_site(entry: &Path) -> bool {
    entry.join("bestanden.sha256").is_file()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::{Selection, read_folder};
    use crate::files::{Content, Refusal};

    /// A register with everything that can be met.
    fn register() -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        for folder in [
            "klachten/2026",
            "maatregelen",
            "sleutels",
            ".git",
            "oud/2019",
            "uit",
        ] {
            fs::create_dir_all(root.path().join(folder)).expect("a folder");
        }
        for (path, text) in [
            ("register.yml", "organisatie: X\n"),
            ("README.md", "leesmij"),
            ("klachten/2026/2026-002.md", "b"),
            ("klachten/2026/2026-001.md", "a"),
            ("klachten/2026/brief.pdf", "%PDF"),
            ("klachten/2026/.2026-003.md.swp", "x"),
            ("sleutels/ondertekenaars", "x"),
            (".git/config", "x"),
            ("oud/2019/x.md", "x"),
            ("uit/bestanden.sha256", ""),
        ] {
            fs::write(root.path().join(path), text).expect("a file");
        }
        root
    }

    fn names(root: &std::path::Path, selection: &Selection) -> Vec<(String, &'static str)> {
        let files = read_folder(root, selection).expect("a register");
        let kind = |content: &Content| match content {
            Content::Bytes(_) => "bytes",
            Content::Refused(Refusal::Symlink) => "symlink",
            Content::Refused(Refusal::TooLarge(_)) => "large",
            Content::Refused(_) => "refused",
            Content::Foreign => "foreign",
            Content::Unread => "unread",
        };
        files
            .iter()
            .map(|file| (file.path.clone(), kind(&file.content)))
            .collect()
    }

    #[test]
    fn records_are_read_and_the_rest_is_named_in_the_order_of_paths() {
        let root = register();
        let expected = [
            ("klachten/2026/2026-001.md", "bytes"),
            ("klachten/2026/2026-002.md", "bytes"),
            ("klachten/2026/brief.pdf", "foreign"),
            ("oud", "foreign"),
            ("register.yml", "bytes"),
        ];
        assert_eq!(
            names(root.path(), &Selection::All),
            expected.map(|(path, kind)| (path.to_owned(), kind))
        );
    }

    #[test]
    fn what_was_not_asked_for_is_named_only() {
        let root = register();
        let one = Selection::Only(BTreeSet::from(["klachten/2026/2026-002.md".to_owned()]));
        let unread: Vec<_> = names(root.path(), &one)
            .into_iter()
            .filter(|(_, kind)| *kind == "unread")
            .collect();
        assert_eq!(unread, [("klachten/2026/2026-001.md".to_owned(), "unread")]);
        let folder = Selection::Only(BTreeSet::from(["klachten/2026".to_owned()]));
        assert!(
            names(root.path(), &folder)
                .iter()
                .all(|(_, kind)| *kind != "unread")
        );
    }

    #[test]
    fn a_file_over_a_mebibyte_is_not_read() {
        let root = register();
        fs::File::create(root.path().join("klachten/2026/2026-009.md"))
            .and_then(|file| file.set_len(50 << 20))
            .expect("a file");
        assert!(
            names(root.path(), &Selection::All)
                .contains(&("klachten/2026/2026-009.md".to_owned(), "large"))
        );
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_named_and_never_followed() {
        let root = register();
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("2026-005.md"), "secret").expect("a file");
        std::os::unix::fs::symlink(outside.path(), root.path().join("klachten/2025"))
            .expect("a link");
        std::os::unix::fs::symlink("2026-001.md", root.path().join("klachten/2026/2026-003.md"))
            .expect("a link");
        std::os::unix::fs::symlink(".", root.path().join("klachten/lus")).expect("a link");
        let links: Vec<_> = names(root.path(), &Selection::All)
            .into_iter()
            .filter(|(_, kind)| *kind == "symlink")
            .collect();
        let expected = ["klachten/2025", "klachten/2026/2026-003.md", "klachten/lus"];
        assert_eq!(links, expected.map(|path| (path.to_owned(), "symlink")));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_utf_8_is_named_and_not_opened() {
        use std::os::unix::ffi::OsStrExt;
        let root = register();
        for name in [&b"2026-\xff.md"[..], b".\xff"] {
            fs::write(
                root.path()
                    .join("klachten/2026")
                    .join(std::ffi::OsStr::from_bytes(name)),
                "x",
            )
            .expect("a file");
        }
        let refused: Vec<_> = names(root.path(), &Selection::All)
            .into_iter()
            .filter(|(_, kind)| *kind == "refused")
            .collect();
        assert_eq!(
            refused,
            [("klachten/2026/2026-\u{fffd}.md".to_owned(), "refused")]
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let root = register();
        assert!(read_folder(&root.path().join("niets"), &Selection::All).is_err());
        assert!(read_folder(&root.path().join("[klachten]"), &Selection::All).is_err());
    }
}
