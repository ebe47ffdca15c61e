//! Miniature registers: a few files in memory, judged on a day.

use klachten::calendar::Day;
use klachten::intake::File;
use klachten::procedure::courses;
use klachten::register::Register;
use klachten::rules::{Finding, Judged, judge};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn read(files: &[(String, String)]) -> Register {
    Register::read(files.iter().map(|(path, text)| File::new(path.clone(), text.clone())).collect())
}

pub fn findings(files: &[(String, String)], as_of: Day) -> Vec<Finding> {
    let register = read(files);
    let courses = courses(&register, as_of);
    judge(&Judged::new(&register, &courses), as_of)
}

/// The codes, each once, without those that were explained.
pub fn codes(findings: &[Finding]) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> =
        findings.iter().filter(|finding| finding.explained.is_none()).map(|finding| finding.code.0).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
