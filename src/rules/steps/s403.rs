//! S403: same category and cause recur, judged "incident". Said on one complaint only: the newest
//! of those that are asked for a judgement.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Judge, Origin, RegisterContext, Rule, Severity};
use crate::calendar::Day;
use crate::procedure::{CaseStatus, complaint_on, version_for};
use crate::record::{Complaint, ComplaintNumber, Nature, Outcome};
use crate::register::Entry;

pub static RULE: Rule = Rule::new(
    "S403",
    Severity::Notice,
    Origin::Step(4),
    Judge::Register(judge),
    include_str!("s403.md"),
)
.on_the_whole();

/// The cause that says nothing.
const UNKNOWN: &str = "onbekend";

/// A complaint with its file and its status.
type Case<'a> = (&'a Entry<Complaint>, &'a Complaint, &'a CaseStatus);

fn judge(context: &RegisterContext<'_>, found: &mut Found) {
    let mut groups: BTreeMap<(&str, &str), Vec<Case<'_>>> = BTreeMap::new();
    for (entry, complaint, status) in context
        .complaints()
        .filter(|(_, complaint, _)| counts(complaint, context))
    {
        if let Some(cause) = &complaint.root_cause {
            let group = (
                complaint.main_category().as_str(),
                cause.kind.value.as_str(),
            );
            groups
                .entry(group)
                .or_default()
                .push((entry, complaint, status));
        }
    }
    for group in groups.values() {
        judge_group(context, group, found);
    }
}

/// Received by the day of judging, with a cause that says something, and a complaint after all.
fn counts(complaint: &Complaint, context: &RegisterContext<'_>) -> bool {
    let cause = complaint
        .root_cause
        .as_ref()
        .is_some_and(|cause| cause.kind.value.as_str() != UNKNOWN);
    cause
        && complaint.received.value <= context.as_of
        && !matches!(
            complaint.ended_as(),
            Some(Outcome::NoComplaint | Outcome::Duplicate)
        )
}

fn judge_group(context: &RegisterContext<'_>, group: &[Case<'_>], found: &mut Found) {
    let asked = group
        .iter()
        .filter(|(_, complaint, status)| is_asked(complaint, status, context.as_of));
    let newest =
        asked.max_by_key(|(_, complaint, _)| (complaint.received.value, complaint.number.value));
    let (Some((entry, newest, _)), Some(settings)) = (newest, context.settings) else {
        return;
    };
    let version = version_for(&complaint_on(newest, context.as_of), settings);
    let incident = newest
        .nature
        .as_ref()
        .filter(|nature| nature.value == Nature::Incident);
    let (Some(nature), Some(recurrence)) = (incident, &version.recurrence) else {
        return;
    };
    let received = newest.received.value;
    let window = recurrence.within.value.back_from(received)..=received;
    let within: Vec<&Complaint> = group
        .iter()
        .map(|case| case.1)
        .filter(|complaint| window.contains(&complaint.received.value))
        .collect();
    let events: BTreeSet<ComplaintNumber> = within
        .iter()
        .map(|complaint| event_of(complaint, context))
        .collect();
    if events.len() >= usize::try_from(recurrence.count.value).unwrap_or(usize::MAX) {
        let mut related: Vec<ComplaintNumber> = within
            .iter()
            .map(|complaint| complaint.number.value)
            .collect();
        related.sort_unstable();
        related.retain(|number| *number != newest.number.value);
        found.in_entry(entry);
        let finding = found
            .at(nature.key)
            .with("count", events.len())
            .with("within", recurrence.within.value.to_string());
        finding.with(
            "related",
            related.iter().map(ToString::to_string).collect::<Vec<_>>(),
        );
    }
}

/// Whether step 4 asks this complaint for a judgement: formal, and open or decided on. One that was
/// withdrawn, or is still in its first talk, counts as a recurrence but is not asked.
fn is_asked(complaint: &Complaint, status: &CaseStatus, as_of: Day) -> bool {
    let decided = || {
        matches!(
            complaint_on(complaint, as_of).ended_as(),
            Some(Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction)
        )
    };
    status.start.is_some() && (!status.is_closed() || decided())
}

/// The first complaint about the same event (`hoort-bij`), followed back as far as it goes.
fn event_of(complaint: &Complaint, context: &RegisterContext<'_>) -> ComplaintNumber {
    let mut event = complaint.number.value;
    let mut earlier = complaint.same_event_as.as_ref().map(|number| number.value);
    let mut seen = BTreeSet::from([event]);
    while let Some(number) = earlier.filter(|number| seen.insert(*number)) {
        event = number;
        let record = context
            .register
            .complaint(number)
            .and_then(|entry| entry.record.as_deref());
        earlier = record
            .and_then(|complaint| complaint.same_event_as.as_ref())
            .map(|number| number.value);
    }
    event
}
