//! The only write path: what is reported done is in HEAD, nothing of anyone's is lost, and every
//! state in which a commit would do harm is refused by name.

use std::fs;
use std::process::Command;
use std::thread;

use klachten::calendar::Moment;
use klachten::repository::{NewCommit, ObjectId, Outcome, PathChange, Refusal, Repository};
use klachten::wording::Message;

use crate::repository_fixture::{Fixture, has_git};

const CASE: &str = "klachten/2026/2026-001.md";

fn change(path: &str, from: Option<&[u8]>, to: Option<&[u8]>) -> PathChange {
    PathChange {
        path: path.to_owned(),
        from: from.map(<[u8]>::to_vec),
        to: to.map(<[u8]>::to_vec),
    }
}

fn commit(repository: &Repository, changes: &[PathChange], subject: &str) -> Outcome {
    let moment = Moment {
        seconds: 1_772_442_000,
        offset_minutes: 60,
    };
    let new = NewCommit {
        changes,
        message: subject,
        name: "Klachtenfunctionaris",
        email: "kf@example.nl",
        moment,
        hooks_cared_for: false,
    };
    repository.commit_changes(&new, |_| Ok(()))
}

fn done(outcome: &Outcome) -> ObjectId {
    match outcome {
        Outcome::Done { commit, behind } if behind.is_empty() => *commit,
        other => panic!("not done: {other:?}"),
    }
}

fn refused(outcome: Outcome) -> Refusal {
    match outcome {
        Outcome::NotDone(refusal) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// One complaint committed, and nothing else going on.
fn register() -> Fixture {
    let fixture = Fixture::new();
    fixture.commit(CASE, "een\n");
    fixture
}

#[test]
fn the_first_commit_and_later_ones_leave_a_clean_repository() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::bare_folder();
    let repository = Repository::init(&fixture.join("nieuw")).expect("a new repository");
    let fixture_git = |args: &[&str]| fixture.git(&[&["-C", "nieuw"], args].concat());
    fixture_git(&["config", "commit.gpgsign", "false"]);
    assert_eq!(repository.head().expect("reads"), None);
    let first = [
        change("register.yml", None, Some(b"organisatie: x\n")),
        change(CASE, None, Some(b"a\r\nb\r\n")),
    ];
    let first = done(&commit(&repository, &first, "Begin het register"));
    assert_eq!(repository.head().expect("reads"), Some(first));
    let edit = [change(CASE, Some(b"a\r\nb\r\n"), Some(b"a\r\nc\r\n"))];
    done(&commit(
        &repository,
        &edit,
        "2026-001: wijziging\n\nToelichting.",
    ));
    assert_eq!(
        fixture.read(&format!("nieuw/{CASE}")),
        b"a\r\nc\r\n",
        "every byte as given"
    );
    assert_eq!(
        fixture_git(&["cat-file", "blob", &format!("HEAD:{CASE}")]),
        "a\r\nc"
    );
    done(&commit(
        &repository,
        &[change(CASE, Some(b"a\r\nc\r\n"), None)],
        "2026-001: weg",
    ));
    assert!(
        !fixture.join("nieuw/klachten").exists(),
        "no empty folders stay behind"
    );
    assert_eq!(fixture_git(&["status", "--porcelain"]), "");
    assert_eq!(
        fixture_git(&["log", "--format=%s|%an|%ad|%cd", "-2", "--date=iso"])
            .lines()
            .count(),
        2
    );
    assert_eq!(fixture_git(&["symbolic-ref", "HEAD"]), "refs/heads/main");
    assert_eq!(fixture_git(&["fsck", "--strict", "--no-dangling"]), "");
}

#[test]
fn edits_of_others_staged_or_not_stay_as_they_were() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.commit("klachten/2026/2026-002.md", "twee\n");
    fixture.write("klachten/2026/2026-002.md", "twee, bewerkt\n");
    fixture.write("nieuw.md", "klaargezet\n");
    fixture.git(&["add", "nieuw.md"]);
    fixture.write("los.md", "niet in git\n");
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\n"), Some(b"een en een\n"))],
        "2026-001: feit",
    ));
    assert_eq!(
        fixture.git(&["status", "--porcelain"]),
        " M klachten/2026/2026-002.md\nA  nieuw.md\n?? los.md"
    );
    assert_eq!(
        fixture.git(&["show", "--format=", "--name-only", "HEAD"]),
        CASE
    );
}

#[test]
fn an_executable_file_stays_executable() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.git(&["update-index", "--chmod=+x", CASE]);
    fixture.git(&["commit", "-qm", "uitvoerbaar"]);
    fixture.git(&["checkout", "-q", "--", "."]);
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\n"), Some(b"twee\n"))],
        "x",
    ));
    assert!(
        fixture
            .git(&["ls-tree", "HEAD", CASE])
            .starts_with("100755")
    );
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
}

#[test]
fn where_checkout_makes_crlf_git_keeps_lf_and_sees_no_difference() {
    if !has_git() {
        return;
    }
    let fixture = register();
    fixture.git(&["config", "core.autocrlf", "true"]);
    fs::remove_file(fixture.join(CASE)).expect("removes");
    fixture.git(&["checkout", "-q", "--", "."]);
    assert_eq!(fixture.read(CASE), b"een\r\n");
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\r\n"), Some(b"een\r\ntwee\r\n"))],
        "x",
    ));
    assert_eq!(fixture.read(CASE), b"een\r\ntwee\r\n");
    assert_eq!(
        fixture.git(&["cat-file", "-s", &format!("HEAD:{CASE}")]),
        "9"
    );
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_file_that_is_not_as_the_caller_saw_it_is_refused() {
    if !has_git() {
        return;
    }
    let edit = [change(CASE, Some(b"een\n"), Some(b"twee\n"))];
    let path = || CASE.to_owned();
    let fixture = register();
    fixture.write(CASE, "bewerkt\n");
    assert_eq!(
        refused(commit(&fixture.open(), &edit, "x")),
        Refusal::Edited { path: path() }
    );
    fixture.git(&["add", "-A"]);
    assert_eq!(
        refused(commit(&fixture.open(), &edit, "x")),
        Refusal::Staged { path: path() }
    );
    fixture.git(&["commit", "-qm", "bewerkt"]);
    assert_eq!(
        refused(commit(&fixture.open(), &edit, "x")),
        Refusal::Overtaken { path: path() }
    );
    assert_eq!(
        refused(commit(
            &fixture.open(),
            &[change(CASE, None, Some(b"x"))],
            "x"
        )),
        Refusal::Overtaken { path: path() }
    );
    fixture.write("los.md", "van iemand\n");
    let new = [change("los.md", None, Some(b"van ons\n"))];
    assert_eq!(
        refused(commit(&fixture.open(), &new, "x")),
        Refusal::Edited {
            path: "los.md".into()
        }
    );
    assert_eq!(fixture.read("los.md"), b"van iemand\n");
    fixture.git(&["rm", "-q", CASE]);
    fixture.git(&["commit", "-qm", "weg"]);
    assert_eq!(
        refused(commit(&fixture.open(), &edit, "x")),
        Refusal::Overtaken { path: path() }
    );
    for bad in ["../x", ".git/config", "a//b", "/x"] {
        let outcome = commit(&fixture.open(), &[change(bad, None, Some(b"x"))], "x");
        assert_eq!(refused(outcome), Refusal::BadPath { path: bad.into() });
    }
}

#[cfg(unix)]
#[test]
fn a_path_through_a_symbolic_link_is_refused() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let outside = Fixture::bare_folder();
    std::os::unix::fs::symlink(outside.path(), fixture.join("maatregelen")).expect("a link");
    let outcome = commit(
        &fixture.open(),
        &[change("maatregelen/M-2026-01.md", None, Some(b"x"))],
        "x",
    );
    assert!(matches!(refused(outcome), Refusal::BadPath { .. }));
    assert_eq!(fs::read_dir(outside.path()).expect("lists").count(), 0);
}

#[test]
fn the_callers_own_validation_has_the_last_word() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let repository = fixture.open();
    let before = repository.head();
    let changes = [change("klachten/2026/2026-002.md", None, Some(b"twee\n"))];
    let moment = Moment {
        seconds: 1_772_442_000,
        offset_minutes: 60,
    };
    let new = NewCommit {
        changes: &changes,
        message: "x",
        name: "K",
        email: "kf@example.nl",
        moment,
        hooks_cared_for: false,
    };
    let mut seen = Vec::new();
    let outcome = repository.commit_changes(&new, |proposal| {
        let entries = proposal.entries().map_err(|failure| failure.message())?;
        seen = entries
            .into_iter()
            .map(|entry| (entry.path, repository.read_blob(entry.id).expect("there")))
            .collect();
        Err(Message::new("repository-bare"))
    });
    assert_eq!(
        refused(outcome),
        Refusal::Invalid(Message::new("repository-bare"))
    );
    assert_eq!(
        seen,
        [
            (CASE.to_owned(), b"een\n".to_vec()),
            ("klachten/2026/2026-002.md".to_owned(), b"twee\n".to_vec())
        ]
    );
    assert_eq!(repository.head(), before);
    assert!(!fixture.join("klachten/2026/2026-002.md").exists());
    let nobody = NewCommit { name: "", ..new };
    assert_eq!(
        refused(repository.commit_changes(&nobody, |_| Ok(()))),
        Refusal::NoIdentity
    );
}

#[test]
fn states_in_which_a_commit_would_do_harm_are_refused_by_name() {
    if !has_git() {
        return;
    }
    type Prepare = fn(&Fixture);
    let states: [(&str, Prepare); 11] = [
        ("repository-detached", |f| {
            drop(f.git(&["checkout", "-q", "--detach"]));
        }),
        ("repository-unfinished", |f| {
            f.git(&["checkout", "-qb", "zij"]);
            f.commit(CASE, "zij\n");
            f.git(&["checkout", "-q", "main"]);
            f.commit(CASE, "wij\n");
            assert!(!f.try_git(&["merge", "-q", "zij"]));
            f.write(CASE, "een\n");
        }),
        ("repository-unfinished", |f| {
            drop(f.git(&["bisect", "start"]));
        }),
        ("repository-hook", |f| {
            hook(f, "pre-commit", "#!/bin/sh\nexit 1\n");
        }),
        ("repository-hook", |f| {
            hook(f, "commit-msg", "#!/bin/sh\nexit 1\n");
        }),
        ("repository-cannot-sign", |f| {
            drop(f.git(&["config", "commit.gpgsign", "true"]));
        }),
        ("repository-no-signing-key", |f| {
            f.git(&["config", "commit.gpgsign", "true"]);
            f.git(&["config", "gpg.format", "ssh"]);
        }),
        ("repository-locked", |f| f.write(".git/index.lock", "")),
        ("repository-locked", |f| {
            f.write(".git/refs/heads/main.lock", "");
        }),
        ("repository-sparse", |f| {
            drop(f.git(&["update-index", "--skip-worktree", CASE]));
        }),
        ("repository-shallow", |f| {
            let head = f.git(&["rev-parse", "HEAD"]);
            f.write(".git/shallow", format!("{head}\n"));
        }),
    ];
    for (key, prepare) in states {
        let fixture = register();
        prepare(&fixture);
        let before = fixture.git(&["rev-parse", "HEAD"]);
        let file = fixture.read(CASE);
        let outcome = commit(
            &fixture.open(),
            &[change(CASE, Some(b"een\n"), Some(b"twee\n"))],
            "x",
        );
        assert_eq!(refused(outcome).message().key, key);
        assert_eq!(
            (fixture.git(&["rev-parse", "HEAD"]), fixture.read(CASE)),
            (before, file),
            "{key}"
        );
    }
}

fn hook(fixture: &Fixture, name: &str, text: &str) {
    let path = format!(".git/hooks/{name}");
    fixture.write(&path, text);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(fixture.join(&path), fs::Permissions::from_mode(0o755))
            .expect("executable");
    }
}

#[test]
fn our_own_hook_does_not_stand_in_our_way() {
    if !has_git() {
        return;
    }
    let fixture = register();
    hook(
        &fixture,
        "pre-commit",
        &format!("#!/bin/sh\n{}\nexit 1\n", klachten::repository::OWN_HOOK),
    );
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\n"), Some(b"twee\n"))],
        "x",
    ));
}

#[test]
fn a_bare_repository_has_no_files_to_write() {
    if !has_git() {
        return;
    }
    let fixture = Fixture::bare_folder();
    fixture.git(&["init", "-q", "--bare", "."]);
    assert_eq!(
        refused(commit(
            &fixture.open(),
            &[change(CASE, None, Some(b"x"))],
            "x"
        )),
        Refusal::Bare
    );
}

/// Commits `count` files of its own; on a branch that others move too.
fn write_many(folder: &std::path::Path, writer: usize, count: usize) {
    for at in 0..count {
        let repository = Repository::open(folder)
            .expect("opens")
            .expect("a repository");
        let path = format!("klachten/2026/{writer}-{at}.md");
        done(&commit(
            &repository,
            &[change(&path, None, Some(path.as_bytes()))],
            &path,
        ));
    }
}

fn assert_all_there(fixture: &Fixture, writers: usize, count: usize) {
    let tree = fixture.git(&["ls-tree", "-r", "--name-only", "HEAD"]);
    assert_eq!(
        tree.lines().count(),
        1 + writers * count,
        "something was lost"
    );
    assert_eq!(
        fixture.git(&["rev-list", "--count", "HEAD"]),
        (1 + writers * count).to_string()
    );
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
    assert_eq!(fixture.git(&["fsck", "--strict", "--no-dangling"]), "");
}

#[test]
fn eight_threads_that_write_at_once_lose_nothing() {
    if !has_git() {
        return;
    }
    let fixture = register();
    thread::scope(|scope| {
        for writer in 0..8 {
            let folder = fixture.path();
            scope.spawn(move || write_many(folder, writer, 10));
        }
    });
    assert_all_there(&fixture, 8, 10);
}

#[test]
fn two_and_eight_processes_that_write_at_once_lose_nothing() {
    if !has_git() {
        return;
    }
    for writers in [2, 8] {
        let fixture = register();
        let start = |writer: usize| {
            let mut command = Command::new(std::env::current_exe().expect("this test"));
            command.args([
                "--exact",
                "repository_write::one_of_many_writers",
                "--ignored",
            ]);
            command
                .env("WRITER_FOLDER", fixture.path())
                .env("WRITER", writer.to_string());
            command
                .stdout(std::process::Stdio::null())
                .spawn()
                .expect("starts")
        };
        let running: Vec<_> = (0..writers).map(start).collect();
        assert!(
            running
                .into_iter()
                .all(|mut child| child.wait().expect("ends").success())
        );
        assert_all_there(&fixture, writers, 10);
    }
}

#[test]
#[ignore = "a part of the test above, run in a process of its own"]
fn one_of_many_writers() {
    let (Some(folder), Ok(writer)) = (std::env::var_os("WRITER_FOLDER"), std::env::var("WRITER"))
    else {
        return;
    };
    write_many(
        std::path::Path::new(&folder),
        writer.parse().expect("a number"),
        10,
    );
}

#[test]
fn of_many_who_change_one_file_exactly_one_wins() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let texts: Vec<String> = (0..8).map(|writer| format!("van {writer}\n")).collect();
    let outcomes: Vec<Outcome> = thread::scope(|scope| {
        let write = |text: &String| {
            let (folder, text) = (fixture.path(), text.clone());
            scope.spawn(move || {
                let repository = Repository::open(folder)
                    .expect("opens")
                    .expect("a repository");
                commit(
                    &repository,
                    &[change(CASE, Some(b"een\n"), Some(text.as_bytes()))],
                    &text,
                )
            })
        };
        let running: Vec<_> = texts.iter().map(write).collect();
        running
            .into_iter()
            .map(|thread| thread.join().expect("ends"))
            .collect()
    });
    let (won, lost): (Vec<_>, Vec<_>) = outcomes
        .into_iter()
        .partition(|outcome| matches!(outcome, Outcome::Done { .. }));
    assert_eq!(won.len(), 1);
    assert!(
        lost.into_iter()
            .all(|outcome| matches!(refused(outcome), Refusal::Overtaken { .. }))
    );
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
}

#[test]
fn commits_of_the_git_program_in_between_are_kept() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let git = thread::scope(|scope| {
        let git = scope.spawn(|| {
            let plumbing = |at: usize| {
                let head = fixture.git(&["rev-parse", "HEAD"]);
                let tree = fixture.git(&["rev-parse", &format!("{head}^{{tree}}")]);
                let new = fixture.git(&[
                    "commit-tree",
                    &tree,
                    "-p",
                    &head,
                    "-m",
                    &format!("van git {at}"),
                ]);
                fixture.try_git(&["update-ref", "refs/heads/main", &new, &head])
            };
            (0..30).filter(|at| plumbing(*at)).count()
        });
        for at in 0..30 {
            let path = format!("klachten/2026/{at}.md");
            let outcome = commit(&fixture.open(), &[change(&path, None, Some(b"x"))], &path);
            assert!(
                matches!(
                    outcome,
                    Outcome::Done { .. }
                        | Outcome::NotDone(Refusal::Locked { .. } | Refusal::Moving)
                ),
                "{outcome:?}"
            );
            assert_eq!(
                matches!(outcome, Outcome::Done { .. }),
                fixture.join(&path).exists()
            );
        }
        git.join().expect("ends")
    });
    let subjects = fixture.git(&["log", "--format=%s"]);
    assert_eq!(
        subjects
            .lines()
            .filter(|subject| subject.starts_with("van git"))
            .count(),
        git
    );
    assert_eq!(fixture.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_commit_is_signed_when_the_users_settings_ask_for_it() {
    if !has_git() || Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!("SKIPPED: ssh-keygen is not here");
        return;
    }
    let fixture = register();
    let key = fixture.join(".git/sleutel");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-f"])
        .arg(&key)
        .status();
    assert!(made.is_ok_and(|status| status.success()));
    let public = String::from_utf8(fixture.read(".git/sleutel.pub")).expect("text");
    fixture.write(".git/lijst", format!("kf@example.nl {public}"));
    for (name, value) in [
        ("commit.gpgsign", "true"),
        ("gpg.format", "ssh"),
        ("gpg.ssh.allowedSignersFile", ".git/lijst"),
    ] {
        fixture.git(&["config", name, value]);
    }
    fixture.git(&["config", "user.signingkey", &key.to_string_lossy()]);
    // A program that the repository itself names must not run.
    fixture.git(&["config", "gpg.ssh.program", "/bin/false"]);
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\n"), Some(b"twee\n"))],
        "ondertekend",
    ));
    fixture.git(&["config", "--unset", "gpg.ssh.program"]);
    assert!(
        fixture.try_git(&["verify-commit", "HEAD"]),
        "git agrees with the signature"
    );
    fixture.git(&["config", "user.signingkey", "/nonexistent"]);
    let outcome = commit(
        &fixture.open(),
        &[change(CASE, Some(b"twee\n"), Some(b"drie\n"))],
        "x",
    );
    assert!(matches!(refused(outcome), Refusal::SigningFailed { .. }));
    assert_eq!(fixture.read(CASE), b"twee\n");
}

/// The branch moved to a commit whose files did not follow: what a crash at the worst moment
/// leaves.
fn interrupted() -> (Fixture, String) {
    let fixture = register();
    let new = fixture.commit(CASE, "twee\n");
    fixture.git(&["reset", "-q", "--hard", "HEAD~1"]);
    fixture.git(&["update-ref", "refs/heads/main", &new]);
    fixture.write(".git/klachten/unfinished", &new);
    (fixture, new)
}

#[test]
fn what_a_crash_left_undone_is_finished_by_repair_and_by_the_next_write() {
    if !has_git() {
        return;
    }
    let (fixture, new) = interrupted();
    let repair = fixture.open().repair(0).expect("repairs");
    assert_eq!(repair.finished.map(|id| id.to_string()), Some(new));
    assert_eq!(
        (fixture.read(CASE), fixture.git(&["status", "--porcelain"])),
        (b"twee\n".to_vec(), String::new())
    );
    assert_eq!(
        fixture.open().repair(0).expect("repairs"),
        klachten::repository::Repair::default()
    );
    let (fixture, _) = interrupted();
    done(&commit(
        &fixture.open(),
        &[change("nieuw.md", None, Some(b"x"))],
        "x",
    ));
    assert_eq!(
        (fixture.read(CASE), fixture.git(&["status", "--porcelain"])),
        (b"twee\n".to_vec(), String::new())
    );
}

#[test]
fn repair_never_overwrites_an_edit() {
    if !has_git() {
        return;
    }
    let (fixture, _) = interrupted();
    fixture.write(CASE, "van mij\n");
    let repair = fixture.open().repair(0).expect("repairs");
    assert_eq!(repair.differing, [CASE]);
    assert_eq!(fixture.read(CASE), b"van mij\n");
    // A memory that is cut short, or of a commit that never arrived, is dropped.
    for memory in ["", "0123", "0123456789012345678901234567890123456789"] {
        fixture.write(".git/klachten/unfinished", memory);
        assert_eq!(fixture.open().repair(0).expect("repairs").finished, None);
        assert!(!fixture.join(".git/klachten/unfinished").exists());
    }
}

#[test]
fn stale_locks_and_drafts_go_and_young_locks_stay() {
    if !has_git() {
        return;
    }
    let fixture = register();
    let locks = [
        ".git/index.lock",
        ".git/refs/heads/main.lock",
        ".git/HEAD.lock",
    ];
    locks.iter().for_each(|lock| fixture.write(lock, ""));
    fixture.write("klachten/2026/.klachten-2026-001.md-1.tmp", "half");
    let written = fs::metadata(fixture.join(locks[0]))
        .and_then(|file| file.modified())
        .expect("a moment");
    let now = i64::try_from(
        written
            .duration_since(std::time::UNIX_EPOCH)
            .expect("after 1970")
            .as_secs(),
    )
    .expect("small");
    let young = fixture.open().repair(now + 5).expect("repairs");
    assert_eq!(
        (
            young.locks_removed.len(),
            young.locks_kept.len(),
            young.drafts_removed.len()
        ),
        (0, 3, 1)
    );
    let stale = fixture.open().repair(now + 120).expect("repairs");
    assert_eq!((stale.locks_removed.len(), stale.locks_kept.len()), (3, 0));
    done(&commit(
        &fixture.open(),
        &[change(CASE, Some(b"een\n"), Some(b"twee\n"))],
        "x",
    ));
}
