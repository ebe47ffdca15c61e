//! What a merge dropped though neither side took it away, as `git merge -s ours` does, or whoever
//! merged by hand: records that only one side had, and complaints that it withdrew.

use std::collections::BTreeSet;

use super::meeting::given_up;
use super::side::{Files, number_of, origin, path_of};
use super::text_merges::{Judging, TextMerge, known_by};
use super::withdrawn::{contested, with_back};
use crate::register::{RecordKind, Typed};
use crate::repository::{Failure, Leaf, PathChange};

/// Whether a file is a record, or a text of the procedure.
fn is_of_register(path: &str) -> bool {
    let kind = RecordKind::of(path);
    kind.has_records() || kind == RecordKind::Procedure
}

impl Judging<'_> {
    /// The records that are gone since the merge, and that no side had taken away.
    pub(super) fn dropped(&self, base: &Files) -> Result<Vec<TextMerge>, Failure> {
        let mut found: Vec<TextMerge> = Vec::new();
        let [ours, theirs] = self.sides;
        for (at, side, other) in [(0, ours, theirs), (1, theirs, ours)] {
            for (path, leaf) in side {
                let is_gone = !self.merged.contains_key(path) && !self.standing.contains_key(path);
                let there = other.get(path);
                let was_taken_away = there.is_none() && base.contains_key(path);
                // Of two versions the one that a side changed.
                let is_older = there.is_some_and(|it| it != leaf) && base.get(path) == Some(leaf);
                if !is_gone
                    || was_taken_away
                    || is_older
                    || !is_of_register(path)
                    || found.iter().any(|known| known.path == *path)
                    || self.is_elsewhere(path, *leaf, at)?
                    || self.came_back(path)?
                {
                    continue;
                }
                let back = PathChange::added(path, self.repository.blob(leaf.id)?);
                found.push(self.spoilt(path, Some(vec![back])));
            }
        }
        Ok(found)
    }

    /// A text of the procedure that only one side changed, and that stands as it did before.
    pub(super) fn procedure(
        &self,
        path: &str,
        before: Option<&Leaf>,
        changed: Option<&Leaf>,
    ) -> Result<Option<TextMerge>, Failure> {
        let (Some(stands), Some(changed)) = (self.standing.get(path), changed) else {
            return Ok(None);
        };
        let is_as_before = Some(stands) == before && self.merged.get(path) == before;
        // Once it was another, whoever put it back did so on purpose.
        if !is_as_before || !self.later(path, *stands)?.is_empty() {
            return Ok(None);
        }
        let bytes = Some(self.repository.blob(changed.id)?);
        let again = self
            .repository
            .change_from_head(path, Some(*stands), bytes)?;
        Ok(Some(self.spoilt(path, Some(vec![again]))))
    }

    /// Whether a record that a side has at a path goes by another number now, or its number was
    /// given up.
    fn is_elsewhere(&self, path: &str, leaf: Leaf, at: usize) -> Result<bool, Failure> {
        if given_up(self.repository, self.standing)?.contains(&path.to_owned()) {
            return Ok(true);
        }
        let known = known_by(&self.text(leaf)?);
        if self.are_there(path, self.standing, &[known.clone(), known])?[0] {
            return Ok(true);
        }
        let begun = origin(self.repository, self.merge.sides[at], path)?;
        let others = self.standing.keys().filter(|other| {
            RecordKind::of(other) == RecordKind::of(path) && !self.sides[at].contains_key(*other)
        });
        for other in others {
            if origin(self.repository, self.tip, other)? == begun {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a record stood at a path once more after the merge: what happened later was done on
    /// purpose.
    fn came_back(&self, path: &str) -> Result<bool, Failure> {
        for commit in self.repository.between(self.merge.commit, self.tip)? {
            if self.repository.entry_at(commit, path)?.is_some()
                && self.repository.is_descendant(commit, self.merge.commit)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The settings that are right for a merge: of a complaint that stays, though one side withdrew
    /// it, the number is not given up.
    pub(super) fn right_settings(&self, merged: String, base: &Files) -> String {
        let stay = contested(base, self.sides).into_iter();
        let stay = stay.filter(|path| self.merged.contains_key(*path));
        let numbers: BTreeSet<&str> = stay.filter_map(|path| number_of(path)).collect();
        with_back(&merged, &numbers).map_or(merged, |(text, _)| text)
    }

    /// Settings made again, with the complaints that go because their numbers are given up again.
    pub(super) fn with_withdrawn(
        &self,
        mut settings: TextMerge,
        base: &Files,
    ) -> Result<TextMerge, Failure> {
        let Some(changes) = &mut settings.again else {
            return Ok(settings);
        };
        let text = changes.first().and_then(|change| change.to.as_deref());
        let text = String::from_utf8_lossy(text.unwrap_or_default()).into_owned();
        let typed = Typed::of_settings(&text);
        let items = match typed.at("vervallen") {
            Typed::List(items) => &items[..],
            _ => &[],
        };
        for number in items.iter().filter_map(|item| item.at("nummer").text()) {
            let path = path_of(number);
            let (Some(stands), Some(before)) = (self.standing.get(&path), base.get(&path)) else {
                continue;
            };
            let was_withdrawn = self.sides.iter().any(|side| !side.contains_key(&path));
            if was_withdrawn && stands == before {
                let gone = self
                    .repository
                    .change_from_head(&path, Some(*stands), None)?;
                changes.push(gone);
            }
        }
        Ok(settings)
    }
}
