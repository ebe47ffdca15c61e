//! Finding the repository around a register, and refusing the kinds whose answers cannot be
//! trusted.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Once;

use super::packs::Packs;
use super::switches::bound_mapped_packs;
use super::{Failure, ObjectId};

/// A git repository, seen from one register folder inside it.
pub struct Repository {
    pub(super) git: git2::Repository,
    /// The register's folder inside the repository, with `/` and without one at its ends; may be
    /// empty.
    pub(super) prefix: String,
    /// How far its packs can be believed, once somebody asked.
    pub(super) packs: OnceCell<Packs>,
}

impl Repository {
    /// The repository around a register folder. `None`: there is none, and then no history either.
    ///
    /// # Errors
    /// A repository that cannot be trusted or read: see [`Failure`].
    pub fn open(register: &Path) -> Result<Option<Repository>, Failure> {
        set_up_libgit2();
        let no_ceiling: [&OsStr; 0] = [];
        let git_folder = match git2::Repository::discover_path(register, no_ceiling) {
            Ok(folder) => folder,
            Err(error) if error.code() == git2::ErrorCode::NotFound => return Ok(None),
            Err(error) => return Err(refusal(&error, register, register)),
        };
        let git = git2::Repository::open(&git_folder)
            .map_err(|error| refusal(&error, &git_folder, register))?;
        refuse_unreliable(&git)?;
        let prefix = prefix_inside(&git, register)?;
        Ok(Some(Repository {
            git,
            prefix,
            packs: OnceCell::new(),
        }))
    }

    /// The same repository, opened anew: for another thread, or to remember nothing that was read
    /// before.
    ///
    /// # Errors
    /// When it cannot be read any more.
    pub fn reopen(&self) -> Result<Repository, Failure> {
        let git = git2::Repository::open(self.git.path())?;
        Ok(Repository {
            git,
            prefix: self.prefix.clone(),
            packs: OnceCell::new(),
        })
    }

    /// The register's folder inside the repository: `register`, or empty when it is the root.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The work tree's folder; none in a bare repository.
    #[must_use]
    pub fn work_tree(&self) -> Option<&Path> {
        self.git.workdir()
    }

    /// The path inside the repository of a path inside the register.
    #[must_use]
    pub fn full_path(&self, path: &str) -> String {
        if self.prefix.is_empty() {
            path.to_owned()
        } else {
            format!("{}/{path}", self.prefix)
        }
    }

    /// Whether older commits are left out here (a shallow clone): then the history is not whole.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.git.is_shallow()
    }

    /// The commits whose parents are left out here.
    pub(super) fn shallow_commits(&self) -> BTreeSet<ObjectId> {
        let list = std::fs::read_to_string(self.git_folder().join("shallow")).unwrap_or_default();
        list.lines().filter_map(ObjectId::parse).collect()
    }

    /// Whether files or folders may be absent because they were never fetched (a partial clone).
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let Ok(config) = self.git.config() else {
            return false;
        };
        let promises = |name: &str| {
            let Ok(mut entries) = config.entries(Some(name)) else {
                return false;
            };
            let mut found = false;
            while let Some(Ok(entry)) = entries.next() {
                found |= entry.value().is_ok_and(|value| value != "false");
            }
            found
        };
        promises("^extensions\\.partialclone$") || promises("^remote\\..*\\.promisor$")
    }

    /// How many files of HEAD are left out of the work tree on purpose (a sparse checkout): a
    /// register that is read from the folder lacks them.
    #[must_use]
    pub fn left_out_of_work_tree(&self) -> usize {
        let is_sparse = self
            .git
            .config()
            .and_then(|config| config.get_bool("core.sparseCheckout"))
            .unwrap_or(false);
        let Some(top) = self.work_tree().filter(|_| is_sparse) else {
            return 0;
        };
        // A HEAD that cannot be read is told by whoever reads the history.
        let head = self.head().ok().flatten();
        let entries = head.and_then(|head| self.entries_at(head).ok());
        let is_absent = |path: &str| top.join(self.full_path(path)).symlink_metadata().is_err();
        let entries = entries.unwrap_or_default();
        entries
            .iter()
            .filter(|entry| is_absent(&entry.path))
            .count()
    }

    /// The commit that HEAD names; `None` before the first commit.
    ///
    /// # Errors
    /// When HEAD itself cannot be read.
    pub fn head(&self) -> Result<Option<ObjectId>, Failure> {
        match self.git.head() {
            Ok(head) => Ok(head.target().map(ObjectId::from)),
            Err(error)
                if matches!(
                    error.code(),
                    git2::ErrorCode::UnbornBranch | git2::ErrorCode::NotFound
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The file that grows with each commit of this work tree.
    #[must_use]
    pub fn log_of_head(&self) -> PathBuf {
        self.git.path().join("logs/HEAD")
    }

    /// The folder of git's own files, shared by all work trees of this repository.
    pub(super) fn git_folder(&self) -> &Path {
        self.git.commondir()
    }
}

/// libgit2's switches are the process's, so they are set once and never turned back.
///
/// Its object cache costs more than it saves on one walk. Verifying each object's hash costs seven
/// times the walk; this room verifies itself, there where something counts.
pub(super) fn set_up_libgit2() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        git2::opts::enable_caching(false);
        git2::opts::strict_hash_verification(false);
        bound_mapped_packs();
    });
}

/// Why libgit2 would not open this repository.
fn refusal(error: &git2::Error, git_folder: &Path, register: &Path) -> Failure {
    if error.code() == git2::ErrorCode::Owner {
        return Failure::OtherOwner {
            folder: owned_folder(git_folder, register).display().to_string(),
        };
    }
    unknown_extension(git_folder).unwrap_or_else(|| Failure::git(error))
}

/// The folder that `safe.directory` must name: the work tree, or the git folder of a bare
/// repository.
fn owned_folder(git_folder: &Path, register: &Path) -> PathBuf {
    let register = crate::disk::canonical(register).unwrap_or_else(|_| register.to_owned());
    let around = register
        .ancestors()
        .find(|folder| folder.join(".git").exists());
    around.unwrap_or(git_folder).to_owned()
}

/// The extension in the repository's own configuration that libgit2 stumbles over.
fn unknown_extension(git_folder: &Path) -> Option<Failure> {
    let config = git2::Config::open(&git_folder.join("config")).ok()?;
    let mut entries = config.entries(Some("extensions\\..*")).ok()?;
    let known = [
        "noop",
        "objectformat sha1",
        "refstorage files",
        "preciousobjects",
        "worktreeconfig",
        "partialclone",
    ];
    while let Some(Ok(entry)) = entries.next() {
        let name = entry
            .name()
            .unwrap_or_default()
            .trim_start_matches("extensions.")
            .to_owned();
        let value = entry.value().unwrap_or_default().to_owned();
        if !known.contains(&name.as_str()) && !known.contains(&format!("{name} {value}").as_str()) {
            return Some(Failure::Extension { name, value });
        }
    }
    None
}

/// Repositories that libgit2 opens, but that show something else than what was committed here.
fn refuse_unreliable(git: &git2::Repository) -> Result<(), Failure> {
    let config = git.config()?;
    if let Ok(folder) = config.get_string("core.worktree")
        && !is_own_work_tree(git)
    {
        return Err(Failure::WorkTreeElsewhere { folder });
    }
    let holds_lines =
        |path: &str| std::fs::metadata(git.commondir().join(path)).is_ok_and(|file| file.len() > 0);
    if holds_lines("objects/info/alternates") {
        return Err(Failure::Alternates);
    }
    let mut replaced = git.references_glob("refs/replace/*")?;
    if holds_lines("info/grafts") || replaced.next().is_some() {
        return Err(Failure::Replaced);
    }
    Ok(())
}

/// Whether the work tree that the settings name points back to this git folder, as that of a
/// submodule does: then the two belong together.
fn is_own_work_tree(git: &git2::Repository) -> bool {
    let points_back = || {
        let link = std::fs::read_to_string(git.workdir()?.join(".git")).ok()?;
        let target = git.workdir()?.join(link.strip_prefix("gitdir:")?.trim());
        let same =
            crate::disk::canonical(&target).ok()? == crate::disk::canonical(git.path()).ok()?;
        Some(same)
    };
    points_back().unwrap_or(false)
}

fn prefix_inside(git: &git2::Repository, register: &Path) -> Result<String, Failure> {
    let Some(work_tree) = git.workdir() else {
        return Ok(String::new());
    };
    let canonical =
        |path: &Path| crate::disk::canonical(path).map_err(|error| Failure::file(path, &error));
    let (inside, work_tree) = (canonical(register)?, canonical(work_tree)?);
    // Inside `.git` itself no path of the work tree exists; then the whole tree is meant.
    let inside = inside.strip_prefix(&work_tree).unwrap_or(Path::new(""));
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    Ok(parts.join("/"))
}
