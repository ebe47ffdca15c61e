//! A new report of a year.

use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;
use super::writing::{Plan, WriteSession, phrase, settings_of};
use crate::publish::{NewRecord, new_file};
use crate::record::YearNumber;
use crate::register::Change;
use crate::repository::PathChange;

/// The year's report as a file to be filled in: `report YEAR --init`.
pub(super) fn begin(year: YearNumber, context: &mut Context) -> Result<Exit, Trouble> {
    let session = WriteSession::open(context, [])?;
    let settings = settings_of(&session.files()?);
    let as_of = context.as_of(settings.time_zone())?;
    session.put(context, as_of, |files| {
        let path = format!("jaarverslagen/{:04}.md", year.0);
        if files.iter().any(|file| file.path == path) {
            return Err(Trouble::new("new-year-exists").with("path", path));
        }
        let text = new_file(
            NewRecord::Year,
            settings.lang(),
            &[Change::set("jaar", year.0.to_string())],
            "",
        );
        let text = text.map_err(|refusal| Trouble::said(refusal.message).lines(&refusal.lines))?;
        let subject = format!("{}: {}", year.0, phrase("new-year", settings.lang()));
        Ok(Plan {
            changes: vec![PathChange {
                path,
                from: None,
                to: Some(text.into_bytes()),
            }],
            subject,
        })
    })
}
