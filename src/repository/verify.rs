//! The deep check: the name of every object recomputed from its bytes, reachable or not.
//!
//! ```text
//! loose objects   inflated here, within the size they announce, and named anew
//! packs, indexes  each ends in the sum of its own bytes
//!   sum right     every object read by libgit2, and named anew here
//!   sum wrong     every entry held against its checksum in the index: that names the damaged ones
//! ```
//!
//! libgit2 is not asked for what is known to be damaged: a loose object cut short keeps it busy
//! for ever, and a damaged entry can make the library between us and it panic.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::verify_loose::{is_sound_loose, loose_objects};
use super::verify_pack::{Pack, PackState, damaged_index_of_all};
use super::{Failure, ObjectId, Repository};

/// What the deep check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ObjectCheck {
    /// Objects whose name follows from their bytes.
    pub sound: usize,
    /// Sorted by place and name.
    pub damaged: Vec<Damage>,
}

/// Something that is not what its name says, or not as git wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Damage {
    /// The file it stands in.
    pub place: PathBuf,
    /// The object, where it is known which one.
    pub object: Option<ObjectId>,
}

/// Places that borrow objects from places that borrow objects: git follows as many.
const DEEPEST: usize = 5;

impl Repository {
    /// Recomputes the name of every object in the object database, those that it borrows included.
    /// `progress` is told how many of how many objects are done.
    ///
    /// # Errors
    /// When the object database cannot be opened or listed. Damage is no error.
    pub fn verify_objects(
        &self,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<ObjectCheck, Failure> {
        let mut check = ObjectCheck::default();
        let mut loose = Vec::new();
        let mut packs = Vec::new();
        for folder in object_folders(&self.git_folder().join("objects")) {
            let failed = |error: std::io::Error| Failure::file(&folder, &error);
            loose.extend(loose_objects(&folder).map_err(failed)?);
            packs.extend(Pack::all_in(&folder.join("pack")).map_err(failed)?);
            let index = damaged_index_of_all(&folder.join("pack"));
            check.damaged.extend(index.map(|place| Damage {
                place,
                object: None,
            }));
        }
        let total = loose.len() + packs.iter().map(Pack::len).sum::<usize>();
        let mut seen = 0;
        let mut step = || {
            seen += 1;
            progress(seen, total);
        };
        let mut unreadable = BTreeSet::new();
        for (id, place) in loose {
            if is_sound_loose(&place, id) {
                check.sound += 1;
            } else {
                unreadable.insert(id);
                check.damaged.push(Damage {
                    place,
                    object: Some(id),
                });
            }
            step();
        }
        let odb = self.git.odb()?;
        for pack in packs {
            let damaged = |object| Damage {
                place: pack.place().to_owned(),
                object,
            };
            match pack.state() {
                PackState::Sound(entries) => {
                    for id in entries {
                        if !unreadable.contains(&id) && is_named(&odb, id) {
                            check.sound += 1;
                        } else {
                            check.damaged.push(damaged(Some(id)));
                        }
                        step();
                    }
                }
                PackState::Damaged(entries) => {
                    check.damaged.push(damaged(None));
                    check
                        .damaged
                        .extend(entries.into_iter().map(|id| damaged(Some(id))));
                }
            }
        }
        check.damaged.sort();
        check.damaged.dedup();
        Ok(check)
    }

    /// How a file of the object database is told: by its path in git's folder, where it is there.
    #[must_use]
    pub fn name_in_git_folder(&self, place: &Path) -> String {
        let inside = place.strip_prefix(self.git_folder()).unwrap_or(place);
        inside.to_string_lossy().replace('\\', "/")
    }
}

/// Whether a packed object is what its name says.
fn is_named(odb: &git2::Odb<'_>, id: ObjectId) -> bool {
    let Ok(oid) = id.oid() else { return false };
    odb.read(oid)
        .is_ok_and(|object| ObjectId::of(object.kind(), object.data()) == id)
}

/// The folder of objects, and those that it borrows from (`objects/info/alternates`).
fn object_folders(own: &Path) -> Vec<PathBuf> {
    let mut folders = vec![own.to_owned()];
    let (mut from, mut depth) = (0, 0);
    while from < folders.len() && depth < DEEPEST {
        let level = folders[from..].to_vec();
        from = folders.len();
        depth += 1;
        for folder in level {
            let text = fs::read_to_string(folder.join("info/alternates")).unwrap_or_default();
            for line in text
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                // An absolute path takes the place of what stands before it.
                let other = folder.join(line);
                if other.is_dir() && !folders.contains(&other) {
                    folders.push(other);
                }
            }
        }
    }
    folders
}
