//! The same category and cause again and again, while the newest complaint was judged an incident
//! (step 4). Asked of one complaint only: the newest of those that are asked for a judgement.

use std::collections::{BTreeMap, BTreeSet};

use super::{CaseStatus, complaint_on, version_for};
use crate::calendar::{Day, Term};
use crate::record::{Complaint, ComplaintNumber, Nature, Outcome, Settings};
use crate::register::{Entry, Register};

/// The cause that says nothing.
const UNKNOWN: &str = "onbekend";

/// A complaint that was judged an incident, though its category and cause recur.
pub struct Recurrence<'a> {
    pub entry: &'a Entry<Complaint>,
    pub complaint: &'a Complaint,
    pub status: &'a CaseStatus,
    /// Different events within the window of the procedure's version, this one included.
    pub events: usize,
    pub within: Term,
    /// The other complaints, in the order of their numbers.
    pub related: Vec<ComplaintNumber>,
}

/// A complaint with its file and its status.
#[derive(Clone, Copy)]
struct Case<'a> {
    entry: &'a Entry<Complaint>,
    complaint: &'a Complaint,
    status: &'a CaseStatus,
}

/// Every recurrence on a day, in the order of categories and causes.
#[must_use]
pub fn recurrences<'a>(
    register: &'a Register,
    statuses: &'a [Option<CaseStatus>],
    settings: &Settings,
    as_of: Day,
) -> Vec<Recurrence<'a>> {
    let mut groups: BTreeMap<(&str, &str), Vec<Case<'_>>> = BTreeMap::new();
    for (entry, status) in register.complaints.iter().zip(statuses) {
        let (Some(complaint), Some(status)) = (entry.record.as_deref(), status) else {
            continue;
        };
        let cause = complaint.root_cause.as_ref();
        let cause = cause.map(|cause| cause.kind.value.as_str());
        if let Some(cause) = cause.filter(|cause| counts(complaint, cause, as_of)) {
            let group = (complaint.main_category().as_str(), cause);
            groups.entry(group).or_default().push(Case {
                entry,
                complaint,
                status,
            });
        }
    }
    let found = groups.values();
    found
        .filter_map(|group| recurrence(register, group, settings, as_of))
        .collect()
}

/// Received by the day of judging, with a cause that says something, and a complaint after all.
fn counts(complaint: &Complaint, cause: &str, as_of: Day) -> bool {
    let none = matches!(
        complaint.ended_as(),
        Some(Outcome::NoComplaint | Outcome::Duplicate)
    );
    cause != UNKNOWN && complaint.received.value <= as_of && !none
}

fn recurrence<'a>(
    register: &Register,
    group: &[Case<'a>],
    settings: &Settings,
    as_of: Day,
) -> Option<Recurrence<'a>> {
    let asked = group.iter().filter(|case| is_asked(case, as_of));
    let newest =
        *asked.max_by_key(|case| (case.complaint.received.value, case.complaint.number.value))?;
    let complaint = newest.complaint;
    let nature = complaint.nature.as_ref()?.value;
    let version = version_for(&complaint_on(complaint, as_of), settings);
    let recurrence = version.recurrence.as_ref()?;
    let received = complaint.received.value;
    let window = recurrence.within.value.back_from(received)..=received;
    let within: Vec<&Complaint> = group
        .iter()
        .map(|case| case.complaint)
        .filter(|complaint| window.contains(&complaint.received.value))
        .collect();
    let events: BTreeSet<ComplaintNumber> = within
        .iter()
        .map(|complaint| event_of(complaint, register))
        .collect();
    let threshold = usize::try_from(recurrence.count.value).unwrap_or(usize::MAX);
    if nature != Nature::Incident || events.len() < threshold {
        return None;
    }
    let mut related: Vec<ComplaintNumber> = within
        .iter()
        .map(|complaint| complaint.number.value)
        .filter(|number| *number != complaint.number.value)
        .collect();
    related.sort_unstable();
    Some(Recurrence {
        entry: newest.entry,
        complaint,
        status: newest.status,
        events: events.len(),
        within: recurrence.within.value,
        related,
    })
}

/// Whether step 4 asks this complaint for a judgement: formal, and open or decided on. One that was
/// withdrawn, or is still in its first talk, counts as a recurrence but is not asked.
fn is_asked(case: &Case<'_>, as_of: Day) -> bool {
    let decided = || {
        matches!(
            complaint_on(case.complaint, as_of).ended_as(),
            Some(Outcome::Accepted | Outcome::NotAccepted | Outcome::NoReaction)
        )
    };
    case.status.start.is_some() && (!case.status.is_closed() || decided())
}

/// The first complaint about the same event (`hoort-bij`), followed back as far as it goes.
fn event_of(complaint: &Complaint, register: &Register) -> ComplaintNumber {
    let mut event = complaint.number.value;
    let mut earlier = complaint.same_event_as.map(|number| number.value);
    let mut seen = BTreeSet::from([event]);
    while let Some(number) = earlier.filter(|number| seen.insert(*number)) {
        event = number;
        let record = register
            .complaint(number)
            .and_then(|entry| entry.record.as_deref());
        earlier = record
            .and_then(|complaint| complaint.same_event_as)
            .map(|number| number.value);
    }
    event
}
