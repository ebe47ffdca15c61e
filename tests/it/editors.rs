//! What a new register brings for editors: each file is what the program itself would say, and what
//! it offers is sound.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use crate::building::klachten;
use crate::repository_fixture::has_git;

fn begun(lang: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let output = klachten()
        .arg("init")
        .arg(home.path().join("r"))
        .args(["--organisatie", "Proef", "--lang", lang])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    home
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn register_yml_names_its_schema_which_is_that_of_the_program_and_finds_it_sound() {
    if !has_git() {
        return;
    }
    for lang in ["nl", "en"] {
        let home = begun(lang);
        let folder = home.path().join("r");
        let text = fs::read_to_string(folder.join("register.yml")).unwrap();
        let head = text.lines().take_while(|line| line.starts_with('#'));
        let named = head
            .filter_map(|line| line.strip_prefix("# yaml-language-server: $schema="))
            .collect::<Vec<_>>();
        let [path] = named[..] else {
            panic!("{text}");
        };
        let written = json(&folder.join(path));
        let printed = klachten().args(["schema", "register"]).output().unwrap();
        let printed: Value = serde_json::from_slice(&printed.stdout).unwrap();
        assert_eq!(written, printed);
        let settings: Value = serde_yaml::from_str(&text).unwrap();
        let schema = jsonschema::validator_for(&written).unwrap();
        assert!(schema.is_valid(&settings), "{lang}");
    }
}

/// What stands there once each stop is left as it is offered, the first of several.
fn filled(snippet: &str) -> String {
    let mut text = snippet
        .replace("$CURRENT_YEAR", "2026")
        .replace("$CURRENT_MONTH", "03")
        .replace("$CURRENT_DATE", "02")
        .replace("$2", "Te laat begonnen")
        .replace("$6", "overig")
        .replace("$0", "De workshop begon te laat.");
    while let Some(from) = text.find("${") {
        let until = from + text[from..].find('}').unwrap();
        let stop = &text[from + 3..until];
        let offered = stop.trim_matches([':', '|']).split(',').next().unwrap();
        text = format!("{}{offered}{}", &text[..from], &text[until + 1..]);
    }
    text
}

#[test]
fn the_keys_that_vs_code_sets_out_for_a_new_complaint_make_a_sound_record() {
    if !has_git() {
        return;
    }
    for lang in ["nl", "en"] {
        let home = begun(lang);
        let folder = home.path().join("r");
        let snippet = json(&folder.join(".vscode/klachten.code-snippets"));
        let lines = snippet["klacht"]["body"].as_array().unwrap().iter();
        let body: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
        let text = filled(&body.join("\n"));
        assert!(!text.contains('$'), "{text}");
        fs::create_dir_all(folder.join("klachten/2026")).unwrap();
        fs::write(folder.join("klachten/2026/2026-001.md"), &text).unwrap();
        let output = klachten()
            .arg("-C")
            .arg(&folder)
            .args(["check", "--as-of", "2026-03-02", "--format", "json"])
            .output()
            .unwrap();
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = found["findings"].as_array().unwrap().iter();
        let faults: Vec<&Value> = findings.filter(|one| one["severity"] == "fout").collect();
        assert!(faults.is_empty(), "{faults:?}\n{text}");
        assert!(text.contains("ontvangen: 2026-03-02\n"), "{text}");
    }
}

/// The lines from one mark up to the other.
fn next_round(lines: &mut impl Iterator<Item = String>, background: &Value) -> Vec<String> {
    let is = |line: &str, pattern: &str| {
        let pattern = background[pattern].as_str().unwrap();
        line == pattern.trim_matches(['^', '$'])
    };
    assert!(is(&lines.next().unwrap(), "beginsPattern"));
    lines.take_while(|line| !is(line, "endsPattern")).collect()
}

#[test]
fn the_task_of_vs_code_judges_again_after_each_save_in_the_words_of_its_matcher() {
    if !has_git() {
        return;
    }
    let home = begun("nl");
    let folder = home.path().join("r");
    let tasks = json(&folder.join(".vscode/tasks.json"));
    let task = &tasks["tasks"][0];
    let background = &task["problemMatcher"]["background"];
    let words = task["command"].as_str().unwrap().split(' ').skip(1);
    let mut child = klachten()
        .arg("-C")
        .arg(&folder)
        .args(words)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut lines = out.lines().map(Result::unwrap);
    let found = |lines: &[String], code: &str| lines.iter().any(|line| line.contains(code));
    let before = next_round(&mut lines, background);
    assert!(!found(&before, "error[F"), "{before:?}");
    let path = folder.join("register.yml");
    let text = fs::read_to_string(&path).unwrap();
    let wrong = text.replace("ondertekening: uit ", "ondertekening: soms ");
    assert_ne!(wrong, text);
    fs::write(&path, wrong).unwrap();
    let after = next_round(&mut lines, background);
    fs::write(&path, &text).unwrap();
    let mended = next_round(&mut lines, background);
    child.kill().unwrap();
    child.wait().unwrap();
    let line = wrong_line(&text);
    let said = format!("register.yml:{line}:");
    assert!(
        after
            .iter()
            .any(|told| told.starts_with(&said) && told.contains(": error[F005]: ")),
        "{after:?}"
    );
    assert!(!found(&mended, "error[F"), "{mended:?}");
}

/// Where the word stands, from 1.
fn wrong_line(text: &str) -> usize {
    let before = text
        .lines()
        .take_while(|line| !line.starts_with("ondertekening:"));
    before.count() + 1
}

/// Adds an empty commit to what a work tree stands on.
fn commit(repository: &git2::Repository) {
    let author = git2::Signature::now("KF", "kf@voorbeeld.example").unwrap();
    let parent = repository
        .head()
        .ok()
        .map(|head| head.peel_to_commit().unwrap());
    let mut index = repository.index().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let parents: Vec<&git2::Commit> = parent.iter().collect();
    let made = repository.commit(Some("HEAD"), &author, &author, "vast", &tree, &parents);
    made.unwrap();
}

#[test]
fn a_commit_is_seen_in_a_folder_of_the_repository_and_in_a_linked_work_tree() {
    let home = tempfile::tempdir().unwrap();
    let main = git2::Repository::init(home.path().join("main")).unwrap();
    commit(&main);
    let linked = main
        .worktree("ander", &home.path().join("ander"), None)
        .unwrap();
    let linked = git2::Repository::open_from_worktree(&linked).unwrap();
    for repository in [&main, &linked] {
        let register = repository.workdir().unwrap().join("register");
        std::fs::create_dir(&register).unwrap();
        let mut watch = klachten::publish::Watch::new(&[register.as_path()]);
        assert!(!watch.changed());
        commit(repository);
        assert!(watch.changed(), "{}", register.display());
    }
}
