//! The fresh folder in which a site comes together, beside the old one. It is made when the first
//! file goes into it, and taken away when it did not become the site.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::change::gone;
use super::folder::MARK;
use super::seen::Trace;
use super::twin::Twin;

/// A fresh folder; files come into it from any thread.
pub(super) struct Room {
    pub folder: PathBuf,
    mark: String,
    /// The twin of the old site, where that can be the fresh folder.
    twin: Option<Twin>,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    /// Nothing while nothing is new.
    base: Option<Base>,
    /// The folders in it that are known to be there.
    folders: BTreeSet<String>,
}

/// What a fresh folder begins as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Only our mark in it.
    Empty,
    /// The old site's twin: it has everything already that does not change.
    Twin,
}

impl Room {
    pub fn new(folder: PathBuf, mark: String, twin: Option<Twin>) -> Room {
        Room {
            folder,
            mark,
            twin,
            made: Mutex::default(),
        }
    }

    /// Makes the folder, where it is not there yet.
    pub fn begin(&self) -> io::Result<Base> {
        self.begun().map(|(base, _)| base)
    }

    /// The mark comes first of all, so that a half-built folder is known as ours.
    fn begun(&self) -> io::Result<(Base, MutexGuard<'_, Made>)> {
        let mut made = locked(&self.made);
        let base = match (made.base, &self.twin) {
            (Some(base), _) => base,
            (None, Some(twin)) if twin.move_to(&self.folder).is_ok() => Base::Twin,
            (None, _) => {
                fs::create_dir(&self.folder)?;
                made.base = Some(Base::Empty);
                fs::write(self.folder.join(MARK), &self.mark)?;
                Base::Empty
            }
        };
        made.base = Some(base);
        Ok((base, made))
    }

    /// Writes a file anew.
    pub fn write(&self, path: &str, bytes: &[u8]) -> io::Result<Trace> {
        let path = self.place(path)?;
        create(&path)?.write_all(bytes)?;
        Trace::of(&path)
    }

    /// Takes a file of the old site over; whether it is that file itself, not only one with the
    /// same bytes.
    pub fn keep(&self, site: &Path, path: &str) -> io::Result<bool> {
        let (old, new) = (site.join(path), self.place(path)?);
        let linked = fs::hard_link(&old, &new).is_ok();
        if !linked {
            io::copy(&mut File::open(&old)?, &mut create(&new)?)?;
        }
        Ok(linked)
    }

    /// Where a file goes: nothing stands there, in a folder that is there.
    fn place(&self, path: &str) -> io::Result<PathBuf> {
        let new = self.folder.join(path);
        let (base, mut made) = self.begun()?;
        let below = path.rsplit_once('/').map(|(folder, _)| folder);
        if let Some(below) = below.filter(|folder| !made.folders.contains(*folder)) {
            fs::create_dir_all(self.folder.join(below))?;
            made.folders.insert(below.to_owned());
        }
        drop(made);
        if base == Base::Twin {
            // It is one with the file of the old site: never written in.
            gone(fs::remove_file(&new))?;
        }
        Ok(new)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if locked(&self.made).base.is_some() {
            // Best effort: the error that stopped us is the one to tell.
            let _ = fs::remove_dir_all(&self.folder);
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
