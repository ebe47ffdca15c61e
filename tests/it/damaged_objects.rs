//! Git's files with a byte flipped or an end cut off: the history is that of the whole repository,
//! or the trouble is told and the exit status says so. Nothing panics, and nothing goes on for
//! ever. Whole again, the old answers come back with the caches left in place.
//!
//! 150 spoilt files here; `KLACHTEN_DAMAGE=2000` makes it so many (see `tests/faults.sh`).

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::record_history::complaint;
use crate::repository_fixture::{Fixture, has_git};
use crate::repository_walk::Dice;

/// Longer than any answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A register with some versions of three complaints and a merge.
fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit("register.yml", crate::audit::SETTINGS);
    for at in 0..4 {
        for number in ["2026-007", "2026-008", "2026-009"] {
            let keys = format!("dienst: woord {at}\n");
            let text = format!("Tekst {at}\n").repeat(30);
            fixture.commit(
                &format!("klachten/2026/{number}.md"),
                complaint(number, &keys, &text),
            );
        }
    }
    fixture.git(&["checkout", "-q", "-b", "zij", "HEAD~3"]);
    fixture.commit("klachten/2026/2026-010.md", complaint("2026-010", "", ""));
    fixture.git(&["checkout", "-q", "main"]);
    fixture.git(&["merge", "-q", "--no-edit", "zij"]);
    fixture
}

/// The files of git's objects, in order.
fn objects(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("reads").path();
        if path.is_dir() {
            files.extend(objects(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

struct Answer {
    code: Option<i32>,
    out: String,
    err: String,
}

fn ask(folder: &Path, args: &[&str]) -> Answer {
    let mut child = Command::new(env!("CARGO_BIN_EXE_klachten"))
        .arg("-C")
        .arg(folder)
        .args(args)
        .args(["--as-of", "2026-11-22"])
        .env_clear()
        .env("HOME", "/nonexistent")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("runs");
    let mut streams = (
        child.stdout.take().expect("piped"),
        child.stderr.take().expect("piped"),
    );
    let out = thread::spawn(move || {
        let mut text = Vec::new();
        streams.0.read_to_end(&mut text).expect("reads");
        String::from_utf8_lossy(&text).into_owned()
    });
    let err = thread::spawn(move || {
        let mut text = String::new();
        streams.1.read_to_string(&mut text).expect("reads");
        text
    });
    let start = Instant::now();
    let code = loop {
        if let Some(status) = child.try_wait().expect("waits") {
            break status.code();
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("ends");
            panic!("{args:?} goes on for ever");
        }
        thread::sleep(Duration::from_millis(2));
    };
    Answer {
        code,
        out: out.join().expect("read"),
        err: err.join().expect("read"),
    }
}

fn told(fixture: &Fixture) -> Answer {
    ask(fixture.path(), &["history", "--format", "json"])
}

/// A byte that is another, or an end that is gone.
fn spoilt(bytes: &[u8], dice: &mut Dice) -> (Vec<u8>, String) {
    let at = dice.below(bytes.len());
    if dice.below(3) == 0 {
        return (bytes[..at].to_vec(), format!("cut at {at}"));
    }
    let mut flipped = bytes.to_vec();
    flipped[at] ^= 1 << dice.below(8);
    (flipped, format!("flipped at {at}"))
}

fn put(path: &Path, bytes: &[u8]) {
    // A new file in the place of the old, as git makes them: read only.
    fs::remove_file(path).expect("removes");
    fs::write(path, bytes).expect("writes");
}

fn forget(fixture: &Fixture) {
    let _ = fs::remove_dir_all(fixture.join(".git/klachten"));
}

/// Spoils so many files one after the other; how many the program told of.
fn spoil(fixture: &Fixture, seed: u64, count: usize) -> usize {
    forget(fixture);
    let sound = told(fixture);
    assert_eq!((sound.code, sound.err.as_str()), (Some(0), ""));
    let files: Vec<PathBuf> = objects(&fixture.join(".git/objects"))
        .into_iter()
        .filter(|path| fs::metadata(path).is_ok_and(|file| file.len() > 0))
        .collect();
    let mut dice = Dice(seed);
    let mut seen = 0;
    for turn in 0..count {
        let path = &files[dice.below(files.len())];
        let bytes = fs::read(path).expect("reads");
        let (spoilt, what) = spoilt(&bytes, &mut dice);
        let what = format!("{} {what}", path.display());
        forget(fixture);
        put(path, &spoilt);
        let answer = told(fixture);
        assert!(!answer.err.contains("panicked"), "{what}: {}", answer.err);
        let same = answer.code == Some(0) && answer.out == sound.out;
        if !same {
            seen += 1;
            assert!(
                matches!(answer.code, Some(1 | 2)),
                "{what}: {:?}",
                answer.code
            );
            assert!(!answer.err.is_empty(), "{what}: in silence");
            let check = ask(fixture.path(), &["check", "--format", "short"]);
            assert!(
                matches!(check.code, Some(1 | 2)) && !check.err.contains("panicked"),
                "{what}: check {:?}\n{}{}",
                check.code,
                check.out,
                check.err
            );
            assert!(
                check.out.contains("H008") || check.code == Some(2),
                "{what}: {}",
                check.out
            );
        }
        // Mended, with whatever was remembered in the meantime.
        put(path, &bytes);
        if turn % 3 == 0 {
            let mended = told(fixture);
            assert_eq!(
                (mended.code, mended.out == sound.out),
                (Some(0), true),
                "{what}: mended"
            );
            // And damaged once more, with a cache of the whole.
            put(path, &spoilt);
            let again = told(fixture);
            let told = matches!(again.code, Some(1 | 2)) && !again.err.contains("panicked");
            assert!(told || again.out == sound.out, "{what}: again");
            put(path, &bytes);
        }
    }
    seen
}

#[test]
fn whatever_is_spoilt_the_history_is_the_same_or_the_trouble_is_told() {
    if !has_git() {
        return;
    }
    let count = std::env::var("KLACHTEN_DAMAGE")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(150_usize);
    let (loose, packed, mixed) = (register(), register(), register());
    packed.git(&["gc", "-q", "--prune=now"]);
    mixed.git(&["repack", "-q", "-a", "-d", "--write-midx"]);
    mixed.commit(
        "klachten/2026/2026-007.md",
        complaint("2026-007", "", "Later\n"),
    );
    for (at, fixture) in [loose, packed, mixed].iter().enumerate() {
        let seen = spoil(fixture, 7 + at as u64, count / 3);
        assert!(seen > count / 12, "{seen} of {}", count / 3);
    }
}

#[test]
fn what_was_fetched_later_is_judged_whatever_was_remembered_before() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let path = "klachten/2026/2026-007.md";
    let text = String::from_utf8(fixture.read(path)).expect("text");
    fixture.commit(path, text.replace("kanaal: brief", "kanaal: telefoon"));
    fixture.git(&["config", "uploadpack.allowFilter", "true"]);
    let place = format!("file://{}", fixture.path().display());
    fixture.git(&["clone", "-q", "--filter=blob:none", &place, "kopie"]);
    let copy = fixture.join("kopie");
    let found = || {
        ask(
            &copy,
            &["check", "--format", "short", "--fail-on", "afwijking"],
        )
    };
    for _ in 0..2 {
        let part = found();
        assert!(
            part.out.contains("H006") && !part.out.contains("H002"),
            "{}",
            part.out
        );
    }
    fixture.git(&["-C", "kopie", "fetch", "-q", "--refetch", "--no-filter"]);
    let whole = found();
    assert!(
        whole.out.contains("H002") && !whole.out.contains("H006"),
        "{}",
        whole.out
    );
    assert_eq!(whole.code, Some(1));
}

#[test]
fn where_git_cannot_be_opened_what_can_be_judged_is_told_with_exit_2() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.write("klachten/2026/2026-011.md", "---\nnummer: [\n---\n");
    let spoils: [(&str, &str, &str); 3] = [
        (
            ".git/objects/info/alternates",
            "/nonexistent\n",
            "alternates",
        ),
        (".git/info/grafts", "0000\n", "grafts"),
        (".git/HEAD", "ref: refs/heads/..\n", "HEAD"),
    ];
    let head = fixture.read(".git/HEAD");
    for (path, text, what) in spoils {
        fixture.write(path, text);
        let answer = ask(fixture.path(), &["check", "--format", "short"]);
        assert_eq!(answer.code, Some(2), "{what}: {}", answer.err);
        assert!(
            answer.out.contains("2026-011.md") && !answer.err.is_empty(),
            "{what}"
        );
        fs::remove_file(fixture.join(path)).expect("removes");
        fixture.write(".git/HEAD", &head);
    }
    let answer = ask(fixture.path(), &["check", "--format", "short"]);
    assert_eq!(answer.code, Some(1), "only the file is wrong");
}
