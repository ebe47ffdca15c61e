//! The whole history in one file, as `git bundle` writes it: a few lines, and a pack. It can be
//! copied, mailed and laid in a folder that a service synchronises; git itself reads it too.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::checksums::ends_with_sum;
use super::open::set_up_libgit2;
use super::switches::flush_git_writes;
use super::work_tree::replace;
use super::{Failure, ObjectId, Repository};

const HEAD_LINE: &[u8] = b"# v2 git bundle\n";

/// Where a bundle ends: a branch and its commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleTip {
    pub branch: String,
    pub commit: ObjectId,
}

impl Repository {
    /// Writes everything that leads to a commit into one file, whole or not at all.
    ///
    /// # Errors
    /// When the history cannot be read, or the file not be written.
    pub fn write_bundle(&self, place: &Path, tip: &BundleTip) -> Result<(), Failure> {
        let BundleTip { branch, commit } = tip;
        let mut bytes = HEAD_LINE.to_vec();
        bytes.extend(format!("{commit} refs/heads/{branch}\n{commit} HEAD\n\n").bytes());
        let mut walk = self.git.revwalk()?;
        walk.push(commit.oid()?)?;
        let mut pack = self.git.packbuilder()?;
        pack.insert_walk(&mut walk)?;
        pack.foreach(|part| {
            bytes.extend_from_slice(part);
            true
        })?;
        replace(place, &bytes).map_err(|error| Failure::file(place, &error))
    }

    /// Takes in what a bundle holds, all of it or nothing, and gives where it ends. No branch
    /// moves.
    ///
    /// # Errors
    /// When the file is no bundle, is not whole (yet), or builds on what is not here.
    pub fn read_bundle(&self, place: &Path) -> Result<BundleTip, Failure> {
        let bytes = fs::read(place).map_err(|error| Failure::file(place, &error))?;
        let (tip, needed, pack) = taken_apart(&bytes).ok_or_else(|| not_whole(place))?;
        let objects = self.git.odb()?;
        if objects.exists(tip.commit.oid()?) {
            return Ok(tip);
        }
        for object in needed {
            if !objects.exists(object.oid()?) {
                return Err(Failure::Missing { object });
            }
        }
        flush_git_writes();
        let mut writer = objects.packwriter()?;
        writer.write_all(pack).map_err(|_| not_whole(place))?;
        writer.commit().map_err(|_| not_whole(place))?;
        // A pack that is whole may still not hold what the lines above it say.
        objects.refresh()?;
        if self.git.find_commit(tip.commit.oid()?).is_err() {
            return Err(not_whole(place));
        }
        Ok(tip)
    }

    /// Whether a file begins as a bundle does.
    #[must_use]
    pub fn is_bundle(place: &Path) -> bool {
        set_up_libgit2();
        let mut start = vec![0; HEAD_LINE.len()];
        let read =
            fs::File::open(place).and_then(|mut file| io::Read::read_exact(&mut file, &mut start));
        read.is_ok() && start == HEAD_LINE
    }
}

/// Whether every byte of a bundle's pack is as it was written: the pack ends with its own sum.
pub(super) fn is_whole_bundle(place: &Path) -> bool {
    let bytes = fs::read(place).unwrap_or_default();
    taken_apart(&bytes).is_some_and(|(_, _, pack)| ends_with_sum(pack))
}

/// Where it ends, what it builds on, and its pack.
fn taken_apart(bytes: &[u8]) -> Option<(BundleTip, Vec<ObjectId>, &[u8])> {
    let mut rest = bytes.strip_prefix(HEAD_LINE)?;
    let (mut tip, mut needed) = (None, Vec::new());
    loop {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (line, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if line.is_empty() {
            return Some((tip?, needed, rest));
        }
        let line = std::str::from_utf8(line).ok()?;
        if let Some(id) = line.strip_prefix('-') {
            needed.push(ObjectId::parse(id.split(' ').next()?)?);
            continue;
        }
        let (id, name) = line.split_once(' ')?;
        if let Some(branch) = name.strip_prefix("refs/heads/").filter(|_| tip.is_none()) {
            tip = Some(BundleTip {
                branch: branch.to_owned(),
                commit: ObjectId::parse(id)?,
            });
        }
    }
}

fn not_whole(place: &Path) -> Failure {
    Failure::File {
        path: place.display().to_string(),
        detail: String::from("no whole bundle"),
    }
}
