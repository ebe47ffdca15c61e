//! Objects in a file of their own, held against their names. Read piece by piece: of a large one no
//! more than a piece is in memory, and none is read beyond the size that it announces.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::ZlibDecoder;
use sha1::{Digest, Sha1};

use super::ObjectId;

/// The longest that stands before an object: `commit 18446744073709551615` and a zero.
const LONGEST_HEAD: usize = 32;
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
    let mut sum = Sha1::new();
    let Some(size) = announced_size(&mut inflated, &mut sum)? else {
        return Ok(None);
    };
    // One more than announced: then it is not what it says.
    let mut body = (&mut inflated).take(size.saturating_add(1));
    let mut piece = vec![0; PIECE];
    let mut length = 0_u64;
    loop {
        match body.read(&mut piece)? {
            0 => break,
            count => {
                length += count as u64;
                sum.update(&piece[..count]);
            }
        }
    }
    let nothing_behind = inflated.into_inner().fill_buf()?.is_empty();
    Ok((length == size && nothing_behind).then(|| sum.finalize().into()))
}

/// The size that stands before an object's bytes: `blob 12` and a zero.
fn announced_size(file: &mut impl Read, sum: &mut Sha1) -> io::Result<Option<u64>> {
    let mut head = Vec::with_capacity(LONGEST_HEAD);
    let mut byte = [0];
    while head.last() != Some(&0) {
        if head.len() == LONGEST_HEAD {
            return Ok(None);
        }
        file.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    sum.update(&head);
    let text = std::str::from_utf8(&head[..head.len() - 1]).unwrap_or_default();
    let known = ["commit", "tree", "blob", "tag"];
    let size = text
        .split_once(' ')
        .filter(|(kind, _)| known.contains(kind))
        .and_then(|(_, size)| size.parse().ok());
    Ok(size)
}
