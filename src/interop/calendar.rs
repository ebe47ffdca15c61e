//! Terms as a calendar file (.ics, RFC 5545) that Outlook, Google and Apple import and update.

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
    let mut file = CalendarFile::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//klachten//NL");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.line("NAME", name);
    file.line("X-WR-CALNAME", name);
    for appointment in appointments {
        let sequence = sequence(as_of, appointment.changes);
        file.line("BEGIN", "VEVENT");
        file.line("DESCRIPTION", &appointment.description);
        file.line("DTSTAMP", &format!("{}T000000Z", compact(as_of)));
        // Only a start: an end on the same day would make an appointment of no length.
        file.line("DTSTART;VALUE=DATE", &compact(appointment.day));
        file.line("SEQUENCE", &sequence.to_string());
        file.line("SUMMARY", &appointment.summary);
        file.line("TRANSP", "TRANSPARENT");
        file.line("UID", &appointment.uid);
        file.line("END", "VEVENT");
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// The text of a calendar file so far.
#[derive(Default)]
struct CalendarFile(String);

impl CalendarFile {
    /// Adds a property. A line has at most 75 bytes; what is longer goes on after a line break and
    /// a space.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{}", escaped(value));
        let (mut rest, mut most) = (line.as_str(), 75);
        while rest.len() > most {
            // A space at the break would be taken for the one that the break adds.
            let is_break = |at: &usize| {
                rest.is_char_boundary(*at) && !rest[*at..].starts_with(char::is_whitespace)
            };
            let at = (1..=most).rev().find(is_break);
            let at = at.unwrap_or_else(|| rest.floor_char_boundary(most));
            let (head, tail) = rest.split_at(at);
            self.0.extend([head, "\r\n "]);
            (rest, most) = (tail, 74);
        }
        self.0.extend([rest, "\r\n"]);
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(',', "\\,")
        .replace(';', "\\;")
        .replace('\n', "\\n")
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
    #[test]
    fn a_long_line_goes_on_in_the_next_and_loses_nothing() {
        let description = "é, één; \\ ".repeat(40);
        let day = Day::parse("2026-03-09").expect("a day");
        let appointment = Appointment {
            uid: String::from("x"),
            day,
            changes: 0,
            summary: String::from("x"),
            description: description.clone(),
        };
        let text = agenda("Klachten", day, &[appointment]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let whole = text.replace("\r\n ", "");
        let escaped = "é\\, één\\; \\\\ ".repeat(40);
        assert!(
            whole.contains(&format!("DESCRIPTION:{escaped}\r\n")),
            "{text}"
        );
    }
}
