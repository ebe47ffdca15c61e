//! Two officers share one register with `sync`, and never type `git`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::repository_fixture::{Fixture, has_git};

/// A shared place and officers' registers around it.
pub struct Office {
    fixture: Fixture,
    kind: Kind,
    /// Variables of the environment that its commands run in.
    variables: Vec<(&'static str, String)>,
}

/// By which way they share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A repository in a folder, by the git program.
    Git,
    /// The same, without a git program.
    Folder,
    /// A folder in which each computer leaves a file.
    Files,
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

impl Office {
    /// Two officers who share the same first complaint.
    pub fn new(kind: Kind) -> Office {
        Office::at(kind, "plek")
    }

    /// The same with another shared place: a folder beside them, or an address.
    pub fn at(kind: Kind, place: &str) -> Office {
        Office::with(kind, place, &[])
    }

    /// The same in an environment with these variables.
    pub fn with(kind: Kind, place: &str, variables: &[(&'static str, String)]) -> Office {
        let office = Office {
            fixture: Fixture::bare_folder(),
            kind,
            variables: variables.to_vec(),
        };
        office.done(".", &["init", "een", "--organisatie", "Gelukwerkt"]);
        office.is_officer("een", "functionaris");
        office.new_complaint("een", "Factuur klopt niet");
        let share = ["init", "een", "--share", place];
        match kind {
            Kind::Files => office.done(".", &[&share[..], &["--synchronised"]].concat()),
            _ => office.done(".", &share),
        };
        office.joined(place, "twee", "waarnemer");
        office
    }

    /// Its commands run with this variable from now on.
    pub fn set(&mut self, name: &'static str, value: String) {
        self.variables.push((name, value));
    }

    /// One more officer with a register of the shared place.
    pub fn another(&self, clone: &str, role: &str) {
        self.joined("plek", clone, role);
    }

    fn joined(&self, place: &str, clone: &str, role: &str) {
        self.done(".", &["sluit-aan", place, clone]);
        self.is_officer(clone, role);
    }

    /// What a command says that succeeds.
    pub fn done(&self, at: &str, arguments: &[&str]) -> String {
        let output = self.klachten(at, arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            said(&output)
        );
        said(&output)
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

    /// Runs git whatever comes of it; gives whether it succeeded.
    pub fn tried_git(&self, at: &str, arguments: &[&str]) -> bool {
        let mut command = Command::new("git");
        command
            .current_dir(self.place(at))
            .args(arguments)
            .env("GIT_EDITOR", "true");
        settled(&mut command, self.fixture.path()).status.success()
    }

    pub fn klachten(&self, at: &str, arguments: &[&str]) -> Output {
        settled(&mut self.command(at, arguments), self.fixture.path())
    }

    fn command(&self, at: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
        command.current_dir(self.place(at)).args(arguments);
        if self.kind != Kind::Git {
            command.env("PATH", "");
        }
        let variables = self.variables.iter().map(|(name, value)| (*name, value));
        command.envs(variables);
        command
    }

    /// A command that is killed after a while, unless it was done before.
    pub fn stopped(&self, at: &str, arguments: &[&str], after: Duration) {
        let mut command = self.command(at, arguments);
        set_up(&mut command, self.fixture.path());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("runs");
        std::thread::sleep(after);
        let _ = child.kill();
        child.wait().expect("ends");
    }

    /// The numbers of the complaints that stand in a register.
    pub fn numbers(&self, at: &str) -> Vec<String> {
        let folder = self.place(at).join("klachten/2026");
        let names = std::fs::read_dir(folder).expect("lists").map(|entry| {
            let name = entry.expect("lists").file_name();
            name.to_string_lossy().into_owned()
        });
        let mut numbers: Vec<String> = names
            .filter_map(|name| Some(name.strip_suffix(".md")?.to_owned()))
            .filter(|name| !name.starts_with('.'))
            .collect();
        numbers.sort();
        numbers
    }

    /// What `sync` says when all is shared and nothing is left open.
    pub fn synced(&self, at: &str) -> String {
        self.done(at, &["deel"])
    }

    pub fn new_complaint(&self, at: &str, subject: &str) {
        self.new_complaint_said(at, subject);
    }

    /// What the command says.
    fn new_complaint_said(&self, at: &str, subject: &str) -> Output {
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
        output
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

fn set_up(command: &mut Command, home: &Path) {
    command
        .env("HOME", home)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("SOURCE_DATE_EPOCH", "1772800000");
}

fn settled(command: &mut Command, home: &Path) -> Output {
    set_up(command, home);
    command.output().expect("runs")
}

/// By each way.
fn each_way(test: impl Fn(&Office)) {
    if has_git() {
        for kind in [Kind::Git, Kind::Folder, Kind::Files] {
            test(&Office::new(kind));
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
        let told = said(&output);
        for wanted in [
            "\"2026-03-05\", en dat staat er nu",
            "functionaris noteerde op 6 maart 2026 \"2026-03-04\"",
            "klachten noteer 2026-001 ontvangstbevestiging 2026-03-05 --replace",
            "klachten noteer 2026-001 ontvangstbevestiging 2026-03-04 --replace",
        ] {
            assert!(told.contains(wanted), "{wanted} in {told}");
        }
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
    if !has_git() {
        return;
    }
    for kind in [Kind::Git, Kind::Folder] {
        let office = Office::new(kind);
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
        assert!(!history.contains("Zaal te koud"), "{history}");
        assert!(!history.contains("niet overgenomen"), "{history}");
        assert!(history.contains("ontvangstbevestiging"), "{history}");
        let kept = said(&office.klachten("een", &["historie", "2026-002"]));
        assert!(kept.contains("Zaal te koud"), "{kept}");
        assert!(!kept.contains("Trainer te laat"), "{kept}");
        assert!(kept.contains("2026-004 heette eerder 2026-002"), "{kept}");
        let found = office.done("een", &["bekijk", "2026-002"]);
        assert!(found.contains("2026-004"), "{found}");
        // Without a number each complaint is told under its own.
        let all = office.klachten("een", &["historie", "--format", "json"]);
        let all: serde_json::Value = serde_json::from_slice(&all.stdout).expect("JSON");
        let told = |number: &str| -> String {
            let mut records = all["records"].as_array().expect("records").iter();
            let mut of_it = records.by_ref().filter(|record| record["number"] == number);
            let told = of_it.next().expect(number)["revisions"].to_string();
            assert_eq!(of_it.next(), None, "{number} twice");
            told
        };
        let (stayed, moved) = (told("2026-002"), told("2026-004"));
        assert!(
            stayed.contains("Zaal te koud") && !stayed.contains("Trainer"),
            "{stayed}"
        );
        assert!(
            moved.contains("Trainer te laat") && !moved.contains("Zaal"),
            "{moved}"
        );
        assert!(moved.contains("ontvangstbevestiging verstuurd"), "{moved}");
        let site = [
            "bouw",
            "--audience",
            "klachtenfunctionaris",
            "--out",
            "../site",
        ];
        office.done("een", &site);
        let page = |number: &str| {
            let path = office.place(&format!("site/klachten/2026/{number}.html"));
            std::fs::read_to_string(path).expect("reads")
        };
        assert!(!page("2026-002").contains("Trainer te laat"));
        let index = std::fs::read_to_string(office.place("site/zoekindex.js")).expect("reads");
        assert!(index.contains("2026-002 "), "{index}");
    }
}

#[test]
fn faults_that_came_in_or_that_joining_brings_are_shown_and_end_with_findings() {
    each_way(|office| {
        office.new_complaint("een", "Zaal te koud");
        office.synced("een");
        office.synced("twee");
        // A record that is withdrawn there, and named here: only both together are wrong.
        let withdraw = ["intrekken", "2026-002", "--reason", "Dubbel getypt"];
        office.done("een", &[&withdraw[..], &["--yes"]].concat());
        office.synced("een");
        office.record("twee", &["2026-001", "verwant", "2026-002"]);
        let output = office.klachten("twee", &["deel", "--as-of", "2026-03-06"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let told = said(&output);
        assert!(told.contains("fout[F011]"), "{told}");
        assert!(told.contains("klopt iets niet"), "{told}");
        // It is told once; nothing new came in since.
        office.done("twee", &["deel", "--as-of", "2026-03-06"]);
        // Whoever gets a fault that others recorded is told of it too.
        let output = office.klachten("een", &["deel", "--as-of", "2026-03-06"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
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

#[test]
fn a_file_that_has_not_arrived_whole_is_told_and_comes_in_later() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Files);
    office.record("een", &["2026-001", "ernst", "laag"]);
    office.synced("een");
    let files = || {
        let entries = std::fs::read_dir(office.place("plek")).expect("lists");
        entries.map(|entry| entry.expect("lists").path())
    };
    let newest = files().max_by_key(|path| std::fs::metadata(path).expect("is there").len());
    let newest = newest.expect("a file");
    let whole = std::fs::read(&newest).expect("reads");
    std::fs::write(&newest, &whole[..whole.len() / 2]).expect("writes");
    let output = office.klachten("twee", &["deel"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("nog niet heel"), "{}", said(&output));
    std::fs::write(&newest, &whole).expect("writes");
    office.synced("twee");
    assert!(office.text("twee", "2026-001").contains("ernst: laag"));
}

#[test]
fn a_shared_place_is_begun_once_and_joining_can_be_done_again() {
    each_way(|office| {
        office.done(".", &["sluit-aan", "plek", "twee"]);
        office.are_equal("een", "twee");
        let begun_again = office.klachten(".", &["init", "een", "--share", "plek"]);
        assert!(begun_again.status.success(), "{}", said(&begun_again));
        let elsewhere = office.klachten(".", &["init", "een", "--share", "ergens-anders"]);
        assert_eq!(elsewhere.status.code(), Some(2), "{}", said(&elsewhere));
    });
}

#[test]
fn what_would_be_shared_is_told_and_nothing_changes() {
    each_way(|office| {
        office.record("een", &["2026-001", "ernst", "laag"]);
        office.synced("een");
        office.record("twee", &["2026-001", "dienst", "Coaching"]);
        let heads = |at: &str| office.git(at, &["rev-parse", "HEAD"]);
        let before = (heads("een"), heads("twee"), office.text("twee", "2026-001"));
        let told = office.done("twee", &["deel", "--dry-run"]);
        assert!(told.contains("Er zou binnenkomen (1)"), "{told}");
        assert!(told.contains("Er zou verstuurd worden (1)"), "{told}");
        let after = (heads("een"), heads("twee"), office.text("twee", "2026-001"));
        assert_eq!(after, before);
        assert!(office.synced("een").contains("niets te delen"));
    });
}

#[test]
fn of_two_measures_with_one_number_one_takes_the_next_and_its_complaint_follows() {
    if !has_git() {
        return;
    }
    for kind in [Kind::Git, Kind::Folder] {
        let office = Office::new(kind);
        let measure = |at: &str, title: &str| {
            let new = [
                "nieuw",
                "--measure",
                "--titel",
                title,
                "--soort",
                "preventief",
            ];
            let day = ["--aanbevolen-op", "2026-03-04", "--as-of", "2026-03-06"];
            office.done(at, &[&new[..], &day].concat());
        };
        measure("een", "Facturen nalezen");
        office.synced("een");
        measure("twee", "Zaal nalopen");
        office.record("twee", &["2026-001", "maatregel", "M-2026-01"]);
        let told = office.synced("twee");
        assert!(told.contains("M-2026-02 heette hier M-2026-01"), "{told}");
        office.synced("een");
        office.are_equal("een", "twee");
        let complaint = office.text("een", "2026-001");
        assert!(complaint.contains("M-2026-02"), "{complaint}");
        let checked = office.klachten("een", &["controleer", "--as-of", "2026-03-06"]);
        assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    }
}

#[test]
fn a_new_complaint_shares_first_where_the_register_says_so_and_tells_what_is_not_shared() {
    each_way(|office| {
        office.new_complaint("een", "Zaal te koud");
        office.synced("een");
        let settings = office.place("twee/register.yml");
        let text = std::fs::read_to_string(&settings).expect("reads");
        std::fs::write(&settings, text + "\nsync: vanzelf\n").expect("writes");
        office.record("twee", &["register.yml"]);
        let told = said(&office.new_complaint_said("twee", "Koffie op"));
        assert!(told.contains("Eerst gedeeld: één vastlegging"), "{told}");
        assert!(told.contains("2026-003: klacht geregistreerd"), "{told}");
        assert!(told.contains("nog niet gedeeld"), "{told}");
    });
}

#[test]
fn what_was_joined_with_what_others_recorded_is_mended_as_undo_says() {
    if !has_git() {
        return;
    }
    let office = Office::new(Kind::Git);
    office.record("een", &["2026-001", "dienst", "Coaching"]);
    office.synced("een");
    office.record("twee", &["2026-001", "ernst", "laag"]);
    office.synced("twee");
    let refused = said(&office.klachten("twee", &["ongedaan", "--yes"]));
    for wanted in ["noteer 2026-001", "--replace", "verwijder 2026-001"] {
        assert!(refused.contains(wanted), "{wanted}: {refused}");
    }
    assert!(!refused.contains("Neem dat eerst terug"), "{refused}");
    office.record("twee", &["2026-001", "ernst", "hoog", "--replace"]);
    let away = ["verwijder", "2026-001", "ernst", "--reason", "Niet gezien"];
    office.done("twee", &away);
    assert!(!office.text("twee", "2026-001").contains("ernst: "));
}
