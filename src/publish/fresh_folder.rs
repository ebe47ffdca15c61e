//! The fresh folder in which a site comes together, beside the old one. It is made when the first
//! file goes into it, and taken away when it did not become the site.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::exchange::fresh_name;
use super::folder::MARK;
use super::snapshot::Stat;

/// A fresh folder; files come into it from any thread.
pub(super) struct FreshFolder {
    target: PathBuf,
    mark: String,
    /// Nothing while nothing is new.
    made: Mutex<Option<Made>>,
}

struct Made {
    folder: PathBuf,
    /// The folders in it that are known to be there.
    folders: BTreeSet<String>,
}

impl FreshFolder {
    /// For a site that will stand at `target`, with this mark.
    pub fn new(target: PathBuf, mark: String) -> FreshFolder {
        FreshFolder {
            target,
            mark,
            made: Mutex::default(),
        }
    }

    /// Where it is. The mark comes first of all, so that a half-built folder is known as ours.
    pub fn path(&self) -> io::Result<PathBuf> {
        let mut made = locked(&self.made);
        if let Some(made) = made.as_ref() {
            return Ok(made.folder.clone());
        }
        let folder = create_beside(&self.target)?;
        *made = Some(Made {
            folder: folder.clone(),
            folders: BTreeSet::new(),
        });
        fs::write(folder.join(MARK), &self.mark)?;
        Ok(folder)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, bytes: &[u8]) -> io::Result<Stat> {
        let path = self.place(path)?;
        create(&path)?.write_all(bytes)?;
        Stat::of(&path)
    }

    /// Takes a file of the old site over under a second name, so that it keeps its time and costs
    /// nothing; where the file system knows no second names, a copy.
    /// Whether it is that file itself, not only one with the same bytes.
    pub fn take_over(&self, site: &Path, from: &str, to: &str) -> io::Result<bool> {
        let (old, new) = (site.join(from), self.place(to)?);
        let linked = fs::hard_link(&old, &new).is_ok();
        if !linked {
            io::copy(&mut File::open(&old)?, &mut create(&new)?)?;
        }
        Ok(linked)
    }

    /// It became the site, and is not taken away.
    pub fn became_the_site(&self) {
        locked(&self.made).take();
    }

    /// Where a file goes, in a folder that is there.
    fn place(&self, path: &str) -> io::Result<PathBuf> {
        let folder = self.path()?;
        let below = path.rsplit_once('/').map(|(folder, _)| folder);
        let mut made = locked(&self.made);
        if let (Some(below), Some(made)) = (below, made.as_mut())
            && !made.folders.contains(below)
        {
            fs::create_dir_all(folder.join(below))?;
            made.folders.insert(below.to_owned());
        }
        Ok(folder.join(path))
    }
}

impl Drop for FreshFolder {
    fn drop(&mut self) {
        if let Some(made) = locked(&self.made).take() {
            // Best effort: the error that stopped us is the one to tell.
            let _ = fs::remove_dir_all(made.folder);
        }
    }
}

/// A new folder beside the target; another one may be left there that could not be removed.
fn create_beside(target: &Path) -> io::Result<PathBuf> {
    let mut number = std::process::id();
    loop {
        let folder = fresh_name(target, number);
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                number = number.wrapping_add(1);
            }
            made => return made.map(|()| folder),
        }
    }
}

/// A file that was not there: never one that is linked to a page of the old site.
fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// A thread that panicked left what it changed whole: each change is one step.
pub(super) fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
