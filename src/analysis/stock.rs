//! Stock and flow: open at the start + received + reopened - closed = open at the end.
//!
//! Source: NHS KO41a, carried-over complaints. Any volume. Reconciles by construction of
//! [`OpenPeriods`](super::life::OpenPeriods), and a test over generated registers holds it to that.

use serde::Serialize;

use super::scope::{CaseOn, Scope, count, events};
use crate::calendar::Day;

/// The complaints that were there, came and went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stock {
    pub open_at_start: u32,
    pub received: u32,
    /// Closed before, opened again.
    pub reopened: u32,
    pub closed: u32,
    pub open_at_end: u32,
    /// The received ones, in order: the list behind the number.
    pub list: Vec<Received>,
    /// Received complaints that are about an event of their own.
    pub events: u32,
    /// Complaints in files that cannot be trusted as a record: in none of the figures.
    pub left_out: u32,
}

/// A complaint received in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    pub number: String,
    pub day: Day,
    /// The name of its main category.
    pub category: String,
}

pub(super) fn stock(scope: &Scope) -> Stock {
    let period = scope.period;
    let entries = scope.register.complaints.iter();
    let reopenings = scope.known.iter().flat_map(|known| known.life.reopenings());
    Stock {
        open_at_start: count(scope.open_on(period.eve())),
        received: count(scope.received()),
        reopened: count(reopenings.filter(|day| period.contains(*day))),
        closed: count(scope.closings()),
        open_at_end: count(scope.open_on(period.until)),
        list: scope.received().map(received).collect(),
        events: events(scope.received()),
        left_out: count(entries.filter(|entry| !entry.is_sound())),
    }
}

fn received(known: &CaseOn) -> Received {
    Received {
        number: known.number(),
        day: known.life.received(),
        category: known.category_name(),
    }
}
