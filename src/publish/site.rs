//! A whole site into a folder: into a fresh folder beside it, then in its place, so that a reader
//! sees the old site or the new one, never half. What did not change is not written again.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::exchange::{exchange, flush, listing, mend, sibling};
use super::folder::{MARK, Unsafe, mark_text, reader_of, safe_target};
use super::lock::lock;
use super::stamp::hex;
use crate::sharing::share_out;

/// Fewer files than this are linked sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// The list of hashes that each site carries.
pub const HASH_LIST: &str = "bestanden.sha256";

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Relative, with `/`, without `..`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The SHA-256 of a file.
pub type FileDigest = [u8; 32];

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

/// A site on its way into its folder. Its files come one by one, from any thread; those that are new
/// or different stand in a fresh folder beside the old site until [`Publication::finish`]. Given up
/// before that, it leaves nothing.
pub struct Publication {
    target: PathBuf,
    fresh: PathBuf,
    reader: String,
    /// The files of the old site.
    old: BTreeSet<String>,
    taken: Mutex<Vec<Taken>>,
    /// The folders made so far, the fresh one itself among them; empty while nothing is new.
    made: Mutex<BTreeSet<PathBuf>>,
    _lock: File,
}

/// What is remembered of a file.
struct Taken {
    path: String,
    digest: FileDigest,
    /// Whether the old site has the very same.
    same: bool,
}

impl Publication {
    /// Begins to publish the site of a reader (the word of an audience) in `out`.
    ///
    /// # Errors
    /// When `out` may not be replaced (see [`Unsafe`]; `guarded` folders are never touched), or cannot
    /// be read. `locks` is a folder for the lock that keeps two builds of one target apart.
    pub fn begin(out: &Path, reader: &str, guarded: &[&Path], locks: &Path) -> Result<Publication, Trouble> {
        let target = safe_target(out, guarded).map_err(|error| Trouble::Io(out.to_owned(), error))?.map_err(Trouble::Unsafe)?;
        let begun = lock(locks, &target).and_then(|lock| mend(&target).and_then(|()| Ok((lock, listing(&target)?))));
        let (lock, old) = begun.map_err(|error| Trouble::Io(target.clone(), error))?;
        let fresh = sibling(&target, &format!("nieuw-{}", std::process::id()));
        Ok(Publication { target, fresh, reader: reader.to_owned(), old, taken: Mutex::default(), made: Mutex::default(), _lock: lock })
    }

    /// For whom the old site is, where it is another than this one's.
    #[must_use]
    pub fn other_reader(&self) -> Option<String> {
        reader_of(&self.target).filter(|reader| *reader != self.reader)
    }

    /// Takes one file; each path comes once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, file: &SiteFile) -> Result<FileDigest, Trouble> {
        let same = self.is_same(&file.path, &file.bytes);
        if !same {
            self.write(file).map_err(|error| Trouble::Io(self.target.clone(), error))?;
        }
        let digest = Sha256::digest(&file.bytes).into();
        locked(&self.taken).push(Taken { path: file.path.clone(), digest, same });
        Ok(digest)
    }

    /// Takes a file of the old site over as it stands there; the caller knows that it is whole.
    pub fn leave(&self, path: String, digest: FileDigest) {
        locked(&self.taken).push(Taken { path, digest, same: true });
    }

    /// Adds the list of hashes and our mark, and puts the site in the place of the old one.
    ///
    /// # Errors
    /// When reading or writing fails; the old site then stands as it was.
    pub fn finish(self) -> Result<Published, Trouble> {
        let list = list_of_hashes(&mut locked(&self.taken));
        self.put(&SiteFile { path: HASH_LIST.to_owned(), bytes: list.into_bytes() })?;
        let taken = std::mem::take(&mut *locked(&self.taken));
        let marked = self.is_same(MARK, mark_text(&self.reader).as_bytes());
        let new: BTreeSet<&str> = taken.iter().map(|file| file.path.as_str()).chain([MARK]).collect();
        let removed = self.old.iter().filter(|path| !new.contains(path.as_str())).count();
        let unchanged = taken.iter().filter(|file| file.same).count() + usize::from(marked);
        let published = Published { folder: self.target.clone(), written: taken.len() + 1 - unchanged, unchanged, removed };
        if published.written == 0 && removed == 0 {
            return Ok(published);
        }
        self.replace(&taken).map_err(|error| Trouble::Io(self.target.clone(), error))?;
        Ok(published)
    }

    fn is_same(&self, path: &str, bytes: &[u8]) -> bool {
        let old = self.target.join(path);
        let size = || fs::symlink_metadata(&old).ok().filter(fs::Metadata::is_file).map(|found| found.len());
        self.old.contains(path) && size() == Some(bytes.len() as u64) && fs::read(&old).is_ok_and(|old| old == bytes)
    }

    fn write(&self, file: &SiteFile) -> io::Result<()> {
        create(&self.room_for(&file.path)?)?.write_all(&file.bytes)
    }

    /// Where a file of the fresh site goes, in a folder that is there: the mark comes first of all, so
    /// that a half-built folder is known as ours.
    fn room_for(&self, path: &str) -> io::Result<PathBuf> {
        let path = self.fresh.join(path);
        let mut made = locked(&self.made);
        if made.insert(self.fresh.clone()) {
            fs::create_dir(&self.fresh)?;
            fs::write(self.fresh.join(MARK), mark_text(&self.reader))?;
        }
        if let Some(folder) = path.parent().filter(|folder| !made.contains(*folder)) {
            fs::create_dir_all(folder)?;
            made.insert(folder.to_owned());
        }
        Ok(path)
    }

    /// Takes a file of the old site over.
    fn keep(&self, path: &str) -> io::Result<()> {
        let (old, new) = (self.target.join(path), self.room_for(path)?);
        if fs::hard_link(&old, &new).is_err() {
            io::copy(&mut File::open(&old)?, &mut create(&new)?)?;
        }
        Ok(())
    }

    /// Completes the fresh folder, and lets it take the old one's place. What did not change is linked
    /// to the old file, so that it keeps its time and costs nothing.
    fn replace(&self, taken: &[Taken]) -> io::Result<()> {
        let same: Vec<&Taken> = taken.iter().filter(|file| file.same).collect();
        share_out(same, WORTH_A_THREAD, |file| self.keep(&file.path)).into_iter().collect::<io::Result<()>>()?;
        flush(&self.fresh)?;
        exchange(&self.fresh, &self.target)
    }
}

impl Drop for Publication {
    /// Takes a fresh folder away that did not become the site.
    fn drop(&mut self) {
        if !locked(&self.made).is_empty() {
            // Best effort: the error that stopped us is the one to tell.
            let _ = fs::remove_dir_all(&self.fresh);
        }
    }
}

/// A file that was not there: never one that is linked to a page of the old site.
fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// A thread that panicked left the list whole: each change of it is one step.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The list of hashes, in the order of the paths.
fn list_of_hashes(taken: &mut [Taken]) -> String {
    taken.sort_by(|a, b| a.path.cmp(&b.path));
    let mut list = String::new();
    for file in taken {
        list.push_str(&format!("{}  {}\n", hex(&file.digest), file.path));
    }
    list
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Publication, Published, SiteFile, Trouble};
    use crate::publish::Unsafe;

    fn publish(out: &Path, pages: &[(&str, &str)]) -> Result<Published, Trouble> {
        let publication = Publication::begin(out, "medewerkers", &[], &std::env::temp_dir())?;
        for (path, text) in pages {
            publication.put(&SiteFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() })?;
        }
        publication.finish()
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
        let refused = Publication::begin(&inside, "medewerkers", &[&folder.path().join("register")], &std::env::temp_dir());
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::Guarded(_)))));
        assert_eq!(fs::read_to_string(folder.path().join("thesis.txt")).expect("kept"), "mine");
    }

    #[test]
    fn a_site_given_up_halfway_leaves_the_old_one_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        let publication = Publication::begin(&out, "medewerkers", &[], &std::env::temp_dir()).expect("begun");
        publication.put(&SiteFile { path: "k/a.html".to_owned(), bytes: b"2".to_vec() }).expect("taken");
        drop(publication);
        assert_eq!(fs::read_to_string(out.join("a.html")).expect("the old page"), "1");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside the site");
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
