//! Comply or explain: reasons under `afwijkingen`, laid on the findings of the same file; and F014,
//! an explanation of what is not there.

use std::collections::BTreeMap;

use super::input::RuleInput;
use super::rule::{Found, Judge};
use super::{Finding, Severity, find};
use crate::calendar::Day;
use crate::procedure::{CaseStatus, is_covered};
use crate::record::Deviation;
use crate::register::Entry;

/// Marks what is explained, and adds F014 for each explanation that explains nothing.
pub(super) fn apply(input: &RuleInput<'_>, as_of: Day, findings: &mut Vec<Finding>) {
    let Some(rule) = find("F014") else { return };
    let mut found = Found::new(rule);
    let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let explained = explained_files(input);
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
                .filter(|&index| file.covers(deviation, &findings[index], as_of))
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

/// A file with explanations.
struct Explained<'a> {
    path: &'a str,
    number: Option<&'a str>,
    deviations: &'a [Deviation],
    sound: bool,
    /// Of a complaint: which round an explanation belongs to follows from it.
    status: Option<&'a CaseStatus>,
}

impl Explained<'_> {
    /// Whether an explanation covers a finding of this file: by its code and, of a complaint, by
    /// its round. One of the future covers nothing yet.
    fn covers(&self, deviation: &Deviation, finding: &Finding, as_of: Day) -> bool {
        let code = finding.code.0;
        match self.status {
            Some(status) => status.explains(deviation, code, finding.round),
            None => is_covered(deviation, code, as_of),
        }
    }
}

fn explained_files<'a>(judged: &RuleInput<'a>) -> Vec<Explained<'a>> {
    fn of<'a, R>(entry: &'a Entry<R>, deviations: &'a [Deviation]) -> Option<Explained<'a>> {
        (!deviations.is_empty()).then(|| Explained {
            path: &entry.path,
            number: entry.called(),
            deviations,
            sound: entry.is_sound(),
            status: None,
        })
    }
    let register = judged.register;
    let statuses = judged.statuses.iter().map(Option::as_ref);
    let statuses = statuses.chain(std::iter::repeat(None));
    let complaints = register.complaints.iter().zip(statuses);
    let complaints = complaints.filter_map(|(entry, status)| {
        let file = of(entry, &entry.record.as_deref()?.deviations)?;
        Some(Explained { status, ..file })
    });
    let measures = register.measures.iter();
    let measures = measures.filter_map(|entry| of(entry, &entry.record.as_deref()?.deviations));
    let years = register.years.iter();
    let years = years.filter_map(|entry| of(entry, &entry.record.as_deref()?.deviations));
    complaints.chain(measures).chain(years).collect()
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
    (rule.is_sure_on(input) && !not_yet && (has_facts || !judges_facts)).then_some("message")
}
