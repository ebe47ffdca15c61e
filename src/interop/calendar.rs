//! Terms as a calendar file (.ics) that Outlook, Google and Apple import and update.

use icalendar::{Calendar, Component, Event, Property};

use crate::calendar::Day;

/// One day in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The same for the same term of the same complaint, always: importing again updates.
    pub uid: String,
    pub day: Day,
    /// How often its record changed so far: of two files of one day the one with more changes is
    /// the later.
    pub changes: usize,
    pub summary: String,
    pub description: String,
}

/// A calendar with whole-day appointments. `as_of` stands in for the moment of making.
#[must_use]
pub fn agenda(name: &str, as_of: Day, appointments: &[Appointment]) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//klachten//NL"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    for appointment in appointments {
        let mut event = Event::new();
        event.uid(&appointment.uid);
        event.summary(&appointment.summary);
        event.description(&appointment.description);
        event.add_property("DTSTAMP", format!("{}T000000Z", compact(as_of)));
        event.sequence(sequence(as_of, appointment.changes));
        // Only a start: an end on the same day would make an appointment of no length.
        let mut start = Property::new("DTSTART", compact(appointment.day));
        start.add_parameter("VALUE", "DATE");
        event.append_property(start);
        event.add_property("TRANSP", "TRANSPARENT");
        calendar.push(event);
    }
    calendar.to_string()
}

/// The later import wins only when its number is higher: that of a later day always is, and within
/// a day that of a record with more changes. A history made shorter sets it back for the rest of
/// that day only.
fn sequence(as_of: Day, changes: usize) -> u32 {
    const A_DAY: u32 = 1000;
    let changes = u32::try_from(changes).unwrap_or(A_DAY).min(A_DAY - 1);
    u32::try_from(as_of.ordinal())
        .unwrap_or(0)
        .saturating_mul(A_DAY)
        .saturating_add(changes)
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::{Appointment, agenda};
    use crate::calendar::Day;

    #[test]
    fn a_term_is_a_whole_day_with_a_stable_identity() {
        let day = |text| Day::parse(text).expect("a day");
        let appointment = Appointment {
            uid: String::from("2026-007-ontvangstbevestiging@klachten"),
            day: day("2026-03-09"),
            changes: 3,
            summary: String::from("2026-007: ontvangstbevestiging, uiterlijk"),
            description: String::from("Stap 5\nbrief"),
        };
        let text = agenda(
            "Klachten",
            day("2026-03-02"),
            std::slice::from_ref(&appointment),
        );
        let lines: Vec<&str> = text.split("\r\n").collect();
        for line in [
            "DTSTART;VALUE=DATE:20260309",
            "DTSTAMP:20260302T000000Z",
            "UID:2026-007-ontvangstbevestiging@klachten",
        ] {
            assert!(lines.contains(&line), "{text}");
        }
        let number = |text: &str| {
            text.split("SEQUENCE:")
                .nth(1)
                .and_then(|rest| rest.lines().next()?.parse::<u32>().ok())
                .expect("a number")
        };
        let made = |on, changes| {
            number(&agenda(
                "Klachten",
                day(on),
                &[Appointment {
                    changes,
                    ..appointment.clone()
                }],
            ))
        };
        assert!(
            made("2026-03-02", 3) < made("2026-03-02", 4)
                && made("2026-03-02", 1_000_000) < made("2026-03-03", 0)
        );
        assert!(
            !text.contains("DTEND") && text.contains("DESCRIPTION:Stap 5\\nbrief"),
            "{text}"
        );
    }
}
