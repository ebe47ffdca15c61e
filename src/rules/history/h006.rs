//! H006: the history is incomplete; the other H rules are then not judged.

use super::{Found, HistoryContext, Judge, Rule};
use crate::files::SETTINGS;
use crate::place::Span;

pub const RULE: Rule = Rule::notice(Judge::History(judge));

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    let history = &context.evidence.history;
    found.in_file(SETTINGS, None);
    if history.shallow {
        let commits = history.commits.len();
        found.at(Span::START).with("commits", commits);
    }
    if history.partial {
        found.at(Span::START).worded("message-partial");
    }
    let left_out = context.evidence.left_out;
    if left_out > 0 {
        let finding = found.at(Span::START).worded("message-sparse");
        finding.with("files", left_out);
    }
}
