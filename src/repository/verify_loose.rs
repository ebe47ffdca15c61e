//! Objects in a file of their own, held against their names. Read piece by piece: of a large one no
//! more than a piece is in memory, and none is read beyond the size that it announces.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::ZlibDecoder;
use sha1::{Digest, Sha1};

use super::ObjectId;
use super::loose::head;

const PIECE: usize = 64 * 1024;

/// Every loose object of a folder of objects, with its file, in the order of their names.
pub(super) fn loose_objects(folder: &Path) -> io::Result<Vec<(ObjectId, PathBuf)>> {
    let mut found = Vec::new();
    for first in 0..=u8::MAX {
        let start = format!("{first:02x}");
        let files = match fs::read_dir(folder.join(&start)) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for file in files {
            let file = file?;
            let name = file.file_name();
            let id = name
                .to_str()
                .and_then(|rest| ObjectId::parse(&format!("{start}{rest}")));
            // Git leaves drafts here (`tmp_obj_…`) when it is stopped: they are no objects.
            found.extend(id.map(|id| (id, file.path())));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether the file holds exactly the object of this name.
pub(super) fn is_sound_loose(place: &Path, id: ObjectId) -> bool {
    is_file(place) && name_in(place).is_ok_and(|name| name == Some(*id.as_bytes()))
}

/// A pipe in an object's place would be waited for.
fn is_file(place: &Path) -> bool {
    fs::metadata(place).is_ok_and(|file| file.is_file())
}

/// The name of the object in a file; `None` where its size, or what follows it, is not right.
fn name_in(place: &Path) -> io::Result<Option<[u8; 20]>> {
    let mut inflated = ZlibDecoder::new(BufReader::with_capacity(PIECE, File::open(place)?));
    let (kind, size) = head(&mut inflated)?;
    let size = size as u64;
    let mut sum = Sha1::new();
    sum.update(format!("{} {size}\0", kind.str()));
    // One more than announced: then it is not what it says.
    let mut body = (&mut inflated).take(size.saturating_add(1));
    let length = io::copy(&mut body, &mut sum)?;
    let nothing_behind = inflated.into_inner().fill_buf()?.is_empty();
    Ok((length == size && nothing_behind).then(|| sum.finalize().into()))
}
