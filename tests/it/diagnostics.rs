//! `check` as programs see it: the keys of the contract, exit codes, one line each, annotations,
//! SARIF.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::repository_fixture::{Fixture, has_git};

const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");
/// The acknowledgement is late, and an address stands in the text.
const LATE: &str = "---\nnummer: 2026-001\nonderwerp: Workshop verplaatst\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: workshops-en-trainingen\nontvangstbevestiging: 2026-03-10\naard: incident\n---\n\n## Klacht\n\nMail naar jan.jansen@voorbeeld.nl graag.\n";
const EXPLAINED: &str = "---\nnummer: 2026-002\nonderwerp: Factuur\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: betalingen\nontvangstbevestiging: 2026-03-10\naard: incident\nafwijkingen:\n  - regel: S502\n    reden: De klager vroeg om uitstel.\n---\n";

fn check(files: &[(&str, &str)], arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("register.yml"), SETTINGS).unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
    command
        .env_clear()
        .env("HOME", folder.path())
        .arg("check")
        .arg("-C")
        .arg(folder.path());
    command
        .args(["--as-of", "2026-03-12"])
        .args(arguments)
        .output()
        .unwrap()
}

fn both() -> [(&'static str, &'static str); 2] {
    [
        ("klachten/2026/2026-001.md", LATE),
        ("klachten/2026/2026-002.md", EXPLAINED),
    ]
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn json_has_the_keys_of_the_contract_and_the_place_of_the_key() {
    let output = check(&both(), &["--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json["version"], &json["as_of"], &json["revision"]),
        (&1.into(), &"2026-03-12".into(), &Value::Null)
    );
    assert_eq!(
        json["complete"], false,
        "outside git the history is not there"
    );
    let findings = json["findings"].as_array().unwrap();
    let late = findings
        .iter()
        .find(|finding| finding["code"] == "S502" && finding["number"] == "2026-001")
        .unwrap();
    let told = [
        "severity",
        "path",
        "line",
        "column",
        "end_column",
        "step",
        "due",
        "explained",
    ]
    .map(|key| late[key].clone());
    let wanted: [Value; 8] = [
        "afwijking".into(),
        "klachten/2026/2026-001.md".into(),
        7.into(),
        1.into(),
        22.into(),
        5.into(),
        "2026-03-09".into(),
        false.into(),
    ];
    assert_eq!(told, wanted);
    assert!(
        late["message"].as_str().unwrap().contains("2026-03-09")
            && !late["help"].as_str().unwrap().is_empty()
    );
    let explained = findings
        .iter()
        .find(|finding| finding["code"] == "S502" && finding["number"] == "2026-002")
        .unwrap();
    assert_eq!(explained["explained"], true);
    let open = |severity: &str| {
        findings
            .iter()
            .filter(|finding| finding["severity"] == severity && finding["explained"] == false)
            .count()
    };
    for severity in ["fout", "afwijking", "aandacht"] {
        assert_eq!(json["summary"][severity], open(severity), "{severity}");
    }
    assert_eq!(
        (
            &json["summary"]["complaints"],
            &json["summary"]["explained"]
        ),
        (&2.into(), &1.into())
    );
}

#[test]
fn a_complaint_that_is_staged_to_go_is_told_before_it_is_gone() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.write("register.yml", SETTINGS);
    let paths = [
        "klachten/2026/2026-001.md",
        "klachten/2026/2026-002.md",
        "klachten/2026/2026-003.md",
    ];
    for path in paths {
        fixture.write(path, EXPLAINED.replace("2026-002", &path[14..22]));
    }
    fixture.git(&["add", "."]);
    fixture.git(&["commit", "-q", "-m", "vastgelegd"]);
    let told = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klachten"));
        command.arg("check").arg("-C").arg(fixture.path()).args([
            "--staged",
            "--as-of",
            "2026-03-12",
            "--format",
            "json",
        ]);
        let output = command.output().unwrap();
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let paths = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| format!("{} {}", finding["code"], finding["number"]));
        (
            paths.collect::<Vec<_>>().join(", ").replace('"', ""),
            output.status.code(),
        )
    };
    fixture.git(&["rm", "-q", paths[0]]);
    assert_eq!(told(), ("H001 2026-001".to_owned(), Some(1)));
    fixture.git(&["mv", paths[1], "klachten/2026-002.md"]);
    fixture.write(
        "register.yml",
        format!("{SETTINGS}vervallen: [{{nummer: 2026-001, reden: Dubbel ingevoerd}}]\n"),
    );
    fixture.git(&["add", "register.yml"]);
    assert!(
        !told().0.contains("H001"),
        "given up, and only moved: {}",
        told().0
    );
}

#[test]
fn the_exit_code_follows_fail_on_and_explained_deviations_do_not_fail() {
    let sound = [("klachten/2026/2026-002.md", EXPLAINED)];
    let code =
        |files: &[(&str, &str)], fail_on: &str| check(files, &["--fail-on", fail_on]).status.code();
    assert_eq!(code(&sound, "fout"), Some(0));
    assert_eq!(code(&sound, "afwijking"), Some(0));
    assert_eq!(
        code(&both(), "fout"),
        Some(1),
        "the address in the text is a fault"
    );
    let late = [(
        "klachten/2026/2026-001.md",
        LATE.split("Mail").next().unwrap(),
    )];
    assert_eq!(code(&late, "fout"), Some(0));
    assert_eq!(code(&late, "afwijking"), Some(1));
    let nowhere = Command::new(env!("CARGO_BIN_EXE_klachten"))
        .args(["check", "-C", "/nowhere/at/all"])
        .output()
        .unwrap();
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("klachten init"));
}

#[test]
fn a_line_of_the_short_form_is_what_problem_matchers_look_for() {
    let output = text(&check(&both(), &["--format", "short"]));
    assert!(
        output
            .lines()
            .any(|line| line.starts_with("klachten/2026/2026-001.md:7:1: warning[S502]: ")),
        "{output}"
    );
    assert!(
        output
            .lines()
            .any(|line| line.contains(":13:") && line.contains(": error[A001]: ")),
        "{output}"
    );
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_steers_no_terminal_and_forges_no_line() {
    let name = "klachten/2026/a\u{1b}[2J\u{202e}\nb: error[F001]: x.md";
    for format in ["text", "short", "github"] {
        let out = text(&check(
            &[(name, LATE)],
            &["--format", format, "--color", "always"],
        ));
        assert!(out.contains("F007"), "{out}");
        assert!(
            !out.contains('\u{202e}') && !out.contains("\u{1b}[2J"),
            "{format}: {out:?}"
        );
        assert!(
            format == "text" || !out.contains("\nb: error"),
            "{format}: {out:?}"
        );
    }
}

#[test]
fn no_form_prints_personal_data_in_full() {
    for format in ["text", "short", "json", "github", "sarif"] {
        for lang in ["nl", "en"] {
            let output = check(&both(), &["--format", format, "--lang", lang]);
            let all = text(&output) + &String::from_utf8_lossy(&output.stderr);
            assert!(
                all.contains("A001") && !all.contains("jansen"),
                "{format} {lang}: {all}"
            );
        }
    }
}

#[test]
fn a_fault_on_a_line_with_an_address_does_not_print_the_address() {
    let wrong = LATE
        .replace("kanaal: brief", "kanaal: jan.jansen@voorbeeld.nl")
        .replace("klager", "x");
    let unknown = LATE.replace("aard: incident", "mailadres: jan.jansen@voorbeeld.nl");
    for text_of_file in [wrong, unknown] {
        for format in ["text", "short", "json", "github", "sarif"] {
            let output = check(
                &[("klachten/2026/2026-001.md", &text_of_file)],
                &["--format", format],
            );
            let all = text(&output) + &String::from_utf8_lossy(&output.stderr);
            assert!(
                all.contains("F00") && !all.contains("jansen"),
                "{format}: {all}"
            );
        }
    }
}

#[test]
fn annotations_leave_out_what_is_explained_and_put_the_worst_first() {
    let output = text(&check(&both(), &["--format", "github"]));
    let lines: Vec<&str> = output.lines().collect();
    assert!(
        lines[0].starts_with("::error file=klachten/2026/2026-001.md,line=13,"),
        "{output}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("::warning") && line.contains("title=S502"))
    );
    assert!(!output.contains("2026-002.md,line=7"), "{output}");
}

#[test]
fn sarif_is_valid_by_the_published_schema() {
    let schema = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/sarif-2.1.0.json"),
    )
    .unwrap();
    // The published pattern of a language tag is no regular expression: its bracket closes nothing.
    let schema = schema.replace(
        "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$",
        "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$",
    );
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let log: Value =
        serde_json::from_slice(&check(&both(), &["--format", "sarif"]).stdout).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(&log)
        .map(|error| error.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(
        results
            .iter()
            .any(|result| result["suppressions"][0]["justification"]
                == "De klager vroeg om uitstel.")
    );
    assert!(
        !schema.is_valid(&serde_json::json!({"version": "2.1.0"})),
        "the schema judges at all"
    );
}

/// What the page of a rule gives as an example is no personal data; what was typed may be.
#[test]
fn the_example_in_an_advice_stays_whole_and_what_was_typed_is_masked() {
    let typed = "mail jan.jansen@voorbeeld.nl op dinsdag";
    let settings = format!("{SETTINGS}contact: {typed}\n");
    let json = check(&[("register.yml", &settings)], &["--format", "json"]);
    let findings: Value = serde_json::from_slice(&json.stdout).unwrap();
    let finding = &findings["findings"][0];
    assert_eq!(finding["code"], "F005", "{findings}");
    let advice = finding["help"].as_str().unwrap();
    assert!(advice.contains("klachten@voorbeeld.example"), "{advice}");
    assert!(!text(&json).contains("jan.jansen"), "{}", text(&json));
}
