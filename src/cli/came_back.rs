//! Records that were taken away and stand there again, because they were changed on another
//! computer: whoever knew them is told.

use super::exchange::Exchanged;
use super::target::called;
use super::trouble::Trouble;
use crate::register::{History, RecordKind};
use crate::repository::{ObjectId, Repository, TakenBack, Trust};
use crate::wording::Message;

/// What there is to say of the records that came back since `before`. What the merge itself tells,
/// or an open choice, is not said twice.
pub(super) fn came_back(
    repository: &Repository,
    before: Option<ObjectId>,
    exchanged: &Exchanged,
    chosen_about: &[String],
) -> Result<Vec<Message>, Trouble> {
    let repository = repository.reopen()?;
    let (Some(before), Some(now)) = (before, repository.head()?) else {
        return Ok(Vec::new());
    };
    if exchanged.received.is_empty() {
        return Ok(Vec::new());
    }
    let new = stands_anew(&repository, (before, now), exchanged, chosen_about)?;
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let history = History::read(&repository, now, Trust::Cache)?;
    let mut said = Vec::new();
    for path in new {
        let number = called(&path);
        let revisions = history.of(number).iter();
        let commits: Vec<ObjectId> = revisions
            .filter(|revision| *revision.path == path)
            .map(|revision| history.commits[revision.commit].id)
            .collect();
        let Some(first) = commits.first() else {
            continue;
        };
        // Known here before, and not there: then it was taken away in between.
        if repository.is_descendant(before, *first)?
            && !is_put_back(&repository, &commits, exchanged)?
        {
            let key = match RecordKind::of(&path) {
                RecordKind::Year => "sync-came-back-year",
                _ => "sync-came-back",
            };
            let told = Message::new(key).with("path", path.as_str());
            said.push(told.with("number", number));
        }
    }
    Ok(said)
}

/// Whether somebody put a record back on purpose, in a commit that came in.
fn is_put_back(
    repository: &Repository,
    commits: &[ObjectId],
    exchanged: &Exchanged,
) -> Result<bool, Trouble> {
    for commit in commits {
        if exchanged.received.contains(commit)
            && TakenBack::of(&repository.commit_message(*commit)?).is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The records that stand there and did not before, and of which nothing else tells.
fn stands_anew(
    repository: &Repository,
    (before, now): (ObjectId, ObjectId),
    exchanged: &Exchanged,
    chosen_about: &[String],
) -> Result<Vec<String>, Trouble> {
    let mut new = Vec::new();
    for entry in repository.entries_at(now)? {
        let is_told = exchanged
            .joined
            .left
            .iter()
            .any(|(path, _)| *path == entry.path)
            || chosen_about
                .iter()
                .any(|number| number == called(&entry.path));
        if RecordKind::of(&entry.path).has_records()
            && !is_told
            && repository.entry_at(before, &entry.path)?.is_none()
        {
            new.push(entry.path);
        }
    }
    Ok(new)
}
