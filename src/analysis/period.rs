//! The stretch of time that a report is about, and up to which day facts count.

use serde::Serialize;

use crate::calendar::Day;

/// A year or a quarter, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Period {
    pub year: i32,
    /// 1 to 4; absent for a whole year.
    pub quarter: Option<u32>,
    pub from: Day,
    /// The last day of the period.
    pub end: Day,
    /// The last day whose facts count: the end, or the day of judging where that is earlier.
    pub until: Day,
}

impl Period {
    /// A year, or one of its quarters, with the facts known up to `as_of`.
    #[must_use]
    pub fn new(year: i32, quarter: Option<u32>, as_of: Day) -> Period {
        let first = Day::first_of(year);
        let (from, end) = match quarter {
            None => (first, Day::last_of(year)),
            Some(quarter) => {
                let months = i32::try_from(quarter.clamp(1, 4)).unwrap_or(4) * 3;
                (
                    first.plus_months(months - 3),
                    first.plus_months(months).plus_days(-1),
                )
            }
        };
        Period {
            year,
            quarter: quarter.map(|quarter| quarter.clamp(1, 4)),
            from,
            end,
            until: end.min(as_of),
        }
    }

    /// The whole of the same period one year earlier.
    #[must_use]
    pub fn previous(&self) -> Period {
        Period::new(self.year - 1, self.quarter, Day::last_of(self.year - 1))
    }

    /// The last day before the period.
    #[must_use]
    pub fn eve(&self) -> Day {
        self.from.plus_days(-1)
    }

    /// Calendar days that count; 0 before the period begins.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::try_from(self.until.days_since(self.eve())).unwrap_or(0)
    }

    /// Whether the period has not ended yet on the day of judging.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.until < self.end
    }

    /// Whether a day lies in the part that counts.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::Period;
    use crate::calendar::Day;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn a_leap_year_has_366_days_and_a_running_year_those_that_passed() {
        assert_eq!(Period::new(2024, None, day("2026-01-01")).days(), 366);
        let running = Period::new(2026, None, day("2026-11-22"));
        assert_eq!(
            (
                running.days(),
                running.is_partial(),
                running.previous().days()
            ),
            (326, true, 365)
        );
        assert_eq!(Period::new(2027, None, day("2026-11-22")).days(), 0);
    }

    #[test]
    fn a_quarter_ends_on_the_last_day_of_its_third_month() {
        let quarter = Period::new(2026, Some(3), day("2027-01-01"));
        assert_eq!(
            (quarter.from, quarter.end),
            (day("2026-07-01"), day("2026-09-30"))
        );
        assert_eq!(quarter.previous().from, day("2025-07-01"));
        assert_eq!(
            Period::new(2026, Some(4), day("2027-01-01")).end,
            day("2026-12-31")
        );
    }
}
