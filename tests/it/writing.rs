//! The commands of the officer's day as processes: several at once, without a terminal, on files of
//! every make.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use super::edits::Dice;
use super::guide::klachten;

/// A register of its own, with a home of its own.
pub struct WriteSession {
    pub home: tempfile::TempDir,
    pub root: PathBuf,
}

impl WriteSession {
    pub fn new() -> WriteSession {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("register");
        let desk = WriteSession { home, root };
        let made = klachten(desk.home.path(), desk.home.path())
            .args(["init", "register", "--organisatie", "Gelukwerkt"])
            .output()
            .unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        desk
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        klachten(&self.root, self.home.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    pub fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub fn complaint(&self) -> String {
        let arguments = [
            "new",
            "--onderwerp",
            "Te laat",
            "--kanaal",
            "e-mail",
            "--categorie",
            "overig",
            "--ontvangen",
            "2026-03-02",
        ];
        self.ok(&arguments).split(':').next().unwrap().to_owned()
    }

    pub fn text(&self, number: &str) -> String {
        fs::read_to_string(self.root.join(format!("klachten/2026/{number}.md"))).unwrap()
    }

    /// What git itself thinks of the repository, where there is a git.
    pub fn fsck(&self) {
        match std::process::Command::new("git")
            .args(["fsck", "--strict"])
            .current_dir(&self.root)
            .output()
        {
            Ok(output) => assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            ),
            Err(_) => eprintln!("SKIPPED: no git program for fsck"),
        }
    }
}

/// How many facts each process writes: `KLACHTEN_FACTS=200` asks for the full number.
fn facts() -> usize {
    std::env::var("KLACHTEN_FACTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(6)
}

fn writers(count: usize) {
    let desk = WriteSession::new();
    let numbers: Vec<String> = (0..count).map(|_| desk.complaint()).collect();
    std::thread::scope(|scope| {
        for (writer, number) in numbers.iter().enumerate() {
            let (desk, shared) = (&desk, &numbers[0]);
            scope.spawn(move || {
                for fact in 0..facts() {
                    // Half of the facts go into a file that all of them write.
                    let target = if fact % 2 == 0 { number } else { shared };
                    let note = format!("bericht {writer} {fact}");
                    desk.ok(&["record", target, "verloop", &note, "--on", "2026-03-02"]);
                }
            });
        }
    });
    for (writer, number) in numbers.iter().enumerate() {
        for fact in 0..facts() {
            let target = if fact % 2 == 0 { number } else { &numbers[0] };
            let text = desk.text(target);
            assert_eq!(
                text.matches(&format!("bericht {writer} {fact}\n")).count(),
                1,
                "{target}\n{text}"
            );
        }
    }
    let history = desk.ok(&["history", &numbers[0], "--format", "json"]);
    assert!(history.contains("bericht 0 0"), "{history}");
    assert_eq!(desk.run(&["check"]).status.code(), Some(0));
    desk.fsck();
}

#[test]
fn two_processes_at_once_lose_nothing() {
    writers(2);
}

#[test]
fn eight_processes_at_once_lose_nothing() {
    writers(8);
}

#[test]
fn eight_new_complaints_at_once_get_eight_numbers() {
    let desk = WriteSession::new();
    let mut numbers: Vec<String> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..8).map(|_| scope.spawn(|| desk.complaint())).collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .collect()
    });
    numbers.sort();
    let expected: Vec<String> = (1..=8).map(|serial| format!("2026-{serial:03}")).collect();
    assert_eq!(numbers, expected);
    desk.fsck();
}

#[test]
fn today_follows_source_date_epoch_which_may_be_empty_but_never_negative() {
    let desk = WriteSession::new();
    let on = |seconds: &str| {
        klachten(&desk.root, &desk.root)
            .args(["today", "--format", "json"])
            .env("SOURCE_DATE_EPOCH", seconds)
            .output()
            .unwrap()
    };
    // 23:30 in London is the next day in Amsterdam, where the register is.
    let said: serde_json::Value = serde_json::from_slice(&on("1772494200").stdout).unwrap();
    assert_eq!(said["as_of"], "2026-03-03");
    assert_eq!(on("").status.code(), Some(0), "set to nothing is not set");
    for wrong in ["-5", "gisteren"] {
        let output = on(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains(wrong),
            "{wrong}"
        );
    }
}

#[test]
fn a_number_that_only_history_knows_does_not_come_back() {
    let desk = WriteSession::new();
    let (first, second) = (desk.complaint(), desk.complaint());
    fs::remove_file(desk.root.join(format!("klachten/2026/{second}.md"))).unwrap();
    commit_by_hand(&desk);
    assert_eq!(
        (first.as_str(), second.as_str(), desk.complaint().as_str()),
        ("2026-001", "2026-002", "2026-003")
    );
    let measure = [
        "new",
        "--measure",
        "--titel",
        "Bellen",
        "--soort",
        "preventief",
        "--aanbevolen-op",
        "2026-03-02",
    ];
    assert!(desk.ok(&measure).starts_with("M-2026-01:"));
    fs::remove_file(desk.root.join("maatregelen/2026/M-2026-01.md")).unwrap();
    commit_by_hand(&desk);
    assert!(desk.ok(&measure).starts_with("M-2026-02:"));
}

#[test]
fn what_was_meant_is_asked_and_what_is_missing_is_named() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let refused = |arguments: &[&str], says: &str| {
        let before = desk.text(&number);
        let output = desk.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
        assert_eq!(desk.text(&number), before, "{arguments:?}");
    };
    refused(
        &["noteer", "2026-1", "ontvangstbevestiging"],
        "Bedoelt u 2026-001?",
    );
    refused(
        &["noteer", "m-26-1", "besluit", "overgenomen"],
        "Bedoelt u M-2026-01?",
    );
    refused(
        &[
            "noteer",
            &number,
            "ontvangstbevestiging",
            "--on",
            "3-3-2026",
        ],
        "Bedoelde u 2026-03-03?",
    );
    refused(
        &[
            "noteer",
            &number,
            "ontvangstbevestiging",
            "--on",
            "gisteren",
        ],
        "Schrijf een dag als 2026-03-02.",
    );
    refused(&["noteer", &number, "voorstel"], "--oplossing");
    refused(
        &["noteer", &number, "reactie", "akkoord"],
        "Noteer dat eerst: voorstel.",
    );
    refused(&["noteer", &number, "iets"], "verloop");
    // The counts of a whole register say nothing about one refused fact.
    let output = desk.run(&["noteer", &number, "aard", "soms"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("F005") && !said.contains("Stand per"),
        "{said}"
    );
}

#[test]
fn a_closed_complaint_is_changed_only_after_it_was_told() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&[
        "record",
        &number,
        "vooroverleg",
        "--datum",
        "2026-03-02",
        "--wijze",
        "telefoon",
        "--opgelost",
        "nee",
    ]);
    desk.ok(&[
        "record",
        &number,
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Zag ervan af",
    ]);
    let told = |arguments: &[&str]| {
        let output = desk.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let before = desk.text(&number);
    for (arguments, way) in [
        (
            &["record", &number, "oordeel", "gegrond", "--dry-run"][..],
            "--reason",
        ),
        (
            &["record", &number, "oordeel", "gegrond"],
            "afwijking --regel H004",
        ),
    ] {
        assert_eq!(desk.text(&number), before);
        let said = told(arguments);
        assert!(
            ["H004", "oordeel", "heropend --reden", way]
                .iter()
                .all(|part| said.contains(part)),
            "{said}"
        );
    }
    assert!(desk.text(&number).contains("oordeel: gegrond"));
    // What may still come to a closed case, and what is explained, needs no warning.
    assert!(!told(&["record", &number, "les", "Bel terug."]).contains("H004"));
    assert!(
        !told(&[
            "record",
            &number,
            "afwijking",
            "--regel",
            "H004",
            "--reden",
            "Het oordeel was vergeten"
        ])
        .contains("heropend")
    );
    assert!(!told(&["record", &number, "ernst", "laag"]).contains("heropend"));
}

#[test]
fn a_file_that_is_there_already_is_told_with_the_way_out() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    for arguments in [
        &["letter", &number, "ontvangstbevestiging"][..],
        &["report", "2026"],
        &["export"],
    ] {
        let arguments = [arguments, &["--out", "../uit.txt"]].concat();
        fs::write(desk.home.path().join("uit.txt"), "van mij").unwrap();
        let output = desk.run(&arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("bestaat al")
                && said.contains("andere naam")
                && !said.contains("os error"),
            "{said}"
        );
        assert_eq!(
            fs::read_to_string(desk.home.path().join("uit.txt")).unwrap(),
            "van mij"
        );
    }
    let said =
        String::from_utf8_lossy(&desk.run(&["new", "--from", "weg.eml"]).stderr).into_owned();
    assert!(said.contains("weg.eml is er niet"), "{said}");
}

#[test]
fn an_import_tells_of_every_row_what_is_wrong_and_helps_to_begin_a_mapping() {
    let desk = WriteSession::new();
    let list = "Nr;Datum;Onderwerp;categorie;kanaal\r\n2026-001;3-2-2026;\"Twee\r\nregels\";overig;brief\r\n2026-001;4-2-2026;Dubbel;overig;brief\r\n;31-2-26;Geen dag;overig;brief\r\n2026-005;5-2-2026;Soort;parkeren;brief\r\n";
    fs::write(desk.home.path().join("lijst.csv"), list).unwrap();
    let output = desk.run(&["import", "../lijst.csv"]);
    let (draft, said) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(
        said.contains("--mapping koppeling.txt") && said.contains("erbij hoort: Nr."),
        "{said}"
    );
    assert!(
        draft.contains("voorstellen[0].oplossing")
            && draft.contains("Datum = ontvangen\nOnderwerp = onderwerp\n"),
        "{draft}"
    );
    let mapping = draft.replace("\nNr = ", "\nNr = nummer");
    fs::write(desk.home.path().join("koppeling.txt"), mapping).unwrap();
    let output = desk.run(&[
        "import",
        "../lijst.csv",
        "--mapping",
        "../koppeling.txt",
        "--write",
    ]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    let parts = [
        "Rij 3 van de lijst: 2026-001 staat ook al in rij 2",
        "Rij 4 van de lijst: kolom \"Datum\": \"31-2-26\"",
        "Rij 5 van de lijst: [F011]",
        "3 fouten",
    ];
    assert!(parts.iter().all(|part| said.contains(part)), "{said}");
    assert!(!desk.root.join("klachten/2026").exists());
}

#[test]
fn what_a_letter_does_not_tell_is_asked_and_never_made_up() {
    let desk = WriteSession::new();
    let letter = |date: &str| {
        format!(
            "From: r@voorbeeld.example\r\n{date}Subject: Te koud\r\nContent-Type: image/png\r\n\r\nabc\r\n"
        )
    };
    for date in ["", "Date: 31 Nov 2026 10:00\r\n"] {
        fs::write(desk.home.path().join("brief.eml"), letter(date)).unwrap();
        let output = desk.run(&["new", "--from", "../brief.eml", "--categorie", "overig"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.code() == Some(2)
                && said.contains("--ontvangen")
                && said.contains("geen leesbare tekst"),
            "{said}"
        );
    }
    desk.ok(&[
        "new",
        "--from",
        "../brief.eml",
        "--categorie",
        "overig",
        "--ontvangen",
        "2026-03-02",
        "--accept-text",
    ]);
    assert!(desk.text("2026-001").contains("ontvangen: 2026-03-02"));
}

#[test]
fn nobody_is_asked_without_a_terminal_and_every_question_has_an_option() {
    let desk = WriteSession::new();
    let output = desk.run(&["new"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        ["--onderwerp", "--kanaal", "--categorie"]
            .iter()
            .all(|option| said.contains(option)),
        "{said}"
    );
    let output = desk.run(&["new", "--measure"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.code() == Some(2) && said.contains("--titel") && said.contains("--soort"),
        "{said}"
    );
    // The organisation is called as the folder then, which is told.
    let begun = klachten(desk.home.path(), desk.home.path())
        .args(["init", "Ander & Zoon"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&begun.stderr).into_owned();
    assert!(
        begun.status.success() && said.contains("Ander & Zoon") && said.contains("register.yml"),
        "{said}"
    );
    let register = desk.home.path().join("Ander & Zoon");
    let settings = fs::read_to_string(register.join("register.yml")).unwrap();
    assert!(settings.contains("organisatie: Ander & Zoon"), "{settings}");
    let again = |more: &[&str]| {
        klachten(desk.home.path(), desk.home.path())
            .args(["init", "Ander & Zoon"])
            .args(more)
            .output()
            .unwrap()
    };
    assert!(
        again(&[]).status.success(),
        "the same once more changes nothing"
    );
    let number = klachten(&register, desk.home.path())
        .args([
            "new",
            "--onderwerp",
            "Zaal",
            "--kanaal",
            "brief",
            "--categorie",
            "overig",
        ])
        .args(["--ontvangen", "2026-03-02"])
        .output()
        .unwrap();
    assert!(number.status.success(), "{number:?}");
    // A register that is in use keeps what it has; it can still get its check.
    let refused = again(&[]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        refused.status.code() == Some(2) && said.contains("staat al een register"),
        "{said}"
    );
    let hook = register.join(".git/hooks/pre-commit");
    assert!(!hook.exists() && again(&["--hook"]).status.success() && hook.exists());
    fs::write(&hook, "#!/bin/sh\nexit 0\n").unwrap();
    let refused = again(&["--hook"]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read(&hook).unwrap(), b"#!/bin/sh\nexit 0\n");
}

#[test]
fn a_register_begins_in_a_fresh_clone_of_an_empty_repository_on_the_branch_that_head_names() {
    let fixture = crate::repository_fixture::Fixture::bare_folder();
    if !crate::repository_fixture::has_git() {
        return;
    }
    fixture.git(&["init", "-q", "--bare", "--initial-branch=trunk", "server"]);
    fixture.git(&["clone", "-q", "server", "register"]);
    let init = |folder: &str| {
        let arguments = ["init", folder, "--organisatie", "Gelukwerkt", "--hook"];
        klachten(fixture.path(), fixture.path())
            .args(arguments)
            .output()
            .unwrap()
    };
    let made = init("register");
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    assert_eq!(
        fixture.git(&["-C", "register", "symbolic-ref", "HEAD"]),
        "refs/heads/trunk"
    );
    assert_eq!(
        fixture.git(&["-C", "register", "rev-list", "--count", "HEAD"]),
        "1"
    );
    assert_eq!(
        fixture.git(&["-C", "register", "status", "--porcelain"]),
        ""
    );
    assert!(fixture.join("register/.git/hooks/pre-commit").exists());
    fixture.git(&["-C", "register", "push", "-q", "origin", "trunk"]);
    // With a commit, or with a file, it is not empty; and neither is touched.
    fixture.git(&["clone", "-q", "server", "tweede"]);
    fixture.git(&["init", "-q", "derde"]);
    fixture.write("derde/brief.txt", "van iemand");
    for folder in ["tweede", "derde"] {
        let said = init(folder);
        assert_eq!(said.status.code(), Some(2), "{folder}");
        assert!(
            String::from_utf8_lossy(&said.stderr).contains("niet leeg"),
            "{folder}"
        );
    }
    assert!(!fixture.join("derde/register.yml").exists());
}

#[test]
fn a_begin_that_was_killed_is_finished_by_the_same_command() {
    let fixture = crate::repository_fixture::Fixture::bare_folder();
    if !crate::repository_fixture::has_git() {
        return;
    }
    fixture.git(&["init", "-q", "--bare", "--initial-branch=main", "server"]);
    fixture.git(&["clone", "-q", "server", "register"]);
    let init = |organisation: &str| {
        klachten(fixture.path(), fixture.path())
            .args(["init", "register", "--hook", "--organisatie", organisation])
            .output()
            .unwrap()
    };
    let in_git = |arguments: &[&str]| fixture.git(&[&["-C", "register"], arguments].concat());
    // As a kill before the commit leaves it: the hook stands there, and nothing else.
    assert!(init("Gelukwerkt").status.success());
    in_git(&["update-ref", "-d", "HEAD"]);
    let clear = || {
        for entry in std::fs::read_dir(fixture.join("register"))
            .unwrap()
            .flatten()
        {
            match entry.file_name().to_str() {
                Some(".git") => {}
                _ if entry.path().is_dir() => std::fs::remove_dir_all(entry.path()).unwrap(),
                _ => std::fs::remove_file(entry.path()).unwrap(),
            }
        }
        std::fs::remove_file(fixture.join("register/.git/index")).unwrap();
    };
    clear();
    let again = init("Gelukwerkt");
    assert!(
        again.status.success(),
        "{}",
        String::from_utf8_lossy(&again.stderr)
    );
    // As a kill between the commit and its files leaves it.
    clear();
    let commit = in_git(&["rev-parse", "HEAD"]);
    fixture.write("register/.git/klachten/unfinished", &commit);
    let other = init("Iemand anders");
    assert_eq!(other.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&other.stderr).contains("met andere antwoorden"));
    let again = init("Gelukwerkt");
    assert!(
        again.status.success(),
        "{}",
        String::from_utf8_lossy(&again.stderr)
    );
    assert_eq!(in_git(&["status", "--porcelain"]), "");
    assert_eq!(in_git(&["rev-parse", "HEAD"]), commit);
    assert!(fixture.join("register/register.yml").exists());
}

#[test]
fn what_a_killed_begin_left_beside_its_place_goes_with_the_next() {
    let fixture = crate::repository_fixture::Fixture::bare_folder();
    fixture.write(".klachten-init-abc/lock", "");
    fixture.write(
        ".klachten-init-abc/register/.git/HEAD",
        "ref: refs/heads/main\n",
    );
    fixture.write(".klachten-init-busy/lock", "");
    let busy = std::fs::File::open(fixture.join(".klachten-init-busy/lock")).unwrap();
    busy.lock().unwrap();
    let made = klachten(fixture.path(), fixture.path())
        .args(["init", "register", "--organisatie", "Gelukwerkt"])
        .output()
        .unwrap();
    assert!(made.status.success());
    assert!(!fixture.join(".klachten-init-abc").exists());
    assert!(fixture.join(".klachten-init-busy").exists());
}

#[test]
fn of_two_calendars_of_one_day_the_later_has_the_higher_number() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let sequence = || {
        let calendar = desk.ok(&[
            "today",
            "--format",
            "ics",
            "--as-of",
            "2026-03-04",
            "--days",
            "60",
        ]);
        let event = calendar
            .split("BEGIN:VEVENT")
            .find(|event| event.contains(&format!("UID:{number}-voorstel")))
            .unwrap();
        event
            .split("SEQUENCE:")
            .nth(1)
            .and_then(|rest| rest.lines().next())
            .unwrap()
            .parse::<u32>()
            .unwrap()
    };
    let mut last = 0;
    for to in ["2026-04-20", "2026-04-25"] {
        let arguments = [
            "--termijn",
            "oplossing",
            "--tot",
            to,
            "--reden",
            "Ziekte",
            "--gemeld-op",
            "2026-03-04",
            "--as-of",
            "2026-03-04",
        ];
        desk.ok(&[&["record", &number, "verdaging"], &arguments[..]].concat());
        assert!(sequence() > last);
        last = sequence();
    }
}

#[test]
fn a_file_with_edits_is_left_alone() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    fs::write(&path, desk.text(&number) + "Een eigen regel.\n").unwrap();
    let output = desk.run(&["record", &number, "les", "Een les."]);
    assert_eq!(
        output.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        desk.text(&number).ends_with("Een eigen regel.\n")
            && !desk.text(&number).contains("Een les.")
    );
}

#[test]
fn what_the_officer_typed_in_a_file_is_put_on_record_as_it_stands() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    assert_eq!(
        desk.run(&["record", &number]).status.code(),
        Some(2),
        "nothing was typed"
    );
    // As Notepad would save it: with a mark at the start and CRLF.
    let typed = format!("\u{feff}{}Een eigen regel.\n", desk.text(&number)).replace('\n', "\r\n");
    fs::write(&path, &typed).unwrap();
    let output = desk.run(&["record", &number, "les", "Een les."]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.code() == Some(2) && said.contains(&format!("klachten noteer {number}")),
        "{said}"
    );
    assert!(
        desk.ok(&["record", &number, "--dry-run"])
            .contains("Een eigen regel.")
    );
    assert!(
        desk.ok(&["record", &number])
            .starts_with(&format!("{number}: tekst geschreven"))
    );
    assert_eq!(desk.text(&number), typed);
    desk.ok(&["record", &number, "les", "Een les."]);
    // What would be a fault is not put on record, and is not lost either.
    let wrong = desk.text(&number).replace("kanaal: e-mail", "kanaal: mail");
    fs::write(&path, &wrong).unwrap();
    for arguments in [
        &["record", number.as_str()][..],
        &["record", &number, "--dry-run"],
    ] {
        let output = desk.run(arguments);
        assert!(
            output.status.code() == Some(2)
                && String::from_utf8_lossy(&output.stderr).contains("F005")
        );
    }
    assert_eq!(desk.text(&number), wrong);
    fs::write(&path, wrong.replace("kanaal: mail", "kanaal: brief")).unwrap();
    desk.ok(&["record", &number]);
    let settings = desk.root.join("register.yml");
    let wider = fs::read_to_string(&settings).unwrap().replace(
        "  trainer-1: Trainer 1\n",
        "  trainer-1: Trainer 1\n  trainer-3: Trainer 3\n",
    );
    fs::write(&settings, wider).unwrap();
    assert!(
        desk.ok(&["record", "register.yml"])
            .starts_with("register.yml: functies genoteerd")
    );
    desk.ok(&["record", &number, "betrokkene", "trainer-3"]);
    fs::write(&path, b"\xff\xfe\0").unwrap();
    let said = String::from_utf8_lossy(
        &desk
            .run(&["record", &number, "les", "x", "--replace"])
            .stderr,
    )
    .into_owned();
    assert!(said.contains("niet leesbaar"), "{said}");
    desk.fsck();
}

#[test]
fn an_import_is_a_dry_run_first_and_takes_all_or_nothing() {
    let desk = WriteSession::new();
    let list = "Datum;Omschrijving;Soort;Wie\r\n3-2-2026;Te laat, \u{e9}\u{e9}n dag;Overige dienstverlening;x\r\n4-2-2026;Factuur klopt niet;Betalingen;y\r\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(list);
    fs::write(desk.home.path().join("lijst.csv"), &latin).unwrap();
    fs::write(
        desk.home.path().join("koppeling.txt"),
        "Datum = ontvangen\nOmschrijving = onderwerp\nSoort = categorie\nWie = -\n[vast]\nkanaal = brief\n",
    )
    .unwrap();
    let import = ["import", "../lijst.csv", "--mapping", "../koppeling.txt"];
    assert!(desk.ok(&import).contains("--write"));
    assert!(!desk.root.join("klachten/2026").exists());
    desk.ok(&[&import[..], &["--write"]].concat());
    assert!(desk.text("2026-001").contains(
        "onderwerp: Te laat, één dag\nontvangen: 2026-02-03\nkanaal: brief\ncategorie: overig\n"
    ));
    assert!(desk.text("2026-002").contains("categorie: betalingen"));
    let bad = list.replace("4-2-2026", "31-2-2026");
    fs::write(desk.home.path().join("lijst.csv"), bad).unwrap();
    let output = desk.run(&[&import[..], &["--write"]].concat());
    assert_ne!(output.status.code(), Some(0));
    assert!(!desk.root.join("klachten/2026/2026-003.md").exists());
    // What goes out comes back in as it was.
    desk.ok(&["export", "--out", "../uit.csv"]);
    let other = WriteSession::new();
    fs::copy(
        desk.home.path().join("uit.csv"),
        other.home.path().join("uit.csv"),
    )
    .unwrap();
    other.ok(&["import", "../uit.csv", "--write"]);
    assert_eq!(other.text("2026-001"), desk.text("2026-001"));
}

/// How many edits go through the binary: `KLACHTEN_BINARY_EDITS=200` asks for the full number.
#[test]
fn edits_through_the_binary_leave_every_other_line_alone() {
    let rounds = std::env::var("KLACHTEN_BINARY_EDITS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(12);
    let desk = WriteSession::new();
    let number = desk.complaint();
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    let mut dice = Dice(7);
    let facts = [
        "les",
        "dienst",
        "gewenste-oplossing",
        "aard-toelichting",
        "onderwerp",
        "klager",
    ];
    let windows = desk
        .text(&number)
        .replace('\n', "\r\n")
        .replace("onderwerp: Te laat", "onderwerp: 'Te laat'   # kort");
    fs::write(&path, &windows).unwrap();
    commit_by_hand(&desk);
    for round in 0..rounds {
        let before = fs::read_to_string(&path).unwrap();
        let fact = dice.pick(&facts);
        let value = format!(
            "{} {round}",
            dice.pick(&[
                "Factuur #12",
                "Klacht: te laat",
                "'s Avonds",
                "*spoed*",
                "Koffie & thee",
                "a, b"
            ])
        );
        desk.ok(&["record", &number, fact, &value, "--replace"]);
        let after = fs::read_to_string(&path).unwrap();
        let own = |line: &&str| !line.starts_with(&format!("{fact}:"));
        let others = |text: &str| {
            text.split_inclusive('\n')
                .filter(own)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            others(&before),
            others(&after),
            "round {round}: {fact} = {value}"
        );
        assert!(
            !after.replace("\r\n", "").contains('\n'),
            "round {round}: mixed line ends"
        );
    }
    let json = desk.ok(&["export", "--format", "json"]);
    assert!(json.contains("\"path\": \"klachten/2026/2026-001.md\""));
}

/// A commit that another git program would make of edits by hand.
pub fn commit_by_hand(desk: &WriteSession) {
    let repository = git2::Repository::open(&desk.root).unwrap();
    let mut index = repository.index().unwrap();
    index
        .add_all(
            ["klachten", "maatregelen"],
            git2::IndexAddOption::DEFAULT,
            None,
        )
        .unwrap();
    index.update_all(["klachten", "maatregelen"], None).unwrap();
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let who = git2::Signature::new(
        "Functionaris",
        "functionaris@voorbeeld.example",
        &git2::Time::new(1_772_452_800, 0),
    )
    .unwrap();
    let parent = repository.head().unwrap().peel_to_commit().unwrap();
    let bytes = repository
        .commit_create_buffer(&who, &who, "Met de hand\n", &tree, &[&parent])
        .unwrap();
    let id = repository
        .odb()
        .unwrap()
        .write(git2::ObjectType::Commit, &bytes)
        .unwrap();
    repository
        .reference("refs/heads/main", id, true, "met de hand")
        .unwrap();
}

#[test]
fn the_preview_listens_on_this_computer_only_and_shows_a_broken_record() {
    use std::io::{BufRead, BufReader, Read, Write};
    let desk = WriteSession::new();
    let number = desk.complaint();
    let mut command = klachten(&desk.root, desk.home.path());
    let mut server = command
        .args(["serve", "--port", "0"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let place = line.split("http://").nth(1).unwrap();
    let (address, rest) = place.split_once('/').unwrap();
    let (address, secret) = (address.to_owned(), rest.split('/').next().unwrap());
    let get = |path: &str, host: &str| -> String {
        let mut stream = std::net::TcpStream::connect(&address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    let overview = format!("/{secret}/");
    let ready = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        get(&overview, &address).starts_with("HTTP/1.1 200")
    });
    assert!(ready);
    let port = address.rsplit(':').next().unwrap();
    let second = desk.run(&["serve", "--port", port]);
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(
        second.status.code() == Some(2)
            && said.contains("draait al iets")
            && !said.contains("os error"),
        "{said}"
    );
    assert!(get(&overview, "elders.example").starts_with("HTTP/1.1 421"));
    let path = desk.root.join(format!("klachten/2026/{number}.md"));
    fs::write(&path, desk.text(&number).replace("kanaal:", "kanal:")).unwrap();
    let shown = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(200));
        get(&format!("/{secret}/klachten/2026/{number}.html"), &address).contains("F003")
    });
    let overview = get(&format!("/{secret}/klachten/2026/{number}.html"), &address);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(shown, "{overview}");
}

#[test]
fn a_letter_names_what_is_missing_and_exports_are_the_same_twice() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let output = desk.run(&["letter", &number, "oplossing", "--lang", "en"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("[still to fill in: voorstel]"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("voorstel"));
    for kind in [
        "ontvangstbevestiging",
        "uitleg-procedure",
        "oplossing",
        "afschrift",
        "verdaging",
    ] {
        for lang in ["nl", "en"] {
            for format in ["md", "html", "eml"] {
                desk.ok(&["letter", &number, kind, "--lang", lang, "--format", format]);
            }
        }
    }
    let templates = desk.home.path().join("eigen/letters/nl");
    fs::create_dir_all(&templates).unwrap();
    fs::write(
        templates.join("oplossing.md"),
        "Onderwerp: {{ number }}\n\nEigen tekst van {{ organisation }}.\n",
    )
    .unwrap();
    assert_eq!(
        desk.ok(&["letter", &number, "oplossing", "--templates", "../eigen"]),
        "# 2026-001\n\nEigen tekst van Gelukwerkt.\n"
    );
    let xlsx = || desk.run(&["export", "--format", "xlsx"]).stdout;
    assert!(xlsx().starts_with(b"PK") && xlsx() == xlsx());
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(desk.ok(&["completions", shell]).contains("klachten"));
    }
    assert!(desk.ok(&["man", "record"]).contains("klachten"));
    assert!(desk.ok(&["repair"]).contains("niets te herstellen"));
}

#[test]
fn the_site_of_a_first_complaint_speaks_of_one_and_knows_who_wrote_it() {
    let desk = WriteSession::new();
    desk.ok(&[
        "new",
        "--onderwerp",
        "Te laat",
        "--kanaal",
        "e-mail",
        "--categorie",
        "overig",
    ]);
    let told = |lang: &str, page: &str| {
        let out = desk.home.path().join(lang);
        desk.ok(&[
            "build",
            "-q",
            "--lang",
            lang,
            "--audience",
            "klachtenfunctionaris",
            "--out",
            out.to_str().unwrap(),
        ]);
        fs::read_to_string(out.join(page)).unwrap()
    };
    for (lang, step, day) in [
        (
            "nl",
            "Nog één stap is gezet zonder dat er een termijn voor is geregeld",
            "alles op dezelfde dag",
        ),
        (
            "en",
            "One more step was taken for which no term is set",
            "all on the same day",
        ),
    ] {
        assert!(
            told(lang, "naleving.html").contains(step),
            "{}",
            told(lang, "naleving.html")
        );
        let audit = told(lang, "controle.html");
        assert!(
            audit.contains(day)
                && !audit.contains("onbekende schrijver")
                && !audit.contains("unknown writer"),
            "{audit}"
        );
    }
}

#[test]
fn a_term_that_ran_for_nobody_is_left_out_of_the_summary() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    desk.ok(&["record", &number, "formele-melding", "--on", "2026-03-02"]);
    desk.ok(&[
        "record",
        &number,
        "ontvangstbevestiging",
        "--on",
        "2026-03-03",
    ]);
    let report = desk.ok(&["report", "2026", "--as-of", "2026-03-04"]);
    assert!(
        report.contains("De ontvangstbevestiging (binnen 1 week) ging op tijd weg bij 1 van de 1.")
            && !report.contains("0 van de 0"),
        "{report}"
    );
}

#[test]
fn a_mistake_without_a_hint_is_told_without_a_gap() {
    let desk = WriteSession::new();
    let told = String::from_utf8(desk.run(&["check", "--zomaar-iets"]).stderr).unwrap();
    assert!(
        told.contains("wordt hier niet verwacht. Wat wel kan"),
        "{told}"
    );
}

#[test]
fn a_word_that_is_near_none_of_the_words_is_answered_with_all_of_them() {
    let desk = WriteSession::new();
    let told = |word: &str, value: &str| {
        String::from_utf8(
            desk.run(&["record", "2026-001", "afgesloten", word, value])
                .stderr,
        )
        .unwrap()
    };
    let outcome = told("--uitkomst", "terecht");
    assert!(
        outcome.contains("Kies uit: ")
            && outcome.contains("geen-klacht")
            && !outcome.contains("Bedoelde u"),
        "{outcome}"
    );
    assert!(told("--aard", "incidnet").contains("Bedoelde u incident?"));
}

#[test]
fn numbers_with_a_space_between_them_are_told_how_to_be_typed() {
    let desk = WriteSession::new();
    let output = desk.run(&["record", "2026-001,", "2026-002", "ontvangstbevestiging"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("2026-001,2026-002"), "{told}");
}
