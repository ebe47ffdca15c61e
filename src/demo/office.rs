//! The days on which the office is open: facts of a procedure fall on working days.

use crate::calendar::Day;

/// The day itself, or the Monday after a weekend.
pub(super) fn on_or_after(day: Day) -> Day {
    match day.weekday() {
        5 => day.plus_days(2),
        6 => day.plus_days(1),
        _ => day,
    }
}

/// The day itself, or the Friday before a weekend.
pub(super) fn on_or_before(day: Day) -> Day {
    match day.weekday() {
        5 => day.plus_days(-1),
        6 => day.plus_days(-2),
        _ => day,
    }
}

/// So many days later, on a working day.
pub(super) fn later(day: Day, days: i64) -> Day {
    on_or_after(day.plus_days(days))
}

/// So many days later, on a working day, but not after `last` (which is itself moved to a working
/// day).
pub(super) fn later_until(day: Day, days: i64, last: Day) -> Day {
    later(day, days).min(on_or_before(last)).max(day)
}
