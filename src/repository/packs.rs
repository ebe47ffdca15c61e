//! The packs of a repository, as they stood when they were listed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::ObjectId;
use super::pack_index::PackIndex;

/// The packs that can be read here, each with its index; shared by all threads.
#[derive(Default)]
pub(super) struct Packs {
    packs: Vec<(PathBuf, PackIndex)>,
}

/// Each thread opens them all, and some computers allow a program no more than 256 files.
const MOST: usize = 16;
/// The indexes are whole in memory.
const MOST_INDEX_BYTES: u64 = 64 * 1024 * 1024;

impl Packs {
    /// The packs in git's folder. What cannot be read, or is too much, is left to libgit2.
    pub(super) fn of(git_folder: &Path) -> Arc<Packs> {
        let Ok(entries) = fs::read_dir(git_folder.join("objects/pack")) else {
            return Arc::default();
        };
        let indexes = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "idx"));
        let size = |path: &Path| {
            fs::metadata(path)
                .ok()
                .filter(fs::Metadata::is_file)
                .map(|file| file.len())
        };
        let mut sized: Vec<(u64, PathBuf)> = indexes
            .filter_map(|path| Some((size(&path)?, path)))
            .collect();
        // The large ones first: they hold most.
        sized.sort_by(|a, b| b.cmp(a));
        let mut room = MOST_INDEX_BYTES;
        let mut packs = Vec::new();
        for (size, path) in sized.into_iter().take(MOST) {
            let Some(left) = room.checked_sub(size) else {
                continue;
            };
            if let Some(index) = fs::read(&path).ok().and_then(PackIndex::read) {
                room = left;
                packs.push((path.with_extension("pack"), index));
            }
        }
        Arc::new(Packs { packs })
    }

    /// The packs with their indexes, each at its number.
    pub(super) fn get(&self, number: usize) -> Option<&(PathBuf, PackIndex)> {
        self.packs.get(number)
    }

    /// The number of the pack that holds an object, and where in it.
    pub(super) fn find(&self, id: ObjectId) -> Option<(usize, u64)> {
        self.packs
            .iter()
            .enumerate()
            .find_map(|(number, (_, index))| Some((number, index.offset(id)?)))
    }
}
