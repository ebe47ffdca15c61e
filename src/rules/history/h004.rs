//! H004: a closed complaint changed afterwards, without `heropend`.

use std::borrow::Cow;
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
    let apart = context.known_to();
    let known = apart.as_deref();
    let ordered = known.map_or(Cow::Borrowed(&*context.revisions), |known| {
        Cow::Owned(closings_first(context, known))
    });
    let was_known = |revision: &Revision| {
        known.is_some_and(|known| closed_knowing(&context.revisions, known, revision.commit))
    };
    for (revision, mut keys) in changes_when_closed(&ordered) {
        // What a duplicate is of may have gone by another number.
        keys.retain(|key| {
            let mut of = revision.changes.of(key);
            key != "dubbel-van" || !of.any(|change| context.follows_renumbering(change))
        });
        if keys.is_empty() || taken_back.contains(&revision.commit) || was_known(revision) {
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

/// The revisions of a record that was changed on several sides at a time, each after those that led
/// to it. What knew nothing of a closing comes after it, whatever the clocks say: it changed what the
/// complainant knew.
fn closings_first(context: &RecordContext<'_>, known: &[BTreeSet<usize>]) -> Vec<Revision> {
    let revisions = &context.revisions;
    let mut left: BTreeSet<usize> = (0..revisions.len()).collect();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let waits = |at: &&usize| {
            let mut others = left.iter();
            !others.any(|other| known[**at].contains(&revisions[*other].commit))
        };
        let key = |at: &&usize| {
            let (commit, _) = context.commit(&revisions[**at]);
            (!closes(&revisions[**at]), commit, **at)
        };
        // Nothing leads to what led to it: there is always a next one.
        let next = left.iter().filter(waits).min_by_key(key);
        let Some(next) = next.or_else(|| left.iter().next()).copied() else {
            break;
        };
        left.remove(&next);
        ordered.push(revisions[next].clone());
    }
    ordered
}

/// Whether a change that knew of no closing is one, or was known to one: then it is no change of what
/// the complainant knew.
fn closed_knowing(revisions: &[Revision], known: &[BTreeSet<usize>], commit: usize) -> bool {
    let all = || revisions.iter().zip(known);
    let Some((own, knew)) = all().find(|(one, _)| one.commit == commit) else {
        return false;
    };
    let closings = || all().filter(|(one, _)| closes(one));
    let knew_of_one = closings().any(|(closing, _)| knew.contains(&closing.commit));
    !knew_of_one && (closes(own) || closings().any(|(_, knew)| knew.contains(&commit)))
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
        let touched: Vec<String> = revision
            .changes
            .keys()
            .filter(|key| !may_come(key))
            .map(str::to_owned)
            .collect();
        if touched.is_empty() || revision.event != Event::Changed || !is_closed(&revisions[..at]) {
            continue;
        }
        if is_closed(&revisions[..=at]) {
            found.push((revision, touched));
        }
    }
    found
}

/// Whether a key may come to a closed case. One that is not ours may not. A number that the program
/// changed is no fact.
fn may_come(key: &str) -> bool {
    let field = field_of_path(Complaint::FIELDS, key);
    matches!(key, FILE | "nummer" | "eerder-nummer")
        || field.is_some_and(|field| field.after_closing)
}

/// Whether the case was closed, and not open again, after these revisions.
fn is_closed(revisions: &[Revision]) -> bool {
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
