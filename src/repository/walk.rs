//! The one walk: every commit that a tip leads to, and which files of the register each one
//! changed.
//!
//! A change counts at the commit that made it: a merge counts only where it differs from all its
//! parents. What a changed file *means* is for the floors above.
#![allow(
    clippy::disallowed_types,
    reason = "looked up in, never listed: their order reaches nothing"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::commit::RawCommit;
use super::objects::Objects;
use super::tree::{Folder, TreeEntries, TreeEntry, UNNAMED, compare};
use super::{Change, Commit, Failure, Leaf, Mode, ObjectId, Person, Repository, Revision, order};

/// All commits that lead to one tip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub tip: ObjectId,
    /// Oldest first, each after all its parents; see [`History::blobs`] for the contents.
    pub revisions: Vec<Revision>,
    /// Whether all of it was read: false in a shallow or partial clone and where objects are lost,
    /// and then nothing may be concluded from what is absent.
    pub complete: bool,
    /// Whether it goes further back than was fetched (a shallow clone).
    pub shallow: bool,
    /// Whether files or folders of it were never fetched (a partial clone).
    pub partial: bool,
    /// Commits and folders that should be here and cannot be read, each once.
    pub lost: Vec<Lost>,
}

/// How far to trust what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Take what is remembered of commits read before.
    Cache,
    /// Read every commit; packs are believed by their sums.
    Objects,
    /// Read every commit and recompute every name: the deep check.
    Nothing,
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

/// An object of the history that should be here, and is gone or not what its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    pub object: ObjectId,
    /// A commit that has it.
    pub commit: ObjectId,
    /// What stands or stood there, relative to the register; empty for the commit itself and for
    /// the folder of the register.
    pub path: Arc<str>,
    /// Gone, rather than there and damaged.
    pub missing: bool,
}

impl Repository {
    /// Every commit that leads to `tip`, and what each changed in the register. Objects that cannot
    /// be read are told in it; what a commit did that has one, or whose parent has, is left out.
    ///
    /// # Errors
    /// When git's own folder cannot be read.
    pub fn history(&self, tip: ObjectId, trust: Trust) -> Result<History, Failure> {
        let verify = trust == Trust::Nothing;
        let objects = Objects::with(&self.git, self.packs(), verify)?;
        let (prefix, partial) = (self.prefix(), self.is_partial());
        let mut walker = Walker::new(&objects, prefix, partial);
        let mut revisions = walker.commits(tip, &self.shallow_commits())?;
        let unknown = std::mem::take(&mut walker.unknown);
        let known = |revision: &&Revision| !unknown.contains(&revision.commit.id);
        let folders: Folders = revisions
            .iter()
            .filter(known)
            .map(|revision| (revision.commit.id, revision.folder))
            .collect();
        // What a commit changed follows from the commit alone, so the processors share the commits.
        let changes = self.in_parallel(&revisions, verify, |objects, share| {
            let mut walker = Walker::new(objects, prefix, partial);
            let parents_known = |revision: &&Revision| {
                let mut parents = revision.commit.parents.iter();
                parents.all(|parent| !unknown.contains(parent))
            };
            let each = |revision: &Revision| {
                Some(revision)
                    .filter(known)
                    .filter(parents_known)
                    .map_or_else(
                        || Ok(Differences::default()),
                        |it| walker.changes(it, &folders),
                    )
            };
            Ok(share.iter().map(each).collect())
        })?;
        for (revision, changes) in revisions.iter_mut().zip(changes) {
            match changes {
                Ok((changes, taken)) => (revision.changes, revision.taken) = (changes, taken),
                Err(unread) => walker.lose(unread.failure, revision.commit.id, &unread.path)?,
            }
        }
        Ok(History {
            tip,
            revisions: order::oldest_first(revisions),
            complete: walker.is_whole(),
            shallow: walker.shallow,
            partial: walker.unfetched,
            lost: walker.lost,
        })
    }
}

/// The register's folder of each commit whose folder is known.
type Folders = HashMap<ObjectId, Option<ObjectId>>;

/// A folder that could not be read, with its path relative to the register.
pub(super) struct UnreadFolder {
    path: Vec<u8>,
    failure: Failure,
}

/// Reads commits, and what each changed.
pub(super) struct Walker<'o> {
    objects: &'o Objects<'o>,
    prefix: &'o str,
    /// Whether objects may be absent because they were never fetched.
    partial: bool,
    /// Whether such an object was met.
    unfetched: bool,
    /// Whether commits were met that a shallow clone leaves out.
    shallow: bool,
    lost: Vec<Lost>,
    /// Commits that cannot be read, or whose folder of the register cannot be found.
    unknown: HashSet<ObjectId>,
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
            unknown: HashSet::new(),
            texts: HashSet::new(),
        }
    }

    /// Every commit, newest first as far as the parents tell.
    fn commits(
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
    fn lose(&mut self, failure: Failure, commit: ObjectId, path: &[u8]) -> Result<(), Failure> {
        let (object, missing) = match failure {
            Failure::Missing { object } => (object, true),
            Failure::Damaged { object, .. } | Failure::TooLarge { object, .. } => (object, false),
            failure => return Err(failure),
        };
        if missing && self.partial {
            self.unfetched = true;
        } else if self.lost.iter().all(|lost| lost.object != object) {
            let path = self.shared(&String::from_utf8_lossy(path));
            self.lost.push(Lost {
                object,
                commit,
                path,
                missing,
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

    /// What stands under a name: a folder if `folder` is wanted, anything else if not.
    fn entry(&self, within: ObjectId, name: &[u8], folder: bool) -> Result<Option<Leaf>, Failure> {
        let tree = self.objects.folder(within)?;
        for entry in TreeEntries::new(within, &tree) {
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
        folders: &Folders,
    ) -> Result<Differences, UnreadFolder> {
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
            let like = self.like(&parents, &bytes, new);
            match like.map_err(|failure| unread(&bytes, failure))? {
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
    ) -> Result<(), UnreadFolder> {
        if path.len() > LONGEST_PATH || found.len() > MOST_CHANGES {
            let failure = Failure::damaged(new.or(old).unwrap_or(UNNAMED), "depth");
            return Err(unread(path, failure));
        }
        let folder = |id: Option<ObjectId>| {
            let bytes = id.map_or_else(|| Ok(Rc::from([])), |id| self.objects.folder(id));
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
type Differences = (Vec<Change>, Vec<(Arc<str>, usize)>);
/// A path with what stood there before and after.
type RawChange = (Vec<u8>, Option<Leaf>, Option<Leaf>);

/// Longer or more than this is an attack, not a register.
const LONGEST_PATH: usize = 4096;
const MOST_CHANGES: usize = 1_000_000;

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
