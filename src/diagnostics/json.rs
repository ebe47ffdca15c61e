//! `check --format json`, version 1 of the contract. New keys may be added; none may change.

use serde::Serialize;

use super::Summary;
use crate::calendar::Day;
use crate::json;
use crate::rules::{self, Assessment, Code, Finding, Severity, Unreadable};
use crate::wording::Lang;

#[derive(Serialize)]
struct Check<'a> {
    version: u8,
    as_of: Day,
    revision: Option<&'a str>,
    complete: bool,
    unreadable: Vec<Unreadable>,
    findings: Vec<Item<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Item<'a> {
    code: Code,
    severity: Severity,
    explained: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a str>,
    number: Option<&'a str>,
    path: &'a str,
    line: u32,
    column: u32,
    end_column: u32,
    step: Option<u8>,
    due: Option<Day>,
    message: String,
    help: String,
    /// How often it stands on its line; left out where once.
    #[serde(skip_serializing_if = "is_once")]
    count: usize,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_once(count: &usize) -> bool {
    *count == 1
}

/// The whole check as one JSON document, findings sorted by path, line and code.
#[must_use]
pub fn json(assessment: &Assessment, lang: Lang) -> String {
    let check = Check {
        version: 1,
        as_of: assessment.as_of,
        revision: assessment.revision.as_deref(),
        complete: assessment.complete,
        unreadable: rules::unreadable(&assessment.register, lang),
        findings: assessment
            .findings
            .iter()
            .map(|finding| item(finding, lang))
            .collect(),
        summary: Summary::of(assessment),
    };
    json::pretty(&check)
}

/// Findings alone, as the check has them.
#[must_use]
pub fn json_findings(findings: &[Finding], lang: Lang) -> json::Value {
    let items: Vec<Item<'_>> = findings.iter().map(|finding| item(finding, lang)).collect();
    json::tree(&items)
}

fn item(finding: &Finding, lang: Lang) -> Item<'_> {
    Item {
        code: finding.code,
        severity: finding.severity,
        explained: finding.explained.is_some(),
        explanation: finding.explained.as_deref(),
        number: finding.number.as_deref(),
        path: &finding.path,
        line: finding.span.line,
        column: finding.span.column,
        end_column: finding.span.end_column,
        step: finding.step,
        due: finding.due,
        message: rules::message(finding, lang),
        help: rules::help(finding, lang),
        count: finding.count,
    }
}
