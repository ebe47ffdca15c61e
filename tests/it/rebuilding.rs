//! A build that goes on from the last one gives the site that a build from nothing gives, byte for
//! byte.

use std::fs;
use std::path::{Path, PathBuf};

use crate::building::{copy, files, klachten};
use crate::record_history::{Dice, alter};
use crate::repository_fixture::{Fixture, has_git};

/// The example register with its history, and the folder of its site.
struct Office {
    fixture: Fixture,
    sites: tempfile::TempDir,
}

impl Office {
    fn new() -> Office {
        let fixture = Fixture::new();
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("register"),
            &fixture.join("register"),
        );
        let office = Office {
            fixture,
            sites: tempfile::tempdir().expect("a folder"),
        };
        office.commit("begin");
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.fixture.join("register").join(name)
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).expect("a record");
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replacen(from, to, 1)).expect("written");
    }

    fn commit(&self, message: &str) {
        self.fixture.git(&["add", "-A"]);
        self.fixture
            .git(&["commit", "-q", "--allow-empty", "-m", message]);
    }

    fn build(&self, out: &str, day: &str, more: &[&str]) -> String {
        let mut command = klachten();
        command
            .args(["build", "--as-of", day, "-C"])
            .arg(self.fixture.join("register"));
        let built = command
            .arg("--out")
            .arg(self.sites.path().join(out))
            .args(more)
            .output()
            .expect("runs");
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        String::from_utf8(built.stdout).expect("UTF-8")
    }

    /// Builds on, and holds it to a build into a new folder.
    fn both(&self, what: &str, day: &str, more: &[&str]) {
        self.both_in("site", what, day, more);
    }

    fn both_in(&self, site: &str, what: &str, day: &str, more: &[&str]) {
        self.build(site, day, more);
        let fresh = format!("vers-{}", what.replace(' ', "-"));
        self.build(&fresh, day, more);
        let (one, other) = (
            files(&self.sites.path().join(site)),
            files(&self.sites.path().join(&fresh)),
        );
        assert!(one.keys().eq(other.keys()), "{what}: other files");
        let differ: Vec<_> = one
            .iter()
            .filter(|(path, bytes)| other[*path] != **bytes)
            .map(|(path, _)| path)
            .collect();
        assert!(differ.is_empty(), "{what}: {differ:?}");
        fs::remove_dir_all(self.sites.path().join(fresh)).expect("removed");
    }
}

const DAY: &str = "2026-11-22";
/// Who sees most.
const OFFICER: &str = "klachtenfunctionaris";
const COMPLAINT: &str = "klachten/2026/2026-003.md";

#[test]
fn whatever_changed_the_site_is_the_one_that_a_build_from_nothing_gives() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    let both = |what: &str| office.both(what, DAY, &["--audience", OFFICER]);
    both("begin");
    office.change(COMPLAINT, "onderwerp: ", "onderwerp: Toch ");
    both("not committed");
    office.commit("gewijzigd");
    both("committed");
    let text = fs::read_to_string(office.path(COMPLAINT)).expect("a record");
    fs::write(
        office.path("klachten/2026/2026-099.md"),
        text.replace("2026-003", "2026-099"),
    )
    .expect("written");
    office.commit("nieuw");
    both("a new complaint");
    fs::remove_file(office.path("klachten/2026/2026-099.md")).expect("removed");
    office.commit("weg");
    both("a complaint gone");
    let measure = office.path("maatregelen/2026/M-2026-01.md");
    let kept = fs::read(&measure).expect("a measure");
    fs::remove_file(&measure).expect("removed");
    both("a measure gone");
    fs::write(&measure, kept).expect("written");
    office.change("register.yml", "organisatie: ", "organisatie: Ander ");
    both("other settings");
    fs::write(office.path(COMPLAINT), "---\nstuk: [\n---\n").expect("written");
    both("a record that cannot be read");
    office.both("another day", "2027-02-01", &["--audience", OFFICER]);
    office.both(
        "another language",
        DAY,
        &["--audience", OFFICER, "--lang", "en"],
    );
    office.both("no history", DAY, &["--audience", OFFICER, "--no-history"]);
}

#[test]
fn a_page_that_somebody_changed_is_made_again() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.build("site", DAY, &[]);
    let page = office.sites.path().join("site/klachten/2026/2026-003.html");
    fs::write(&page, "anders").expect("written");
    office.both("a page that was changed", DAY, &[]);
    assert_ne!(fs::read(&page).expect("a page"), b"anders");
}

#[test]
fn after_one_commit_the_other_pages_are_left_as_they_are() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.build("site", DAY, &[]);
    let other = office.sites.path().join("site/klachten/2026/2026-002.html");
    let time = || {
        fs::metadata(&other)
            .and_then(|found| found.modified())
            .expect("a time")
    };
    let before = time();
    office.change(COMPLAINT, "onderwerp: ", "onderwerp: Toch ");
    office.commit("gewijzigd");
    office.both("one commit", DAY, &[]);
    assert_eq!(time(), before);
}

#[test]
fn after_any_change_to_any_file_the_site_of_each_audience_is_the_one_from_nothing() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    let records = files(&office.fixture.join("register"))
        .into_keys()
        .filter(|path| path.extension().is_some_and(|end| end == "md"));
    let records: Vec<String> = records
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    let mut dice = Dice(29);
    for step in 0..12 {
        let name = &records[dice.below(u32::try_from(records.len()).expect("few")) as usize];
        alter(&office.path(name), &mut dice);
        if step % 2 == 0 {
            office.commit("verder");
        }
        for audience in ["medewerkers", "eigenaren", OFFICER] {
            office.both_in(
                &format!("site-{audience}"),
                &format!("step {step} {audience} {name}").replace('/', "-"),
                DAY,
                &["--audience", audience],
            );
        }
    }
}

#[test]
fn a_commit_that_changes_no_complaint_leaves_their_list_as_it_is() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.build("site", DAY, &[]);
    let list = office.sites.path().join("site/klachten/index.html");
    let time = || {
        fs::metadata(&list)
            .and_then(|found| found.modified())
            .expect("a time")
    };
    let before = time();
    fs::write(office.path("LEESMIJ.md"), "Over dit register.\n").expect("written");
    office.commit("leesmij");
    office.both("a commit beside the complaints", DAY, &[]);
    assert_eq!(time(), before);
    office.change(COMPLAINT, "onderwerp: ", "onderwerp: Toch ");
    office.commit("gewijzigd");
    office.both("a commit to a complaint", DAY, &[]);
    assert_ne!(
        time(),
        before,
        "the list names the commit that changed it last"
    );
}
