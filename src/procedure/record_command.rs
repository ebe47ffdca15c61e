//! The command that records a fact, with "…" for what only people know: one for the day's list and
//! for letters that lack a fact.

use crate::wording::Message;

/// What to type for a fact of a record. `name` tells what is asked for, where that is more than the
/// fact: `nieuwe-toezegging`; `dated` asks for the day on which it was.
#[must_use]
pub fn record_command(number: &str, fact: &str, name: &str, dated: bool) -> Message {
    Message::new("today-record-command")
        .with("on", if dated { " --on …" } else { "" })
        .with("number", number)
        .with("name", name)
        .with("fact", fact)
}
