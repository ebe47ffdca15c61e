//! What must be done, as a calendar: one appointment a duty that has a day.

use super::{Appointment, agenda};
use crate::calendar::Day;
use crate::procedure::Duty;
use crate::register::History;
use crate::wording::{Message, Words};

/// The duties with a day, as a calendar file. Says number, action and step; nothing about persons.
/// `history` tells which of two files of one day is the later.
#[must_use]
pub fn duties_calendar(
    duties: &[Duty],
    history: Option<&History>,
    as_of: Day,
    words: &Words,
) -> String {
    let changes = |duty: &Duty| history.map_or(0, |history| history.changes_to(&duty.number));
    let appointments: Vec<Appointment> = duties
        .iter()
        .filter_map(|duty| appointment(duty, changes(duty), words))
        .collect();
    agenda(&words.text("duties-calendar"), as_of, &appointments)
}

fn appointment(duty: &Duty, changes: usize, words: &Words) -> Option<Appointment> {
    let action = &duty.action;
    let day = action.due?;
    let what = words.text(&format!("action-{}", action.fact));
    Some(Appointment {
        uid: format!("{}-{}@klachten", duty.number, action.fact),
        day,
        changes,
        summary: words.say(
            &Message::new("duties-summary")
                .with("number", duty.number.as_str())
                .with("what", what),
        ),
        description: words.say(
            &Message::new("duties-description")
                .with("step", i64::from(action.step))
                .with("due", day),
        ),
    })
}
