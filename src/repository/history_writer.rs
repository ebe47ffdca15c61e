//! Writing a long history at once: objects into memory, and from there into packs that libgit2
//! makes. For a history that is made as a whole; the officer's commits go along `write`.

use std::io::Write;

use crate::calendar::Moment;

use super::{Failure, ObjectId, Repository};

/// Objects on their way into the packs of a repository.
pub struct HistoryWriter<'r> {
    git: &'r git2::Repository,
    odb: &'r git2::Odb<'r>,
    memory: git2::Mempack<'r>,
    /// What is in memory, each with its path: versions of one file are stored as differences.
    waiting: Vec<(git2::Oid, String)>,
    waiting_bytes: usize,
}

/// So many bytes become one pack.
const PACK_BYTES: usize = 1024 * 1024 * 1024;

impl Repository {
    /// Stores what `write` hands over; nothing of it is in git before this ends.
    ///
    /// # Errors
    /// When `write` fails, or the disk is full or away.
    pub fn write_history<T>(
        &self,
        write: impl FnOnce(&mut HistoryWriter<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let odb = self.git.odb()?;
        // Before the folder of loose objects, which has 1.
        let memory = odb.add_new_mempack_backend(1000)?;
        let mut writer = HistoryWriter {
            git: &self.git,
            odb: &odb,
            memory,
            waiting: Vec::new(),
            waiting_bytes: 0,
        };
        let written = write(&mut writer)?;
        writer.pack()?;
        Ok(written)
    }

    /// Gives the branch that HEAD names its first commit, and the work tree and index its files.
    ///
    /// # Errors
    /// When the branch has commits already, or a file is in the way.
    pub fn begin_at(&self, commit: ObjectId) -> Result<(), Failure> {
        let head = self.git.find_reference("HEAD")?;
        let branch = head
            .symbolic_target()?
            .unwrap_or("refs/heads/main")
            .to_owned();
        self.git
            .reference(&branch, commit.oid()?, false, "klachten")?;
        let mut checkout = git2::build::CheckoutBuilder::new();
        // Safe: a file that is in the way is a failure, never overwritten.
        self.git
            .checkout_head(Some(checkout.safe().recreate_missing(true)))
            .map_err(Failure::from)
    }
}

impl HistoryWriter<'_> {
    /// Stores a version of the file at a path.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn blob(&mut self, path: &str, bytes: &[u8]) -> Result<ObjectId, Failure> {
        self.store(git2::ObjectType::Blob, path, bytes)
    }

    /// Stores a version of the folder at a path: git's own bytes, see `GrowingTree`.
    pub(super) fn tree(&mut self, path: &str, bytes: &[u8]) -> Result<ObjectId, Failure> {
        self.store(git2::ObjectType::Tree, path, bytes)
    }

    /// Stores a commit by one person at one moment.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn commit(
        &mut self,
        root: ObjectId,
        parents: &[ObjectId],
        who: (&str, &str),
        moment: Moment,
        message: &str,
    ) -> Result<ObjectId, Failure> {
        // These characters end the name in git's format.
        let plain = |text: &str| text.replace(['<', '>', '\n', '\0'], "");
        let (sign, minutes) = (
            if moment.offset_minutes < 0 { '-' } else { '+' },
            moment.offset_minutes.abs(),
        );
        let zone = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
        let person = format!(
            "{} <{}> {} {zone}",
            plain(who.0),
            plain(who.1),
            moment.seconds
        );
        let parents: String = parents
            .iter()
            .map(|parent| format!("parent {parent}\n"))
            .collect();
        let text = format!(
            "tree {root}\n{parents}author {person}\ncommitter {person}\n\n{}\n",
            message.trim_end()
        );
        self.store(git2::ObjectType::Commit, "", text.as_bytes())
    }

    fn store(
        &mut self,
        kind: git2::ObjectType,
        path: &str,
        bytes: &[u8],
    ) -> Result<ObjectId, Failure> {
        let id = self.odb.write(kind, bytes)?;
        self.waiting.push((id, path.to_owned()));
        self.waiting_bytes += bytes.len();
        if self.waiting_bytes >= PACK_BYTES {
            self.pack()?;
        }
        Ok(id.into())
    }

    /// Makes a pack of what waits.
    fn pack(&mut self) -> Result<(), Failure> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut builder = self.git.packbuilder()?;
        builder.set_threads(0);
        for (id, path) in self.waiting.drain(..) {
            builder.insert_object(id, Some(&path))?;
        }
        let mut pack = self.odb.packwriter()?;
        let mut trouble = None;
        let built = builder.foreach(|bytes| match pack.write_all(bytes) {
            Ok(()) => true,
            Err(error) => {
                trouble = Some(error);
                false
            }
        });
        if let Some(error) = trouble {
            return Err(Failure::Git {
                detail: error.to_string(),
            });
        }
        built?;
        pack.commit()?;
        self.waiting_bytes = 0;
        self.memory.reset().map_err(Failure::from)
    }
}
