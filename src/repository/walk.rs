//! Reading commits and what each changed: which files of the register differ from those of its
//! parents.
//!
//! A change counts at the commit that made it: a merge counts only where it differs from all its
//! parents. What a changed file *means* is for the rooms above.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::commit::RawCommit;
use super::lost::{Loss, Lost};
use super::objects::Objects;
use super::tree::{Folder, TreeEntries, TreeEntry, UNNAMED, compare};
use super::{Change, Commit, Failure, Leaf, ObjectId, Person, Revision};

/// The register's folder of each commit whose folder is known.
pub(super) type Folders = HashMap<ObjectId, Option<ObjectId>>;

/// A folder that could not be read, with its path relative to the register.
pub(super) struct UnreadFolder {
    pub(super) path: Vec<u8>,
    pub(super) failure: Failure,
}

/// Reads commits, and what each changed.
pub(super) struct Walker<'o> {
    objects: &'o Objects<'o>,
    prefix: &'o str,
    /// Whether objects may be absent because they were never fetched.
    partial: bool,
    /// Whether such an object was met.
    pub(super) unfetched: bool,
    /// Whether commits were met that a shallow clone leaves out.
    pub(super) shallow: bool,
    pub(super) lost: Vec<Lost>,
    /// The objects of these.
    lost_objects: HashSet<ObjectId>,
    /// Commits that cannot be read, or whose folder of the register cannot be found.
    pub(super) unknown: HashSet<ObjectId>,
    texts: HashSet<Arc<str>>,
}

impl<'o> Walker<'o> {
    pub(super) fn new(objects: &'o Objects<'o>, prefix: &'o str, partial: bool) -> Self {
        Walker {
            objects,
            prefix,
            partial,
            unfetched: false,
            shallow: false,
            lost: Vec::new(),
            lost_objects: HashSet::new(),
            unknown: HashSet::new(),
            texts: HashSet::new(),
        }
    }

    /// Every commit, newest first as far as the parents tell.
    pub(super) fn commits(
        &mut self,
        tip: ObjectId,
        shallow: &BTreeSet<ObjectId>,
    ) -> Result<Vec<Revision>, Failure> {
        let mut revisions = Vec::new();
        // The parents of a shallow clone's oldest commits are named, but not here.
        let mut beyond = HashSet::new();
        let (mut seen, mut todo) = (HashSet::from([tip]), vec![tip]);
        while let Some(id) = todo.pop() {
            let revision = match self.commit(id) {
                Ok(revision) => revision,
                Err(Failure::Missing { .. }) if beyond.contains(&id) => {
                    self.shallow = true;
                    continue;
                }
                Err(failure) => {
                    self.unknown.insert(id);
                    self.lose(failure, id, b"")?;
                    continue;
                }
            };
            let parents = &revision.commit.parents;
            if shallow.contains(&id) {
                beyond.extend(parents.iter().copied());
            }
            todo.extend(parents.iter().filter(|parent| seen.insert(**parent)));
            revisions.push(revision);
        }
        Ok(revisions)
    }

    /// Whether everything asked for so far could be read.
    pub(super) fn is_whole(&self) -> bool {
        !self.unfetched && !self.shallow && self.lost.is_empty()
    }

    /// Takes note of an object that cannot be read. What was never fetched is not lost.
    pub(super) fn lose(
        &mut self,
        failure: Failure,
        commit: ObjectId,
        path: &[u8],
    ) -> Result<(), Failure> {
        let (object, loss) = match failure {
            Failure::Missing { object } => (object, Loss::Missing),
            Failure::Damaged { object, .. } => (object, Loss::Damaged),
            Failure::TooLarge { object, .. } => (object, Loss::TooLarge),
            failure => return Err(failure),
        };
        if loss == Loss::Missing && self.partial {
            self.unfetched = true;
        } else if self.lost_objects.insert(object) {
            let path = self.shared(&String::from_utf8_lossy(path));
            self.lost.push(Lost {
                object,
                commit,
                path,
                loss,
            });
        }
        Ok(())
    }

    /// A commit with its folder of the register, and nothing yet of what it changed.
    pub(super) fn commit(&mut self, id: ObjectId) -> Result<Revision, Failure> {
        let bytes = self.objects.commit(id)?;
        let raw = RawCommit::parse(id, &bytes)?;
        let commit = Commit {
            id,
            author: self.person(raw.author, raw.latin1),
            committer: self.person(raw.committer, raw.latin1),
            subject: Arc::from(raw.subject()),
            signature: raw.signature,
            takes_back: raw.takes_back(),
            parents: raw.parents,
        };
        let folder = match self.objects.folder_at(raw.tree, self.prefix) {
            Ok(folder) => folder,
            Err(failure) => {
                self.unknown.insert(id);
                self.lose(failure, id, b"")?;
                None
            }
        };
        Ok(Revision {
            commit,
            folder,
            changes: Vec::new(),
            taken: Vec::new(),
        })
    }

    fn person(&mut self, line: &[u8], latin1: bool) -> Person {
        let (name, email, moment) = RawCommit::person(line, latin1);
        Person {
            name: self.shared(&name),
            email: self.shared(&email),
            moment,
        }
    }

    /// One copy of each text: names and paths return in thousands of commits.
    fn shared(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texts.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = Arc::from(text);
        self.texts.insert(Arc::clone(&new));
        new
    }

    /// The changes of one commit, by the merge rule, and what a merge took from another parent than
    /// its first.
    pub(super) fn changes(
        &mut self,
        revision: &Revision,
        folders: &Folders,
    ) -> Result<Differences, UnreadFolder> {
        let too_large = |size| Failure::TooLarge {
            object: revision.commit.id,
            size,
        };
        let commits = &revision.commit.parents;
        if commits.len() > MOST_PARENTS {
            return Err(unread(b"", too_large(commits.len())));
        }
        let parents: Vec<Option<ObjectId>> = commits
            .iter()
            .filter_map(|parent| folders.get(parent).copied())
            .collect();
        if parents.contains(&revision.folder) {
            return Ok(Differences::default());
        }
        let mut found = Vec::new();
        self.compare(
            parents.first().copied().flatten(),
            revision.folder,
            &mut Vec::new(),
            &mut found,
        )?;
        if found.len() > MOST_CHANGES {
            return Err(unread(b"", too_large(found.len())));
        }
        let taken_from = self.taken(&parents, &mut found)?;
        let mut changes = Vec::with_capacity(found.len());
        for (bytes, old, new) in found {
            let path = self.shared(&String::from_utf8_lossy(&bytes));
            changes.push(Change { path, old, new });
        }
        let mut taken = Vec::with_capacity(taken_from.len());
        for (bytes, parent) in taken_from {
            taken.push((self.shared(&String::from_utf8_lossy(&bytes)), parent));
        }
        changes.sort_by(|a, b| {
            a.path
                .cmp(&b.path)
                .then(a.new.is_some().cmp(&b.new.is_some()))
        });
        taken.sort();
        Ok((changes, taken))
    }

    /// Takes out of these changes what stands in another parent than the first as it stands now,
    /// with the place of the first such parent.
    fn taken(
        &self,
        parents: &[Option<ObjectId>],
        changes: &mut Vec<RawChange>,
    ) -> Result<Vec<(Vec<u8>, usize)>, UnreadFolder> {
        let mut taken = Vec::new();
        for (place, parent) in parents.iter().enumerate().skip(1) {
            let mut wanted: Vec<&[u8]> = changes.iter().map(|(path, ..)| &path[..]).collect();
            wanted.sort_unstable();
            let mut there = BTreeMap::new();
            if let Some(folder) = parent {
                self.files_in(*folder, 0, &wanted, &mut there)?;
            }
            let alike: Vec<bool> = changes
                .iter()
                .map(|(path, _, new)| there.get(&path[..]).copied() == *new)
                .collect();
            let mut alike = alike.into_iter();
            let same = changes.extract_if(.., |_| alike.next().unwrap_or(false));
            taken.extend(same.map(|(path, ..)| (path, place)));
        }
        Ok(taken)
    }

    /// What stands at these paths in a folder, reading each folder once however many are wanted of
    /// it. The paths are in order, and the folder's own path is their first `start` bytes.
    fn files_in<'p>(
        &self,
        folder: ObjectId,
        start: usize,
        wanted: &[&'p [u8]],
        found: &mut BTreeMap<&'p [u8], Leaf>,
    ) -> Result<(), UnreadFolder> {
        // By name: the file of that name, and what is wanted of the folder of that name.
        let mut files: HashMap<&[u8], &'p [u8]> = HashMap::new();
        let mut folders: HashMap<&[u8], Vec<&'p [u8]>> = HashMap::new();
        for path in wanted {
            let rest = &path[start..];
            match rest.iter().position(|byte| *byte == b'/') {
                Some(end) => folders.entry(&rest[..end]).or_default().push(path),
                None => drop(files.insert(rest, path)),
            }
        }
        let at = |failure| unread(&wanted.first().unwrap_or(&&b""[..])[..start], failure);
        let tree = self.objects.folder(folder).map_err(at)?;
        for entry in TreeEntries::new(folder, &tree) {
            let entry = entry.map_err(at)?;
            if entry.is_folder() {
                if let Some(inside) = folders.get(entry.name) {
                    self.files_in(entry.id, start + entry.name.len() + 1, inside, found)?;
                }
            } else if let Some(path) = files.get(entry.name) {
                found.insert(path, leaf(&entry));
            }
        }
        Ok(())
    }

    /// Compares two folders and, where folders inside them differ, those.
    fn compare(
        &self,
        old: Option<ObjectId>,
        new: Option<ObjectId>,
        path: &mut Vec<u8>,
        found: &mut Vec<RawChange>,
    ) -> Result<(), UnreadFolder> {
        if found.len() > MOST_CHANGES {
            return Ok(());
        }
        if path.len() > LONGEST_PATH {
            let failure = Failure::damaged(new.or(old).unwrap_or(UNNAMED), "depth");
            return Err(unread(path, failure));
        }
        let folder = |id: Option<ObjectId>| {
            let bytes = id.map_or_else(|| Ok(Rc::default()), |id| self.objects.folder(id));
            bytes.map_err(|failure| unread(path, failure))
        };
        let (left, right) = (folder(old)?, folder(new)?);
        let mut deeper = Vec::new();
        compare(named(old, &left), named(new, &right), |a, b| {
            let name = a.or(b).map_or(&b""[..], |entry| entry.name);
            let folder_id = |entry: Option<TreeEntry<'_>>| {
                entry.filter(TreeEntry::is_folder).map(|entry| entry.id)
            };
            let file = |entry: Option<TreeEntry<'_>>| {
                entry
                    .filter(|entry| !entry.is_folder())
                    .map(|entry| leaf(&entry))
            };
            let full = [path.as_slice(), name].concat();
            if folder_id(a) != folder_id(b) {
                deeper.push((full, folder_id(a), folder_id(b)));
            } else if file(a) != file(b) {
                found.push((full, file(a), file(b)));
            }
            Ok(())
        })
        .map_err(|failure| unread(path, failure))?;
        for (mut inside, old, new) in deeper {
            inside.push(b'/');
            self.compare(old, new, &mut inside, found)?;
        }
        Ok(())
    }
}

/// What a commit changed, and what it took, as in [`Revision`].
pub(super) type Differences = (Vec<Change>, Vec<(Arc<str>, usize)>);
/// A path with what stood there before and after.
type RawChange = (Vec<u8>, Option<Leaf>, Option<Leaf>);

/// Longer or more than this is an attack, not a register.
const LONGEST_PATH: usize = 4096;
const MOST_CHANGES: usize = 200_000;
/// Git's own octopus makes do with far fewer.
const MOST_PARENTS: usize = 100;

fn unread(path: &[u8], failure: Failure) -> UnreadFolder {
    UnreadFolder {
        path: path.to_vec(),
        failure,
    }
}

fn leaf(entry: &TreeEntry<'_>) -> Leaf {
    Leaf {
        mode: entry.mode,
        id: entry.id,
    }
}

fn named(id: Option<ObjectId>, bytes: &[u8]) -> Folder<'_> {
    Folder {
        id: id.unwrap_or(UNNAMED),
        bytes,
    }
}
