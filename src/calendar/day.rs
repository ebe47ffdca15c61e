//! A calendar day, as the register writes it. No time of day lives here.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

/// A calendar day in the register's time zone.
///
/// Ordered, cheap to copy, and printed as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// Reads exactly `YYYY-MM-DD` between 2000-01-01 and 2100-12-31; nothing else is a day.
    ///
    /// Written by hand because chrono also takes `25-01-01`, `2025-1-1` and `+2025-01-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u32> {
            bytes[range].iter().try_fold(0, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + u32::from(byte - b'0'))
            })
        };
        let year = i32::try_from(number(0..4)?).ok()?;
        if !(2000..=2100).contains(&year) {
            return None;
        }
        Day::new(year, number(5..7)?, number(8..10)?)
    }

    /// The day of this year, month (1-12) and day of the month, if the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    /// 1 January of a year.
    #[must_use]
    pub fn first_of(year: i32) -> Day {
        Day(NaiveDate::from_yo_opt(year, 1).unwrap_or(NaiveDate::MAX))
    }

    /// 31 December of a year.
    #[must_use]
    pub fn last_of(year: i32) -> Day {
        Day::first_of(year + 1).plus_days(-1)
    }

    /// `count` calendar days later (earlier when negative); stays at the edge of the calendar.
    #[must_use]
    pub fn plus_days(self, count: i64) -> Day {
        let step = Days::new(count.unsigned_abs());
        Day(if count < 0 {
            self.0.checked_sub_days(step).unwrap_or(NaiveDate::MIN)
        } else {
            self.0.checked_add_days(step).unwrap_or(NaiveDate::MAX)
        })
    }

    /// `count` months later (earlier when negative), clamped to the last day of that month.
    #[must_use]
    pub fn plus_months(self, count: i32) -> Day {
        let step = Months::new(count.unsigned_abs());
        Day(if count < 0 {
            self.0.checked_sub_months(step).unwrap_or(NaiveDate::MIN)
        } else {
            self.0.checked_add_months(step).unwrap_or(NaiveDate::MAX)
        })
    }

    /// Calendar days from `earlier` to this day; negative when this day is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Day) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The quarter of the year, 1 to 4.
    #[must_use]
    pub fn quarter(self) -> u32 {
        (self.0.month() - 1) / 3 + 1
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Days since Monday: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// Calendar days since 1 January 2000, for charts and arithmetic with numbers.
    #[must_use]
    pub fn ordinal(self) -> i64 {
        self.days_since(Day::first_of(2000))
    }

    pub(super) const fn of(date: NaiveDate) -> Day {
        Day(date)
    }

    pub(super) const fn date(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

/// As it is printed.
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_the_exact_spelling_of_an_existing_day_is_read() {
        for good in ["2000-01-01", "2024-02-29", "2100-12-31"] {
            assert_eq!(
                Day::parse(good).map(|day| day.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in [
            "25-01-01",
            "2025-1-1",
            "+2025-01-01",
            " 2025-01-01",
            "2025-02-29",
            "02-03-2026",
            "1999-12-31",
            "2101-01-01",
            "2026-03-06T10:00",
            "2026/03/06",
            "2026/03-06",
            "2026-03/06",
            "２０２６-01-01",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_clamp_to_the_last_day() {
        let day = Day::parse("2024-01-31").expect("a day");
        assert_eq!(day.plus_months(1).to_string(), "2024-02-29");
        assert_eq!(day.plus_months(-11).to_string(), "2023-02-28");
    }

    #[test]
    fn a_day_knows_its_place_in_the_year_and_the_week() {
        let day = |text: &str| Day::parse(text).expect("a day");
        assert_eq!(
            (Day::first_of(2026), Day::last_of(2026)),
            (day("2026-01-01"), day("2026-12-31"))
        );
        let quarters = [
            "2026-01-01",
            "2026-03-31",
            "2026-04-01",
            "2026-06-30",
            "2026-07-01",
            "2026-09-30",
            "2026-10-01",
            "2026-12-31",
        ];
        assert_eq!(
            quarters.map(|text| day(text).quarter()),
            [1, 1, 2, 2, 3, 3, 4, 4]
        );
        // 25 November 2026 is a Wednesday.
        assert_eq!(
            ["2026-11-23", "2026-11-25", "2026-11-29"].map(|text| day(text).weekday()),
            [0, 2, 6]
        );
        let week = (0..7).map(|after| day("2026-11-23").plus_days(after).is_weekend());
        assert_eq!(
            week.collect::<Vec<_>>(),
            [false, false, false, false, false, true, true]
        );
        assert_eq!(
            (day("2000-01-01").ordinal(), day("2001-01-01").ordinal()),
            (0, 366)
        );
        assert_eq!(
            (
                day("2026-02-07").year(),
                day("2026-02-07").month(),
                day("2026-02-07").day()
            ),
            (2026, 2, 7)
        );
        assert_eq!(
            (
                day("2026-03-01").plus_days(-1),
                day("2026-03-01").plus_days(0)
            ),
            (day("2026-02-28"), day("2026-03-01"))
        );
        assert_eq!(
            (
                day("2026-03-31").plus_months(0),
                day("2026-03-01").days_since(day("2026-03-09"))
            ),
            (day("2026-03-31"), -8)
        );
    }

    #[test]
    fn the_edges_of_the_calendar_do_not_panic() {
        let last = Day::parse("2100-12-31").expect("a day");
        assert!(last.plus_days(i64::MIN) < last);
        assert!(last.plus_months(i32::MAX) > last);
        assert!(last.plus_days(i64::MAX) > last);
        assert!(last.plus_months(i32::MIN) < last);
    }
}
