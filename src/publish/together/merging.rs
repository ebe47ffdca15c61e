//! Two sets of files made one: each file as one side has it, or both by what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::meeting::Tip;
use super::moved::Moved;
use super::recorders::Recorders;
use super::side::{Files, common, files_at, number_of};
use super::terms::{JoinTrouble, Joining, Left};
use super::versions::{Kept, Three, Work};
use super::withdrawn::{choice, with_back};
use crate::files::SETTINGS;
use crate::register::{Side, with_open_choice};
use crate::repository::{Mode, Modes, ObjectId, Outcome, PathChange, Refusal, Repository};

/// The files that the merge commit changes on our side, and what is left to a person.
pub(super) struct Merging {
    /// By path: nothing where the file goes.
    changed: BTreeMap<String, Option<(Mode, Vec<u8>)>>,
    ours: Files,
    pub(super) left: Vec<(String, Left)>,
}

impl Merging {
    /// Works out every file. Paths outside the register are merged too.
    pub(super) fn of(
        joining: &Joining<'_>,
        ours: Tip<'_>,
        theirs: Tip<'_>,
    ) -> Result<Merging, JoinTrouble> {
        let whole = joining.repository.whole()?;
        let base = common(&whole, ours.commit, theirs.commit)?.ok_or(JoinTrouble::Unrelated)?;
        let files = [
            files_at(&whole, ours.commit)?,
            files_at(&whole, theirs.commit)?,
        ];
        let recorders = Recorders::of(
            Some(joining.repository),
            Some(ours.commit),
            Some(theirs.commit),
            (joining.as_of, joining.zone),
        );
        let work = Work {
            joining,
            whole: &whole,
            recorders,
            prefix: joining.repository.full_path(""),
        };
        let moved = work.moved(&base, (ours.commit, &files[0]), (theirs.commit, &files[1]))?;
        let [ours, theirs] = files;
        let mut merging = Merging {
            changed: BTreeMap::new(),
            ours,
            left: Vec::new(),
        };
        merging.all(&work, &base, &theirs, moved)?;
        merging.give_back_withdrawn(&work)?;
        Ok(merging)
    }

    fn all(
        &mut self,
        work: &Work<'_>,
        base: &Files,
        theirs: &Files,
        moved: BTreeMap<String, Moved>,
    ) -> Result<(), JoinTrouble> {
        let of = |moved: &Moved| {
            [
                Some(moved.ours.clone()),
                Some(moved.theirs.clone()),
                moved.base.clone(),
            ]
        };
        let mut done: BTreeSet<String> = moved.values().flat_map(of).flatten().collect();
        done.extend(moved.keys().cloned());
        let paths = base.keys().chain(self.ours.keys()).chain(theirs.keys());
        let paths: BTreeSet<&String> = paths.filter(|path| !done.contains(*path)).collect();
        let stays = |path: &String| (path.clone(), Moved::nowhere(path));
        let stay: Vec<(String, Moved)> = paths.into_iter().map(stays).collect();
        for (path, moved) in moved.into_iter().chain(stay) {
            let three = Three {
                base: moved.base.as_ref().and_then(|path| base.get(path)).copied(),
                ours: self.ours.get(&moved.ours).copied(),
                theirs: theirs.get(&moved.theirs).copied(),
            };
            let merged = work.one(&path, three, &mut self.left)?;
            for old in of(&moved).into_iter().flatten() {
                if old != path && self.ours.contains_key(&old) {
                    self.changed.insert(old, None);
                }
            }
            self.put(work, &path, merged)?;
        }
        Ok(())
    }

    /// Enters a file that will not stand as ours has it.
    fn put(&mut self, work: &Work<'_>, path: &str, merged: Kept) -> Result<(), JoinTrouble> {
        let ours = self.ours.get(path).copied();
        let file = match merged {
            Kept::Leaf(leaf) if leaf == ours => return Ok(()),
            Kept::Leaf(leaf) => leaf
                .map(|leaf| work.bytes(leaf).map(|bytes| (leaf.mode, bytes)))
                .transpose()?,
            Kept::Bytes(mode, bytes) => {
                if let Some(ours) = ours.filter(|ours| ours.mode == mode)
                    && work.bytes(ours)? == bytes
                {
                    return Ok(());
                }
                Some((mode, bytes))
            }
        };
        self.changed.insert(path.to_owned(), file);
        Ok(())
    }

    /// A complaint that was withdrawn on one side and stays, is not withdrawn any more: whether it
    /// should be is left open.
    fn give_back_withdrawn(&mut self, work: &Work<'_>) -> Result<(), JoinTrouble> {
        let kept: Vec<String> = self
            .left
            .iter()
            .filter(|(_, left)| *left == Left::Kept)
            .map(|(path, _)| path.clone())
            .collect();
        let numbers: BTreeSet<&str> = kept.iter().filter_map(|path| number_of(path)).collect();
        if numbers.is_empty() {
            return Ok(());
        }
        let settings = format!("{}{SETTINGS}", work.prefix);
        let Some((mode, bytes)) = self.standing(work, &settings)? else {
            return Ok(());
        };
        let text = String::from_utf8_lossy(&bytes);
        // Where the lines cannot be taken out, the check tells that both stand there.
        let Some((text, back)) = with_back(&text, &numbers) else {
            return Ok(());
        };
        self.changed
            .insert(settings, Some((mode, text.into_bytes())));
        for path in &kept {
            if let Some(number) = number_of(path).filter(|number| back.contains(number)) {
                self.leave_open(work, path, number)?;
            }
        }
        Ok(())
    }

    /// Notes in a complaint that stays that one side withdrew it.
    fn leave_open(&mut self, work: &Work<'_>, path: &str, number: &str) -> Result<(), JoinTrouble> {
        let full = format!("{}{path}", work.prefix);
        let side = match self.ours.contains_key(&full) {
            true => Side::Theirs,
            false => Side::Ours,
        };
        let choice = choice(number, side);
        let Some((mode, bytes)) = self.standing(work, &full)? else {
            return Ok(());
        };
        let by = work.recorders.of_choice(number, &choice);
        let text = String::from_utf8_lossy(&bytes);
        // One that cannot be read is told as it was.
        let Ok(text) = with_open_choice(path, &text, &choice, by) else {
            return Ok(());
        };
        self.changed.insert(full, Some((mode, text.into_bytes())));
        for (_, left) in self.left.iter_mut().filter(|(left, _)| left == path) {
            *left = Left::Open(choice.clone());
        }
        Ok(())
    }

    /// A file as it will stand.
    fn standing(
        &self,
        work: &Work<'_>,
        path: &str,
    ) -> Result<Option<(Mode, Vec<u8>)>, JoinTrouble> {
        match (self.changed.get(path), self.ours.get(path)) {
            (Some(file), _) => Ok(file.clone()),
            (None, Some(leaf)) => Ok(Some((leaf.mode, work.bytes(*leaf)?))),
            (None, None) => Ok(None),
        }
    }

    /// What the merge commit changes on our side.
    pub(super) fn changes(
        &self,
        whole: &Repository,
    ) -> Result<(Vec<PathChange>, Modes), JoinTrouble> {
        let mut modes = Modes::new();
        let mut changes = Vec::new();
        for (path, file) in &self.changed {
            modes.extend(file.as_ref().map(|(mode, _)| (path.clone(), *mode)));
            let bytes = file.as_ref().map(|(_, bytes)| bytes.clone());
            let old = self.ours.get(path).copied();
            changes.push(whole.change_from_head(path, old, bytes)?);
        }
        Ok((changes, modes))
    }

    /// Makes the merge commit.
    pub(super) fn commit(
        &self,
        joining: &Joining<'_>,
        ours: ObjectId,
        theirs: ObjectId,
    ) -> Result<Outcome, JoinTrouble> {
        let whole = joining.repository.whole()?;
        if whole.head()? != Some(ours) {
            return Ok(Outcome::NotDone(Refusal::Moving));
        }
        let (changes, modes) = self.changes(&whole)?;
        let message = joining.words.text("subject-joined");
        let new = joining.commit(&changes, &message);
        Ok(whole.commit_merge(&new, theirs, &modes))
    }
}
