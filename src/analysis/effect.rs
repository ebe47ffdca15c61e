//! Did a measure work? Equal windows before and after it came into force, compared exactly.
//!
//! The window is twelve months, or the time since realisation or since the register began where
//! that is shorter, and begins at realisation, not at the decision. Beware of regression to the mean: measures follow peaks, so
//! the cluster that led to it lies in "before". With 10 a year before and a measure that truly
//! halves them, one year of data shows it in 18 % of cases only.

use serde::Serialize;

use super::scope::{CaseOn, Scope, count};
use super::statistics::{Comparison, Exposed, compare, thresholds};
use crate::calendar::Day;
use crate::record::Measure;

/// The complaints that a measure should prevent, before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    pub since: Day,
    /// Length of each window in calendar days.
    pub days: u32,
    pub before: u32,
    pub after: u32,
    pub comparison: Comparison,
    /// At this number or fewer the fall would be beyond chance, after the correction; absent where
    /// no number is low enough.
    pub convincing: Option<u32>,
}

impl Effect {
    /// The count of the window before, and the exposure of the one after.
    pub(super) fn windows(&self) -> (Exposed, f64) {
        let before = Exposed::new(self.before, self.days);
        (before, before.exposure)
    }
}

/// Whether a measure should prevent complaints such as this one: of its subject, with its cause, as
/// far as it names them.
pub(super) fn meant_by(measure: &Measure, known: &CaseOn) -> bool {
    let category = measure.category.as_ref().map(|key| key.value.as_str());
    let cause = measure.cause.as_ref().map(|key| key.value.as_str());
    category.is_none_or(|key| known.category() == key)
        && cause.is_none_or(|key| known.cause() == Some(key))
}

/// The effect as far as it shows on the last day that counts; nothing for a measure that is not
/// realised, or that names neither category nor cause.
pub(super) fn effect(scope: &Scope, measure: &Measure) -> Option<Effect> {
    let since = measure.realised.as_ref()?.value;
    let until = scope.period.until;
    let whole_year = since.plus_months(12).days_since(since);
    let days = u32::try_from(until.days_since(since) + 1)
        .ok()?
        .min(u32::try_from(whole_year).ok()?)
        // Before the register began nothing was counted.
        .min(u32::try_from(since.days_since(scope.begins)).unwrap_or(0));
    if days == 0 || measure.category.is_none() && measure.cause.is_none() {
        return None;
    }
    let meant = |known: &&CaseOn| known.is_own_event() && meant_by(measure, known);
    let events = |from: Day| {
        let until = from.plus_days(i64::from(days) - 1);
        count(scope.received_in(from, until).filter(meant))
    };
    let exposed = |from| Exposed::new(events(from), days);
    let before = exposed(since.plus_days(-i64::from(days)));
    let after = exposed(since);
    Some(Effect {
        since,
        days,
        before: before.count,
        after: after.count,
        comparison: compare(before, after),
        convincing: thresholds(before, after.exposure).fall,
    })
}
