//! What day it is. Nothing below the command line may ask.

use std::time::{SystemTime, UNIX_EPOCH};

use super::trouble::Trouble;
use crate::calendar::{Day, Moment, Zone};

/// Today in a zone: from `SOURCE_DATE_EPOCH` where it is set, else from the machine's clock.
pub(super) fn today(zone: Zone) -> Result<Day, Trouble> {
    Ok(zone.day_of(now()?))
}

/// Seconds since 1970: from `SOURCE_DATE_EPOCH` where it is set, else from the machine's clock.
pub(super) fn now() -> Result<i64, Trouble> {
    // Set to nothing is not set, as for NO_COLOR.
    let Some(text) = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .filter(|text| !text.is_empty())
    else {
        return Ok(machine_now());
    };
    // By its definition never negative.
    text.trim()
        .parse::<u32>()
        .map(i64::from)
        .map_err(|_| Trouble::new("cli-source-date-epoch").with("value", text))
}

/// The same as the moment of a commit, in UTC.
pub(super) fn moment() -> Result<Moment, Trouble> {
    Ok(Moment {
        seconds: now()?,
        offset_minutes: 0,
    })
}

/// Seconds since 1970 by the machine's clock, for the age of files that it made itself.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the clock"
)]
pub(super) fn machine_now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
