//! Writing a long history fast: all objects into one pack file, in git's own format.
//!
//! Objects are stored, not compressed; a new version of a file or folder is stored as its difference
//! from the one before. For a history that is made as a whole; the officer's commits go along
//! `write`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use sha1::{Digest, Sha1};

use crate::calendar::Moment;

use super::tree::{equal_end, equal_start_bytes};
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
struct Place {
    offset: u64,
    crc: u32,
    depth: u8,
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
const DIFFERENCE: u8 = 6;

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
        let branch = head.symbolic_target().map_err(failed)?.unwrap_or("refs/heads/main").to_owned();
        self.git.reference(&branch, commit.oid()?, false, "klachten").map_err(failed)?;
        let mut checkout = git2::build::CheckoutBuilder::new();
        // Safe: a file that is in the way is a failure, never overwritten.
        self.git.checkout_head(Some(checkout.safe().recreate_missing(true))).map_err(failed)
    }
}

impl PackWriter {
    fn start(draft: &std::path::Path) -> io::Result<PackWriter> {
        let file = File::options().read(true).write(true).create(true).truncate(true).open(draft)?;
        let mut pack =
            PackWriter { out: BufWriter::with_capacity(1 << 18, file), draft: draft.to_owned(), offset: 12, objects: BTreeMap::new() };
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
        let (sign, minutes) = (if moment.offset_minutes < 0 { '-' } else { '+' }, moment.offset_minutes.abs());
        let zone = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
        let person = format!("{} <{}> {} {zone}", plain(who.0), plain(who.1), moment.seconds);
        let parents: String = parents.iter().map(|parent| format!("parent {parent}\n")).collect();
        let text = format!("tree {root}\n{parents}author {person}\ncommitter {person}\n\n{}\n", message.trim_end());
        self.store(Kind::Commit, text.into_bytes(), None).map(|packed| packed.id)
    }

    /// Completes the pack and its index, and gives them to git. A pack without objects is dropped.
    ///
    /// # Errors
    /// When the disk is full or away.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()?;
        let mut file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
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

    fn store(&mut self, kind: Kind, bytes: Vec<u8>, earlier: Option<&Packed>) -> io::Result<Packed> {
        let id = name_of(kind, &bytes);
        if let Some(known) = self.objects.get(&id) {
            return Ok(Packed { id, offset: known.offset, depth: known.depth, bytes });
        }
        let difference = earlier.filter(|earlier| earlier.depth < DEEPEST).map(|earlier| (earlier, difference(&earlier.bytes, &bytes)));
        let offset = self.offset;
        let (entry, depth) = match difference.filter(|(_, difference)| difference.len() < bytes.len()) {
            Some((earlier, difference)) => {
                let mut entry = entry_header(DIFFERENCE, difference.len());
                entry.extend(distance(offset - earlier.offset));
                entry.extend(stored(&difference));
                (entry, earlier.depth + 1)
            }
            None => ([entry_header(kind as u8, bytes.len()), stored(&bytes)].concat(), 0),
        };
        self.out.write_all(&entry)?;
        self.offset += entry.len() as u64;
        self.objects.insert(id, Place { offset, crc: crc32(&entry), depth });
        Ok(Packed { id, offset, depth, bytes })
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

/// The kind and the size of an entry: four bits of the size, then seven a byte, the smallest first.
fn entry_header(kind: u8, size: usize) -> Vec<u8> {
    let mut header = vec![kind << 4 | (size & 0x0f) as u8];
    let mut rest = size >> 4;
    while rest > 0 {
        if let Some(last) = header.last_mut() {
            *last |= 0x80;
        }
        header.push((rest & 0x7f) as u8);
        rest >>= 7;
    }
    header
}

/// How far back the earlier version stands: seven bits a byte, the largest first, each continued
/// byte counting one more.
fn distance(back: u64) -> Vec<u8> {
    let mut bytes = vec![(back & 0x7f) as u8];
    let mut rest = back >> 7;
    while rest > 0 {
        rest -= 1;
        bytes.insert(0, (rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes
}

/// A zlib stream that holds the bytes as they are.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 16);
    out.extend([0x78, 0x01]);
    let mut blocks = bytes.chunks(0xffff).peekable();
    if bytes.is_empty() {
        out.extend([1, 0, 0, 0xff, 0xff]);
    }
    while let Some(block) = blocks.next() {
        let length = block.len() as u16;
        out.push(u8::from(blocks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler32(bytes).to_be_bytes());
    out
}

fn adler32(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    // No sum overflows within so many bytes.
    for block in bytes.chunks(5552) {
        for byte in block {
            a += u32::from(*byte);
            b += a;
        }
        (a, b) = (a % 65_521, b % 65_521);
    }
    b << 16 | a
}

fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = crc_table();
    !bytes.iter().fold(!0, |crc, byte| TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8))
}

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

/// How to make `new` from `old`: its start, what is new, its end.
fn difference(old: &[u8], new: &[u8]) -> Vec<u8> {
    let start = equal_start_bytes(old, new);
    let end = equal_end(&old[start..], &new[start..]);
    let mut out = [length(old.len()), length(new.len())].concat();
    copy(&mut out, 0, start);
    for literal in new[start..new.len() - end].chunks(127) {
        out.push(literal.len() as u8);
        out.extend(literal);
    }
    copy(&mut out, old.len() - end, end);
    out
}

fn length(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while length > 0x7f {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes
}

/// Copies a stretch of the earlier version, in pieces whose size fits in two bytes.
fn copy(out: &mut Vec<u8>, mut from: usize, mut size: usize) {
    while size > 0 {
        let piece = size.min(0xffff);
        out.push(0x80 | 0x0f | 0x30);
        out.extend((from as u32).to_le_bytes());
        out.extend((piece as u16).to_le_bytes());
        (from, size) = (from + piece, size - piece);
    }
}

/// The index of a pack, version 2: names, checksums and offsets, sorted by name.
fn index_bytes(objects: &BTreeMap<ObjectId, Place>, pack_sum: [u8; 20]) -> Vec<u8> {
    let mut out = vec![0xff, b't', b'O', b'c', 0, 0, 0, 2];
    let mut up_to = [0_u32; 256];
    for id in objects.keys() {
        up_to[usize::from(id.as_bytes()[0])] += 1;
    }
    let mut total = 0;
    for count in up_to {
        total += count;
        out.extend(total.to_be_bytes());
    }
    objects.keys().for_each(|id| out.extend(id.as_bytes()));
    objects.values().for_each(|place| out.extend(place.crc.to_be_bytes()));
    let mut far: Vec<u64> = Vec::new();
    for place in objects.values() {
        // An offset beyond 31 bits stands in a table of its own.
        let near = u32::try_from(place.offset).ok().filter(|offset| offset >> 31 == 0);
        let offset = near.unwrap_or_else(|| 1 << 31 | far.len() as u32);
        if near.is_none() {
            far.push(place.offset);
        }
        out.extend(offset.to_be_bytes());
    }
    far.into_iter().for_each(|offset| out.extend(offset.to_be_bytes()));
    out.extend(pack_sum);
    let sum: [u8; 20] = Sha1::digest(&out).into();
    out.extend(sum);
    out
}

#[cfg(test)]
mod tests {
    use super::{adler32, crc32, difference, distance};

    #[test]
    fn checksums_are_those_of_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_difference_and_a_distance_are_as_git_reads_them() {
        assert_eq!(difference(b"abcXdef", b"abcYZdef")[..2], [7, 8]);
        assert_eq!(distance(127), [127]);
        assert_eq!(distance(128), [0x80, 0]);
        assert_eq!(distance(16_512), [0x80, 0x80, 0]);
    }
}
