//! The write path, with every system call failing in turn: no false success, nothing torn, and
//! after `repair` the same change succeeds.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use klachten::calendar::Moment;
use klachten::repository::{NewCommit, Outcome, PathChange, Repository};

use crate::repository_fixture::{Fixture, has_git};

const CASE: &str = "klachten/2026/2026-001.md";
const OLD: &[u8] = b"oud\n";
const NEW: &[u8] = b"nieuw en langer\n";
const DONE: i32 = 40;
const NOT_DONE: i32 = 41;
const UNCERTAIN: i32 = 42;

/// The calls that touch files; names differ between kinds of computers.
const CALLS: [&str; 13] = [
    "openat",
    "write",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "unlink",
    "unlinkat",
    "mkdir",
    "fsync",
    "close",
    "ftruncate",
    "chmod",
];

fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit(CASE, OLD);
    fixture
}

fn change(folder: &Path) -> Outcome {
    let repository = match Repository::open(folder) {
        Ok(Some(repository)) => repository,
        Ok(None) => panic!("no repository"),
        Err(failure) => return Outcome::NotDone(failure.into()),
    };
    let changes = [PathChange {
        path: CASE.to_owned(),
        from: Some(OLD.to_vec()),
        to: Some(NEW.to_vec()),
    }];
    let moment = Moment {
        seconds: 1_772_442_000,
        offset_minutes: 60,
    };
    repository.commit_changes(
        &NewCommit {
            changes: &changes,
            message: "feit",
            name: "K",
            email: "k@x",
            moment,
            hooks_cared_for: false,
        },
        |_| Ok(()),
    )
}

#[test]
#[ignore = "a part of the test below, run in a process of its own"]
fn one_change() {
    let Some(folder) = std::env::var_os("CHANGE_FOLDER") else {
        return;
    };
    std::process::exit(match change(Path::new(&folder)) {
        Outcome::Done { .. } => DONE,
        Outcome::NotDone(_) => NOT_DONE,
        Outcome::Uncertain { .. } => UNCERTAIN,
    });
}

/// Runs the change under strace; its exit code, none when it was killed.
fn traced(fixture: &Fixture, options: &[&str]) -> Option<i32> {
    let mut command = Command::new("strace");
    command
        .args(["-f", "-qq"])
        .args(options)
        .arg(std::env::current_exe().expect("this test"));
    command.args([
        "--exact",
        "repository_faults::one_change",
        "--ignored",
        "--test-threads=1",
    ]);
    command
        .env("CHANGE_FOLDER", fixture.path())
        .env("RUST_BACKTRACE", "0");
    command
        .output()
        .expect("strace runs")
        .status
        .code()
        .filter(|code| (DONE..=UNCERTAIN).contains(code))
}

/// How often each call is made once the repository is touched, and how often before that.
fn calls(fixture: &Fixture) -> BTreeMap<&'static str, (usize, usize)> {
    let log = fixture.join(".git/strace");
    assert_eq!(
        traced(
            fixture,
            &[
                "-o",
                &log.to_string_lossy(),
                "-e",
                &format!("trace={}", CALLS.join(","))
            ]
        ),
        Some(DONE)
    );
    let text = std::fs::read_to_string(log).expect("reads");
    let folder = fixture.path().to_string_lossy().into_owned();
    let mut counts = BTreeMap::new();
    let mut touched = false;
    for line in text.lines() {
        touched |= line.contains(&folder);
        let called = CALLS.iter().find(|call| {
            line.split_once(' ')
                .is_some_and(|(_, rest)| rest.trim_start().starts_with(&format!("{call}(")))
        });
        if let Some(call) = called {
            let count: &mut (usize, usize) = counts.entry(*call).or_default();
            if touched { count.1 += 1 } else { count.0 += 1 }
        }
    }
    counts
}

/// Old or new, never anything else; and what was reported is what is.
fn assert_sound(fixture: &Fixture, code: Option<i32>, point: &str) {
    let committed = fixture.git(&["cat-file", "blob", &format!("HEAD:{CASE}")]);
    let file = fixture.read(CASE);
    let is_new = committed.as_bytes() == NEW.trim_ascii_end();
    assert!(
        is_new || committed.as_bytes() == OLD.trim_ascii_end(),
        "{point}: torn in git"
    );
    assert!(file == OLD || file == NEW, "{point}: torn file");
    assert!(is_new || file == OLD, "{point}: file new, HEAD old");
    assert!(code != Some(DONE) || is_new, "{point}: a false success");
    assert!(
        code != Some(NOT_DONE) || !is_new,
        "{point}: a false failure"
    );
    assert!(
        fixture.try_git(&["fsck", "--strict", "--no-dangling"]),
        "{point}: fsck"
    );
    let now = fixture
        .open()
        .repair(i64::MAX / 2)
        .unwrap_or_else(|refusal| panic!("{point}: repair: {refusal:?}"));
    assert_eq!(now.differing, [""; 0], "{point}: {now:?}");
    if !is_new {
        let again = change(fixture.path());
        assert!(matches!(again, Outcome::Done { .. }), "{point}: {again:?}");
    }
    assert_eq!(fixture.read(CASE), NEW, "{point}");
    assert_eq!(fixture.git(&["status", "--porcelain"]), "", "{point}");
}

fn can_trace() -> bool {
    let traces = Command::new("strace")
        .args(["-qq", "-e", "trace=none", "true"])
        .output();
    let can = has_git() && traces.is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("SKIPPED: strace is not here, or may not trace");
    }
    can
}

/// Every file is on the disk before it gets its name, and its name before anything rests on it.
#[test]
fn what_is_written_is_flushed_in_the_right_order() {
    if !can_trace() {
        return;
    }
    let fixture = register();
    let log = fixture.join(".git/strace");
    let named = "trace=fsync,rename,renameat,renameat2,link,linkat";
    assert_eq!(
        traced(&fixture, &["-y", "-o", &log.to_string_lossy(), "-e", named]),
        Some(DONE)
    );
    let text = std::fs::read_to_string(log).expect("reads");
    let root = dunce::canonicalize(fixture.path()).expect("exists");
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| line.contains(&*root.to_string_lossy()) && line.ends_with("= 0"))
        .collect();
    let flushed = |path: &Path, lines: &[&str]| {
        lines
            .iter()
            .any(|line| line.contains("fsync(") && line.contains(&format!("<{}>", path.display())))
    };
    let mut files = 0;
    for (at, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.contains("fsync("))
    {
        let quoted: Vec<&Path> = line.split('"').skip(1).step_by(2).map(Path::new).collect();
        let [from, to] = quoted.as_slice() else {
            panic!("{line}")
        };
        let from = root.join(from);
        // The index is made anew where it is lost; libgit2 flushes it after its name.
        let before = if to.ends_with("index") {
            &lines[..]
        } else {
            &lines[..at]
        };
        assert!(
            flushed(&from, before) || flushed(to, before),
            "not flushed before: {line}"
        );
        assert!(
            flushed(to.parent().expect("a folder"), &lines[at..]),
            "its folder not flushed after: {line}"
        );
        files += 1;
    }
    let branch = lines
        .iter()
        .position(|line| line.contains("main.lock"))
        .expect("the branch moves");
    assert!(
        flushed(&root.join(".git/objects"), &lines[..branch]),
        "the objects come before the branch"
    );
    assert!(files >= 8, "{files}");
}

#[test]
fn a_failure_at_any_point_gives_the_old_state_or_the_new_one() {
    if !can_trace() {
        return;
    }
    // Every eleventh point; `KLACHTEN_FAULTS=1` takes them all.
    let step = std::env::var("KLACHTEN_FAULTS")
        .ok()
        .and_then(|step| step.parse().ok())
        .unwrap_or(11);
    let counts = calls(&register());
    let mut points = Vec::new();
    for (call, (before, within)) in counts {
        for at in before + 1..=before + within {
            for fault in ["signal=KILL", "error=ENOSPC", "error=EIO"] {
                let lasting = if fault.ends_with("ENOSPC") { "+" } else { "" };
                points.push((call, format!("inject={call}:{fault}:when={at}{lasting}")));
            }
        }
    }
    assert!(
        points.len() > 150,
        "the write path makes more calls than that: {}",
        points.len()
    );
    let mut outcomes: BTreeMap<Option<i32>, usize> = BTreeMap::new();
    for (call, inject) in points.iter().step_by(step) {
        let fixture = register();
        let code = traced(
            &fixture,
            &[
                "-o",
                "/dev/null",
                "-e",
                &format!("trace={call}"),
                "-e",
                inject,
            ],
        );
        *outcomes.entry(code).or_default() += 1;
        assert_sound(&fixture, code, inject);
    }
    eprintln!(
        "{} points in all; outcomes of those tried: {outcomes:?}",
        points.len()
    );
}
