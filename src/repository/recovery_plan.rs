//! What becomes of each file in a recovery from what was half done: whose its bytes are, and
//! how it will stand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::entry::{Entry, Mode};
use super::finish::{IndexChange, in_form_of};
use super::half_done::HalfDone;
use super::lines::merge_lines;
use super::operation::Operation;
use super::readiness::Ready;
use super::work_tree::{bytes_at, plain_place, same_content};
use super::{Failure, ObjectId, Refusal, Repository};

/// What a merge of three versions of a file gives, the common one first; nothing where it gives
/// none.
pub type MergedAs<'m> = &'m dyn Fn(&str, [&[u8]; 3]) -> Option<Vec<u8>>;

/// What will be written, and what must be kept before.
#[derive(Default)]
pub(super) struct RecoveryPlan {
    /// Files to write, or to remove.
    pub files: Vec<(PathBuf, Option<Vec<u8>>)>,
    pub index: Vec<IndexChange>,
    /// Somebody's work in files that are written over.
    pub work: Vec<Ready<'static>>,
    /// What was staged and stands nowhere else.
    pub staged_work: Vec<Ready<'static>>,
    pub set_aside: Vec<(String, Vec<u8>)>,
    pub restored: Vec<String>,
    pub unstaged: Vec<String>,
}

/// The files of a commit by their paths.
type Entries = BTreeMap<String, Entry>;

/// The sides that a file is held against.
struct Sides<'m> {
    whole: &'m Repository,
    operation: Option<Operation>,
    here: Entries,
    target: Entries,
    /// What the operation takes over: from which version to which one.
    carried: Option<(Entries, Entries)>,
    merged: MergedAs<'m>,
}

/// What git has of one file.
struct Versions<'e> {
    here: Option<&'e Entry>,
    target: Option<&'e Entry>,
    base: Option<&'e Entry>,
    theirs: Option<&'e Entry>,
}

/// Works out how every file will stand that the operation, or whoever staged it, touched.
pub(super) fn planned(
    register: &Repository,
    whole: &Repository,
    half: &HalfDone,
    (here, target): (ObjectId, ObjectId),
    merged: MergedAs<'_>,
) -> Result<RecoveryPlan, Refusal> {
    let entries = |commit| -> Result<Entries, Failure> {
        let list = whole.entries_at(commit)?;
        Ok(list
            .into_iter()
            .map(|entry| (entry.path.clone(), entry))
            .collect())
    };
    let carried = match half.operation {
        Some(operation) => whole.carried_over(operation, here)?,
        None => None,
    };
    let sides = Sides {
        whole,
        operation: half.operation,
        here: entries(here)?,
        target: entries(target)?,
        carried: match carried {
            Some((base, theirs)) => Some((entries(base)?, entries(theirs)?)),
            None => None,
        },
        merged,
    };
    let staged = whole.staged()?;
    let in_index: Entries = staged
        .entries
        .into_iter()
        .map(|entry| (entry.path.clone(), entry))
        .collect();
    let conflicts: BTreeSet<&String> = staged.conflicts.iter().collect();
    let none = Entries::new();
    let (base, theirs) = sides
        .carried
        .as_ref()
        .map_or((&none, &none), |(b, t)| (b, t));
    let all = [&sides.here, &sides.target, &in_index, base, theirs];
    let mut paths: BTreeSet<&String> = all.iter().flat_map(|entries| entries.keys()).collect();
    paths.extend(&conflicts);
    let is_whole = half.operation.is_some() || half.leaves();
    let mut plan = RecoveryPlan::default();
    for path in paths {
        let is_staged = conflicts.contains(path) || in_index.get(path) != sides.here.get(path);
        let moves = sides.here.get(path) != sides.target.get(path);
        let is_touched = base.get(path) != theirs.get(path);
        let concerns = moves || is_staged || is_touched;
        if concerns && (is_whole || register.inside(path).is_some()) {
            sides.one(path, in_index.get(path), is_staged, &mut plan)?;
        }
    }
    Ok(plan)
}

impl Sides<'_> {
    /// One file that something was done with.
    fn one(
        &self,
        path: &str,
        indexed: Option<&Entry>,
        is_staged: bool,
        plan: &mut RecoveryPlan,
    ) -> Result<(), Refusal> {
        let carried = |side: fn(&(Entries, Entries)) -> &Entries| {
            self.carried
                .as_ref()
                .and_then(|sides| side(sides).get(path))
        };
        let versions = Versions {
            here: self.here.get(path),
            target: self.target.get(path),
            base: carried(|sides| &sides.0),
            theirs: carried(|sides| &sides.1),
        };
        let known = [versions.here, versions.target, indexed];
        let is_file = |entry: &&Entry| matches!(entry.mode, Mode::File | Mode::Executable);
        let top = self.whole.work_tree().ok_or(Refusal::Bare)?;
        let place = plain_place(top, path);
        let Some(place) = place.filter(|_| known.into_iter().flatten().all(|it| is_file(&it)))
        else {
            // A link, or another repository: no part of a register, and left as it is.
            return Ok(());
        };
        let target = versions
            .target
            .map(|entry| self.whole.blob(entry.id))
            .transpose()?;
        let file = bytes_at(&place)?;
        let entered = versions.target.map(|entry| (entry.id, entry.mode));
        plan.index.push((path.to_owned(), entered));
        if is_staged && self.operation.is_none() {
            plan.unstaged.push(path.to_owned());
        }
        let mode = versions.here.or(indexed);
        let mode = mode.map_or(Mode::File, |entry| entry.mode);
        let kept = |bytes: &[u8]| kept(path, mode, bytes);
        if let Some(indexed) = indexed.filter(|_| is_staged) {
            let bytes = self.whole.blob(indexed.id)?;
            let stands = file.as_ref().is_some_and(|file| same_content(file, &bytes));
            if !stands && !self.is_nobodys(path, &versions, &bytes)? {
                plan.staged_work.push(kept(&bytes));
            }
        }
        let as_target = match (&file, &target) {
            (Some(file), Some(target)) => same_content(file, target),
            (None, None) => true,
            _ => false,
        };
        if as_target || !self.goes(path, &versions, file.as_deref(), plan, kept)? {
            return Ok(());
        }
        let here = versions
            .here
            .map(|entry| self.whole.blob(entry.id))
            .transpose()?;
        let bytes = match (&file, here, target) {
            (Some(file), Some(here), Some(target)) => Some(in_form_of(file, &here, &target)),
            (_, _, target) => target,
        };
        plan.restored.push(path.to_owned());
        plan.files.push((place, bytes));
        Ok(())
    }

    /// Whether a file that does not stand as it will is written over; keeps what is somebody's.
    fn goes(
        &self,
        path: &str,
        versions: &Versions<'_>,
        file: Option<&[u8]>,
        plan: &mut RecoveryPlan,
        kept: impl Fn(&[u8]) -> Ready<'static>,
    ) -> Result<bool, Refusal> {
        let Some(file) = file else {
            // Nothing stands there that could be lost.
            return Ok(true);
        };
        if self.is_nobodys(path, versions, file)? {
            return Ok(true);
        }
        let is_touched = versions.base != versions.theirs;
        let merges = self.operation == Some(Operation::Merge) && is_touched;
        let marked = without_labels(file) != file;
        if !marked && !merges && versions.here == versions.target {
            return Ok(false);
        }
        plan.work.push(kept(file));
        if merges && !marked {
            plan.set_aside.push((path.to_owned(), file.to_vec()));
        }
        Ok(true)
    }

    /// Whether bytes are a version that git has, or what git or the merge driver makes of two.
    fn is_nobodys(
        &self,
        path: &str,
        versions: &Versions<'_>,
        bytes: &[u8],
    ) -> Result<bool, Refusal> {
        let Versions {
            here,
            target,
            base,
            theirs,
        } = versions;
        for entry in [here, target, theirs].into_iter().flatten() {
            if same_content(bytes, &self.whole.blob(entry.id)?) {
                return Ok(true);
            }
        }
        let (Some(here), Some(theirs)) = (here, theirs) else {
            return Ok(false);
        };
        let base = base.map(|entry| self.whole.blob(entry.id)).transpose()?;
        let base = base.unwrap_or_default();
        let (here, theirs) = (self.whole.blob(here.id)?, self.whole.blob(theirs.id)?);
        let (lines, _) = merge_lines(&base, &here, &theirs)?;
        if without_labels(&lines) == without_labels(bytes) {
            return Ok(true);
        }
        let merged = (self.merged)(path, [&base, &here, &theirs]);
        Ok(merged.is_some_and(|merged| same_content(bytes, &merged)))
    }
}

/// A file of a commit that keeps it.
pub(super) fn kept(path: &str, mode: Mode, bytes: &[u8]) -> Ready<'static> {
    Ready {
        path: path.to_owned(),
        place: PathBuf::new(),
        found: None,
        file: None,
        blob: Some(bytes.to_vec()),
        mode,
    }
}

/// The bytes with no more of git's marks than what every program writes: behind them stand names of
/// branches and commits. The same bytes where there are no marks.
fn without_labels(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let mark = [b"<<<<<<< ", b">>>>>>> ", b"||||||| "]
            .into_iter()
            .find(|mark| line.starts_with(&mark[..]));
        match mark {
            Some(mark) => plain.extend_from_slice(&[&mark[..7], b"\n"].concat()),
            None => plain.extend_from_slice(line),
        }
    }
    plain
}
