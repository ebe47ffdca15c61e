//! What in old complaints can no longer be done: one answer explains it in each of them, so that a
//! list of years ago does not fill the officer's day.

use std::collections::{BTreeMap, BTreeSet};

use super::correcting::explanation;
use super::target::called;
use super::trouble::Trouble;
use crate::calendar::Day;
use crate::files::File;
use crate::publish::{Body, Shortcoming, bare_file, open_complaints, overlaid, shortcomings};
use crate::record::{Complaint, Record, Year};
use crate::register::{Change, edit};
use crate::repository::PathChange;

/// The rules that each new record departs from, by its path.
pub(super) type Gaps = BTreeMap<String, BTreeSet<&'static str>>;

/// The rules of a year without a report: it is not there, and was not offered to the owners.
const NO_REPORT: &str = "T401";
const NOT_OFFERED: &str = "S1005";

/// What ended longer ago than this is not done any more where a complaint is open.
const MONTHS: i32 = 12;

/// What the new files leave undone and nobody can do now: all of it in a closed complaint; of an
/// open one, and of a year without a report, what should have been done a year ago. `files` are all
/// of the register.
pub(super) fn gaps(files: &[File], changes: &[PathChange], as_of: Day) -> Gaps {
    let long_ago = as_of.plus_months(-MONTHS);
    let past = |found: Shortcoming| {
        let is_past = found.is_closed || found.finding.due.is_some_and(|due| due < long_ago);
        let finding = found.finding;
        is_past.then_some((finding.path, finding.code.0))
    };
    let all = |files| shortcomings(files, as_of).into_iter().filter_map(past);
    let known: BTreeSet<(String, &str)> = all(files.to_vec()).collect();
    let mut gaps = Gaps::new();
    for (path, code) in all(overlaid(files, changes)) {
        // A year of the list that has no report is new too, and its file is still to come.
        if !known.contains(&(path.clone(), code)) {
            let codes = gaps.entry(path).or_default();
            codes.insert(code);
            // A report that was not written was not offered either.
            if code == NO_REPORT {
                codes.insert(NOT_OFFERED);
            }
        }
    }
    gaps
}

/// The paths of new complaints that came in a year ago and are open.
pub(super) fn old_and_open(files: &[File], changes: &[PathChange], as_of: Day) -> BTreeSet<String> {
    let long_ago = as_of.plus_months(-MONTHS);
    let new: BTreeSet<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    open_complaints(overlaid(files, changes), as_of)
        .into_iter()
        .filter(|(path, received)| *received < long_ago && new.contains(path.as_str()))
        .map(|(path, _)| path)
        .collect()
}

/// The new files with an explanation for each of their gaps, and the years that want one.
pub(super) fn explained(
    changes: Vec<PathChange>,
    gaps: &Gaps,
    reason: &str,
    as_of: Day,
) -> Result<Vec<PathChange>, Trouble> {
    let is_new = |path: &str| changes.iter().any(|change| change.path == path);
    let mut all = Vec::new();
    for path in gaps.keys().filter(|path| !is_new(path)) {
        let mut facts = vec![Change::set("jaar", called(path))];
        facts.extend(items(gaps, path, reason, as_of));
        let text = bare_file(Year::FIELDS, &facts, Body::Whole(""))?;
        all.push(PathChange::added(path, text));
    }
    for change in changes {
        let text = str::from_utf8(change.to.as_deref().unwrap_or_default()).unwrap_or_default();
        let items = items(gaps, &change.path, reason, as_of);
        let text = edit(text, Complaint::FIELDS, &items)?;
        all.push(PathChange {
            to: Some(text.into_bytes()),
            ..change
        });
    }
    Ok(all)
}

/// The explanations of one record.
fn items(gaps: &Gaps, path: &str, reason: &str, as_of: Day) -> Vec<Change> {
    let day = as_of.to_string();
    let item = |code: &&str| Change::append("afwijkingen", explanation(code, reason, &day));
    gaps.get(path).into_iter().flatten().map(item).collect()
}
