//! What must be done, as a calendar: one appointment a duty that has a day.

use super::{Appointment, agenda};
use crate::calendar::Day;
use crate::procedure::Duty;
use crate::wording::{Message, Words};

/// The duties with a day, as a calendar file. Says number, action and step; nothing about persons.
#[must_use]
pub fn duties_calendar(duties: &[Duty], as_of: Day, words: &Words) -> String {
    let appointments: Vec<Appointment> = duties.iter().filter_map(|duty| appointment(duty, words)).collect();
    agenda(&words.text("duties-calendar"), as_of, &appointments)
}

fn appointment(duty: &Duty, words: &Words) -> Option<Appointment> {
    let action = &duty.action;
    let day = action.due?;
    let what = words.text(&format!("action-{}", action.fact));
    Some(Appointment {
        uid: format!("{}-{}@klachten", duty.number, action.fact),
        day,
        summary: words.say(&Message::new("duties-summary").with("number", duty.number.as_str()).with("what", what)),
        description: words.say(&Message::new("duties-description").with("step", i64::from(action.step)).with("due", day)),
    })
}
