//! A new repository, in the formats that this program and every git of today can read.

use std::path::Path;

use super::open::set_up_libgit2;
use super::{Failure, Repository};

impl Repository {
    /// Makes an empty repository on branch `main`; the folder is made where it is missing.
    ///
    /// Git 3 plans to make repositories in other formats, which libgit2 cannot read; made here, it is
    /// sha1 with plain reference files. No template of the computer's own is copied: it may hold hooks.
    ///
    /// # Errors
    /// When there is a repository already, or the folder cannot be written to.
    pub fn init(folder: &Path) -> Result<Repository, Failure> {
        set_up_libgit2();
        let failed = |error: git2::Error| Failure::git(&error);
        let mut options = git2::RepositoryInitOptions::new();
        options.no_reinit(true).mkdir(true).mkpath(true).external_template(false).initial_head("main");
        let git = git2::Repository::init_opts(folder, &options).map_err(failed)?;
        let mut config = git.config().and_then(|config| config.open_level(git2::ConfigLevel::Local)).map_err(failed)?;
        // Git's own default leaves what is staged and loose objects to the mercy of a power cut.
        config.set_str("core.fsync", "added,reference").map_err(failed)?;
        Ok(Repository { git, prefix: String::new() })
    }
}
