//! How a complaint ends that is being closed: a person who says only that it is closed is asked for
//! the outcome, and for its reason where that outcome has one.

use super::ask;
use super::context::Context;
use super::correcting::text_to_edit;
use super::target::Target;
use super::trouble::Trouble;
use crate::files::File;
use crate::record::{Outcome, Value as _, denied_of_definition};
use crate::register::{Typed, is_closed};

/// The keys that close these complaints, as a person answers; nothing where they are typed, stand
/// there already, or nobody can be asked.
pub(super) fn asked(
    typed: &[(String, String)],
    targets: &[Target],
    files: &[File],
    context: &Context,
) -> Result<Vec<(String, String)>, Trouble> {
    let has = |key: &str| typed.iter().any(|(name, _)| name == key);
    if has("uitkomst") || !ask::is_possible() || !targets.iter().all(Target::is_complaint) {
        return Ok(Vec::new());
    }
    let mut open = false;
    for target in targets {
        let (_, text) = text_to_edit(files, target)?;
        let ended = *Typed::of(text).at("uitkomst") != Typed::Nothing;
        // An outcome that waits for its day needs no other one.
        open |= !ended || Typed::of(text).at("heropend").count() > 0 && !is_closed(text);
    }
    if !open {
        return Ok(Vec::new());
    }
    let words: Vec<(String, String)> = Outcome::ALL
        .iter()
        // Two records become one by a command of its own.
        .filter(|outcome| **outcome != Outcome::Duplicate)
        .map(|outcome| outcome.word())
        .map(|word| {
            let label = context.words.text(&format!("site-outcome-{word}"));
            (word.to_owned(), label)
        })
        .collect();
    let word = ask::choice(&context.words.text("ask-uitkomst"), &words)?;
    let outcome = Outcome::parse(&word);
    let mut keys = vec![(String::from("uitkomst"), word)];
    if outcome.is_some_and(Outcome::asks_reason) && !has("reden-uitkomst") {
        keys.push((String::from("reden-uitkomst"), reason(outcome, context)?));
    }
    Ok(keys)
}

/// Why it ended so. Of no complaint at its own question, what of the definition does not hold.
fn reason(outcome: Option<Outcome>, context: &Context) -> Result<String, Trouble> {
    if outcome != Some(Outcome::NoComplaint) {
        return ask::filled("ask-reden-uitkomst", None, context);
    }
    let words = context.words;
    let misses = |answer: &str| {
        denied_of_definition(answer)
            .is_none()
            .then(|| words.text("ask-reden-geen-klacht-begin"))
    };
    ask::text(&words.text("ask-reden-geen-klacht"), None, misses)
}
