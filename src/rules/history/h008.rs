//! H008: a version cannot be read, or is not what its name says. The history is then not whole, and
//! the other H rules are not judged.

use super::{Found, HistoryContext, Judge, Rule};
use crate::files::SETTINGS;
use crate::place::Span;
use crate::register::LostVersion;
use crate::repository::Loss;

pub const RULE: Rule = Rule::fault(Judge::History(judge));

fn judge(context: &HistoryContext<'_>, found: &mut Found) {
    for lost in &context.evidence.history.lost {
        match lost.number.as_deref() {
            Some(number) if lost.path.as_ref() != SETTINGS => match context.entry(number) {
                Some(entry) => found.in_entry(entry),
                None => found.in_file(&lost.path, Some(number)),
            },
            _ => found.in_file(SETTINGS, None),
        }
        found
            .at(Span::START)
            .worded(wording(lost))
            .with("commit", lost.commit.short())
            .with("object", lost.object.short())
            .with("path", &*lost.path);
    }
}

/// What is lost is a file, a folder or a whole commit, and is damaged, gone or too large to read.
fn wording(lost: &LostVersion) -> &'static str {
    let is_file = lost.number.is_some();
    match (is_file, lost.object == lost.commit, lost.loss) {
        (_, true, Loss::TooLarge) => "message-large",
        (_, false, Loss::TooLarge) => "message-folder-large",
        (true, _, Loss::Damaged) => "message",
        (true, _, Loss::Missing) => "message-missing",
        (false, true, Loss::Damaged) => "message-commit",
        (false, true, Loss::Missing) => "message-commit-missing",
        (false, false, Loss::Damaged) => "message-folder",
        (false, false, Loss::Missing) => "message-folder-missing",
    }
}
