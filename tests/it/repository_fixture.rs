//! Repositories made by script for the tests of the room `repository`: the git program, a fixed
//! person and clock, and nobody's own configuration.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use klachten::repository::{History, Mode, ObjectId, Repository};

/// A repository in a temporary folder that goes away with it.
pub struct Fixture {
    folder: tempfile::TempDir,
}

/// Whether the git program is there; says so loudly when it is not.
pub fn has_git() -> bool {
    let found = Command::new("git")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("SKIPPED: the git program is not here");
    }
    found
}

/// Every content that ever stood in a file, each once; versions of a file beside each other, as git
/// stores them.
pub fn blobs(history: &History) -> Vec<ObjectId> {
    let changes = history.revisions.iter().flat_map(|it| &it.changes);
    let leaves =
        changes.flat_map(|change| [change.old, change.new].map(|leaf| (&change.path, leaf)));
    let files = leaves.filter_map(|(path, leaf)| Some((path, leaf?)));
    let files = files.filter(|(_, leaf)| leaf.mode != Mode::Submodule);
    let by_path: BTreeSet<_> = files.map(|(path, leaf)| (path, leaf.id)).collect();
    let mut seen = BTreeSet::new();
    let ids = by_path.into_iter().map(|(_, id)| id);
    ids.filter(|id| seen.insert(*id)).collect()
}

impl Fixture {
    /// An empty repository on branch `main`.
    pub fn new() -> Fixture {
        let fixture = Fixture::bare_folder();
        fixture.git(&["init", "-q", "--template=", "--initial-branch=main", "."]);
        fixture.set_up();
        fixture
    }

    /// A folder without anything in it.
    pub fn bare_folder() -> Fixture {
        Fixture {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// The settings every repository of the tests has.
    pub fn set_up(&self) {
        for (key, value) in [
            ("user.name", "Klachtenfunctionaris"),
            ("user.email", "kf@example.nl"),
            ("commit.gpgsign", "false"),
            ("gc.auto", "0"),
        ] {
            self.git(&["config", key, value]);
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn join(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The repository, opened from its own folder.
    pub fn open(&self) -> Repository {
        Repository::open(self.path())
            .expect("opens")
            .expect("a repository")
    }

    /// Runs git and gives what it prints; fails the test when git fails.
    pub fn git(&self, args: &[&str]) -> String {
        let output = self.command(args).output().expect("git runs");
        assert!(
            output.status.success(),
            "git {args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned()
    }

    /// Runs git with other settings in its environment.
    fn git_with(&self, environment: &[(&str, &str)], args: &[&str]) {
        let status = self
            .command(args)
            .envs(environment.iter().copied())
            .status()
            .expect("git runs");
        assert!(status.success(), "git {args:?}");
    }

    /// Commits all that stands in the folder, at nine in the morning of a day.
    pub fn commit_all_on(&self, day: &str, message: &str) {
        self.git(&["add", "-A"]);
        let date = format!("{day}T09:00:00+01:00");
        self.git_with(
            &[("GIT_AUTHOR_DATE", &date), ("GIT_COMMITTER_DATE", &date)],
            &["commit", "-q", "-m", message],
        );
    }

    /// Runs a line of the shell in the folder; fails the test when it fails.
    pub fn sh(&self, line: &str) {
        let output = self.program("sh", &["-c", line]).output().expect("sh runs");
        assert!(
            output.status.success(),
            "{line}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// Runs git whatever comes of it.
    pub fn try_git(&self, args: &[&str]) -> bool {
        self.command(args)
            .output()
            .expect("git runs")
            .status
            .success()
    }

    /// Feeds a stream to `git fast-import`.
    pub fn fast_import(&self, stream: &[u8]) {
        let mut child = self
            .command(&[
                "fast-import",
                "--quiet",
                "--force",
                "--date-format=raw-permissive",
            ])
            .stdin(Stdio::piped())
            .spawn()
            .expect("git runs");
        child
            .stdin
            .take()
            .expect("a pipe")
            .write_all(stream)
            .expect("git reads");
        assert!(child.wait().expect("git ends").success());
    }

    fn command(&self, args: &[&str]) -> Command {
        self.program("git", args)
    }

    fn program(&self, name: &str, args: &[&str]) -> Command {
        let mut command = Command::new(name);
        command
            .current_dir(self.path())
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default());
        for (key, value) in [
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("HOME", "/nonexistent"),
            ("GIT_AUTHOR_DATE", "2026-03-02T09:00:00+01:00"),
            ("GIT_COMMITTER_DATE", "2026-03-02T09:00:00+01:00"),
            ("GIT_EDITOR", "true"),
            ("LC_ALL", "C"),
        ] {
            command.env(key, value);
        }
        command
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.join(path);
        std::fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        std::fs::write(path, bytes).expect("writes");
    }

    pub fn read(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.join(path)).expect("reads")
    }

    /// Writes one file and commits it; gives the commit.
    pub fn commit(&self, path: &str, bytes: impl AsRef<[u8]>) -> String {
        self.write(path, bytes);
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", &format!("{path} vastgelegd")]);
        self.git(&["rev-parse", "HEAD"])
    }

    /// Stores a commit made of these very bytes, on the tree of HEAD, and moves `main` to it.
    pub fn raw_commit(&self, after_parents: &[u8]) -> String {
        let mut bytes = format!("tree {}\n", self.git(&["rev-parse", "HEAD^{tree}"]));
        let _ = writeln!(bytes, "parent {}", self.git(&["rev-parse", "HEAD"]));
        let bytes = [bytes.as_bytes(), after_parents].concat();
        self.write("raw", &bytes);
        let id = self.git(&["hash-object", "-t", "commit", "-w", "--literally", "raw"]);
        std::fs::remove_file(self.join("raw")).expect("removes");
        self.git(&["update-ref", "refs/heads/main", &id]);
        id
    }
}
