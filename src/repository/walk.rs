//! The one walk: every commit that a tip leads to, and which files of the register each one
//! changed.
//!
//! A change counts at the commit that made it: a merge counts only where it differs from all its
//! parents. What a changed file *means* is for the floors above.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::commit::RawCommit;
use super::objects::Objects;
use super::packs::Packs;
use super::pieces::{Pieces, apart};
use super::tree::{Folder, TreeEntry, UNNAMED, compare};
use super::{Commit, Failure, Mode, ObjectId, Person, Repository, order};

/// A file in one commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    pub mode: Mode,
    pub id: ObjectId,
}

/// A file that a commit changed; the path is relative to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub path: Arc<str>,
    /// Before, in the first parent; `None`: the file is new here.
    pub old: Option<Leaf>,
    /// After; `None`: the file is gone.
    pub new: Option<Leaf>,
}

/// A commit with what it changed in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    pub commit: Commit,
    /// The register's folder after this commit: equal ids, equal registers. `None`: no register
    /// yet.
    pub folder: Option<ObjectId>,
    /// Sorted by path; empty for a commit that left the register alone.
    pub changes: Vec<Change>,
    /// Of a merge: what differs from its first parent and stands so in another, each path with the
    /// place of the first such parent. Sorted by path; empty where the whole folder is that of a
    /// parent. In a history that is not complete the places tell nothing.
    pub taken: Vec<(Arc<str>, usize)>,
}

/// All commits that lead to one tip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub tip: ObjectId,
    /// Oldest first, each after all its parents; see [`History::blobs`] for the contents.
    pub revisions: Vec<Revision>,
    /// Whether the first commits are here too: false in a shallow clone, and then nothing may be
    /// concluded from what is absent.
    pub complete: bool,
}

impl History {
    /// Every blob that ever stood in the register, each once, in path order: versions of one file
    /// beside each other, the order in which reading is fastest.
    #[must_use]
    pub fn blobs(&self) -> Vec<ObjectId> {
        let mut by_path: BTreeMap<&str, Vec<ObjectId>> = BTreeMap::new();
        for change in self.revisions.iter().flat_map(|revision| &revision.changes) {
            let leaves = [change.old, change.new]
                .into_iter()
                .flatten()
                .filter(|leaf| leaf.mode != Mode::Submodule);
            by_path
                .entry(&change.path)
                .or_default()
                .extend(leaves.map(|leaf| leaf.id));
        }
        let mut seen = HashSet::new();
        by_path
            .into_values()
            .flatten()
            .filter(|id| seen.insert(*id))
            .collect()
    }

    /// Whether a commit leads to this tip (or is it).
    #[must_use]
    pub fn contains(&self, commit: ObjectId) -> bool {
        self.revisions
            .iter()
            .any(|revision| revision.commit.id == commit)
    }
}

/// Walks from `tip`, taking what is `known` and reading the rest.
pub(super) fn walk(
    repository: &Repository,
    tip: ObjectId,
    known: HashMap<ObjectId, Revision>,
    verify: bool,
) -> Result<(History, usize), Failure> {
    let packs = if verify {
        Arc::default()
    } else {
        Packs::of(repository.git_folder())
    };
    let objects = Objects::beside(&repository.git, &packs, verify)?;
    let shallow = repository.is_shallow();
    let prefix = repository.prefix();
    let mut walker = Walker::new(&objects, prefix, shallow);
    let (mut revisions, read) = walker.commits(tip, known)?;
    let folders: HashMap<ObjectId, Option<ObjectId>> = revisions
        .iter()
        .map(|revision| (revision.commit.id, revision.folder))
        .collect();
    // What a commit changed follows from the commit alone, so the processors share the commits.
    let changes = repository.in_parallel(&read, verify, |objects, share| {
        let mut walker = Walker::new(objects, prefix, shallow);
        share
            .iter()
            .map(|at| walker.changes(&revisions[*at], &folders))
            .collect()
    })?;
    for (at, (changes, taken)) in read.iter().zip(changes) {
        (revisions[*at].changes, revisions[*at].taken) = (changes, taken);
    }
    let complete = walker.complete;
    Ok((
        History {
            tip,
            revisions: order::oldest_first(revisions),
            complete,
        },
        read.len(),
    ))
}

/// Reads commits, and what each changed.
pub(super) struct Walker<'o> {
    objects: &'o Objects<'o>,
    prefix: &'o str,
    shallow: bool,
    complete: bool,
    texts: HashSet<Arc<str>>,
}

impl<'o> Walker<'o> {
    pub(super) fn new(objects: &'o Objects<'o>, prefix: &'o str, shallow: bool) -> Self {
        Walker {
            objects,
            prefix,
            shallow,
            complete: true,
            texts: HashSet::new(),
        }
    }

    /// Every commit, newest first as far as the parents tell, and the places of those read anew.
    fn commits(
        &mut self,
        tip: ObjectId,
        mut known: HashMap<ObjectId, Revision>,
    ) -> Result<(Vec<Revision>, Vec<usize>), Failure> {
        let (mut revisions, mut read) = (Vec::new(), Vec::new());
        let (mut seen, mut todo) = (HashSet::from([tip]), vec![tip]);
        while let Some(id) = todo.pop() {
            let revision = match known.remove(&id) {
                Some(revision) => revision,
                None => match self.commit(id) {
                    // The parents of a shallow clone's oldest commits are named, but not here.
                    Err(Failure::Missing { .. }) if self.shallow => {
                        self.complete = false;
                        continue;
                    }
                    revision => {
                        read.push(revisions.len());
                        revision?
                    }
                },
            };
            todo.extend(
                revision
                    .commit
                    .parents
                    .iter()
                    .filter(|parent| seen.insert(**parent)),
            );
            revisions.push(revision);
        }
        Ok((revisions, read))
    }

    /// A commit with its folder of the register, and nothing yet of what it changed.
    pub(super) fn commit(&mut self, id: ObjectId) -> Result<Revision, Failure> {
        let bytes = self.objects.commit_bytes(id)?;
        let raw = RawCommit::parse(id, &bytes)?;
        let folder = self.register_folder(raw.tree)?;
        let commit = Commit {
            id,
            author: self.person(raw.author, raw.latin1),
            committer: self.person(raw.committer, raw.latin1),
            subject: Arc::from(raw.subject()),
            signature: raw.signature,
            parents: raw.parents,
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

    fn register_folder(&self, root: ObjectId) -> Result<Option<ObjectId>, Failure> {
        let mut folder = root;
        for part in self.prefix.split('/').filter(|part| !part.is_empty()) {
            match self.entry(folder, part.as_bytes(), true)? {
                Some(leaf) => folder = leaf.id,
                None => return Ok(None),
            }
        }
        Ok(Some(folder))
    }

    /// What stands under a name: a folder if `folder` is wanted, anything else if not.
    fn entry(&self, within: ObjectId, name: &[u8], folder: bool) -> Result<Option<Leaf>, Failure> {
        let tree = self.objects.folder(within)?;
        for entry in tree.entries(within) {
            let entry = entry?;
            if entry.name == name && entry.is_folder() == folder {
                return Ok(Some(leaf(&entry)));
            }
        }
        Ok(None)
    }

    /// The changes of one commit, by the merge rule, and what a merge took from another parent than
    /// its first.
    pub(super) fn changes(
        &mut self,
        revision: &Revision,
        folders: &HashMap<ObjectId, Option<ObjectId>>,
    ) -> Result<Differences, Failure> {
        let parents: Vec<Option<ObjectId>> = revision
            .commit
            .parents
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
        let (mut changes, mut taken) = (Vec::with_capacity(found.len()), Vec::new());
        for (bytes, old, new) in found {
            let path = self.shared(&String::from_utf8_lossy(&bytes));
            match self.like(&parents, &bytes, new)? {
                Some(parent) => taken.push((path, parent)),
                None => changes.push(Change { path, old, new }),
            }
        }
        changes.sort_by(|a, b| {
            a.path
                .cmp(&b.path)
                .then(a.new.is_some().cmp(&b.new.is_some()))
        });
        taken.sort();
        Ok((changes, taken))
    }

    /// The first parent after the first that has the same at a path.
    fn like(
        &self,
        parents: &[Option<ObjectId>],
        path: &[u8],
        new: Option<Leaf>,
    ) -> Result<Option<usize>, Failure> {
        for (place, parent) in parents.iter().enumerate().skip(1) {
            if self.leaf_at(*parent, path)? == new {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    fn leaf_at(&self, folder: Option<ObjectId>, path: &[u8]) -> Result<Option<Leaf>, Failure> {
        let Some(mut folder) = folder else {
            return Ok(None);
        };
        let mut parts = path.split(|byte| *byte == b'/').peekable();
        while let Some(part) = parts.next() {
            match self.entry(folder, part, parts.peek().is_some())? {
                Some(leaf) if parts.peek().is_some() => folder = leaf.id,
                found => return Ok(found),
            }
        }
        Ok(None)
    }

    /// Compares two folders and, where folders inside them differ, those.
    fn compare(
        &self,
        old: Option<ObjectId>,
        new: Option<ObjectId>,
        path: &mut Vec<u8>,
        found: &mut Vec<RawChange>,
    ) -> Result<(), Failure> {
        if path.len() > LONGEST_PATH || found.len() > MOST_CHANGES {
            return Err(Failure::damaged(new.or(old).unwrap_or(UNNAMED), "depth"));
        }
        let folder = |id: Option<ObjectId>| {
            id.map_or_else(
                || Ok(Rc::new(Pieces::uncut(b""))),
                |id| self.objects.folder(id),
            )
        };
        let (left, right) = (folder(old)?, folder(new)?);
        let (left, right) = apart(&left, &right);
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
        })?;
        for (mut inside, old, new) in deeper {
            inside.push(b'/');
            self.compare(old, new, &mut inside, found)?;
        }
        Ok(())
    }
}

/// What a commit changed, and what it took, as in [`Revision`].
type Differences = (Vec<Change>, Vec<(Arc<str>, usize)>);
/// A path with what stood there before and after.
type RawChange = (Vec<u8>, Option<Leaf>, Option<Leaf>);

/// Longer or more than this is an attack, not a register.
const LONGEST_PATH: usize = 4096;
const MOST_CHANGES: usize = 1_000_000;

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
