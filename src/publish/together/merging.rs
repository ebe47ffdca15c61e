//! Two sets of files made one: each file as one side has it, or both by what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::meeting::Tip;
use super::moved::Moved;
use super::recorders::Recorders;
use super::side::{Files, common, files_at, number_of};
use super::terms::{JoinTrouble, Joining, Left};
use super::versions::{Kept, Three, Work};
use crate::files::SETTINGS;
use crate::register::{Change, Typed, edit_settings};
use crate::repository::{Mode, Modes, ObjectId, Outcome, Refusal};

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

    /// A record that was withdrawn on one side and stays, is not withdrawn any more.
    fn give_back_withdrawn(&mut self, work: &Work<'_>) -> Result<(), JoinTrouble> {
        let kept: BTreeSet<&str> = self
            .left
            .iter()
            .filter(|(_, left)| *left == Left::Kept)
            .filter_map(|(path, _)| number_of(path))
            .collect();
        if kept.is_empty() {
            return Ok(());
        }
        let path = format!("{}{SETTINGS}", work.prefix);
        let standing = match self.changed.get(&path) {
            Some(Some((mode, bytes))) => Some((*mode, bytes.clone())),
            Some(None) => None,
            None => match self.ours.get(&path) {
                Some(leaf) => Some((leaf.mode, work.bytes(*leaf)?)),
                None => None,
            },
        };
        let Some((mode, bytes)) = standing else {
            return Ok(());
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let typed = Typed::of(&format!("---\n{text}\n---\n"));
        let Typed::List(items) = typed.at("vervallen") else {
            return Ok(());
        };
        let changes: Vec<Change> = items
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, item)| {
                item.at("nummer")
                    .text()
                    .is_some_and(|number| kept.contains(number))
            })
            .map(|(at, _)| Change::remove(format!("vervallen[{at}]")))
            .collect();
        // Where the line cannot be taken out, the check tells that both stand there.
        if let Ok(text) = edit_settings(&text, &changes) {
            self.changed.insert(path, Some((mode, text.into_bytes())));
        }
        Ok(())
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
        let mut modes = Modes::new();
        let mut changes = Vec::new();
        for (path, file) in &self.changed {
            modes.extend(file.as_ref().map(|(mode, _)| (path.clone(), *mode)));
            let bytes = file.as_ref().map(|(_, bytes)| bytes.clone());
            let old = self.ours.get(path).copied();
            changes.push(whole.change_from_head(path, old, bytes)?);
        }
        let message = joining.words.text("subject-joined");
        let new = joining.commit(&changes, &message);
        Ok(whole.commit_merge(&new, theirs, &modes))
    }
}
