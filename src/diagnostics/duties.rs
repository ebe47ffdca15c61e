//! `today --format json`: what must be done, as one JSON document.

use serde::Serialize;

use crate::calendar::Day;
use crate::json;
use crate::procedure::Duty;

#[derive(Serialize)]
struct Today<'a> {
    version: u8,
    as_of: Day,
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
        }
    }
}

/// What must be done on a day, in the order given.
#[must_use]
pub fn duties_json(as_of: Day, duties: &[Duty]) -> String {
    let actions = duties.iter().map(Item::of).collect();
    let today = Today {
        version: 1,
        as_of,
        actions,
    };
    json::pretty(&today)
}
