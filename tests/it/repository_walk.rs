//! The one walk equals git: the changes of every commit are those of `git log -m --raw` by our
//! merge rule, over histories made at random.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use klachten::repository::{Change, History, Mode, ObjectId, Trust};

use crate::repository_fixture::{Fixture, blobs, has_git};

/// Numbers that look random and are the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("small")
    }
}

type Files = BTreeMap<String, (u32, usize)>;

/// A history with branches, merges (octopus and criss-cross too), renames, reverts, evil merges,
/// several roots, and files that become folders.
fn random_stream(seed: u64, commits: usize) -> String {
    let mut dice = Dice(seed);
    let mut stream = String::new();
    let blobs = 40;
    for mark in 1..=blobs {
        let text = format!("inhoud {mark} van {seed}\n");
        let _ = write!(stream, "blob\nmark :{mark}\ndata {}\n{text}\n", text.len());
    }
    let mut made: Vec<Files> = Vec::new();
    for at in 0..commits {
        let mut parents = BTreeSet::new();
        let roots = at == 0 || dice.below(40) == 0;
        for _ in 0..if roots {
            0
        } else {
            [1, 1, 1, 2, 2, 3, 4][dice.below(7)]
        } {
            parents.insert(at - 1 - dice.below(at.min(6)));
        }
        let mut parents: Vec<usize> = parents.into_iter().collect();
        if dice.below(2) == 0 {
            parents.reverse();
        }
        let mut files = merged(&mut dice, &parents, &made);
        for _ in 0..if parents.len() > 1 {
            dice.below(2)
        } else {
            dice.below(4)
        } {
            alter(&mut dice, &mut files, blobs);
        }
        write_commit(
            &mut stream,
            blobs + 1 + at,
            &parents,
            &files,
            blobs,
            dice.below(9),
        );
        made.push(files);
    }
    stream
}

/// Each path from one of the parents.
fn merged(dice: &mut Dice, parents: &[usize], made: &[Files]) -> Files {
    let mut files = Files::new();
    let paths: BTreeSet<&String> = parents
        .iter()
        .flat_map(|parent| made[*parent].keys())
        .collect();
    for path in paths {
        let from = parents[dice.below(parents.len())];
        if let Some(entry) = made[from].get(path) {
            put(&mut files, path, *entry);
        }
    }
    files
}

fn alter(dice: &mut Dice, files: &mut Files, blobs: usize) {
    let names = [
        "register/register.yml",
        "register/klachten/2026/2026-00",
        "register/klachten/2025/2025-00",
        "register/maatregelen/M-",
        "README",
        "register/klachten",
    ];
    let name = names[dice.below(names.len())];
    let path = if name.ends_with(['0', '-']) {
        format!("{name}{}.md", dice.below(9))
    } else {
        name.to_owned()
    };
    match dice.below(8) {
        0 => drop(files.remove(&path)),
        1 => {
            if let Some(entry) = files.remove(&path) {
                put(
                    files,
                    &format!("register/verplaatst/{}", dice.below(5)),
                    entry,
                );
            }
        }
        _ => {
            let mode = [0o100_644, 0o100_644, 0o100_644, 0o100_755, 0o120_000][dice.below(5)];
            put(files, &path, (mode, 1 + dice.below(blobs)));
        }
    }
}

/// A path cannot be a file and a folder at once: the newcomer wins.
fn put(files: &mut Files, path: &str, entry: (u32, usize)) {
    files.retain(|other, _| {
        !other.starts_with(&format!("{path}/")) && !path.starts_with(&format!("{other}/"))
    });
    files.insert(path.to_owned(), entry);
}

fn write_commit(
    stream: &mut String,
    mark: usize,
    parents: &[usize],
    files: &Files,
    blobs: usize,
    clock: usize,
) {
    // A fresh branch per commit: fast-import would otherwise take the branch's tip as the parent.
    let _ = write!(
        stream,
        "commit refs/heads/c{mark}\nmark :{mark}\ncommitter F <f@example.nl> {} +0100\ndata 2\nx\n",
        1_772_000_000 + clock * 60
    );
    for (at, parent) in parents.iter().enumerate() {
        let _ = writeln!(
            stream,
            "{} :{}",
            if at == 0 { "from" } else { "merge" },
            blobs + 1 + parent
        );
    }
    stream.push_str("deleteall\n");
    for (path, (mode, blob)) in files {
        let _ = writeln!(stream, "M {mode:o} :{blob} {path}");
    }
    let _ = write!(stream, "\nreset refs/heads/main\nfrom :{mark}\n\n");
}

/// What git says each commit that leads to HEAD changed in a folder: per parent, then what all
/// have.
pub fn truth(folder: &Path, prefix: &str) -> BTreeMap<String, BTreeSet<String>> {
    let git = |args: &[&str]| {
        let output = Command::new("git")
            .arg("-C")
            .arg(folder)
            .args(["-c", "core.quotepath=off"])
            .args(args)
            .output()
            .expect("git runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let command = [
        "log",
        "-m",
        "--root",
        "--full-history",
        "--raw",
        "--no-renames",
        "--no-abbrev",
        "--format=commit %H %P",
        "HEAD",
        "--",
    ];
    let path: &[&str] = if prefix.is_empty() { &[] } else { &[prefix] };
    let log = git(&[&command, path].concat());
    let all = git(&["rev-list", "HEAD"]);
    let mut seen: BTreeMap<String, (usize, Vec<BTreeSet<String>>)> = BTreeMap::new();
    let mut current = String::new();
    for line in log.lines().filter(|line| !line.is_empty()) {
        if let Some(header) = line.strip_prefix("commit ") {
            let mut ids = header.split(' ');
            current = ids.next().unwrap_or_default().to_owned();
            let entry = seen.entry(current.clone()).or_default();
            entry.0 = ids.filter(|id| !id.is_empty()).count().max(1);
            entry.1.push(BTreeSet::new());
        } else if let Some((raw, path)) = line[1..].split_once('\t') {
            let parts: Vec<&str> = raw.split(' ').collect();
            let change = format!("{} {} {path}", parts[1], parts[3]);
            seen.get_mut(&current)
                .expect("a header first")
                .1
                .last_mut()
                .expect("one")
                .insert(change);
        }
    }
    let reduce = |id: &str| match seen.get(id) {
        // git leaves out a parent from which nothing differs: then nothing differs from all.
        Some((parents, sets)) if *parents == sets.len() => {
            sets.iter().skip(1).fold(sets[0].clone(), |all, set| {
                all.intersection(set).cloned().collect()
            })
        }
        _ => BTreeSet::new(),
    };
    all.lines().map(|id| (id.to_owned(), reduce(id))).collect()
}

pub fn told(history: &History, prefix: &str) -> BTreeMap<String, BTreeSet<String>> {
    let line = |change: &Change| {
        let mode = change.new.map_or(0, |leaf| leaf.mode.bits());
        let id = change
            .new
            .map_or_else(|| "0".repeat(40), |leaf| leaf.id.to_string());
        let folder = if prefix.is_empty() {
            String::new()
        } else {
            format!("{prefix}/")
        };
        format!("{mode:06o} {id} {folder}{}", change.path)
    };
    history
        .revisions
        .iter()
        .map(|revision| {
            (
                revision.commit.id.to_string(),
                revision.changes.iter().map(line).collect(),
            )
        })
        .collect()
}

fn assert_parents_first(history: &History) {
    let mut told = BTreeSet::new();
    for revision in &history.revisions {
        assert!(
            revision
                .commit
                .parents
                .iter()
                .all(|parent| told.contains(parent)),
            "{} comes before a parent",
            revision.commit.id
        );
        told.insert(revision.commit.id);
    }
}

#[test]
fn the_changes_of_every_commit_are_those_of_git_by_the_merge_rule() {
    if !has_git() {
        return;
    }
    let mut changes = 0;
    for seed in 1..=12 {
        let fixture = Fixture::new();
        fixture.fast_import(random_stream(seed, 120).as_bytes());
        fixture.git(&["reset", "-q", "--hard", "main"]);
        std::fs::create_dir_all(fixture.join("register")).expect("a folder");
        let repository = klachten::repository::Repository::open(&fixture.join("register"));
        // A tip whose `register` is a file leaves no folder to open.
        let Ok(Some(repository)) = repository else {
            continue;
        };
        let tip = repository.head().expect("reads").expect("a commit");
        let fresh = repository.history(tip, Trust::Nothing).expect("walks");
        assert_eq!(
            told(&fresh, "register"),
            truth(fixture.path(), "register"),
            "seed {seed}"
        );
        assert_parents_first(&fresh);
        assert!(fresh.complete && fresh.revisions.iter().any(|it| it.commit.id == tip));
        assert_eq!(repository.history(tip, Trust::Cache).expect("walks"), fresh);
        assert_eq!(
            repository
                .history(tip, Trust::Cache)
                .expect("reads the cache"),
            fresh
        );
        changes += fresh
            .revisions
            .iter()
            .map(|revision| revision.changes.len())
            .sum::<usize>();
    }
    assert!(changes > 500, "the histories hold too little: {changes}");
}

/// Not a test of the suite: the same on a repository of one's own, `KLACHTEN_REPOSITORY=FOLDER`.
#[test]
#[ignore = "needs a large repository"]
fn the_walk_equals_git_on_a_large_repository() {
    let Some(folder) = std::env::var_os("KLACHTEN_REPOSITORY") else {
        return;
    };
    let repository = klachten::repository::Repository::open(Path::new(&folder))
        .expect("opens")
        .expect("a repository");
    let tip = repository.head().expect("reads").expect("a commit");
    let start = std::time::Instant::now();
    let history = repository.history(tip, Trust::Objects).expect("walks");
    let walked = start.elapsed();
    let (told, truth) = (
        told(&history, repository.prefix()),
        truth(
            repository.work_tree().unwrap_or(Path::new(&folder)),
            repository.prefix(),
        ),
    );
    let changes: usize = told.values().map(BTreeSet::len).sum();
    let merges = history
        .revisions
        .iter()
        .filter(|revision| revision.commit.parents.len() > 1)
        .count();
    eprintln!(
        "{} commits, {merges} merges, {changes} changes, walked in {walked:?}; git took {:?}",
        told.len(),
        start.elapsed() - walked
    );
    let wrong: Vec<_> = truth
        .iter()
        .filter(|(id, changes)| told.get(*id) != Some(changes))
        .take(3)
        .collect();
    assert!(wrong.is_empty() && told.len() == truth.len(), "{wrong:?}");
}

#[test]
fn going_on_from_a_cache_tells_the_same_as_starting_anew() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.fast_import(random_stream(99, 150).as_bytes());
    let repository = fixture.open();
    let tips = ["c60", "c90", "c130", "c185", "c75", "main"];
    for tip in tips.map(|name| repository.resolve(name).expect("a branch")) {
        let cached = repository.history(tip, Trust::Cache).expect("walks");
        assert_eq!(
            cached,
            repository.history(tip, Trust::Objects).expect("walks")
        );
    }
}

#[test]
fn every_version_of_every_file_is_read_once_and_in_order() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.fast_import(random_stream(7, 200).as_bytes());
    let repository = fixture.open();
    let history = repository
        .history(
            repository.resolve("main").expect("a branch"),
            Trust::Objects,
        )
        .expect("walks");
    let blobs = blobs(&history);
    assert_eq!(blobs.iter().collect::<BTreeSet<_>>().len(), blobs.len());
    // Enough to be worth a second thread.
    let many: Vec<ObjectId> = blobs.iter().copied().cycle().take(1500).collect();
    let read = repository
        .with_blobs(&many, |blobs, id| {
            ObjectId::of_blob(&blobs.read(*id).expect("there"))
        })
        .expect("reads");
    assert_eq!(read, many);
    let absent = [ObjectId::of_blob(b"nooit vastgelegd"), history.tip];
    assert!(
        repository
            .with_blobs(&absent, |blobs, id| blobs.read(*id).is_err())
            .expect("reads")
            .into_iter()
            .all(|failed| failed)
    );
}

#[test]
fn the_register_is_read_exactly_as_committed_and_as_staged() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::new();
    fixture.commit("register/a.md", "een\r\n");
    fixture.commit("buiten.md", "niet van het register");
    let old = fixture.commit("register/b/c.md", [0xff, 0x00]);
    fixture.git(&["rm", "-q", "register/a.md"]);
    fixture.write("register/b/c.md", "gewijzigd");
    fixture.write("register/d.md", "nieuw");
    fixture.git(&["add", "register/d.md"]);
    let repository = klachten::repository::Repository::open(&fixture.join("register/b/.."))
        .expect("opens")
        .expect("a repository");
    assert_eq!(
        (repository.prefix(), repository.full_path("d.md").as_str()),
        ("register", "register/d.md")
    );
    let entries = repository
        .entries_at(ObjectId::parse(&old).expect("an id"))
        .expect("reads");
    let paths: Vec<_> = entries
        .iter()
        .map(|entry| (entry.path.as_str(), entry.mode))
        .collect();
    assert_eq!(paths, [("a.md", Mode::File), ("b/c.md", Mode::File)]);
    assert_eq!(
        repository.read_blob(entries[0].id).expect("reads"),
        b"een\r\n"
    );
    let staged = repository.staged().expect("reads");
    assert_eq!(
        staged
            .entries
            .iter()
            .map(|entry| entry.path.as_str())
            .collect::<Vec<_>>(),
        ["b/c.md", "d.md"]
    );
    assert_eq!(
        (staged.changed.as_slice(), staged.conflicts.len()),
        (&["a.md".to_owned(), "d.md".to_owned()][..], 0)
    );
    assert_eq!(staged.removed().collect::<Vec<_>>(), ["a.md"]);
}
