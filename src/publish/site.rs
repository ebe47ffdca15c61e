//! A whole site into a folder: into a fresh folder beside it, then in its place, so that a reader
//! sees the old site or the new one, never half. What did not change is not written again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::exchange::{Leftover, exchange, flush, mend};
use super::file_by_file::{self, FileByFile};
use super::folder::{HASH_LIST, MARK, Unsafe, mark_text, reader_of, safe_target};
use super::foreign::{self, Kept};
use super::fresh_folder::{FreshFolder, locked};
use super::lock::lock;
use super::snapshot::{Kind, Snapshot, Stat};
use crate::disk::is_in_use;
use crate::fingerprint::{Fingerprint, hex, sha256};
use crate::parallel::in_parallel;

/// Fewer files than this are linked sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Relative, with `/`, without `..`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The SHA-256 of a file.
pub type FileDigest = [u8; 32];

/// Where a site goes, and what must be kept out of its way.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub out: &'a Path,
    /// For whom the site is: the word of an audience.
    pub reader: &'a str,
    /// A site for other readers may be replaced.
    pub replace_reader: bool,
    /// Folders that are never touched.
    pub guarded: &'a [&'a Path],
    /// A folder for the lock that keeps two builds of one target apart.
    pub locks: &'a Path,
}

/// What publishing did.
#[derive(Debug)]
pub struct Published {
    /// Where the site stands.
    pub folder: PathBuf,
    /// Files that were new or different; 0 means that nothing was touched.
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// Files in the folder that are not the site's: they were kept.
    pub kept: Vec<Kept>,
    /// Folders beside the site that an earlier build, or this one, could not remove.
    pub leftovers: Vec<Leftover>,
    /// Where the site could not come in one step, what came of its single files.
    pub file_by_file: Option<FileByFile>,
    /// Of the folder as it stands now. Whoever changed one of the files while the site was built is
    /// noticed: then there is none.
    pub fingerprint: Option<Fingerprint>,
}

/// Why a site was not published. The old one still stands.
#[derive(Debug)]
pub enum Trouble {
    Unsafe(Unsafe),
    Io(PathBuf, io::Error),
}

/// A site on its way into its folder. Its files come one by one, from any thread; those that are
/// new or different stand in a fresh folder beside the old site until [`Publication::finish`].
/// Given up before that, it leaves nothing.
pub struct Publication {
    target: PathBuf,
    reader: String,
    /// The old site.
    old: Snapshot,
    /// For whom it is, where that is another reader.
    other_reader: Option<String>,
    fresh: FreshFolder,
    files: Mutex<BTreeMap<String, Taken>>,
    leftovers: Vec<Leftover>,
    exchange: fn(&Path, &Path) -> io::Result<Option<PathBuf>>,
    file_by_file: Option<FileByFile>,
    _lock: File,
}

/// What is known of a file of the new site.
struct Taken {
    digest: FileDigest,
    /// As it was written; nothing where the old site has the very same.
    written: Option<Stat>,
}

impl Publication {
    /// Begins to publish a site.
    ///
    /// # Errors
    /// When the target may not be replaced (see [`Unsafe`]), or cannot be read.
    pub fn begin(to: Target<'_>) -> Result<Publication, Trouble> {
        let target = safe_target(to.out, to.guarded)
            .map_err(|error| Trouble::Io(to.out.to_owned(), error))?
            .map_err(Trouble::Unsafe)?;
        Publication::begin_at(target.clone(), to).map_err(|error| Trouble::Io(target, error))?
    }

    fn begin_at(target: PathBuf, to: Target<'_>) -> io::Result<Result<Publication, Trouble>> {
        let lock = lock(to.locks, &target)?;
        let leftovers = mend(&target)?;
        let other_reader = reader_of(&target).filter(|reader| reader != to.reader);
        if let Some(reader) = other_reader.as_ref().filter(|_| !to.replace_reader) {
            let refused = Unsafe::OtherReader(target, reader.clone());
            return Ok(Err(Trouble::Unsafe(refused)));
        }
        Ok(Ok(Publication {
            old: Snapshot::of(&target, None)?,
            fresh: FreshFolder::new(target.clone(), mark_text(to.reader)),
            reader: to.reader.to_owned(),
            target,
            other_reader,
            files: Mutex::default(),
            leftovers,
            exchange,
            file_by_file: None,
            _lock: lock,
        }))
    }

    /// Of the folder as it was before.
    #[must_use]
    pub fn old_fingerprint(&self) -> Fingerprint {
        self.old.fingerprint()
    }

    /// Takes one file; each path comes once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, file: &SiteFile) -> Result<FileDigest, Trouble> {
        let written = (!self.has(&file.path, &file.bytes))
            .then(|| self.fresh.write(&file.path, &file.bytes))
            .transpose()
            .map_err(|error| self.trouble(error))?;
        let digest = sha256(&file.bytes);
        locked(&self.files).insert(file.path.clone(), Taken { digest, written });
        Ok(digest)
    }

    /// Takes a file of the old site over as it stands there; the caller knows that it is whole.
    pub fn leave(&self, path: String, digest: FileDigest) {
        let written = None;
        locked(&self.files).insert(path, Taken { digest, written });
    }

    /// Adds the list of hashes and our mark, and puts the site in the place of the old one. What
    /// stands in the folder and is not the site's is kept; `is_ours` tells of files that the old
    /// list of hashes should have named.
    ///
    /// # Errors
    /// When reading or writing fails, or when files that are not the site's would come to stand
    /// before other readers; the old site then stands as it was.
    pub fn finish(mut self, is_ours: &dyn Fn(&str) -> bool) -> Result<Published, Trouble> {
        let list = hash_list(&locked(&self.files));
        self.put(&SiteFile {
            path: HASH_LIST.to_owned(),
            bytes: list.into_bytes(),
        })?;
        let files = std::mem::take(&mut *locked(&self.files));
        // Where the list of hashes is spoilt and the memory gone, a page is known by its bytes.
        let is_same = |path: &str| files.get(path).is_some_and(|file| file.written.is_none());
        let is_ours = |path: &str| is_ours(path) || is_same(path);
        let kept = foreign::keep(&self.target, &self.old, &files, &is_ours);
        if self.other_reader.is_some() && !kept.is_empty() {
            let refused = Unsafe::ForeignFiles(self.target.clone(), foreign::paths(kept));
            return Err(Trouble::Unsafe(refused));
        }
        let marked = self.has(MARK, mark_text(&self.reader).as_bytes());
        let written = files.values().filter(|file| file.written.is_some()).count();
        let written = written + usize::from(!marked);
        let gone = |path: &&str| {
            *path != MARK
                && !files.contains_key(*path)
                && !kept.iter().any(|kept| kept.was == **path)
        };
        let removed = self.old.files().filter(gone).count();
        let moved = kept.iter().any(|kept| kept.was != kept.now);
        let expected = if written + removed == 0 && !moved {
            None
        } else {
            let expected = self
                .replace(&files, &kept)
                .map_err(|error| self.trouble(error))?;
            Some(expected)
        };
        Ok(Published {
            written,
            unchanged: files.len() + 1 - written,
            removed,
            kept,
            leftovers: std::mem::take(&mut self.leftovers),
            file_by_file: self.file_by_file.take(),
            fingerprint: self.fingerprint_now(expected.as_ref()),
            folder: self.target.clone(),
        })
    }

    /// Whether the old site has a file of these bytes.
    fn has(&self, path: &str, bytes: &[u8]) -> bool {
        let may_be = self
            .old
            .at(path)
            .is_some_and(|old| old.kind == Kind::File && old.length == bytes.len() as u64);
        may_be && fs::read(self.target.join(path)).is_ok_and(|old| old == bytes)
    }

    fn trouble(&self, error: io::Error) -> Trouble {
        Trouble::Io(self.target.clone(), error)
    }

    /// Completes the fresh folder, and lets it take the old one's place. Gives what must be found
    /// there from now on.
    fn replace(
        &mut self,
        files: &BTreeMap<String, Taken>,
        kept: &[Kept],
    ) -> io::Result<BTreeMap<String, Stat>> {
        let fresh = self.fresh.path()?;
        let mut expected: BTreeMap<String, Stat> = files
            .iter()
            .filter_map(|(path, file)| Some((path.clone(), file.written?)))
            .collect();
        expected.insert(MARK.to_owned(), Stat::of(&fresh.join(MARK))?);
        let unchanged = files.iter().filter(|(_, file)| file.written.is_none());
        let unchanged = unchanged.map(|(path, _)| (path.as_str(), path.as_str()));
        let foreign = kept.iter().map(|kept| (&*kept.was, &*kept.now));
        let over: Vec<(&str, &str)> = unchanged.chain(foreign).collect();
        let taken = in_parallel(over, WORTH_A_THREAD, |(from, to)| {
            match self.taken_over(&fresh, from, to) {
                // It stays where it is, if the site comes file by file.
                Err(error) if from == to && is_in_use(&error) => Ok(Err((to.to_owned(), error))),
                taken => taken.map(|stat| Ok((to.to_owned(), stat))),
            }
        });
        let (mut staying, mut in_the_way) = (BTreeSet::new(), None);
        for taken in taken {
            match taken? {
                Ok((path, stat)) => drop(expected.insert(path, stat)),
                Err((path, error)) => {
                    staying.insert(path);
                    in_the_way = Some(error);
                }
            }
        }
        let written = files.iter().filter(|(_, file)| file.written.is_some());
        flush(&fresh, written.map(|(path, _)| path.as_str()).chain([MARK]))?;
        let exchanged = match in_the_way {
            Some(error) => Err(error),
            None => (self.exchange)(&fresh, &self.target),
        };
        match exchanged {
            Ok(old) => {
                self.fresh.became_the_site();
                // The new site stands: what is left of the old one is told, and tried again by each
                // build.
                self.leftovers.extend(old.and_then(Leftover::remove));
            }
            // A page that is held back may not be one of another reader's site.
            Err(error) if self.other_reader.is_none() && file_by_file::is_called_for(&error) => {
                let held = file_by_file::replace(&fresh, &self.target, &staying)?;
                self.file_by_file = Some(FileByFile { error, held });
            }
            Err(error) => return Err(error),
        }
        Ok(expected)
    }

    /// Takes one file of the old site over. Gives what must be found of it from now on.
    fn taken_over(&self, fresh: &Path, from: &str, to: &str) -> io::Result<Stat> {
        let linked = self.fresh.take_over(&self.target, from, to)?;
        let old = self.old.at(from).filter(|_| linked);
        old.map_or_else(|| Stat::of(&fresh.join(to)), Ok)
    }

    /// Of the site as it stands now; nothing where a file is not `expected`, or is not as it was
    /// before where nothing was touched.
    fn fingerprint_now(&self, expected: Option<&BTreeMap<String, Stat>>) -> Option<Fingerprint> {
        let parent = self.target.parent()?;
        let now = Snapshot::settled(&[(&self.target, None)], parent)
            .ok()?
            .pop()?;
        let untouched = match expected {
            None => now == self.old,
            Some(expected) => {
                let same = |path: &str| Some(now.at(path)?.is_same_file(expected.get(path)?));
                now.files().count() == expected.len()
                    && now.files().all(|path| same(path) == Some(true))
            }
        };
        untouched.then(|| now.fingerprint())
    }
}

/// The list of hashes, in the order of the paths.
fn hash_list(files: &BTreeMap<String, Taken>) -> String {
    let line = |(path, file): (&String, &Taken)| format!("{}  {path}\n", hex(&file.digest));
    files.iter().map(line).collect()
}

#[cfg(test)]
mod tests;
