//! What may be said at which number of events a year: the volume table.
//!
//! Small numbers are mostly chance: with 12 a year and nothing changed, 56 % of years differ by a
//! quarter or more from the one before. So every figure has a number from which it may be given,
//! and below it the report says so. Source: the table of analysis section 2; FOS and CBS for
//! percentages.

use serde::Serialize;

/// The median of a duration may be given from this many observations.
pub const MEDIAN_FROM: u32 = 5;
/// The median of fewer is not for all staff: it is nearly one of them. Source: NHS Digital HES,
/// which gives none of 1 to 7 values.
pub const STAFF_MEDIAN_FROM: u32 = 8;
/// The ninth decile may be given from this many observations.
pub const TAIL_FROM: u32 = 20;
/// A percentage may be given from this denominator.
pub const PERCENTAGE_FROM: u32 = 20;

/// A band of the volume table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Volume {
    /// 0 to 9 a year: one dot each.
    Handful,
    /// 10 to 39.
    Small,
    /// 40 to 199.
    Medium,
    /// 200 to 1,999.
    Large,
    /// 2,000 and more.
    Huge,
}

/// The length of one point in a chart over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Pace {
    /// No periods: one mark an event.
    Events,
    Quarters,
    Months,
    /// From Monday to Sunday.
    Weeks,
}

impl Volume {
    /// The band of a number of events a year.
    #[must_use]
    pub const fn of(events: u32) -> Volume {
        match events {
            0..10 => Volume::Handful,
            10..40 => Volume::Small,
            40..200 => Volume::Medium,
            200..2000 => Volume::Large,
            _ => Volume::Huge,
        }
    }

    /// The length of a point in a chart over time.
    #[must_use]
    pub const fn pace(self) -> Pace {
        match self {
            Volume::Handful => Pace::Events,
            Volume::Small => Pace::Quarters,
            Volume::Medium | Volume::Large => Pace::Months,
            Volume::Huge => Pace::Weeks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Volume};

    #[test]
    fn the_bands_begin_where_the_table_says() {
        for (events, volume) in [
            (0, Volume::Handful),
            (9, Volume::Handful),
            (10, Volume::Small),
            (39, Volume::Small),
            (40, Volume::Medium),
            (199, Volume::Medium),
            (200, Volume::Large),
            (1999, Volume::Large),
            (2000, Volume::Huge),
        ] {
            assert_eq!(Volume::of(events), volume, "{events}");
        }
        assert_eq!(
            (Volume::of(12).pace(), Volume::of(1999).pace()),
            (Pace::Quarters, Pace::Months)
        );
        assert_eq!(
            (Volume::of(9).pace(), Volume::of(2000).pace()),
            (Pace::Events, Pace::Weeks)
        );
    }
}
