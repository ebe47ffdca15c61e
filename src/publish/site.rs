//! A whole site into a folder: into a fresh folder beside it, then in its place, so that a reader
//! sees the old site or the new one, never half. What did not change is not written again.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::exchange::{Leftover, exchange, flush, mend};
use super::folder::{MARK, Unsafe, mark_text, reader_of, safe_target};
use super::foreign::{self, Kept};
use super::fresh_folder::{FreshFolder, locked};
use super::lock::lock;
use super::snapshot::{Kind, Snapshot, Stat};
use crate::fingerprint::{Fingerprint, hex};
use crate::parallel::in_parallel;

/// Fewer files than this are linked sooner than a thread is started.
const WORTH_A_THREAD: usize = 256;

/// The list of hashes that each site carries; it also tells which files are the site's.
pub(super) const HASH_LIST: &str = "bestanden.sha256";

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
        let digest = Sha256::digest(&file.bytes).into();
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
        let kept = foreign::keep(&self.target, &self.old, &files, is_ours);
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
            let linked = self.fresh.take_over(&self.target, from, to)?;
            let old = self.old.at(from).filter(|_| linked);
            let stat = old.map_or_else(|| Stat::of(&fresh.join(to)), Ok)?;
            Ok((to.to_owned(), stat))
        });
        expected.extend(taken.into_iter().collect::<io::Result<Vec<_>>>()?);
        flush(&fresh)?;
        let old = exchange(&fresh, &self.target)?;
        self.fresh.became_the_site();
        // The new site stands: what is left of the old one is told, and tried again by each build.
        self.leftovers.extend(old.and_then(Leftover::remove));
        Ok(expected)
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
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Publication, Published, SiteFile, Target, Trouble};
    use crate::publish::Unsafe;

    fn begin(out: &Path, reader: &str, replace_reader: bool) -> Result<Publication, Trouble> {
        Publication::begin(Target {
            out,
            reader,
            replace_reader,
            guarded: &[],
            locks: &std::env::temp_dir(),
        })
    }

    fn put(publication: &Publication, pages: &[(&str, &str)]) {
        for (path, text) in pages {
            let file = SiteFile {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            publication.put(&file).expect("written");
        }
    }

    fn publish(out: &Path, pages: &[(&str, &str)]) -> Result<Published, Trouble> {
        let publication = begin(out, "medewerkers", false)?;
        put(&publication, pages);
        publication.finish(&|_| false)
    }

    /// How many files and folders there are in a folder.
    fn count(folder: &Path) -> usize {
        fs::read_dir(folder).expect("a folder").count()
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
        assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
    }

    #[test]
    fn a_folder_that_is_not_ours_is_refused_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("thesis.txt"), "mine").expect("written");
        let refused = publish(folder.path(), &[("a.html", "1")]);
        assert!(matches!(refused, Err(Trouble::Unsafe(Unsafe::NotOurs(_)))));
        let inside = folder.path().join("register/site");
        let refused = Publication::begin(Target {
            out: &inside,
            reader: "medewerkers",
            replace_reader: false,
            guarded: &[&folder.path().join("register")],
            locks: &std::env::temp_dir(),
        });
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
        let publication = begin(&out, "medewerkers", false).expect("begun");
        put(&publication, &[("k/a.html", "2")]);
        drop(publication);
        assert_eq!(
            fs::read_to_string(out.join("a.html")).expect("the old page"),
            "1"
        );
        assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
    }

    #[test]
    fn what_a_stopped_build_left_is_mended() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        // As after a power cut between the two renames.
        fs::rename(&out, folder.path().join(".site.oud")).expect("renamed");
        fs::create_dir(folder.path().join(".site.nieuw-7")).expect("a folder");
        assert!(crate::publish::has_leftovers(&out));
        let again = publish(&out, &[("a.html", "1")]).expect("published");
        assert_eq!(again.written, 0);
        assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
    }

    #[test]
    fn a_file_that_is_not_the_sites_is_kept_and_told_whatever_else_changes() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1"), ("b.html", "1")]).expect("published");
        fs::create_dir(out.join("mine")).expect("a folder");
        fs::write(out.join("mine/notes.txt"), "keep me").expect("written");
        // In the way of a page that comes later, and of a folder.
        fs::write(out.join("c.html"), "mine too").expect("written");
        fs::write(out.join("k"), "and this").expect("written");
        for (text, pages) in [("1", 4), ("2", 4), ("2", 4)] {
            let site = [("a.html", text), ("c.html", "3"), ("k/d.html", "4")];
            let published = publish(&out, &site).expect("published");
            let now: Vec<&str> = published.kept.iter().map(|kept| &*kept.now).collect();
            assert_eq!(published.unchanged + published.written, pages + 1);
            assert_eq!(now.len(), 3);
            let read = |path: &str| fs::read_to_string(out.join(path)).expect("kept");
            assert_eq!(read("mine/notes.txt"), "keep me");
            assert_eq!(read("bewaard/c.html"), "mine too");
            assert_eq!(read("bewaard/k"), "and this");
            assert_eq!((read("c.html"), read("k/d.html")), ("3".into(), "4".into()));
            assert!(!out.join("b.html").exists(), "a page that is gone is gone");
        }
    }

    #[test]
    fn a_site_for_other_readers_is_replaced_only_where_that_is_asked_and_nothing_else_is_in_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1")]).expect("published");
        let refused = begin(&out, "klachtenfunctionaris", false).map(drop);
        assert!(
            matches!(&refused, Err(Trouble::Unsafe(Unsafe::OtherReader(_, reader))) if reader == "medewerkers")
        );
        fs::write(out.join("notes.txt"), "for staff").expect("written");
        let over = || {
            let publication = begin(&out, "klachtenfunctionaris", true).expect("begun");
            put(&publication, &[("a.html", "2")]);
            publication.finish(&|_| false)
        };
        let refused = over();
        assert!(
            matches!(&refused, Err(Trouble::Unsafe(Unsafe::ForeignFiles(_, files))) if files == &["notes.txt"])
        );
        assert_eq!(fs::read_to_string(out.join("a.html")).expect("kept"), "1");
        fs::remove_file(out.join("notes.txt")).expect("removed");
        over().expect("published");
        assert_eq!(fs::read_to_string(out.join("a.html")).expect("new"), "2");
    }

    #[test]
    fn a_page_that_somebody_changes_while_the_site_is_built_is_noticed() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        let first = publish(&out, &[("a.html", "1"), ("b.html", "1")]).expect("published");
        let publication = begin(&out, "medewerkers", false).expect("begun");
        assert_eq!(Some(publication.old_fingerprint()), first.fingerprint);
        put(&publication, &[("b.html", "2")]);
        publication.leave("a.html".to_owned(), [0; 32]);
        fs::write(out.join("a.html"), "x").expect("written");
        let published = publication.finish(&|_| false).expect("published");
        assert_eq!(published.fingerprint, None);
    }

    #[cfg(unix)]
    #[test]
    fn an_old_site_that_cannot_be_removed_is_told_and_the_new_one_stands() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        publish(&out, &[("a.html", "1"), ("k/b.html", "1")]).expect("published");
        let locked = |below: &str, mode: u32| {
            let path = folder.path().join(below);
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
        };
        locked("site/k", 0o555);
        let published = publish(&out, &[("a.html", "2"), ("k/b.html", "2")]).expect("published");
        assert_eq!(fs::read_to_string(out.join("k/b.html")).expect("new"), "2");
        // Nobody is stopped from anything who is root.
        if let [leftover] = &*published.leftovers {
            let name = leftover.folder.file_name().expect("a name");
            locked(&format!("{}/k", name.to_string_lossy()), 0o755);
        }
        let again = publish(&out, &[("a.html", "3"), ("k/b.html", "2")]).expect("published");
        assert!(again.leftovers.is_empty());
        assert_eq!(count(folder.path()), 1, "nothing is left beside the site");
    }
}
