//! The text of a record as a whole, before and after a revision.

use std::sync::Arc;

use super::version::{State, Version};
use super::{Event, History, Revision, TEXT};
use crate::repository::{Failure, ObjectId, Repository};

impl History {
    /// The text under the front matter before and after each revision that changed or resolved it,
    /// by the place of the revision in [`History::of`]; the revisions themselves tell only the
    /// lines that differ.
    ///
    /// # Errors
    /// When a folder of the history cannot be read.
    pub fn texts(
        &self,
        repository: &Repository,
        number: &str,
    ) -> Result<Vec<Option<Texts>>, Failure> {
        let mut known: Option<String> = None;
        let mut found = Vec::new();
        for (at, revision) in self.of(number).iter().enumerate() {
            let told = self
                .annotated(number, at)
                .into_iter()
                .find(|told| told.change.key == TEXT);
            let texts = told
                .map(|_| self.around(repository, revision, known.clone()))
                .transpose()?;
            if let Some((_, after)) = texts
                .as_ref()
                .filter(|_| told.is_some_and(|told| told.left_out.is_none()))
            {
                known.clone_from(after);
            }
            found.push(texts);
        }
        Ok(found)
    }

    /// Before and after one revision; `known` is the text of the last version that could be read.
    fn around(
        &self,
        repository: &Repository,
        revision: &Revision,
        known: Option<String>,
    ) -> Result<Texts, Failure> {
        let commit = &self.commits[revision.commit];
        let came_from = revision.moved_from.as_ref().unwrap_or(&revision.path);
        let before = match commit.parents.first() {
            Some(parent) if revision.event != Event::Added => {
                text_at(repository, *parent, came_from)?
            }
            _ => None,
        };
        Ok((
            before.or(known),
            text_at(repository, commit.id, &revision.path)?,
        ))
    }
}

/// Before and after.
pub type Texts = (Option<String>, Option<String>);

/// The text of a file in a commit; nothing where it is not there, cannot be read, or has none.
fn text_at(
    repository: &Repository,
    commit: ObjectId,
    path: &Arc<str>,
) -> Result<Option<String>, Failure> {
    let Some(bytes) = repository
        .entry_at(commit, path)?
        .and_then(|entry| repository.read_blob(entry.id).ok())
    else {
        return Ok(None);
    };
    Ok(match Version::read(path, &bytes).state {
        State::Readable { body, .. } if !body.is_empty() => Some(body.to_owned()),
        _ => None,
    })
}
