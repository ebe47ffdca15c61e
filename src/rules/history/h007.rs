//! H007: the history was rewritten: a commit that was seen before is no longer part of it.

use super::{Found, HistoryContext, Judge, Origin, Rule, Severity};
use crate::files::SETTINGS;
use crate::place::Span;

pub static RULE: Rule = Rule::new(
    "H007",
    Severity::Fault,
    Origin::History,
    Judge::History(judge),
    include_str!("h007.md"),
);

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    found.in_file(SETTINGS, None);
    for lost in &context.evidence.lost {
        found.at(Span::START).with("commit", lost.short());
    }
}
