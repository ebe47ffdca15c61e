//! Terms as the procedure writes them: `1 week`, `2 weken`, `5 werkdagen`, `1 maand`.

use std::fmt;

use super::{Day, DaysOff};

/// What a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Weeks of seven calendar days.
    Weeks,
    /// Calendar months, clamped to the last day of the month.
    Months,
    /// Monday to Friday, less holidays where the procedure version counts them.
    WorkingDays,
}

/// A length of time in the procedure. The day on which it starts does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    pub count: u32,
    pub unit: Unit,
}

impl Term {
    /// Reads `N dagen | N weken | N maanden | N werkdagen`, singular or plural, N from 1 to 999;
    /// and `0 dagen`, which is the day of the start itself.
    #[must_use]
    pub fn parse(text: &str) -> Option<Term> {
        let (count, unit) = text.split_once(' ')?;
        let unit = match unit.trim_start() {
            "dag" | "dagen" => Unit::Days,
            "week" | "weken" => Unit::Weeks,
            "maand" | "maanden" => Unit::Months,
            "werkdag" | "werkdagen" => Unit::WorkingDays,
            _ => return None,
        };
        let least = if unit == Unit::Days { 0 } else { 1 };
        let count = parse_count(count, least)?;
        Some(Term { count, unit })
    }

    /// A length in whole weeks.
    #[must_use]
    pub const fn weeks(count: u32) -> Term {
        Term {
            count,
            unit: Unit::Weeks,
        }
    }

    /// A length in calendar days; none at all is the day of the start itself.
    #[must_use]
    pub const fn days(count: u32) -> Term {
        Term {
            count,
            unit: Unit::Days,
        }
    }

    /// The last day that is still on time when the term starts on `start`.
    ///
    /// A term never ends on a day off: it moves to the next day that is none (Algemene
    /// termijnenwet art. 1).
    #[must_use]
    pub fn due(self, start: Day, days_off: &DaysOff) -> Day {
        days_off.next_open(self.end(start, days_off))
    }

    /// The end of the term before it moves from a day off to a working day. What a suspension adds
    /// comes on top of this day; the move comes last.
    #[must_use]
    pub fn end(self, start: Day, days_off: &DaysOff) -> Day {
        match self.unit {
            Unit::Days => start.plus_days(i64::from(self.count)),
            Unit::Weeks => start.plus_days(7 * i64::from(self.count)),
            Unit::Months => start.plus_months(i32::try_from(self.count).unwrap_or(i32::MAX)),
            Unit::WorkingDays => days_off.plus_working_days(start, self.count),
        }
    }

    /// The first day of a window of this length that ends on `day` (looking back, days off or not).
    #[must_use]
    pub fn back_from(self, day: Day) -> Day {
        match self.unit {
            Unit::Days => day.plus_days(-i64::from(self.count)),
            Unit::Weeks => day.plus_days(-7 * i64::from(self.count)),
            Unit::Months => day.plus_months(-i32::try_from(self.count).unwrap_or(i32::MAX)),
            Unit::WorkingDays => {
                let mut back = day;
                let mut left = self.count;
                while left > 0 {
                    back = back.plus_days(-1);
                    left -= u32::from(!back.is_weekend());
                }
                back
            }
        }
    }
}

impl fmt::Display for Term {
    /// As the register writes it, in Dutch.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, many) = match self.unit {
            Unit::Days => ("dag", "dagen"),
            Unit::Weeks => ("week", "weken"),
            Unit::Months => ("maand", "maanden"),
            Unit::WorkingDays => ("werkdag", "werkdagen"),
        };
        write!(
            f,
            "{} {}",
            self.count,
            if self.count == 1 { one } else { many }
        )
    }
}

/// How long a closed case is kept: `2 jaar na afsluiting`, in months. The procedure sets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Retention {
    pub months: u32,
}

impl Retention {
    /// Reads `N jaar` or `N maanden`, with or without `na afsluiting`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Retention> {
        let text = text
            .strip_suffix("na afsluiting")
            .unwrap_or(text)
            .trim_end();
        let (count, unit) = text.split_once(' ')?;
        let months = match unit.trim() {
            "jaar" | "jaren" => 12,
            "maand" | "maanden" => 1,
            _ => return None,
        };
        Some(Retention {
            months: parse_count(count, 1)? * months,
        })
    }

    /// The last day on which a case closed on `closed` is kept.
    #[must_use]
    pub fn until(self, closed: Day) -> Day {
        closed.plus_months(i32::try_from(self.months).unwrap_or(i32::MAX))
    }
}

fn parse_count(text: &str, least: u32) -> Option<u32> {
    let plain = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|count| plain && *count >= least)
}

#[cfg(test)]
mod tests {
    use super::{Retention, Term};
    use crate::calendar::{Day, DaysOff, HolidayCalendar};

    fn due(term: &str, start: &str, calendar: HolidayCalendar) -> String {
        Term::parse(term)
            .expect("a term")
            .due(Day::parse(start).expect("a day"), &DaysOff::of(calendar))
            .to_string()
    }

    #[test]
    fn weeks_from_monday_end_on_a_monday() {
        assert_eq!(
            due("1 week", "2026-03-02", HolidayCalendar::None),
            "2026-03-09"
        );
        assert_eq!(
            due("3 weken", "2026-03-02", HolidayCalendar::None),
            "2026-03-23"
        );
    }

    #[test]
    fn under_dutch_days_off_a_term_never_ends_on_a_holiday() {
        // A month from 27 March 2026 ends on King's Day, a Monday.
        assert_eq!(
            due("1 maand", "2026-03-27", HolidayCalendar::None),
            "2026-04-27"
        );
        assert_eq!(
            due("1 maand", "2026-03-27", HolidayCalendar::Netherlands),
            "2026-04-28"
        );
        // Five working days over Easter 2026 (Good Friday 3 April, Easter Monday 6 April).
        assert_eq!(
            due("5 werkdagen", "2026-04-01", HolidayCalendar::Netherlands),
            "2026-04-10"
        );
        assert_eq!(
            due("5 werkdagen", "2026-04-01", HolidayCalendar::None),
            "2026-04-08"
        );
    }

    #[test]
    fn a_window_looks_back_as_far_as_a_term_looks_ahead() {
        let back = |term: &str| {
            Term::parse(term)
                .expect("a term")
                .back_from(Day::parse("2026-03-31").expect("a day"))
                .to_string()
        };
        let windows = [
            "10 dagen",
            "3 weken",
            "1 maand",
            "12 maanden",
            "1 werkdag",
            "7 werkdagen",
        ]
        .map(back);
        assert_eq!(
            windows,
            [
                "2026-03-21",
                "2026-03-10",
                "2026-02-28",
                "2025-03-31",
                "2026-03-30",
                "2026-03-20"
            ]
        );
    }

    #[test]
    fn a_case_is_kept_up_to_the_same_date_of_a_later_year() {
        let until = |term: &str| {
            Retention::parse(term)
                .expect("a term")
                .until(Day::parse("2024-02-29").expect("a day"))
                .to_string()
        };
        assert_eq!(
            [
                "2 jaar",
                "4 jaren na afsluiting",
                "1 maand",
                "18 maanden na afsluiting"
            ]
            .map(until),
            ["2026-02-28", "2028-02-29", "2024-03-29", "2025-08-29"]
        );
        assert_eq!(
            ["2 weken", "0 jaar", "jaar"].map(Retention::parse),
            [None; 3]
        );
    }

    #[test]
    fn a_term_is_written_as_the_register_writes_it() {
        for text in [
            "1 dag",
            "2 dagen",
            "1 week",
            "3 weken",
            "1 maand",
            "12 maanden",
            "1 werkdag",
            "5 werkdagen",
        ] {
            assert_eq!(
                Term::parse(text).map(|term| term.to_string()).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn what_is_no_term_is_refused() {
        for bad in [
            "",
            "week",
            "0 weken",
            "0 werkdagen",
            "0 maanden",
            "-1 week",
            "1,5 week",
            "1 jaar",
            "1000 dagen",
            "2  weken x",
            "+2 weken",
        ] {
            assert_eq!(Term::parse(bad), None, "{bad}");
        }
        assert_eq!(
            Term::parse("2 weken")
                .map(|term| term.to_string())
                .as_deref(),
            Some("2 weken")
        );
        assert_eq!(Term::parse("999 dagen").map(|term| term.count), Some(999));
        for none in ["0 dagen", "0 dag", "000 dagen"] {
            assert_eq!(Term::parse(none), Some(Term::days(0)), "{none}");
        }
        assert_eq!(
            due("0 dagen", "2026-04-05", HolidayCalendar::None),
            "2026-04-05"
        );
        assert_eq!(
            due("0 dagen", "2026-04-05", HolidayCalendar::Netherlands),
            "2026-04-07"
        );
        assert_eq!(
            Retention::parse("2 jaar na afsluiting"),
            Some(Retention { months: 24 })
        );
    }
}
