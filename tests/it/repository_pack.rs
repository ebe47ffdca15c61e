//! A history written in one go is one that git finds sound and reads the same.

use klachten::calendar::Moment;
use klachten::repository::{Failure, GrowingTree, HistoryWriter, ObjectId, Repository, Trust};

use crate::repository_fixture::{Fixture, blobs, has_git};

/// A register of `complaints`, each changed `versions` times, in folders by year.
pub fn write_history(repository: &Repository, complaints: usize, versions: usize) -> ObjectId {
    repository
        .write_history(|writer| all(writer, complaints, versions))
        .expect("stores")
}

fn all(
    writer: &mut HistoryWriter<'_>,
    complaints: usize,
    versions: usize,
) -> Result<ObjectId, Failure> {
    let mut tree = GrowingTree::default();
    let mut parents = Vec::new();
    let text: String = (0..60)
        .map(|line| format!("Regel {line} van een brief over een training die anders liep.\n"))
        .collect();
    for at in 0..complaints * versions {
        // Ten complaints at a time are in hand.
        let (batch, within) = (at / (10 * versions), at % (10 * versions));
        let complaint = (batch * 10 + within % 10).min(complaints - 1);
        let path = format!(
            "register/klachten/{}/{}-{complaint:05}.md",
            2019 + complaint * 7 / complaints,
            2019 + complaint * 7 / complaints
        );
        let bytes = format!(
            "---\nnummer: {complaint}\nversie: {}\n---\n{text}Stand {at}.\n",
            within / 10
        );
        let blob = writer.blob(&path, bytes.as_bytes())?;
        tree.put(&path, blob);
        let root = tree.store(writer)?;
        let moment = Moment {
            seconds: 1_560_000_000 + i64::try_from(at).expect("small") * 900,
            offset_minutes: 60,
        };
        let who = ("Klachtenfunctionaris", "kf@example.nl");
        let message = format!("{complaint}: feit {at}");
        parents = vec![writer.commit(root, &parents, who, moment, &message)?];
    }
    Ok(parents[0])
}

#[test]
fn git_finds_a_packed_history_sound() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::bare_folder();
    let repository = Repository::init(fixture.path()).expect("a new repository");
    let tip = write_history(&repository, 60, 4);
    repository.begin_at(tip).expect("begins");
    assert_eq!(fixture.git(&["fsck", "--strict"]), "");
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
    assert_eq!(fixture.git(&["rev-list", "--count", "main"]), "240");
    let file = fixture
        .git(&["ls-files"])
        .lines()
        .next()
        .map(str::to_owned)
        .expect("a file");
    assert_eq!(
        fixture
            .git(&["log", "--format=%s", "--", &file])
            .lines()
            .count(),
        4
    );
    assert!(repository.begin_at(tip).is_err(), "a branch begins once");
}

#[test]
fn large_repeated_and_removed_files_survive_the_pack() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::bare_folder();
    let repository = Repository::init(fixture.path()).expect("a new repository");
    let large: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    let mut changed = large.clone();
    changed[600_000] ^= 1;
    let moment = Moment {
        seconds: 7200,
        offset_minutes: -90,
    };
    let versions = [large.clone(), changed.clone(), Vec::new(), large.clone()];
    let write = |writer: &mut HistoryWriter<'_>| {
        let mut tree = GrowingTree::default();
        let mut parents = Vec::new();
        for bytes in versions.iter().cycle().take(100) {
            let blob = writer.blob("a/b/c", bytes)?;
            tree.put("a/b/c", blob);
            tree.put("a.b", blob);
            if bytes.is_empty() {
                tree.remove("a/b/c");
            }
            let root = tree.store(writer)?;
            let who = ("<K>", "k\n@x");
            parents = vec![writer.commit(root, &parents, who, moment, "Onderwerp\n\nTekst")?];
        }
        Ok(parents)
    };
    let parents = repository.write_history(write).expect("stores");
    repository.begin_at(parents[0]).expect("begins");
    assert_eq!(fixture.git(&["fsck", "--strict"]), "");
    assert_eq!(fixture.read("a/b/c"), large);
    assert_eq!(
        fixture.git(&["log", "-1", "--format=%an|%ae|%ai"]),
        "K|k@x|1970-01-01 00:30:00 -0130"
    );
    let history = repository
        .history(parents[0], Trust::Nothing)
        .expect("walks");
    assert_eq!(history.revisions.len(), 100);
    assert_eq!(blobs(&history).len(), 3);
}

/// Not a test: measures the walk beside git on a large history. Run with `--release --ignored`.
#[test]
#[ignore = "a measurement of a minute"]
fn the_walk_beside_git_on_sixty_thousand_commits() {
    use std::time::Instant;
    let keep = std::env::var_os("KLACHTEN_BENCH_FOLDER").map(std::path::PathBuf::from);
    let fixture = Fixture::bare_folder();
    let folder = keep.unwrap_or_else(|| fixture.path().to_owned());
    let start = Instant::now();
    if !folder.join(".git").exists() {
        let repository = Repository::init(&folder).expect("a new repository");
        let tip = write_history(&repository, 10_000, 6);
        eprintln!("written: {:?}", start.elapsed());
        repository.begin_at(tip).expect("begins");
        eprintln!("checked out: {:?}", start.elapsed());
    }
    for _ in 0..3 {
        let repository = Repository::open(&folder.join("register"))
            .expect("opens")
            .expect("a repository");
        let tip = repository.head().expect("reads").expect("a commit");
        let _ = std::fs::remove_dir_all(folder.join(".git/klachten"));
        for trust in [Trust::Objects, Trust::Cache, Trust::Cache] {
            let start = Instant::now();
            let history = repository.history(tip, trust).expect("walks");
            let walked = start.elapsed();
            let start = Instant::now();
            let blobs = blobs(&history);
            let size: usize = repository
                .with_blobs(&blobs, |blobs, id| {
                    blobs.read(*id).map_or(0, |bytes| bytes.len())
                })
                .expect("reads")
                .into_iter()
                .sum();
            eprintln!(
                "{trust:?}: {} commits in {walked:?}; {} blobs, {size} bytes in {:?}",
                history.revisions.len(),
                blobs.len(),
                start.elapsed()
            );
        }
        let start = Instant::now();
        let piped = "git -C \"$0\" rev-list HEAD | git -C \"$0\" diff-tree --stdin -r --raw --root -- register > /dev/null";
        assert!(
            std::process::Command::new("sh")
                .args(["-c", piped])
                .arg(&folder)
                .status()
                .expect("git")
                .success()
        );
        eprintln!(
            "git rev-list | git diff-tree --stdin: {:?}",
            start.elapsed()
        );
    }
}
