//! Days as people and programs write them: in words, in figures, and as moments with a zone.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeZone};

use super::written_time::{half_of_day, has_half_of_day, offset, time};
use super::{Day, Zone};

/// The months in Dutch and in English, and other ways in which people write them.
pub const MONTHS: [(&str, &str, &[&str]); 12] = [
    ("januari", "January", &["januar", "jänner"]),
    ("februari", "February", &["februar"]),
    ("maart", "March", &["märz", "mrt", "mrz"]),
    ("april", "April", &[]),
    ("mei", "May", &["mai"]),
    ("juni", "June", &[]),
    ("juli", "July", &[]),
    ("augustus", "August", &[]),
    ("september", "September", &[]),
    ("oktober", "October", &[]),
    ("november", "November", &[]),
    ("december", "December", &["dezember"]),
];
const WEEKDAYS: &str = "\
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday \
    thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag \
    sonntag";
/// Words that stand between a day and its time.
const BETWEEN: [&str; 10] = [
    "om", "op", "at", "on", "um", "am", "uur", "uhr", "den", "de",
];

/// The day that a text is, and nothing else: `2 maart 2026 10:00`, `2-mrt-26`, `Mon, Mar 2, 2026 at
/// 10:00 AM`, `02/03/2026`. A moment that tells its offset from UTC, such as
/// `2026-03-02T23:30:00Z`, becomes the day in this zone. Figures put the day before the month,
/// except behind a year and before AM or PM; a year of two figures is read only beside a month in
/// words.
#[must_use]
pub fn written_day(text: &str, zone: Zone) -> Option<Day> {
    let written = Written::read(text)?;
    written.day(zone)
}

/// The days that a text may be: one, or two where day and month are figures between strokes that
/// can change places (`11/12/2026`); then the day before the month comes first.
#[must_use]
pub fn written_readings(text: &str, zone: Zone) -> Vec<Day> {
    let Some(written) = Written::read(text) else {
        return Vec::new();
    };
    let (month, day) = (written.month, written.day);
    let other = written.changes_places.then(|| {
        let other = Written {
            month: day,
            day: month,
            ..written
        };
        other.day(zone)
    });
    let days = [written.day(zone), other.flatten()];
    days.into_iter().flatten().collect()
}

/// The day that a text is in whatever zone; nothing for a moment that tells its offset from UTC.
#[must_use]
pub fn local_day(text: &str) -> Option<Day> {
    let written = Written::read(text)?;
    let is_moment = written.time.is_some() && written.offset.is_some();
    (!is_moment).then(|| written.day(Zone::default()))?
}

/// What the tokens told so far.
#[derive(Default, Clone, Copy)]
struct Written {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    time: Option<(u32, u32)>,
    half: Option<bool>,
    offset: Option<i32>,
    /// Day and month are figures of which each may be the other.
    changes_places: bool,
}

impl Written {
    fn read(text: &str) -> Option<Written> {
        let mut written = Written::default();
        let text = text.split('(').next().unwrap_or_default();
        let halves = has_half_of_day(text);
        for token in text.split(|one: char| one.is_whitespace() || one == ',') {
            for token in date_and_time(token) {
                written.take(token, halves)?;
            }
        }
        Some(written)
    }

    /// Notes what one token tells; nothing when it has no place in a day.
    fn take(&mut self, token: &str, halves: bool) -> Option<()> {
        let token = token.to_lowercase();
        let word = token.trim_end_matches('.');
        if word.is_empty() || BETWEEN.contains(&word) && !(halves && word == "am") {
            return Some(());
        }
        if let Some(half) = half_of_day(&token) {
            return fill(&mut self.half, half);
        }
        if let Some(time) = time(word) {
            return fill(&mut self.time, time);
        }
        if let Some(offset) = offset(word).filter(|_| self.time.is_some()) {
            // `GMT+1` and `UTC +0100`: what comes last is the nearest.
            self.offset = Some(offset);
            return Some(());
        }
        let parts: Vec<&str> = word
            .split(['-', '/', '.'])
            .filter(|part| !part.is_empty())
            .collect();
        if let [first, second, third] = parts[..] {
            let month_first = halves && word.contains('/');
            self.take_three(first, second, third, month_first)?;
            let may_be_month = |part: &str| part.parse().is_ok_and(|number: u32| number <= 12);
            self.changes_places = word.contains('/')
                && !halves
                && first.len() <= 2
                && first != second
                && may_be_month(first)
                && may_be_month(second);
            return Some(());
        }
        if let Some(month) = month(word) {
            return fill(&mut self.month, month);
        }
        if is_weekday(word) {
            return Some(());
        }
        let figures = word.trim_end_matches(|one: char| one.is_alphabetic());
        let number: i32 = figures.parse().ok()?;
        if !["", "e", "st", "nd", "rd", "th"].contains(&&word[figures.len()..]) {
            return None;
        }
        if figures.len() == 4 && figures.len() == word.len() {
            fill(&mut self.year, number)
        } else {
            fill(&mut self.day, u32::try_from(number).ok()?)
        }
    }

    fn take_three(
        &mut self,
        first: &str,
        second: &str,
        third: &str,
        month_first: bool,
    ) -> Option<()> {
        let (year, middle, day) = if first.len() == 4 {
            (first, second, third)
        } else if month_first {
            (third, first, second)
        } else {
            (third, second, first)
        };
        let named = month(middle);
        let year_is_whole = year.len() == 4 || year.len() == 2 && named.is_some();
        if !year_is_whole || day.len() > 2 || named.is_none() && middle.len() > 2 {
            return None;
        }
        let century = if year.len() == 2 { 2000 } else { 0 };
        fill(&mut self.year, century + year.parse::<i32>().ok()?)?;
        fill(&mut self.month, named.or_else(|| middle.parse().ok())?)?;
        fill(&mut self.day, day.parse().ok()?)
    }

    fn day(&self, zone: Zone) -> Option<Day> {
        let day = Day::new(self.year?, self.month?, self.day?)?;
        let told = match (self.time, self.offset) {
            (Some((hour, minute)), Some(offset)) => {
                let hour = match self.half {
                    Some(true) => hour % 12 + 12,
                    Some(false) => hour % 12,
                    None => hour,
                };
                let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
                let local = day.date().and_time(time);
                let moment: DateTime<FixedOffset> = FixedOffset::east_opt(offset * 60)?
                    .from_local_datetime(&local)
                    .earliest()?;
                zone.day_of(moment.timestamp())
            }
            _ => day,
        };
        Day::parse(&told.to_string())
    }
}

/// Fills what was not told yet; a second telling is no day.
fn fill<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.is_none().then(|| *place = Some(value))
}

/// `2026-03-02T23:30:00Z` as its day, its time and its offset; `10:00+01:00` as the last two.
fn date_and_time(token: &str) -> Vec<&str> {
    let is_figure = |one: char| one.is_ascii_digit();
    let joined = token
        .split_once(['T', 't'])
        .filter(|(day, time)| day.ends_with(is_figure) && time.starts_with(is_figure));
    let (day, time) = joined.unwrap_or(("", token));
    if !time.contains(':') {
        return vec![day, time];
    }
    let end = time
        .find(|one: char| !(is_figure(one) || one == ':' || one == '.'))
        .unwrap_or(time.len());
    vec![day, &time[..end], &time[end..]]
}

/// The month that a word is, or begins: three letters are enough.
fn month(word: &str) -> Option<u32> {
    if word.chars().count() < 3 {
        return None;
    }
    let is_named = |(dutch, english, others): (&str, &str, &[&str])| {
        let names = [dutch, &english.to_lowercase()];
        names
            .iter()
            .chain(others)
            .any(|name| name.starts_with(word))
    };
    let month = MONTHS.into_iter().position(is_named)?;
    u32::try_from(month + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 2 && WEEKDAYS.split(' ').any(|day| day.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::{local_day, written_day, written_readings};
    use crate::calendar::Zone;

    fn day(text: &str) -> Option<String> {
        written_day(text, Zone::AMSTERDAM).map(|day| day.to_string())
    }

    #[test]
    fn days_of_every_mail_program_and_spreadsheet_are_read() {
        for text in [
            "2026-03-02",
            "2-3-2026",
            "02/03/2026 14:00",
            "02.03.2026 um 10:00 Uhr",
            "2-mrt-26",
            "2-mrt.-2026",
            "2 maart 2026",
            "maandag 2 maart 2026 10:00",
            "ma 2 mrt. 2026 om 10:00",
            "2 maart 2026 om 10:00:12 CET",
            "Monday, March 2, 2026 10:00 AM",
            "Mon, Mar 2, 2026 at 10:00 AM",
            "Mon, 2 Mar 2026 10:00:00 +0100 (CET)",
            "Montag, 2. März 2026 10:00",
            "Mo., 2. März 2026, 10:00 Uhr",
            "2nd March 2026",
            "3/2/2026 10:00 AM",
            "3/2/2026 2:00 PM",
            "2026/03/02 09:15",
            "2026-03-02T10:00:00",
            "maandag 2 maart 2026 10.00 uur",
            "2 maart 2026 0:00",
            "2 maart 2026 23:59",
            "2 maart 2026 23:59:59.999",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-03-02"), "{text}");
        }
    }

    #[test]
    fn a_moment_is_the_day_in_the_zone() {
        for text in [
            "2026-03-02T23:30:00Z",
            "2026-03-02T23:30Z",
            "2026-03-02 23:30:00+00:00",
            "2026-03-02T23:30:00.123Z",
            "Mon, 2 Mar 2026 23:30:00 +0000",
            "March 2, 2026 at 11:30:00 PM UTC",
            "2 maart 2026 om 23:30 GMT",
            "2026-03-03T08:30:00+09:00",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-03-03"), "{text}");
        }
        assert_eq!(day("2026-03-02T23:30:00").as_deref(), Some("2026-03-02"));
        // Half hours count: it is 23:30 in Amsterdam, an hour before the same with 4:30.
        assert_eq!(
            ["2026-03-03T04:00:00+05:30", "2026-03-03T04:00:00+04:30"].map(day),
            ["2026-03-02", "2026-03-03"].map(|day| Some(day.to_owned()))
        );
        assert_eq!(local_day("2026-03-02T23:30:00Z"), None);
        assert_eq!(
            local_day("2026-03-02T23:30:00").map(|day| day.to_string()),
            day("2026-03-02")
        );
    }

    #[test]
    fn figures_between_strokes_that_can_change_places_are_two_days() {
        for (text, days) in [
            ("11/12/2026 09:05", &["2026-12-11", "2026-11-12"][..]),
            ("13/12/2026", &["2026-12-13"]),
            ("12/12/2026", &["2026-12-12"]),
            ("11-12-2026", &["2026-12-11"]),
            ("11.12.2026", &["2026-12-11"]),
            ("11/12/2026 9:05 AM", &["2026-11-12"]),
            ("2026/11/12", &["2026-11-12"]),
            ("12 november 2026", &["2026-11-12"]),
            ("morgen", &[]),
        ] {
            let read = written_readings(text, Zone::AMSTERDAM);
            let read: Vec<String> = read.iter().map(ToString::to_string).collect();
            assert_eq!(read, days, "{text}");
        }
    }

    #[test]
    fn what_is_more_or_less_than_one_day_is_none() {
        for text in [
            "",
            "30-2-2026",
            "1-3-26",
            "2 maart",
            "maart 2026",
            "2 maart 2026 telefonisch",
            "2 en 3 maart 2026",
            "46083",
            "2026",
            "2 maart 2026 25:00",
            "1999-12-31",
            "12:30",
            "2 maart 2026 24:00",
            "2 maart 2026 10:60",
            "2 maart 2026 100:00",
            "2 maart 2026 10:000",
            "2 maart 2026 10:00:00:00:00",
            "2 maart 2026 1.2.3.4",
            "2 maart 2026 10.00.00.00",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
