//! A question that is answered with no unless somebody says yes.

use super::ask;
use super::context::Context;
use super::trouble::Trouble;

/// Whether a person agrees; `question` is the key of the question, with the texts of no and yes
/// behind it.
pub(super) fn agrees(
    context: &Context,
    question: &str,
    keys: [&'static str; 2],
) -> Result<(), Trouble> {
    let answers = [("nee", keys[0]), ("ja", keys[1])]
        .map(|(answer, key)| (answer.to_owned(), context.words.text(key)));
    if ask::choice(question, &answers)? == "ja" {
        Ok(())
    } else {
        Err(Trouble::new("ask-stopped"))
    }
}
