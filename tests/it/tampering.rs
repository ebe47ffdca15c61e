//! Whatever somebody does to a site, to the records, to their times and to what the program keeps in
//! the git folder: the next build gives the site that a build from nothing gives, and what is not
//! the site's is still there.
//!
//! `KLACHTEN_TAMPERING=1000` plays more rounds than the few dozen of every test run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use crate::building::{files, klachten};
use crate::record_history::{Dice, alter};

const DAY: &str = "2026-11-22";
const AUDIENCE: &str = "klachtenfunctionaris";

/// A small made-up register with its history, and a folder for its sites.
struct Place {
    folder: tempfile::TempDir,
    /// What somebody left in the site's folder that is not the site's.
    foreign: BTreeMap<PathBuf, Vec<u8>>,
}

impl Place {
    fn new() -> Place {
        let place = Place {
            folder: tempfile::tempdir().expect("a folder"),
            foreign: BTreeMap::new(),
        };
        let made = klachten()
            .args(["demo", "--as-of", DAY, "--complaints", "8", "--years", "1"])
            .arg(place.path("register"))
            .output()
            .expect("runs");
        assert!(made.status.success(), "{}", told(&made));
        place
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn site(&self, below: &str) -> PathBuf {
        self.path("site").join(below)
    }

    /// What the program keeps in the git folder.
    fn caches(&self) -> PathBuf {
        self.path("register/.git/klachten")
    }

    fn command(&self, out: &str, more: &[&str]) -> std::process::Command {
        let mut command = klachten();
        command
            .args(["build", "--as-of", DAY, "--audience", AUDIENCE, "-C"])
            .arg(self.path("register"))
            .arg("--out")
            .arg(self.path(out))
            .args(more)
            .stdin(Stdio::null());
        command
    }

    fn build(&self, more: &[&str]) -> Output {
        self.command("site", more).output().expect("runs")
    }

    /// Builds, and holds the site to one that is made from nothing.
    fn hold(&self, what: &str) -> Output {
        let built = self.build(&[]);
        assert_eq!(built.status.code(), Some(0), "{what}: {}", told(&built));
        let mut expected = self.fresh_site();
        expected.extend(self.foreign.clone());
        let site = files(&self.path("site"));
        let other: Vec<_> = site
            .keys()
            .filter(|path| !expected.contains_key(*path))
            .collect();
        let lacking: Vec<_> = expected
            .keys()
            .filter(|path| !site.contains_key(*path))
            .collect();
        assert!(
            other.is_empty() && lacking.is_empty(),
            "{what}: too many {other:?}, lacking {lacking:?}"
        );
        let differ = site
            .iter()
            .filter(|(path, bytes)| expected[*path] != **bytes);
        let differ: Vec<_> = differ.map(|(path, _)| path).collect();
        assert!(differ.is_empty(), "{what}: {differ:?}");
        let left = fs::read_dir(self.folder.path()).expect("a folder").count();
        assert_eq!(left, 2, "{what}: something is left beside the site");
        built
    }

    /// The site as a build makes it that remembers nothing.
    fn fresh_site(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (caches, aside) = (self.caches(), self.path("aside"));
        fs::rename(&caches, &aside).expect("moved");
        let built = self.command("fresh", &[]).output().expect("runs");
        assert!(built.status.success(), "{}", told(&built));
        fs::remove_dir_all(&caches).expect("removed");
        fs::rename(&aside, &caches).expect("moved");
        let site = files(&self.path("fresh"));
        fs::remove_dir_all(self.path("fresh")).expect("removed");
        site
    }

    /// Some file of the site.
    fn page(&self, dice: &mut Dice) -> PathBuf {
        // Without its mark the folder is not the site's at all.
        let pages: Vec<PathBuf> = files(&self.path("site"))
            .into_keys()
            .filter(|path| *path != Path::new(".klachten-site") && !self.foreign.contains_key(path))
            .collect();
        self.path("site").join(&pages[pick(dice, pages.len())])
    }

    /// Some complaint.
    fn record(&self, dice: &mut Dice) -> PathBuf {
        let root = self.path("register/klachten");
        let records: Vec<PathBuf> = files(&root)
            .into_keys()
            .filter(|path| path.extension().is_some_and(|end| end == "md"))
            .collect();
        root.join(&records[pick(dice, records.len())])
    }

    fn commit(&self) {
        let git = |args: &[&str]| {
            let status = std::process::Command::new("git")
                .args(["-C".as_ref(), self.path("register").as_os_str()])
                .args([
                    "-c",
                    "user.name=Functionaris",
                    "-c",
                    "user.email=f@example.nl",
                ])
                .args(args)
                .status()
                .expect("git runs");
            assert!(status.success(), "git {args:?}");
        };
        git(&["add", "-A"]);
        git(&["commit", "-q", "--allow-empty", "-m", "verder"]);
    }
}

fn told(output: &Output) -> String {
    let streams = [&output.stdout, &output.stderr];
    streams
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .concat()
}

fn pick(dice: &mut Dice, count: usize) -> usize {
    dice.below(u32::try_from(count).expect("few")) as usize
}

/// Changes a file in place to as many other bytes, and puts its time back.
fn change_in_secret(path: &Path) {
    let time = fs::metadata(path)
        .and_then(|found| found.modified())
        .expect("a time");
    let mut bytes = fs::read(path).expect("a file");
    if let Some(letter) = bytes.iter_mut().rfind(|byte| byte.is_ascii_lowercase()) {
        *letter = if *letter == b'x' { b'y' } else { b'x' };
    }
    fs::write(path, bytes).expect("written");
    let file = fs::File::options().write(true).open(path).expect("a file");
    file.set_modified(time).expect("set");
}

/// What somebody does, and in words what it was.
fn meddle(place: &mut Place, dice: &mut Dice) -> String {
    let page = place.page(dice);
    let which = dice.below(19);
    match which {
        0 => fs::remove_file(&page).expect("removed"),
        1 => fs::write(&page, "geknoei").expect("written"),
        2 | 3 => change_in_secret(&page),
        4 => {
            // Another file of the same length in its place.
            let length = fs::read(&page).expect("a page").len();
            fs::remove_file(&page).expect("removed");
            fs::write(&page, "x".repeat(length)).expect("written");
        }
        5 => gone(fs::remove_dir_all(place.path("site"))),
        6 => gone(fs::remove_dir_all(place.site("klachten"))),
        7 => gone(fs::remove_file(place.site("bestanden.sha256"))),
        8 => {
            let name = format!("mine/notes-{}.txt", dice.below(4));
            fs::create_dir_all(place.site("mine")).expect("a folder");
            fs::write(place.site(&name), "bewaar mij").expect("written");
            place.foreign.insert(name.into(), b"bewaar mij".to_vec());
        }
        9 => fs::create_dir_all(place.site("leeg/map")).expect("a folder"),
        10 => gone(fs::remove_dir_all(place.caches())),
        // Nothing is left of them where they were just removed.
        11 | 12 if !place.caches().exists() => {}
        11 | 12 => {
            let caches: Vec<PathBuf> = files(&place.caches()).into_keys().collect();
            if !caches.is_empty() {
                let cache = place.caches().join(&caches[pick(dice, caches.len())]);
                let mut bytes = fs::read(&cache).expect("a cache");
                if !bytes.is_empty() {
                    let at = pick(dice, bytes.len());
                    bytes[at] ^= 4;
                }
                fs::write(cache, bytes).expect("written");
            }
        }
        13 => alter(&place.record(dice), dice),
        14 => change_in_secret(&place.record(dice)),
        15 => place.commit(),
        // Half a site, as a build that was stopped leaves it.
        16 => fs::create_dir_all(place.path(".site.nieuw-1/klachten")).expect("a folder"),
        _ => {
            alter(&place.record(dice), dice);
            let mut running = place
                .command("site", &["--quiet"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("runs");
            std::thread::sleep(Duration::from_millis(u64::from(dice.below(400))));
            let _ = running.kill();
            running.wait().expect("ended");
        }
    }
    if which == 5 {
        place.foreign.clear();
    }
    format!("{which} {}", page.display())
}

/// What was gone already is as good.
fn gone(removed: std::io::Result<()>) {
    if let Err(error) = removed {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{error}");
    }
}

#[test]
fn whatever_somebody_does_in_between_each_build_is_the_one_fresh_site() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let rounds = std::env::var("KLACHTEN_TAMPERING").ok();
    let rounds: u32 = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(24);
    let mut place = Place::new();
    let mut dice = Dice(rounds.into());
    place.hold("begin");
    for round in 0..rounds {
        let mut what = meddle(&mut place, &mut dice);
        // What comes on top of it must leave a site to do it to.
        if dice.below(3) == 0 && place.site("index.html").exists() {
            what += " and ";
            what += &meddle(&mut place, &mut dice);
        }
        place.hold(&format!("round {round}: {what}"));
    }
}

#[test]
fn without_the_list_of_hashes_and_without_a_memory_no_page_is_taken_for_somebody_elses() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let mut place = Place::new();
    place.hold("begin");
    fs::create_dir_all(place.site("mine")).expect("a folder");
    fs::write(place.site("mine/notes.txt"), "van mij").expect("written");
    place
        .foreign
        .insert("mine/notes.txt".into(), b"van mij".to_vec());
    fs::remove_file(place.site("bestanden.sha256")).expect("removed");
    fs::remove_dir_all(place.caches()).expect("removed");
    place.hold("list and memory lost");
    change_in_secret(&place.site("bestanden.sha256"));
    fs::remove_dir_all(place.caches()).expect("removed");
    place.hold("list spoilt, memory lost");
}

#[test]
fn what_was_changed_in_place_and_got_its_time_back_is_seen() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let place = Place::new();
    place.hold("begin");
    assert!(told(&place.build(&[])).contains("niets veranderd"));
    let page = place.site("index.html");
    let before = fs::read(&page).expect("a page");
    change_in_secret(&page);
    assert!(!told(&place.hold("a page")).contains("niets veranderd"));
    assert_eq!(fs::read(&page).expect("a page"), before);
    change_in_secret(&place.record(&mut Dice(1)));
    assert!(!told(&place.hold("a record")).contains("niets veranderd"));
    assert!(told(&place.build(&[])).contains("niets veranderd"));
}

#[test]
fn a_site_built_in_trouble_is_told_and_the_trouble_is_not_remembered() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let place = Place::new();
    place.hold("begin");
    let packs = fs::read_dir(place.path("register/.git/objects/pack")).expect("a folder");
    let index = packs
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|end| end == "idx"))
        .expect("an index");
    let whole = fs::read(&index).expect("an index");
    let _ = fs::remove_dir_all(place.caches());
    let writable = |path: &Path| {
        let mut rights = fs::metadata(path).expect("a file").permissions();
        #[allow(
            clippy::permissions_set_readonly_false,
            reason = "git made it read-only"
        )]
        rights.set_readonly(false);
        fs::set_permissions(path, rights).expect("set");
    };
    writable(&index);
    fs::write(&index, &whole[..whole.len() / 3]).expect("written");
    let built = place.build(&[]);
    assert_eq!(built.status.code(), Some(1), "{}", told(&built));
    assert!(told(&built).contains("--no-history"), "{}", told(&built));
    let english = told(&place.build(&["--lang", "en"]));
    assert!(english.contains("build again"), "{english}");
    let without = place.build(&["--no-history"]);
    assert_eq!(without.status.code(), Some(0), "{}", told(&without));
    assert_eq!(place.build(&[]).status.code(), Some(1), "it is told again");
    fs::write(&index, &whole).expect("written");
    place.hold("after the trouble");
}

#[test]
fn a_shallow_clone_gives_a_site_with_a_warning() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let place = Place::new();
    let from = format!("file://{}", place.path("register").display());
    let cloned = std::process::Command::new("git")
        .args(["clone", "-q", "--depth", "1", &from])
        .arg(place.path("ondiep"))
        .status()
        .expect("git runs");
    assert!(cloned.success());
    fs::remove_dir_all(place.path("register")).expect("removed");
    fs::rename(place.path("ondiep"), place.path("register")).expect("moved");
    let built = place.build(&[]);
    assert_eq!(built.status.code(), Some(1), "{}", told(&built));
    assert_eq!(place.build(&["--no-history"]).status.code(), Some(0));
}

#[test]
fn a_file_that_is_not_the_sites_is_kept_and_told() {
    if !crate::repository_fixture::has_git() {
        return;
    }
    let mut place = Place::new();
    place.hold("begin");
    fs::create_dir_all(place.site("mine")).expect("a folder");
    fs::write(place.site("mine/notes.txt"), "van mij").expect("written");
    place
        .foreign
        .insert("mine/notes.txt".into(), b"van mij".to_vec());
    let dutch = told(&place.hold("notes"));
    assert!(
        dutch.contains("mine/notes.txt") && dutch.contains("bewaard"),
        "{dutch}"
    );
    alter(&place.record(&mut Dice(3)), &mut Dice(4));
    let english = told(&place.build(&["--lang", "en"]));
    assert!(
        english.contains("mine/notes.txt") && english.contains("kept"),
        "{english}"
    );
    place.hold("and in Dutch again");
}
