//! `record NUMBER` without a fact: what the officer typed in the file is put on record as it
//! stands. So a small edit by hand needs no git program either.

use super::context::Context;
use super::correcting::{text_in, with_reason};
use super::exit::Exit;
use super::making::{Making, make};
use super::target::Target;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, committed, phrase, unreadable};
use crate::calendar::Day;
use crate::files::{Content, File};
use crate::record::{Complaint, Record as _};
use crate::register::Changes;
use crate::repository::PathChange;
use crate::rules;
use crate::wording::{Lang, Message};

/// Puts on record what was typed in the file by hand. The reason of a correction comes as a change of
/// its own: what is recorded first is what stands there.
pub(super) fn record(
    making: &Making<'_>,
    target: &Target,
    reason: Option<&str>,
    lang: Lang,
    context: &mut Context,
) -> Result<Exit, Trouble> {
    let plan = |files: &[File], _: Option<&str>| plan(making.session, target, files, lang);
    let before = plan(&making.session.files()?, None)?;
    let (exit, reason) = make(making, reason, context, plan)?;
    let explain = |files: &[File]| explained(&before, target, files, &reason, making.as_of);
    if making.dry_run || explain(&making.session.files()?)?.is_none() {
        return Ok(exit);
    }
    making.session.put(context, making.as_of, |files| {
        let changes = explain(files)?;
        Ok(Plan {
            changes: changes.into_iter().collect(),
            subject: format!("{}: {}", target.number, phrase("afwijking", lang)),
        })
    })
}

/// The change from what is committed at a path to what stands there now.
fn plan(
    session: &WriteSession,
    target: &Target,
    files: &[File],
    lang: Lang,
) -> Result<Plan, Trouble> {
    let (name, path) = (target.number.as_str(), target.path.as_str());
    let missing = || Trouble::new("writing-no-record").with("number", name);
    let file = files
        .iter()
        .find(|file| file.path == path)
        .ok_or_else(missing)?;
    let Content::Bytes(now) = &file.content else {
        return Err(unreadable(name, path));
    };
    let from = committed(&session.repository, path)?;
    if from.as_ref() == Some(now) {
        return Err(Trouble::new("writing-nothing-typed").with("path", path));
    }
    let subject = format!("{name}: {}", topic(path, from.as_deref(), now, lang));
    Ok(Plan {
        changes: vec![PathChange {
            path: path.to_owned(),
            from,
            to: Some(now.clone()),
        }],
        subject,
    })
}

/// The explanation of a correction that was typed by hand and is recorded by now; nothing where there
/// is none to give.
fn explained(
    recorded: &Plan,
    target: &Target,
    files: &[File],
    reason: &Option<String>,
    day: Day,
) -> Result<Option<PathChange>, Trouble> {
    let before = recorded
        .changes
        .first()
        .and_then(|change| change.from.as_deref());
    let before = before.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let (Some(before), Some(reason)) = (before.filter(|_| target.is_complaint()), reason) else {
        return Ok(None);
    };
    let (bytes, text) = text_in(files, target)?;
    let pair = (before, text.to_owned());
    let (told, _) = with_reason(&target.path, target.fields, pair, Some(reason), day)?;
    Ok((told != text).then(|| PathChange {
        path: target.path.clone(),
        from: Some(bytes.to_vec()),
        to: Some(told.into_bytes()),
    }))
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
