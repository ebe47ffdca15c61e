//! What a build changes of a site, file by file, and the same change made to another folder like
//! it.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::seen::Seen;

/// Relative paths with `/`.
pub(super) struct Change<'a> {
    /// Files that are new or have other bytes.
    pub written: Vec<&'a str>,
    pub removed: Vec<&'a str>,
    /// Folders in which nothing is left, each after those in it.
    emptied: Vec<&'a str>,
    /// The folders of the new site, each before those in it.
    pub folders: BTreeSet<&'a str>,
}

impl<'a> Change<'a> {
    /// From the old site to one of these files.
    pub fn of(old: &'a Seen, new: &BTreeSet<&'a str>, written: Vec<&'a str>) -> Change<'a> {
        let mut folders = BTreeSet::new();
        for path in new {
            let mut above = *path;
            while let Some((folder, _)) = above
                .rsplit_once('/')
                .filter(|(folder, _)| !folders.contains(folder))
            {
                folders.insert(folder);
                above = folder;
            }
        }
        let removed = old.files().filter(|path| !new.contains(path)).collect();
        let emptied = old
            .folders()
            .rev()
            .map(|folder| folder.path.as_str())
            .filter(|path| !folders.contains(path))
            .collect();
        Change {
            written,
            removed,
            emptied,
            folders,
        }
    }

    /// Takes away from a folder like the old site what the new one has not.
    pub fn take_away(&self, folder: &Path) -> io::Result<()> {
        self.removed
            .iter()
            .try_for_each(|path| gone(fs::remove_file(folder.join(path))))?;
        self.emptied
            .iter()
            .try_for_each(|path| gone(fs::remove_dir(folder.join(path))))
    }

    /// Makes of a folder like the old site one like the new, of which the files are linked: two
    /// names of one file.
    ///
    /// # Errors
    /// When a step fails, above all where the two are not on one file system; the folder is then
    /// neither.
    pub fn bring(&self, folder: &Path, site: &Path) -> io::Result<()> {
        self.take_away(folder)?;
        self.folders
            .iter()
            .try_for_each(|below| made(fs::create_dir(folder.join(below))))?;
        let link = |path: &&str| {
            let (from, to) = (site.join(path), folder.join(path));
            match fs::hard_link(&from, &to) {
                // Whoever came into the folder while it was the site finds the old file or the new
                // one.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    let draft = to.with_added_extension("nieuw");
                    fs::hard_link(from, &draft).and_then(|()| fs::rename(draft, to))
                }
                other => other,
            }
        };
        // One thread: in one folder two wait for each other, and the first that fails tells for
        // all.
        self.written.iter().try_for_each(link)
    }
}

/// What is there need not be made.
fn made(made: io::Result<()>) -> io::Result<()> {
    match made {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

/// What is not there need not be removed.
pub(super) fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
