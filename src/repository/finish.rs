//! After the branch has moved: the work tree and the index follow. What a crash left undone here is
//! remembered in git's folder, and taken up by the next write or by `repair`.

use std::path::Path;
use std::thread;
use std::time::Duration;
use std::{fs, io};

use super::entry::{Entry, Mode};
use super::objects::Objects;
use super::readiness::Ready;
use super::work_tree::{
    flush_folder, is_crlf_form, plain_place, read, remove, replace, same_content,
};
use super::{Failure, ObjectId, Repository};
use crate::disk::may_be_in_use;

/// Names the commit whose files may not have followed yet, and where the branch was before.
const UNFINISHED: &str = "unfinished";

/// Remembers a commit. Where files of an earlier one still wait, it is remembered from before that
/// one on. Gives what was remembered of that.
pub(super) fn remember_unfinished(
    repository: &Repository,
    commit: ObjectId,
    before: Option<ObjectId>,
) -> Result<Option<String>, Failure> {
    let earlier = repository.note(UNFINISHED)?;
    repository.keep_note(UNFINISHED, &note(earlier.as_deref(), commit, before))?;
    Ok(earlier)
}

/// Remembers again what was remembered before a commit that never reached the branch.
pub(super) fn remember_again(
    repository: &Repository,
    earlier: Option<&str>,
) -> Result<(), Failure> {
    match earlier {
        Some(earlier) => repository.keep_note(UNFINISHED, earlier),
        None => repository.forget_note(UNFINISHED),
    }
}

fn note(earlier: Option<&str>, commit: ObjectId, before: Option<ObjectId>) -> String {
    let before = earlier.map_or(before, |earlier| commit_and_before(earlier).1);
    let before = before.map_or_else(String::new, |before| before.to_string());
    format!("{commit} {before}")
}

fn commit_and_before(note: &str) -> (Option<ObjectId>, Option<ObjectId>) {
    let mut names = note.split_ascii_whitespace().map(ObjectId::parse);
    (names.next().flatten(), names.next().flatten())
}

/// Writes the files of a commit just made and enters them in the index: both as well as it goes;
/// `is_first`: no earlier commit waits for its files. Gives the paths that stayed behind.
pub(super) fn finish(
    repository: &Repository,
    changes: &[Ready<'_>],
    is_first: bool,
) -> Vec<String> {
    let top = repository.work_tree().unwrap_or(Path::new(""));
    let follow = |change: &&Ready<'_>| {
        // Someone may have saved the file a blink ago: that edit stays.
        let untouched = read(&change.place).is_ok_and(|file| file == change.found);
        let followed = match change.file {
            _ if !untouched => return true,
            Some(bytes) => replace(&change.place, bytes)
                .and_then(|()| set_executable(&change.place, change.mode)),
            None => remove(&change.place, top),
        };
        followed.is_err()
    };
    let mut behind: Vec<String> = changes
        .iter()
        .filter(follow)
        .map(|change| change.path.clone())
        .collect();
    let stored = |change: &Ready<'_>| {
        (
            change.path.clone(),
            change
                .blob
                .as_ref()
                .map(|bytes| (ObjectId::of_blob(bytes), change.mode)),
        )
    };
    let entries: Vec<_> = changes.iter().map(stored).collect();
    if enter_in_index(repository, &entries).is_err() {
        behind.extend(entries.into_iter().map(|(path, _)| path));
    }
    if !is_first {
        let taken_up = take_up_unfinished(repository).ok().flatten();
        let waiting = taken_up.into_iter().flat_map(|taken_up| taken_up.waiting);
        behind.extend(waiting.map(|(path, _)| path));
    }
    behind.sort();
    behind.dedup();
    if behind.is_empty() {
        // Left standing, it only makes the next writer look once more.
        let _ = repository.forget_note(UNFINISHED);
    }
    behind
}

/// A file that may be run in git may be run here.
#[cfg(unix)]
fn set_executable(place: &Path, mode: Mode) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if mode != Mode::Executable {
        return Ok(());
    }
    let mut permissions = fs::metadata(place)?.permissions();
    if permissions.mode() & 0o111 == 0 {
        permissions.set_mode(permissions.mode() | 0o111);
        fs::set_permissions(place, permissions)?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn set_executable(_place: &Path, _mode: Mode) -> io::Result<()> {
    Ok(())
}

/// A commit whose files follow now.
pub(super) struct TakenUp {
    pub commit: ObjectId,
    /// Files that another program has open, and why they do not follow.
    pub waiting: Vec<(String, Failure)>,
}

/// Takes up what a crash left: files that still hold what they held before the remembered commit
/// follow it now. A file that holds anything else is someone's edit and stays. One that another
/// program has open waits: it keeps nobody from recording something else.
pub(super) fn take_up_unfinished(repository: &Repository) -> Result<Option<TakenUp>, Failure> {
    let Some(text) = repository.note(UNFINISHED)? else {
        return Ok(None);
    };
    let (commit, before) = commit_and_before(&text);
    let reached = commit.map_or(Ok(false), |commit| repository.head_holds(commit))?;
    let Some(commit) = commit.filter(|_| reached) else {
        // A commit that never reached the branch: there is nothing to take up.
        return repository.forget_note(UNFINISHED).map(|()| None);
    };
    let waiting = follow_commit(&repository.whole()?, commit, before)?;
    if waiting.is_empty() {
        repository.forget_note(UNFINISHED)?;
    }
    Ok(Some(TakenUp { commit, waiting }))
}

fn follow_commit(
    repository: &Repository,
    commit: ObjectId,
    before: Option<ObjectId>,
) -> Result<Vec<(String, Failure)>, Failure> {
    let Some(top) = repository.work_tree() else {
        return Ok(Vec::new());
    };
    let objects = Objects::of(repository)?;
    let root = objects.commit_tree(commit)?;
    let parent = before
        .map_or_else(|| objects.first_parent(commit), |before| Ok(Some(before)))?
        .map(|parent| objects.commit_tree(parent))
        .transpose()?;
    let (mut entries, mut waiting) = (Vec::new(), Vec::new());
    for path in repository.changed_paths(parent, root)? {
        let (old, new) = (
            parent.map_or(Ok(None), |parent| objects.entry_at(parent, &path))?,
            objects.entry_at(root, &path)?,
        );
        let Some(place) = plain_place(top, &path) else {
            continue;
        };
        let bytes = |entry: &Entry| repository.blob(entry.id);
        let before = old.as_ref().map(bytes).transpose()?;
        let after = new.as_ref().map(bytes).transpose()?;
        let file = match read(&place) {
            Err(error) if may_be_in_use(&error) => {
                waiting.push((path, Failure::file(&place, &error)));
                continue;
            }
            read => read.map_err(|error| Failure::file(&place, &error))?,
        };
        let followed = match (&file, &before, &after) {
            (Some(file), _, Some(after)) if same_content(file, after) => Ok(()),
            (Some(file), Some(before), Some(after)) if same_content(file, before) => {
                replace(&place, &in_form_of(file, before, after))
            }
            (None, None, Some(after)) => replace(&place, after),
            (Some(file), Some(before), None) if same_content(file, before) => remove(&place, top),
            (None, _, None) => Ok(()),
            _ => continue,
        };
        match followed {
            Err(error) if may_be_in_use(&error) => {
                waiting.push((path, Failure::file(&place, &error)));
                continue;
            }
            followed => followed.map_err(|error| Failure::file(&place, &error))?,
        }
        entries.push((path, new.map(|entry| (entry.id, entry.mode))));
    }
    enter_in_index(repository, &entries).map_err(|error| Failure::git(&error))?;
    Ok(waiting)
}

/// `after` with the line endings that checkout gave the file.
pub(super) fn in_form_of(file: &[u8], before: &[u8], after: &[u8]) -> Vec<u8> {
    if !is_crlf_form(file, before) {
        return after.to_vec();
    }
    after
        .split(|byte| *byte == b'\n')
        .collect::<Vec<_>>()
        .join(&b"\r\n"[..])
}

/// What the index must hold for a path; `None`: nothing.
pub(super) type IndexChange = (String, Option<(ObjectId, Mode)>);

/// Another git program may hold the index for a moment.
const INDEX_ATTEMPTS: u32 = 40;
const INDEX_PAUSE: Duration = Duration::from_millis(25);

/// Brings these paths of the index in step with HEAD; the other entries stay as they are.
pub(super) fn enter_in_index(
    repository: &Repository,
    changes: &[IndexChange],
) -> Result<(), git2::Error> {
    let mut attempt = 0;
    loop {
        attempt += 1;
        match enter_once(repository, changes) {
            Err(error) if error.code() == git2::ErrorCode::Locked && attempt < INDEX_ATTEMPTS => {
                thread::sleep(INDEX_PAUSE);
            }
            done => return done,
        }
    }
}

fn enter_once(repository: &Repository, changes: &[IndexChange]) -> Result<(), git2::Error> {
    let mut index = repository.git.index()?;
    index.read(true)?;
    for (path, stored) in changes {
        if index.conflict_get(Path::new(path)).is_ok() {
            index.conflict_remove(Path::new(path))?;
        }
        match stored {
            Some((id, mode)) => index.add(&index_entry(repository, path, *id, *mode)?)?,
            None if index.get_path(Path::new(path), 0).is_some() => {
                index.remove(Path::new(path), 0)?;
            }
            None => {}
        }
    }
    index.write()?;
    // libgit2 leaves the index to the mercy of a power cut. It can be made anew, so this may fail.
    let _ = index
        .path()
        .map(|path| fs::File::open(path).and_then(|file| file.sync_all()));
    let _ = flush_folder(repository.git.path());
    Ok(())
}

/// An entry that tells git the file in the work tree is this blob, so that it need not look.
fn index_entry(
    repository: &Repository,
    path: &str,
    id: ObjectId,
    mode: Mode,
) -> Result<git2::IndexEntry, git2::Error> {
    let mut entry = git2::IndexEntry {
        ctime: git2::IndexTime::new(0, 0),
        mtime: git2::IndexTime::new(0, 0),
        dev: 0,
        ino: 0,
        mode: mode.bits(),
        uid: 0,
        gid: 0,
        file_size: 0,
        id: git2::Oid::from_bytes(id.as_bytes())?,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    };
    if let Some(file) = repository
        .work_tree()
        .and_then(|top| fs::metadata(top.join(path)).ok())
    {
        describe(&mut entry, &file);
    }
    Ok(entry)
}

/// Git compares these, cut to 32 bits, to see whether a file was touched.
#[cfg(unix)]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the index holds the lowest 32 bits"
)]
fn describe(entry: &mut git2::IndexEntry, file: &fs::Metadata) {
    use std::os::unix::fs::MetadataExt;
    entry.ctime = git2::IndexTime::new(file.ctime() as i32, file.ctime_nsec() as u32);
    entry.mtime = git2::IndexTime::new(file.mtime() as i32, file.mtime_nsec() as u32);
    (entry.dev, entry.ino) = (file.dev() as u32, file.ino() as u32);
    (entry.uid, entry.gid) = (file.uid(), file.gid());
    entry.file_size = file.size() as u32;
}

/// Elsewhere git looks at the file's bytes once, and then knows.
#[cfg(not(unix))]
fn describe(_entry: &mut git2::IndexEntry, _file: &fs::Metadata) {}

#[cfg(test)]
mod tests {
    use super::{commit_and_before, note};
    use crate::repository::ObjectId;

    #[test]
    fn a_file_that_waits_is_not_forgotten_over_a_later_commit() {
        let [one, two, three] = [b"1", b"2", b"3"].map(|bytes| ObjectId::of_blob(bytes));
        let first = note(None, two, Some(one));
        assert_eq!(commit_and_before(&first), (Some(two), Some(one)));
        let second = note(Some(&first), three, Some(two));
        assert_eq!(commit_and_before(&second), (Some(three), Some(one)));
    }
}
