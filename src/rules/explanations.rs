//! Comply or explain: reasons under `afwijkingen`, laid on the findings of the same file; and F014,
//! an explanation of what is not there.

use std::collections::BTreeMap;

use super::input::RuleInput;
use super::rule::{Found, Judge};
use super::{Finding, Rule, Severity, find, rule_of};
use crate::calendar::Day;
use crate::procedure::{CaseStatus, is_covered};
use crate::record::Deviation;
use crate::register::Entry;

const UNEXPLAINED: &Rule = rule_of("F014");

/// Marks what is explained, and adds F014 for each explanation that explains nothing.
pub(super) fn apply(input: &RuleInput<'_>, as_of: Day, findings: &mut Vec<Finding>) {
    let files = explained_files(input);
    let mut by_path: BTreeMap<&str, Vec<&mut Finding>> =
        files.iter().map(|file| (file.path, Vec::new())).collect();
    for finding in findings.iter_mut() {
        if let Some(here) = by_path.get_mut(finding.path.as_str()) {
            here.push(finding);
        }
    }
    let mut found = Found::new(UNEXPLAINED);
    for file in &files {
        found.in_file(file.path, file.number);
        for deviation in file.deviations {
            let (mut is_found, mut explains) = (false, false);
            for finding in by_path.get_mut(file.path).into_iter().flatten() {
                if !file.covers(deviation, finding, as_of) {
                    continue;
                }
                is_found = true;
                if finding.is_explainable() {
                    explains = true;
                    let reason = || deviation.reason.value.clone();
                    finding.explained.get_or_insert_with(reason);
                }
            }
            let text = wording(input, file, deviation, is_found, as_of);
            if let Some(text) = text.filter(|_| !explains) {
                found
                    .at(deviation.rule.at)
                    .with("rule", deviation.rule.value.as_str())
                    .worded(text);
            }
        }
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
    is_found: bool,
    as_of: Day,
) -> Option<&'static str> {
    let Some(rule) = find(deviation.rule.value.as_str()) else {
        return Some("message-unknown");
    };
    if is_found || rule.severity == Severity::Fault {
        return Some("message-fault");
    }
    let judges_facts = matches!(
        rule.judge,
        Judge::Complaint(_) | Judge::Measure(_) | Judge::Year(_) | Judge::Register(_)
    );
    let has_facts = file.sound && input.register.settings.record.is_some();
    let not_yet = deviation.date.is_some_and(|date| date.value > as_of);
    (rule.is_sure_on(input) && !not_yet && (has_facts || !judges_facts)).then_some("message")
}
