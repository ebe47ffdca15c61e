//! The files that count for nothing because they could not be read as records: whoever speaks of
//! the register as a whole names them.

use super::contents::Register;
use super::read::{Entry, Fault, FaultCode, RecordKind, Stray};

/// A file that is left out of every list and figure.
#[derive(Debug, Clone, Copy)]
pub struct LeftOut<'r> {
    /// Relative to the register, with `/`.
    pub path: &'r str,
    pub kind: RecordKind,
    /// The number, or the year, as far as it is known.
    pub number: Option<&'r str>,
    /// Why: the first fault of the file.
    pub fault: &'r Fault,
}

impl LeftOut<'_> {
    /// The year to which the file belongs, by its number, else by its folder; none of one that
    /// holds for every year, or whose year nobody knows.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let year = |text: &str| text.parse().ok();
        let of_number = self
            .number
            .and_then(|number| year(number.trim_start_matches("M-").split('-').next()?));
        of_number.or_else(|| match self.kind {
            RecordKind::Complaint | RecordKind::Measure => year(self.path.split('/').nth(1)?),
            _ => None,
        })
    }
}

impl Register {
    /// The files that count for nothing, in the order of their paths: complaints that cannot be
    /// trusted, and whatever else gave no record. A copy that says the same as its record is not
    /// missed.
    #[must_use]
    pub fn left_out(&self) -> Vec<LeftOut<'_>> {
        let complaints = self.complaints.iter().filter(|entry| !entry.is_sound());
        let mut found: Vec<LeftOut> = complaints
            .filter_map(|entry| left_out(entry, RecordKind::Complaint))
            .collect();
        found.extend(without_record(&self.measures, RecordKind::Measure));
        found.extend(without_record(&self.years, RecordKind::Year));
        found.extend(without_record(&self.procedures, RecordKind::Procedure));
        let settings = std::slice::from_ref(&self.settings);
        found.extend(without_record(settings, RecordKind::Settings));
        // A link that was not followed may have led to a record; a record under another name is one.
        let is_missed = |stray: &&Stray| {
            stray.fault.code == FaultCode::F013 || stray.fault.text == "message-renamed"
        };
        let strays = self.strays.iter().filter(is_missed);
        let strays = strays.filter(|stray| RecordKind::of(&stray.path).has_records());
        found.extend(strays.map(|stray| LeftOut {
            path: &stray.path,
            kind: RecordKind::of(&stray.path),
            number: None,
            fault: &stray.fault,
        }));
        found.sort_by(|a, b| a.path.cmp(b.path));
        found
    }
}

fn without_record<R>(entries: &[Entry<R>], kind: RecordKind) -> impl Iterator<Item = LeftOut<'_>> {
    entries
        .iter()
        .filter(|entry| entry.record.is_none())
        .filter_map(move |entry| left_out(entry, kind))
}

fn left_out<R>(entry: &Entry<R>, kind: RecordKind) -> Option<LeftOut<'_>> {
    let is_copy = |fault: &&Fault| fault.code == FaultCode::F007 && entry.is_copy();
    let counts = |fault: &&Fault| fault.code != FaultCode::F018 && fault.text != "message-text";
    let of_copy = entry.faults.iter().find(is_copy);
    let fault = of_copy.or_else(|| entry.faults.iter().find(counts))?;
    (fault.text != "message-copy-same").then(|| LeftOut {
        path: &entry.path,
        kind,
        number: entry.called(),
        fault,
    })
}

#[cfg(test)]
mod tests {
    use crate::files::File;
    use crate::register::Register;

    #[test]
    fn a_file_without_a_number_belongs_to_the_year_of_its_folder() {
        let register = Register::read(vec![
            File::new("jaarverslagen/2025.md", "kapot"),
            File::new(
                "klachten/2026/2026-001 (conflicted copy).md",
                "---\naard:incident\n",
            ),
            File::new("klachten/2027-001.md", "kapot"),
            File::new("maatregelen/2024/M-2025-01.md", "kapot"),
        ]);
        let years: Vec<(&str, Option<i32>)> = register
            .left_out()
            .iter()
            .map(|left| (left.path, left.year()))
            .collect();
        assert_eq!(
            years,
            [
                ("jaarverslagen/2025.md", Some(2025)),
                ("klachten/2026/2026-001 (conflicted copy).md", Some(2026)),
                ("klachten/2027-001.md", Some(2027)),
                ("maatregelen/2024/M-2025-01.md", Some(2025)),
                ("register.yml", None),
            ]
        );
    }
}
