//! Who records here: asked once of a person at a terminal, and kept in git's configuration of this
//! clone. Without a terminal git's own identity serves.

use super::ask;
use super::context::Context;
use super::trouble::Trouble;
use crate::repository::Repository;

/// Asks under which role and address things are recorded here, where git does not know and somebody
/// can be asked. A name is not asked for: what stands in a commit, everybody reads for ever.
pub(super) fn asked(
    known: Option<&(String, String)>,
    context: &Context,
) -> Result<Option<(String, String)>, Trouble> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if known.is_some() || set("GIT_AUTHOR_EMAIL") || !ask::is_possible() {
        return Ok(None);
    }
    let words = context.words;
    let usual = words.text("ask-who-usual");
    let role = ask::filled("ask-who-role", Some(&usual), context)?;
    let is_wrong = |answer: &str| {
        let (name, host) = answer.split_once('@').unwrap_or_default();
        let is_address =
            !name.is_empty() && host.contains('.') && !answer.contains([' ', '<', '>']);
        (!is_address).then(|| words.text("ask-who-no-address"))
    };
    let address = ask::text(&words.text("ask-who-address"), None, is_wrong)?;
    Ok(Some((role, address)))
}

/// The same, kept in this clone.
pub(super) fn ask_once(repository: &Repository, context: &Context) -> Result<(), Trouble> {
    if let Some((role, address)) = asked(repository.identity().as_ref(), context)? {
        repository.keep_identity(&role, &address)?;
    }
    Ok(())
}
