//! H009: the clock of a commit cannot be right.

use super::{Found, HistoryContext, Judge, RecordContext, Rule};
use crate::files::SETTINGS;
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::HistoryAndRecord(judge_commits, judge_facts));

/// More commits than this are counted, not named.
const MOST: usize = 20;

/// Commits that are dated before what they build on; and those dated after the day judged on, the
/// first of which stands for all: judging on a day of long ago, that is every later one.
fn judge_commits(context: &HistoryContext<'_>, found: &mut Found) {
    found.in_file(SETTINGS, None);
    let commits = &context.evidence.history.commits;
    let clocks = context.clocks.all();
    let before: Vec<_> = clocks
        .iter()
        .filter(|clock| clock.parent.is_some())
        .collect();
    for (at, clock) in before.iter().take(MOST).enumerate() {
        let (commit, parent) = (&commits[clock.commit], clock.parent.map(|at| &commits[at]));
        let more = if at + 1 == MOST {
            before.len() - MOST
        } else {
            0
        };
        let finding = found
            .at(Span::START)
            .with("commit", commit.id.short())
            .with("day", context.day_of(commit))
            .with("more", more);
        if let Some(parent) = parent {
            finding
                .with("parent", parent.id.short())
                .with("parent-day", context.day_of(parent));
        }
    }
    let mut after = clocks.iter().filter(|clock| clock.parent.is_none());
    if let Some(clock) = after.next() {
        let commit = &commits[clock.commit];
        found
            .at(Span::START)
            .worded("message-after")
            .with("commit", commit.id.short())
            .with("day", context.day_of(commit))
            .with("as-of", context.as_of)
            .with("more", after.count());
    }
}

/// Facts that were recorded before their own day.
fn judge_facts(context: &RecordContext<'_>, found: &mut Found) {
    for (fact, commit) in &context.facts {
        let Some(commit) = commit else { continue };
        let day = context.day_of(commit);
        // A day that is still to come is told by D001 already.
        if day < fact.day.value && fact.day.value <= context.as_of {
            found
                .at(fact.day.key)
                .worded("message-fact")
                .with("key", fact.path.as_str())
                .with("fact", fact.day.value)
                .with("commit", commit.id.short())
                .with("day", day);
        }
    }
}
