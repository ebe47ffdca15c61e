//! What changed in each record, when and by whom: the commits of the register, read as facts.
//!
//! A record is known by the number in its front matter, so a moved or renamed file keeps its
//! history. A change is a key with what stood there before and after; `voorstellen[0].reactie`
//! addresses an item of a list, `tekst` the text under the front matter. Judges nothing.

mod assembly;
mod cache;
mod changes;
mod difference;
mod diffs;
mod evidence;
mod lineage;
mod lines;
mod merge_trace;
mod replay;
mod step;
mod texts;
mod version;

pub use changes::{Changes, KeyChange};
pub(super) use difference::differing;
pub use evidence::{Evidence, signatures};
pub use lineage::Past;
pub use lines::{Lines, Sides};
pub use merge_trace::AnnotatedChange;
pub use replay::{Keys, replay, replay_of};
pub use texts::Texts;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::files::SETTINGS;
use crate::repository::{
    Commit, Failure, Loss, Lost, ObjectId, Repository, Trust, is_worth_writing,
};

/// The key of the text under the front matter.
pub const TEXT: &str = "tekst";
/// The key of a whole file, where a version of it cannot be read as a record.
pub const FILE: &str = "bestand";

/// Everything that ever happened to the records of a register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct History {
    pub tip: ObjectId,
    /// Oldest first, each after all its parents; those that left the register alone too.
    pub commits: Vec<Commit>,
    /// By number (`2026-007`, `M-2026-01`), year (`2026`) or, for what has neither, path; the
    /// revisions of each in the order of the commits.
    pub records: BTreeMap<String, Vec<Revision>>,
    /// Which of their changes merges left out, see [`History::annotated`]; empty in a history that is
    /// not complete.
    merges: merge_trace::MergeTrace,
    /// Whether all of it was read. If not, nothing may be concluded from what is absent.
    pub complete: bool,
    /// Whether it goes further back than was fetched (a shallow clone).
    pub shallow: bool,
    /// Whether files or folders of it were never fetched (a partial clone).
    pub partial: bool,
    /// What should be here and cannot be read; what followed from it is not told.
    pub lost: Vec<LostVersion>,
}

/// A commit, folder or file of the history that should be here, and cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostVersion {
    pub object: ObjectId,
    /// A commit that has it.
    pub commit: ObjectId,
    /// Index of that commit in [`History::commits`]; none where it is the commit itself.
    pub place: Option<usize>,
    /// The record whose file it is; none of a commit or a folder.
    pub number: Option<Arc<str>>,
    /// Relative to the register; empty for a commit, and for the folder of the register.
    pub path: Arc<str>,
    pub loss: Loss,
}

impl LostVersion {
    /// Why it cannot be read.
    #[must_use]
    pub fn failure(&self) -> Failure {
        let object = self.object;
        match self.loss {
            Loss::Missing => Failure::Missing { object },
            Loss::Damaged | Loss::TooLarge => Failure::Damaged {
                object,
                detail: self.path.to_string(),
            },
        }
    }

    fn of_walk(lost: Lost) -> LostVersion {
        LostVersion {
            object: lost.object,
            commit: lost.commit,
            place: None,
            number: None,
            path: lost.path,
            loss: lost.loss,
        }
    }
}

/// What one commit did to one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Index in [`History::commits`].
    pub commit: usize,
    pub event: Event,
    /// Where the record stands after the commit; where it stood, when it is gone.
    pub path: Arc<str>,
    /// Where it stood before, when the commit moved it.
    pub moved_from: Option<Arc<str>>,
    /// Whether the file after the commit can be read; of one that cannot, [`FILE`] tells the
    /// difference.
    pub readable: bool,
    pub changes: Changes,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    Added,
    Changed,
    Removed,
}

impl History {
    /// The commit with which it began: what tells this register from any other. `None` where the
    /// history goes further back than is known here.
    #[must_use]
    pub fn first_commit(&self) -> Option<ObjectId> {
        let first = self.commits.first()?;
        (!self.shallow && first.parents.is_empty()).then_some(first.id)
    }

    /// The history of every record up to `tip`. With [`Trust::Cache`] one that was read before is
    /// taken from the git folder, and gone on with where `tip` follows on it in a straight line.
    ///
    /// # Errors
    /// When git's own folder cannot be read; what of the history cannot is told in it.
    pub fn read(repository: &Repository, tip: ObjectId, trust: Trust) -> Result<History, Failure> {
        let cached = trust == Trust::Cache && !repository.is_shallow();
        let known = cached.then(|| cache::read(repository)).flatten();
        let before = known.as_ref().map_or(0, |known| known.commits.len());
        // An older tip does not take the place of what is remembered of a later one.
        let older = known.as_ref().is_some_and(|known| {
            known.tip != tip && known.commits.iter().any(|commit| commit.id == tip)
        });
        let known = known
            .filter(|_| !older)
            .map(|known| known.extended(repository, tip))
            .transpose()?
            .flatten();
        let followed = known.is_some();
        let history = known.map_or_else(|| History::walked(repository, tip, trust), Ok)?;
        let new = if followed {
            history.commits.len() - before
        } else {
            history.commits.len()
        };
        if cached && history.complete && !older && is_worth_writing(before, new) {
            cache::write(repository, &history);
        }
        Ok(history)
    }

    /// From all commits.
    fn walked(repository: &Repository, tip: ObjectId, trust: Trust) -> Result<History, Failure> {
        let walked = repository.history(tip, trust)?;
        let mut diffs = diffs::DiffCache::of(repository, &walked.revisions)?;
        assembly::assemble(repository, walked, &mut diffs)
    }

    /// The revisions of one record, oldest first; none where there is no such record. All that was
    /// ever done to it, also on a side that a merge left out.
    #[must_use]
    pub fn of(&self, number: &str) -> &[Revision] {
        self.records.get(number).map_or(&[], Vec::as_slice)
    }

    /// How often what a record asks for may have changed: by itself, or by the settings of the
    /// register.
    #[must_use]
    pub fn changes_to(&self, number: &str) -> usize {
        self.of(number).len() + self.of(SETTINGS).len()
    }

    /// The first commit in which a key had a value, wherever in its list the item stood then.
    #[must_use]
    pub fn recorded(&self, number: &str, key: &str, value: &str) -> Option<&Commit> {
        self.commits.get(recorded_in(self.of(number), key, value)?)
    }
}

/// The same in these revisions of one record: the place of the commit.
#[must_use]
pub fn recorded_in(revisions: &[Revision], key: &str, value: &str) -> Option<usize> {
    let has_it = |revision: &&Revision| {
        let mut changes = revision.changes.to_value(value);
        changes.any(|change| is_same_fact(change.key, key))
    };
    revisions
        .iter()
        .find(has_it)
        .map(|revision| revision.commit)
}

/// Whether two keys address the same kind of fact: equal but for the places in lists.
fn is_same_fact(one: &str, other: &str) -> bool {
    let bare = |key: &str| -> String {
        key.split('[')
            .flat_map(|part| part.rsplit(']').next())
            .collect()
    };
    one == other || (one.contains('[') && bare(one) == bare(other))
}

#[cfg(test)]
mod tests {
    use super::is_same_fact;

    #[test]
    fn a_fact_that_moved_up_in_its_list_is_the_same_fact() {
        assert!(is_same_fact(
            "voorstellen[0].bericht",
            "voorstellen[1].bericht"
        ));
        assert!(is_same_fact("afgesloten", "afgesloten"));
        assert!(!is_same_fact(
            "voorstellen[0].bericht",
            "voorstellen[0].reactie-op"
        ));
        assert!(!is_same_fact("ontvangen", "ontvangstbevestiging"));
    }
}
