//! What must be done: the command that records it, and `today --format json`.

use serde::Serialize;

use crate::calendar::Day;
use crate::json;
use crate::procedure::{Duty, record_command};
use crate::rules::Unreadable;
use crate::wording::Words;

#[derive(Serialize)]
struct Today<'a> {
    version: u8,
    as_of: Day,
    /// Every file could be read.
    complete: bool,
    unreadable: &'a [Unreadable],
    actions: Vec<DutyItem<'a>>,
}

#[derive(Serialize)]
pub(super) struct DutyItem<'a> {
    number: &'a str,
    action: &'a str,
    step: u8,
    due: Option<Day>,
    overdue: bool,
    by: &'a str,
    /// What it is, in words.
    text: String,
    command: Option<String>,
    /// The commit from which it is known, where the file cannot be read now.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_readable: Option<String>,
}

impl DutyItem<'_> {
    pub(super) fn of<'a>(duty: &'a Duty, words: &Words) -> DutyItem<'a> {
        let action = &duty.action;
        DutyItem {
            number: &duty.number,
            action: action.fact,
            step: action.step,
            due: action.due,
            overdue: action.overdue,
            by: &action.by,
            text: words.text(&format!("action-{}", action.name())),
            command: duty_command(duty, words),
            last_readable: duty.known_from.map(|commit| commit.to_string()),
        }
    }
}

/// The command that records what must be done, with "…" for what only people know; none where they
/// must decide first, or mend the record.
#[must_use]
pub fn duty_command(duty: &Duty, words: &Words) -> Option<String> {
    let action = &duty.action;
    // The cause has no day of its own.
    let dated = action.after_closing && action.fact != "oorzaak";
    let command = record_command(&duty.number, action.fact, action.name(), dated);
    let can_be_recorded = !action.to_decide && duty.known_from.is_none();
    can_be_recorded.then(|| words.say(&command))
}

/// What must be done on a day, in the order given, and what could not be read.
#[must_use]
pub fn duties_json(
    as_of: Day,
    duties: &[Duty],
    unreadable: &[Unreadable],
    words: &Words,
) -> String {
    let actions = duties
        .iter()
        .map(|duty| DutyItem::of(duty, words))
        .collect();
    let today = Today {
        version: 1,
        as_of,
        complete: unreadable.is_empty(),
        unreadable,
        actions,
    };
    json::pretty(&today)
}
