//! What a register holds: an entry for every record, in the order of their paths. How it comes from
//! its files stands in `whole`.

use std::collections::BTreeMap;

use super::read::{Entry, FALLBACK, Fault, FaultCode, ProcedureText, Stray};
use crate::files::SETTINGS;
use crate::record::{
    Complaint, ComplaintNumber, Measure, MeasureNumber, Settings, Year, natural_order,
};
use crate::repository::ObjectId;

/// A whole register as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// register.yml. Its record is `None` where it could not be read.
    pub settings: Entry<Settings>,
    /// Sorted by path.
    pub complaints: Vec<Entry<Complaint>>,
    pub measures: Vec<Entry<Measure>>,
    pub years: Vec<Entry<Year>>,
    /// The procedure in the organisation's own words, by version; sorted by path.
    pub procedures: Vec<Entry<ProcedureText>>,
    pub strays: Vec<Stray>,
    /// Paths that exist though they were not read (`--staged`, PATH): references to them hold
    /// (F008, F011).
    pub unread: Vec<String>,
    /// Where the complaint and the measure with a number stand; of a number used twice, the first.
    complaint_index: BTreeMap<ComplaintNumber, usize>,
    measure_index: BTreeMap<MeasureNumber, usize>,
}

impl Register {
    /// The complaints that could be read, in the order of their paths.
    pub fn complaint_records(&self) -> impl DoubleEndedIterator<Item = &Complaint> {
        records(&self.complaints)
    }

    /// The measures that could be read, in the order of their paths.
    pub fn measure_records(&self) -> impl DoubleEndedIterator<Item = &Measure> {
        records(&self.measures)
    }

    /// The reports of years that could be read, in the order of their paths.
    pub fn year_records(&self) -> impl DoubleEndedIterator<Item = &Year> {
        records(&self.years)
    }

    /// The report of a year, where it could be read.
    #[must_use]
    pub fn year_record(&self, year: i32) -> Option<&Year> {
        self.year_records()
            .find(|record| record.year.value.0 == year)
    }

    /// The settings in force: register.yml, or what stands in for it.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        self.settings.record.as_deref().unwrap_or(&FALLBACK)
    }

    /// The complaint with this number.
    #[must_use]
    pub fn complaint(&self, number: ComplaintNumber) -> Option<&Entry<Complaint>> {
        self.complaint_index
            .get(&number)
            .and_then(|index| self.complaints.get(*index))
    }

    /// The measure with this number.
    #[must_use]
    pub fn measure(&self, number: MeasureNumber) -> Option<&Entry<Measure>> {
        self.measure_index
            .get(&number)
            .and_then(|index| self.measures.get(*index))
    }

    /// The organisation's own text of a version of its procedure; none where it has no such file,
    /// or one that cannot be read.
    #[must_use]
    pub fn procedure_text(&self, version: u32) -> Option<&ProcedureText> {
        let name = version.to_string();
        let named = |entry: &&Entry<ProcedureText>| entry.name.as_deref() == Some(&*name);
        self.procedures
            .iter()
            .find(named)
            .and_then(|entry| entry.record.as_deref())
    }

    /// Every file that was read, by its path, with its content.
    pub fn contents(&self) -> impl Iterator<Item = (&str, ObjectId)> {
        fn of<R>(entry: &Entry<R>) -> (&str, ObjectId) {
            (&entry.path, entry.content)
        }
        let records = self
            .complaints
            .iter()
            .map(of)
            .chain(self.measures.iter().map(of))
            .chain(self.years.iter().map(of))
            .chain(self.procedures.iter().map(of));
        records.chain([of(&self.settings)])
    }

    /// The whole text of the record at a path, or of the settings; empty where there is none.
    #[must_use]
    pub fn source(&self, path: &str) -> &str {
        let complaint = || find(&self.complaints, path).map(Entry::source);
        let measure = || find(&self.measures, path).map(Entry::source);
        let year = || find(&self.years, path).map(Entry::source);
        let procedure = || find(&self.procedures, path).map(Entry::source);
        let settings = || (self.settings.path == path).then(|| self.settings.source());
        complaint()
            .or_else(measure)
            .or_else(year)
            .or_else(procedure)
            .or_else(settings)
            .unwrap_or_default()
    }

    /// Whether only part of the register was read.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Whether every file could be read as a record, whatever its values are worth.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        let unreadable = |fault: &Fault| {
            matches!(
                fault.code,
                FaultCode::F001
                    | FaultCode::F002
                    | FaultCode::F010
                    | FaultCode::F013
                    | FaultCode::F015
                    | FaultCode::F017
            )
        };
        let complaints = self.complaints.iter().flat_map(|entry| &entry.faults);
        let others = self
            .measures
            .iter()
            .flat_map(|entry| &entry.faults)
            .chain(self.years.iter().flat_map(|entry| &entry.faults))
            .chain(self.procedures.iter().flat_map(|entry| &entry.faults));
        let strays = self.strays.iter().map(|stray| &stray.fault);
        !complaints
            .chain(others)
            .chain(&self.settings.faults)
            .chain(strays)
            .any(unreadable)
    }

    /// A register without any file, and so without settings.
    pub(super) fn empty() -> Register {
        let mut settings = Entry::unread(SETTINGS);
        settings
            .faults
            .push(Fault::of_file(FaultCode::F001, "message-settings"));
        Register {
            settings,
            complaints: Vec::new(),
            measures: Vec::new(),
            years: Vec::new(),
            procedures: Vec::new(),
            strays: Vec::new(),
            unread: Vec::new(),
            complaint_index: BTreeMap::new(),
            measure_index: BTreeMap::new(),
        }
    }

    /// Notes where each number stands, once all entries are there.
    pub(super) fn index_numbers(&mut self) {
        self.complaint_index = index(&self.complaints, |complaint| complaint.number.value);
        self.measure_index = index(&self.measures, |measure| measure.number.value);
    }
}

/// The entry at a path, among entries in the order of their paths, numbers as numbers.
pub(super) fn find<'r, R>(entries: &'r [Entry<R>], path: &str) -> Option<&'r Entry<R>> {
    entries
        .binary_search_by(|entry| natural_order(&entry.path, path))
        .ok()
        .map(|at| &entries[at])
}

fn records<R>(entries: &[Entry<R>]) -> impl DoubleEndedIterator<Item = &R> {
    entries.iter().filter_map(|entry| entry.record.as_deref())
}

fn index<R, N: Ord>(entries: &[Entry<R>], number: impl Fn(&R) -> N) -> BTreeMap<N, usize> {
    let numbered = entries.iter().enumerate().rev();
    numbered
        .filter_map(|(index, entry)| Some((number(entry.record.as_deref()?), index)))
        .collect()
}
