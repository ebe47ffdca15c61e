//! Findings as GitLab's Code Quality report: a list of issues, each with a fingerprint by which a
//! merge request tells what is new.

use std::collections::BTreeMap;

use super::worst_first;
use crate::fingerprint::{Fingerprint, FingerprintBuilder, hex};
use crate::json::{self, Value, json};
use crate::rules::{self, Assessment, Finding, Severity};
use crate::wording::Lang;

/// The findings that are not explained, the worst first. `folder` is the register's path in the
/// repository, empty or ending in `/`.
#[must_use]
pub fn gitlab(assessment: &Assessment, folder: &str, lang: Lang) -> String {
    let mut met: BTreeMap<Fingerprint, usize> = BTreeMap::new();
    let issues = worst_first(assessment).into_iter().map(|finding| {
        let path = format!("{folder}{}", finding.path);
        let times = met.entry(subject(finding, &path)).or_default();
        *times += 1;
        issue(finding, &path, *times, lang)
    });
    json::pretty(&Value::Array(issues.collect()))
}

fn issue(finding: &Finding, path: &str, times: usize, lang: Lang) -> Value {
    let mut fingerprint = FingerprintBuilder::default();
    fingerprint.add(subject(finding, path).0);
    fingerprint.add(times.to_le_bytes());
    let description = format!(
        "{} {}",
        rules::message(finding, lang),
        rules::help(finding, lang)
    );
    json!({
        "description": super::clean(&description),
        "check_name": finding.code.0,
        "fingerprint": hex(&fingerprint.finish().0),
        "severity": severity(finding.severity),
        "location": {"path": path, "lines": {"begin": finding.span.line}},
    })
}

/// What a finding is about, wherever in the file it stands and whatever the day: a line above it,
/// or another day, makes it no new one.
fn subject(finding: &Finding, path: &str) -> Fingerprint {
    let mut subject = FingerprintBuilder::default();
    subject.add(finding.code.0);
    subject.add(path);
    subject.finish()
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault => "major",
        Severity::Deviation => "minor",
        Severity::Notice => "info",
    }
}
