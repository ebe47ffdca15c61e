//! What forges and morning runs ask: the file that `init` writes for each, GitLab's report, a list
//! that fails while a term has passed, and a file as an editor holds it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::building::klachten;
use crate::repository_fixture::has_git;

const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");
const PATH: &str = "klachten/2026/2026-001.md";
const LATE: &str = "---\nnummer: 2026-001\nonderwerp: Workshop verplaatst\nontvangen: 2026-03-02\nkanaal: brief\n\
    categorie: workshops-en-trainingen\naard: incident\n---\n\n## Klacht\n\nMail naar iemand@voorbeeld.nl graag.\n";

fn register() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("register.yml"), SETTINGS).unwrap();
    let path = folder.path().join(PATH);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, LATE).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = klachten();
    command.arg("-C").arg(folder).args(arguments);
    command.output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn each_forge_gets_the_file_it_looks_for_with_a_pinned_release_and_the_whole_history() {
    if !has_git() {
        return;
    }
    let pin = "ab".repeat(32);
    for (forge, path, whole) in [
        ("github", ".github/workflows/klachten.yml", "fetch-depth: 0"),
        ("gitlab", ".gitlab-ci.yml", "GIT_DEPTH: \"0\""),
        (
            "forgejo",
            ".forgejo/workflows/klachten.yml",
            "fetch-depth: 0",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let arguments = [
            "--organisatie",
            "Proef",
            "--forge",
            forge,
            "--tool-sha256",
            &pin,
        ];
        let output = klachten()
            .arg("init")
            .arg(folder.path().join("r"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = fs::read_to_string(folder.path().join("r").join(path)).unwrap();
        let parsed: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        assert!(parsed.as_mapping().is_some(), "{text}");
        for wanted in [
            whole,
            "check --fail-on fout",
            "--fail-on over-tijd",
            "SHA256SUMS",
            pin.as_str(),
            concat!("VERSION: \"", env!("CARGO_PKG_VERSION"), "\""),
        ] {
            assert!(text.contains(wanted), "{forge}: no {wanted}\n{text}");
        }
        assert!(!text.contains("cargo "), "{forge} compiles nothing");
        for left in ["FETCH", "INSTALL", "\"SHA256\"", "\"VERSION\""] {
            assert!(!text.contains(left), "{forge}: {left}");
        }
        let others = [".github", ".gitlab-ci.yml", ".forgejo"];
        let written = others
            .iter()
            .filter(|other| folder.path().join("r").join(other).exists());
        assert_eq!(written.count(), 1, "{forge}");
    }
    let output = klachten()
        .args(["init", "x", "--tool-sha256", "$(id)"])
        .output()
        .unwrap();
    assert_eq!(
        output.status.code(),
        Some(2),
        "goes into a file that a forge runs"
    );
}

#[test]
fn gitlab_gets_its_words_for_severities_and_fingerprints_that_a_new_line_above_leaves_alone() {
    let folder = register();
    let report = |folder: &Path| -> Vec<Value> {
        let output = run(
            folder,
            &["check", "--format", "gitlab", "--as-of", "2026-04-20"],
        );
        assert_eq!(output.status.code(), Some(1), "an address is a fault");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let before = report(folder.path());
    let severity = |code: &str| {
        let mut issues = before.iter();
        let issue = issues.find(|issue| issue["check_name"] == code).unwrap();
        issue["severity"].as_str().unwrap().to_owned()
    };
    assert_eq!(severity("A001"), "major");
    assert_eq!(severity("S501"), "minor");
    assert_eq!(before[0]["severity"], "major", "the worst first");
    for issue in &before {
        assert_eq!(issue["location"]["path"], PATH);
        assert!(issue["location"]["lines"]["begin"].as_u64() >= Some(1));
        assert!(!issue["description"].as_str().unwrap().contains("iemand@"));
    }
    let fingerprints = |issues: &[Value]| -> Vec<String> {
        let mut all: Vec<String> = issues
            .iter()
            .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
            .collect();
        all.sort();
        all
    };
    let all = fingerprints(&before);
    let mut distinct = all.clone();
    distinct.dedup();
    assert_eq!(all, distinct);
    fs::write(
        folder.path().join(PATH),
        LATE.replace("---\nnummer", "---\n# een regel\nnummer"),
    )
    .unwrap();
    assert_eq!(all, fingerprints(&report(folder.path())));
}

#[test]
fn the_morning_run_fails_while_a_term_has_passed_and_is_green_again_once_it_is_done() {
    let folder = register();
    fs::write(
        folder.path().join(PATH),
        LATE.replace("iemand@voorbeeld.nl", "de balie"),
    )
    .unwrap();
    let code = |day: &str, on: &str| {
        let output = run(folder.path(), &["today", "--as-of", day, "--fail-on", on]);
        assert!(
            out(&output).contains("2026-001") || day == "2026-03-02",
            "{}",
            out(&output)
        );
        output.status.code()
    };
    // The acknowledgement is due on 9 March, and the register signals 2 days before.
    assert_eq!(code("2026-03-03", "binnenkort"), Some(0));
    assert_eq!(code("2026-03-07", "binnenkort"), Some(1));
    assert_eq!(code("2026-03-09", "over-tijd"), Some(0));
    assert_eq!(code("2026-03-10", "over-tijd"), Some(1));
    let done = LATE.replace("aard:", "ontvangstbevestiging: 2026-03-11\naard:");
    fs::write(folder.path().join(PATH), done).unwrap();
    assert_eq!(
        code("2026-03-12", "over-tijd"),
        Some(0),
        "late for ever, and nothing to do"
    );
}

#[test]
fn a_term_is_signalled_by_the_version_that_judges_its_case_alone() {
    let folder = register();
    let later = "  - versie: 2\n    geldig-vanaf: 2027-01-01\n    signaal-dagen: 30\n";
    let settings = SETTINGS.replace("\ncategorieen:", &format!("\n{later}categorieen:"));
    assert!(settings.contains(later), "{settings}");
    fs::write(folder.path().join("register.yml"), settings).unwrap();
    let sound = LATE.replace("iemand@voorbeeld.nl", "de balie");
    fs::write(folder.path().join(PATH), sound).unwrap();
    // What `today` calls near is what S505 tells: the same day on which both begin.
    let near = |day: &str| {
        let today = run(
            folder.path(),
            &["today", "--as-of", day, "--fail-on", "binnenkort"],
        );
        let check = run(folder.path(), &["check", "--as-of", day, "-v"]);
        (today.status.code() == Some(1), out(&check).contains("S505"))
    };
    assert_eq!(near("2026-03-06"), (false, false));
    assert_eq!(near("2026-03-07"), (true, true));
}

#[test]
fn the_list_of_the_day_is_a_message_that_a_mail_program_sends() {
    let folder = register();
    let site =
        "publicatie:\n  klachtenfunctionaris: {adres: \"https://intern.voorbeeld.example/k/\"}\n";
    let settings = format!("{SETTINGS}{site}");
    fs::write(folder.path().join("register.yml"), settings).unwrap();
    let output = run(
        folder.path(),
        &["today", "--as-of", "2026-03-10", "--format", "mail"],
    );
    let mail = out(&output);
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("\r\nSubject: "), "{head}");
    assert!(head.contains("Date: Tue, 10 Mar 2026"), "{head}");
    assert!(body.contains("2026-001"), "{body}");
    let list = "https://intern.voorbeeld.example/k/werklijst.html";
    assert!(body.contains(list), "{body}");
}

#[test]
fn an_editor_hears_of_the_file_as_it_stands_there_and_of_no_other() {
    let folder = register();
    let other = LATE.replace("2026-001", "2026-002");
    fs::write(folder.path().join("klachten/2026/2026-002.md"), other).unwrap();
    let check = |name: &str, text: &str| -> (Option<i32>, Vec<String>) {
        let mut command = klachten();
        command
            .arg("-C")
            .arg(folder.path())
            .args([
                "check",
                "--as-of",
                "2026-03-05",
                "--format",
                "json",
                "--stdin-filename",
            ])
            .arg(folder.path().join(name))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        let told = findings.map(|finding| {
            format!(
                "{} {}",
                finding["code"].as_str().unwrap(),
                finding["path"].as_str().unwrap()
            )
        });
        (output.status.code(), told.collect())
    };
    let sound = LATE.replace("iemand@voorbeeld.nl", "de balie");
    assert_eq!(
        check(PATH, &sound),
        (Some(0), Vec::new()),
        "what is saved does not count"
    );
    let wrong = sound.replace("kanaal: brief", "kanaal: duif");
    assert_eq!(check(PATH, &wrong), (Some(1), vec![format!("F005 {PATH}")]));
    let new = "klachten/2026/2026-003.md";
    let (_, told) = check(new, &sound);
    assert!(
        told.contains(&format!("F007 {new}")),
        "never saved yet: {told:?}"
    );
}
