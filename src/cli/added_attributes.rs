//! A register that was begun before git was told how records are merged comes to ask for it.

use super::clock;
use super::context::Context;
use super::merge_attributes::{RECORD, know_merge_driver};
use super::trouble::Trouble;
use super::writing::{WriteSession, committed, writer};
use crate::publish::with_merge_attributes;
use crate::repository::{NewCommit, Outcome, PathChange};
use crate::rules;
use crate::wording::{Lang, Message};

const ATTRIBUTES: &str = ".gitattributes";

/// Lets a register that was begun before ask for the driver, in a commit of its own; says so. Where
/// somebody has edits in that file, or hooks want a say, it waits.
pub(super) fn asked_for(
    session: &WriteSession,
    lang: Lang,
    context: &Context,
) -> Result<Option<Message>, Trouble> {
    let repository = &session.repository;
    if repository.asks_for_merge_driver(RECORD) {
        return Ok(None);
    }
    let from = committed(repository, ATTRIBUTES)?;
    let text = from.as_deref().map(String::from_utf8_lossy);
    let Some(wanted) = with_merge_attributes(text.as_deref().unwrap_or_default()) else {
        return Ok(None);
    };
    let changes = [PathChange {
        path: ATTRIBUTES.to_owned(),
        from,
        to: Some(wanted.into_bytes()),
    }];
    let (name, email) = writer(repository.identity());
    let new = NewCommit {
        changes: &changes,
        message: &rules::words(lang).text("subject-merge-attributes"),
        name: &name,
        email: &email,
        moment: clock::moment()?,
        hooks_cared_for: context.no_hooks,
    };
    match repository.commit_by_itself(&new) {
        Outcome::Done { .. } => {
            know_merge_driver(repository, context);
            Ok(Some(Message::new("merge-attributes-added")))
        }
        Outcome::NotDone(_) => Ok(None),
        Outcome::Uncertain { failure, .. } => Err(failure.into()),
    }
}
