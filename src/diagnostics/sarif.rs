//! Findings as SARIF 2.1.0, the format of code-scanning tools. An explained deviation is a
//! suppressed result, with the officer's reason as justification.

use super::level;
use crate::json::{self, Value, json};
use crate::rules::{self, Assessment, Finding};
use crate::wording::Lang;

/// The whole check as one SARIF log. `folder` is the register's path in the repository, empty or
/// ending in `/`.
#[must_use]
pub fn sarif(assessment: &Assessment, folder: &str, lang: Lang) -> String {
    let rules: Vec<Value> = rules::catalogue()
        .map(|rule| describe(rule, lang))
        .collect();
    let codes: Vec<&str> = rules::catalogue().map(|rule| rule.code.0).collect();
    let results: Vec<Value> = assessment
        .findings
        .iter()
        .map(|finding| result(finding, folder, &codes, lang))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "klachten",
                "fullName": concat!("klachten ", env!("CARGO_PKG_VERSION")),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "language": lang.tag(),
            "results": results,
        }],
    });
    json::pretty(&log)
}

fn describe(rule: &rules::Rule, lang: Lang) -> Value {
    let page = rule.page(lang);
    json!({
        "id": rule.code.0,
        "shortDescription": {"text": page.name},
        "fullDescription": {"text": page.why},
        "help": {"text": page.way_out},
        "defaultConfiguration": {"level": level(rule.severity, "note")},
    })
}

fn result(finding: &Finding, folder: &str, codes: &[&str], lang: Lang) -> Value {
    let mut result = json!({
        "ruleId": finding.code.0,
        "level": level(finding.severity, "note"),
        "message": {"text": format!("{} {}", rules::message(finding, lang), rules::help(finding, lang))},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": uri(&format!("{folder}{}", finding.path))},
            "region": {
                "startLine": finding.span.line,
                "startColumn": finding.span.column,
                "endColumn": finding.span.end_column,
            },
        }}],
    });
    if finding.count > 1 {
        result["occurrenceCount"] = json!(finding.count);
    }
    if let Some(index) = codes.iter().position(|code| *code == finding.code.0) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(reason) = &finding.explained {
        result["suppressions"] =
            json!([{"kind": "inSource", "status": "accepted", "justification": reason}]);
    }
    result
}

/// A path as a relative URI: everything but unreserved characters and `/` is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
