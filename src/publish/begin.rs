//! A new register: made beside its place and put there in one step, so that a stopped run leaves no
//! half register.

use std::io;
use std::path::Path;

use super::{Posted, RecordChange, post};
use crate::calendar::{Day, Moment};
use crate::repository::{Failure, PathChange, Repository};

/// A register to be begun.
#[derive(Debug, Clone, Copy)]
pub struct Beginning<'a> {
    /// The files of the first commit.
    pub files: &'a [PathChange],
    pub message: &'a str,
    pub moment: Moment,
    /// The day on which the rules judge.
    pub as_of: Day,
    /// The text of a pre-commit hook, where one is asked for.
    pub hook: Option<&'a str>,
}

/// Why a register was not begun. Nothing stands in its place.
#[derive(Debug)]
pub enum BeginTrouble {
    /// There is something in the folder already.
    NotEmpty,
    Io(io::Error),
    Git(Failure),
    /// The first commit was not made.
    NotPosted(Box<Posted>),
}

impl From<io::Error> for BeginTrouble {
    fn from(error: io::Error) -> Self {
        BeginTrouble::Io(error)
    }
}

/// Makes the folder with a repository and its first commit. `writer` names who makes it, given the
/// name and address that git knows.
///
/// # Errors
/// A [`BeginTrouble`]; the folder is then as it was.
pub fn begin(
    folder: &Path,
    beginning: &Beginning<'_>,
    writer: impl FnOnce(Option<(String, String)>) -> (String, String),
) -> Result<(), BeginTrouble> {
    let folder = std::path::absolute(folder)?;
    if let Some(repository) = Repository::unused(&folder).map_err(BeginTrouble::Git)? {
        repository.make_durable().map_err(BeginTrouble::Git)?;
        return begin_in(&repository, &folder, beginning, writer);
    }
    match std::fs::read_dir(&folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => return Err(BeginTrouble::NotEmpty),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let parent = folder.parent().ok_or(BeginTrouble::NotEmpty)?;
    std::fs::create_dir_all(parent)?;
    let draft = tempfile::Builder::new()
        .prefix(".klachten-")
        .tempdir_in(parent)?;
    let place = draft.path().join("register");
    let repository = Repository::init(&place).map_err(BeginTrouble::Git)?;
    begin_in(&repository, &place, beginning, writer)?;
    drop(repository);
    std::fs::rename(&place, &folder)?;
    // Folders can be opened and flushed on Unix only; elsewhere the system does it.
    if let Ok(parent) = std::fs::File::open(parent) {
        let _ = parent.sync_all();
    }
    Ok(())
}

/// Makes the first commit of a repository at a folder.
fn begin_in(
    repository: &Repository,
    folder: &Path,
    beginning: &Beginning<'_>,
    writer: impl FnOnce(Option<(String, String)>) -> (String, String),
) -> Result<(), BeginTrouble> {
    let Beginning {
        files,
        message,
        moment,
        as_of,
        hook,
    } = *beginning;
    let place = folder.join(".git/hooks/pre-commit");
    // First: where there is one already, nothing was written yet.
    hook.map_or(Ok(()), |text| write_hook(&place, text))?;
    let writer = writer(repository.identity());
    match post(
        repository,
        &RecordChange {
            changes: files,
            message,
            writer: &writer,
            moment,
            as_of,
        },
    ) {
        Posted::Done { .. } => Ok(()),
        other => {
            // Its register is not there.
            let _ = hook.map(|_| std::fs::remove_file(&place));
            Err(BeginTrouble::NotPosted(Box::new(other)))
        }
    }
}

fn write_hook(path: &Path, text: &str) -> io::Result<()> {
    super::write_new(path, text.as_bytes())?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}
