//! However git keeps the objects, the walk tells the same: one pack or several, chains of
//! differences of every kind, loose objects. What is damaged: `damaged_objects`.

use std::fmt::Write as _;
use std::path::PathBuf;

use klachten::repository::{Failure, History, ObjectId, Repository, Trust};

use crate::repository_fixture::{Fixture, blobs, has_git};
use crate::repository_walk::{Dice, told, truth};

/// A register with a folder of some hundred files, in which each commit changes a few.
fn history(seed: u64, commits: usize) -> String {
    let mut dice = Dice(seed);
    let mut stream = String::new();
    for at in 0..commits {
        let _ = write!(
            stream,
            "commit refs/heads/main\ncommitter F <f@example.nl> {} +0100\ndata 2\nx\n",
            1_772_000_000 + at * 60
        );
        for _ in 0..if at == 0 { 400 } else { 1 + dice.below(3) } {
            let path = format!(
                "klachten/{}/2026-{:04}.md",
                2025 + dice.below(2),
                dice.below(600)
            );
            match dice.below(if at == 0 { 1 } else { 5 }) {
                4 => drop(writeln!(stream, "D {path}")),
                _ => {
                    let text = format!(
                        "---\nnummer: {}\n---\n{}\n",
                        dice.below(9),
                        "Toelichting op de klacht. ".repeat(dice.below(20))
                    );
                    let _ = writeln!(
                        stream,
                        "M 100644 inline {path}\ndata {}\n{text}",
                        text.len()
                    );
                }
            }
        }
    }
    stream
}

fn walked(fixture: &Fixture) -> Result<History, Failure> {
    let repository = fixture.open();
    let tip = repository.head()?.expect("a commit");
    repository.history(tip, Trust::Objects)
}

/// Each version of each file has its own name.
fn assert_blobs(repository: &Repository, history: &History) {
    let blobs = blobs(history);
    let names = repository
        .with_blobs(&blobs, |blobs, id| {
            blobs.read(*id).map(|bytes| ObjectId::of_blob(&bytes))
        })
        .expect("reads");
    assert!(blobs.len() > 64 && names.into_iter().eq(blobs.into_iter().map(Ok)));
}

fn packs(fixture: &Fixture) -> Vec<PathBuf> {
    let files = std::fs::read_dir(fixture.join(".git/objects/pack"))
        .expect("a folder")
        .map(|file| file.expect("reads").path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "pack"))
        .collect()
}

#[test]
fn the_walk_is_that_of_git_however_the_objects_are_packed() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.fast_import(history(5, 250).as_bytes());
    fixture.git(&["reset", "-q", "--hard", "main"]);
    let truth = truth(fixture.path(), "");
    let ways: [(&str, &[&str]); 8] = [
        ("as git imports", &["count-objects"]),
        ("packed by git itself", &["gc", "-q"]),
        (
            "packed aggressively",
            &["gc", "-q", "--aggressive", "--prune=now"],
        ),
        (
            "in long chains",
            &[
                "repack",
                "-q",
                "-a",
                "-d",
                "-f",
                "--depth=250",
                "--window=30",
            ],
        ),
        (
            "against names",
            &[
                "-c",
                "repack.useDeltaBaseOffset=false",
                "repack",
                "-q",
                "-a",
                "-d",
                "-f",
            ],
        ),
        (
            "with an old index",
            &[
                "-c",
                "pack.indexVersion=1",
                "repack",
                "-q",
                "-a",
                "-d",
                "-f",
            ],
        ),
        (
            "uncompressed",
            &["-c", "pack.compression=0", "repack", "-q", "-a", "-d", "-F"],
        ),
        (
            "in small packs",
            &[
                "-c",
                "pack.packSizeLimit=1m",
                "repack",
                "-q",
                "-a",
                "-d",
                "-F",
                "--depth=0",
            ],
        ),
    ];
    let mut before = None;
    for (way, args) in ways {
        fixture.git(args);
        let history = walked(&fixture).expect("walks");
        assert_eq!(told(&history, ""), truth, "{way}");
        assert_blobs(&fixture.open(), &history);
        assert_eq!(*before.get_or_insert(history.clone()), history, "{way}");
    }
    let repository = fixture.open();
    let tip = repository.head().expect("reads").expect("a commit");
    assert_eq!(
        Some(repository.history(tip, Trust::Nothing).expect("walks")),
        before
    );
    assert!(
        packs(&fixture).len() > 1,
        "the last way leaves several packs"
    );
}

#[test]
fn what_was_recorded_since_the_last_packing_is_told_too() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.fast_import(history(6, 120).as_bytes());
    fixture.git(&["reset", "-q", "--hard", "main"]);
    fixture.git(&["repack", "-q", "-a", "-d"]);
    // More packs than are read at once, and the last commits in none.
    for at in 0..20 {
        fixture.commit(
            &format!("klachten/2026/2026-{:04}.md", at * 7),
            format!("nieuw {at}"),
        );
        if at < 18 {
            fixture.git(&["repack", "-q", "-d"]);
        }
    }
    assert_eq!(packs(&fixture).len(), 19);
    let history = walked(&fixture).expect("walks");
    assert_eq!(told(&history, ""), truth(fixture.path(), ""));
    assert_blobs(&fixture.open(), &history);
}
