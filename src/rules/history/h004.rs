//! H004: a closed complaint changed afterwards, without `heropend`.

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
    for (revision, mut keys) in changes_when_closed(&context.revisions) {
        // What a duplicate is of may have gone by another number.
        keys.retain(|key| {
            let mut of = revision.changes.of(|changed| changed == key);
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
    let closes = |revision: &Revision| {
        revision
            .changes
            .keys()
            .any(|key| matches!(key, "afgesloten" | "vooroverleg.opgelost"))
    };
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
