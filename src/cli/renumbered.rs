//! A day of receipt that turns out to lie in another year: the complaint takes the next number of
//! that year, keeps the earlier one in mind (`eerder-nummer`), and whoever names it follows.

use std::collections::BTreeMap;

use super::correcting::edited;
use super::numbers::Numbers;
use super::target::{Target, path_of};
use super::trouble::Trouble;
use super::writing::text_of;
use crate::calendar::Day;
use crate::files::File;
use crate::record::{ComplaintNumber, Settings, Value};
use crate::register::{Change, RecordKind, Typed, with_numbers};
use crate::repository::PathChange;

/// What a new number follows from.
pub(super) struct Renumbering<'a> {
    pub(super) numbers: &'a Numbers,
    pub(super) settings: &'a Settings,
}

/// A complaint under its new number.
pub(super) struct Renumbered {
    pub(super) number: ComplaintNumber,
    /// The other records that name it.
    references: Vec<PathChange>,
}

/// The new number of a complaint whose day of receipt lies in another year; none where it stays.
pub(super) fn renumbered(
    renumbering: &Renumbering<'_>,
    target: &Target,
    text: &str,
    files: &[File],
) -> Result<Option<Renumbered>, Trouble> {
    let Some(old) = ComplaintNumber::parse(&target.number) else {
        return Ok(None);
    };
    let received = Typed::of(text).at("ontvangen").text().and_then(Day::parse);
    let Some(received) = received.filter(|day| day.year() != old.year) else {
        return Ok(None);
    };
    let number = renumbering.numbers.next_complaint(
        Some(&received.to_string()),
        files,
        renumbering.settings,
    )?;
    Ok(Some(Renumbered {
        number,
        references: references(files, target, number)?,
    }))
}

impl Renumbered {
    /// The file at its new place, and the records that name it.
    pub(super) fn changes(
        self,
        target: &Target,
        before: &[u8],
        after: &str,
    ) -> Result<Vec<PathChange>, Trouble> {
        let keys = [
            Change::set("nummer", self.number.to_string()),
            Change::set("eerder-nummer", target.number.as_str()),
        ];
        let text = edited(after, target.fields, &keys)?;
        let moved = [
            PathChange {
                path: target.path.clone(),
                from: Some(before.to_vec()),
                to: None,
            },
            PathChange::added(path_of(self.number), text),
        ];
        Ok(moved.into_iter().chain(self.references).collect())
    }
}

/// Every record that names a complaint, with its new number in the place of the old one.
fn references(
    files: &[File],
    target: &Target,
    number: ComplaintNumber,
) -> Result<Vec<PathChange>, Trouble> {
    let numbers = BTreeMap::from([(target.number.clone(), number.to_string())]);
    let mut changes = Vec::new();
    for file in files.iter().filter(|file| file.path != target.path) {
        if !RecordKind::of(&file.path).has_records() {
            continue;
        }
        let Some((bytes, text)) = text_of(files, &file.path) else {
            continue;
        };
        let renamed = with_numbers(&file.path, text, &numbers)?;
        if renamed != text {
            changes.push(PathChange::edited(&file.path, bytes, renamed));
        }
    }
    Ok(changes)
}
