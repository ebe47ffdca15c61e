//! H001: a complaint that once existed is gone, or its number came back with another content.

use super::{Found, HistoryHearing, Judge, Origin, Rule, Severity};
use crate::place::Span;
use crate::register::{Event, Revision, TEXT, replay};

pub static RULE: Rule =
    Rule::new("H001", Severity::Fault, Origin::History, Judge::History(judge), include_str!("h001.md")).on_the_whole();

fn judge(hearing: &HistoryHearing<'_>, found: &mut Found) {
    for (name, number, revisions) in hearing.complaints() {
        let given_up = hearing.settings.withdrawn.iter().any(|withdrawn| withdrawn.number.value == number);
        let Some(last) = revisions.last().filter(|_| !given_up) else { continue };
        let removal = revisions.iter().rfind(|revision| revision.event == Event::Removed);
        match (hearing.entry(name), removal) {
            (None, removal) => {
                found.in_file(&last.path, None);
                let finding = found.at(Span::START).with("number", name);
                match removal.filter(|removal| removal.commit == last.commit) {
                    Some(removal) => {
                        let commit = hearing.commit(removal);
                        finding.with("commit", commit.id.short()).with("day", hearing.day_of(commit));
                    }
                    None => {
                        finding.worded("message-uncommitted");
                    }
                }
            }
            (Some(entry), Some(removal)) if came_back_otherwise(revisions, removal) => {
                let commit = hearing.commit(removal);
                found.in_entry(entry);
                let finding = found.at(Span::START).worded("message-other").with("number", name);
                finding.with("commit", commit.id.short()).with("day", hearing.day_of(commit));
            }
            _ => {}
        }
    }
}

/// Whether the record, once gone, lacks or changes something of what it was. More may have come.
fn came_back_otherwise(revisions: &[Revision], removal: &Revision) -> bool {
    let Some(at) = revisions.iter().position(|revision| std::ptr::eq(revision, removal)) else { return false };
    let Some(back) = revisions[at..].iter().position(|revision| revision.event == Event::Added) else { return false };
    let (before, after) = (replay(&revisions[..at]), replay(&revisions[..=at + back]));
    before.iter().any(|(key, old)| match after.get(key) {
        Some(new) if &**key == TEXT => !new.contains(old.as_str()),
        new => new != Some(old),
    })
}
