//! Days, terms, holidays and zones. Never asks what day it is: the day is an argument.
//!
//! The only room that knows `chrono` and `chrono-tz`.

mod day;
mod holidays;
mod moment;
mod term;
mod written;
mod written_time;

pub use day::Day;
pub use holidays::{DaysOff, HolidayCalendar, easter, holidays};
pub use moment::{Moment, Zone};
pub use term::{Retention, Term, Unit};
pub use written::{MONTHS, local_day, written_day, written_readings};
