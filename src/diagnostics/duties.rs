//! `today --format json`: what must be done, as one JSON document.

use serde::Serialize;

use crate::calendar::Day;
use crate::json;
use crate::procedure::Duty;
use crate::rules::Unreadable;

#[derive(Serialize)]
struct Today<'a> {
    version: u8,
    as_of: Day,
    /// Every file could be read.
    complete: bool,
    unreadable: &'a [Unreadable],
    actions: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    number: &'a str,
    action: &'a str,
    step: u8,
    due: Option<Day>,
    overdue: bool,
    by: &'a str,
    /// The commit from which it is known, where the file cannot be read now.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_readable: Option<String>,
}

impl Item<'_> {
    fn of(duty: &Duty) -> Item<'_> {
        let action = &duty.action;
        Item {
            number: &duty.number,
            action: action.fact,
            step: action.step,
            due: action.due,
            overdue: action.overdue,
            by: &action.by,
            last_readable: duty.known_from.map(|commit| commit.to_string()),
        }
    }
}

/// What must be done on a day, in the order given, and what could not be read.
#[must_use]
pub fn duties_json(as_of: Day, duties: &[Duty], unreadable: &[Unreadable]) -> String {
    let actions = duties.iter().map(Item::of).collect();
    let today = Today {
        version: 1,
        as_of,
        complete: unreadable.is_empty(),
        unreadable,
        actions,
    };
    json::pretty(&today)
}
