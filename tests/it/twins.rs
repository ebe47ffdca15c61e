//! A site and its twin: whatever was built in a row, and whoever touched what in between, the site
//! is what was asked for, and the twin holds the same files and nothing else.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::slice::from_ref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use klachten::publish::{FileDigest, Known, Publication, Published, Seen, SiteFile, Twin, stamp};
use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, TestRunner};

use crate::building::files;

type Pages = BTreeMap<&'static str, String>;

/// A folder with a site, a git folder with its twin, and what a build remembers of the last.
struct Place {
    folder: tempfile::TempDir,
    site: String,
    pair: String,
    last: BTreeMap<&'static str, (String, FileDigest)>,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("git")).unwrap();
        Place {
            folder,
            site: String::new(),
            pair: String::new(),
            last: BTreeMap::new(),
        }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn twin(&self) -> PathBuf {
        self.folder.path().join("git/twin-een")
    }

    fn begin(&self, reader: &str) -> Publication {
        let seen = Seen::of(&self.out(), None).unwrap();
        let pair = if stamp(&[], from_ref(&seen)) == self.site {
            self.pair.clone()
        } else {
            String::new()
        };
        let twin = Twin::new(&self.folder.path().join("git"), "een", pair);
        let known = Known {
            seen: Some(seen),
            twin: Some(twin),
        };
        Publication::begin(&self.out(), reader, &[], &std::env::temp_dir(), known).unwrap()
    }

    /// Builds on from what is remembered, as the command does.
    fn build(&mut self, reader: &str, pages: &Pages) -> Published {
        let untouched = stamp(&[], from_ref(&Seen::of(&self.out(), None).unwrap())) == self.site;
        let publication = self.begin(reader);
        let mut now = BTreeMap::new();
        for (path, text) in pages {
            let standing = self
                .last
                .get(path)
                .filter(|(last, _)| untouched && publication.is_as_known() && last == text);
            let digest = if let Some((_, digest)) = standing {
                publication.leave((*path).to_owned(), *digest);
                *digest
            } else {
                publication
                    .put(&SiteFile {
                        path: (*path).to_owned(),
                        bytes: text.clone().into_bytes(),
                    })
                    .unwrap()
            };
            now.insert(*path, (text.clone(), digest));
        }
        let published = publication.finish().unwrap();
        self.site = stamp(&[], from_ref(published.seen.as_ref().unwrap()));
        self.pair = published.pair.clone().unwrap_or_default();
        self.last = now;
        published
    }

    /// Holds the site to what was asked for, and the twin to the site.
    fn hold(&self, pages: &Pages) {
        let mut site = files(&self.out());
        assert!(
            site.remove(Path::new("bestanden.sha256")).is_some()
                && site.remove(Path::new(".klachten-site")).is_some()
        );
        let asked: BTreeMap<PathBuf, Vec<u8>> = pages
            .iter()
            .map(|(path, text)| (path.into(), text.clone().into_bytes()))
            .collect();
        assert_eq!(site, asked);
        assert_eq!(
            self.pair.is_empty(),
            !self.twin().exists(),
            "a twin that is not whole is removed"
        );
        if !self.pair.is_empty() {
            assert_eq!(nodes(&self.out()), nodes(&self.twin()));
        }
        assert_eq!(
            fs::read_dir(self.folder.path()).unwrap().count(),
            2,
            "nothing is left beside the site"
        );
    }
}

/// Every file and folder below a folder; of a file which one it is.
fn nodes(folder: &Path) -> BTreeMap<PathBuf, u64> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(below) = todo.pop() {
        for entry in fs::read_dir(below).unwrap() {
            let entry = entry.unwrap();
            let metadata = entry.metadata().unwrap();
            found.insert(
                entry.path().strip_prefix(folder).unwrap().to_owned(),
                if metadata.is_dir() { 0 } else { metadata.ino() },
            );
            if metadata.is_dir() {
                todo.push(entry.path());
            }
        }
    }
    found
}

fn pages(all: &[(&'static str, &str)]) -> Pages {
    all.iter()
        .map(|(path, text)| (*path, (*text).to_owned()))
        .collect()
}

#[test]
fn of_ten_pages_one_that_changed_is_written_and_the_twin_follows() {
    let mut place = Place::new();
    let mut asked: Pages = ["a", "k/b", "k/c", "k/d/e"]
        .into_iter()
        .map(|path| (path, String::from("1")))
        .collect();
    place.build("medewerkers", &asked);
    place.hold(&asked);
    let (site, twin) = (
        fs::metadata(place.out()).unwrap().ino(),
        fs::metadata(place.twin()).unwrap().ino(),
    );
    asked.insert("k/b", String::from("2"));
    let published = place.build("medewerkers", &asked);
    place.hold(&asked);
    assert_eq!(
        (published.written, published.unchanged),
        (2, 4),
        "the page and the list of hashes"
    );
    let now = (
        fs::metadata(place.out()).unwrap().ino(),
        fs::metadata(place.twin()).unwrap().ino(),
    );
    assert_eq!(now, (twin, site), "the two changed places");
    asked.remove("k/d/e");
    place.build("medewerkers", &asked);
    place.hold(&asked);
    assert!(
        !place.twin().join("k/d").exists(),
        "a page that is gone is nowhere"
    );
}

/// Who may read a new folder often follows from the one in which it is made.
#[test]
fn a_site_that_was_the_twin_is_of_the_folder_it_stands_in_and_not_of_the_git_folder() {
    use std::os::unix::fs::PermissionsExt;
    let of_its_group = |folder: &Path| fs::metadata(folder).unwrap().mode() & 0o2000 != 0;
    let mut place = Place::new();
    fs::set_permissions(place.folder.path(), fs::Permissions::from_mode(0o2755)).unwrap();
    fs::set_permissions(
        place.folder.path().join("git"),
        fs::Permissions::from_mode(0o755),
    )
    .unwrap();
    for text in ["1", "2", "3"] {
        place.build(
            "medewerkers",
            &pages(&[("a.html", text), ("k/b.html", text)]),
        );
        assert!(
            of_its_group(&place.out()) && of_its_group(&place.out().join("k")),
            "{text}"
        );
    }
    assert!(place.twin().join("k").is_dir());
}

#[test]
fn a_twin_of_other_readers_is_removed_before_anything_is_put_in_it() {
    let mut place = Place::new();
    place.build(
        "klachtenfunctionaris",
        &pages(&[("a", "geheim"), ("b", "1")]),
    );
    let publication = place.begin("medewerkers");
    assert!(!place.twin().exists());
    drop(publication);
    let asked = pages(&[("a", "2"), ("b", "1")]);
    place.build("medewerkers", &asked);
    place.hold(&asked);
}

#[test]
fn a_twin_whose_site_is_gone_is_removed_by_a_build_elsewhere() {
    let mut place = Place::new();
    place.build("medewerkers", &pages(&[("a", "1")]));
    let twin = |name: &str| Twin::new(&place.folder.path().join("git"), name, String::new());
    let elsewhere = |name: &str| {
        let known = Known {
            seen: None,
            twin: Some(twin(name)),
        };
        Publication::begin(
            &place.folder.path().join(name),
            "medewerkers",
            &[],
            &std::env::temp_dir(),
            known,
        )
        .unwrap()
    };
    drop(elsewhere("twee"));
    assert!(place.twin().exists());
    fs::remove_dir_all(place.out()).unwrap();
    drop(elsewhere("twee"));
    assert!(!place.twin().exists());
}

#[test]
fn another_build_in_between_is_noticed() {
    let mut place = Place::new();
    place.build("medewerkers", &pages(&[("a", "1"), ("b", "1")]));
    let seen = Seen::of(&place.out(), None).unwrap();
    place.build("medewerkers", &pages(&[("a", "2"), ("b", "1")]));
    place.build("medewerkers", &pages(&[("a", "3"), ("b", "1")]));
    let known = Known {
        seen: Some(seen),
        twin: None,
    };
    let publication = Publication::begin(
        &place.out(),
        "medewerkers",
        &[],
        &std::env::temp_dir(),
        known,
    )
    .unwrap();
    assert!(!publication.is_as_known());
}

#[test]
fn who_reads_while_sites_are_built_finds_every_page_whole() {
    let mut place = Place::new();
    let text = |round: usize| format!("{round:06}").repeat(3_000);
    let paths = ["a", "k/b", "k/c", "k/d/e"];
    let site = |round: usize| -> Pages {
        paths
            .into_iter()
            .enumerate()
            .map(|(at, path)| (path, text(round / (at + 1))))
            .collect()
    };
    place.build("medewerkers", &site(0));
    let (out, done) = (place.out(), AtomicBool::new(false));
    let read = || {
        let mut count = 0_usize;
        while !done.load(Ordering::Relaxed) {
            for path in paths {
                let page = fs::read_to_string(out.join(path)).unwrap();
                assert!(
                    page.len() == 18_000 && page == page[..6].repeat(3_000),
                    "half a page"
                );
                count += 1;
            }
        }
        count
    };
    thread::scope(|scope| {
        let readers = [scope.spawn(read), scope.spawn(read)];
        for round in 1..300 {
            place.build("medewerkers", &site(round));
        }
        done.store(true, Ordering::Relaxed);
        assert!(
            readers
                .into_iter()
                .all(|reader| reader.join().unwrap() > 100)
        );
    });
    place.hold(&site(299));
}

/// What somebody does to a site or its twin.
fn meddle(place: &Place, what: u8) -> Option<()> {
    let folder = if what.is_multiple_of(2) {
        place.out()
    } else {
        place.twin()
    };
    if !folder.exists() {
        return None;
    }
    let all = nodes(&folder);
    // Without its mark nothing is put in the folder at all.
    let first = all
        .iter()
        .find(|(path, node)| **node != 0 && !path.starts_with(".klachten-site"))
        .map(|(path, _)| folder.join(path));
    let below = all
        .iter()
        .find(|(_, node)| **node == 0)
        .map(|(path, _)| folder.join(path));
    let done = match what / 2 {
        0 => fs::write(folder.join("vreemd"), "x"),
        1 => fs::remove_file(first?),
        // In place: one file under two names.
        2 => fs::write(first?, "geknoei"),
        // Another file of the same length in its place.
        3 => {
            let path = first?;
            let length = fs::read(&path).ok()?.len();
            fs::remove_file(&path).and_then(|()| fs::write(path, "x".repeat(length)))
        }
        4 => fs::remove_dir_all(below?),
        5 => fs::remove_dir_all(folder),
        6 => fs::create_dir(folder.join("leeg")),
        7 => std::os::unix::fs::symlink("a", folder.join("wijzer")),
        // A copy in its place, with the times of the original.
        8 => {
            let copy = folder.with_extension("kopie");
            let copied = std::process::Command::new("cp")
                .arg("-a")
                .args([&folder, &copy])
                .status()
                .ok()?;
            assert!(copied.success());
            fs::remove_dir_all(&folder).and_then(|()| fs::rename(copy, folder))
        }
        // As a build that was stopped leaves it.
        9 => fs::rename(folder, place.folder.path().join(".site.nieuw-1")),
        _ => Ok(()),
    };
    done.ok()
}

#[test]
fn whatever_was_built_in_a_row_and_whoever_meddled_the_site_is_what_was_asked_for() {
    const PATHS: [&str; 6] = ["a", "b", "k/c", "k/d", "k/l/e", "m/f"];
    let texts = proptest::collection::vec(0_usize..4, PATHS.len());
    let round = (0_u8..40, texts, any::<[bool; 4]>());
    let rows = proptest::collection::vec(round, 1..12);
    let mut runner = TestRunner::new(Config {
        cases: 48,
        failure_persistence: None,
        ..Config::default()
    });
    let held = runner.run(&rows.prop_map(|rows| rows), |rows| {
        let mut place = Place::new();
        for (what, texts, [other, other_too, forgotten, given_up]) in rows {
            // A file system may tell times only to some milliseconds.
            thread::sleep(Duration::from_millis(5));
            let _ = meddle(&place, what);
            if forgotten && given_up {
                place.pair.clear();
            }
            let reader = if other && other_too {
                "eigenaren"
            } else {
                "medewerkers"
            };
            if given_up && !forgotten {
                let publication = place.begin(reader);
                publication
                    .put(&SiteFile {
                        path: String::from("k/c"),
                        bytes: b"half".to_vec(),
                    })
                    .unwrap();
                drop(publication);
            }
            let asked: Pages = PATHS
                .into_iter()
                .zip(texts)
                .filter(|(_, text)| *text > 0)
                .map(|(path, text)| (path, text.to_string()))
                .collect();
            place.build(reader, &asked);
            place.hold(&asked);
        }
        Ok(())
    });
    held.unwrap();
}
