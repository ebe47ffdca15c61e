//! H002: a set-once fact changed afterwards.

use super::{Found, Judge, RecordContext, Rule};
use crate::place::Span;
use crate::record::{Complaint, Record as _};
use crate::register::{Event, KeyChange, Revision};

pub const RULE: Rule = Rule::deviation(Judge::Record(judge));

fn judge(context: &RecordContext<'_>, found: &mut Found) {
    // What was taken back before anybody else had it was never on record for others.
    let taken_back = context.taken_back();
    let standing: Vec<&Revision> = context
        .revisions
        .iter()
        .filter(|revision| !taken_back.contains(&revision.commit))
        .collect();
    // Facts that are true from the first moment on: nothing that happens later changes them.
    for key in Complaint::FIELDS
        .iter()
        .filter(|field| field.set_once)
        .map(|field| field.key)
    {
        for (revision, change) in later_changes(&standing, key) {
            let at = context
                .complaint()
                .and_then(|complaint| complaint.key_of(key))
                .unwrap_or(Span::START);
            let value = |value: Option<&str>| value.unwrap_or("—").to_owned();
            let (commit, day) = context.commit(revision);
            let finding = found
                .at(at)
                .with("key", key)
                .with("from", value(change.from))
                .with("to", value(change.to));
            finding.with("commit", commit).with("day", day);
        }
    }
}

/// Every change of a key after it was first set; one that was undone too.
pub(super) fn later_changes<'r>(
    revisions: &[&'r Revision],
    key: &'r str,
) -> Vec<(&'r Revision, KeyChange<'r>)> {
    let mut set = false;
    let mut later = Vec::new();
    for &revision in revisions {
        for change in revision.changes.of(key) {
            if set && revision.event == Event::Changed {
                later.push((revision, change));
            }
            set |= change.to.is_some();
        }
    }
    later
}
