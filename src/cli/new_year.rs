//! A new report of a year.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, phrase};
use crate::publish::{NewRecord, new_file};
use crate::record::YearNumber;
use crate::register::Change;
use crate::repository::PathChange;

/// The year's report as a file to be filled in: `report YEAR --init`.
pub(super) fn begin(year: YearNumber, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::open(context, [])?;
    let lang = session.settings.lang();
    session.put(context, |files| {
        let path = format!("jaarverslagen/{:04}.md", year.0);
        if files.iter().any(|file| file.path == path) {
            return Err(Trouble::new("new-year-exists").with("path", path));
        }
        let number = Change::set("jaar", year.0.to_string());
        let text = new_file(NewRecord::Year, lang, &[number], "")?;
        Ok(Plan {
            changes: vec![PathChange::added(path, text)],
            subject: format!("{}: {}", year.0, phrase("new-year", lang)),
        })
    })
}
