//! Objects as raw bytes, each what its name says.
//!
//! ```text
//!            is there a file of this name?
//!              yes |              | no
//!       inflated here and       libgit2, from a pack
//!       named anew (`loose`)      sums right: as it comes (`checksums`)
//!                                 a pack damaged: named anew by libgit2
//!                                 an index damaged: not asked at all
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use super::commit::RawCommit;
use super::entry::{Entry, LARGEST, Unread};
use super::loose::LooseObjects;
use super::packs::Packs;
use super::recent::Recent;
use super::tree::TreeEntries;
use super::{Failure, ObjectId, Repository};

/// The object database of one open repository.
pub(super) struct Objects<'r> {
    odb: git2::Odb<'r>,
    loose: LooseObjects,
    packs: Packs,
    /// Recompute the name of packed objects too, whatever the sums of the packs: the deep check.
    verify: bool,
    folders: RefCell<Recent>,
}

impl<'r> Objects<'r> {
    pub(super) fn of(repository: &'r Repository) -> Result<Objects<'r>, Failure> {
        Objects::with(&repository.git, repository.packs(), false)
    }

    /// By another way into the same repository.
    pub(super) fn with(
        git: &'r git2::Repository,
        packs: Packs,
        verify: bool,
    ) -> Result<Objects<'r>, Failure> {
        Ok(Objects {
            odb: git.odb()?,
            loose: LooseObjects::of(git.commondir()),
            packs,
            verify,
            folders: RefCell::default(),
        })
    }

    fn read(&self, id: ObjectId, kind: git2::ObjectType) -> Result<Vec<u8>, Failure> {
        if let Some(loose) = self.loose.read(id)? {
            return if loose.kind == kind {
                Ok(loose.bytes)
            } else {
                Err(Failure::damaged(id, loose.kind.str()))
            };
        }
        let object = self.packed(id, git2::Odb::read)?;
        if object.kind() != kind {
            return Err(Failure::damaged(id, object.kind().str()));
        }
        if self.verify && ObjectId::of(kind, object.data()) != id {
            return Err(Failure::damaged(id, "hash"));
        }
        Ok(object.data().to_vec())
    }

    /// What libgit2 tells of a packed object, as far as the packs allow to ask.
    fn packed<'o, T>(
        &'o self,
        id: ObjectId,
        ask: impl FnOnce(&'o git2::Odb<'r>, git2::Oid) -> Result<T, git2::Error>,
    ) -> Result<T, Failure> {
        if self.packs == Packs::Lost {
            return Err(Failure::damaged(id, "pack index"));
        }
        ask(&self.odb, id.oid()?).map_err(|error| match Failure::object(id, &error) {
            // libgit2 leaves aside a pack that it cannot open.
            Failure::Missing { .. } if self.packs == Packs::Damaged => Failure::damaged(id, "pack"),
            failure => failure,
        })
    }

    /// The bytes of a commit.
    pub(super) fn commit(&self, id: ObjectId) -> Result<Vec<u8>, Failure> {
        self.read(id, git2::ObjectType::Commit)
    }

    /// The bytes of a folder.
    pub(super) fn tree(&self, id: ObjectId) -> Result<Vec<u8>, Failure> {
        self.read(id, git2::ObjectType::Tree)
    }

    /// The bytes of a folder, for who reads many: those read last are at hand.
    pub(super) fn folder(&self, id: ObjectId) -> Result<Rc<Vec<u8>>, Failure> {
        let mut folders = self.folders.borrow_mut();
        if let Some(folder) = folders.get(id) {
            return Ok(folder);
        }
        let folder = Rc::new(self.tree(id)?);
        folders.keep(id, Rc::clone(&folder));
        Ok(folder)
    }

    /// The bytes of a file, never more than [`LARGEST`].
    pub(super) fn blob(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        self.sized_blob(id).map_err(|failure| match failure {
            Failure::Missing { .. } => Unread::Missing,
            Failure::TooLarge { size, .. } => Unread::TooLarge(size),
            _ => Unread::Damaged,
        })
    }

    fn sized_blob(&self, id: ObjectId) -> Result<Vec<u8>, Failure> {
        let too_large = |size| Failure::TooLarge { object: id, size };
        // The head of a damaged entry may name a kind that does not exist, and git2 panics on it.
        if self.packs == Packs::Sound && !self.loose.holds(id) {
            let (size, _) = self.packed(id, git2::Odb::read_header)?;
            if size > LARGEST {
                return Err(too_large(size));
            }
        }
        let bytes = self.read(id, git2::ObjectType::Blob)?;
        match bytes.len() {
            size if size > LARGEST => Err(too_large(size)),
            _ => Ok(bytes),
        }
    }

    /// The root folder of a commit.
    pub(super) fn commit_tree(&self, id: ObjectId) -> Result<ObjectId, Failure> {
        Ok(RawCommit::parse(id, &self.commit(id)?)?.tree)
    }

    pub(super) fn first_parent(&self, id: ObjectId) -> Result<Option<ObjectId>, Failure> {
        Ok(self.parents(id)?.first().copied())
    }

    pub(super) fn parents(&self, id: ObjectId) -> Result<Vec<ObjectId>, Failure> {
        Ok(RawCommit::parse(id, &self.commit(id)?)?.parents)
    }

    /// What an annotated tag names; `None` where it is not as git writes one.
    pub(super) fn tagged(&self, id: ObjectId) -> Result<Option<ObjectId>, Failure> {
        let bytes = self.read(id, git2::ObjectType::Tag)?;
        let hex = bytes
            .strip_prefix(b"object ")
            .and_then(|rest| rest.get(..40));
        Ok(hex.and_then(ObjectId::from_hex))
    }

    /// What stands at a path (parts between `/`) under `root`, its path as given.
    pub(super) fn entry_at(&self, root: ObjectId, path: &str) -> Result<Option<Entry>, Failure> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(folder) = self.folder_at(root, folder)? else {
            return Ok(None);
        };
        let tree = self.folder(folder)?;
        for entry in TreeEntries::new(folder, &tree) {
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
            let tree = self.folder(folder)?;
            let mut entries = TreeEntries::new(folder, &tree);
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
