//! Moments of commits, and the time zone that turns a moment into a day.

use chrono::{DateTime, FixedOffset, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::Day;

/// A moment as git stores it: seconds since 1970 (may be negative) and the writer's offset in
/// minutes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Moment {
    pub seconds: i64,
    pub offset_minutes: i32,
}

impl Moment {
    /// RFC 3339 with the writer's own offset; a moment outside the years 0 to 9999 is clamped.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let offset = FixedOffset::east_opt(self.offset_minutes.clamp(-1439, 1439) * 60);
        // Year 0 and year 9999, with a day to spare for the offset.
        let seconds = self.seconds.clamp(-62_167_132_800, 253_402_214_400);
        match (DateTime::from_timestamp(seconds, 0), offset) {
            (Some(time), Some(offset)) => time.with_timezone(&offset).to_rfc3339(),
            _ => String::from("1970-01-01T00:00:00+00:00"),
        }
    }
}

/// The register's time zone (`tijdzone`), such as `Europe/Amsterdam`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

impl Zone {
    /// Europe/Amsterdam, where nothing else is set.
    pub const AMSTERDAM: Zone = Zone(Tz::Europe__Amsterdam);

    /// A zone by its name in the IANA database.
    #[must_use]
    pub fn parse(name: &str) -> Option<Zone> {
        name.parse().ok().map(Zone)
    }

    /// The calendar day in this zone at `seconds` since 1970; the edges of the calendar are
    /// clamped.
    #[must_use]
    pub fn day_of(self, seconds: i64) -> Day {
        let seconds = seconds.clamp(-62_167_132_800, 253_402_214_400);
        let time = DateTime::from_timestamp(seconds, 0).unwrap_or_default();
        Day::of(time.with_timezone(&self.0).date_naive())
    }

    /// The moment at which clocks in this zone say `minutes` after midnight on a day. Where clocks
    /// skip that time, it is an hour later; where they say it twice, the first time.
    #[must_use]
    pub fn at(self, day: Day, minutes: u32) -> Moment {
        let local = day.date().and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes));
        let shifted = || {
            self.0
                .from_local_datetime(&(local + TimeDelta::hours(1)))
                .earliest()
        };
        match self
            .0
            .from_local_datetime(&local)
            .earliest()
            .or_else(shifted)
        {
            Some(time) => Moment {
                seconds: time.timestamp(),
                offset_minutes: time.offset().fix().local_minus_utc() / 60,
            },
            None => Moment {
                seconds: local.and_utc().timestamp(),
                offset_minutes: 0,
            },
        }
    }
}

impl Default for Zone {
    fn default() -> Self {
        Zone::AMSTERDAM
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, Zone};
    use crate::calendar::Day;

    #[test]
    fn a_commit_just_before_midnight_utc_belongs_to_the_next_day_in_amsterdam() {
        assert_eq!(
            Zone::AMSTERDAM.day_of(1_772_404_200).to_string(),
            "2026-03-01"
        );
        assert_eq!(
            Zone::AMSTERDAM.day_of(1_772_409_000).to_string(),
            "2026-03-02"
        );
    }

    #[test]
    fn a_time_of_day_follows_summer_time_and_the_hour_that_is_skipped() {
        let at = |day, minutes| {
            Zone::AMSTERDAM
                .at(Day::parse(day).expect("a day"), minutes)
                .rfc3339()
        };
        assert_eq!(at("2026-03-28", 540), "2026-03-28T09:00:00+01:00");
        assert_eq!(at("2026-03-29", 540), "2026-03-29T09:00:00+02:00");
        assert_eq!(at("2026-03-29", 150), "2026-03-29T03:30:00+02:00");
    }

    #[test]
    fn a_zone_has_the_name_it_was_read_by() {
        let name = |text| Zone::parse(text).map(|zone| zone.0.name());
        assert_eq!(name("Pacific/Auckland"), Some("Pacific/Auckland"));
        assert_eq!(name("Amsterdam"), None);
        assert_eq!(Zone::default().0.name(), "Europe/Amsterdam");
    }

    #[test]
    fn impossible_moments_do_not_panic() {
        for seconds in [i64::MIN, -1, 0, 4_300_000_000, i64::MAX] {
            let moment = Moment {
                seconds,
                offset_minutes: 9999,
            };
            assert!(moment.rfc3339().contains('T'));
            let _ = Zone::AMSTERDAM.day_of(seconds);
        }
    }
}
