//! The twin of a site: a second folder of the same files, under other names of theirs (hard links),
//! so that it takes no room. The next build puts only what changed into it and lets it change
//! places with the site; then the old site gets the same changes and is the twin. So one changed
//! page costs one page, however many there are. It shows nothing that the site does not show.
//!
//! Only on Linux, where two folders change places in one step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::change::{Change, gone};
use super::seen::{Entry, Kind, Seen, Trace, hex};

/// What the name of a twin adds to that of a fresh site while it begins beside it.
pub(super) const BEGUN: &str = "tweeling";
/// How the names of twins begin, in the folder where they are.
const PREFIX: &str = "twin-";

/// Where the twin of a site is kept, and what is remembered of the two.
#[derive(Debug, Clone)]
pub struct Twin {
    folder: PathBuf,
    /// What [`Twin::pair`] was when the two were the same.
    remembered: String,
}

impl Twin {
    /// The twin in the folder `within`, known by a name of its own; `remembered` is what
    /// [`super::Published::pair`] was, or empty. It must be on the site's own file system to be of
    /// any use.
    #[must_use]
    pub fn new(within: &Path, name: &str, remembered: String) -> Twin {
        Twin {
            folder: within.join(format!("{PREFIX}{name}")),
            remembered,
        }
    }

    /// Before a build: itself, with what [`Twin::pair`] is where it still is what the site is; else
    /// its folder is removed, and with it those beside it whose site is no more. Nothing where that
    /// fails: a build goes on without a twin.
    ///
    /// Nobody adds a file to a folder, takes one away or puts another in its place without changing
    /// that folder; and who writes in a file of the twin writes in the site's own, which tells.
    pub(super) fn met(self, site: &Seen, of_this_reader: bool) -> Option<(Twin, Option<String>)> {
        // Best effort: they are tried again by each build.
        let _ = self.remove_widowed();
        let pair = self
            .pair(site)
            .filter(|pair| of_this_reader && *pair == self.remembered);
        (pair.is_some() || self.remove().is_ok()).then_some((self, pair))
    }

    /// A fingerprint of what makes the two the same: which files the site has, and that nothing
    /// about the twin's folders changed. Nothing where the twin has not all of the site's folders.
    pub(super) fn pair(&self, site: &Seen) -> Option<String> {
        let mut hash = Sha256::new();
        let mut add = |trace: &Trace| {
            hash.update(trace.node.to_le_bytes());
            hash.update(trace.changed.to_le_bytes());
            hash.update(trace.touched.to_le_bytes());
        };
        add(&Trace::of(&self.folder).ok()?);
        for Entry { path, trace } in &site.entries {
            match trace.kind {
                // Its time of change is not its own: each new name of the file changes it.
                Kind::File => add(&Trace {
                    changed: 0,
                    touched: 0,
                    ..*trace
                }),
                Kind::Folder => add(&Trace::of(&self.folder.join(path))
                    .ok()
                    .filter(|found| found.kind == Kind::Folder)?),
                Kind::Other => return None,
            }
        }
        Some(hex(&hash.finalize()))
    }

    /// Gives the twin's folder another name.
    pub(super) fn move_to(&self, fresh: &Path) -> io::Result<()> {
        fs::rename(&self.folder, fresh)
    }

    /// Takes a folder that is the site's twin into its place.
    pub(super) fn move_from(&self, fresh: &Path) -> io::Result<()> {
        fs::rename(fresh, &self.folder)
    }

    /// Makes it of the first site of its folder. It begins beside the site, because it will be the
    /// site one day: who may read a folder often follows from the folder in which it was made.
    pub(super) fn make(&self, site: &Path, change: &Change<'_>) -> io::Result<()> {
        let begun = site.with_added_extension(BEGUN);
        fs::create_dir(&begun)?;
        let within = self.folder.parent().map_or(Ok(()), fs::create_dir_all);
        if let Err(error) = within.and_then(|()| self.move_from(&begun)) {
            fs::remove_dir(&begun)?;
            return Err(error);
        }
        change.bring(&self.folder, site)
    }

    /// Removes it, whole or not.
    pub(super) fn remove(&self) -> io::Result<()> {
        gone(fs::remove_dir_all(&self.folder))
    }

    /// Removes the twins beside this one whose site is no more: nothing has the file of their mark
    /// but they.
    #[cfg(unix)]
    fn remove_widowed(&self) -> io::Result<()> {
        use super::folder::MARK;
        use std::os::unix::fs::MetadataExt;
        let Some(Ok(beside)) = self.folder.parent().map(fs::read_dir) else {
            return Ok(());
        };
        for entry in beside {
            let entry = entry?;
            let widowed =
                || fs::symlink_metadata(entry.path().join(MARK)).is_ok_and(|mark| mark.nlink() < 2);
            if entry.file_name().to_string_lossy().starts_with(PREFIX)
                && entry.file_type()?.is_dir()
                && widowed()
            {
                gone(fs::remove_dir_all(entry.path()))?;
            }
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn remove_widowed(&self) -> io::Result<()> {
        Ok(())
    }
}
