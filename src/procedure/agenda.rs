//! Everything that must be done on a day, over complaints, measures and years.

use super::actions::Todo;
use super::recurrence::recurrences;
use super::{Action, CaseStatus, OFFICER, measure_actions, version_for, year_actions};
use crate::calendar::Day;
use crate::record::{Year, natural_order};
use crate::register::Register;
use crate::repository::ObjectId;

/// Something that must be done, with the record it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Number of the complaint or measure, or the year.
    pub number: String,
    /// The record's file, relative to the register; the file that should exist where there is none.
    pub path: String,
    pub action: Action,
    /// The commit from which it is known, where the record's file cannot be read now.
    pub known_from: Option<ObjectId>,
}

impl Duty {
    /// What must be done about one record.
    fn of(number: &str, path: &str, actions: impl IntoIterator<Item = Action>) -> Vec<Duty> {
        let actions = actions.into_iter();
        let duty = |action| Duty {
            number: number.to_owned(),
            path: path.to_owned(),
            action,
            known_from: None,
        };
        actions.map(duty).collect()
    }
}

/// All duties on `as_of`, most urgent first: by the day on which they are (or were) due, those
/// without a day last, then by number.
#[must_use]
pub fn agenda(register: &Register, statuses: &[Option<CaseStatus>], as_of: Day) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (entry, status) in register.complaints.iter().zip(statuses) {
        let (Some(complaint), Some(status)) = (&entry.record, status) else {
            continue;
        };
        let number = complaint.number.value.to_string();
        duties.extend(Duty::of(
            &number,
            &entry.path,
            status.actions.iter().cloned(),
        ));
    }
    let years: Vec<&Year> = register.year_records().collect();
    for entry in &register.measures {
        let Some(measure) = &entry.record else {
            continue;
        };
        let number = measure.number.value.to_string();
        let actions = measure_actions(measure, &years, register.settings(), as_of);
        duties.extend(Duty::of(&number, &entry.path, actions));
    }
    duties.extend(year_duties(register, as_of));
    duties.extend(recurring(register, statuses, as_of));
    let due = |duty: &Duty| (duty.action.due.is_none(), duty.action.due);
    duties.sort_by(|a, b| {
        let by_number = || natural_order(&a.number, &b.number);
        due(a).cmp(&due(b)).then_with(by_number)
    });
    duties
}

/// To judge again what was judged an incident, though it recurs (S403).
fn recurring(register: &Register, statuses: &[Option<CaseStatus>], as_of: Day) -> Vec<Duty> {
    let mut duties = Vec::new();
    for recurrence in recurrences(register, statuses, register.settings(), as_of) {
        let (complaint, status) = (recurrence.complaint, recurrence.status);
        let round = status.last().round.number;
        if status.explanation(complaint, "S403", round).is_some() {
            continue;
        }
        let settings = register.settings();
        let version = version_for(complaint, settings);
        let mut todo = Todo::new(settings, version, as_of);
        // Only the officer sees that it comes back, and it may be about who judged it first.
        todo.add(4, "aard", OFFICER, None);
        todo.because("aard-opnieuw");
        todo.decide_first();
        let number = complaint.number.value.to_string();
        duties.extend(Duty::of(&number, &recurrence.entry.path, todo.sorted()));
    }
    duties
}

/// The duties about each finished year, from that of the earliest complaint or report on.
fn year_duties(register: &Register, as_of: Day) -> Vec<Duty> {
    let received = register
        .complaint_records()
        .map(|complaint| complaint.received.value.year());
    let reports = register.years.iter();
    let reported = reports.filter_map(|entry| Some(entry.record.as_deref()?.year.value.0));
    let Some(first) = received.chain(reported).min() else {
        return Vec::new();
    };
    let mut duties = Vec::new();
    for year in first..as_of.year() {
        let is_of = |record: &Year| record.year.value.0 == year;
        let mut reports = register.years.iter();
        let entry = reports.find(|entry| entry.record.as_deref().is_some_and(is_of));
        let unread = register.years.iter().any(|entry| {
            entry.record.is_none() && entry.name.as_deref() == Some(&year.to_string())
        });
        if unread {
            continue;
        }
        let actions = year_actions(year, entry, register.settings(), as_of);
        let new = || format!("jaarverslagen/{year}.md");
        let path = entry.map_or_else(new, |entry| entry.path.clone());
        duties.extend(Duty::of(&year.to_string(), &path, actions));
    }
    duties
}
