//! A whole site into a folder: into a fresh folder beside it, then in its place, so that a reader
//! sees the old site or the new one, never half. What did not change is not written again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use sha2::{Digest, Sha256};

use super::change::{Change, gone};
use super::exchange::{IN_ONE_STEP, exchange, flush, mend, sibling};
use super::folder::{MARK, Unsafe, mark_text, reader_of, safe_target};
use super::lock::lock;
use super::room::{Base, Room, locked};
use super::seen::{Entry, Kind, Seen, Trace, hex};
use super::twin::Twin;
use crate::parallel::in_parallel;

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

/// What is known of a folder before a site is published in it.
#[derive(Debug, Default)]
pub struct Known {
    /// How it was seen a moment ago.
    pub seen: Option<Seen>,
    /// Where its twin is, or may be.
    pub twin: Option<Twin>,
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
    /// The site as it stands now. Of files that were left as they were it tells what was seen
    /// before the build, so that whoever touches one meanwhile is noticed by the next.
    /// Nothing where it could not be looked at.
    pub seen: Option<Seen>,
    /// What [`Twin::new`] is to be told the next time, where the site has a twin.
    pub pair: Option<String>,
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
    old: Seen,
    as_known: bool,
    /// Whether it carries the mark of this reader.
    marked: bool,
    twin: Option<Twin>,
    /// Of the old site and its twin, where that has all that the old site has.
    pair: Option<String>,
    room: Room,
    taken: Mutex<Vec<Taken>>,
    _lock: File,
}

/// What is remembered of a file.
struct Taken {
    path: String,
    digest: FileDigest,
    /// As it was written; nothing where the old site has the very same.
    written: Option<Trace>,
}

impl Publication {
    /// Begins to publish the site of a reader (the word of an audience) in `out`.
    ///
    /// # Errors
    /// When `out` may not be replaced (see [`Unsafe`]; `guarded` folders are never touched), or
    /// cannot be read. `locks` is a folder for the lock that keeps two builds of one target apart.
    pub fn begin(
        out: &Path,
        reader: &str,
        guarded: &[&Path],
        locks: &Path,
        known: Known,
    ) -> Result<Publication, Trouble> {
        let target = safe_target(out, guarded)
            .map_err(|error| Trouble::Io(out.to_owned(), error))?
            .map_err(Trouble::Unsafe)?;
        Publication::begun(&target, reader, locks, known)
            .map_err(|error| Trouble::Io(target, error))
    }

    fn begun(target: &Path, reader: &str, locks: &Path, known: Known) -> io::Result<Publication> {
        let lock = lock(locks, target)?;
        mend(target)?;
        // Another build may have had the lock since the folder was seen; it put another in its
        // place.
        let seen = known
            .seen
            .filter(|seen| seen.root == Trace::of(target).ok());
        let as_known = seen.is_some();
        let old = seen.map_or_else(|| Seen::of(target, None), Ok)?;
        let mark = mark_text(reader);
        let marked = is_same(&old, target, MARK, mark.as_bytes());
        // A twin is of the present site and of the same reader, or of no use.
        let (twin, pair) = known
            .twin
            .filter(|_| IN_ONE_STEP)
            .and_then(|twin| twin.met(&old, marked))
            .unzip();
        let pair = pair.flatten();
        let fresh = sibling(target, &format!("nieuw-{}", std::process::id()));
        let room = Room::new(fresh, mark, twin.clone().filter(|_| pair.is_some()));
        let (target, reader) = (target.to_owned(), reader.to_owned());
        Ok(Publication {
            target,
            reader,
            old,
            as_known,
            marked,
            twin,
            pair,
            room,
            taken: Mutex::default(),
            _lock: lock,
        })
    }

    /// For whom the old site is, where it is another than this one's.
    #[must_use]
    pub fn other_reader(&self) -> Option<String> {
        reader_of(&self.target).filter(|reader| *reader != self.reader)
    }

    /// Whether the old site is the one that the caller has seen.
    #[must_use]
    pub fn is_as_known(&self) -> bool {
        self.as_known
    }

    /// Takes one file; each path comes once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, file: &SiteFile) -> Result<FileDigest, Trouble> {
        let same = is_same(&self.old, &self.target, &file.path, &file.bytes);
        let written = (!same)
            .then(|| self.room.write(&file.path, &file.bytes))
            .transpose()
            .map_err(|error| self.trouble(error))?;
        let digest = Sha256::digest(&file.bytes).into();
        locked(&self.taken).push(Taken {
            path: file.path.clone(),
            digest,
            written,
        });
        Ok(digest)
    }

    /// Takes a file of the old site over as it stands there; the caller knows that it is whole.
    pub fn leave(&self, path: String, digest: FileDigest) {
        locked(&self.taken).push(Taken {
            path,
            digest,
            written: None,
        });
    }

    /// Adds the list of hashes and our mark, and puts the site in the place of the old one.
    ///
    /// # Errors
    /// When reading or writing fails; the old site then stands as it was.
    pub fn finish(self) -> Result<Published, Trouble> {
        let list = list_of_hashes(&mut locked(&self.taken));
        self.put(&SiteFile {
            path: HASH_LIST.to_owned(),
            bytes: list.into_bytes(),
        })?;
        let taken = std::mem::take(&mut *locked(&self.taken));
        let files: BTreeSet<&str> = taken
            .iter()
            .map(|file| file.path.as_str())
            .chain([MARK])
            .collect();
        let written = taken
            .iter()
            .filter(|file| file.written.is_some())
            .map(|file| file.path.as_str())
            .collect();
        let mut change = Change::of(&self.old, &files, written);
        let changed = change.written.len() + usize::from(!self.marked);
        let (unchanged, removed) = (files.len() - changed, change.removed.len());
        let (seen, pair) = if changed == 0 && removed == 0 {
            (Some(self.old.clone()), self.pair.clone())
        } else {
            let paired = self
                .replace(&files, &mut change)
                .map_err(|error| self.trouble(error))?;
            let seen = self.seen_now(&taken, &change).ok();
            let pair = self
                .twin
                .as_ref()
                .filter(|_| paired)
                .zip(seen.as_ref())
                .and_then(|(twin, seen)| twin.pair(seen));
            (seen, pair)
        };
        Ok(Published {
            folder: self.target.clone(),
            written: changed,
            unchanged,
            removed,
            seen,
            pair,
        })
    }

    fn trouble(&self, error: io::Error) -> Trouble {
        Trouble::Io(self.target.clone(), error)
    }

    /// Completes the fresh folder, and lets it take the old one's place. What did not change is
    /// linked to the old file, so that it keeps its time and costs nothing. Tells whether there is
    /// a twin.
    fn replace<'a>(
        &'a self,
        files: &BTreeSet<&'a str>,
        change: &mut Change<'a>,
    ) -> io::Result<bool> {
        let base = self.room.begin()?;
        let linked = if base == Base::Twin {
            change.take_away(&self.room.folder)?;
            true
        } else {
            let written: BTreeSet<&str> = change.written.iter().copied().chain([MARK]).collect();
            let same: Vec<&str> = files.difference(&written).copied().collect();
            let kept: Vec<bool> = in_parallel(same, WORTH_A_THREAD, |path| {
                self.room.keep(&self.target, path)
            })
            .into_iter()
            .collect::<io::Result<_>>()?;
            change.written.push(MARK);
            kept.iter().all(|linked| *linked)
        };
        let fresh = &self.room.folder;
        let (flushed, made) = self.flushed(change);
        let stepped_aside = flushed.and_then(|()| exchange(fresh, &self.target));
        let paired = match (&stepped_aside, &self.twin) {
            (Ok(true), Some(twin)) => {
                let brought =
                    linked && self.old.still_is(fresh) && change.bring(fresh, &self.target).is_ok();
                brought && twin.move_from(fresh).is_ok()
            }
            (Ok(false), Some(_)) => made,
            _ => false,
        };
        if let Some(twin) = self.twin.as_ref().filter(|_| !paired) {
            // Best effort: one that is not remembered is not trusted.
            let _ = twin.remove();
        }
        stepped_aside?;
        if !paired {
            gone(fs::remove_dir_all(fresh))?;
        }
        Ok(paired)
    }

    /// Brings the fresh folder to the disk. While that is waited for, the first site of a folder
    /// gets its twin; whether it has one.
    fn flushed(&self, change: &Change<'_>) -> (io::Result<()>, bool) {
        let twin = self.twin.as_ref().filter(|_| self.old.root.is_none());
        let Some(twin) = twin else {
            return (flush(&self.room.folder), false);
        };
        thread::scope(|scope| {
            let flushing = scope.spawn(|| flush(&self.room.folder));
            let made = twin.make(&self.room.folder, change).is_ok();
            (
                flushing
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                made,
            )
        })
    }

    /// The new site as it stands.
    fn seen_now(&self, taken: &[Taken], change: &Change<'_>) -> io::Result<Seen> {
        let now = |path: &str| Trace::of(&self.target.join(path));
        let mut seen = Seen {
            root: Some(Trace::of(&self.target)?),
            entries: Vec::with_capacity(taken.len() + change.folders.len() + 1),
        };
        for file in taken {
            let trace = file
                .written
                .or_else(|| self.old.at(&file.path))
                .map_or_else(|| now(&file.path), Ok)?;
            seen.entries.push(Entry {
                path: file.path.clone(),
                trace,
            });
        }
        for path in change.folders.iter().chain([&MARK]) {
            seen.entries.push(Entry {
                path: (*path).to_owned(),
                trace: now(path)?,
            });
        }
        seen.entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(seen)
    }
}

/// Whether the old site has a file of these bytes.
fn is_same(old: &Seen, target: &Path, path: &str, bytes: &[u8]) -> bool {
    let may_be = old
        .at(path)
        .is_some_and(|old| old.kind == Kind::File && old.length == bytes.len() as u64);
    may_be && fs::read(target.join(path)).is_ok_and(|old| old == bytes)
}

/// The list of hashes, in the order of the paths.
fn list_of_hashes(taken: &mut [Taken]) -> String {
    taken.sort_by(|a, b| a.path.cmp(&b.path));
    let mut list = String::new();
    for file in taken {
        list.push_str(&hex(&file.digest));
        list.push_str("  ");
        list.push_str(&file.path);
        list.push('\n');
    }
    list
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Known, Publication, Published, SiteFile, Trouble};
    use crate::publish::Unsafe;

    fn publish(out: &Path, pages: &[(&str, &str)]) -> Result<Published, Trouble> {
        let publication = Publication::begin(
            out,
            "medewerkers",
            &[],
            &std::env::temp_dir(),
            Known::default(),
        )?;
        for (path, text) in pages {
            publication.put(&SiteFile {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_vec(),
            })?;
        }
        publication.finish()
    }

    #[test]
    fn a_second_build_of_the_same_touches_nothing_and_a_third_writes_only_what_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1"), ("k/b.html", "2")]).expect("published");
        let time = |name: &str| {
            fs::metadata(out.join(name))
                .and_then(|found| found.modified())
                .expect("a time")
        };
        let before = (time("a.html"), time("."), time("k/b.html"));
        let again = publish(&out, &[("k/b.html", "2"), ("a.html", "1")]).expect("published");
        assert_eq!(
            (again.written, again.removed, before),
            (0, 0, (time("a.html"), time("."), time("k/b.html")))
        );
        let third = publish(&out, &[("a.html", "1"), ("c.html", "3")]).expect("published");
        assert_eq!(
            (third.written, third.removed),
            (2, 1),
            "the new page and the list of hashes; the old page is gone"
        );
        assert!(!out.join("k").exists() && time("a.html") == before.0);
        assert_eq!(
            fs::read_dir(folder.path()).expect("a folder").count(),
            1,
            "nothing is left beside the site"
        );
    }

    #[test]
    fn a_folder_that_is_not_ours_is_refused_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("thesis.txt"), "mine").expect("written");
        let refused = publish(folder.path(), &[("a.html", "1")]);
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::NotOurs(_)))));
        let inside = folder.path().join("register/site");
        let refused = Publication::begin(
            &inside,
            "medewerkers",
            &[&folder.path().join("register")],
            &std::env::temp_dir(),
            Known::default(),
        );
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::Guarded(_)))));
        assert_eq!(
            fs::read_to_string(folder.path().join("thesis.txt")).expect("kept"),
            "mine"
        );
    }

    #[test]
    fn a_site_given_up_halfway_leaves_the_old_one_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        let publication = Publication::begin(
            &out,
            "medewerkers",
            &[],
            &std::env::temp_dir(),
            Known::default(),
        )
        .expect("begun");
        publication
            .put(&SiteFile {
                path: "k/a.html".to_owned(),
                bytes: b"2".to_vec(),
            })
            .expect("taken");
        drop(publication);
        assert_eq!(
            fs::read_to_string(out.join("a.html")).expect("the old page"),
            "1"
        );
        assert_eq!(
            fs::read_dir(folder.path()).expect("a folder").count(),
            1,
            "nothing is left beside the site"
        );
    }

    #[test]
    fn what_a_stopped_build_left_is_mended() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        // As after a power cut between the two renames.
        fs::rename(&out, folder.path().join(".site.oud")).expect("renamed");
        let begun =
            [".site.nieuw-7", ".site.nieuw-7.tweeling"].map(|name| folder.path().join(name));
        begun
            .iter()
            .for_each(|folder| fs::create_dir(folder).expect("a folder"));
        let again = publish(&out, &[("a.html", "1")]).expect("published");
        assert_eq!(again.written, 0);
        assert_eq!(
            fs::read_dir(folder.path()).expect("a folder").count(),
            1,
            "nothing is left beside the site"
        );
    }
}
