//! Merges that a git program made line by line, as it does where nobody told it of the merge driver,
//! or on a server, or that a person made by hand: records that cannot be read any more, a fact or a
//! paragraph of one side lost, an item of a list lost or doubled, one of two complaints with one
//! number gone. The three versions that the merge saw tell it.

use std::collections::{BTreeMap, BTreeSet};

use super::meeting::{given_up, is_later, is_same_source, next_number, under_number, used_paths};
use super::recorders::Recorders;
use super::side::{Files, common, files_at, has_letter, number_of, origin, path_of, text_of};
use super::terms::Renumbering;
use crate::calendar::{Day, Zone};
use crate::files::SETTINGS;
use crate::register::{
    Merged, RecordKind, RightMerge, Typed, Versions, is_mergeable, merge, merge_standing,
};
use crate::repository::{Failure, Leaf, MergeCommit, ObjectId, PathChange, Repository, Trust};

/// A record that a merge made otherwise spoilt, and that nobody mended since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMerge {
    /// In the register.
    pub path: String,
    pub merge: ObjectId,
    /// What makes it again by meaning; nothing where something was typed over it since.
    pub again: Option<Vec<PathChange>>,
    /// A complaint or measure that takes another number by it.
    pub renumbered: Option<Renumbering>,
    /// The facts of a record, or the keys of the settings, that were lost; none where all of it was.
    pub lost: Vec<String>,
}

/// The register as it stands, and what is known of a merge.
pub(super) struct Judging<'j> {
    pub(super) repository: &'j Repository,
    pub(super) tip: ObjectId,
    pub(super) standing: &'j Files,
    pub(super) merge: MergeCommit,
    pub(super) sides: [&'j Files; 2],
    pub(super) merged: &'j Files,
    recorders: Recorders<'j>,
}

/// The records and settings that merges up to a commit spoilt. `on` is the day of a value of which
/// no history tells; `trust` whether what was judged before counts.
///
/// # Errors
/// When the history cannot be read.
pub fn text_merges(
    repository: &Repository,
    tip: ObjectId,
    on: (Day, Zone),
    trust: Trust,
) -> Result<Vec<TextMerge>, Failure> {
    let merges = repository.merges_to_judge(tip, trust)?;
    let standing = if merges.is_empty() {
        Files::new()
    } else {
        files_at(repository, tip)?
    };
    let mut found: BTreeMap<String, TextMerge> = BTreeMap::new();
    for merge in merges {
        let [ours, theirs] = merge.sides;
        let Some(base) = common(repository, ours, theirs)? else {
            continue;
        };
        let sides = [files_at(repository, ours)?, files_at(repository, theirs)?];
        let judging = Judging {
            repository,
            tip,
            standing: &standing,
            merge,
            sides: [&sides[0], &sides[1]],
            merged: &files_at(repository, merge.commit)?,
            recorders: Recorders::of(Some(repository), Some(ours), Some(theirs), on),
        };
        for spoilt in judging.all(&base)? {
            found.entry(spoilt.path.clone()).or_insert(spoilt);
        }
    }
    if found.is_empty() && !repository.is_shallow() {
        // On a read-only disk nothing can be remembered, and the next time is as slow as this one.
        let _ = repository.judged_merges(tip);
    }
    Ok(found.into_values().collect())
}

impl Judging<'_> {
    /// All that the merge spoilt.
    fn all(&self, base: &Files) -> Result<Vec<TextMerge>, Failure> {
        let mut found = self.dropped(base)?;
        for (path, here) in self.sides[0] {
            let Some(there) = self.sides[1].get(path).filter(|there| *there != here) else {
                continue;
            };
            let before = base.get(path);
            // What only one side changed needs no merge: it is taken over.
            let one_sided = match before {
                Some(before) if before == here => Some(there),
                Some(before) if before == there => Some(here),
                _ => None,
            };
            let is_taken_over = one_sided.is_some() && self.merged.get(path) == one_sided;
            let kind = RecordKind::of(path);
            if kind == RecordKind::Procedure && !is_taken_over {
                found.extend(self.procedure(path, before, one_sided)?);
            }
            if (path == SETTINGS || kind.has_records()) && !is_taken_over {
                found.extend(self.one(path, base, [*here, *there])?);
            }
        }
        Ok(found)
    }

    pub(super) fn text(&self, leaf: Leaf) -> Result<String, Failure> {
        Ok(text_of(self.repository, leaf)?.unwrap_or_default())
    }

    pub(super) fn spoilt(&self, path: &str, again: Option<Vec<PathChange>>) -> TextMerge {
        TextMerge {
            path: path.to_owned(),
            merge: self.merge.commit,
            again,
            renumbered: None,
            lost: Vec::new(),
        }
    }

    /// One record, or the settings, that both sides changed or the merge has otherwise.
    fn one(
        &self,
        path: &str,
        files: &Files,
        [ours, theirs]: [Leaf; 2],
    ) -> Result<Option<TextMerge>, Failure> {
        let (Some(made), Some(stands)) = (self.merged.get(path), self.standing.get(path)) else {
            return Ok(None);
        };
        let repository = self.repository;
        let base = files.get(path).copied();
        let is_record = path != SETTINGS;
        if base.is_none() && is_record && !is_same_source(repository, ours, theirs)? {
            let [one, other] = self.merge.sides;
            let origins = [
                origin(repository, one, path)?,
                origin(repository, other, path)?,
            ];
            if origins[0] != origins[1] {
                return self.met(path, [ours, theirs], [origins[0].0, origins[1].0]);
            }
        }
        let base = base.map(|leaf| self.text(leaf)).transpose()?;
        let (ours, theirs) = (self.text(ours)?, self.text(theirs)?);
        let versions = Versions {
            base: base.as_deref(),
            ours: &ours,
            theirs: &theirs,
        };
        let number = number_of(path).unwrap_or_default();
        let by = |choice: &_| self.recorders.of_choice(number, choice);
        // A file without a place for choices is merged as one side has it.
        let right = merge(path, versions, by).or_else(|_| merge_standing(path, versions));
        let Ok(Merged { text, doubled, .. }) = right else {
            return Ok(None);
        };
        let text = if is_record {
            text
        } else {
            self.right_settings(text, files)
        };
        let right = RightMerge {
            path,
            base: base.as_deref(),
            text: &text,
            is_doubled: !doubled.is_empty(),
        };
        let found = self.held_against(&right, (*made, *stands))?;
        match found {
            Some(settings) if !is_record => self.with_withdrawn(settings, files).map(Some),
            found => Ok(found),
        }
    }

    /// Holds what a merge made, and what stands there now, against the merge by meaning.
    fn held_against(
        &self,
        right: &RightMerge<'_>,
        (made, stands): (Leaf, Leaf),
    ) -> Result<Option<TextMerge>, Failure> {
        let path = right.path;
        if made.id == ObjectId::of_blob(right.text.as_bytes()) {
            return Ok(None);
        }
        let mut first: Option<(String, Vec<String>)> = None;
        for leaf in std::iter::once(made).chain(self.later(path, made)?) {
            let text = self.text(leaf)?;
            if !is_mergeable(path, &text) {
                continue;
            }
            let lost = right.lost_in(&text);
            match &mut first {
                // Once it was right, whatever happened later was done on purpose.
                Some((_, known)) => known.retain(|at| lost.contains(at)),
                None => first = Some((text, lost)),
            }
        }
        let lost = first.as_ref().map(|(_, lost)| lost.clone());
        let again = match first {
            // Nobody mended it: it stands as the merge left it, or somebody typed in it.
            None if stands == made => Some(right.text.to_owned()),
            None => None,
            Some((_, lost)) if lost.is_empty() => return Ok(None),
            Some((first, lost)) => self.restored(&first, right, (stands, &lost))?,
        };
        let change = |text: String| {
            let bytes = Some(text.into_bytes());
            self.repository.change_from_head(path, Some(stands), bytes)
        };
        let again = again.map(change).transpose()?;
        Ok(Some(TextMerge {
            lost: lost.unwrap_or_default(),
            ..self.spoilt(path, again.map(|change| vec![change]))
        }))
    }

    /// What stands there, with what was lost as the merge by meaning has it.
    fn restored(
        &self,
        first: &str,
        right: &RightMerge<'_>,
        (stands, lost): (Leaf, &[String]),
    ) -> Result<Option<String>, Failure> {
        let now = self.text(stands)?;
        let Ok(mended) = right.restored_in(first, lost) else {
            return Ok(None);
        };
        if now == first {
            return Ok(Some(mended));
        }
        let versions = Versions {
            base: Some(first),
            ours: &now,
            theirs: &mended,
        };
        Ok(merge_standing(right.path, versions)
            .ok()
            .map(|merged| merged.text))
    }

    /// The versions of a file in the commits that follow on the merge, the oldest first.
    pub(super) fn later(&self, path: &str, made: Leaf) -> Result<Vec<Leaf>, Failure> {
        let mut found = vec![made];
        let between = self.repository.between(self.merge.commit, self.tip)?;
        for commit in between.into_iter().rev() {
            let entry = self.repository.entry_at(commit, path)?;
            let leaf = entry.as_ref().map(Leaf::from);
            if let Some(leaf) = leaf.filter(|leaf| found.last() != Some(leaf))
                && self.repository.is_descendant(commit, self.merge.commit)?
            {
                found.push(leaf);
            }
        }
        found.remove(0);
        Ok(found)
    }

    /// Two different records that met under one number: one of them may be gone.
    fn met(
        &self,
        path: &str,
        leaves: [Leaf; 2],
        origins: [ObjectId; 2],
    ) -> Result<Option<TextMerge>, Failure> {
        let texts = [self.text(leaves[0])?, self.text(leaves[1])?];
        let known = [known_by(&texts[0]), known_by(&texts[1])];
        let is_there = |files| self.are_there(path, files, &known);
        // Where both came through the merge, whatever was corrected later is no loss.
        if is_there(self.merged)? == [true, true] {
            return Ok(None);
        }
        let is_there = is_there(self.standing)?;
        let (Some(stands), false) = (self.standing.get(path), is_there == [true, true]) else {
            return Ok(None);
        };
        let (stays, goes) = match is_there {
            [true, false] => (None, 1),
            [false, true] => (None, 0),
            _ if self.merged.get(path) != Some(stands) => {
                return Ok(Some(self.spoilt(path, None)));
            }
            // The one that was recorded first keeps its number.
            _ if is_later(self.repository, origins[0], origins[1])? => (Some(1), 0),
            _ => (Some(0), 1),
        };
        let mut changes = Vec::new();
        if let Some(side) = stays {
            let bytes = Some(texts[side].clone().into_bytes());
            let change = self
                .repository
                .change_from_head(path, Some(*stands), bytes)?;
            changes.push(change);
        }
        let old = number_of(path).unwrap_or_default();
        let new = self.free_number(old)?;
        let Ok(moved) = under_number(&texts[goes], path, old, &new) else {
            return Ok(Some(self.spoilt(path, None)));
        };
        changes.push(PathChange::added(path_of(&new), moved));
        let renumbered = Renumbering {
            old: old.to_owned(),
            new,
            letter_sent: has_letter(&texts[goes]),
            mentions: self.naming(old, path)?,
        };
        Ok(Some(TextMerge {
            renumbered: Some(renumbered),
            ..self.spoilt(path, Some(changes))
        }))
    }

    /// Whether each of two records is among some files: at its path, or at one that the merge or
    /// somebody after it gave.
    pub(super) fn are_there(
        &self,
        path: &str,
        files: &Files,
        known: &[[Typed; 4]; 2],
    ) -> Result<[bool; 2], Failure> {
        let mut found = [false; 2];
        for (other, leaf) in files {
            let is_new = self.sides.iter().all(|side| !side.contains_key(other));
            if other == path || (is_new && RecordKind::of(other) == RecordKind::of(path)) {
                let here = known_by(&self.text(*leaf)?);
                for (found, known) in found.iter_mut().zip(known) {
                    *found |= here == *known;
                }
            }
        }
        Ok(found)
    }

    fn free_number(&self, old: &str) -> Result<String, Failure> {
        let mut taken: BTreeSet<String> = self.standing.keys().cloned().collect();
        taken.extend(used_paths(self.repository, self.tip)?);
        taken.extend(given_up(self.repository, self.standing)?);
        Ok(next_number(old, &taken))
    }

    /// The other records that name a number: nobody knows any more which of the two they mean.
    fn naming(&self, number: &str, own: &str) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        for (path, leaf) in self.standing {
            let is_record = path != own && RecordKind::of(path).has_records();
            if is_record && self.text(*leaf)?.contains(number) {
                found.push(path.clone());
            }
        }
        Ok(found)
    }
}

/// What tells one complaint or measure from another, whatever its number.
pub(super) fn known_by(text: &str) -> [Typed; 4] {
    let typed = Typed::of(text);
    ["onderwerp", "ontvangen", "titel", "aanbevolen-op"].map(|key| typed.at(key).clone())
}
