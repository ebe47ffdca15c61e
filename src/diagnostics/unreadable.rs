//! What could not be read, for a person: how many files, and which with the reason.

use super::{clean, on_one_line};
use crate::rules::Unreadable;
use crate::wording::{Message, Words};

/// More files than this are counted, not named: `check` names them all.
const MOST: usize = 20;

/// A line of how many files could not be read, and one for each; empty where all could be read.
#[must_use]
pub fn unreadable_text(unreadable: &[Unreadable], words: &Words) -> String {
    if unreadable.is_empty() {
        return String::new();
    }
    let mut lines = vec![Unreadable::heading(unreadable, words)];
    let named = unreadable.iter().take(MOST);
    lines.extend(named.map(|one| {
        let (path, reason) = (on_one_line(&one.path), clean(&one.why(unreadable, words)));
        format!("  {path}: {}", reason.replace('\n', " "))
    }));
    let left = unreadable.len().saturating_sub(MOST);
    if left > 0 {
        let more = Message::new("unreadable-more").with("count", left);
        lines.push(format!("  {}", words.say(&more)));
    }
    lines.join("\n") + "\n"
}
