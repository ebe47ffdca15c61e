//! The branch goes on: to theirs, or to a merge of both.

use std::collections::BTreeSet;

use super::meeting::{Tip, giving_way, moves};
use super::merging::Merging;
use super::side::{Files, common, files_at};
use super::terms::{JoinTrouble, Joined, Joining};
use crate::repository::{Modes, ObjectId, Outcome, Refusal};

/// How often the branch may move away, or a number may meet, before we give up.
const ATTEMPTS: usize = 12;

/// Brings the commits that lead to `theirs` into the branch.
///
/// # Errors
/// A [`JoinTrouble`]; what was here stays as it was, or has moved to new numbers.
pub fn join(joining: &Joining<'_>, theirs: ObjectId) -> Result<Joined, JoinTrouble> {
    let mut joined = Joined::default();
    let mut theirs = theirs;
    for _ in 0..ATTEMPTS {
        let repository = joining.repository.reopen()?;
        let joining = Joining {
            repository: &repository,
            ..*joining
        };
        let Some(ours) = repository.head()? else {
            return go_on(&joining, None, theirs, joined);
        };
        if repository.is_descendant(ours, theirs)? {
            return Ok(joined);
        }
        if repository.is_descendant(theirs, ours)? {
            return go_on(&joining, Some(ours), theirs, joined);
        }
        let base = common(&repository, ours, theirs)?.ok_or(JoinTrouble::Unrelated)?;
        let files = [files_at(&repository, ours)?, files_at(&repository, theirs)?];
        let [here, there] =
            [(ours, &files[0]), (theirs, &files[1])].map(|(commit, files)| Tip { commit, files });
        let meeting = giving_way(&joining, &base, here, there)?;
        if !meeting.theirs.is_empty() {
            let moves = moves(&joining, &base, there, here, &meeting.theirs)?;
            theirs = repository
                .commit_beside(theirs, &joining.commit(&moves.changes, &moves.message))?;
            joined.renumbered.extend(moves.told);
            continue;
        }
        if !meeting.ours.is_empty() {
            let moves = moves(&joining, &base, here, there, &meeting.ours)?;
            if joining.is_foreseen {
                joining.refuse(&repository, &moves.changes)?;
                return Ok(joined);
            }
            match repository.commit_by_itself(&joining.commit(&moves.changes, &moves.message)) {
                Outcome::NotDone(Refusal::Overtaken { .. } | Refusal::Moving) => {}
                outcome => {
                    joined.behind.extend(done(outcome)?);
                    joined.renumbered.extend(moves.told);
                }
            }
            continue;
        }
        let merging = Merging::of(&joining, here, there)?;
        if joining.is_foreseen {
            let whole = repository.whole()?;
            joining.refuse(&whole, &merging.changes(&whole)?.0)?;
            return Ok(joined);
        }
        match merging.commit(&joining, ours, theirs)? {
            Outcome::NotDone(Refusal::Overtaken { .. } | Refusal::Moving) => {}
            outcome => {
                joined.behind.extend(done(outcome)?);
                joined.left.extend(merging.left);
                return Ok(joined);
            }
        }
    }
    Err(JoinTrouble::Refused(Refusal::Moving))
}

/// The files that stayed behind a commit that was made.
fn done(outcome: Outcome) -> Result<Vec<String>, JoinTrouble> {
    match outcome {
        Outcome::Done { behind, .. } => Ok(behind),
        Outcome::NotDone(refusal) => Err(JoinTrouble::Refused(refusal)),
        Outcome::Uncertain { failure, .. } => Err(JoinTrouble::Uncertain(failure.message())),
    }
}

/// Lets the branch go on to commits that follow on it.
fn go_on(
    joining: &Joining<'_>,
    ours: Option<ObjectId>,
    theirs: ObjectId,
    mut joined: Joined,
) -> Result<Joined, JoinTrouble> {
    let whole = joining.repository.whole()?;
    let before = ours.map_or_else(|| Ok(Files::new()), |ours| files_at(&whole, ours))?;
    let after = files_at(&whole, theirs)?;
    let mut modes = Modes::new();
    let mut changes = Vec::new();
    let paths = before.keys().chain(after.keys());
    let paths: BTreeSet<&String> = paths.collect();
    for path in paths {
        let (old, new) = (before.get(path).copied(), after.get(path).copied());
        if old == new {
            continue;
        }
        modes.extend(new.map(|leaf| (path.clone(), leaf.mode)));
        let new = new.map(|leaf| whole.blob(leaf.id)).transpose()?;
        changes.push(whole.change_from_head(path, old, new)?);
    }
    if joining.is_foreseen {
        // A branch that only goes on makes no commit, in which no hook would have had a say.
        whole.refuse_changes(&changes, true)?;
        return Ok(joined);
    }
    let new = joining.commit(&changes, "sync");
    let behind = done(whole.follow(&new, theirs, &modes))?;
    joined.behind.extend(behind);
    Ok(joined)
}
