//! `record NUMBER` without a fact: what the officer typed in the file is put on record as it
//! stands. So a small edit by hand needs no git program either.

use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, committed, phrase};
use crate::files::{Content, File};
use crate::repository::PathChange;
use crate::wording::Lang;

/// The change from what is committed at a path to what stands there now.
pub(super) fn plan(
    session: &WriteSession,
    name: &str,
    path: &str,
    files: &[File],
    lang: Lang,
) -> Result<Plan, Trouble> {
    let missing = || Trouble::new("writing-no-record").with("number", name);
    let file = files
        .iter()
        .find(|file| file.path == path)
        .ok_or_else(missing)?;
    let Content::Bytes(now) = &file.content else {
        return Err(unreadable(name, path));
    };
    let from = committed(&session.repository, path)?;
    if from.as_ref() == Some(now) {
        return Err(Trouble::new("writing-nothing-typed").with("path", path));
    }
    let subject = format!("{name}: {}", phrase("own-edit", lang));
    Ok(Plan {
        changes: vec![PathChange {
            path: path.to_owned(),
            from,
            to: Some(now.clone()),
        }],
        subject,
    })
}

/// A file that is there, but of which nothing can be made.
pub(super) fn unreadable(name: &str, path: &str) -> Trouble {
    Trouble::new("cli-not-readable")
        .with("number", name)
        .with("path", path)
}
