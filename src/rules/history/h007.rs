//! H007: the history was rewritten: a commit that was seen before is no longer part of it.

use super::{Found, HistoryContext, Judge, Rule};
use crate::files::SETTINGS;
use crate::place::Span;

pub const RULE: Rule = Rule::fault(Judge::History(judge));

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    found.in_file(SETTINGS, None);
    for lost in &context.evidence.lost {
        found.at(Span::START).with("commit", lost.short());
    }
}
