//! A number that was given up: told wherever it is asked for, and its record put back where the
//! withdrawing was the mistake.

use super::target::{Target, called};
use super::trouble::Trouble;
use super::writing::{Plan, text_of, unreadable};
use crate::files::{File, SETTINGS};
use crate::record::Settings;
use crate::register::{Change, Event, History, edit_settings};
use crate::repository::{ObjectId, PathChange, Repository, TakenBack, Trust};
use crate::rules;
use crate::wording::Lang;

/// That a number was given up, when and why, with the way back; nothing of a number that was not.
pub(super) fn trouble(settings: &Settings, number: &str) -> Option<Trouble> {
    let mut known = settings.withdrawn.iter();
    let withdrawn = known.find(|withdrawn| withdrawn.number.value.to_string() == number)?;
    let told = |key| Trouble::new(key).with("number", number);
    Some(match (&withdrawn.now, &withdrawn.date) {
        (Some(now), _) => told("given-up-now").with("now", now.value.to_string()),
        (None, Some(day)) => told("given-up")
            .with("reason", withdrawn.reason.value.as_str())
            .with("day", day.value),
        (None, None) => told("given-up-once").with("reason", withdrawn.reason.value.as_str()),
    })
}

/// A record that once stood in the register, as it was last on record.
pub(super) struct Gone {
    path: String,
    bytes: Vec<u8>,
    /// The commit in which it went.
    removal: ObjectId,
}

impl Gone {
    /// The record with a number where it is gone; nothing where it is there, goes by another number
    /// now, or never was.
    pub(super) fn find(repository: &Repository, target: &Target) -> Result<Option<Gone>, Trouble> {
        let Some(head) = repository.head()? else {
            return Ok(None);
        };
        if repository.entry_at(head, &target.path)?.is_some() {
            return Ok(None);
        }
        let history = History::read(repository, head, Trust::Cache)?;
        let number = called(&target.path);
        let removal = history.of(number).last();
        let removal = removal.filter(|last| {
            last.event == Event::Removed && history.renumbered_from(number).is_empty()
        });
        let Some(removal) = removal.map(|last| history.commits[last.commit].id) else {
            return Ok(None);
        };
        for parent in repository.parents(removal)? {
            if let Some(entry) = repository.entry_at(parent, &target.path)? {
                let bytes = repository.read_blob(entry.id);
                return Ok(Some(Gone {
                    path: target.path.clone(),
                    bytes: bytes.map_err(|unread| Trouble::said(unread.message()))?,
                    removal,
                }));
            }
        }
        Ok(None)
    }

    /// The record as it stood, and its number no longer among those that were given up.
    pub(super) fn back(
        &self,
        repository: &Repository,
        files: &[File],
        lang: Lang,
    ) -> Result<Plan, Trouble> {
        let number = called(&self.path);
        let mut changes = vec![PathChange {
            path: self.path.clone(),
            from: None,
            to: Some(self.bytes.clone()),
        }];
        changes.extend(counted_again(number, files)?);
        let taken = TakenBack {
            commit: self.removal,
            was_shared: repository.is_shared(self.removal)?,
        };
        let topic = rules::words(lang).text("subject-restored");
        Ok(Plan {
            changes,
            subject: format!("{number}: {topic}\n\n{}", taken.lines()),
        })
    }
}

/// register.yml without the line that gives a number up, where there is one.
fn counted_again(number: &str, files: &[File]) -> Result<Option<PathChange>, Trouble> {
    let settings = super::writing::settings_of(files);
    let mut known = settings.withdrawn.iter();
    let place = known.position(|withdrawn| withdrawn.number.value.to_string() == number);
    let Some(place) = place else {
        return Ok(None);
    };
    let (bytes, text) = text_of(files, SETTINGS).ok_or_else(|| unreadable(SETTINGS, SETTINGS))?;
    let change = Change::remove(format!("vervallen[{place}]"));
    let edited = edit_settings(text, &[change])
        .map_err(|refusal| Trouble::said(refusal.message).lines(&refusal.lines))?;
    Ok(Some(PathChange {
        path: SETTINGS.to_owned(),
        from: Some(bytes.to_vec()),
        to: Some(edited.into_bytes()),
    }))
}
