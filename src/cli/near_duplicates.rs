//! Complaints of the same day with nearly the same text: told before another one is written. They
//! may be two complaints of one event, so that a person decides.

use std::collections::BTreeSet;
use std::path::Path;

use super::ask;
use super::context::Context;
use super::trouble::Trouble;
use super::writing::{files, text_of};
use crate::files::{File, Selection};
use crate::record::{Complaint, Record};
use crate::register::{Typed, is_nearly, text_fact, texts_under};
use crate::wording::Message;

/// A complaint that is about to be written.
pub(super) struct NewComplaint<'a> {
    pub(super) received: &'a str,
    pub(super) subject: &'a str,
    pub(super) text: &'a str,
}

/// Tells which complaints of that day say nearly the same; whoever can be asked is asked whether
/// this is another one. `sure`: it was said already that it is.
pub(super) fn tell(
    complaint: &NewComplaint<'_>,
    root: &Path,
    sure: bool,
    context: &mut Context,
) -> Result<(), Trouble> {
    let Some(year) = complaint.received.get(..4) else {
        return Ok(());
    };
    let folder = Selection::Only(BTreeSet::from([format!("klachten/{year}")]));
    let alike = alike(complaint, &files(root, &folder)?);
    if alike.is_empty() || sure {
        return Ok(());
    }
    let told = Message::new("new-alike")
        .with("day", complaint.received)
        .with("numbers", alike);
    let told = context.say(&told);
    if !ask::is_possible() {
        context.output.warn(&told);
        return Ok(());
    }
    ask::agrees(&told, ["ask-alike-nee", "ask-alike-ja"], context)
}

fn alike(complaint: &NewComplaint<'_>, files: &[File]) -> Vec<String> {
    let body = text_fact(Complaint::FIELDS, "tekst");
    let is_alike = |file: &&File| {
        let Some((_, text)) = text_of(files, &file.path) else {
            return false;
        };
        let typed = Typed::of(text);
        let words = body.map(|body| texts_under(text, body).join("\n"));
        let words = words.unwrap_or_default();
        typed.at("ontvangen").text() == Some(complaint.received)
            && match (words.is_empty(), complaint.text.is_empty()) {
                (false, false) => is_nearly(&words, complaint.text),
                _ => typed
                    .at("onderwerp")
                    .text()
                    .is_some_and(|subject| is_nearly(subject, complaint.subject)),
            }
    };
    let found = files
        .iter()
        .filter(|file| file.path.starts_with("klachten/"));
    let numbers = found.filter(is_alike).filter_map(|file| {
        Typed::of(text_of(files, &file.path)?.1)
            .at("nummer")
            .text()
            .map(str::to_owned)
    });
    numbers.collect()
}
