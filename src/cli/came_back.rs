//! Records that were taken away here and stand there again, because they were changed on another
//! computer: whoever took one away is told.

use super::exchange::Exchanged;
use super::target::called;
use super::trouble::Trouble;
use crate::register::{History, RecordKind};
use crate::repository::{ObjectId, Repository, Trust};
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
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let history = History::read(&repository, now, Trust::Cache)?;
    let mut said = Vec::new();
    for path in new {
        let number = called(&path);
        let revisions = history.of(number).iter();
        let first = revisions.clone().find(|revision| *revision.path == path);
        let Some(first) = first.map(|first| history.commits[first.commit].id) else {
            continue;
        };
        // Known here before, and not there: then it was taken away here.
        if repository.is_descendant(before, first)? {
            let told = Message::new("sync-came-back").with("path", path.as_str());
            said.push(told.with("number", number));
        }
    }
    Ok(said)
}
