//! Objects straight from the packs, versions of one folder sharing what is the same in them.
//!
//! Whatever is not plainly readable here is `None`, and for libgit2 to judge: an object that is
//! loose, a difference from another pack, bytes that are damaged or too many.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::ObjectId;
use super::delta::apply;
use super::entry::LARGEST;
use super::pack_file::PackFile;
use super::pack_format::Held;
use super::packs::Packs;
use super::pieces::Pieces;
use super::recent::{Kept, Recent};

/// The packs, for one thread.
pub(super) struct PackReader {
    packs: Arc<Packs>,
    /// Those opened so far; `None`: it cannot be read here.
    open: BTreeMap<usize, Option<PackFile>>,
    recent: Recent<(usize, u64), Object>,
}

#[derive(Clone)]
enum Object {
    Folder(Rc<Pieces>),
    Other(git2::ObjectType, Rc<[u8]>),
}

/// Git makes no longer chains of differences; a chain that has no end is longer.
const DEEPEST: usize = 4095;

impl PackReader {
    pub(super) fn new(packs: &Arc<Packs>) -> PackReader {
        PackReader {
            packs: Arc::clone(packs),
            open: BTreeMap::new(),
            recent: Recent::new(),
        }
    }

    /// A folder.
    pub(super) fn folder(&mut self, id: ObjectId) -> Option<Rc<Pieces>> {
        match self.object(id)? {
            Object::Folder(pieces) => Some(pieces),
            Object::Other(..) => None,
        }
    }

    /// The bytes of a commit or a file.
    pub(super) fn bytes(&mut self, id: ObjectId, wanted: git2::ObjectType) -> Option<Rc<[u8]>> {
        match self.object(id)? {
            Object::Other(kind, bytes) if kind == wanted => Some(bytes),
            _ => None,
        }
    }

    fn object(&mut self, id: ObjectId) -> Option<Object> {
        let (number, mut at) = self.packs.find(id)?;
        let (path, index) = self.packs.get(number)?;
        let pack = self
            .open
            .entry(number)
            .or_insert_with(|| PackFile::open(path, index))
            .as_mut()?;
        let mut chain = Vec::new();
        let mut object = loop {
            if let Some(known) = self.recent.get((number, at)) {
                break known;
            }
            let head = pack.head(at)?;
            let before = match head.held {
                Held::Whole(kind) => {
                    let whole = Object::whole(kind, pack.bytes(at, &head, LARGEST)?)?;
                    // A commit is read once, and few others differ from it.
                    if kind != git2::ObjectType::Commit {
                        self.recent.keep((number, at), whole.clone());
                    }
                    break whole;
                }
                Held::Back(back) => at.checked_sub(back)?,
                Held::Named(id) => index.offset(id)?,
            };
            chain.push((at, head));
            if chain.len() > DEEPEST {
                return None;
            }
            at = before;
        };
        while let Some((at, head)) = chain.pop() {
            object = object.changed(&pack.bytes(at, &head, LARGEST)?)?;
            self.recent.keep((number, at), object.clone());
        }
        Some(object)
    }
}

impl Object {
    fn whole(kind: git2::ObjectType, bytes: Vec<u8>) -> Option<Object> {
        match kind {
            git2::ObjectType::Tree => Some(Object::Folder(Rc::new(Pieces::cut(&bytes)?))),
            _ => Some(Object::Other(kind, bytes.into())),
        }
    }

    fn changed(&self, delta: &[u8]) -> Option<Object> {
        match self {
            Object::Folder(pieces) => {
                Some(Object::Folder(Rc::new(pieces.changed(delta, LARGEST)?)))
            }
            Object::Other(kind, bytes) => {
                Some(Object::Other(*kind, apply(delta, bytes, LARGEST)?.into()))
            }
        }
    }
}

impl Kept for Object {
    fn bytes(&self) -> usize {
        match self {
            Object::Folder(pieces) => pieces.bytes(),
            Object::Other(_, bytes) => bytes.len(),
        }
    }

    fn new_bytes(&self) -> usize {
        match self {
            Object::Folder(pieces) => pieces.new_bytes(),
            Object::Other(_, bytes) => bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Write as _;
    use std::path::Path;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use proptest::prelude::*;
    use sha1::{Digest, Sha1};

    use super::{PackReader, Packs};
    use crate::repository::ObjectId;
    use crate::repository::delta::difference;
    use crate::repository::pack_format::{DIFFERENCE, distance, entry_header, stored};
    use crate::repository::pack_index::{Place, index_bytes};

    const NAMED: u8 = 7;
    const BLOB: u8 = 3;
    const TREE: u8 = 2;

    /// A pack made by hand, however wrong.
    struct Draft {
        bytes: Vec<u8>,
        objects: BTreeMap<ObjectId, Place>,
    }

    impl Draft {
        fn new() -> Draft {
            Draft {
                bytes: b"PACK\0\0\0\x02\0\0\0\0".to_vec(),
                objects: BTreeMap::new(),
            }
        }

        fn put(&mut self, name: &str, entry: &[&[u8]]) -> u64 {
            let offset = self.bytes.len() as u64;
            self.objects.insert(
                id(name),
                Place {
                    offset,
                    crc: 0,
                    depth: 0,
                },
            );
            self.bytes.extend(entry.concat());
            offset
        }

        fn whole(&mut self, name: &str, kind: u8, bytes: &[u8]) -> u64 {
            self.put(name, &[&entry_header(kind, bytes.len()), &deflated(bytes)])
        }

        fn back(&mut self, name: &str, before: u64, delta: &[u8]) -> u64 {
            let back = distance(self.bytes.len() as u64 - before);
            self.put(
                name,
                &[
                    &entry_header(DIFFERENCE, delta.len()),
                    &back,
                    &deflated(delta),
                ],
            )
        }

        fn named(&mut self, name: &str, before: &str, delta: &[u8]) -> u64 {
            self.put(
                name,
                &[
                    &entry_header(NAMED, delta.len()),
                    id(before).as_bytes(),
                    &deflated(delta),
                ],
            )
        }

        fn finish(mut self) -> tempfile::TempDir {
            let count = (self.objects.len() as u32).to_be_bytes();
            self.bytes[8..12].copy_from_slice(&count);
            let sum: [u8; 20] = Sha1::digest(&self.bytes).into();
            self.bytes.extend(sum);
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::create_dir_all(folder.path().join("objects/pack")).expect("a folder");
            std::fs::write(
                folder.path().join("objects/pack/pack-x.idx"),
                index_bytes(&self.objects, sum),
            )
            .expect("writes");
            std::fs::write(pack(folder.path()), self.bytes).expect("writes");
            folder
        }
    }

    fn pack(folder: &Path) -> std::path::PathBuf {
        folder.join("objects/pack/pack-x.pack")
    }

    /// No name is recomputed, so any will do.
    fn id(name: &str) -> ObjectId {
        ObjectId::of_blob(name.as_bytes())
    }

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::best());
        out.write_all(bytes).expect("in memory");
        out.finish().expect("in memory")
    }

    fn blob(folder: &Path, name: &str) -> Option<Vec<u8>> {
        PackReader::new(&Packs::of(folder))
            .bytes(id(name), git2::ObjectType::Blob)
            .map(|bytes| bytes.to_vec())
    }

    /// Longer than a window, and hard to compress.
    fn long(length: u32) -> Vec<u8> {
        (0..length)
            .flat_map(|at| id(&at.to_string()).as_bytes().to_owned())
            .collect()
    }

    #[test]
    fn an_object_is_read_whole_or_from_those_it_differs_from() {
        let (first, second) = (long(3000), [long(2000), long(500)].concat());
        let mut draft = Draft::new();
        // One that differs from what comes later.
        draft.named("derde", "tweede", &difference(&second, b"derde"));
        let at = draft.whole("eerste", BLOB, &first);
        draft.back("tweede", at, &difference(&first, &second));
        draft.put("leeg", &[&entry_header(BLOB, 0), &stored(b"")]);
        draft.whole("map", TREE, b"40000 a\0aaaaaaaaaaaaaaaaaaaa");
        let folder = draft.finish();
        let packs = Packs::of(folder.path());
        let mut reader = PackReader::new(&packs);
        for _ in 0..2 {
            for (name, bytes) in [
                ("derde", &b"derde"[..]),
                ("eerste", &first),
                ("tweede", &second),
                ("leeg", b""),
            ] {
                let read = reader.bytes(id(name), git2::ObjectType::Blob);
                assert!(read.is_some_and(|read| *read == *bytes), "{name}");
            }
        }
        assert_eq!(
            reader
                .folder(id("map"))
                .map(|folder| folder.entries(id("map")).count()),
            Some(1)
        );
        assert!(
            reader.folder(id("eerste")).is_none()
                && reader.bytes(id("map"), git2::ObjectType::Blob).is_none()
        );
        assert!(
            reader
                .bytes(id("eerste"), git2::ObjectType::Commit)
                .is_none()
                && reader.folder(id("elders")).is_none()
        );
    }

    #[test]
    fn an_entry_that_lies_or_leads_nowhere_is_not_read_and_does_not_hang() {
        let mut draft = Draft::new();
        let at = draft.whole("goed", BLOB, b"goed");
        draft.put("te kort", &[&entry_header(BLOB, 5), &deflated(b"goed")]);
        draft.put("te lang", &[&entry_header(BLOB, 3), &deflated(b"goed")]);
        draft.put(
            "te groot",
            &[&entry_header(BLOB, usize::MAX >> 4), &deflated(b"goed")],
        );
        draft.put("geen soort", &[&entry_header(5, 4), &deflated(b"goed")]);
        draft.put(
            "zichzelf",
            &[
                &entry_header(DIFFERENCE, 4),
                &distance(0),
                &deflated(b"goed"),
            ],
        );
        draft.put(
            "voor het begin",
            &[
                &entry_header(DIFFERENCE, 4),
                &distance(1 << 40),
                &deflated(b"goed"),
            ],
        );
        draft.named("heen", "weer", &difference(b"goed", b"weer"));
        draft.named("weer", "heen", &difference(b"goed", b"weer"));
        draft.named("elders", "nergens", &difference(b"goed", b"weer"));
        draft.back("voorbij het einde", at, &[4, 4, 0x91, 2, 4]);
        draft.back("andere maat", at, &difference(b"goedzo", b"weer"));
        draft.objects.insert(
            id("na het einde"),
            Place {
                offset: 1 << 40,
                crc: 0,
                depth: 0,
            },
        );
        let names: Vec<_> = draft.objects.keys().copied().collect();
        let mut deep = at;
        for at in 0..5000 {
            deep = draft.back(&format!("diep {at}"), deep, &difference(b"goed", b"goed"));
        }
        let folder = draft.finish();
        let packs = Packs::of(folder.path());
        let fresh = |id| {
            PackReader::new(&packs)
                .bytes(id, git2::ObjectType::Blob)
                .is_some()
        };
        assert_eq!(
            names
                .into_iter()
                .filter(|id| fresh(*id))
                .collect::<Vec<_>>(),
            [id("goed")]
        );
        assert!(fresh(id("diep 4000")) && !fresh(id("diep 4999")));
    }

    #[test]
    fn a_pack_that_is_not_the_one_of_its_index_is_not_read() {
        let mut draft = Draft::new();
        draft.whole("goed", BLOB, b"goed");
        let folder = draft.finish();
        let pack = pack(folder.path());
        let sound = std::fs::read(&pack).expect("reads");
        assert_eq!(blob(folder.path(), "goed"), Some(b"goed".to_vec()));
        for end in 0..sound.len() {
            std::fs::write(&pack, &sound[..end]).expect("writes");
            assert_eq!(blob(folder.path(), "goed"), None, "cut at {end}");
        }
        for at in (0..12).chain(sound.len() - 20..sound.len()) {
            let mut spoilt = sound.clone();
            spoilt[at] ^= 0x40;
            std::fs::write(&pack, &spoilt).expect("writes");
            assert_eq!(blob(folder.path(), "goed"), None, "spoilt at {at}");
        }
        std::fs::remove_file(&pack).expect("removes");
        assert_eq!(blob(folder.path(), "goed"), None);
        assert_eq!(blob(&folder.path().join("elders"), "goed"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_not(entry in proptest::collection::vec(any::<u8>(), 0..80), size in 0..100_usize, kind in 0..8_u8) {
            let mut draft = Draft::new();
            draft.whole("eerste", BLOB, b"goed");
            draft.put("kaal", &[&entry]);
            draft.put("met kop", &[&entry_header(kind, size), &entry]);
            draft.put("met kop en stroom", &[&entry_header(kind, size), &deflated(&entry)]);
            let folder = draft.finish();
            prop_assert!(["kaal", "met kop"].iter().all(|name| blob(folder.path(), name).is_none_or(|read| read.len() <= 4096)));
            prop_assert_eq!(blob(folder.path(), "met kop en stroom"), (kind == BLOB && size == entry.len()).then_some(entry));
        }
    }
}
