//! Objects that stand in a file of their own, read and checked by their name.
//!
//! libgit2 1.9.7 never comes back from such a file that was cut short: it goes on asking zlib for
//! bytes that are not there. So these are inflated here, bounded by the size that they announce,
//! and libgit2 is asked for packed objects only.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::ZlibDecoder;

use super::entry::LARGEST;
use super::{Failure, ObjectId};

/// The loose objects of one repository.
pub(super) struct LooseObjects {
    folder: PathBuf,
    /// The names in the folders looked into so far, by the first byte of the name: most objects
    /// are packed, and listing a folder once is cheaper than looking for each file.
    names: RefCell<BTreeMap<u8, BTreeSet<ObjectId>>>,
}

/// What a loose object is, with its bytes.
pub(super) struct Loose {
    pub(super) kind: git2::ObjectType,
    pub(super) bytes: Vec<u8>,
}

/// No commit or folder is larger, not even one of a million files.
const LARGEST_TREE: usize = 64 * 1024 * 1024;
/// The longest that stands before an object: `commit 18446744073709551615` and a zero.
const LONGEST_HEAD: usize = 32;

impl LooseObjects {
    pub(super) fn of(git_folder: &Path) -> LooseObjects {
        LooseObjects {
            folder: git_folder.join("objects"),
            names: RefCell::default(),
        }
    }

    /// An object with its name recomputed; `None` where no file has this name.
    pub(super) fn read(&self, id: ObjectId) -> Result<Option<Loose>, Failure> {
        let Some(mut file) = self.open(id)? else {
            return Ok(None);
        };
        let damaged = |error: &io::Error| Failure::damaged(id, &error.to_string());
        let (kind, size) = head(&mut file).map_err(|error| damaged(&error))?;
        let most = if kind == git2::ObjectType::Blob {
            LARGEST
        } else {
            LARGEST_TREE
        };
        if size > most {
            return Err(Failure::TooLarge { object: id, size });
        }
        let mut bytes = Vec::with_capacity(size);
        // One more than announced: then it is not what it says either.
        file.take(size as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(&error))?;
        if bytes.len() != size || ObjectId::of(kind, &bytes) != id {
            return Err(Failure::damaged(id, "hash"));
        }
        Ok(Some(Loose { kind, bytes }))
    }

    /// Whether an object stands in a file of its own.
    pub(super) fn holds(&self, id: ObjectId) -> bool {
        let first = id.as_bytes()[0];
        self.names
            .borrow_mut()
            .entry(first)
            .or_insert_with(|| list(&self.folder, first))
            .contains(&id)
    }

    fn open(&self, id: ObjectId) -> Result<Option<ZlibDecoder<File>>, Failure> {
        if !self.holds(id) {
            return Ok(None);
        }
        let hex = id.to_string();
        match File::open(self.folder.join(&hex[..2]).join(&hex[2..])) {
            Ok(file) => Ok(Some(ZlibDecoder::new(file))),
            // `git gc` has packed it since.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::damaged(id, &error.to_string())),
        }
    }
}

/// The names that begin with this byte.
fn list(folder: &Path, first: u8) -> BTreeSet<ObjectId> {
    let start = format!("{first:02x}");
    let files = fs::read_dir(folder.join(&start));
    files
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|file| ObjectId::parse(&format!("{start}{}", file.file_name().to_str()?)))
        .collect()
}

/// What stands before the bytes of an object: its kind and its size.
pub(super) fn head(file: &mut impl Read) -> io::Result<(git2::ObjectType, usize)> {
    let wrong = || io::Error::new(io::ErrorKind::InvalidData, "head");
    let mut head = Vec::with_capacity(LONGEST_HEAD);
    let mut byte = [0];
    loop {
        file.read_exact(&mut byte)?;
        match byte[0] {
            0 => break,
            _ if head.len() == LONGEST_HEAD => return Err(wrong()),
            byte => head.push(byte),
        }
    }
    let text = std::str::from_utf8(&head).map_err(|_| wrong())?;
    let (kind, size) = text.split_once(' ').ok_or_else(wrong)?;
    let kind = match kind {
        "commit" => git2::ObjectType::Commit,
        "tree" => git2::ObjectType::Tree,
        "blob" => git2::ObjectType::Blob,
        "tag" => git2::ObjectType::Tag,
        _ => return Err(wrong()),
    };
    Ok((kind, size.parse().map_err(|_| wrong())?))
}
