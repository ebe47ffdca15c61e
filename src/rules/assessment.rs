//! A register as judged on a day: what every page, figure and finding is made from. Holds, does not
//! judge.

use super::Finding;
use crate::calendar::Day;
use crate::procedure::CaseStatus;
use crate::record::{Complaint, ComplaintNumber, Measure, Year, natural_order};
use crate::register::{Entry, History, Register};

/// A register with the status of each complaint and all findings, on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub as_of: Day,
    pub register: Register,
    /// One for each of `register.complaints`; none where the record could not be read.
    pub statuses: Vec<Option<CaseStatus>>,
    /// Sorted by path, line and code.
    pub findings: Vec<Finding>,
    /// What git tells of every record; none outside git, in a shallow clone, or where it was not
    /// asked for.
    pub history: Option<History>,
    /// How many commits have a signature of a kind that is not checked here (RSA), where
    /// register.yml demands signatures.
    pub unchecked_signatures: usize,
    /// The commit that was read, in hexadecimal; none outside git or with uncommitted edits left
    /// out.
    pub revision: Option<String>,
    /// Every file was readable, none was left out, and the history is whole.
    pub complete: bool,
}

/// One complaint that could be read, with its status and its findings.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub entry: &'a Entry<Complaint>,
    pub complaint: &'a Complaint,
    pub status: &'a CaseStatus,
    assessment: &'a Assessment,
}

impl<'a> Case<'a> {
    /// What was found in its file.
    #[must_use]
    pub fn findings(&self) -> &'a [Finding] {
        self.assessment.findings_in(&self.entry.path)
    }

    /// The record that stays, where this one is its duplicate.
    #[must_use]
    pub fn stays(&self) -> Option<ComplaintNumber> {
        let stays = self.complaint.duplicate_of.map(|number| number.value);
        stays.filter(|_| self.status.is_duplicate)
    }
}

impl Assessment {
    /// Every complaint that could be read, in the order of the files.
    pub fn cases(&self) -> impl Iterator<Item = Case<'_>> {
        self.register
            .complaints
            .iter()
            .zip(&self.statuses)
            .filter_map(|(entry, status)| {
                let (complaint, status) = (entry.record.as_deref()?, status.as_ref()?);
                Some(Case {
                    entry,
                    complaint,
                    status,
                    assessment: self,
                })
            })
    }

    /// Every measure that could be read, with its file.
    pub fn measures(&self) -> impl Iterator<Item = (&Entry<Measure>, &Measure)> {
        self.register
            .measures
            .iter()
            .filter_map(|entry| Some((entry, entry.record.as_deref()?)))
    }

    /// Every year that could be read, with its file.
    pub fn years(&self) -> impl Iterator<Item = (&Entry<Year>, &Year)> {
        self.register
            .years
            .iter()
            .filter_map(|entry| Some((entry, entry.record.as_deref()?)))
    }

    /// The findings in one file.
    #[must_use]
    pub fn findings_in(&self, path: &str) -> &[Finding] {
        let start = self
            .findings
            .partition_point(|finding| natural_order(&finding.path, path).is_lt());
        let length = self.findings[start..]
            .iter()
            .take_while(|finding| finding.path == path)
            .count();
        &self.findings[start..start + length]
    }
}
