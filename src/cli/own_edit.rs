//! `record NUMBER` without a fact: what the officer typed in the file is put on record as it
//! stands. So a small edit by hand needs no git program either.

use super::context::Context;
use super::correcting::{message, text_in, with_reason};
use super::exit::Exit;
use super::making::{Making, make};
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, committed, phrase, unreadable};
use crate::files::{Content, File};
use crate::record::{Complaint, Record as _};
use crate::register::Changes;
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

/// Puts on record what was typed in the file by hand. The reason of a correction comes as a change of
/// its own: what is recorded first is what stands there. A reason that no record tells, the commit
/// tells.
pub(super) fn record(
    making: &Making<'_>,
    target: &Target,
    reason: Option<&str>,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let session = making.session;
    let plan = |files: &[File], reason: Option<&str>| plan(session, target, files, reason);
    let before = plan(&session.files()?, None)?;
    let before = before.changes.into_iter().next();
    let before = before.and_then(|change| String::from_utf8(change.from?).ok());
    let (exit, reason) = make(making, reason, context, plan)?;
    let (Some(before), Some(reason), false) = (before, reason, making.dry_run) else {
        return Ok(exit);
    };
    let explain = |files: &[File]| -> Result<Option<PathChange>, Trouble> {
        let (bytes, text) = text_in(files, target)?;
        let (told, _) = explained(session, target, (&before, text), &reason)?;
        Ok((told != text).then(|| PathChange::edited(&target.path, bytes, told)))
    };
    if explain(&session.files()?)?.is_none() {
        return Ok(exit);
    }
    let topic = phrase("afwijking", session.settings.lang());
    session.put(context, |files| {
        Ok(Plan {
            changes: explain(files)?.into_iter().collect(),
            subject: format!("{}: {topic}", target.number),
        })
    })
}

/// The change from what is committed at a path to what stands there now.
fn plan(
    session: &WriteSession,
    target: &Target,
    files: &[File],
    reason: Option<&str>,
) -> Result<Plan, Trouble> {
    let (name, path) = (target.number.as_str(), target.path.as_str());
    let mut files = files.iter();
    let Some(Content::Bytes(now)) = files.find(|file| file.path == path).map(|it| &it.content)
    else {
        return Err(unreadable(name, path));
    };
    let from = committed(&session.repository, path)?;
    if from.as_ref() == Some(now) {
        return Err(Trouble::new("writing-nothing-typed").with("path", path));
    }
    let pair = from
        .as_deref()
        .map(str::from_utf8)
        .zip(Some(str::from_utf8(now)));
    let is_told = match (pair, reason) {
        (Some((Ok(before), Ok(after))), Some(reason)) => {
            explained(session, target, (before, after), reason)?.1
        }
        _ => false,
    };
    let lang = session.settings.lang();
    let subject = format!("{name}: {}", topic(path, from.as_deref(), now, lang));
    Ok(Plan {
        changes: vec![PathChange {
            path: path.to_owned(),
            from,
            to: Some(now.clone()),
        }],
        subject: message(&subject, reason.filter(|_| !is_told), lang),
    })
}

/// The text as it is typed with the explanation of what corrects the one before, and whether the
/// record tells the reason then.
fn explained(
    session: &WriteSession,
    target: &Target,
    (before, after): (&str, &str),
    reason: &str,
) -> Result<(String, bool), Trouble> {
    // Only a complaint is explained in its own record.
    let reason = Some(reason).filter(|_| target.is_complaint());
    let pair = (before, after.to_owned());
    with_reason(&target.path, target.fields, pair, reason, session.as_of)
}

/// What was typed, by the names of its facts; of a new record that it is new.
fn topic(path: &str, from: Option<&[u8]>, now: &[u8], lang: Lang) -> String {
    /// More facts than these do not fit in a subject.
    const NAMED: usize = 4;
    if let (None, Some((folder, _))) = (from, path.split_once('/')) {
        match folder {
            "klachten" => return phrase("new-complaint", lang),
            "maatregelen" => return phrase("new-measure", lang),
            "jaarverslagen" => return phrase("new-year", lang),
            _ => {}
        }
    }
    let mut facts: Vec<String> = Vec::new();
    let changes = Changes::between(path, from, now);
    for key in changes.keys() {
        let fact = fact(key);
        if !facts.iter().any(|known| known == fact) {
            facts.push(fact.to_owned());
        }
    }
    match facts.as_slice() {
        [] => phrase("own-edit", lang),
        [fact] if is_gone(&changes) => {
            let message = Message::new("subject-removed").with("fact", fact.as_str());
            rules::words(lang).say(&message)
        }
        [fact] => phrase(fact, lang),
        facts => {
            let named = facts.iter().take(NAMED).cloned().collect::<Vec<_>>();
            let message = Message::new("subject-facts")
                .with("facts", named)
                .with("more", facts.len().saturating_sub(NAMED));
            rules::words(lang).say(&message)
        }
    }
}

/// Whether nothing came in the place of what went.
fn is_gone(changes: &Changes) -> bool {
    changes.iter().all(|change| change.to.is_none())
}

/// The name by which `record` takes what stands under a key: `voorstellen[0].reactie` is `reactie`,
/// `behandeling.afspraken[0].datum` is `afspraak`.
fn fact(key: &str) -> &str {
    let mut fields = Complaint::FIELDS;
    let mut found = key;
    for part in key.split('.') {
        let part = part.split('[').next().unwrap_or(part);
        let Some(field) = fields.iter().find(|field| field.key == part) else {
            return if found == key { part } else { found };
        };
        if fields.as_ptr() == Complaint::FIELDS.as_ptr() || field.is_fact {
            found = field.name;
        }
        fields = field.shape.fields();
    }
    found
}
