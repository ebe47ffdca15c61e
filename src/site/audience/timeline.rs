//! What happened to a complaint, day by day, beside the day on which it was recorded. For owners
//! and officer: exact days are not for the staff.

use super::{AudienceScope, Mask};
use crate::calendar::Day;
use crate::procedure::version_for;
use crate::record::{Fact, Record};
use crate::rules::{Case, Recorded};

/// A dated fact of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventView {
    pub day: Day,
    /// Where it stands in the record: `voorstellen[0].bericht`.
    pub path: String,
    /// How it came into git; none outside git.
    pub recorded: Option<RecordedView>,
}

/// When and by whom a fact was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecordedView {
    pub day: Day,
    /// The name of the writer's role, where register.yml tells it.
    pub who: Option<String>,
    pub commit: String,
    /// Recorded later than the procedure allows.
    pub late: bool,
}

/// The dated facts in the order of their days.
pub(super) fn timeline(
    case: &Case<'_>,
    scope: &AudienceScope<'_>,
    mask: &Mask<'_>,
) -> Vec<EventView> {
    let number = case.complaint.number.value.to_string();
    let version = version_for(case.complaint, scope.settings());
    let origins = scope.origins.as_ref();
    let origins = origins.map(|origins| origins.of_record(&number));
    let event = |fact: Fact| {
        let commit = origins.as_ref().and_then(|origins| origins.first(&fact));
        let recorded = commit.map(|commit| {
            let recorded = Recorded::of(&fact, commit, &scope.clocks, scope.settings(), version);
            RecordedView {
                // Late by the order of the commits alone: the day that follows from it.
                day: recorded
                    .counts
                    .filter(|_| recorded.is_late())
                    .unwrap_or(recorded.day),
                who: mask.writer(commit, scope),
                commit: commit.id.to_string(),
                late: recorded.is_late(),
            }
        });
        EventView {
            day: fact.day.value,
            path: fact.path,
            recorded,
        }
    };
    let mut events: Vec<EventView> = case.complaint.facts().into_iter().map(event).collect();
    events.sort_by_key(|event| event.day);
    events
}
