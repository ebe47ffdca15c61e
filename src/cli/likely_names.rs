//! What looks like a person's name in a text that is about to be recorded (A007): said before it
//! stands in a commit for ever.

use std::collections::BTreeSet;

use super::context::Context;
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

/// Tells of the lines that records get.
pub(super) fn tell_of(changes: &[PathChange], files: &[File], context: &mut Context) {
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
    tell(texts, context);
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
fn is_full_name(text: &str) -> bool {
    let is_word = |word: &str| {
        word.chars()
            .all(|one| one.is_alphabetic() || ".-'".contains(one))
    };
    text.split_whitespace().count() >= 2 && text.split_whitespace().all(is_word)
}

/// Tells how many words of some texts look like names, and which.
pub(super) fn tell<'t>(texts: impl IntoIterator<Item = &'t str>, context: &mut Context) {
    let names: BTreeSet<String> = texts
        .into_iter()
        .flat_map(probable_names)
        .map(|name| name.text)
        .collect();
    if names.is_empty() {
        return;
    }
    let count = names.len();
    let mut shown: Vec<String> = names.into_iter().take(SHOWN).collect();
    if count > SHOWN {
        shown.push(String::from("…"));
    }
    let told = Message::new("likely-names")
        .with("count", count)
        .with("names", shown);
    context.output.warn(&context.words.say(&told));
}
