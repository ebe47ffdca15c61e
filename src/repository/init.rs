//! A new repository, in the formats that this program and every git of today can read.

use std::fs::DirEntry;
use std::io;
use std::path::Path;

use super::failure::refuse_too_long;
use super::open::set_up_libgit2;
use super::{Failure, Repository};

/// The merge driver as `.gitattributes` calls it.
const DRIVER: &str = "klachten";

impl Repository {
    /// Makes an empty repository on branch `main`; the folder is made where it is missing.
    ///
    /// Git 3 plans to make repositories in other formats, which libgit2 cannot read; made here, it
    /// is sha1 with plain reference files. No template of the computer's own is copied: it may hold
    /// hooks.
    ///
    /// # Errors
    /// When there is a repository already, or the folder cannot be written to.
    pub fn init(folder: &Path) -> Result<Repository, Failure> {
        set_up_libgit2();
        refuse_too_long(folder)?;
        let git = git2::Repository::init_opts(folder, &options("main"))?;
        let repository = Repository {
            git,
            prefix: String::new(),
            packs: std::cell::OnceCell::new(),
        };
        repository.make_durable()?;
        Ok(repository)
    }

    /// The repository in a folder of which nothing was ever used: no commit, no branch, no file
    /// beside `.git`, as a clone of a new one on a server is. Its first commit goes to the branch
    /// that HEAD names. `None`: the folder is something else.
    ///
    /// # Errors
    /// When the repository in it cannot be trusted or read: see [`Failure`].
    pub fn unused(folder: &Path) -> Result<Option<Repository>, Failure> {
        let is_git =
            |entry: io::Result<DirEntry>| entry.is_ok_and(|entry| entry.file_name() == ".git");
        let only_git = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.all(is_git));
        if !only_git || !folder.join(".git").exists() {
            return Ok(None);
        }
        let Some(repository) = Repository::open(folder)? else {
            return Ok(None);
        };
        let mut references = repository.git.references()?;
        let is_unused = references.next().is_none()
            && repository.head()?.is_none()
            && repository.prefix.is_empty();
        drop(references);
        Ok(is_unused.then_some(repository))
    }

    /// Tells git how the merge driver is called, where it does not know it so yet. Gives whether it
    /// was told now.
    ///
    /// # Errors
    /// When the configuration cannot be read or written.
    pub fn know_merge_driver(&self, name: &str, command: &str) -> Result<bool, Failure> {
        let mut local = self.local_config()?;
        if local
            .get_string(&format!("merge.{DRIVER}.driver"))
            .is_ok_and(|known| known == command)
        {
            return Ok(false);
        }
        local
            .set_str(&format!("merge.{DRIVER}.name"), name)
            .and_then(|()| local.set_str(&format!("merge.{DRIVER}.driver"), command))
            .map(|()| true)
            .map_err(Failure::from)
    }

    /// Whether `.gitattributes`, or whatever else git looks into, names the merge driver for a file of
    /// the register.
    #[must_use]
    pub fn asks_for_merge_driver(&self, path: &str) -> bool {
        let path = self.full_path(path);
        let asked = self.git.get_attr(
            Path::new(&path),
            "merge",
            git2::AttrCheckFlags::FILE_THEN_INDEX,
        );
        asked.ok().flatten() == Some(DRIVER)
    }

    /// Whether git knows how the merge driver is called: a command, of a program that is still where
    /// it was.
    #[must_use]
    pub fn knows_merge_driver(&self) -> bool {
        let command = self.setting(&format!("merge.{DRIVER}.driver"));
        let command = command.unwrap_or_default();
        let gone = program_of(&command).is_some_and(|path| {
            let path = Path::new(&path);
            path.is_absolute() && !path.exists()
        });
        !command.trim().is_empty() && !gone
    }

    /// Git's own default leaves what is staged and loose objects to the mercy of a power cut.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub fn make_durable(&self) -> Result<(), Failure> {
        let mut local = self.local_config()?;
        local
            .set_str("core.fsync", "added,reference")
            .map_err(Failure::from)
    }
}

/// How a repository is made: where there is none, from no template.
pub(super) fn options(branch: &str) -> git2::RepositoryInitOptions {
    let mut options = git2::RepositoryInitOptions::new();
    options
        .no_reinit(true)
        .mkdir(true)
        .mkpath(true)
        .external_template(false)
        .initial_head(branch);
    options
}

/// The program of a command whose first word is in quotes, as a shell reads them.
fn program_of(command: &str) -> Option<String> {
    let rest = command.strip_prefix('\'')?.replace(r"'\''", "\0");
    let (program, _) = rest.split_once('\'')?;
    Some(program.replace('\0', "'"))
}

#[cfg(test)]
mod tests {
    use super::program_of;

    #[test]
    fn a_program_is_known_where_its_folder_has_an_apostrophe() {
        let program = |command| program_of(command);
        assert_eq!(
            program(r"'C:/Mijn programma'\''s/klachten.exe' merge-driver %O").as_deref(),
            Some("C:/Mijn programma's/klachten.exe")
        );
        assert_eq!(
            program("'/bin/klachten' x '%P'").as_deref(),
            Some("/bin/klachten")
        );
        assert_eq!(program("klachten merge-driver"), None);
    }
}
