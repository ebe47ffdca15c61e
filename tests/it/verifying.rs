//! `verify`: every object named anew, the H rules over every commit, signatures; damage is named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::repository_fixture::{Fixture, has_git};

const SETTINGS: &str = include_str!("../../src/rules/examples/register.yml");
const CASE: &str = "klachten/2026/2026-001.md";

fn text(number: u32, subject: &str) -> String {
    format!(
        "---\nnummer: 2026-{number:03}\nonderwerp: {subject}\nontvangen: 2026-03-02\nkanaal: brief\ncategorie: betalingen\n---\n\n## Klacht\n\n{subject} {number}.\n"
    )
}

/// A register of some commits, its objects in one pack where asked for.
fn register(packed: bool) -> Fixture {
    let fixture = Fixture::new();
    fixture.write("register.yml", SETTINGS);
    for number in 1..=5 {
        let path = format!("klachten/2026/2026-{number:03}.md");
        fixture.write(&path, text(number, "Factuur"));
        fixture.git(&["add", "."]);
        let subject = format!("2026-{number:03}: klacht geregistreerd");
        fixture.git(&["commit", "-q", "-m", &subject]);
    }
    if packed {
        fixture.git(&["gc", "-q", "--prune=now"]);
    }
    fixture
}

fn verify(fixture: &Fixture, arguments: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_klachten"))
        .env_clear()
        .env("HOME", fixture.path())
        .args(["verify", "--as-of", "2026-03-05", "-C"])
        .arg(fixture.path())
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn json(fixture: &Fixture) -> Value {
    serde_json::from_slice(&verify(fixture, &["--format", "json"]).stdout).unwrap()
}

/// Every file below a folder of git's with this end.
fn files(fixture: &Fixture, below: &str, is_wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut todo = vec![fixture.join(".git").join(below)];
    let mut found = Vec::new();
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
            } else if is_wanted(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn write(path: &Path, bytes: &[u8]) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false, reason = "a file of a test")]
    permissions.set_readonly(false);
    fs::set_permissions(path, permissions).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_sound_history_is_verified_loose_and_packed() {
    if !has_git() {
        return;
    }
    for packed in [false, true] {
        let fixture = register(packed);
        let output = verify(&fixture, &[]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let told = said(&output);
        assert!(told.contains("Geverifieerd tot en met"), "{told}");
        assert!(told.contains("over alle 5 vastleggingen"), "{told}");
        let count = fixture.git(&["cat-file", "--batch-check", "--batch-all-objects"]);
        let json = json(&fixture);
        assert_eq!(json["objects"]["sound"], count.lines().count());
        assert_eq!(
            (&json["verified"], &json["complete"]),
            (&true.into(), &true.into())
        );
        assert_eq!(json["signatures"]["unsigned"], 5);
    }
}

#[test]
fn a_loose_object_that_is_flipped_or_cut_is_named_and_nothing_hangs() {
    if !has_git() {
        return;
    }
    let fixture = register(false);
    let is_loose = |path: &Path| path.file_name().is_some_and(|name| name.len() == 38);
    let objects = files(&fixture, "objects", is_loose);
    assert!(objects.len() > 15);
    for path in objects {
        let sound = fs::read(&path).unwrap();
        let mut flipped = sound.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 0x10;
        let longer = [&sound[..], b"x"].concat();
        for bytes in [&flipped[..], &sound[..middle], &[], &longer] {
            write(&path, bytes);
            let output = verify(&fixture, &[]);
            assert_eq!(output.status.code(), Some(1), "{output:?}");
            let told = said(&output);
            let folder = path
                .parent()
                .unwrap()
                .file_name()
                .unwrap()
                .to_string_lossy();
            let name = format!("{folder}{}", path.file_name().unwrap().to_string_lossy());
            assert!(told.contains(&format!("object {name}")), "{told}");
            assert!(!told.contains("Geverifieerd"), "{told}");
        }
        write(&path, &sound);
    }
    assert_eq!(verify(&fixture, &[]).status.code(), Some(0));
}

#[test]
fn a_pack_or_index_with_any_byte_flipped_is_told_and_the_object_named() {
    if !has_git() {
        return;
    }
    let fixture = register(true);
    let of_kind = |end: &str| {
        let is_wanted = |path: &Path| path.extension().is_some_and(|found| found == end);
        files(&fixture, "objects/pack", is_wanted).remove(0)
    };
    for end in ["pack", "idx"] {
        let path = of_kind(end);
        let sound = fs::read(&path).unwrap();
        for at in (0..sound.len()).step_by(sound.len() / 40) {
            let mut bytes = sound.clone();
            bytes[at] ^= 0x41;
            write(&path, &bytes);
            let output = verify(&fixture, &[]);
            assert_eq!(output.status.code(), Some(1), "{end} {at}: {output:?}");
            let told = said(&output);
            assert!(
                told.contains(&format!(".{end} is niet zoals git het schreef")),
                "{told}"
            );
            assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
            let in_an_entry = end == "pack" && at >= 12 && at < sound.len() - 20;
            assert_eq!(
                told.contains("Beschadigd: object "),
                in_an_entry,
                "{at}: {told}"
            );
        }
        write(&path, &sound[..sound.len() / 2]);
        assert_eq!(verify(&fixture, &[]).status.code(), Some(1));
        write(&path, &sound);
    }
    assert_eq!(verify(&fixture, &[]).status.code(), Some(0));
}

#[test]
fn what_was_remembered_is_not_believed_and_a_fault_of_the_history_is_no_verification() {
    if !has_git() {
        return;
    }
    let fixture = register(false);
    assert_eq!(verify(&fixture, &[]).status.code(), Some(0));
    fixture.git(&["rm", "-q", CASE]);
    fixture.git(&["commit", "-q", "-m", "weg"]);
    let output = verify(&fixture, &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(
        told.contains("[H001]") && !told.contains("Geverifieerd"),
        "{told}"
    );
    assert_eq!(json(&fixture)["findings"][0]["code"], "H001");
}

#[test]
fn without_git_or_without_commits_there_is_nothing_to_verify() {
    let fixture = Fixture::bare_folder();
    fixture.write("register.yml", SETTINGS);
    assert_eq!(verify(&fixture, &[]).status.code(), Some(2));
    if has_git() {
        fixture.git(&["init", "-q", "."]);
        let output = verify(&fixture, &[]);
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains("nog niets vastgelegd"), "{told}");
    }
}

#[test]
fn no_other_sentence_says_that_something_was_verified() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut todo = vec![
        root.join("src"),
        root.join("site-templates"),
        root.join("docs"),
    ];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let is_text = path
                .extension()
                .is_some_and(|end| ["ftl", "md", "html"].iter().any(|known| end == *known));
            let text = if is_text {
                fs::read_to_string(&path).unwrap()
            } else {
                String::new()
            };
            for line in text
                .lines()
                .filter(|line| !line.starts_with("verify-done ="))
            {
                let lower = line.to_lowercase();
                assert!(
                    !lower.contains("geverifieerd") && !lower.contains("verified"),
                    "{}: {line}",
                    path.display()
                );
            }
        }
    }
}
