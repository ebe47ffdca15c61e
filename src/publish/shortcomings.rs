//! What complaints that are about to be recorded leave undone.

use std::collections::BTreeSet;

use super::record::judged;
use crate::calendar::Day;
use crate::files::File;
use crate::procedure::statuses;
use crate::register::Register;
use crate::rules::{Finding, Severity};

/// A step of the procedure that was not taken, and was not explained.
pub struct Shortcoming {
    pub finding: Finding,
    /// Whether the complaint is closed.
    pub is_closed: bool,
}

/// Every step and task that the complaints and years among some files depart from, not yet
/// explained.
#[must_use]
pub fn shortcomings(files: Vec<File>, as_of: Day) -> Vec<Shortcoming> {
    let register = Register::read(files);
    let statuses = statuses(&register, as_of);
    let entries = register.complaints.iter().zip(&statuses);
    let closed: BTreeSet<&str> = entries
        .filter(|(_, status)| {
            status
                .as_ref()
                .is_some_and(|status| status.closed.is_some())
        })
        .map(|(entry, _)| entry.path.as_str())
        .collect();
    let is_step = |finding: &Finding| {
        finding.severity != Severity::Fault
            && finding.explained.is_none()
            && finding.code.0.starts_with(['S', 'T'])
            && !finding.path.starts_with("maatregelen/")
    };
    let findings = judged(&register, &statuses, as_of);
    let told = |finding: Finding| Shortcoming {
        is_closed: closed.contains(finding.path.as_str()),
        finding,
    };
    findings.into_iter().filter(is_step).map(told).collect()
}

/// The complaints among some files that are open on a day: their paths and days of receipt.
#[must_use]
pub fn open_complaints(files: Vec<File>, as_of: Day) -> Vec<(String, Day)> {
    let register = Register::read(files);
    let statuses = statuses(&register, as_of);
    let entries = register.complaints.iter().zip(&statuses);
    let open = entries.filter_map(|(entry, status)| {
        let complaint = entry.record.as_ref()?;
        let is_open = status
            .as_ref()
            .is_some_and(|status| status.closed.is_none());
        is_open.then(|| (entry.path.clone(), complaint.received.value))
    });
    open.collect()
}
