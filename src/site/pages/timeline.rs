//! The timeline of a case: the day of each fact beside the day on which it was recorded.

use serde::Serialize;

use crate::site::audience::EventView;
use crate::site::building::Building;
use crate::site::document::Status;
use crate::site::frame::short;
use crate::site::history::event_in_words;

/// One dated fact.
#[derive(Serialize)]
pub struct EventLine {
    day: String,
    what: String,
    recorded: String,
    commit: String,
    lag: Option<Status>,
}

pub fn event_line(site: &Building<'_>, event: &EventView) -> EventLine {
    let mut line = EventLine {
        day: site.day(event.day),
        what: event_in_words(site, &event.path),
        recorded: String::new(),
        commit: String::new(),
        lag: None,
    };
    let Some(recorded) = &event.recorded else {
        return line;
    };
    let day = site.day(recorded.day);
    line.recorded = match (&recorded.who, recorded.day == event.day) {
        (Some(who), true) => site.with("site-recorded-same-day-by", [("who", who.clone().into())]),
        (Some(who), false) => site.with(
            "site-recorded-on-by",
            [("day", day.into()), ("who", who.clone().into())],
        ),
        (None, true) => site.text("site-recorded-same-day"),
        (None, false) => site.with("site-recorded-on", [("day", day.into())]),
    };
    line.commit = short(&recorded.commit);
    line.lag = recorded.late.then(|| {
        let days = recorded.day.days_since(event.day);
        Status::new(
            "soon",
            site.with("site-recorded-lag", [("days", days.into())]),
        )
    });
    line
}
