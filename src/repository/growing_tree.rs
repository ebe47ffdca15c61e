//! A register's folders, nested, growing from commit to commit: only what changed is stored again.

use std::collections::BTreeMap;

use super::{Failure, HistoryWriter, Mode, ObjectId};

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
    pub fn store(&mut self, writer: &mut HistoryWriter<'_>) -> Result<ObjectId, Failure> {
        self.root.store("", writer)
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
    /// `path` is the folder's own, and ends in a slash where there is one.
    fn store(&mut self, path: &str, writer: &mut HistoryWriter<'_>) -> Result<ObjectId, Failure> {
        if let Some(current) = self.current {
            return Ok(current);
        }
        let mut lines: Vec<(&str, Mode, ObjectId)> = Vec::new();
        for (name, folder) in &mut self.folders {
            if !folder.is_empty() {
                let id = folder.store(&format!("{path}{name}"), writer)?;
                lines.push((name, Mode::Folder, id));
            }
        }
        let files = self.files.iter();
        lines.extend(files.map(|(name, id)| (name.as_str(), Mode::File, *id)));
        lines.sort_by_key(|line| line.0);
        let mut bytes = Vec::new();
        for (name, mode, id) in lines {
            bytes.extend(format!("{:o} {}\0", mode.bits(), name.trim_end_matches('/')).as_bytes());
            bytes.extend(id.as_bytes());
        }
        let id = writer.tree(path, &bytes)?;
        self.current = Some(id);
        Ok(id)
    }

    fn is_empty(&self) -> bool {
        self.files.is_empty() && self.folders.values().all(Folder::is_empty)
    }
}
