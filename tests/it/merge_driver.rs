//! A plain `git pull` between two clones merges records by what they say.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::repository_fixture::{Fixture, has_git};

/// A shared bare repository and two officers' clones of it.
struct Office {
    fixture: Fixture,
}

fn settled(command: &mut Command, home: &Path) -> Output {
    command
        .env("HOME", home)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("SOURCE_DATE_EPOCH", "1772800000")
        .output()
        .expect("runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

impl Office {
    fn new() -> Office {
        let office = Office {
            fixture: Fixture::bare_folder(),
        };
        office.git(".", &["init", "-q", "--bare", "-b", "main", "shared"]);
        let begun = office.klachten(
            ".",
            &[
                "init",
                "een",
                "--organisatie",
                "Gelukwerkt",
                "--as-of",
                "2026-03-02",
            ],
        );
        assert!(begun.status.success(), "{}", said(&begun));
        office.is_officer("een", "functionaris");
        assert!(
            office
                .new_complaint("een", "Factuur klopt niet")
                .status
                .success()
        );
        office.git("een", &["remote", "add", "origin", "../shared"]);
        office.git("een", &["push", "-q", "-u", "origin", "main"]);
        office.git(".", &["clone", "-q", "shared", "twee"]);
        office.is_officer("twee", "waarnemer");
        office
    }

    fn is_officer(&self, clone: &str, role: &str) {
        self.git(clone, &["config", "user.name", role]);
        self.git(
            clone,
            &["config", "user.email", &format!("{role}@voorbeeld.example")],
        );
    }

    fn place(&self, name: &str) -> PathBuf {
        self.fixture.path().join(name)
    }

    fn git(&self, at: &str, arguments: &[&str]) -> Output {
        let output = self.try_git(at, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        output
    }

    fn try_git(&self, at: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new("git");
        command.current_dir(self.place(at)).args(arguments);
        settled(&mut command, self.fixture.path())
    }

    fn klachten(&self, at: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
        command.current_dir(self.place(at)).args(arguments);
        settled(&mut command, self.fixture.path())
    }

    fn new_complaint(&self, at: &str, subject: &str) -> Output {
        self.klachten(
            at,
            &[
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
                "Over de factuur.",
                "--as-of",
                "2026-03-06",
            ],
        )
    }

    fn record(&self, at: &str, fact: &[&str]) {
        let arguments = [&["noteer", "2026-001"], fact, &["--as-of", "2026-03-06"]].concat();
        let output = self.klachten(at, &arguments);
        assert!(output.status.success(), "{fact:?}: {}", said(&output));
    }

    /// The second officer's record after the first has pushed and the second pulls.
    fn pulled(&self) -> String {
        self.git("een", &["push", "-q"]);
        self.git("twee", &["pull", "-q", "--no-rebase", "--no-edit"]);
        self.text("twee")
    }

    fn text(&self, at: &str) -> String {
        std::fs::read_to_string(self.place(at).join("klachten/2026/2026-001.md")).expect("reads")
    }
}

#[test]
fn different_facts_of_two_officers_merge_without_a_question() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.record("een", &["ontvangstbevestiging", "--on", "2026-03-05"]);
    office.record("twee", &["ernst", "laag"]);
    let text = office.pulled();
    assert!(text.contains("ontvangstbevestiging: 2026-03-05"), "{text}");
    assert!(
        text.contains("ernst: laag") && !text.contains("keuzes"),
        "{text}"
    );
    let history = said(&office.klachten("twee", &["historie", "2026-001"]));
    assert!(
        history.contains("ontvangstbevestiging") && history.contains("ernst"),
        "{history}"
    );
    office.git("twee", &["push", "-q"]);
    office.git("een", &["pull", "-q", "--no-rebase"]);
    assert_eq!(office.text("een"), text);
    office.git("een", &["fsck", "--strict"]);
}

#[test]
fn one_fact_with_two_values_becomes_a_choice_that_names_who_recorded_the_other() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.record("een", &["ontvangstbevestiging", "--on", "2026-03-04"]);
    office.record("twee", &["ontvangstbevestiging", "--on", "2026-03-05"]);
    let text = office.pulled();
    assert!(text.contains("ontvangstbevestiging: 2026-03-05"), "{text}");
    for part in [
        "feit: ontvangstbevestiging",
        "waarde: 2026-03-04",
        "door: functionaris@voorbeeld.example",
        "op: 2026-03-06",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let checked = said(&office.klachten("twee", &["controleer", "--as-of", "2026-03-06"]));
    assert!(checked.contains("F022"), "{checked}");
}

#[test]
fn two_complaints_with_one_number_are_never_mixed() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    assert!(office.new_complaint("een", "Zaal te koud").status.success());
    assert!(
        office
            .new_complaint("twee", "Trainer te laat")
            .status
            .success()
    );
    office.git("een", &["push", "-q"]);
    let pulled = office.try_git("twee", &["pull", "--no-rebase", "--no-edit"]);
    assert!(!pulled.status.success());
    assert!(
        said(&pulled).contains("verschillende klachten"),
        "{}",
        said(&pulled)
    );
    let path = "klachten/2026/2026-002.md";
    let here = said(&office.git("twee", &["show", &format!(":2:{path}")]));
    let there = said(&office.git("twee", &["show", &format!(":3:{path}")]));
    assert!(here.contains("Trainer te laat") && there.contains("Zaal te koud"));
    // The command that is named gives each its number.
    assert!(
        said(&pulled).contains("klachten herstel"),
        "{}",
        said(&pulled)
    );
    let repaired = office.klachten("twee", &["herstel", "--as-of", "2026-03-06"]);
    assert!(repaired.status.success(), "{}", said(&repaired));
    for (number, subject) in [
        ("2026-002", "Zaal te koud"),
        ("2026-003", "Trainer te laat"),
    ] {
        let path = office.place(&format!("twee/klachten/2026/{number}.md"));
        let text = std::fs::read_to_string(path).expect("reads");
        assert!(text.contains(subject), "{number}: {text}");
    }
    let checked = office.klachten("twee", &["controleer", "--as-of", "2026-03-06"]);
    assert!(checked.status.success(), "{}", said(&checked));
}

#[test]
fn two_complaints_with_one_number_that_met_in_a_rebase_are_both_there_after_repair_and_sync() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    for (at, subject) in [("een", "Zaal te koud"), ("twee", "Trainer te laat")] {
        assert!(office.new_complaint(at, subject).status.success());
    }
    office.git("een", &["push", "-q"]);
    let pulled = office.try_git("twee", &["pull", "--rebase"]);
    assert!(
        said(&pulled).contains("klachten herstel"),
        "{}",
        said(&pulled)
    );
    for command in [&["herstel"][..], &["deel"]] {
        let output = office.klachten("twee", &[command, &["--as-of", "2026-03-06"]].concat());
        assert!(output.status.success(), "{command:?}: {}", said(&output));
    }
    let texts = ["2026-002", "2026-003"].map(|number| {
        let path = office.place(&format!("twee/klachten/2026/{number}.md"));
        std::fs::read_to_string(path).expect("reads")
    });
    assert!(texts[0].contains("Zaal te koud"), "{}", texts[0]);
    assert!(texts[1].contains("Trainer te laat"), "{}", texts[1]);
}

#[test]
fn the_first_writing_command_tells_a_new_clone_how_records_are_merged() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    let driver = ["config", "--local", "merge.klachten.driver"];
    assert!(said(&office.git("een", &driver)).contains("merge-driver %O %A %B %P"));
    assert!(!office.try_git("twee", &driver).status.success());
    office.record("twee", &["ernst", "laag"]);
    assert!(said(&office.git("twee", &driver)).contains("merge-driver %O %A %B %P"));
}

#[test]
fn the_day_of_a_choice_is_the_one_in_the_time_zone_of_the_register() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    office.record("een", &["ontvangstbevestiging", "--on", "2026-03-04"]);
    office.record("twee", &["ontvangstbevestiging", "--on", "2026-03-05"]);
    let settings = office.place("twee").join("register.yml");
    let text = std::fs::read_to_string(&settings).expect("reads");
    let there = text.replace("Europe/Amsterdam", "Pacific/Kiritimati");
    assert_ne!(text, there);
    std::fs::write(&settings, there).expect("writes");
    let text = office.pulled();
    assert!(text.contains("op: 2026-03-07"), "{text}");
}

#[test]
fn a_paragraph_that_both_changed_stands_twice_and_is_told() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    for (clone, words) in [
        ("een", "Over de eerste factuur."),
        ("twee", "Over de rekening."),
    ] {
        let place = office.place(clone).join("klachten/2026/2026-001.md");
        let text = std::fs::read_to_string(&place).expect("reads");
        let edited = text.replace("Over de factuur.", words);
        assert_ne!(text, edited);
        std::fs::write(&place, edited).expect("writes");
        let recorded = office.klachten(clone, &["noteer", "2026-001", "--as-of", "2026-03-06"]);
        assert!(recorded.status.success(), "{}", said(&recorded));
    }
    office.git("een", &["push", "-q"]);
    let pulled = office.git("twee", &["pull", "-q", "--no-rebase", "--no-edit"]);
    let text = office.text("twee");
    assert!(
        text.contains("eerste factuur") && text.contains("rekening"),
        "{text}"
    );
    assert!(
        said(&pulled).contains("dezelfde alinea"),
        "{}",
        said(&pulled)
    );
}

#[test]
fn a_clone_whose_git_does_not_know_the_driver_is_told_until_a_command_that_writes_mends_it() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    let tells = |command: &[&str]| {
        let output = office.klachten("twee", command);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        told.matches("weet op deze computer nog niet").count()
    };
    for command in [&["vandaag"][..], &["controleer"], &["bekijk", "2026-001"]] {
        assert_eq!(tells(command), 1, "{command:?}");
    }
    office.record("twee", &["ernst", "laag"]);
    assert_eq!(tells(&["vandaag"]), 0);
    // A program that is not there any more merges nothing.
    let gone = "'/weg/klachten' merge-driver %O %A %B %P";
    office.git("twee", &["config", "merge.klachten.driver", gone]);
    assert_eq!(tells(&["vandaag"]), 1);
    assert!(office.klachten("twee", &["herstel"]).status.success());
    assert_eq!(tells(&["vandaag"]), 0);
}

#[test]
fn a_register_that_was_begun_before_gets_the_attributes_when_it_is_shared() {
    if !has_git() {
        return;
    }
    for command in ["deel", "herstel"] {
        let office = Office::new();
        std::fs::write(office.place("een/.gitattributes"), "* -text").expect("writes");
        office.git("een", &["commit", "-q", "-a", "-m", "zoals vroeger"]);
        let output = office.klachten("een", &[command]);
        assert!(
            said(&output).contains("Toegevoegd aan .gitattributes"),
            "{}",
            said(&output)
        );
        let head = said(&office.git("een", &["show", "HEAD:.gitattributes"]));
        assert!(head.starts_with("* -text\n"), "{head}");
        assert!(head.contains("register.yml merge=klachten"), "{head}");
        let again = office.klachten("een", &[command]);
        assert!(!said(&again).contains("Toegevoegd"), "{}", said(&again));
    }
}

#[test]
fn who_recorded_the_other_value_is_known_after_a_rebase_and_a_cherry_pick_too() {
    if !has_git() {
        return;
    }
    let taken_over: [(&[&str], [&str; 2]); 2] = [
        (
            &["pull", "-q", "--rebase"],
            ["ontvangstbevestiging: 2026-03-04", "door: waarnemer@"],
        ),
        (
            &["cherry-pick", "origin/main"],
            ["ontvangstbevestiging: 2026-03-05", "door: functionaris@"],
        ),
    ];
    for (by, expected) in taken_over {
        let office = Office::new();
        office.record("een", &["ontvangstbevestiging", "--on", "2026-03-04"]);
        office.git("een", &["push", "-q"]);
        office.record("twee", &["ontvangstbevestiging", "--on", "2026-03-05"]);
        office.git("twee", &["fetch", "-q"]);
        office.git("twee", by);
        let text = office.text("twee");
        for part in expected {
            assert!(text.contains(part), "{by:?}: {part} in {text}");
        }
        assert!(text.contains("op: 2026-03-06"), "{by:?}: {text}");
    }
}

#[test]
fn every_command_that_reads_the_register_says_that_git_does_not_know_the_driver() {
    if !has_git() {
        return;
    }
    let office = Office::new();
    let commands = "check|build --out ../site|today|show 2026-001|history|report 2026|export|verify|\
                    backup ../kopie|letter 2026-001 uitleg-procedure";
    for command in commands.split('|') {
        let arguments: Vec<&str> = command
            .split(' ')
            .chain(["--as-of", "2026-03-06"])
            .collect();
        let output = office.klachten("twee", &arguments);
        let told = said(&output);
        assert!(
            told.contains("weet op deze computer nog niet"),
            "{command}: {told}"
        );
        let output = office.klachten("een", &arguments);
        let told = said(&output);
        assert!(
            !told.contains("weet op deze computer nog niet"),
            "{command}: {told}"
        );
    }
    office.record("twee", &["ernst", "laag"]);
    let told = said(&office.klachten("twee", &["verify"]));
    assert!(!told.contains("weet op deze computer nog niet"), "{told}");
}
