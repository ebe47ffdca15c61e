//! How many complaints a measure should have prevented of late: what an owner weighs against its cost.

use serde::Serialize;

use super::effect::meant_by;
use super::scope::{CaseOn, Scope, count};
use crate::calendar::Day;
use crate::record::Measure;

/// Complaints of one kind, by twelve months: wherever a report counts a kind of complaint, it counts
/// these.
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
    Some(lately_of(scope, |known| meant_by(measure, known)))
}

/// Of the complaints that belong to a kind.
pub(super) fn lately_of(scope: &Scope, belongs: impl Fn(&CaseOn) -> bool) -> Lately {
    let until = scope.period.until;
    let year_ago = until.plus_months(-12);
    let two_ago = until.plus_months(-24);
    let meant = |from: Day, until: Day| {
        let received = scope.received_in(from.plus_days(1), until);
        received.filter(|known| belongs(known))
    };
    Lately {
        until,
        count: count(meant(year_ago, until)),
        severe: count(meant(year_ago, until).filter(|known| known.record.is_severe())),
        before: (scope.begins <= two_ago.plus_days(1)).then(|| count(meant(two_ago, year_ago))),
    }
}
