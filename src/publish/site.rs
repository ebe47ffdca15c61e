//! A whole site into a folder: into a fresh folder beside it, then in its place, so that a reader
//! sees the old site or the new one, never half. What did not change is not written again.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::exchange::{exchange, mend, sibling};
use super::folder::{MARK, MARK_TEXT, Unsafe, safe_target};

/// The list of hashes that each site carries.
pub const HASH_LIST: &str = "bestanden.sha256";

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Relative, with `/`, without `..`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// What publishing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where the site stands.
    pub folder: PathBuf,
    /// Files that were new or different; 0 means that nothing was touched.
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Why a site was not published. The old one still stands.
#[derive(Debug)]
pub enum Trouble {
    Unsafe(Unsafe),
    Io(PathBuf, io::Error),
}

/// Publishes a site in `out`, with its hash list and our mark.
///
/// # Errors
/// When `out` may not be replaced (see [`Unsafe`]; `guarded` folders are never touched), or when
/// reading or writing fails. The old site then stands as it was. `locks` is a folder for the lock
/// that keeps two builds of one target apart.
pub fn publish_site(out: &Path, mut files: Vec<SiteFile>, guarded: &[&Path], locks: &Path) -> Result<Published, Trouble> {
    let io_at = |path: &Path| {
        let path = path.to_owned();
        move |error| Trouble::Io(path, error)
    };
    let target = safe_target(out, guarded).map_err(io_at(out))?.map_err(Trouble::Unsafe)?;
    let _lock = lock(locks, &target).map_err(io_at(&target))?;
    mend(&target).map_err(io_at(&target))?;
    complete(&mut files);
    let old = listing(&target).map_err(io_at(&target))?;
    let same: Vec<bool> = files.iter().map(|file| old.contains(&file.path) && is_same(&target.join(&file.path), &file.bytes)).collect();
    let unchanged = same.iter().filter(|same| **same).count();
    let new: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let removed = old.iter().filter(|path| !new.contains(path.as_str())).count();
    let published = Published { folder: target.clone(), written: files.len() - unchanged, unchanged, removed };
    if published.written == 0 && removed == 0 {
        return Ok(published);
    }
    let fresh = sibling(&target, &format!("nieuw-{}", std::process::id()));
    let result = write_all(&fresh, &files, &same, &target).and_then(|()| exchange(&fresh, &target));
    if let Err(error) = result {
        // Best effort: the error that stopped us is the one to tell.
        let _ = fs::remove_dir_all(&fresh);
        return Err(Trouble::Io(target, error));
    }
    Ok(published)
}

/// Adds the mark and the list of hashes, and puts the files in order.
fn complete(files: &mut Vec<SiteFile>) {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut list = String::new();
    for file in files.iter() {
        for byte in Sha256::digest(&file.bytes) {
            list.push_str(&format!("{byte:02x}"));
        }
        list.push_str("  ");
        list.push_str(&file.path);
        list.push('\n');
    }
    files.push(SiteFile { path: HASH_LIST.to_owned(), bytes: list.into_bytes() });
    files.push(SiteFile { path: MARK.to_owned(), bytes: MARK_TEXT.as_bytes().to_vec() });
}

/// One build at a time for one target: the lock stays until the file is closed.
fn lock(locks: &Path, target: &Path) -> io::Result<File> {
    let path = locks.join(lock_name(target));
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    file.lock()?;
    Ok(file)
}

/// A name for the target's lock that shows nothing of its path.
fn lock_name(target: &Path) -> String {
    let digest = Sha256::digest(target.as_os_str().as_encoded_bytes());
    let mut name = String::from("klachten-site-");
    for byte in &digest[..8] {
        name.push_str(&format!("{byte:02x}"));
    }
    name
}

/// Every file below a folder, relative, with `/`; empty where there is no folder.
fn listing(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut todo = vec![String::new()];
    while let Some(below) = todo.pop() {
        let entries = match fs::read_dir(folder.join(&below)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if entry.file_type()?.is_dir() {
                todo.push(path);
            } else {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let size = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|found| found.len());
    size == Some(bytes.len() as u64) && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Writes the fresh folder: the mark first, so that a half-built folder is known as ours; what did
/// not change is linked to the old file, so that it keeps its time and costs nothing.
fn write_all(fresh: &Path, files: &[SiteFile], same: &[bool], target: &Path) -> io::Result<()> {
    fs::create_dir(fresh)?;
    fs::write(fresh.join(MARK), MARK_TEXT)?;
    let mut folders = BTreeSet::new();
    for (file, same) in files.iter().zip(same) {
        let path = fresh.join(&file.path);
        if let Some(folder) = path.parent().filter(|folder| !folders.contains(*folder)) {
            fs::create_dir_all(folder)?;
            folders.insert(folder.to_owned());
        }
        let linked = *same && (file.path == MARK || fs::hard_link(target.join(&file.path), &path).is_ok());
        if !linked && file.path != MARK {
            let mut new = OpenOptions::new().write(true).create_new(true).open(&path)?;
            new.write_all(&file.bytes)?;
        }
    }
    flush(fresh)
}

/// Makes sure that the fresh folder is on the disk before it takes the old one's place: one call
/// for the whole file system, because ten thousand single ones take minutes.
#[cfg(target_os = "linux")]
fn flush(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
fn flush(folder: &Path) -> io::Result<()> {
    for path in listing(folder)? {
        OpenOptions::new().write(true).open(folder.join(path))?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Published, SiteFile, Trouble, publish_site};
    use crate::publish::Unsafe;

    fn publish(out: &Path, pages: &[(&str, &str)]) -> Result<Published, Trouble> {
        let files = pages.iter().map(|(path, text)| SiteFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() }).collect();
        publish_site(out, files, &[], &std::env::temp_dir())
    }

    #[test]
    fn a_second_build_of_the_same_touches_nothing_and_a_third_writes_only_what_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1"), ("k/b.html", "2")]).expect("published");
        let time = |name: &str| fs::metadata(out.join(name)).and_then(|found| found.modified()).expect("a time");
        let before = (time("a.html"), time("."), time("k/b.html"));
        let again = publish(&out, &[("k/b.html", "2"), ("a.html", "1")]).expect("published");
        assert_eq!((again.written, again.removed, before), (0, 0, (time("a.html"), time("."), time("k/b.html"))));
        let third = publish(&out, &[("a.html", "1"), ("c.html", "3")]).expect("published");
        assert_eq!((third.written, third.removed), (2, 1), "the new page and the list of hashes; the old page is gone");
        assert!(!out.join("k").exists() && time("a.html") == before.0);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside the site");
    }

    #[test]
    fn a_folder_that_is_not_ours_is_refused_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("thesis.txt"), "mine").expect("written");
        let refused = publish(folder.path(), &[("a.html", "1")]);
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::NotOurs(_)))));
        let inside = folder.path().join("register/site");
        let refused = publish_site(&inside, Vec::new(), &[&folder.path().join("register")], &std::env::temp_dir());
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::Guarded(_)))));
        assert_eq!(fs::read_to_string(folder.path().join("thesis.txt")).expect("kept"), "mine");
    }

    #[test]
    fn what_a_stopped_build_left_is_mended() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        // As after a power cut between the two renames.
        fs::rename(&out, folder.path().join(".site.oud")).expect("renamed");
        let again = publish(&out, &[("a.html", "1")]).expect("published");
        assert_eq!(again.written, 0);
    }
}
