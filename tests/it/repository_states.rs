//! Every state a repository can be in, with what reading it must give: a right result or a refusal
//! by name. Nothing panics, and no program is started.

use std::fmt::Write as _;
use std::path::Path;

use klachten::repository::{Failure, ObjectId, Repository, Trust};

use crate::repository_fixture::{Fixture, blobs, has_git};

const CASE: &str = "klachten/2026/2026-001.md";

/// What reading gives, in one line.
fn look(folder: &Path) -> String {
    let repository = match Repository::open(folder) {
        Ok(Some(repository)) => repository,
        Ok(None) => return "no repository".to_owned(),
        Err(failure) => return format!("refused: {}", failure.message().key),
    };
    let tip = match repository.head() {
        Ok(Some(tip)) => tip,
        Ok(None) => return "no commits".to_owned(),
        Err(failure) => return format!("no head: {}", failure.message().key),
    };
    let history = match repository.history(tip, Trust::Nothing) {
        Ok(history) => history,
        Err(failure) => return format!("no history: {}", failure.message().key),
    };
    let changes: usize = history
        .revisions
        .iter()
        .map(|revision| revision.changes.len())
        .sum();
    let unread = repository
        .with_blobs(&blobs(&history), |blobs, id| {
            usize::from(blobs.read(*id).is_err())
        })
        .expect("reads")
        .into_iter()
        .sum::<usize>();
    let files = repository.entries_at(tip).map_or_else(
        |failure| failure.message().key.to_owned(),
        |entries| entries.len().to_string(),
    );
    let mut line = format!(
        "{} commits, {changes} changes, {files} files",
        history.revisions.len()
    );
    if unread > 0 {
        let _ = write!(line, ", {unread} unread");
    }
    if !history.lost.is_empty() {
        let _ = write!(line, ", {} lost", history.lost.len());
    }
    if !history.complete {
        line.push_str(", not whole");
    }
    line
}

/// A register with two commits on one complaint.
fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit(CASE, "een\ntwee\ndrie\nvier\n");
    fixture.commit(CASE, "een\ntwee\ndrie\nvijf\n");
    fixture
}

/// Branches `zij` and `main` that both changed after the register's two commits.
fn forked() -> Fixture {
    let fixture = register();
    fixture.git(&["checkout", "-qb", "zij"]);
    fixture.commit("klachten/2026/2026-002.md", "zij\n");
    fixture.commit(CASE, "van zij\n");
    fixture.git(&["checkout", "-q", "main"]);
    fixture.commit("klachten/2026/2026-003.md", "wij\n");
    fixture
}

type State = (&'static str, fn() -> (Fixture, &'static str), &'static str);

/// As `git submodule add` leaves it: `core.worktree` points to the folder, and the folder back.
fn absorbed() -> (Fixture, &'static str) {
    let outer = Fixture::new();
    let inner = register();
    let place = inner.path().to_string_lossy().into_owned();
    let add = [
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        &place,
        "register",
    ];
    outer.git(&add);
    let setting = outer.git(&["-C", "register", "config", "core.worktree"]);
    assert!(setting.ends_with("register"), "{setting}");
    (outer, "register")
}

/// Name, how to make it (with the folder to open), what reading gives.
const STATES: &[State] = &[
    (
        "no repository",
        || (Fixture::bare_folder(), "."),
        "no repository",
    ),
    ("unborn", || (Fixture::new(), "."), "no commits"),
    (
        "sound",
        || (register(), "."),
        "2 commits, 2 changes, 1 files",
    ),
    (
        "below the root",
        || (register(), "klachten/2026"),
        "2 commits, 2 changes, 1 files",
    ),
    (
        "a folder that is not committed",
        || (with(register(), &[&["init", "-q", "--bare", "leeg"]]), "."),
        "2 commits, 2 changes, 1 files",
    ),
    (
        "bare",
        || (copy(&register(), &["clone", "-q", "--bare"]), "kopie"),
        "2 commits, 2 changes, 1 files",
    ),
    (
        "shallow",
        || {
            (
                copy(&register(), &["clone", "-q", "--depth=1", "--no-local"]),
                "kopie",
            )
        },
        "1 commits, 1 changes, 1 files, not whole",
    ),
    (
        "shallow by half",
        || {
            (
                copy(
                    &wrote_and_committed("README.md", "x\n"),
                    &["clone", "-q", "--depth=2", "--no-local"],
                ),
                "kopie",
            )
        },
        "2 commits, 2 changes, 2 files, not whole",
    ),
    (
        "partial: no blobs",
        || (partial("blob:none"), "kopie"),
        "2 commits, 2 changes, 1 files, 1 unread",
    ),
    (
        "partial: no trees",
        || (partial("tree:0"), "kopie"),
        "2 commits, 0 changes, repository-missing files, not whole",
    ),
    (
        "sparse",
        || {
            (
                with(register(), &[&["sparse-checkout", "set", "maatregelen"]]),
                ".",
            )
        },
        "2 commits, 2 changes, 1 files",
    ),
    (
        "detached",
        || {
            (
                with(register(), &[&["checkout", "-q", "--detach", "HEAD~1"]]),
                ".",
            )
        },
        "1 commits, 1 changes, 1 files",
    ),
    (
        "linked work tree",
        || {
            (
                with(register(), &[&["worktree", "add", "-q", "tweede"]]),
                "tweede/klachten",
            )
        },
        "2 commits, 2 changes, 1 files",
    ),
    (
        "a submodule inside",
        submodule,
        "3 commits, 4 changes, 3 files",
    ),
    (
        "mid-merge",
        || (attempt(conflicted(), &["merge", "zij"]), "."),
        "3 commits, 3 changes, 1 files",
    ),
    (
        "mid-rebase",
        || (attempt(conflicted(), &["rebase", "zij"]), "."),
        "3 commits, 3 changes, 1 files",
    ),
    (
        "mid-cherry-pick",
        || (attempt(conflicted(), &["cherry-pick", "zij"]), "."),
        "3 commits, 3 changes, 1 files",
    ),
    (
        "mid-bisect",
        || (with(register(), &[&["bisect", "start"]]), "."),
        "2 commits, 2 changes, 1 files",
    ),
    (
        "rebased",
        || (with(forked(), &[&["rebase", "-q", "zij"]]), "."),
        "5 commits, 5 changes, 3 files",
    ),
    (
        "squashed",
        || {
            (
                with(
                    forked(),
                    &[&["merge", "-q", "--squash", "zij"], &["commit", "-qm", "x"]],
                ),
                ".",
            )
        },
        "4 commits, 5 changes, 3 files",
    ),
    (
        "merged",
        || (with(forked(), &[&["merge", "-q", "--no-edit", "zij"]]), "."),
        "6 commits, 5 changes, 3 files",
    ),
    ("evil merge", evil_merge, "6 commits, 6 changes, 3 files"),
    ("criss-cross", criss_cross, "8 commits, 5 changes, 3 files"),
    ("octopus", octopus, "6 commits, 5 changes, 4 files"),
    (
        "renamed, much alike",
        || {
            (
                with(
                    register(),
                    &[&["mv", CASE, "klachten/2026/x.md"], &["commit", "-qm", "x"]],
                ),
                ".",
            )
        },
        "3 commits, 4 changes, 1 files",
    ),
    (
        "back after deletion",
        back_again,
        "4 commits, 4 changes, 1 files",
    ),
    (
        "replaced",
        || (with(register(), &[&["replace", "HEAD", "HEAD~1"]]), "."),
        "refused: repository-replaced",
    ),
    ("grafts", grafted, "refused: repository-replaced"),
    (
        "alternates",
        || (copy(&register(), &["clone", "-q", "--shared"]), "kopie"),
        "refused: repository-alternates",
    ),
    (
        "packed only",
        || {
            (
                with(
                    register(),
                    &[&["gc", "-q", "--prune=now"], &["pack-refs", "--all"]],
                ),
                ".",
            )
        },
        "2 commits, 2 changes, 1 files",
    ),
    (
        "a damaged loose commit",
        || (damage("HEAD"), "."),
        "0 commits, 0 changes, repository-damaged files, 1 lost, not whole",
    ),
    (
        "a damaged loose tree",
        || (damage("HEAD^{tree}"), "."),
        "2 commits, 1 changes, repository-damaged files, 1 lost, not whole",
    ),
    (
        "a damaged blob",
        || (damage("HEAD:klachten/2026/2026-001.md"), "."),
        "2 commits, 2 changes, 1 files, 1 unread",
    ),
    (
        "a missing blob",
        || (lose("HEAD:klachten/2026/2026-001.md"), "."),
        "2 commits, 2 changes, 1 files, 1 unread",
    ),
    (
        "a missing commit",
        || (lose("HEAD~1"), "."),
        "1 commits, 0 changes, 1 files, 1 lost, not whole",
    ),
    (
        "a damaged pack",
        damaged_pack,
        "0 commits, 0 changes, repository-damaged files, 1 lost, not whole",
    ),
    (
        "reftable",
        || (formatted(&["--ref-format=reftable"]), "."),
        "refused: repository-extension",
    ),
    (
        "sha256",
        || (formatted(&["--object-format=sha256"]), "."),
        "refused: repository-extension",
    ),
    (
        "work tree elsewhere",
        || {
            (
                with(register(), &[&["config", "core.worktree", "/tmp"]]),
                ".",
            )
        },
        "refused: repository-worktree-elsewhere",
    ),
    (
        "a submodule with its git folder in that of the whole",
        absorbed,
        "2 commits, 2 changes, 1 files",
    ),
    (
        "settings that cannot be read",
        || (wrote(register(), ".git/config", "[core\n"), "."),
        "refused: repository-git",
    ),
    (
        "HEAD that cannot be read",
        || (wrote(register(), ".git/HEAD", "ref: refs/heads/..\n"), "."),
        "no head: repository-git",
    ),
    (
        "a large file of LFS",
        || {
            (
                wrote_and_committed(".gitattributes", "*.md filter=lfs\n"),
                ".",
            )
        },
        "3 commits, 3 changes, 2 files",
    ),
    (
        "autocrlf",
        || {
            (
                with(register(), &[&["config", "core.autocrlf", "true"]]),
                ".",
            )
        },
        "2 commits, 2 changes, 1 files",
    ),
    ("orphan branch", orphan, "1 commits, 1 changes, 1 files"),
    ("two roots", two_roots, "4 commits, 3 changes, 2 files"),
    (
        "a tag and a branch of one name",
        || {
            (
                with(
                    register(),
                    &[&["tag", "zelfde", "HEAD~1"], &["checkout", "-qb", "zelfde"]],
                ),
                ".",
            )
        },
        "2 commits, 2 changes, 1 files",
    ),
    (
        "a hundred branches",
        hundred_branches,
        "2 commits, 2 changes, 1 files",
    ),
    (
        "a commit that changes nothing",
        || {
            (
                with(register(), &[&["commit", "-q", "--allow-empty", "-m", "x"]]),
                ".",
            )
        },
        "3 commits, 2 changes, 1 files",
    ),
    (
        "signed by a means we do not check",
        pgp_signed,
        "3 commits, 2 changes, 1 files",
    ),
    (
        "a large file in history",
        large_file,
        "4 commits, 4 changes, 1 files, 1 unread",
    ),
];

/// Two branches that each merge what the other was, and then each other.
fn criss_cross() -> (Fixture, &'static str) {
    let merge = |what| ["merge", "-q", "--no-edit", "--no-ff", what];
    let fixture = with(
        forked(),
        &[
            &["branch", "oud", "zij"],
            &["checkout", "-q", "zij"],
            &merge("main"),
            &["checkout", "-q", "main"],
        ],
    );
    (with(fixture, &[&merge("oud"), &merge("zij")]), ".")
}

fn pgp_signed() -> (Fixture, &'static str) {
    let fixture = register();
    let signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n";
    fixture.raw_commit(
        format!("author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n{signature}\nx\n").as_bytes(),
    );
    (fixture, ".")
}

fn with(fixture: Fixture, commands: &[&[&str]]) -> Fixture {
    for command in commands {
        fixture.git(command);
    }
    fixture
}

fn attempt(fixture: Fixture, command: &[&str]) -> Fixture {
    assert!(
        !fixture.try_git(command),
        "{command:?} should stop half way"
    );
    fixture
}

fn wrote(fixture: Fixture, path: &str, text: &str) -> Fixture {
    fixture.write(path, text);
    fixture
}

fn wrote_and_committed(path: &str, text: &str) -> Fixture {
    let fixture = register();
    fixture.commit(path, text);
    fixture
}

/// A folder that holds the copy `kopie` of a repository, and what it borrows from.
fn copy(from: &Fixture, clone: &[&str]) -> Fixture {
    let fixture = Fixture::bare_folder();
    fixture.git(&[
        "clone",
        "-q",
        "--bare",
        &from.path().to_string_lossy(),
        "bron",
    ]);
    let bron = format!("file://{}", fixture.join("bron").display());
    let source = if clone.contains(&"--shared") {
        "bron"
    } else {
        &bron
    };
    fixture.git(&[clone, &[source, "kopie"]].concat());
    fixture
}

fn partial(filter: &str) -> Fixture {
    let from = register();
    from.git(&["config", "uploadpack.allowFilter", "true"]);
    let fixture = Fixture::bare_folder();
    let source = format!("file://{}", from.path().display());
    fixture.git(&[
        "clone",
        "-q",
        "--no-checkout",
        &format!("--filter={filter}"),
        &source,
        "kopie",
    ]);
    if filter == "blob:none" {
        // As a checkout would have it: the newest blob is here, the older one is not.
        fixture.git(&["-C", "kopie", "checkout", "-q", "main"]);
    }
    fixture
}

fn conflicted() -> Fixture {
    let fixture = register();
    fixture.git(&["checkout", "-qb", "zij"]);
    fixture.commit(CASE, "zij\n");
    fixture.git(&["checkout", "-q", "main"]);
    fixture.commit(CASE, "wij\n");
    fixture
}

fn submodule() -> (Fixture, &'static str) {
    let fixture = register();
    let other = register();
    let source = other.path().to_string_lossy().into_owned();
    fixture.git(&[
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        &source,
        "ander",
    ]);
    fixture.git(&["commit", "-qm", "x"]);
    (fixture, ".")
}

fn evil_merge() -> (Fixture, &'static str) {
    let fixture = forked();
    fixture.git(&["merge", "-q", "--no-commit", "zij"]);
    fixture.write(CASE, "van niemand\n");
    fixture.git(&["commit", "-qam", "x"]);
    (fixture, ".")
}

fn octopus() -> (Fixture, &'static str) {
    let fixture = register();
    for name in ["a", "b", "c"] {
        fixture.git(&["checkout", "-qb", name, "main"]);
        fixture.commit(&format!("klachten/2026/{name}.md"), name);
    }
    fixture.git(&["checkout", "-q", "main"]);
    fixture.git(&["merge", "-q", "--no-ff", "--no-edit", "a", "b", "c"]);
    (fixture, ".")
}

/// A file that makes the newest commit a root: the older one is no longer seen by git.
fn grafted() -> (Fixture, &'static str) {
    let fixture = register();
    let head = fixture.git(&["rev-parse", "HEAD"]);
    fixture.write(".git/info/grafts", format!("{head}\n"));
    (fixture, ".")
}

fn back_again() -> (Fixture, &'static str) {
    let fixture = register();
    fixture.git(&["rm", "-q", CASE]);
    fixture.git(&["commit", "-qm", "weg"]);
    fixture.commit(CASE, "een\ntwee\ndrie\nvijf\n");
    (fixture, ".")
}

/// The loose file of an object.
fn loose(fixture: &Fixture, name: &str) -> String {
    let id = fixture.git(&["rev-parse", name]);
    format!(".git/objects/{}/{}", &id[..2], &id[2..])
}

fn overwrite(fixture: &Fixture, path: &str, bytes: &[u8]) {
    std::fs::remove_file(fixture.join(path)).expect("removes");
    fixture.write(path, bytes);
}

fn damage(name: &str) -> Fixture {
    let fixture = register();
    let path = loose(&fixture, name);
    let mut bytes = fixture.read(&path);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    overwrite(&fixture, &path, &bytes);
    fixture
}

fn lose(name: &str) -> Fixture {
    let fixture = register();
    std::fs::remove_file(fixture.join(&loose(&fixture, name))).expect("removes");
    fixture
}

fn damaged_pack() -> (Fixture, &'static str) {
    let fixture = with(register(), &[&["gc", "-q", "--prune=now"]]);
    for entry in std::fs::read_dir(fixture.join(".git/objects/pack")).expect("lists") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "pack") {
            let bytes = std::fs::read(&path).expect("reads");
            std::fs::remove_file(&path).expect("removes");
            std::fs::write(&path, &bytes[..bytes.len() / 3]).expect("writes");
        }
    }
    (fixture, ".")
}

fn formatted(options: &[&str]) -> Fixture {
    let fixture = Fixture::bare_folder();
    if !fixture.try_git(&[&["init", "-q"], options, &["."]].concat()) {
        // An older git cannot make it: write down what it would say of itself.
        fixture.git(&["init", "-q", "."]);
        let name = if options[0].contains("reftable") {
            "refstorage = reftable"
        } else {
            "objectformat = sha256"
        };
        fixture.write(
            ".git/config",
            format!("[core]\n\trepositoryformatversion = 1\n[extensions]\n\t{name}\n"),
        );
    }
    fixture
}

fn orphan() -> (Fixture, &'static str) {
    let fixture = register();
    fixture.git(&["checkout", "-q", "--orphan", "los"]);
    fixture.git(&["commit", "-qm", "x"]);
    (fixture, ".")
}

fn two_roots() -> (Fixture, &'static str) {
    let fixture = register();
    fixture.git(&["checkout", "-q", "--orphan", "los"]);
    fixture.git(&["rm", "-rfq", "."]);
    fixture.commit("klachten/2025/2025-001.md", "elders\n");
    fixture.git(&[
        "merge",
        "-q",
        "--no-edit",
        "--allow-unrelated-histories",
        "main",
    ]);
    (fixture, ".")
}

fn hundred_branches() -> (Fixture, &'static str) {
    let fixture = register();
    for number in 0..100 {
        fixture.write(
            &format!(".git/refs/heads/tak-{number}"),
            format!("{}\n", fixture.git(&["rev-parse", "HEAD~1"])),
        );
    }
    (fixture, ".")
}

fn large_file() -> (Fixture, &'static str) {
    let fixture = register();
    fixture.commit("groot", vec![0; 5_000_000]);
    fixture.git(&["rm", "-q", "groot"]);
    fixture.git(&["commit", "-qm", "weg"]);
    (fixture, ".")
}

#[test]
fn every_state_gives_a_right_result_or_a_refusal_by_name() {
    if !has_git() {
        return;
    }
    let mut wrong = String::new();
    for (name, make, expected) in STATES {
        let (fixture, folder) = make();
        let seen = look(&fixture.join(folder));
        if seen != *expected {
            let _ = writeln!(wrong, "{name}: expected {expected:?}, saw {seen:?}");
        }
    }
    assert!(STATES.len() >= 35);
    assert_eq!(wrong, "");
}

#[test]
fn a_file_moved_with_many_changes_is_gone_here_and_new_there() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.git(&["mv", CASE, "klachten/2026/2026-009.md"]);
    fixture.commit("klachten/2026/2026-009.md", "een\ntwee\niets\nanders\n");
    let repository = fixture.open();
    let tip = repository.head().expect("reads").expect("a commit");
    let history = repository.history(tip, Trust::Nothing).expect("walks");
    let last: Vec<_> = history.revisions[2]
        .changes
        .iter()
        .map(|change| (&*change.path, change.old.is_some(), change.new.is_some()))
        .collect();
    assert_eq!(
        last,
        [
            (CASE, true, false),
            ("klachten/2026/2026-009.md", false, true)
        ]
    );
}

#[cfg(unix)]
#[test]
fn programs_that_a_repository_names_are_never_run() {
    use std::os::unix::fs::PermissionsExt;
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.commit(".gitattributes", "*.md filter=kwaad diff=kwaad text\n");
    let trap = fixture.join(".git/val");
    std::fs::write(
        &trap,
        format!(
            "#!/bin/sh\ntouch '{}'\ncat\n",
            fixture.join("gevangen").display()
        ),
    )
    .expect("writes");
    std::fs::set_permissions(&trap, std::fs::Permissions::from_mode(0o755)).expect("executable");
    let trap = trap.to_string_lossy().into_owned();
    for key in [
        "core.fsmonitor",
        "filter.kwaad.clean",
        "filter.kwaad.smudge",
        "filter.kwaad.process",
        "diff.kwaad.textconv",
        "core.sshCommand",
        "core.pager",
    ] {
        fixture.git(&["config", key, &trap]);
    }
    for hook in [
        "post-index-change",
        "post-checkout",
        "reference-transaction",
        "fsmonitor-watchman",
    ] {
        std::fs::create_dir_all(fixture.join(".git/hooks")).expect("a folder");
        std::fs::copy(&trap, fixture.join(&format!(".git/hooks/{hook}"))).expect("copies");
    }
    assert_eq!(look(fixture.path()), "3 commits, 3 changes, 2 files");
    let repository = fixture.open();
    repository.staged().expect("reads");
    repository.differing_files().expect("reads");
    repository
        .mark_seen(repository.head().expect("reads").expect("a commit"))
        .expect("writes");
    assert!(!fixture.join("gevangen").exists(), "a program was run");
}

#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_refused_with_the_line_that_trusts_it() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let given_away = [fixture.path().to_owned(), fixture.join(".git")]
        .iter()
        .all(|path| std::os::unix::fs::chown(path, Some(54321), None).is_ok());
    match Repository::open(&fixture.join("klachten")) {
        Err(Failure::OtherOwner { folder }) => {
            assert_eq!(
                Path::new(&folder),
                dunce::canonicalize(fixture.path()).expect("exists")
            );
        }
        _ if !given_away => eprintln!("SKIPPED: only root can give a folder away"),
        Ok(_) => eprintln!("SKIPPED: this user trusts every folder"),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn hostile_people_and_messages_are_shown_and_do_not_act() {
    if !has_git() {
        return;
    }
    let long = "x".repeat(64 * 1024);
    let long = format!("author {long} <a@b> 0 +0000\ncommitter {long} <a@b> 0 +0000\n\n{long}\n");
    let commits: [(&[u8], &str, i64); 12] = [
        (b"author \xff\xfe <\xff@x> 1 +0000\ncommitter C <c@x> 1 +0000\n\n\xc3(\n", "\u{fffd}(", 1),
        (b"author  <> 0 +0000\ncommitter  <> 0 +0000\n\n", "", 0),
        (b"author A <a@x> -9223372036854775808 +0000\ncommitter A <a@x> -9223372036854775808 +1400\n\noud", "oud", i64::MIN),
        (b"author A <a@x> -1 +0000\ncommitter A <a@x> -1 -1200\n\n1969", "1969", -1),
        (b"author A <a@x> 2147483648 +9999\ncommitter A <a@x> 2147483648 -9999\n\n2038", "2038", 2_147_483_648),
        (b"author A <a@x> 4294967296 +0000\ncommitter A <a@x> 4294967296 +0000\n\n2106", "2106", 4_294_967_296),
        (b"author A <a@x> 253402300800 +0000\ncommitter A <a@x> 253402300800 +0000\n\n10000", "10000", 253_402_300_800),
        (b"author A <a@x> 99999999999999999999 +x\ncommitter A <a@x> 99999999999999999999\n\nver", "ver", i64::MAX),
        (b"author A\x1b[2J <a@x> 0 +0000\ncommitter A <a@x> 0 +0000\n\na\x00b\x1b[31m\rc\n", "a\\u{0}b\\u{1b}[31m\\u{d}c", 0),
        (b"author A <a@x> 0 +0000\ncommitter A <a@x> 0 +0000\n\nabc\xe2\x80\xaedcb\n", "abc\\u{202e}dcb", 0),
        (b"author A <a@x> 0 +0000\ncommitter A <a@x> 0 +0000\nencoding ISO-8859-1\n\n\n\n  caf\xe9\n", "café", 0),
        (long.as_bytes(), &"x".repeat(64 * 1024), 0),
    ];
    for (bytes, subject, seconds) in commits {
        let fixture = register();
        let id = fixture.raw_commit(bytes);
        let repository = fixture.open();
        let tip = ObjectId::parse(&id).expect("an id");
        let history = repository.history(tip, Trust::Cache).expect("walks");
        assert_eq!(
            repository
                .history(tip, Trust::Cache)
                .expect("reads the cache"),
            history
        );
        let commit = &history
            .revisions
            .iter()
            .find(|revision| revision.commit.id == tip)
            .expect("there")
            .commit;
        assert_eq!(
            (&*commit.subject, commit.committer.moment.seconds),
            (subject, seconds)
        );
        let shown = format!(
            "{}{}{}{}",
            commit.subject,
            commit.author.name,
            commit.author.email,
            repository.commit_message(tip).expect("reads")
        );
        assert!(!shown.replace('\n', "").chars().any(char::is_control));
        assert!(
            commit.author.moment.rfc3339().contains('T')
                && commit.committer.moment.rfc3339().contains('T')
        );
    }
}

#[test]
fn descent_is_known_and_a_tip_once_seen_is_remembered() {
    if !has_git() {
        return;
    }
    let fixture = forked();
    let repository = fixture.open();
    let at = |name: &str| repository.resolve(name).expect("a commit");
    assert_eq!(repository.seen(), Ok(None));
    repository.mark_seen(at("main~1")).expect("writes");
    assert_eq!(repository.seen(), Ok(Some(at("main~1"))));
    repository.mark_seen(at("main")).expect("writes");
    assert_eq!(repository.seen(), Ok(Some(at("main"))));
    for (commit, ancestor, leads) in [
        ("main", "main", true),
        ("main", "main~1", true),
        ("main~1", "main", false),
        ("main", "zij", false),
    ] {
        assert_eq!(
            repository.is_descendant(at(commit), at(ancestor)),
            Ok(leads),
            "{commit} {ancestor}"
        );
    }
    assert_eq!(
        repository.is_descendant(at("main"), ObjectId::of_blob(b"nergens")),
        Ok(false)
    );
    assert_eq!(
        repository.between(at("main"), at("zij")),
        Ok(vec![at("zij"), at("zij~1")])
    );
    assert_eq!(
        repository.resolve("nergens"),
        Err(Failure::NoRevision {
            revision: "nergens".into()
        })
    );
    assert_eq!(
        repository.commit_message(at("main")),
        Ok("klachten/2026/2026-003.md vastgelegd\n".to_owned())
    );
}
