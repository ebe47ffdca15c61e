//! What cannot be read is said by every command and page that speaks of the register as a whole.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use klachten::rules::{Unreadable, unreadable, words};
use klachten::wording::Lang;
use serde_json::Value;

use crate::miniature::read;
use crate::repository_fixture::{Fixture, has_git};

const DAY: &str = "2026-11-22";

/// Commands that speak of one record or of none; every other is tried below.
const OF_NO_WHOLE: &[&str] = &[
    "init",
    "new",
    "record",
    "show",
    "letter",
    "import",
    "rules",
    "explain",
    "schema",
    "demo",
    "repair",
    "completions",
    "man",
    "help",
    // Never ends by itself; it builds as `build` does.
    "serve",
    "remove",
    "move",
    "undo",
    "merge",
    "withdraw",
    "cover",
    "backup",
    "join",
    "sync",
];

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let usual: &[&str] = if arguments.contains(&"--as-of") {
        &[]
    } else {
        &["--as-of", DAY]
    };
    Command::new(env!("CARGO_BIN_EXE_klachten"))
        .env_clear()
        .env("HOME", folder)
        .current_dir(folder)
        .args(arguments)
        .args(usual)
        .output()
        .unwrap()
}

/// Builds the site of an audience into a folder of its name.
fn build(fixture: &Fixture, audience: &str, sites: &Path) -> Output {
    let out = sites.join(audience).to_string_lossy().into_owned();
    run(
        fixture.path(),
        &["build", "--audience", audience, "--out", &out],
    )
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A register in git with an open complaint (2026-001) and a closed one (2026-002).
fn register() -> Fixture {
    let fixture = Fixture::new();
    let settings = "organisatie: Proef\nprocedure:\n  - versie: 1\n    geldig-vanaf: 2025-01-01\n    termijnen:\n      ontvangstbevestiging: 1 week\n      uitleg-procedure: 2 weken\ncategorieen: {betalingen: Betalingen}\noorzaken: {informatie: Informatie}\nfuncties: {klachtenfunctionaris: Klachtenfunctionaris}\n";
    fixture.write("register.yml", settings);
    for (number, day, more) in [
        ("2026-001", "2026-11-16", ""),
        (
            "2026-002",
            "2026-03-02",
            "afgesloten: 2026-03-04\nuitkomst: ingetrokken\nreden-uitkomst: Zag ervan af\n",
        ),
    ] {
        fixture.write(&path(number), complaint(number, day, more));
    }
    fixture.commit_all_on("2026-11-16", "begin");
    fixture
}

fn path(number: &str) -> String {
    format!("klachten/2026/{number}.md")
}

fn complaint(number: &str, day: &str, more: &str) -> String {
    format!(
        "---\nnummer: {number}\nonderwerp: Factuur klopt niet\nontvangen: {day}\nkanaal: e-mail\ncategorie: betalingen\n{more}---\n\n## Klacht\n\nEr klopt iets niet.\n"
    )
}

/// What happens to files: each makes the open complaint unreadable in its own way.
fn damages() -> Vec<(&'static str, Vec<u8>)> {
    let whole = complaint("2026-001", "2026-11-16", "");
    vec![
        (
            "a key without a space",
            whole
                .replace("kanaal: e-mail\n", "kanaal: e-mail\naard:incident\n")
                .into(),
        ),
        ("a damaged fence", whole.replacen("---\n", "--\n", 1).into()),
        ("bytes of another encoding", {
            let mut bytes = whole.clone().into_bytes();
            let at = whole.find("Factuur").unwrap();
            bytes.insert(at, 0xe9);
            bytes
        }),
        (
            "conflict markers",
            whole
                .replace(
                    "kanaal: e-mail\n",
                    "<<<<<<< HEAD\nkanaal: e-mail\n=======\nkanaal: brief\n>>>>>>> ander\n",
                )
                .into(),
        ),
        ("an unknown key", whole.replace("kanaal", "kanal").into()),
        ("nothing at all", Vec::new()),
    ]
}

fn actions(today: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let actions = today["actions"].as_array().unwrap().iter();
    actions
        .map(|action| (text(&action["number"]), text(&action["action"])))
        .collect()
}

#[test]
fn today_never_says_that_nothing_is_to_be_done_where_a_record_cannot_be_read() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let before = json(&run(fixture.path(), &["today", "--format", "json"]));
    assert!(before["complete"].as_bool().unwrap() && !actions(&before).is_empty());
    for (damage, bytes) in damages() {
        fixture.write(&path("2026-001"), bytes);
        let output = run(fixture.path(), &["today"]);
        assert_eq!(output.status.code(), Some(1), "{damage}");
        for text in [stdout(&output), stderr(&output)] {
            assert!(text.contains("1 bestand kon niet"), "{damage}: {text}");
            assert!(text.contains(&path("2026-001")), "{damage}: {text}");
            assert!(counts_as_it_was(&text), "{damage}: {text}");
        }
        let told = stdout(&output);
        assert!(
            told.contains("volgens de laatste leesbare versie"),
            "{damage}: {told}"
        );

        let output = run(fixture.path(), &["today", "--format", "json"]);
        let today = json(&output);
        assert_eq!(output.status.code(), Some(1), "{damage}");
        assert_eq!(today["complete"], false, "{damage}");
        assert_eq!(today["unreadable"][0]["path"], path("2026-001"), "{damage}");
        assert_ne!(today["unreadable"][0]["reason"], "", "{damage}");
        assert_eq!(actions(&today), actions(&before), "{damage}");
        assert!(today["actions"][0]["last_readable"].is_string(), "{damage}");

        let calendar = stdout(&run(fixture.path(), &["today", "--format", "ics"]));
        let calendar = calendar.replace("\r\n ", "").replace('\\', "");
        assert!(counts_as_it_was(&calendar), "{damage}: {calendar}");
        assert!(
            calendar.contains("UID:onleesbaar@klachten"),
            "{damage}: {calendar}"
        );
        assert!(
            calendar.contains("UID:2026-001-ontvangstbevestiging@klachten"),
            "{damage}: {calendar}"
        );
        let line = stdout(&run(fixture.path(), &["today", "--format", "line"]));
        assert!(line.contains("1 bestand niet gelezen"), "{damage}: {line}");
    }
}

/// Whether a text says of what cannot be read that its last readable version is judged, and nothing
/// else.
fn counts_as_it_was(text: &str) -> bool {
    text.contains("hier geldt de laatste leesbare versie, ") && !text.contains("hier niet mee")
}

#[test]
fn of_each_file_that_cannot_be_read_today_says_whether_an_older_version_counts() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write(&path("2026-001"), "kapot");
    fixture.write(&path("2026-003"), "---\nnooit leesbaar\n");
    let told = stdout(&run(fixture.path(), &["today"]));
    let line = |number: &str| {
        let mut lines = told.lines().filter(|line| line.contains(&path(number)));
        lines.next().unwrap_or_default().to_owned()
    };
    assert!(
        told.contains("2 bestanden konden niet worden gelezen:"),
        "{told}"
    );
    assert!(counts_as_it_was(&line("2026-001")), "{told}");
    assert!(line("2026-003").ends_with("(telt hier niet mee)"), "{told}");
    // What does not judge older versions says of both that they do not count.
    let found = stdout(&run(fixture.path(), &["check"]));
    assert!(found.contains("2 bestanden konden niet worden gelezen en tellen hier niet mee"));
    assert!(!found.contains("laatste leesbare versie"), "{found}");
}

#[test]
fn a_record_that_never_could_be_read_leaves_no_all_clear() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write(&path("2026-001"), "kapot");
    fixture.commit_all_on("2026-11-17", "2026-001: opnieuw");
    fixture.git(&["checkout", "-q", "--orphan", "nieuw"]);
    fixture.commit_all_on("2026-11-18", "begin");
    let output = run(fixture.path(), &["today"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(
        !text.contains("Niets te doen") && text.contains("gelezen"),
        "{text}"
    );
}

#[test]
fn every_command_that_speaks_of_the_whole_names_what_it_could_not_read() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write(&path("2026-001"), "---\naard:incident\n");
    fixture.commit_all_on("2026-11-17", "2026-001: aard");
    let site = tempfile::tempdir().unwrap();
    let out = &*site.path().join("uit").to_string_lossy().into_owned();
    let help = stdout(&run(fixture.path(), &["--help"]));
    let commands: BTreeSet<&str> = help
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .filter(|word| help.contains(&format!("\n  {word} ")) && !word.starts_with('-'))
        .filter(|word| word.chars().all(|sign| sign.is_ascii_lowercase()))
        .collect();
    assert!(
        commands.contains("today") && commands.len() > 18,
        "{commands:?}"
    );
    for command in commands.iter().filter(|name| !OF_NO_WHOLE.contains(name)) {
        let arguments: &[&str] = match *command {
            "report" => &["report", "2026"],
            "build" => &["build", "--out", out],
            name => &[name],
        };
        let output = run(fixture.path(), arguments);
        let text = stderr(&output);
        assert!(text.contains(&path("2026-001")), "{command}: {text}");
        if ["today", "report", "export"].contains(command) {
            assert_eq!(output.status.code(), Some(1), "{command}");
        }
    }
    for arguments in [
        ["check", "--format", "json"].as_slice(),
        &["today", "--format", "json"],
        &["export", "--format", "json"],
        &["history", "--format", "json"],
        &["verify", "--format", "json"],
        &["report", "2026", "--format", "json"],
        &[
            "report",
            "2027",
            "--format",
            "json",
            "--as-of",
            "2027-02-01",
        ],
        &["report", "2026", "--quarter", "4", "--format", "json"],
        &[
            "report",
            "2026",
            "--audience",
            "medewerkers",
            "--format",
            "json",
        ],
    ] {
        let told = json(&run(fixture.path(), arguments));
        assert_eq!(told["complete"], false, "{arguments:?}");
        let paths: Vec<&Value> = told["unreadable"].as_array().unwrap().iter().collect();
        assert_eq!(paths.len(), 1, "{arguments:?}");
        assert_eq!(paths[0]["path"], path("2026-001"), "{arguments:?}");
    }
}

#[test]
fn a_report_lacks_only_what_belongs_to_its_year_or_before() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write(&path("2026-001"), "kapot");
    let earlier = run(fixture.path(), &["report", "2025", "--format", "json"]);
    assert_eq!(earlier.status.code(), Some(0), "{}", stderr(&earlier));
    assert_eq!(json(&earlier)["complete"], true);
    let report = run(fixture.path(), &["report", "2026"]);
    let text = stdout(&report);
    let first_page: String = text.lines().take(6).collect();
    assert!(first_page.contains("1 bestand kon niet"), "{text}");
    for format in ["html", "csv"] {
        let text = stdout(&run(
            fixture.path(),
            &["report", "2026", "--format", format],
        ));
        let start: String = text[text.find("<body>").unwrap_or(0)..]
            .chars()
            .take(600)
            .collect();
        assert!(start.contains("1 bestand kon niet"), "{format}: {start}");
    }
}

#[test]
fn every_site_begins_with_what_could_not_be_read() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let whole = fixture.read(&path("2026-001"));
    let sites = tempfile::tempdir().unwrap();
    let read = |path: String| std::fs::read_to_string(sites.path().join(path)).unwrap();
    for (audience, round) in [
        ("medewerkers", 1),
        ("eigenaren", 1),
        ("klachtenfunctionaris", 1),
        // A build that was remembered, or found nothing changed, says it too.
        ("klachtenfunctionaris", 2),
        ("klachtenfunctionaris", 3),
    ] {
        if round == 2 {
            fixture.write(&path("2026-001"), &whole);
            build(&fixture, audience, sites.path());
        }
        fixture.write(&path("2026-001"), "---\naard:incident\n");
        let output = build(&fixture, audience, sites.path());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(
            stderr(&output).contains(&path("2026-001")),
            "{audience} {round}"
        );
        for page in ["index.html", "klachten/index.html", "jaarverslag/2026.html"] {
            let text = read(format!("{audience}/{page}"));
            let main = text.split("<main").nth(1).unwrap();
            let start = main.split("<h1>").next().unwrap();
            assert!(
                start.contains("1 bestand kon niet") && start.contains(">2026-001<"),
                "{audience} {page}: {start}"
            );
        }
        let slides = read(format!("{audience}/presentatie/2026.html"));
        assert!(slides.contains("1 bestand kon niet"), "{audience}");
        let data = read(format!("{audience}/gegevens/klachten.json"));
        let data: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["complete"], false, "{audience}");
    }
    let calendar = read(String::from("klachtenfunctionaris/agenda.ics"));
    for uid in ["onleesbaar@", "2026-001-ontvangstbevestiging@"] {
        assert!(calendar.contains(uid), "{calendar}");
    }
}

#[test]
fn what_staff_read_of_a_copy_holds_no_word_of_its_name() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write(
        "klachten/2026/2026-001 (versie Jansen).md",
        complaint(
            "2026-001",
            "2026-11-16",
            "ontvangstbevestiging: 2026-11-17\n",
        ),
    );
    let sites = tempfile::tempdir().unwrap();
    build(&fixture, "medewerkers", sites.path());
    let mut folders = vec![sites.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            assert!(!text.contains("Jansen"), "{}", path.display());
        }
    }
    let text = std::fs::read_to_string(sites.path().join("medewerkers/index.html")).unwrap();
    assert!(text.contains("een kopie van 2026-001"), "{text}");
}

#[test]
fn a_copy_neither_hides_the_record_nor_counts_beside_it() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let before = json(&run(fixture.path(), &["today", "--format", "json"]));
    let received = |report: &Value| report["figures"]["stock"]["received"].clone();
    let of_year = |fixture: &Fixture| {
        json(&run(
            fixture.path(),
            &["report", "2026", "--format", "json"],
        ))
    };
    let rows = |fixture: &Fixture| {
        let export = json(&run(fixture.path(), &["export", "--format", "json"]));
        export["complaints"].as_array().unwrap().len()
    };
    let counted = (received(&of_year(&fixture)), rows(&fixture));
    for name in ["2026-001 (conflicted copy)", "2026-001-LAPTOP"] {
        let copy = format!("klachten/2026/{name}.md");
        let text = complaint(
            "2026-001",
            "2026-11-16",
            "ontvangstbevestiging: 2026-11-17\n",
        );
        fixture.write(&copy, text);
        let today = json(&run(fixture.path(), &["today", "--format", "json"]));
        assert_eq!(actions(&today), actions(&before), "{name}");
        assert!(today["actions"][0].get("last_readable").is_none(), "{name}");
        assert_eq!(today["unreadable"][0]["path"], copy, "{name}");
        assert_eq!(
            (received(&of_year(&fixture)), rows(&fixture)),
            counted,
            "{name}"
        );
        let check = json(&run(fixture.path(), &["check", "--format", "json"]));
        let findings = check["findings"].as_array().unwrap();
        let f007: Vec<&Value> = findings
            .iter()
            .filter(|found| found["code"] == "F007")
            .collect();
        assert_eq!(f007.len(), 1, "{name}");
        assert_eq!(f007[0]["path"], copy, "{name}");
        let (message, help) = (f007[0]["message"].to_string(), f007[0]["help"].to_string());
        assert!(
            message.contains("ontvangstbevestiging (– / 2026-11-17)"),
            "{message}"
        );
        assert!(!help.contains("Hernoem") && help.contains("Neem"), "{help}");
        for found in findings.iter().filter(|found| found["code"] == "F008") {
            assert_eq!(found["path"], copy, "{name}");
        }
        std::fs::remove_file(fixture.join(&copy)).unwrap();
    }
}

/// How a generated register is spoilt: the file of one of its complaints.
fn spoil(folder: &Path, seed: usize) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for year in std::fs::read_dir(folder.join("klachten")).unwrap() {
        let year = year.unwrap().path();
        for file in std::fs::read_dir(year).unwrap() {
            let file = file.unwrap().path();
            let path = file.strip_prefix(folder).unwrap().to_string_lossy();
            files.push(path.replace('\\', "/"));
        }
    }
    files.sort();
    let damage = |text: String, kind: usize| match kind % 4 {
        0 => text.replacen("---\n", "---\naard:incident\n", 1),
        1 => text.replacen("---\n", "--- \u{1b}[0m\n", 1),
        2 => text.replacen("kanaal:", "<<<<<<< HEAD\nkanaal:", 1),
        _ => text.replacen("ontvangen:", "ontvangn:", 1),
    };
    let chosen: BTreeSet<&String> = (0..=seed % 2)
        .map(|which| &files[(seed * 7 + which * 3) % files.len()])
        .collect();
    for (at, path) in chosen.iter().enumerate() {
        let text = std::fs::read_to_string(folder.join(path)).unwrap();
        std::fs::write(folder.join(path), damage(text, seed + at)).unwrap();
    }
    chosen.into_iter().cloned().collect()
}

#[test]
fn no_generated_register_is_told_as_whole_where_one_or_two_records_cannot_be_read() {
    if !has_git() {
        return;
    }
    for seed in 0..50 {
        let folder = tempfile::tempdir().unwrap();
        let made = run(
            folder.path(),
            &[
                "demo",
                "demo",
                "--complaints",
                "6",
                "--years",
                "1",
                "--seed",
                &seed.to_string(),
            ],
        );
        assert!(made.status.success(), "{}", stderr(&made));
        let root = folder.path().join("demo");
        let root = if root.join("register").is_dir() {
            root.join("register")
        } else {
            root
        };
        let spoilt = spoil(&root, seed);
        for arguments in [
            ["today", "--format", "json"].as_slice(),
            &["export", "--format", "json"],
            &[
                "report",
                "2026",
                "--format",
                "json",
                "--audience",
                "medewerkers",
            ],
        ] {
            let output = run(&root, arguments);
            let told = json(&output);
            let named: Vec<&str> = told["unreadable"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|one| one["path"].as_str())
                .collect();
            assert_eq!(named, spoilt, "seed {seed}: {arguments:?}");
            assert_eq!(output.status.code(), Some(1), "seed {seed}: {arguments:?}");
        }
        texts_tell(&root, seed, &spoilt);
        // A build of each takes long; every audience has its turn.
        if seed % 4 == 0 {
            site_tells(
                &root,
                ["medewerkers", "eigenaren", "klachtenfunctionaris"][seed % 3],
                &spoilt,
            );
        }
    }
}

/// The forms that people read: one of them for each seed, in turn.
fn texts_tell(root: &Path, seed: usize, spoilt: &[String]) {
    let forms: &[&[&str]] = &[
        &["check"],
        &["check", "--format", "short"],
        &["check", "--format", "sarif"],
        &["check", "-q"],
        &["today"],
        &["today", "--format", "line"],
        &["today", "--format", "ics"],
        &["today", "--format", "mail"],
        &["today", "--for", "eigenaren"],
        &["today", "-q"],
        &["report", "2026"],
        &["report", "2026", "--format", "html"],
        &["report", "2026", "--format", "csv"],
        &["report", "2026", "--quarter", "3"],
        &["export"],
        &["history"],
    ];
    for arguments in [seed, seed + forms.len() / 2].map(|at| forms[at % forms.len()]) {
        let output = run(root, arguments);
        let told = stderr(&output);
        let is_text = ["today", "report"].contains(&arguments[0]);
        for path in spoilt {
            assert!(
                told.contains(path.as_str()),
                "seed {seed}: {arguments:?}: {told}"
            );
        }
        // `history` tells of the past and judges nothing.
        if arguments[0] != "history" {
            assert_eq!(
                output.status.code(),
                Some(1),
                "seed {seed}: {arguments:?}: {told}"
            );
        }
        // What people read or receive says it too, not only the notes beside it.
        let text = stdout(&output);
        assert!(
            !text.contains("Niets te doen"),
            "seed {seed}: {arguments:?}: {text}"
        );
        if is_text {
            let counted = format!("{} bestand", spoilt.len());
            let flat = text.replace("\r\n ", "");
            assert!(
                flat.contains(&counted),
                "seed {seed}: {arguments:?}: {text}"
            );
        }
    }
}

/// The front page, the list, the report and the slides of a site, and its data.
fn site_tells(root: &Path, audience: &str, spoilt: &[String]) {
    let sites = tempfile::tempdir().unwrap();
    let out = sites.path().join("site");
    let built = run(
        root,
        &[
            "build",
            "--audience",
            audience,
            "--out",
            &out.to_string_lossy(),
        ],
    );
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let counted = format!("{} bestand", spoilt.len());
    for page in [
        "index.html",
        "klachten/index.html",
        "jaarverslag/2026.html",
        "presentatie/2026.html",
    ] {
        let text = std::fs::read_to_string(out.join(page)).unwrap();
        assert!(text.contains(&counted), "{audience} {page}: {spoilt:?}");
    }
    let data = std::fs::read_to_string(out.join("gegevens/klachten.json")).unwrap();
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["complete"], false, "{audience}");
}

#[test]
fn a_list_is_judged_by_the_settings_on_record_whether_it_is_written_or_not() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let settings = String::from_utf8(fixture.read("register.yml")).unwrap();
    fixture.write(
        "register.yml",
        settings.replace("Betalingen}", "Betalingen, coördinatie: Coördinatie}"),
    );
    let mut list = String::from("onderwerp;ontvangen;kanaal;categorie\n");
    for day in 1..=20 {
        // `ö` in two signs, as some keyboards and file systems have it.
        list.push_str(&format!(
            "Te laat;2026-05-{day:02};brief;coo\u{308}rdinatie\n"
        ));
    }
    fixture.write("lijst.csv", list);
    let told = |output: &Output| (output.status.code(), stderr(output));
    let (code, dry) = told(&run(fixture.path(), &["import", "lijst.csv"]));
    assert_eq!(code, Some(2), "{dry}");
    assert_eq!(dry.matches("F011").count(), 1, "{dry}");
    assert!(
        dry.contains("20 rijen") && dry.contains("klachten noteer register.yml"),
        "{dry}"
    );
    let (code, written) = told(&run(fixture.path(), &["import", "lijst.csv", "--write"]));
    assert_eq!((code, written), (Some(2), dry));

    let recorded = run(fixture.path(), &["record", "register.yml"]);
    assert!(recorded.status.success(), "{}", stderr(&recorded));
    for arguments in [
        ["import", "lijst.csv"].as_slice(),
        &["import", "lijst.csv", "--write"],
    ] {
        let output = run(fixture.path(), arguments);
        assert!(output.status.success(), "{}", stderr(&output));
    }
}

#[test]
fn the_sentence_names_up_to_twelve_files_and_counts_the_others() {
    let told = |count: usize| {
        let file = |number: usize| {
            let path = format!("klachten/2026/2026-{number:03}.md");
            (path, "---\nnummer: [\n---\n".to_owned())
        };
        let files: Vec<(String, String)> = (1..=count).map(file).collect();
        let all = unreadable(&read(&files), Lang::Nl);
        let complaints: Vec<Unreadable> = all
            .into_iter()
            .filter(|one| one.path.starts_with("klachten/"))
            .collect();
        Unreadable::told(&complaints, words(Lang::Nl))
    };
    assert_eq!(told(0), None);
    let twelve = told(12).unwrap();
    assert!(
        twelve.contains("12 bestanden") && twelve.contains("2026-012"),
        "{twelve}"
    );
    assert!(!twelve.contains("en nog"), "{twelve}");
    let fourteen = told(14).unwrap();
    assert!(
        fourteen.contains("en nog 2") && !fourteen.contains("2026-013"),
        "{fourteen}"
    );
}
