//! Objects as raw bytes from the object database, with or without verifying their names.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::commit::RawCommit;
use super::entry::{Entry, LARGEST, Unread};
use super::pack_reader::PackReader;
use super::packs::Packs;
use super::pieces::Pieces;
use super::recent::Recent;
use super::tree::TreeEntries;
use super::{Failure, ObjectId};

/// The object database of one open repository.
pub(super) struct Objects<'r> {
    odb: git2::Odb<'r>,
    /// Recompute each object's name from its bytes: dear, so only where something rests on it.
    verify: bool,
    /// The packs, where reading from them directly is faster.
    packs: Option<RefCell<PackReader>>,
    folders: RefCell<Recent<ObjectId, Rc<Pieces>>>,
}

impl<'r> Objects<'r> {
    pub(super) fn of(git: &'r git2::Repository, verify: bool) -> Result<Objects<'r>, Failure> {
        let odb = git.odb().map_err(|error| Failure::git(&error))?;
        Ok(Objects {
            odb,
            verify,
            packs: None,
            folders: RefCell::new(Recent::new()),
        })
    }

    /// For reading many objects, from these packs where no name is to be recomputed.
    pub(super) fn beside(
        git: &'r git2::Repository,
        packs: &Arc<Packs>,
        verify: bool,
    ) -> Result<Objects<'r>, Failure> {
        let reader = (!verify).then(|| RefCell::new(PackReader::new(packs)));
        Ok(Objects {
            packs: reader,
            ..Objects::of(git, verify)?
        })
    }

    fn read(&self, id: ObjectId, kind: git2::ObjectType) -> Result<git2::OdbObject<'_>, Failure> {
        let object = self
            .odb
            .read(id.oid()?)
            .map_err(|error| Failure::object(id, &error))?;
        if object.kind() != kind {
            return Err(Failure::damaged(id, object.kind().str()));
        }
        if self.verify && ObjectId::of(kind, object.data()) != id {
            return Err(Failure::damaged(id, "hash"));
        }
        Ok(object)
    }

    pub(super) fn commit(&self, id: ObjectId) -> Result<git2::OdbObject<'_>, Failure> {
        self.read(id, git2::ObjectType::Commit)
    }

    pub(super) fn tree(&self, id: ObjectId) -> Result<git2::OdbObject<'_>, Failure> {
        self.read(id, git2::ObjectType::Tree)
    }

    fn packed(&self, id: ObjectId, kind: git2::ObjectType) -> Option<Rc<[u8]>> {
        self.packs.as_ref()?.borrow_mut().bytes(id, kind)
    }

    /// The bytes of a commit.
    pub(super) fn commit_bytes(&self, id: ObjectId) -> Result<Rc<[u8]>, Failure> {
        match self.packed(id, git2::ObjectType::Commit) {
            Some(bytes) => Ok(bytes),
            None => Ok(self.commit(id)?.data().into()),
        }
    }

    /// The bytes of a file.
    pub(super) fn blob_bytes(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        match self.packed(id, git2::ObjectType::Blob) {
            Some(bytes) => Ok(bytes.to_vec()),
            None => Ok(self.blob(id)?.data().to_vec()),
        }
    }

    /// A folder, for who reads many: it shares what it has in common with those read before, and
    /// those read last are at hand.
    pub(super) fn folder(&self, id: ObjectId) -> Result<Rc<Pieces>, Failure> {
        let mut folders = self.folders.borrow_mut();
        if let Some(folder) = folders.get(id) {
            return Ok(folder);
        }
        let folder = match self
            .packs
            .as_ref()
            .and_then(|packs| packs.borrow_mut().folder(id))
        {
            Some(folder) => folder,
            None => Rc::new(Pieces::uncut(self.tree(id)?.data())),
        };
        folders.keep(id, Rc::clone(&folder));
        Ok(folder)
    }

    pub(super) fn blob(&self, id: ObjectId) -> Result<git2::OdbObject<'_>, Unread> {
        let oid = id.oid().map_err(|_| Unread::Missing)?;
        let (size, kind) = self.odb.read_header(oid).map_err(|error| unread(&error))?;
        match (kind, size) {
            (git2::ObjectType::Blob, size) if size > LARGEST => Err(Unread::TooLarge(size)),
            (git2::ObjectType::Blob, _) => self.read(id, kind).map_err(|failure| match failure {
                Failure::Missing { .. } => Unread::Missing,
                _ => Unread::Damaged,
            }),
            _ => Err(Unread::Damaged),
        }
    }

    /// The root folder of a commit.
    pub(super) fn commit_tree(&self, id: ObjectId) -> Result<ObjectId, Failure> {
        Ok(RawCommit::parse(id, self.commit(id)?.data())?.tree)
    }

    pub(super) fn first_parent(&self, id: ObjectId) -> Result<Option<ObjectId>, Failure> {
        Ok(RawCommit::parse(id, self.commit(id)?.data())?
            .parents
            .first()
            .copied())
    }

    /// What stands at a path (parts between `/`) under `root`, its path as given.
    pub(super) fn entry_at(&self, root: ObjectId, path: &str) -> Result<Option<Entry>, Failure> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(folder) = self.folder_at(root, folder)? else {
            return Ok(None);
        };
        let tree = self.tree(folder)?;
        for entry in TreeEntries::new(folder, tree.data()) {
            let entry = entry?;
            if entry.name == name.as_bytes() {
                return Ok(Some(Entry {
                    path: path.to_owned(),
                    mode: entry.mode,
                    id: entry.id,
                }));
            }
        }
        Ok(None)
    }

    /// The folder at a path (parts between `/`) under `root`; `None` when no folder stands there.
    pub(super) fn folder_at(
        &self,
        root: ObjectId,
        path: &str,
    ) -> Result<Option<ObjectId>, Failure> {
        let mut folder = root;
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let tree = self.tree(folder)?;
            let mut entries = TreeEntries::new(folder, tree.data());
            let found = entries.find(|entry| {
                entry
                    .as_ref()
                    .is_ok_and(|entry| entry.is_folder() && entry.name == part.as_bytes())
            });
            match found {
                Some(entry) => folder = entry?.id,
                None => return Ok(None),
            }
        }
        Ok(Some(folder))
    }
}

fn unread(error: &git2::Error) -> Unread {
    if error.code() == git2::ErrorCode::NotFound {
        Unread::Missing
    } else {
        Unread::Damaged
    }
}
