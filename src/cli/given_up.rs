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
    } else if Gone::find(&session.repository, target)?.is_some() {
        "repair-record-gone"
    } else {
        "writing-no-record"
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
                return Ok(Some(Gone {
                    path: target.path.clone(),
                    bytes: repository.read_blob(entry.id)?,
                    removal,
                }));
            }
        }
        Ok(None)
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
        let taken = TakenBack {
            commit: self.removal,
            was_shared: session.repository.is_shared(self.removal)?,
        };
        let topic = rules::words(settings.lang()).text("subject-restored");
        Ok(Plan {
            changes,
            subject: format!("{number}: {topic}\n\n{}", taken.lines()),
        })
    }
}
