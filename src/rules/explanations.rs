//! Comply or explain: reasons under `afwijkingen`, laid on the findings of the same file; and F014,
//! an explanation of what is not there.

use std::collections::BTreeMap;

use super::input::RuleInput;
use super::rule::{Found, Judge};
use super::{Finding, Origin, Severity, find};
use crate::calendar::Day;
use crate::procedure::{CaseStatus, Step};
use crate::record::{Complaint, Deviation};
use crate::register::{Entry, Register};

/// An explanation of the one also covers the other: not done in time, then done late.
const COVERS: [(&str, &str); 3] = [("S501", "S502"), ("S503", "S504"), ("S702", "S703")];

/// Marks what is explained, and adds F014 for each explanation that explains nothing.
pub(super) fn apply(input: &RuleInput<'_>, as_of: Day, findings: &mut Vec<Finding>) {
    let Some(rule) = find("F014") else { return };
    let mut found = Found::new(rule);
    let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let explained = explained_files(input.register);
    if explained.is_empty() {
        return;
    }
    for (index, finding) in findings.iter().enumerate() {
        by_path.entry(&finding.path).or_default().push(index);
    }
    let mut reasons: Vec<(usize, &str)> = Vec::new();
    for file in &explained {
        found.in_file(file.path, file.number);
        let here = by_path.get(file.path).map_or(&[][..], Vec::as_slice);
        for deviation in file.deviations {
            let code = deviation.rule.value.as_str();
            let meant: Vec<usize> = here
                .iter()
                .copied()
                .filter(|&index| covers(code, findings[index].code.0))
                .collect();
            let explainable = meant
                .iter()
                .copied()
                .filter(|&index| findings[index].is_explainable());
            let before = reasons.len();
            reasons.extend(explainable.map(|index| (index, deviation.reason.value.as_str())));
            if reasons.len() == before {
                let text = wording(input, file, deviation, !meant.is_empty(), as_of);
                if let Some(text) = text {
                    found.at(deviation.rule.at).with("rule", code).worded(text);
                }
            }
        }
    }
    for (index, reason) in reasons {
        findings[index]
            .explained
            .get_or_insert_with(|| reason.to_owned());
    }
    findings.extend(found.taken());
}

/// Leaves explained of a status only the steps and tasks of which every deviation is.
pub(super) fn take_back(entry: &Entry<Complaint>, status: &mut CaseStatus, findings: &[Finding]) {
    let deviations = entry
        .record
        .as_deref()
        .map_or(&[][..], |complaint| &complaint.deviations);
    let is_open = |finding: &&Finding| {
        let code = finding.code.0;
        finding.severity == Severity::Deviation
            && !deviations
                .iter()
                .any(|deviation| covers(deviation.rule.value.as_str(), code))
    };
    for origin in findings
        .iter()
        .filter(is_open)
        .filter_map(|finding| find(finding.code.0))
        .map(|rule| rule.origin)
    {
        let (steps, number): (&mut [Step], u8) = match origin {
            Origin::Step(number) => (&mut status.steps, number),
            Origin::Task(number) => (&mut status.tasks, number),
            _ => continue,
        };
        steps
            .iter_mut()
            .filter(|step| step.number == number)
            .for_each(|step| step.explained = false);
    }
}

/// A file with explanations.
struct Explained<'a> {
    path: &'a str,
    number: Option<&'a str>,
    deviations: &'a [Deviation],
    sound: bool,
}

fn explained_files(register: &Register) -> Vec<Explained<'_>> {
    fn of<'a, R>(
        entries: &'a [Entry<R>],
        deviations: fn(&R) -> &[Deviation],
    ) -> impl Iterator<Item = Explained<'a>> {
        entries.iter().filter_map(move |entry| {
            let deviations = deviations(entry.record.as_deref()?);
            let explained = Explained {
                path: &entry.path,
                number: entry.called(),
                deviations,
                sound: entry.is_sound(),
            };
            (!deviations.is_empty()).then_some(explained)
        })
    }
    let complaints = of(&register.complaints, |complaint| &complaint.deviations);
    let measures = of(&register.measures, |measure| &measure.deviations);
    let years = of(&register.years, |year| &year.deviations);
    complaints.chain(measures).chain(years).collect()
}

fn covers(explained: &str, code: &str) -> bool {
    explained == code || COVERS.contains(&(explained, code))
}

/// Which wording of F014 applies to an explanation that explained nothing; none where its rule was
/// not judged here, so that nobody can know.
fn wording(
    input: &RuleInput<'_>,
    file: &Explained<'_>,
    deviation: &Deviation,
    is_fault: bool,
    as_of: Day,
) -> Option<&'static str> {
    let Some(rule) = find(deviation.rule.value.as_str()) else {
        return Some("message-unknown");
    };
    if is_fault || rule.severity == Severity::Fault {
        return Some("message-fault");
    }
    let judges_facts = matches!(
        rule.judge,
        Judge::Complaint(_) | Judge::Measure(_) | Judge::Year(_) | Judge::Register(_)
    );
    let has_facts = file.sound && input.register.settings.record.is_some();
    let not_yet = deviation
        .date
        .as_ref()
        .is_some_and(|date| date.value > as_of);
    (input.is_sure_of(rule) && !not_yet && (has_facts || !judges_facts)).then_some("message")
}
