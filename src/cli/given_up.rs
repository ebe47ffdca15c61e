//! A number that was given up: told wherever it is asked for, and its record put back where the
//! withdrawing was the mistake.

use super::target::{Target, called};
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, committed, settings_change, settings_of};
use crate::files::File;
use crate::record::{ComplaintNumber, Settings, Value};
use crate::register::{Change, Event, History};
use crate::repository::{ObjectId, PathChange, Repository, TakenBack, Trust};
use crate::rules;

/// That a number was given up, when and why, with the way back; nothing of a number that was not.
pub(super) fn trouble(settings: &Settings, number: &str) -> Option<Trouble> {
    let (_, withdrawn) = settings.given_up(ComplaintNumber::parse(number)?)?;
    let told = |key| Trouble::new(key).with("number", number);
    Some(match (&withdrawn.now, &withdrawn.date) {
        (Some(now), _) => told("given-up-now").with("now", now.value.to_string()),
        (None, Some(day)) => told("given-up")
            .with("reason", withdrawn.reason.value.as_str())
            .with("day", day.value),
        (None, None) => told("given-up-once").with("reason", withdrawn.reason.value.as_str()),
    })
}

/// Refuses a record that is not there: with the way back where it once was.
pub(super) fn refuse_missing(
    session: &WriteSession,
    files: &[File],
    target: &Target,
) -> Result<(), Trouble> {
    if files.iter().any(|file| file.path == target.path) {
        return Ok(());
    }
    let number = target.number.as_str();
    if let Some(given_up) = trouble(&session.settings, number) {
        return Err(given_up);
    }
    let key = if committed(&session.repository, &target.path)?.is_some() {
        "record-thrown-away"
    } else {
        match Gone::find(&session.repository, target)? {
            Some(gone) if gone.was_dropped() => "repair-record-dropped",
            Some(_) => "repair-record-gone",
            None => "writing-no-record",
        }
    };
    Err(Trouble::new(key).with("number", number))
}

/// That a record that is not there once was, with the way back; nothing where the history knows of
/// none, or of one that goes by another number now.
pub(super) fn once_there(history: &History, number: &str) -> Option<Trouble> {
    let last = history.of(number).last()?;
    let key = match last.event {
        Event::Removed if !history.renumbered_from(number).is_empty() => return None,
        Event::Removed => "repair-record-gone",
        Event::Added | Event::Changed => "record-thrown-away",
    };
    Some(Trouble::new(key).with("number", number))
}

/// A record that once stood in the register, as it was last on record.
pub(super) struct Gone {
    path: String,
    bytes: Vec<u8>,
    /// The commit in which it went; nothing where a merge dropped it.
    removal: Option<ObjectId>,
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
        let last = history.of(number).last();
        let last = last.filter(|_| history.renumbered_from(number).is_empty());
        let Some(last) = last else {
            return Ok(None);
        };
        let commit = history.commits[last.commit].id;
        let is_removed = last.event == Event::Removed;
        let stood_in = if is_removed {
            repository.parents(commit)?
        } else {
            vec![commit]
        };
        for commit_before in stood_in {
            if let Some(entry) = repository.entry_at(commit_before, &target.path)? {
                return Ok(Some(Gone {
                    path: target.path.clone(),
                    bytes: repository.read_blob(entry.id)?,
                    removal: is_removed.then_some(commit),
                }));
            }
        }
        Ok(None)
    }

    /// Whether no commit took it away: a merge dropped it.
    pub(super) const fn was_dropped(&self) -> bool {
        self.removal.is_none()
    }

    /// The record as it stood, and its number no longer among those that were given up.
    pub(super) fn back(&self, session: &WriteSession, files: &[File]) -> Result<Plan, Trouble> {
        let number = called(&self.path);
        let mut changes = vec![PathChange::added(&self.path, self.bytes.clone())];
        let settings = settings_of(files);
        let number_of = ComplaintNumber::parse(number);
        if let Some((place, _)) = number_of.and_then(|number| settings.given_up(number)) {
            let change = Change::remove(format!("vervallen[{place}]"));
            changes.push(settings_change(files, change)?);
        }
        let topic = rules::words(settings.lang()).text("subject-restored");
        let mut subject = format!("{number}: {topic}");
        if let Some(commit) = self.removal {
            let was_shared = session.repository.is_shared(commit)?;
            let taken = TakenBack { commit, was_shared };
            subject = format!("{subject}\n\n{}", taken.lines());
        }
        Ok(Plan { changes, subject })
    }
}
