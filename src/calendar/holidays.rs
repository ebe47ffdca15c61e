//! Dutch public holidays, computed. Source: Algemene termijnenwet art. 3, with Good Friday and
//! 5 May every year.

use super::Day;

/// Which days off a procedure version reckons with (`vrije-dagen`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DaysOff {
    /// `geen`: terms end where they end; working days are Monday to Friday.
    #[default]
    None,
    /// `nederland`: weekends and Dutch public holidays are days off.
    Netherlands,
}

impl DaysOff {
    /// The day itself, or under [`DaysOff::Netherlands`] the next one that is no day off.
    #[must_use]
    pub fn next_open(self, day: Day) -> Day {
        let mut open = day;
        while self == DaysOff::Netherlands && (open.is_weekend() || is_holiday(open)) {
            open = open.plus_days(1);
        }
        open
    }

    /// The `count`-th working day after `start`.
    pub(super) fn plus_working_days(self, start: Day, count: u32) -> Day {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = day.plus_days(1);
            left -=
                u32::from(!(day.is_weekend() || self == DaysOff::Netherlands && is_holiday(day)));
        }
        day
    }
}

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
}

#[cfg(test)]
mod tests {
    use super::{easter, holidays};

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
}
