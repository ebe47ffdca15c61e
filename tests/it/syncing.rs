//! Two officers share one register with `sync`, and never type `git`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::repository_fixture::{Fixture, has_git};

/// A shared place and officers' registers around it, by way of the git program or without.
pub struct Office {
    fixture: Fixture,
    pub with_git: bool,
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

impl Office {
    /// Two officers who share the same first complaint.
    pub fn new(with_git: bool) -> Office {
        let office = Office {
            fixture: Fixture::bare_folder(),
            with_git,
        };
        office.git(".", &["init", "-q", "--bare", "-b", "main", "plek"]);
        let begun = office.klachten(".", &["init", "een", "--organisatie", "Gelukwerkt"]);
        assert!(begun.status.success(), "{}", said(&begun));
        office.is_officer("een", "functionaris");
        office.new_complaint("een", "Factuur klopt niet");
        let place = office.place("plek").display().to_string();
        office.git("een", &["remote", "add", "origin", &place]);
        office.synced("een");
        office.another("twee", "waarnemer");
        office
    }

    /// One more officer with a clone.
    pub fn another(&self, clone: &str, role: &str) {
        self.git(".", &["clone", "-q", "plek", clone]);
        self.is_officer(clone, role);
    }

    fn is_officer(&self, clone: &str, role: &str) {
        self.git(clone, &["config", "user.name", role]);
        let address = format!("{role}@voorbeeld.example");
        self.git(clone, &["config", "user.email", &address]);
    }

    pub fn place(&self, name: &str) -> PathBuf {
        self.fixture.path().join(name)
    }

    pub fn git(&self, at: &str, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command.current_dir(self.place(at)).args(arguments);
        let output = settled(&mut command, self.fixture.path());
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        said(&output)
    }

    pub fn klachten(&self, at: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
        command.current_dir(self.place(at)).args(arguments);
        if !self.with_git {
            command.env("PATH", "");
        }
        settled(&mut command, self.fixture.path())
    }

    /// What `sync` says when all is shared and nothing is left open.
    pub fn synced(&self, at: &str) -> String {
        let output = self.klachten(at, &["deel"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        said(&output)
    }

    pub fn new_complaint(&self, at: &str, subject: &str) {
        let arguments = [
            "nieuw",
            "--onderwerp",
            subject,
            "--ontvangen",
            "2026-03-02",
            "--kanaal",
            "e-mail",
            "--categorie",
            "overig",
            "--tekst",
            subject,
            "--as-of",
            "2026-03-06",
        ];
        let output = self.klachten(at, &arguments);
        assert!(output.status.success(), "{}", said(&output));
    }

    pub fn record(&self, at: &str, fact: &[&str]) {
        let arguments = [&["noteer"], fact, &["--as-of", "2026-03-06"]].concat();
        let output = self.klachten(at, &arguments);
        assert!(output.status.success(), "{fact:?}: {}", said(&output));
    }

    pub fn text(&self, at: &str, number: &str) -> String {
        let path = format!("{at}/klachten/2026/{number}.md");
        std::fs::read_to_string(self.place(&path)).unwrap_or_default()
    }

    /// Both hold the same, and nothing is damaged.
    pub fn are_equal(&self, one: &str, other: &str) {
        let head = |at| self.git(at, &["rev-parse", "HEAD"]);
        assert_eq!(head(one), head(other));
        for at in [one, other] {
            self.git(at, &["fsck", "--strict"]);
            assert_eq!(self.git(at, &["status", "--porcelain"]), "", "{at}");
        }
    }
}

fn settled(command: &mut Command, home: &Path) -> Output {
    command
        .env("HOME", home)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("SOURCE_DATE_EPOCH", "1772800000")
        .output()
        .expect("runs")
}

/// By the git program, and without it.
fn each_way(test: impl Fn(&Office)) {
    if has_git() {
        for with_git in [true, false] {
            test(&Office::new(with_git));
        }
    }
}

#[test]
fn facts_of_two_officers_go_both_ways_without_a_question() {
    each_way(|office| {
        office.record(
            "een",
            &["2026-001", "ontvangstbevestiging", "--on", "2026-03-05"],
        );
        office.record("twee", &["2026-001", "ernst", "laag"]);
        assert!(
            office
                .synced("een")
                .contains("2026-001: ontvangstbevestiging")
        );
        let told = office.synced("twee");
        assert!(told.contains("Binnengekomen (1)"), "{told}");
        assert!(told.contains("functionaris, 6 maart 2026"), "{told}");
        assert!(told.contains("Verstuurd (1)"), "{told}");
        office.synced("een");
        office.are_equal("een", "twee");
        let text = office.text("een", "2026-001");
        assert!(text.contains("ontvangstbevestiging: 2026-03-05"), "{text}");
        assert!(text.contains("ernst: laag"), "{text}");
        assert!(office.synced("twee").contains("niets te delen"));
    });
}

#[test]
fn one_fact_with_two_values_is_a_choice_that_stays_open_and_blocks_nothing() {
    each_way(|office| {
        office.record(
            "een",
            &["2026-001", "ontvangstbevestiging", "--on", "2026-03-04"],
        );
        office.record(
            "twee",
            &["2026-001", "ontvangstbevestiging", "--on", "2026-03-05"],
        );
        office.synced("een");
        let output = office.klachten("twee", &["deel"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(said(&output).contains("2026-001: bij ontvangstbevestiging"));
        let text = office.text("twee", "2026-001");
        assert!(
            text.contains("door: functionaris@voorbeeld.example"),
            "{text}"
        );
        office.record(
            "twee",
            &[
                "2026-001",
                "ontvangstbevestiging",
                "2026-03-04",
                "--replace",
            ],
        );
        office.synced("twee");
        office.synced("een");
        office.are_equal("een", "twee");
        assert!(!office.text("een", "2026-001").contains("feit:"));
    });
}

#[test]
fn of_two_complaints_with_one_number_the_one_that_was_not_shared_takes_the_next() {
    each_way(|office| {
        office.new_complaint("een", "Zaal te koud");
        office.new_complaint("twee", "Trainer te laat");
        office.new_complaint("twee", "Koffie op");
        office.record(
            "twee",
            &["2026-002", "ontvangstbevestiging", "--on", "2026-03-05"],
        );
        office.record("twee", &["2026-003", "verwant", "2026-002"]);
        office.synced("een");
        let told = office.synced("twee");
        assert!(told.contains("2026-004 heette hier 2026-002"), "{told}");
        assert!(told.contains("Laat de klager weten"), "{told}");
        office.synced("een");
        office.are_equal("een", "twee");
        for (number, subject) in [
            ("2026-002", "Zaal te koud"),
            ("2026-003", "Koffie op"),
            ("2026-004", "Trainer te laat"),
        ] {
            assert!(office.text("een", number).contains(subject), "{number}");
        }
        assert!(
            office
                .text("een", "2026-004")
                .contains("eerder-nummer: 2026-002")
        );
        assert!(office.text("een", "2026-003").contains("2026-004"));
        let checked = office.klachten("een", &["controleer", "--as-of", "2026-03-06"]);
        assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
        let history = said(&office.klachten("een", &["historie", "2026-004"]));
        assert!(history.contains("Trainer te laat"), "{history}");
    });
}

#[test]
fn a_place_that_is_away_leaves_a_mark_until_all_is_shared() {
    each_way(|office| {
        office.record("een", &["2026-001", "ernst", "laag"]);
        std::fs::rename(office.place("plek"), office.place("weg")).expect("moves");
        let output = office.klachten("een", &["deel"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        let mark = office.place("een/.git/klachten/niet-gedeeld");
        assert!(mark.is_file(), "{}", said(&output));
        std::fs::rename(office.place("weg"), office.place("plek")).expect("moves");
        office.synced("een");
        assert!(!mark.exists());
    });
}

#[test]
fn work_that_is_not_on_record_is_never_overwritten() {
    each_way(|office| {
        office.record("een", &["2026-001", "ernst", "laag"]);
        office.synced("een");
        let path = office.place("twee/klachten/2026/2026-001.md");
        let typed = office.text("twee", "2026-001") + "\nEen eigen zin.\n";
        std::fs::write(&path, &typed).expect("writes");
        let output = office.klachten("twee", &["deel"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(
            said(&output).contains("klachten noteer"),
            "{}",
            said(&output)
        );
        assert_eq!(office.text("twee", "2026-001"), typed);
        office.record("twee", &["2026-001"]);
        office.synced("twee");
        let text = office.text("twee", "2026-001");
        assert!(
            text.contains("Een eigen zin.") && text.contains("ernst: laag"),
            "{text}"
        );
    });
}
