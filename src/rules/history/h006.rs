//! H006: the history is incomplete; the other H rules are then not judged.

use super::{Found, HistoryHearing, Judge, Origin, Rule, Severity};
use crate::intake::SETTINGS;
use crate::place::Span;

pub static RULE: Rule = Rule::new("H006", Severity::Notice, Origin::History, Judge::History(judge), include_str!("h006.md"));

fn judge(hearing: &HistoryHearing<'_>, found: &mut Found) {
    if !hearing.is_whole() {
        found.in_file(SETTINGS, None);
        found.at(Span::START).with("commits", hearing.evidence.history.commits.len());
    }
}
