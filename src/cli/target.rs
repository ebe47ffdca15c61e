//! Which record a number on the command line means, and where its file stands.

use super::trouble::Trouble;
use crate::files::{PROCEDURE_FOLDER, SETTINGS};
use crate::record::{
    Complaint, ComplaintNumber, Field, Measure, MeasureNumber, Record, Settings, Value, Year,
    YearNumber,
};

/// A record that was named.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// As it was typed: `2026-007`, `M-2026-01`, `2026`, `register.yml`.
    pub(super) number: String,
    pub(super) path: String,
    pub(super) fields: &'static [Field],
}

impl Target {
    /// The record with a number. The settings and the procedure go by their paths.
    pub(super) fn of(number: &str) -> Result<Target, Trouble> {
        let (path, fields): (String, &'static [Field]) = if number == SETTINGS {
            (SETTINGS.to_owned(), Settings::FIELDS)
        } else if is_procedure(number) {
            (number.to_owned(), &[])
        } else if let Some(complaint) = ComplaintNumber::parse(number) {
            (path_of(complaint), Complaint::FIELDS)
        } else if let Some(measure) = MeasureNumber::parse(number) {
            let path = format!("maatregelen/{:04}/{measure}.md", measure.year);
            (path, Measure::FIELDS)
        } else if let Some(year) = YearNumber::parse(number) {
            (format!("jaarverslagen/{:04}.md", year.0), Year::FIELDS)
        } else {
            let unknown = match meant(number) {
                Some(near) => Trouble::new("writing-no-number-near").with("near", near),
                None => Trouble::new("writing-no-number"),
            };
            return Err(unknown.with("number", number));
        };
        Ok(Target {
            number: number.to_owned(),
            path,
            fields,
        })
    }

    /// Each of several numbers, `2026-001,2026-002`; one that is named twice counts once.
    pub(super) fn all(numbers: &str) -> Result<Vec<Target>, Trouble> {
        let mut targets: Vec<Target> = Vec::new();
        for number in numbers
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let target = Target::of(number)?;
            if targets.iter().all(|known| known.path != target.path) {
                targets.push(target);
            }
        }
        if targets.is_empty() {
            return Err(Trouble::new("writing-no-number").with("number", numbers));
        }
        Ok(targets)
    }

    /// The complaint with a number; no other record will do.
    pub(super) fn complaint(number: &str) -> Result<Target, Trouble> {
        let target = Target::of(number)?;
        if target.is_complaint() {
            Ok(target)
        } else {
            Err(Trouble::new("writing-no-complaint").with("number", number))
        }
    }

    pub(super) fn is_complaint(&self) -> bool {
        self.path.starts_with("klachten/")
    }

    /// Whether its facts are recorded one by one: the settings, and the procedure in words, are
    /// typed by hand.
    pub(super) fn is_record(&self) -> bool {
        self.path != SETTINGS && !is_procedure(&self.path)
    }
}

/// Where the file of a complaint stands.
pub(super) fn path_of(number: ComplaintNumber) -> String {
    format!("klachten/{:04}/{number}.md", number.year)
}

/// Whether a path is the procedure in words of one version: `procedure/1.md`.
fn is_procedure(path: &str) -> bool {
    let version = path
        .strip_prefix(PROCEDURE_FOLDER)
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|name| name.strip_suffix(".md"));
    version.is_some_and(|version| version.parse::<u32>().is_ok())
}

/// The number that was probably meant: `2026-7` is 2026-007, `m-2026-1` is M-2026-01.
pub(super) fn meant(number: &str) -> Option<String> {
    let (measure, rest) = number
        .strip_prefix(['M', 'm'])
        .map_or((false, number), |rest| (true, rest.trim_start_matches('-')));
    let (year, serial) = rest.split_once('-')?;
    let year = if year.len() == 2 {
        format!("20{year}")
    } else {
        year.to_owned()
    };
    let serial: u32 = serial.parse().ok()?;
    if measure {
        MeasureNumber::parse(&format!("M-{year}-{serial:02}")).map(|number| number.to_string())
    } else {
        ComplaintNumber::parse(&format!("{year}-{serial:03}")).map(|number| number.to_string())
    }
}

/// How the file at a path is called.
pub(super) fn called(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}
