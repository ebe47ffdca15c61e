//! A new register: made beside its place and put there in one step, so that a stopped run leaves no
//! half register.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::{Posted, RecordChange, post};
use crate::calendar::{Day, Moment};
use crate::repository::{Failure, PathChange, Repository, refuse_too_long};

/// A register to be begun.
#[derive(Debug, Clone, Copy)]
pub struct Beginning<'a> {
    /// The files of the first commit.
    pub files: &'a [PathChange],
    pub message: &'a str,
    pub moment: Moment,
    /// The day on which the rules judge.
    pub as_of: Day,
    /// The moment by the machine's clock, in seconds since 1970: against it the age of locks that a
    /// killed run left is measured.
    pub now: i64,
    /// The text of a pre-commit hook, where one is asked for.
    pub hook: Option<&'a str>,
    /// Whether hooks whose work this program cannot do are left out.
    pub no_hooks: bool,
}

/// Why a register was not begun.
#[derive(Debug)]
pub enum BeginTrouble {
    /// There is something else in the folder already. It was left as it is.
    NotEmpty,
    /// A register was begun there already, with other answers. It was left as it is.
    Begun,
    /// Nothing stands in its place.
    Io(io::Error),
    /// A git program, or one that was killed this minute, holds these locks. Nothing changed.
    Locked(Vec<String>),
    /// Nothing stands in its place.
    Git(Failure),
    /// The first commit was not made.
    NotPosted(Box<Posted>),
    /// These files could not be read back after writing; nothing stands in its place.
    NotWritten(Vec<String>),
    /// The first commit is in the repository that was there, but these files do not follow it yet.
    Behind(Vec<String>),
}

impl From<io::Error> for BeginTrouble {
    fn from(error: io::Error) -> Self {
        BeginTrouble::Io(error)
    }
}

impl From<Failure> for BeginTrouble {
    fn from(failure: Failure) -> Self {
        BeginTrouble::Git(failure)
    }
}

/// Makes the folder with a repository and its first commit, and reads all of it back before it is
/// called done. `writer` names who makes it, given the name and address that git knows. What an
/// interrupted run with the same answers left is finished.
///
/// # Errors
/// A [`BeginTrouble`], which says what stands there then.
pub fn begin(
    folder: &Path,
    beginning: &Beginning<'_>,
    writer: impl FnOnce(Option<(String, String)>) -> (String, String),
) -> Result<(), BeginTrouble> {
    let folder = std::path::absolute(folder)?;
    if let Some(repository) = Repository::unused(&folder)? {
        clear(&repository, beginning)?;
        repository.make_durable()?;
        begin_in(&repository, &folder, beginning, writer)?;
        return in_step(&folder, BeginTrouble::Behind);
    }
    let is_there = match std::fs::read_dir(&folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => return finish_begun(&folder, beginning),
        Ok(false) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    let parent = folder.parent().ok_or(BeginTrouble::NotEmpty)?;
    refuse_too_long(&folder)?;
    std::fs::create_dir_all(parent)?;
    remove_abandoned(parent);
    let draft = crate::disk::folder_in(parent, DRAFT)?;
    // Held until the draft is gone: whoever can take it knows that nobody is at work here.
    let lock = File::create_new(draft.path().join(LOCK))?;
    lock.lock()?;
    let place = draft.path().join("register");
    let repository = Repository::init(&place)?;
    if is_there {
        // Somebody may stand in it: it stays the same folder, and git comes in whole.
        drop(repository);
        std::fs::rename(place.join(".git"), folder.join(".git"))?;
        drop(draft);
        return begin(&folder, beginning, writer);
    }
    begin_in(&repository, &place, beginning, writer).map_err(|trouble| match trouble {
        // Uncertain or not: what was made here goes with its folder.
        BeginTrouble::NotPosted(posted) if matches!(*posted, Posted::Uncertain(_)) => {
            BeginTrouble::NotWritten(vec![String::from("HEAD")])
        }
        trouble => trouble,
    })?;
    drop(repository);
    in_step(&place, BeginTrouble::NotWritten)?;
    std::fs::rename(&place, &folder)?;
    // Folders can be opened and flushed on Unix only; elsewhere the system does it.
    if let Ok(parent) = File::open(parent) {
        let _ = parent.sync_all();
    }
    Ok(())
}

/// How a register in the making is named, beside its place.
const DRAFT: &str = ".klachten-init-";
const LOCK: &str = "lock";

/// Removes what runs that were killed left beside the place. One that is still at work holds its
/// lock; one without a lock may have begun this moment.
fn remove_abandoned(parent: &Path) {
    for entry in std::fs::read_dir(parent).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(DRAFT) {
            continue;
        }
        let lock = File::open(entry.path().join(LOCK));
        if lock.is_ok_and(|lock| lock.try_lock().is_ok()) {
            // What cannot be removed is in nobody's way.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Clears what a killed run left in a repository, and lets the files follow a commit that it made.
fn clear(repository: &Repository, beginning: &Beginning<'_>) -> Result<(), BeginTrouble> {
    let repair = repository
        .repair(beginning.now)
        .map_err(|refusal| BeginTrouble::NotPosted(Box::new(Posted::Refused(refusal))))?;
    if repair.locks_kept.is_empty() {
        Ok(())
    } else {
        Err(BeginTrouble::Locked(repair.locks_kept))
    }
}

/// Opens the repository anew: HEAD, the files and the index must hold the same.
fn in_step(folder: &Path, trouble: fn(Vec<String>) -> BeginTrouble) -> Result<(), BeginTrouble> {
    let repository = Repository::open(folder)?.ok_or_else(|| trouble(Vec::new()))?;
    let behind = repository.not_in_step()?;
    if behind.is_empty() {
        Ok(())
    } else {
        Err(trouble(behind))
    }
}

/// A folder with something in it: the register that this very run would have made, perhaps with a
/// crash between its commit and its files, is finished. Anything else stays as it is.
fn finish_begun(folder: &Path, beginning: &Beginning<'_>) -> Result<(), BeginTrouble> {
    let Ok(Some(repository)) = Repository::open(folder) else {
        return Err(BeginTrouble::NotEmpty);
    };
    if !repository.was_written_here() {
        return Err(BeginTrouble::NotEmpty);
    }
    let files: Vec<(&str, &[u8])> = beginning
        .files
        .iter()
        .filter_map(|file| Some((file.path.as_str(), file.to.as_deref()?)))
        .collect();
    let is_this = repository.holds_exactly(&files)?;
    if !is_this {
        return Err(BeginTrouble::Begun);
    }
    clear(&repository, beginning)?;
    beginning
        .hook
        .map_or(Ok(()), |text| write_hook(&hook_place(folder), text))?;
    in_step(folder, BeginTrouble::Behind)
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
        no_hooks,
        ..
    } = *beginning;
    let place = hook_place(folder);
    // First: where there is one already, nothing was written yet. It may be that of a run that was
    // killed.
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
            no_hooks,
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

/// Adds the pre-commit hook to the repository of a register that stands already. Gives its place.
///
/// # Errors
/// `AlreadyExists` where another hook stands there: that one stays.
pub fn add_hook(folder: &Path, text: &str) -> io::Result<PathBuf> {
    let place = hook_place(folder);
    write_hook(&place, text).map(|()| place)
}

fn hook_place(folder: &Path) -> PathBuf {
    folder.join(".git/hooks/pre-commit")
}

/// Writes the hook, unless it stands there already: a killed run may have left it, or the begin of
/// it, or left it unable to run.
fn write_hook(path: &Path, text: &str) -> io::Result<()> {
    let old = std::fs::read(path).ok();
    if old.as_deref() != Some(text.as_bytes()) {
        if old.is_some_and(|old| text.as_bytes().starts_with(&old)) {
            std::fs::remove_file(path)?;
        }
        super::write_new(path, text.as_bytes())?;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}
