//! A register's folders, nested, growing from commit to commit: only what changed is stored again.

use std::collections::BTreeMap;
use std::io;

use super::{Mode, ObjectId, PackWriter, Packed};

/// The folders of a register in the making.
#[derive(Default)]
pub struct GrowingTree {
    root: Folder,
}

#[derive(Default)]
struct Folder {
    files: BTreeMap<String, ObjectId>,
    /// The names end in a slash, which is how git sorts them among the files.
    folders: BTreeMap<String, Folder>,
    /// As stored last; `None`: changed since, or never stored.
    current: Option<ObjectId>,
    last: Option<Packed>,
}

impl GrowingTree {
    /// Puts a file at a path (parts between `/`), in place of the one that stands there.
    pub fn put(&mut self, path: &str, blob: ObjectId) {
        let (folder, name) = self.folder_of(path);
        folder.files.insert(name.to_owned(), blob);
    }

    /// Removes a file; nothing happens when there is none.
    pub fn remove(&mut self, path: &str) {
        let (folder, name) = self.folder_of(path);
        folder.files.remove(name);
    }

    /// Stores the folders that changed, and gives the root of all.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn store(&mut self, pack: &mut PackWriter) -> io::Result<ObjectId> {
        self.root.store(pack)
    }

    /// The folder that holds a path, made where it is missing, and the name in it. All folders on
    /// the way are marked as changed.
    fn folder_of<'p>(&mut self, path: &'p str) -> (&mut Folder, &'p str) {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut folder = &mut self.root;
        folder.current = None;
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            folder = folder.folders.entry(format!("{part}/")).or_default();
            folder.current = None;
        }
        (folder, name)
    }
}

impl Folder {
    fn store(&mut self, pack: &mut PackWriter) -> io::Result<ObjectId> {
        if let Some(current) = self.current {
            return Ok(current);
        }
        let mut lines: Vec<(&str, Mode, ObjectId)> =
            Vec::with_capacity(self.files.len() + self.folders.len());
        for (name, folder) in &mut self.folders {
            if !folder.is_empty() {
                lines.push((name, Mode::Folder, folder.store(pack)?));
            }
        }
        lines.extend(
            self.files
                .iter()
                .map(|(name, id)| (name.as_str(), Mode::File, *id)),
        );
        lines.sort_by_key(|line| line.0);
        let mut bytes = Vec::with_capacity(self.last.as_ref().map_or(64, |last| last.size() + 64));
        for (name, mode, id) in lines {
            bytes.extend(if mode == Mode::Folder {
                &b"40000 "[..]
            } else {
                b"100644 "
            });
            bytes.extend(name.trim_end_matches('/').as_bytes());
            bytes.push(0);
            bytes.extend(id.as_bytes());
        }
        let stored = pack.tree(bytes, self.last.as_ref())?;
        let id = stored.id;
        self.current = Some(id);
        self.last = Some(stored);
        Ok(id)
    }

    fn is_empty(&self) -> bool {
        self.files.is_empty() && self.folders.values().all(Folder::is_empty)
    }
}
