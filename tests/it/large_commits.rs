//! Commits that are larger than any register makes: what can be read is read in a time that grows
//! with its size, what cannot is told, and the rest goes on.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::repository_fixture::{Fixture, has_git};

/// Many times what it takes on a busy machine, and less than when it grew with the square.
const PATIENCE: Duration = Duration::from_secs(25);

/// What `git fast-import` reads: commits on `main`, one after the other.
struct Stream(String);

impl Stream {
    fn new() -> Stream {
        let mut stream = Stream(String::new());
        for (mark, subject) in [(1, "een"), (2, "twee")] {
            let text = format!("---\nnummer: 2026-001\nonderwerp: {subject}\n---\n");
            let length = text.len();
            write!(
                stream.0,
                "blob\nmark :{mark}\ndata {length}\n{text}\nblob\nmark :{}\ndata 3\n{mark}..\n",
                mark + 2
            )
            .expect("a text");
        }
        stream
    }

    /// A commit with its mark and parents, and after it lines for its files.
    fn commit(&mut self, branch: &str, mark: usize, parents: &[usize], files: &str) {
        let moment = 1_772_452_800 + mark;
        writeln!(
            self.0,
            "commit refs/heads/{branch}\nmark :{mark}\n\
             committer A <a@example.nl> {moment} +0000\ndata 1\nx"
        )
        .expect("a text");
        for (place, parent) in parents.iter().enumerate() {
            let how = if place == 0 { "from" } else { "merge" };
            writeln!(self.0, "{how} :{parent}").expect("a text");
        }
        self.0.push_str(files);
    }

    fn into_register(self) -> Fixture {
        let fixture = Fixture::new();
        let mut import = Command::new("git")
            .args(["fast-import", "--quiet", "--force"])
            .current_dir(fixture.path())
            .stdin(Stdio::piped())
            .spawn()
            .expect("git runs");
        let mut input = import.stdin.take().expect("piped");
        input.write_all(self.0.as_bytes()).expect("writes");
        drop(input);
        assert!(import.wait().expect("ends").success());
        fixture.write("register.yml", crate::audit::SETTINGS);
        fixture
    }
}

/// The lines that put one blob at so many paths.
fn files(folder: &str, blob: usize, count: usize) -> String {
    (0..count).fold(String::new(), |mut lines, at| {
        writeln!(lines, "M 100644 :{blob} {folder}/{at:06}.md").expect("a text");
        lines
    })
}

fn ask(fixture: &Fixture, arguments: &[&str]) -> Output {
    let start = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_klachten"))
        .arg("-C")
        .arg(fixture.path())
        .args(arguments)
        .args(["--as-of", "2026-11-22"])
        .output()
        .expect("runs");
    let took = start.elapsed();
    assert!(took < PATIENCE, "{arguments:?} took {took:?}");
    output
}

fn history(fixture: &Fixture) -> Value {
    let output = ask(fixture, &["history", "--format", "json"]);
    serde_json::from_slice(&output.stdout).expect("json")
}

/// That the commit is told as too large, and the one before it is still read.
fn assert_told(fixture: &Fixture) {
    let check = ask(fixture, &["check", "--format", "short"]);
    let told = String::from_utf8_lossy(&check.stdout).into_owned();
    assert_eq!(check.status.code(), Some(1), "{told}");
    assert!(
        told.contains("H008") && told.contains("te groot voor een register"),
        "{told}"
    );
    let history = history(fixture);
    assert_eq!(history["complete"], false);
    let records = history["records"].as_array().expect("records");
    let first = records.iter().find(|record| record["number"] == "2026-001");
    let first = first.expect("what came before");
    assert!(!first["revisions"].as_array().expect("a list").is_empty());
}

#[test]
fn a_merge_of_many_changed_files_is_read_in_time_that_grows_with_them() {
    if !has_git() {
        return;
    }
    let count = 20_000;
    let mut stream = Stream::new();
    stream.commit("main", 10, &[], &files("bijlagen", 3, count));
    stream.commit("zij", 11, &[10], &files("bijlagen", 4, count));
    let own = "M 100644 :1 klachten/2026/2026-001.md\n";
    stream.commit("main", 12, &[10], own);
    stream.commit("main", 13, &[12, 11], &files("bijlagen", 4, count));
    let history = history(&stream.into_register());
    assert_eq!(history["complete"], true);
}

#[test]
fn a_commit_of_too_many_files_is_told_and_the_rest_goes_on() {
    if !has_git() {
        return;
    }
    let mut stream = Stream::new();
    let first = "M 100644 :1 klachten/2026/2026-001.md\n";
    stream.commit("main", 10, &[], first);
    // In many folders: `git fast-import` itself is slow with one of so many files.
    let crowd: String = (0..201)
        .map(|folder| files(&format!("bijlagen/{folder}"), 3, 1000))
        .collect();
    stream.commit("main", 11, &[10], &crowd);
    stream.commit("main", 12, &[11], "D bijlagen\n");
    stream.commit("main", 13, &[12], first);
    assert_told(&stream.into_register());
}

#[test]
fn a_commit_of_too_many_parents_is_told_and_the_rest_goes_on() {
    if !has_git() {
        return;
    }
    let mut stream = Stream::new();
    let first = "M 100644 :1 klachten/2026/2026-001.md\n";
    stream.commit("main", 10, &[], first);
    let sides: Vec<usize> = (100..20_100).collect();
    for side in &sides {
        let own = format!("M 100644 :3 bijlagen/{side}.txt\n");
        stream.commit("zij", *side, &[10], &own);
    }
    let parents = [&[10][..], &sides].concat();
    let joined = "M 100644 :2 klachten/2026/2026-001.md\n";
    stream.commit("main", 99, &parents, joined);
    assert_told(&stream.into_register());
}
