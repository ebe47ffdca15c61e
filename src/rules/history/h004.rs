//! H004: a closed complaint changed afterwards, without `heropend`.

use std::collections::BTreeSet;

use super::{Found, Judge, RecordContext, Rule};
use crate::calendar::Day;
use crate::place::Span;
use crate::record::{Complaint, Record as _, field_of_path};
use crate::register::{Changes, Event, FILE, Revision, replay_of};

pub const RULE: Rule = Rule::deviation(Judge::Record(judge));

/// By which keys a case is closed, besides those by which it was opened again.
const CLOSING: [&str; 3] = ["afgesloten", "vooroverleg.datum", "vooroverleg.opgelost"];

fn judge(context: &RecordContext<'_>, found: &mut Found) {
    let taken_back = context.taken_back();
    let revisions = &*context.revisions;
    let closed = revisions.iter().any(closes);
    let touched = match closed.then(|| context.known_to()).flatten() {
        Some(known) => changes_when_apart(revisions, &known, &taken_back),
        None => changes_when_closed(revisions),
    };
    for (revision, mut keys) in touched {
        // What a duplicate is of may have gone by another number.
        keys.retain(|key| {
            let mut of = revision.changes.of(key);
            key != "dubbel-van" || !of.any(|change| context.follows_renumbering(change))
        });
        if keys.is_empty() || taken_back.contains(&revision.commit) {
            continue;
        }
        let at = context.complaint().and_then(closing).unwrap_or(Span::START);
        let (commit, day) = context.commit(revision);
        found
            .at(at)
            .with("keys", keys)
            .with("commit", commit)
            .with("day", day);
    }
}

/// The same as [`changes_when_closed`] of a record that was changed on several sides at a time;
/// `known` are the revisions that each was made upon. What knew nothing of a closing that knew
/// nothing of it changed what the complainant knew, whatever the clocks say. A closing that was
/// taken back at once is none.
fn changes_when_apart<'r>(
    revisions: &'r [Revision],
    known: &[BTreeSet<usize>],
    taken_back: &BTreeSet<usize>,
) -> Vec<(&'r Revision, Vec<String>)> {
    let upon = |at: usize| known[at].iter().map(|place| &revisions[*place]);
    let states = |at: usize| {
        let with = upon(at).chain([&revisions[at]]);
        (is_closed(upon(at)), is_closed(with))
    };
    let states: Vec<(bool, bool)> = (0..revisions.len()).map(states).collect();
    let all = |wanted| -> Vec<usize> {
        let stands = |at: &usize| !taken_back.contains(&revisions[*at].commit);
        let places = (0..states.len()).filter(stands);
        places.filter(|at| states[*at] == wanted).collect()
    };
    let (closings, reopenings) = (all((false, true)), all((true, false)));
    let knew = |one: usize, other: usize| known[one].contains(&other);
    let is_apart = |at: usize, closing: usize| {
        // It was made upon a reopening, or another closing knew of it.
        let upon = |open: &usize| knew(at, *open) && !knew(closing, *open);
        let before = |other: &usize| knew(*other, at) && !knew(*other, closing);
        let is_settled = reopenings.iter().any(upon) || closings.iter().any(before);
        !knew(at, closing) && !knew(closing, at) && !is_settled
    };
    let was_closed = |at: usize| match states[at] {
        (true, closed) => closed,
        (false, true) => false,
        (false, false) => closings.iter().any(|closing| is_apart(at, *closing)),
    };
    let touched = (0..revisions.len()).filter(|at| was_closed(*at));
    let touched = touched.map(|at| (&revisions[at], touched_by(&revisions[at])));
    touched.filter(|(_, keys)| !keys.is_empty()).collect()
}

/// Whether a revision says that the case is closed, or when.
fn closes(revision: &Revision) -> bool {
    let mut keys = revision.changes.keys();
    keys.any(|key| matches!(key, "afgesloten" | "vooroverleg.opgelost"))
}

/// The keys that a closed case should not have touched, if the file at this path became so. None
/// when the case was open, or is opened by it.
pub(super) fn touched_after_closing(path: &str, before: &[u8], after: &[u8]) -> Vec<String> {
    changes_when_closed(&as_revisions(path, before, after))
        .into_iter()
        .flat_map(|(_, keys)| keys)
        .collect()
}

/// A file as it stands and as it would become, as two revisions of one record.
pub(super) fn as_revisions(path: &str, before: &[u8], after: &[u8]) -> [Revision; 2] {
    let revision = |commit, event, old, new| Revision {
        commit,
        event,
        path: path.into(),
        moved_from: None,
        readable: true,
        changes: Changes::between(path, old, new),
    };
    [
        revision(0, Event::Added, None, before),
        revision(1, Event::Changed, Some(before), after),
    ]
}

/// Each revision that changed a case while it was closed, with the keys it should not have touched.
pub(super) fn changes_when_closed(revisions: &[Revision]) -> Vec<(&Revision, Vec<String>)> {
    // Most cases were never touched again: look before replaying.
    let Some(first) = revisions.iter().position(closes) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for at in first + 1..revisions.len() {
        let revision = &revisions[at];
        let touched = touched_by(revision);
        if touched.is_empty() || !is_closed(&revisions[..at]) {
            continue;
        }
        if is_closed(&revisions[..=at]) {
            found.push((revision, touched));
        }
    }
    found
}

/// The keys of a revision that a closed case should not have touched.
fn touched_by(revision: &Revision) -> Vec<String> {
    let keys = revision.changes.keys();
    let keys = keys.filter(|key| revision.event == Event::Changed && !may_come(key));
    keys.map(str::to_owned).collect()
}

/// Whether a key may come to a closed case. One that is not ours may not. A number that the program
/// changed is no fact.
fn may_come(key: &str) -> bool {
    let field = field_of_path(Complaint::FIELDS, key);
    matches!(key, FILE | "nummer" | "eerder-nummer")
        || field.is_some_and(|field| field.after_closing)
}

/// Whether the case was closed, and not open again, after these revisions.
fn is_closed<'r>(revisions: impl IntoIterator<Item = &'r Revision>) -> bool {
    let keys = replay_of(revisions, |key| {
        CLOSING.contains(&key) || key.starts_with("heropend[")
    });
    let day = |key: &str| keys.get(key).and_then(|day| Day::parse(day));
    let reopened = keys
        .iter()
        .filter(|(key, _)| key.starts_with("heropend[") && key.ends_with("].datum"))
        .filter_map(|(_, day)| Day::parse(day))
        .max();
    let solved = keys
        .get("vooroverleg.opgelost")
        .is_some_and(|solved| matches!(solved.as_str(), "ja" | "true"));
    let closed = day("afgesloten").or_else(|| day("vooroverleg.datum").filter(|_| solved));
    closed.is_some_and(|closed| reopened.is_none_or(|reopened| reopened < closed))
}

/// Where the complaint says that it is closed.
fn closing(complaint: &Complaint) -> Option<Span> {
    complaint
        .closed
        .map(|closed| closed.key)
        .or(complaint.first_talk.as_ref().map(|talk| talk.span))
}
