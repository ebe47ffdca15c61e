//! Miniature registers: a few files in memory, judged on a day.

use klachten::calendar::Day;
use klachten::files::File;
use klachten::procedure::statuses;
use klachten::register::Register;
use klachten::rules::{Example, ExampleForm, ExamplePart, Finding, RuleInput, judge};

use crate::scripted;

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn read(files: &[(String, String)]) -> Register {
    Register::read(
        files
            .iter()
            .map(|(path, text)| File::new(path.clone(), text.clone()))
            .collect(),
    )
}

pub fn findings(files: &[(String, String)], as_of: Day) -> Vec<Finding> {
    let register = read(files);
    let statuses = statuses(&register, as_of);
    judge(&RuleInput::new(&register, &statuses), as_of)
}

/// The findings on an example of a rule; none where it asks for what is not on this machine.
pub fn example_findings(example: &Example) -> Option<Vec<Finding>> {
    if example.has_history() {
        return scripted::findings(example);
    }
    let register = Register::read(example.files().iter().filter_map(file).collect());
    let statuses = statuses(&register, example.as_of);
    Some(judge(&RuleInput::new(&register, &statuses), example.as_of))
}

/// The file as it would be read from a tree of git; nothing where the register does not look at it.
fn file(part: &ExamplePart) -> Option<File> {
    let (mode, bytes) = match part.form {
        ExampleForm::Latin1 => (
            0o100_644,
            part.text
                .chars()
                .map(|sign| u8::try_from(sign).unwrap())
                .collect(),
        ),
        ExampleForm::Link => (0o120_000, Vec::new()),
        _ => (0o100_644, part.text.clone().into_bytes()),
    };
    File::from_tree(&part.path, mode, || Ok(bytes))
}

/// The codes, each once, without those that were explained.
pub fn codes(findings: &[Finding]) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = findings
        .iter()
        .filter(|finding| finding.explained.is_none())
        .map(|finding| finding.code.0)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
