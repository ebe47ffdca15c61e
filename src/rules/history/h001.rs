//! H001: a complaint that once existed is gone, or its number came back with another content. Also
//! said before it is too late: of a complaint that the next commit would take away.

use std::collections::BTreeSet;

use super::{Finding, Found, HistoryContext, Judge, Rule};
use crate::place::Span;
use crate::record::{ComplaintNumber, Settings, Value};
use crate::register::{Event, Revision, TEXT, replay};

pub const RULE: Rule = Rule::fault(Judge::History(judge)).on_the_whole();

/// This rule, for who asks before a commit.
const GONE: &Rule = crate::rules::rule_of("H001");

/// Each complaint whose file the next commit takes away without giving up its number. `removed` are
/// the paths that it no longer has, `kept` those that it has: a file that only moves is not gone.
#[must_use]
pub fn taken_away<'a>(
    removed: &[&str],
    kept: impl Iterator<Item = &'a str>,
    settings: &Settings,
) -> Vec<Finding> {
    let kept: BTreeSet<ComplaintNumber> = kept.filter_map(number_at).collect();
    let mut found = Found::new(GONE);
    for path in removed {
        let Some(number) = number_at(path)
            .filter(|number| !kept.contains(number) && settings.given_up(*number).is_none())
        else {
            continue;
        };
        let name = number.to_string();
        found.in_file(path, Some(&name));
        found
            .at(Span::START)
            .worded("message-uncommitted")
            .with("number", name);
    }
    found.taken()
}

/// The number of the complaint that belongs at a path.
fn number_at(path: &str) -> Option<ComplaintNumber> {
    ComplaintNumber::parse(
        path.strip_prefix("klachten/")?
            .rsplit('/')
            .next()?
            .strip_suffix(".md")?,
    )
}

/// The numbers under which complaints of the register went before (`eerder-nummer`), also before
/// that one.
fn followed(context: &HistoryContext<'_>) -> BTreeSet<String> {
    let records = context.register.complaint_records();
    let renumbered =
        records.filter_map(|complaint| Some((complaint, complaint.former_number.as_ref()?)));
    let before = |number: &str| -> Vec<String> {
        let revisions = context.evidence.history.of(number).iter();
        revisions
            .flat_map(|revision| revision.changes.of("eerder-nummer"))
            .filter_map(|change| change.to.map(str::to_owned))
            .collect()
    };
    let mut open = Vec::new();
    for (complaint, former) in renumbered {
        open.push(former.value.0.to_string());
        // Two computers may each have given it another number: one of them is only in its history.
        open.extend(before(&complaint.number.value.to_string()));
    }
    let mut followed = BTreeSet::new();
    while let Some(number) = open.pop() {
        if followed.insert(number.clone()) {
            open.extend(before(&number));
        }
    }
    followed
}

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    let followed = followed(context);
    for (name, number, revisions) in context.complaints() {
        let Some(last) = revisions
            .last()
            .filter(|_| context.settings.given_up(number).is_none() && !followed.contains(name))
        else {
            continue;
        };
        let removal = revisions
            .iter()
            .rfind(|revision| revision.event == Event::Removed);
        match (context.entry(name), removal) {
            (None, removal) => {
                if removal.is_some_and(|removal| is_new_taken_back(context, revisions, removal)) {
                    continue;
                }
                found.in_file(&last.path, None);
                let finding = found.at(Span::START).with("number", name);
                match removal.filter(|removal| removal.commit == last.commit) {
                    Some(removal) => {
                        let commit = context.commit(removal);
                        finding
                            .with("commit", commit.id.short())
                            .with("day", context.day_of(commit));
                    }
                    None => {
                        finding.worded("message-uncommitted");
                    }
                }
            }
            (Some(entry), Some(removal)) if came_back_otherwise(revisions, removal) => {
                let commit = context.commit(removal);
                found.in_entry(entry);
                let finding = found
                    .at(Span::START)
                    .worded("message-other")
                    .with("number", name);
                finding
                    .with("commit", commit.id.short())
                    .with("day", context.day_of(commit));
            }
            _ => {}
        }
    }
}

/// Whether the registering of a complaint was taken back, before anybody else had it.
fn is_new_taken_back(
    context: &HistoryContext<'_>,
    revisions: &[Revision],
    removal: &Revision,
) -> bool {
    let taken = context.commit(removal).takes_back;
    let mut added = revisions
        .iter()
        .filter(|revision| revision.event == Event::Added);
    added.any(|added| taken == Some(context.commit(added).id))
}

/// Whether the record, once gone, lacks or changes something of what it was. More may have come.
fn came_back_otherwise(revisions: &[Revision], removal: &Revision) -> bool {
    let Some(at) = revisions
        .iter()
        .position(|revision| std::ptr::eq(revision, removal))
    else {
        return false;
    };
    let Some(back) = revisions[at..]
        .iter()
        .position(|revision| revision.event == Event::Added)
    else {
        return false;
    };
    let (before, after) = (replay(&revisions[..at]), replay(&revisions[..=at + back]));
    before.iter().any(|(key, old)| match after.get(key) {
        Some(new) if &**key == TEXT => !new.contains(old.as_str()),
        new => new != Some(old),
    })
}
