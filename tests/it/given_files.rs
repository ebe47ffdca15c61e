//! Files named on the command line: what is too large is refused before it is read, and what is no
//! file is not waited for.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::repository_fixture::has_git;

const MIB: u64 = 1024 * 1024;

/// Runs the program; it is stopped, and the test with it, when it waits for something.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_klachten"))
        .env_clear()
        .env("HOME", folder)
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while program.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_secs(60) {
            program.kill().unwrap();
            panic!("{arguments:?} waits");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    program.wait_with_output().unwrap()
}

fn register() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["init", "r", "--organisatie", "Gelukwerkt"]);
    assert!(made.status.success(), "{made:?}");
    folder
}

fn refused(output: &Output, why: &str) {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(why), "{told}");
}

#[test]
fn a_letter_that_is_too_large_is_refused_by_its_size() {
    let folder = register();
    let letter = folder.path().join("brief.eml");
    // Of 60 MiB, without taking them on the disk.
    File::create(&letter).unwrap().set_len(60 * MIB).unwrap();
    let new = [
        "-C",
        "r",
        "new",
        "--from",
        "brief.eml",
        "--categorie",
        "overig",
    ];
    refused(&run(folder.path(), &new), "groter dan 32 MiB");
    let import = ["-C", "r", "import", "brief.eml"];
    refused(&run(folder.path(), &import), "groter dan 32 MiB");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for() {
    let folder = register();
    let pipe = |name: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(
            Command::new("mkfifo")
                .arg(&path)
                .status()
                .unwrap()
                .success()
        );
    };
    pipe("own/layout.html");
    pipe("own/letters/nl/ontvangstbevestiging.md");
    pipe("brief.eml");
    let why = "geen gewoon bestand";
    let build = ["-C", "r", "build", "--out", "site", "--templates", "own"];
    refused(&run(folder.path(), &build), why);
    let new = [
        "-C",
        "r",
        "new",
        "--from",
        "brief.eml",
        "--categorie",
        "overig",
    ];
    refused(&run(folder.path(), &new), why);
    refused(
        &run(folder.path(), &["-C", "r", "import", "brief.eml"]),
        why,
    );
    if has_git() {
        let facts = [
            "--onderwerp",
            "x",
            "--kanaal",
            "brief",
            "--categorie",
            "overig",
        ];
        let made = run(folder.path(), &[&["-C", "r", "new"], &facts[..]].concat());
        assert!(made.status.success(), "{made:?}");
        let number = std::fs::read_dir(folder.path().join("r/klachten"))
            .unwrap()
            .flatten()
            .find(|entry| entry.path().is_dir())
            .map(|year| format!("{}-001", year.file_name().to_string_lossy()))
            .unwrap();
        let letter = [
            "-C",
            "r",
            "letter",
            &number,
            "ontvangstbevestiging",
            "--templates",
            "own",
        ];
        refused(&run(folder.path(), &letter), why);
    }
    pipe("p/register.yml");
    assert_ne!(
        run(folder.path(), &["-C", "p", "check"]).status.code(),
        Some(0)
    );
}

#[cfg(unix)]
#[test]
fn templates_behind_a_link_to_a_folder_above_are_read_once() {
    let folder = register();
    std::fs::create_dir_all(folder.path().join("own/a")).unwrap();
    for name in ["own/a/up", "own/a/up-too"] {
        std::os::unix::fs::symlink("..", folder.path().join(name)).unwrap();
    }
    let build = ["-C", "r", "build", "--out", "site", "--templates", "own"];
    let built = run(folder.path(), &build);
    assert!(built.status.success(), "{built:?}");
}

#[test]
fn the_words_of_a_new_complaint_come_from_a_text_file() {
    let folder = register();
    // As PowerShell's `>` writes it.
    let text = "De zaal was te koud.\r\n";
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    let wide: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    std::fs::write(folder.path().join("klacht.txt"), wide).unwrap();
    let new = |more: &[&str]| {
        let facts = ["-C", "r", "new", "--onderwerp", "Zaal", "--kanaal", "brief"];
        let rest = ["--categorie", "overig", "--ontvangen", "2026-03-02"];
        let day = ["--as-of", "2026-03-06"];
        run(folder.path(), &[&facts[..], &rest, &day, more].concat())
    };
    let made = new(&["--file", "klacht.txt"]);
    assert!(made.status.success(), "{made:?}");
    let record = folder.path().join("r/klachten/2026/2026-001.md");
    let written = std::fs::read_to_string(record).unwrap();
    assert!(
        written.contains("## Klacht\n\nDe zaal was te koud.\n"),
        "{written}"
    );
    assert_eq!(new(&["--file", "weg.txt"]).status.code(), Some(2));
    let both = new(&["--file", "klacht.txt", "--tekst", "Te koud"]);
    assert_eq!(both.status.code(), Some(2), "{both:?}");
    assert!(!folder.path().join("r/klachten/2026/2026-002.md").exists());
}
