//! What the commands share that change what was recorded before: the reason of it, and telling a
//! change before it is made.

use super::ask;
use super::context::Context;
use super::target::{Target, called};
use super::trouble::Trouble;
use super::writing::{text_of, unreadable};
use crate::calendar::Day;
use crate::files::File;
use crate::record::Field;
use crate::register::{Change, Typed, edit, obstacle};
use crate::repository::{PathChange, changed_lines};
use crate::rules::{self, Correction};
use crate::wording::{Lang, Message};

/// The bytes of a record's file and its text.
pub(super) fn text_in<'f>(
    files: &'f [File],
    target: &Target,
) -> Result<(&'f [u8], &'f str), Trouble> {
    if files.iter().all(|file| file.path != target.path) {
        return Err(Trouble::new("writing-no-record").with("number", target.number.as_str()));
    }
    text_of(files, &target.path).ok_or_else(|| unreadable(&target.number, &target.path))
}

/// The same of a record that is about to be edited: refused where it is to be mended first.
pub(super) fn text_to_edit<'f>(
    files: &'f [File],
    target: &Target,
) -> Result<(&'f [u8], &'f str), Trouble> {
    let (bytes, text) = text_in(files, target)?;
    match obstacle(text) {
        Some(key) => Err(Trouble::new(key)
            .with("number", target.number.as_str())
            .with("path", target.path.as_str())),
        None => Ok((bytes, text)),
    }
}

/// Makes changes in the text of a file.
pub(super) fn edited(
    text: &str,
    fields: &'static [Field],
    changes: &[Change],
) -> Result<String, Trouble> {
    Ok(edit(text, fields, changes)?)
}

/// A file with the explanation of what its change brings by itself (H002, H004), where a reason was
/// given; and whether the file came to say it. The same explanation of the same day stands once: it
/// covers this change too, and the commit says for which it was given.
pub(super) fn with_reason(
    path: &str,
    fields: &'static [Field],
    (before, after): (&str, String),
    reason: Option<&str>,
    day: Day,
) -> Result<(String, bool), Trouble> {
    let Some(reason) = reason else {
        return Ok((after, false));
    };
    let found = rules::corrections(path, before.as_bytes(), after.as_bytes());
    let standing = Typed::of(&after);
    let day = day.to_string();
    let entry = |correction: &Correction| {
        let keys = explanation(correction.code.0, reason, &day);
        let stands = |item: &&Typed| {
            let mut keys = keys.iter();
            keys.all(|(key, value)| item.at(key).text() == Some(value))
        };
        let is_there = standing.at("afwijkingen").items().iter().any(stands);
        (!is_there).then(|| Change::append("afwijkingen", keys))
    };
    let entries: Vec<Change> = found.iter().filter_map(entry).collect();
    let is_told = !entries.is_empty() && entries.len() == found.len();
    Ok((edited(&after, fields, &entries)?, is_told))
}

/// The keys of the explanation of a deviation.
pub(super) fn explanation<'k>(
    code: &'k str,
    reason: &'k str,
    day: &'k str,
) -> [(&'k str, &'k str); 3] {
    [("regel", code), ("reden", reason), ("datum", day)]
}

/// The reason as it may stand in a commit, for ever and for many to read: one line, without personal
/// data.
pub(super) fn plain_reason(reason: Option<&str>) -> Result<Option<String>, Trouble> {
    let Some(reason) = reason else {
        return Ok(None);
    };
    let parts = reason.split(|one: char| one.is_whitespace() || one.is_control());
    let reason = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if reason.is_empty() {
        return Err(Trouble::new("writing-no-reason"));
    }
    match rules::in_message("--reason", &reason).first() {
        Some(finding) => Err(Trouble::new("writing-reason-personal").with("code", finding.code.0)),
        None => Ok(Some(reason)),
    }
}

/// A commit's message: its subject, and the reason where no record tells it.
pub(super) fn message(subject: &str, reason: Option<&str>, lang: Lang) -> String {
    match reason {
        Some(reason) => {
            let told = Message::new("subject-reason").with("reason", reason);
            format!("{subject}\n\n{}", rules::words(lang).say(&told))
        }
        None => subject.to_owned(),
    }
}

/// The reason that a commit's message gives.
pub(super) fn reason_of(message: &str) -> Option<&str> {
    [Lang::Nl, Lang::En].into_iter().find_map(|lang| {
        let begins = rules::words(lang).say(&Message::new("subject-reason").with("reason", ""));
        let mut lines = message.lines().skip(1);
        let reason = lines.find_map(|line| line.strip_prefix(begins.trim_end()))?;
        let reason = reason.trim();
        (!reason.is_empty()).then_some(reason)
    })
}

/// The number of a record with a correction that nothing explains. It stays visible as a deviation, or
/// an explanation that was given for another comes to cover it.
pub(super) type Unexplained<'c> = (&'c str, Correction);

/// The deviations that the history will tell of a change, and that nothing explains.
pub(super) fn unexplained(changes: &[PathChange]) -> Vec<Unexplained<'_>> {
    let mut all = Vec::new();
    for change in changes {
        let Some(to) = &change.to else { continue };
        // A complaint under a next number is compared with how it stood under the one before.
        let Some(from) = change.from.as_ref().or_else(|| former(to, changes)) else {
            continue;
        };
        let found = rules::corrections(&change.path, from, to).into_iter();
        let found = found.filter(|correction| !correction.explained);
        all.extend(found.map(|correction| (called(&change.path), correction)));
    }
    all
}

/// How a complaint stood under the number that it had before, where the same change takes it away.
fn former<'c>(text: &[u8], changes: &'c [PathChange]) -> Option<&'c Vec<u8>> {
    let typed = Typed::of(std::str::from_utf8(text).ok()?);
    let former = typed.at("eerder-nummer").text()?;
    let mut gone = changes.iter().filter(|change| change.to.is_none());
    let gone = gone.find(|change| called(&change.path) == former)?;
    gone.from.as_ref()
}

/// Tells corrections without a reason: before they are written, how to give it along; afterwards,
/// the command that adds it.
pub(super) fn tell(found: &[Unexplained<'_>], is_written: bool, context: &mut Context) {
    for (number, correction) in found {
        let standing = correction.standing.as_deref();
        let key = match (correction.code.0, standing, is_written) {
            (_, Some(_), false) => "writing-covered",
            (_, Some(_), true) => "writing-covered-done",
            ("H002", None, false) => "writing-set-once",
            ("H002", None, true) => "writing-set-once-done",
            (_, None, false) => "writing-closed",
            (_, None, true) => "writing-closed-done",
        };
        let told = Message::new(key)
            .with("number", *number)
            .with("keys", correction.keys.clone())
            .with("code", correction.code.0)
            .with("reason", standing.unwrap_or_default());
        context.warn(&told);
    }
}

/// What a person who corrects without a reason does: nothing, say why, or leave the deviation as it
/// stands.
pub(super) fn asked_why(context: &Context) -> Result<Option<String>, Trouble> {
    let answers = [
        ("nee", "ask-unexplained-nee"),
        ("waarom", "ask-unexplained-waarom"),
        ("ja", "ask-unexplained-ja"),
    ];
    let question = context.words.text("ask-unexplained");
    match ask::answer(&question, &answers, context)?.as_str() {
        "waarom" => plain_reason(Some(&ask::filled("ask-reason", None, context)?)),
        "ja" => Ok(None),
        _ => Err(ask::stopped()),
    }
}

/// Shows what a change takes away and puts in.
pub(super) fn show(subject: &str, changes: &[PathChange], context: &mut Context) {
    let subject = subject.lines().next().unwrap_or_default();
    context.output.result(&format!("{subject}\n"));
    for change in changes {
        let [from, to] = [&change.from, &change.to].map(|it| it.as_deref().unwrap_or_default());
        let shown = format!("--- {}\n{}", change.path, changed_lines(from, to));
        context.output.result(&shown);
    }
}
