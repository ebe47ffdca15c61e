//! Where the files of a register come from: a folder, a commit, the index, or an editor.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::trouble::Trouble;
use crate::files::{
    Content, File, MAX_SIZE, PROCEDURE_FOLDER, Refusal, Selection, is_wanted, read_folder,
    read_settings,
};
use crate::record::Settings;
use crate::register::{Register, files_in_git};
use crate::repository::{ObjectId, Repository, Staged};

/// Where the files come from.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// As they stand in the folder.
    Folder,
    /// As they stand in the folder, judged for these paths only.
    Paths(Vec<PathBuf>),
    /// One file as it stands in an editor, not saved yet, beside the others of the folder; judged
    /// for that file only.
    Unsaved(PathBuf, Vec<u8>),
    /// As committed.
    Revision(String),
    /// As staged for the next commit; what differs from HEAD is judged.
    Staged,
}

impl Source {
    /// Whether only git can give them.
    pub(super) fn needs_git(&self) -> bool {
        matches!(self, Source::Revision(_) | Source::Staged)
    }

    /// What the next commit would hold, where that is asked for.
    pub(super) fn staged(
        &self,
        repository: Option<&Repository>,
    ) -> Result<Option<Staged>, Trouble> {
        let repository = repository.filter(|_| matches!(self, Source::Staged));
        Ok(repository.map(Repository::staged).transpose()?)
    }

    /// The files of a commit or of the index; none where the folder is read.
    pub(super) fn files_in_git(
        &self,
        repository: Option<&Repository>,
        staged: Option<&Staged>,
    ) -> Result<Option<Vec<File>>, Trouble> {
        if let (Some(repository), Some(staged)) = (repository, staged) {
            let changed: BTreeSet<&str> = staged.changed.iter().map(String::as_str).collect();
            return Ok(Some(files_in_git(repository, &staged.entries, |path| {
                changed.contains(path)
            })));
        }
        let (Source::Revision(revision), Some(repository)) = (self, repository) else {
            return Ok(None);
        };
        let entries = repository
            .resolve(revision)
            .and_then(|commit| repository.entries_at(commit))?;
        Ok(Some(files_in_git(repository, &entries, |_| true)))
    }

    /// The file of an editor, where one was handed over.
    pub(super) fn unsaved(&self, root: &Path) -> Result<Option<File>, Trouble> {
        let Source::Unsaved(path, bytes) = self else {
            return Ok(None);
        };
        let path = inside_unsaved(root, path)?;
        let size = bytes.len() as u64;
        Ok(Some(if size > MAX_SIZE {
            File::of(path, Content::Refused(Refusal::TooLarge(size)))
        } else {
            File::new(path, bytes.as_slice())
        }))
    }

    /// Which files of the folder are read; the others only exist.
    pub(super) fn selection(&self, root: &Path) -> Result<Selection, Trouble> {
        let paths = match self {
            Source::Paths(paths) => paths,
            Source::Unsaved(path, _) => {
                return Ok(Selection::Only(BTreeSet::from([inside_unsaved(
                    root, path,
                )?])));
            }
            _ => return Ok(Selection::All),
        };
        let wanted = paths
            .iter()
            .map(|path| inside(root, path))
            .collect::<Result<BTreeSet<_>, _>>()?;
        Ok(if wanted.contains("") {
            Selection::All
        } else {
            Selection::Only(wanted)
        })
    }

    /// The commit that is judged, or beside which the files stand; none before the first.
    pub(super) fn revision(
        &self,
        repository: Option<&Repository>,
    ) -> Result<Option<ObjectId>, Trouble> {
        let Some(repository) = repository else {
            return Ok(None);
        };
        Ok(match self {
            Source::Revision(revision) => Some(repository.resolve(revision)?),
            _ => repository.head()?,
        })
    }
}

/// The files with one as it stands in an editor: in the place of the saved one, or among them where
/// it was never saved. A file that is no record is no business of the register's.
pub(super) fn with_unsaved(mut files: Vec<File>, unsaved: Option<File>) -> Vec<File> {
    if let Some(unsaved) = unsaved {
        match files.binary_search_by(|file| file.path.cmp(&unsaved.path)) {
            Ok(at) if files[at].content != Content::Foreign => files[at] = unsaved,
            Ok(_) => {}
            Err(at) if is_wanted(&unsaved.path) => files.insert(at, unsaved),
            Err(_) => {}
        }
    }
    files
}

/// The settings of the register in a folder; its other files are not read.
pub(super) fn settings(root: &Path) -> Result<Settings, Trouble> {
    let file = read_settings(root)?;
    Ok(Register::read(file.into_iter().collect())
        .settings()
        .clone())
}

/// The settings and the written procedure of the register in a folder; its records are not opened.
pub(super) fn settings_and_procedure(root: &Path) -> Result<Register, Trouble> {
    let wanted = Selection::Only(BTreeSet::from([String::from(PROCEDURE_FOLDER)]));
    Ok(Register::read(read_folder(root, &wanted)?))
}

/// The repository around a register that must have one.
pub(super) fn repository(root: &Path) -> Result<Repository, Trouble> {
    Repository::open(root)?.ok_or_else(|| Trouble::new("cli-not-in-git"))
}

/// The path in the register of a file that may not be there yet; the first complaint of a year has
/// no folder yet either.
fn inside_unsaved(root: &Path, path: &Path) -> Result<String, Trouble> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return inside(root, path);
    };
    let here = folder.as_os_str().is_empty();
    let folder = if here { Path::new(".") } else { folder };
    let folder = match inside(root, folder) {
        Err(_) if folder.file_name().is_some() => inside_unsaved(root, folder)?,
        found => found?,
    };
    let name = name.to_string_lossy();
    Ok(if folder.is_empty() {
        name.into_owned()
    } else {
        format!("{folder}/{name}")
    })
}

/// A path as typed, relative to the register, with `/`. Typed from here or from the register.
fn inside(root: &Path, path: &Path) -> Result<String, Trouble> {
    let real =
        |path: &Path| crate::disk::canonical(path).map_err(|error| Trouble::io(path, &error));
    let root = real(root)?;
    let found = real(path).or_else(|trouble| real(&root.join(path)).map_err(|_| trouble))?;
    let below = found
        .strip_prefix(&root)
        .map_err(|_| Trouble::new("cli-outside").with("path", path.display().to_string()))?;
    Ok(below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/"))
}
