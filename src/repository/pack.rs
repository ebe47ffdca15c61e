//! Writing a long history fast: all objects into one pack file, in git's own format.
//!
//! Objects are stored, not compressed; a new version of a file or folder is stored as its
//! difference from the one before. For a history that is made as a whole; the officer's commits go
//! along `write`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use sha1::{Digest, Sha1};

use crate::calendar::Moment;

use super::delta::difference;
use super::pack_format::{DIFFERENCE, crc32, distance, entry_header, stored};
use super::pack_index::{Place, index_bytes};
use super::{Failure, ObjectId, Repository};

/// An object in the pack, kept to store the next version of it as a difference.
#[derive(Debug, Clone)]
pub struct Packed {
    pub id: ObjectId,
    offset: u64,
    /// How many differences must be applied to read it.
    depth: u8,
    bytes: Vec<u8>,
}

impl Packed {
    /// The object's size in bytes.
    pub(super) fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// A pack being written; nothing of it exists for git before [`PackWriter::finish`].
pub struct PackWriter {
    out: BufWriter<File>,
    draft: PathBuf,
    offset: u64,
    /// Offset, checksum and depth of each object, by name: the index of the pack.
    objects: BTreeMap<ObjectId, Place>,
}

#[derive(Clone, Copy)]
enum Kind {
    Commit = 1,
    Tree = 2,
    Blob = 3,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Kind::Commit => "commit",
            Kind::Tree => "tree",
            Kind::Blob => "blob",
        }
    }
}

/// Longer chains of differences are slow to read.
const DEEPEST: u8 = 40;

impl Repository {
    /// Starts a pack in this repository.
    ///
    /// # Errors
    /// When the object folder cannot be written to.
    pub fn start_pack(&self) -> Result<PackWriter, Failure> {
        let folder = self.git_folder().join("objects/pack");
        let draft = folder.join(format!("tmp_pack_klachten_{}", std::process::id()));
        PackWriter::start(&draft).map_err(|error| Failure::file(&draft, &error))
    }

    /// Gives the branch that HEAD names its first commit, and the work tree and index its files.
    ///
    /// # Errors
    /// When the branch has commits already, or a file is in the way.
    pub fn begin_at(&self, commit: ObjectId) -> Result<(), Failure> {
        let failed = |error: git2::Error| Failure::git(&error);
        let head = self.git.find_reference("HEAD").map_err(failed)?;
        let branch = head
            .symbolic_target()
            .map_err(failed)?
            .unwrap_or("refs/heads/main")
            .to_owned();
        self.git
            .reference(&branch, commit.oid()?, false, "klachten")
            .map_err(failed)?;
        let mut checkout = git2::build::CheckoutBuilder::new();
        // Safe: a file that is in the way is a failure, never overwritten.
        self.git
            .checkout_head(Some(checkout.safe().recreate_missing(true)))
            .map_err(failed)
    }
}

impl PackWriter {
    fn start(draft: &std::path::Path) -> io::Result<PackWriter> {
        let file = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(draft)?;
        let mut pack = PackWriter {
            out: BufWriter::with_capacity(1 << 18, file),
            draft: draft.to_owned(),
            offset: 12,
            objects: BTreeMap::new(),
        };
        // The number of objects is filled in at the end.
        pack.out.write_all(b"PACK\0\0\0\x02\0\0\0\0")?;
        Ok(pack)
    }

    /// Stores a file, as a difference from an earlier version when there is one.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn blob(&mut self, bytes: Vec<u8>, earlier: Option<&Packed>) -> io::Result<Packed> {
        self.store(Kind::Blob, bytes, earlier)
    }

    /// Stores a folder: git's own bytes, see `GrowingTree`.
    pub(super) fn tree(&mut self, bytes: Vec<u8>, earlier: Option<&Packed>) -> io::Result<Packed> {
        self.store(Kind::Tree, bytes, earlier)
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
    ) -> io::Result<ObjectId> {
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
        self.store(Kind::Commit, text.into_bytes(), None)
            .map(|packed| packed.id)
    }

    /// Completes the pack and its index, and gives them to git. A pack without objects is dropped.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()?;
        let mut file = self
            .out
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        if self.objects.is_empty() {
            return fs::remove_file(&self.draft);
        }
        let count = u32::try_from(self.objects.len()).map_err(io::Error::other)?;
        file.seek(SeekFrom::Start(8))?;
        file.write_all(&count.to_be_bytes())?;
        let sum = sum_of(&mut file)?;
        file.write_all(&sum)?;
        file.sync_all()?;
        let name = self.draft.with_file_name(format!("pack-{}", hex(&sum)));
        // The pack first: git looks for a pack when it finds its index.
        fs::rename(&self.draft, name.with_extension("pack"))?;
        let mut index = File::create(self.draft.with_extension("idx"))?;
        index.write_all(&index_bytes(&self.objects, sum))?;
        index.sync_all()?;
        fs::rename(self.draft.with_extension("idx"), name.with_extension("idx"))
    }

    fn store(
        &mut self,
        kind: Kind,
        bytes: Vec<u8>,
        earlier: Option<&Packed>,
    ) -> io::Result<Packed> {
        let id = name_of(kind, &bytes);
        if let Some(known) = self.objects.get(&id) {
            return Ok(Packed {
                id,
                offset: known.offset,
                depth: known.depth,
                bytes,
            });
        }
        let difference = earlier
            .filter(|earlier| earlier.depth < DEEPEST)
            .map(|earlier| (earlier, difference(&earlier.bytes, &bytes)));
        let offset = self.offset;
        let (entry, depth) =
            match difference.filter(|(_, difference)| difference.len() < bytes.len()) {
                Some((earlier, difference)) => {
                    let mut entry = entry_header(DIFFERENCE, difference.len());
                    entry.extend(distance(offset - earlier.offset));
                    entry.extend(stored(&difference));
                    (entry, earlier.depth + 1)
                }
                None => (
                    [entry_header(kind as u8, bytes.len()), stored(&bytes)].concat(),
                    0,
                ),
            };
        self.out.write_all(&entry)?;
        self.offset += entry.len() as u64;
        self.objects.insert(
            id,
            Place {
                offset,
                crc: crc32(&entry),
                depth,
            },
        );
        Ok(Packed {
            id,
            offset,
            depth,
            bytes,
        })
    }
}

fn name_of(kind: Kind, bytes: &[u8]) -> ObjectId {
    let mut sum = Sha1::new();
    sum.update(format!("{} {}\0", kind.name(), bytes.len()));
    sum.update(bytes);
    ObjectId::from_sum(sum.finalize().into())
}

/// The checksum of a whole file, which is left at its end.
fn sum_of(file: &mut File) -> io::Result<[u8; 20]> {
    let mut sum = Sha1::new();
    let mut block = vec![0; 1 << 18];
    file.seek(SeekFrom::Start(0))?;
    loop {
        match file.read(&mut block)? {
            0 => return Ok(sum.finalize().into()),
            read => sum.update(&block[..read]),
        }
    }
}

fn hex(sum: &[u8; 20]) -> String {
    ObjectId::from_sum(*sum).to_string()
}
