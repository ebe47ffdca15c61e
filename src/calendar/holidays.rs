//! Days off: Dutch public holidays, computed or decreed, and an organisation's own days.
//!
//! Source: Algemene termijnenwet art. 3, with Good Friday and 5 May every year, and the days that a
//! decree under art. 3.3 makes equal to them.

use super::Day;

/// Whose days off are reckoned with (`vrije-dagen`, or its `kalender`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum HolidayCalendar {
    /// `geen`: terms end where they end; working days are Monday to Friday.
    #[default]
    None,
    /// `nederland`: weekends and Dutch public holidays are days off.
    Netherlands,
}

/// The days off of one version of the procedure: a calendar, and the organisation's own days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaysOff {
    calendar: HolidayCalendar,
    /// First and last day of each stretch (`extra`), both included.
    extra: Vec<(Day, Day)>,
}

impl DaysOff {
    /// The days off of a calendar alone.
    #[must_use]
    pub const fn of(calendar: HolidayCalendar) -> DaysOff {
        DaysOff {
            calendar,
            extra: Vec::new(),
        }
    }

    /// These days off as well: first and last day of each stretch, both included.
    #[must_use]
    pub fn with_extra(mut self, extra: impl IntoIterator<Item = (Day, Day)>) -> DaysOff {
        self.extra.extend(extra);
        self
    }

    /// Whether a term that ends on this day moves on. Without a calendar only the extra days are
    /// off, not the weekends.
    #[must_use]
    pub fn is_off(&self, day: Day) -> bool {
        self.is_extra(day)
            || self.calendar == HolidayCalendar::Netherlands
                && (day.is_weekend() || is_holiday(day))
    }

    /// The day itself, or the next one that is no day off.
    #[must_use]
    pub fn next_open(&self, day: Day) -> Day {
        let mut open = day;
        while self.is_off(open) {
            open = open.plus_days(1);
        }
        open
    }

    /// The `count`-th working day after `start`: Monday to Friday, less days off.
    pub(super) fn plus_working_days(&self, start: Day, count: u32) -> Day {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = day.plus_days(1);
            left -= u32::from(!(day.is_weekend() || self.is_off(day)));
        }
        day
    }

    fn is_extra(&self, day: Day) -> bool {
        self.extra
            .iter()
            .any(|(first, last)| *first <= day && day <= *last)
    }
}

/// Days made equal to public holidays by decree (Algemene termijnenwet art. 3.3), in order: those of
/// 2023 to 2025 and of 2026 to 2028, each by one decree. A later one is never guessed.
const DECREED: [(i32, u32, u32); 10] = [
    (2023, 4, 28),
    (2023, 5, 19),
    (2024, 5, 10),
    (2024, 12, 27),
    (2025, 5, 30),
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

/// Easter Sunday of a year, Gregorian (Meeus, Jones and Butcher; Astronomical Algorithms ch. 8).
#[must_use]
pub fn easter(year: i32) -> Day {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Day::new(year, month.unsigned_abs(), day.unsigned_abs()).unwrap_or(Day::first_of(year))
}

/// The public holidays of a year that can fall on a weekday, in order.
#[must_use]
pub fn holidays(year: i32) -> [Day; 9] {
    let easter = easter(year);
    let fixed = |month, day| Day::new(year, month, day).unwrap_or(easter);
    let mut days = [
        fixed(1, 1),
        easter.plus_days(-2),
        easter.plus_days(1),
        royal_day(year),
        fixed(5, 5),
        easter.plus_days(39),
        easter.plus_days(50),
        fixed(12, 25),
        fixed(12, 26),
    ];
    days.sort_unstable();
    days
}

/// King's Day: 27 April, or the 26th when that is a Sunday; until 2013 Queen's Day, 30 or 29 April.
fn royal_day(year: i32) -> Day {
    let date = if year < 2014 { 30 } else { 27 };
    let day = Day::new(year, 4, date).unwrap_or(Day::first_of(year));
    if day.weekday() == 6 {
        day.plus_days(-1)
    } else {
        day
    }
}

fn is_holiday(day: Day) -> bool {
    holidays(day.year()).binary_search(&day).is_ok()
        || DECREED.contains(&(day.year(), day.month(), day.day()))
}

#[cfg(test)]
mod tests {
    use super::{DaysOff, HolidayCalendar, easter, holidays};
    use crate::calendar::{Day, Term};

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        let almanac = [
            "2000-04-23",
            "2008-03-23",
            "2010-04-04",
            "2014-04-20",
            "2024-03-31",
            "2026-04-05",
            "2038-04-25",
            "2049-04-18",
            "2100-03-28",
        ];
        for day in almanac {
            assert_eq!(easter(day[..4].parse().expect("a year")).to_string(), day);
        }
    }

    #[test]
    fn kings_day_on_a_sunday_is_kept_on_saturday() {
        // 27 April 2025 was a Sunday.
        assert_eq!(holidays(2025)[3].to_string(), "2025-04-26");
        assert_eq!(
            holidays(2026)[2..4]
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>(),
            ["2026-04-06", "2026-04-27"]
        );
    }

    #[test]
    fn up_to_2013_the_queens_day_was_kept_at_the_end_of_april() {
        let royal = |year| {
            holidays(year)
                .into_iter()
                .rfind(|day| day.month() == 4)
                .map(|day| day.to_string())
        };
        // 30 April 2006 was a Sunday, and so was the first King's Day, 27 April 2014.
        assert_eq!(royal(2006).as_deref(), Some("2006-04-29"));
        assert_eq!(royal(2013).as_deref(), Some("2013-04-30"));
        assert_eq!(royal(2014).as_deref(), Some("2014-04-26"));
    }

    #[test]
    fn a_term_never_ends_on_a_day_that_a_decree_made_a_holiday() {
        let dutch = DaysOff::of(HolidayCalendar::Netherlands);
        let moved = [
            "2023-04-28",
            "2023-05-19",
            "2024-05-10",
            "2024-12-27",
            "2025-05-30",
            "2026-01-02",
            "2026-05-15",
            "2027-05-07",
            "2028-04-28",
            "2028-05-26",
        ]
        .map(|decreed| dutch.next_open(day(decreed)).to_string());
        // Each is a Friday between a holiday and a weekend.
        assert_eq!(
            moved,
            [
                "2023-05-01",
                "2023-05-22",
                "2024-05-13",
                "2024-12-30",
                "2025-06-02",
                "2026-01-05",
                "2026-05-18",
                "2027-05-10",
                "2028-05-01",
                "2028-05-29"
            ]
        );
        let none = DaysOff::default();
        assert_eq!(none.next_open(day("2026-05-15")), day("2026-05-15"));
        // No decree for 2029 is known: the Friday after Ascension Day is an ordinary day.
        assert_eq!(dutch.next_open(day("2029-05-11")), day("2029-05-11"));
    }

    #[test]
    fn the_days_of_an_organisation_are_off_too() {
        let summer = [
            (day("2026-07-27"), day("2026-08-07")),
            (day("2026-12-28"), day("2026-12-28")),
        ];
        let dutch = DaysOff::of(HolidayCalendar::Netherlands).with_extra(summer);
        let only = DaysOff::default().with_extra(summer);
        // 7 August 2026 is a Friday: without a calendar, Saturday the 8th is no day off.
        for first in ["2026-07-27", "2026-08-03", "2026-08-07"] {
            assert_eq!(dutch.next_open(day(first)), day("2026-08-10"), "{first}");
            assert_eq!(only.next_open(day(first)), day("2026-08-08"), "{first}");
        }
        assert_eq!(only.next_open(day("2026-07-26")), day("2026-07-26"));
        assert_eq!(dutch.next_open(day("2026-12-28")), day("2026-12-29"));
        let term = Term::parse("3 werkdagen").expect("a term");
        let ends = |off: &DaysOff| term.due(day("2026-07-24"), off).to_string();
        assert_eq!(ends(&dutch), "2026-08-12");
        assert_eq!(ends(&only), "2026-08-12");
        assert_eq!(ends(&DaysOff::default()), "2026-07-29");
    }
}
