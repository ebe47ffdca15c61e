//! What is in the register and no complaint in any figure: numbers given up, and records that ended
//! as the duplicate of another. They are told, so that nobody misses a number.

use serde::Serialize;

use super::scope::Scope;
use crate::calendar::Day;
use crate::record::{Complaint, Withdrawn, natural_order};
use crate::register::Entry;

/// The numbers given up and the duplicates of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotCounted {
    /// Numbers of the year, or of a quarter those given up in it, in order.
    pub given_up: Vec<GivenUp>,
    /// Received or ended in the period, in order.
    pub duplicates: Vec<DuplicateRecord>,
}

/// A number that was given up (`vervallen`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GivenUp {
    pub number: String,
    pub reason: String,
    pub day: Option<Day>,
    /// The number that its record has now, where it has one.
    pub now: Option<String>,
}

/// A record that ended as `dubbel`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DuplicateRecord {
    pub number: String,
    /// The record that stays; absent where the record does not say.
    pub of: Option<String>,
    pub received: Day,
}

/// What was given up or found to be a duplicate, as known on the day of judging.
pub(super) fn not_counted(scope: &Scope, as_of: Day) -> NotCounted {
    let period = scope.period;
    let concerns = |withdrawn: &&Withdrawn| {
        let day = withdrawn.date.map(|day| day.value);
        let of_period = match period.quarter {
            None => withdrawn.number.value.year == period.year,
            Some(_) => day.is_some_and(|day| (period.from..=period.end).contains(&day)),
        };
        of_period && day.is_none_or(|day| day <= as_of)
    };
    let given_up = scope.settings.withdrawn.iter().filter(concerns);
    let mut given_up: Vec<GivenUp> = given_up.map(told).collect();
    given_up.sort_by(|a, b| natural_order(&a.number, &b.number));
    let sound = scope.register.complaints.iter().filter_map(Entry::sound);
    let duplicates = sound
        .filter(|complaint| complaint.is_duplicate() && period.contains(complaint.received.value));
    let mut duplicates: Vec<&Complaint> = duplicates.collect();
    duplicates.sort_by_key(|complaint| complaint.number.value);
    NotCounted {
        given_up,
        duplicates: duplicates.into_iter().map(duplicate).collect(),
    }
}

fn told(withdrawn: &Withdrawn) -> GivenUp {
    GivenUp {
        number: withdrawn.number.value.to_string(),
        reason: withdrawn.reason.value.clone(),
        day: withdrawn.date.map(|day| day.value),
        now: withdrawn.now.map(|number| number.value.to_string()),
    }
}

fn duplicate(complaint: &Complaint) -> DuplicateRecord {
    DuplicateRecord {
        number: complaint.number.value.to_string(),
        of: complaint
            .duplicate_of
            .map(|number| number.value.to_string()),
        received: complaint.received.value,
    }
}
