//! A value is to come where another stands already: whoever can be asked says what becomes of it.

use super::ask;
use super::context::Context;
use super::trouble::Trouble;
use crate::wording::Message;

/// What becomes of a value that stands where another is to come.
pub(super) enum Standing {
    Replaced,
    Joined,
}

/// A value that stands there already is told, and whoever can be asked is asked whether it goes.
pub(super) fn is_to_be_replaced(
    trouble: &Trouble,
    may_ask: bool,
    context: &Context,
) -> Result<Standing, Trouble> {
    let asks = match trouble.key() {
        "fact-present" => "ask-present",
        "fact-present-text" => "ask-present-text",
        _ => return Err(trouble.clone()),
    };
    if !may_ask || !ask::is_possible() {
        return Err(trouble.clone());
    }
    let mut question = Message::new(asks);
    question.args.clone_from(&trouble.message().args);
    let mut answers = vec![("nee", "ask-replace-nee"), ("ja", "ask-replace-ja")];
    if asks == "ask-present-text" {
        answers.push(("erbij", "ask-replace-erbij"));
    }
    let answers: Vec<(String, String)> = answers
        .into_iter()
        .map(|(answer, key)| (answer.to_owned(), context.words.text(key)))
        .collect();
    match ask::choice(&context.say(&question), &answers)?.as_str() {
        "ja" => Ok(Standing::Replaced),
        "erbij" => Ok(Standing::Joined),
        _ => Err(Trouble::new("ask-stopped")),
    }
}
