//! What must be done, as a calendar: one appointment a duty that has a day.

use super::{Appointment, agenda};
use crate::calendar::Day;
use crate::procedure::Duty;
use crate::register::History;
use crate::rules::Unreadable;
use crate::wording::{Message, Words};

/// The duties with a day, as a calendar file. Says number, action and step; nothing about persons.
/// What could not be read has an appointment of its own, on the day of making: whoever follows the
/// calendar would otherwise only see terms vanish. `history` tells which of two files of one day is the later.
#[must_use]
pub fn duties_calendar(
    duties: &[Duty],
    unreadable: &[Unreadable],
    history: Option<&History>,
    as_of: Day,
    words: &Words,
) -> String {
    let changes = |duty: &Duty| history.map_or(0, |history| history.changes_to(&duty.number));
    let dated = duties
        .iter()
        .filter_map(|duty| appointment(duty, changes(duty), words));
    let mut appointments: Vec<Appointment> = dated
        .chain(unreadable_appointment(unreadable, as_of, words))
        .collect();
    // Two registers in one calendar have the same numbers.
    if let Some(first) = history.and_then(History::first_commit) {
        for appointment in &mut appointments {
            appointment.uid = format!("{}.{first}", appointment.uid);
        }
    }
    agenda(&words.text("duties-calendar"), as_of, &appointments)
}

fn appointment(duty: &Duty, changes: usize, words: &Words) -> Option<Appointment> {
    let action = &duty.action;
    let day = action.due?;
    let what = words.text(&format!("action-{}", action.name()));
    Some(Appointment {
        uid: format!("{}-{}@klachten", duty.number, action.name()),
        day,
        changes,
        summary: words.say(
            &Message::new("duties-summary")
                .with("number", duty.number.as_str())
                .with("what", what),
        ),
        description: description(duty, day, words),
    })
}

fn description(duty: &Duty, day: Day, words: &Words) -> String {
    let key = if duty.action.reminds {
        "duties-description-reminder"
    } else {
        "duties-description"
    };
    let told = Message::new(key)
        .with("step", i64::from(duty.action.step))
        .with("due", day);
    let mut text = words.say(&told);
    if let Some(commit) = duty.known_from {
        let short: String = commit.to_string().chars().take(10).collect();
        let known = Message::new("unreadable-known-from").with("commit", short);
        text = format!("{text}\n{}", words.say(&known));
    }
    text
}

/// What could not be read, on the day of making; none where all could be.
#[must_use]
pub fn unreadable_appointment(
    unreadable: &[Unreadable],
    as_of: Day,
    words: &Words,
) -> Option<Appointment> {
    let line = |one: &Unreadable| format!("{}: {}", one.path, one.why(unreadable, words));
    (!unreadable.is_empty()).then(|| Appointment {
        uid: String::from("onleesbaar@klachten"),
        day: as_of,
        changes: 0,
        summary: Unreadable::heading(unreadable, words),
        description: unreadable.iter().map(line).collect::<Vec<_>>().join("\n"),
    })
}
