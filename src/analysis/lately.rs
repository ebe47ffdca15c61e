//! How many complaints a measure should have prevented of late: what an owner weighs against its cost.

use serde::Serialize;

use super::effect::meant_by;
use super::scope::{CaseOn, Scope, count};
use crate::calendar::Day;
use crate::record::{Measure, Severity};

/// Complaints of the same subject and cause, by twelve months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lately {
    /// The last day that counts.
    pub until: Day,
    /// In the twelve months up to it.
    pub count: u32,
    /// Of those: of high severity.
    pub severe: u32,
    /// In the twelve months before; absent where the register does not tell of all of them.
    pub before: Option<u32>,
}

/// Of what a measure is meant for; nothing where it names no category and no cause.
pub(super) fn lately(scope: &Scope, measure: &Measure) -> Option<Lately> {
    if measure.category.is_none() && measure.cause.is_none() {
        return None;
    }
    let until = scope.period.until;
    let year_ago = until.plus_months(-12);
    let two_ago = until.plus_months(-24);
    let meant = |from: Day, until: Day| {
        let received = scope.received_in(from.plus_days(1), until);
        received.filter(|known| meant_by(measure, known))
    };
    let severe = |known: &&CaseOn| {
        let severity = known.record.severity.as_ref();
        severity.is_some_and(|severity| severity.value == Severity::High)
    };
    Some(Lately {
        until,
        count: count(meant(year_ago, until)),
        severe: count(meant(year_ago, until).filter(severe)),
        before: (scope.begins <= two_ago.plus_days(1)).then(|| count(meant(two_ago, year_ago))),
    })
}
