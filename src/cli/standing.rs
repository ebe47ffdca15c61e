//! A value is to come where another stands already: whoever can be asked says what becomes of it.

use super::ask;
use super::context::Context;
use super::target::Target;
use super::trouble::Trouble;
use super::writing::text_of;
use crate::files::File;
use crate::record::{Need, Shape};
use crate::register::Typed;
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
    match ask::answer(&context.say(&question), &answers, context)?.as_str() {
        "ja" => Ok(Standing::Replaced),
        "erbij" => Ok(Standing::Joined),
        _ => Err(ask::stopped()),
    }
}

/// Tells where a value came beside another in a list that every record has, such as that of its
/// categories: there a second one is often meant in the place of the first.
pub(super) fn tell_joined(
    fact: &str,
    targets: &[Target],
    before: &[File],
    after: &[File],
    context: &mut Context,
) {
    for target in targets {
        let mut fields = target.fields.iter();
        let Some(field) = fields.find(|field| {
            (field.key == fact || field.name == fact)
                && field.need == Need::Required
                && matches!(field.shape, Shape::List(..))
        }) else {
            continue;
        };
        let values = |files: &[File]| -> Vec<String> {
            let typed = text_of(files, &target.path).map(|(_, text)| Typed::of(text));
            let typed = typed.unwrap_or(Typed::Nothing);
            let items = typed.at(field.key).items().into_iter();
            items
                .filter_map(|item| item.text().map(str::to_owned))
                .collect()
        };
        let (before, after) = (values(before), values(after));
        if let Some(first) = before.first().filter(|_| after.len() > before.len()) {
            let told = Message::new("record-joined")
                .with("number", target.number.as_str())
                .with("fact", field.name)
                .with("first", first.as_str())
                .with("items", after.clone());
            context.note(&told);
        }
    }
}
