//! The last version of each unreadable file that could be read, from git: what had to be done then
//! must most likely still be done.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::calendar::Day;
use crate::files::{Content, File, SETTINGS};
use crate::procedure::{Duty, agenda, statuses};
use crate::register::{Event, History, Register};
use crate::repository::{ObjectId, Repository, Trust};
use crate::rules::Unreadable;

/// A register in which older versions stand for files that cannot be read now.
pub(super) struct LastReadable {
    /// With the older versions in the place of the unreadable files.
    register: Register,
    /// The commit from which each of those files is, by its path.
    versions: BTreeMap<String, ObjectId>,
}

impl LastReadable {
    /// The older versions that git has of what cannot be read; none outside git, or where git has
    /// none either.
    pub(super) fn of(
        register: &Register,
        history: Option<&History>,
        root: &Path,
    ) -> Option<LastReadable> {
        let unreadable: BTreeSet<String> = paths_left_out(register);
        if unreadable.is_empty() {
            return None;
        }
        let repository = Repository::open(root).ok()??;
        let read;
        let history = match history {
            Some(history) => history,
            None => {
                let tip = repository.head().ok()??;
                read = History::read(&repository, tip, Trust::Cache).ok()?;
                &read
            }
        };
        let commits = readable_in(history, &unreadable);
        let versions = newest_sound(&repository, &commits, register);
        (!versions.is_empty()).then(|| LastReadable {
            register: overlaid(register, &versions),
            versions: versions
                .into_iter()
                .map(|(path, (commit, _))| (path, commit))
                .collect(),
        })
    }

    /// The older version of a file, and the commit that has it.
    pub(super) fn version(&self, path: &str) -> Option<(ObjectId, Vec<u8>)> {
        let commit = self.versions.get(path)?;
        Some((*commit, self.register.source(path).as_bytes().to_vec()))
    }

    /// Says of each unreadable file which older version of it counts, where one does.
    pub(super) fn mark(&self, unreadable: &mut [Unreadable]) {
        for one in unreadable {
            one.last_readable = self.versions.get(&one.path).copied();
        }
    }

    /// What must be done according to the older versions and all that can be read.
    pub(super) fn agenda(&self, as_of: Day) -> Vec<Duty> {
        let mut duties = agenda(&self.register, &statuses(&self.register, as_of), as_of);
        for duty in &mut duties {
            duty.known_from = self.versions.get(&duty.path).copied();
        }
        duties
    }
}

fn paths_left_out(register: &Register) -> BTreeSet<String> {
    let left_out = register.left_out();
    left_out.iter().map(|left| left.path.to_owned()).collect()
}

/// The commits in which the file at each path could be read, newest first.
fn readable_in(history: &History, paths: &BTreeSet<String>) -> BTreeMap<String, Vec<ObjectId>> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for revision in history.records.values().flatten() {
        if revision.readable && revision.event != Event::Removed && paths.contains(&*revision.path)
        {
            let commits = found.entry(revision.path.to_string()).or_default();
            commits.push(revision.commit);
        }
    }
    let newest_first = |mut commits: Vec<usize>| {
        commits.sort_unstable_by(|a, b| b.cmp(a));
        commits.dedup();
        let ids = commits.into_iter().filter_map(|at| history.commits.get(at));
        ids.map(|commit| commit.id).collect()
    };
    found
        .into_iter()
        .map(|(path, commits)| (path, newest_first(commits)))
        .collect()
}

/// Files by their paths: each with a commit, and as it stood in it.
type Versions = BTreeMap<String, (ObjectId, Vec<u8>)>;

/// The newest version of each file that is sound beside the others. All files are tried together, one
/// version further back each time: a thousand that register.yml made unsound cost no more rounds than
/// one.
fn newest_sound(
    repository: &Repository,
    commits: &BTreeMap<String, Vec<ObjectId>>,
    register: &Register,
) -> Versions {
    let most = commits.values().map(Vec::len).max().unwrap_or(0);
    let mut sound = Versions::new();
    for back in 0..most {
        let mut tried = sound.clone();
        for (path, commits) in commits
            .iter()
            .filter(|(path, _)| !sound.contains_key(*path))
        {
            let version = commits.get(back).and_then(|commit| {
                let entry = repository.entry_at(*commit, path).ok()??;
                Some((*commit, repository.read_blob(entry.id).ok()?))
            });
            tried.extend(version.map(|version| (path.clone(), version)));
        }
        let left_out = paths_left_out(&overlaid(register, &tried));
        tried.retain(|path, _| sound.contains_key(path) || !left_out.contains(path));
        sound = tried;
        if sound.len() == commits.len() {
            break;
        }
    }
    sound
}

/// The register with these files in the place of its own.
fn overlaid(register: &Register, with: &Versions) -> Register {
    let file = |(path, _): (&str, ObjectId)| match with.get(path) {
        Some((_, bytes)) => File::new(path, bytes.as_slice()),
        // The settings are always read anew.
        None if path == SETTINGS => File::new(path, register.source(path)),
        None => File {
            content: Content::Unread,
            ..File::new(path, "")
        },
    };
    register.at_another_time(register.contents().map(file).collect())
}
