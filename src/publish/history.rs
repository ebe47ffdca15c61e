//! A new repository with a whole history at once: made beside its place, then moved there, so that
//! the folder holds all of it or nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::demo::Commit;
use crate::repository::{
    Failure, GrowingTree, HistoryWriter, ObjectId, Repository, refuse_too_long,
};

/// Why there is no new repository. Nothing was changed.
#[derive(Debug)]
pub enum NoHistory {
    /// There is something in the folder.
    NotEmpty(PathBuf),
    Io(PathBuf, io::Error),
    Git(Failure),
}

impl From<Failure> for NoHistory {
    fn from(failure: Failure) -> Self {
        NoHistory::Git(failure)
    }
}

/// Makes a repository in `folder`, which must be new or empty, with these commits, oldest first.
/// Answers with how many they were.
///
/// # Errors
/// When the folder holds anything, or cannot be written to.
pub fn write_history(
    folder: &Path,
    commits: impl Iterator<Item = Commit>,
) -> Result<usize, NoHistory> {
    let io_at = |error| NoHistory::Io(folder.to_owned(), error);
    let taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(io_at(error)),
    };
    if taken {
        return Err(NoHistory::NotEmpty(folder.to_owned()));
    }
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let whole = std::path::absolute(folder).map_err(io_at)?;
    refuse_too_long(&whole)?;
    fs::create_dir_all(parent).map_err(io_at)?;
    let draft = crate::disk::folder_in(parent, ".klachten-").map_err(io_at)?;
    let inside = draft.path().join("register");
    let repository = Repository::init(&inside)?;
    let (count, tip) = repository.write_history(|writer| write_all(writer, commits))?;
    if let Some(tip) = tip {
        repository.begin_at(tip)?;
    }
    drop(repository);
    // Windows does not rename onto a folder, not even an empty one.
    if folder.exists() {
        fs::remove_dir(folder).map_err(io_at)?;
    }
    fs::rename(&inside, folder).map_err(io_at)?;
    Ok(count)
}

/// Stores each commit on top of the one before.
fn write_all(
    writer: &mut HistoryWriter<'_>,
    commits: impl Iterator<Item = Commit>,
) -> Result<(usize, Option<ObjectId>), Failure> {
    let mut tree = GrowingTree::default();
    let (mut count, mut tip) = (0, None);
    for commit in commits {
        for change in commit.changes {
            let blob = writer.blob(&change.path, change.content.as_bytes())?;
            tree.put(&change.path, blob);
        }
        let root = tree.store(writer)?;
        let parents: Vec<ObjectId> = tip.into_iter().collect();
        let who = (commit.author.name, commit.author.email);
        tip = Some(writer.commit(root, &parents, who, commit.moment, &commit.message)?);
        count += 1;
    }
    Ok((count, tip))
}
