//! The text of a record as a whole, before and after a revision.

use std::sync::Arc;

use super::version::Version;
use super::{Event, History, Revision, TEXT};
use crate::repository::{Failure, ObjectId, Repository, Unread};

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
                self.text_at(repository, *parent, came_from)?
            }
            _ => None,
        };
        Ok((
            before.or(known),
            self.text_at(repository, commit.id, &revision.path)?,
        ))
    }

    /// The text of a file in a commit; nothing where it is not there, has none, or is no record.
    fn text_at(
        &self,
        repository: &Repository,
        commit: ObjectId,
        path: &Arc<str>,
    ) -> Result<Option<String>, Failure> {
        let entry = match repository.entry_at(commit, path) {
            // Of a history that is not whole this was told already.
            Err(Failure::Missing { .. } | Failure::Damaged { .. }) if !self.complete => None,
            entry => entry?,
        };
        let Some(entry) = entry else {
            return Ok(None);
        };
        let bytes = match repository.read_blob(entry.id) {
            Ok(bytes) => bytes,
            Err(Unread::Missing | Unread::Damaged) if !self.complete => return Ok(None),
            Err(Unread::TooLarge(_)) => return Ok(None),
            Err(unread) => return Err(unread.failure(entry.id)),
        };
        let body = Version::read(path, &bytes).parts.map(|(_, body)| body);
        Ok(body.filter(|body| !body.is_empty()).map(str::to_owned))
    }
}

/// Before and after.
pub type Texts = (Option<String>, Option<String>);
