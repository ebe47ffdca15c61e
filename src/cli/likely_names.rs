//! What looks like a person's name in a text that is about to be recorded (A007): said before it
//! stands in a commit for ever.

use std::collections::BTreeSet;

use super::ask;
use super::context::{Context, Names};
use super::trouble::Trouble;
use crate::files::File;
use crate::personal_data::probable_names;
use crate::register::{Register, Typed};
use crate::repository::PathChange;
use crate::wording::Message;

/// More words than this are not named one by one.
const SHOWN: usize = 12;
/// The folders of the records.
const RECORDS: [&str; 3] = ["klachten/", "maatregelen/", "jaarverslagen/"];

/// Tells of the lines that records get, beside what was on record before, and of the reason that the
/// message of the commit gives; asks where that is wanted.
pub(super) fn tell_of(
    changes: &[PathChange],
    message: &str,
    context: &mut Context,
) -> Result<(), Trouble> {
    if context.names == Names::Seen {
        return Ok(());
    }
    let is_record = |change: &&PathChange| RECORDS.iter().any(|at| change.path.starts_with(at));
    let records = || changes.iter().filter(is_record);
    // What moves to another number, or to another record, stood there before.
    let before = records().filter_map(|change| text(change.from.as_ref()));
    let known: BTreeSet<&str> = before.flat_map(str::lines).collect();
    let after = records().filter_map(|change| text(change.to.as_ref()));
    let new = after
        .flat_map(str::lines)
        .filter(|line| !known.contains(line));
    // Below the subject: "Reden: …".
    let reasons = message.lines().skip(1);
    let reasons = reasons.filter_map(|line| Some(line.split_once(": ")?.1));
    let found = tell(new.chain(reasons), context);
    if found && context.names == Names::Asked && ask::is_possible() {
        ask_about(context)?;
    }
    Ok(())
}

fn text(bytes: Option<&Vec<u8>>) -> Option<&str> {
    str::from_utf8(bytes?).ok()
}

/// Refuses a complainant who is named: `klager` takes a code. What was on record already stays.
pub(super) fn refuse_named(changes: &[PathChange]) -> Result<(), Trouble> {
    let called = |bytes: Option<&Vec<u8>>| {
        let file = File::new("klachten/2000/2000-001.md", text(bytes)?);
        let register = Register::read(vec![file]);
        let typed = Typed::of(register.complaints.first()?.source());
        typed.at("klager").text().map(str::to_owned)
    };
    let complaints = || {
        changes
            .iter()
            .filter(|change| change.path.starts_with(RECORDS[0]))
    };
    let known: BTreeSet<String> = complaints()
        .filter_map(|change| called(change.from.as_ref()))
        .collect();
    for change in complaints() {
        let name = called(change.to.as_ref());
        if name.is_some_and(|name| !known.contains(&name) && is_full_name(&name)) {
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
    context.warn(&told);
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
    ask::agrees(&question, ["ask-names-nee", "ask-names-ja"], context)
}
