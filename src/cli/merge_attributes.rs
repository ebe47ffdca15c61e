//! That git merges records by what they say: the lines of `.gitattributes` that ask for it, and the
//! merge driver, which each clone must be told.

use super::clock;
use super::context::Context;
use super::load::told;
use super::trouble::Trouble;
use super::writing::{WriteSession, committed, writer};
use crate::calendar::Moment;
use crate::publish::with_merge_attributes;
use crate::repository::{NewCommit, Outcome, PathChange, Repository};
use crate::rules;
use crate::wording::{Lang, Message};

const ATTRIBUTES: &str = ".gitattributes";

/// A record that any register may have.
const RECORD: &str = "klachten/2026/2026-001.md";

/// Tells git of this clone how records are merged, where the register asks for it. What cannot be
/// told stands in nobody's way now.
pub(super) fn know_merge_driver(repository: &Repository, context: &Context) {
    let asks = repository.asks_for_merge_driver(RECORD);
    let Some(program) = own_program().filter(|_| asks) else {
        return;
    };
    let command = format!("{program} merge-driver %O %A %B %P");
    let _ = repository.know_merge_driver(&context.words.text("help-merge-driver"), &command);
}

/// Says that git of this clone does not know the driver: the attribute alone means a merge line by
/// line, in silence.
pub(super) fn tell_unknown_driver(repository: Option<&Repository>, context: &mut Context) {
    let is_unknown = |repository: &Repository| {
        !repository.knows_merge_driver() && repository.asks_for_merge_driver(RECORD)
    };
    if repository.is_some_and(is_unknown) {
        let text = context.words.text("merge-driver-unknown");
        context.output.note(&text);
    }
}

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
    let wanted = with_merge_attributes(text.as_deref().unwrap_or_default());
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
        moment: Moment {
            seconds: clock::now()?,
            offset_minutes: 0,
        },
        hooks_cared_for: context.no_hooks,
    };
    match repository.commit_by_itself(&new) {
        Outcome::Done { .. } => {
            know_merge_driver(repository, context);
            Ok(Some(Message::new("merge-attributes-added")))
        }
        Outcome::NotDone(_) => Ok(None),
        Outcome::Uncertain { failure, .. } => Err(told(&failure)),
    }
}

/// This program, as a word of the shell that git gives its lines to, on Windows too.
pub(super) fn own_program() -> Option<String> {
    let program = std::env::current_exe().ok()?;
    let program = program.display().to_string().replace('\\', "/");
    Some(format!("'{}'", program.replace('\'', r"'\''")))
}
