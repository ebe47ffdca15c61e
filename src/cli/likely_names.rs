//! What looks like a person's name in a text that is about to be recorded (A007): said before it
//! stands in a commit for ever.

use std::collections::BTreeSet;

use super::agreeing::agrees;
use super::ask;
use super::context::Context;
use super::seen_names::Names;
use super::trouble::Trouble;
use crate::files::{Content, File};
use crate::personal_data::probable_names;
use crate::register::{Register, Typed};
use crate::repository::PathChange;
use crate::wording::Message;

/// More words than this are not named one by one.
const SHOWN: usize = 12;
/// The folders of the records.
const RECORDS: [&str; 3] = ["klachten/", "maatregelen/", "jaarverslagen/"];

/// Tells of the lines that records get, and asks where that is wanted.
pub(super) fn tell_of(
    changes: &[PathChange],
    files: &[File],
    context: &mut Context,
) -> Result<(), Trouble> {
    if context.names == Names::Seen {
        return Ok(());
    }
    let mut texts = Vec::new();
    let is_record = |change: &&PathChange| RECORDS.iter().any(|at| change.path.starts_with(at));
    for change in changes.iter().filter(is_record) {
        let before = files.iter().find(|file| file.path == change.path);
        let before = match before.map(|file| &file.content) {
            Some(Content::Bytes(bytes)) => str::from_utf8(bytes).unwrap_or_default(),
            _ => "",
        };
        let known: BTreeSet<&str> = before.lines().collect();
        let after = change
            .to
            .as_deref()
            .and_then(|bytes| str::from_utf8(bytes).ok());
        let lines = after.unwrap_or_default().lines();
        texts.extend(lines.filter(|line| !known.contains(line)));
    }
    let found = tell(texts, context);
    if found && context.names == Names::Asked && ask::is_possible() {
        ask_about(context)?;
    }
    Ok(())
}

/// Refuses a complainant who is named: `klager` takes a code. What stood there already stays.
pub(super) fn refuse_named(changes: &[PathChange], files: &[File]) -> Result<(), Trouble> {
    let called = |bytes: &[u8]| {
        let text = str::from_utf8(bytes).unwrap_or_default();
        let register = Register::read(vec![File::new("klachten/2000/2000-001.md", text)]);
        let entry = register.complaints.first()?;
        Typed::of(entry.source())
            .at("klager")
            .text()
            .map(str::to_owned)
    };
    let complaints = changes
        .iter()
        .filter(|change| change.path.starts_with(RECORDS[0]));
    for change in complaints {
        let Some(name) = change.to.as_deref().and_then(called) else {
            continue;
        };
        let before = files.iter().find(|file| file.path == change.path);
        let known = before.and_then(|file| match &file.content {
            Content::Bytes(bytes) => called(bytes),
            _ => None,
        });
        if known.as_ref() != Some(&name) && is_full_name(&name) {
            return Err(Trouble::new("named-complainant").with("path", change.path.as_str()));
        }
    }
    Ok(())
}

/// Two words or more, and nothing but letters in them.
pub(super) fn is_full_name(text: &str) -> bool {
    let is_word = |word: &str| {
        word.chars()
            .all(|one| one.is_alphabetic() || ".-'".contains(one))
    };
    text.split_whitespace().count() >= 2 && text.split_whitespace().all(is_word)
}

/// Tells how many words of some texts look like names, and which; whether there were any.
pub(super) fn tell<'t>(texts: impl IntoIterator<Item = &'t str>, context: &mut Context) -> bool {
    let names: BTreeSet<String> = texts
        .into_iter()
        .flat_map(probable_names)
        .map(|name| name.text)
        .collect();
    if names.is_empty() {
        return false;
    }
    let told = Message::new("likely-names")
        .with("count", names.len())
        .with("names", shown(names));
    context.output.warn(&context.words.say(&told));
    true
}

/// The first of some words, and a mark where there are more.
pub(super) fn shown(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut words = words.into_iter();
    let mut shown: Vec<String> = words.by_ref().take(SHOWN).collect();
    shown.extend(words.next().map(|_| String::from("…")));
    shown
}

/// Asks whether texts with probable names are to be recorded as they stand.
pub(super) fn ask_about(context: &Context) -> Result<(), Trouble> {
    let question = context.words.text("ask-names");
    agrees(context, &question, ["ask-names-nee", "ask-names-ja"])
}
