//! The register as it stands in a commit or in the index: which files, and their bytes.

use std::collections::BTreeMap;

use super::entry::{Entry, Mode, Unread};
use super::objects::Objects;
use super::tree::TreeEntries;
use super::{Failure, ObjectId, Repository};

/// What the next commit would hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Every file of the register in the index, sorted by path.
    pub entries: Vec<Entry>,
    /// The paths that differ from HEAD, deleted ones included, sorted.
    pub changed: Vec<String>,
    /// Paths with an unsolved merge conflict, sorted; they have no entry.
    pub conflicts: Vec<String>,
}

impl Staged {
    /// The paths of HEAD that the next commit takes away; one with a conflict is not decided on
    /// yet.
    pub fn removed(&self) -> impl Iterator<Item = &str> {
        let stays = |path: &&str| {
            self.entries
                .binary_search_by(|entry| entry.path.as_str().cmp(path))
                .is_ok()
        };
        let undecided = |path: &&str| {
            self.conflicts
                .binary_search_by(|conflict| conflict.as_str().cmp(path))
                .is_ok()
        };
        self.changed
            .iter()
            .map(String::as_str)
            .filter(move |path| !stays(path) && !undecided(path))
    }
}

/// Deeper or larger than this is an attack, not a register.
const DEEPEST: usize = 64;
const MOST_FILES: usize = 1_000_000;

impl Repository {
    /// The register's files as committed at `commit`, sorted by path; their bytes unread.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn entries_at(&self, commit: ObjectId) -> Result<Vec<Entry>, Failure> {
        self.entries_under(Objects::of(self)?.commit_tree(commit)?)
    }

    /// The register's files under the root folder of a commit.
    pub(super) fn entries_under(&self, root: ObjectId) -> Result<Vec<Entry>, Failure> {
        let objects = Objects::of(self)?;
        let folder = objects.folder_at(root, &self.prefix)?;
        let mut entries = Vec::new();
        if let Some(folder) = folder {
            list(&objects, folder, "", 0, &mut entries)?;
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    /// What stands at one path of the register as committed at `commit`.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn entry_at(&self, commit: ObjectId, path: &str) -> Result<Option<Entry>, Failure> {
        let objects = Objects::of(self)?;
        let found = objects.entry_at(objects.commit_tree(commit)?, &self.full_path(path))?;
        Ok(found.map(|entry| Entry {
            path: path.to_owned(),
            ..entry
        }))
    }

    /// The register's files as staged for the next commit; their bytes unread.
    ///
    /// # Errors
    /// When the index or HEAD cannot be read.
    pub fn staged(&self) -> Result<Staged, Failure> {
        let mut index = self.git.index()?;
        // Opening reads it; again only if somebody else has written since.
        index.read(false)?;
        let (mut entries, mut conflicts) = (Vec::new(), Vec::new());
        for item in index.iter() {
            let path = String::from_utf8_lossy(&item.path);
            let (Some(path), Some(mode)) = (self.inside(&path), Mode::of(item.mode)) else {
                continue;
            };
            if item.flags >> 12 & 3 != 0 {
                conflicts.push(path.to_owned());
            } else if item.flags_extended & INTENT_TO_ADD == 0 {
                entries.push(Entry {
                    path: path.to_owned(),
                    mode,
                    id: item.id.into(),
                });
            }
        }
        conflicts.sort();
        conflicts.dedup();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let committed = self
            .head()?
            .map_or(Ok(Vec::new()), |head| self.entries_at(head))?;
        let changed = differing(&committed, &entries);
        Ok(Staged {
            entries,
            changed,
            conflicts,
        })
    }

    /// The paths inside the repository of the register's files that differ between two root
    /// folders.
    pub(super) fn changed_paths(
        &self,
        old: Option<ObjectId>,
        new: ObjectId,
    ) -> Result<Vec<String>, Failure> {
        let before = old.map_or(Ok(Vec::new()), |old| self.entries_under(old))?;
        let changed = differing(&before, &self.entries_under(new)?);
        Ok(changed.iter().map(|path| self.full_path(path)).collect())
    }

    /// The bytes of one blob, with its hash verified.
    ///
    /// # Errors
    /// When there are none: missing, too large, or damaged.
    pub fn read_blob(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        let objects = Objects::of(self).map_err(|_| Unread::Damaged)?;
        objects.blob(id)
    }

    /// The same where nobody can do without them.
    ///
    /// # Errors
    /// The [`Failure`] that says why there are none.
    pub fn blob(&self, id: ObjectId) -> Result<Vec<u8>, Failure> {
        self.read_blob(id).map_err(|unread| unread.failure(id))
    }

    /// A path of the repository, relative to the register; `None` when it lies outside.
    pub(super) fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        if self.prefix.is_empty() {
            Some(path)
        } else {
            path.strip_prefix(self.prefix.as_str())?.strip_prefix('/')
        }
    }
}

/// A flag of the index: `git add --intent-to-add`, so there is nothing to commit yet.
const INTENT_TO_ADD: u16 = 1 << 13;

fn list(
    objects: &Objects<'_>,
    folder: ObjectId,
    path: &str,
    depth: usize,
    entries: &mut Vec<Entry>,
) -> Result<(), Failure> {
    let tree = objects.tree(folder)?;
    for entry in TreeEntries::new(folder, &tree) {
        let entry = entry?;
        let name = String::from_utf8_lossy(entry.name);
        let path = if path.is_empty() {
            name.into_owned()
        } else {
            format!("{path}/{name}")
        };
        if depth > DEEPEST || entries.len() > MOST_FILES {
            return Err(Failure::damaged(folder, "depth"));
        }
        if entry.is_folder() {
            list(objects, entry.id, &path, depth + 1, entries)?;
        } else {
            entries.push(Entry {
                path,
                mode: entry.mode,
                id: entry.id,
            });
        }
    }
    Ok(())
}

/// The paths that are not the same in both lists.
fn differing(old: &[Entry], new: &[Entry]) -> Vec<String> {
    let mut left: BTreeMap<&str, &Entry> = old
        .iter()
        .map(|entry| (entry.path.as_str(), entry))
        .collect();
    let mut changed: Vec<String> = new
        .iter()
        .filter(|entry| left.remove(entry.path.as_str()) != Some(entry))
        .map(|entry| entry.path.clone())
        .collect();
    changed.extend(left.into_keys().map(str::to_owned));
    changed.sort();
    changed
}
