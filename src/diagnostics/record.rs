//! `show` of a measure or a year: what was typed, and what was found there.

use std::fmt::Write;

use serde::Serialize;

use super::clean;
use crate::calendar::Day;
use crate::json;
use crate::register::Typed;
use crate::rules::{self, Finding};
use crate::wording::Words;

/// A record with its findings.
#[derive(Debug, Clone, Copy)]
pub struct RecordShown<'a> {
    /// `M-2026-01`, `2026`.
    pub number: &'a str,
    pub path: &'a str,
    /// The text of its file.
    pub source: &'a str,
    pub findings: &'a [Finding],
}

#[derive(Serialize)]
struct Shown<'a> {
    version: u8,
    as_of: Day,
    number: &'a str,
    path: &'a str,
    facts: json::Value,
    findings: Vec<ShownFinding>,
}

#[derive(Serialize)]
struct ShownFinding {
    code: &'static str,
    severity: rules::Severity,
    explained: bool,
    due: Option<Day>,
    message: String,
}

/// As JSON; `facts` are the keys of the front matter.
#[must_use]
pub fn record_json(shown: &RecordShown<'_>, as_of: Day, words: &Words) -> String {
    let finding = |finding: &Finding| ShownFinding {
        code: finding.code.0,
        severity: finding.severity,
        explained: finding.explained.is_some(),
        due: finding.due,
        message: rules::message(finding, words.lang()),
    };
    json::pretty(&Shown {
        version: 1,
        as_of,
        number: shown.number,
        path: shown.path,
        facts: value(&Typed::of(shown.source)),
        findings: shown.findings.iter().map(finding).collect(),
    })
}

fn value(typed: &Typed) -> json::Value {
    match typed {
        Typed::Nothing => json::Value::Null,
        Typed::Text(text) => json::Value::from(text.as_str()),
        Typed::List(items) => items.iter().map(value).collect(),
        Typed::Record(keys) => {
            let filled = keys.iter().filter(|(_, typed)| *typed != Typed::Nothing);
            filled
                .map(|(key, typed)| (key.clone(), value(typed)))
                .collect()
        }
    }
}

/// For a terminal.
#[must_use]
pub fn record_text(shown: &RecordShown<'_>, words: &Words) -> String {
    let mut out = format!("{}\n\n", shown.number);
    if let Typed::Record(keys) = Typed::of(shown.source) {
        keys.iter()
            .for_each(|(key, typed)| lines(key, typed, 0, &mut out));
    }
    // Writing to a String cannot fail.
    let _ = writeln!(out, "\n{}", words.text("show-findings"));
    for finding in shown.findings {
        let explained = match finding.explained {
            Some(_) => words.text("diagnostics-explained-mark"),
            None => String::new(),
        };
        let message = rules::message(finding, words.lang());
        let (code, severity) = (finding.code, finding.severity.word());
        let _ = writeln!(out, "     {code:<6} {severity:<10} {message}{explained}");
    }
    if shown.findings.is_empty() {
        let _ = writeln!(out, "     {}", words.text("show-none"));
    }
    out
}

fn lines(key: &str, typed: &Typed, depth: usize, out: &mut String) {
    let margin = "  ".repeat(depth);
    match typed {
        Typed::Nothing => {}
        Typed::Text(text) => {
            let _ = writeln!(out, "{margin}{key}: {}", clean(text));
        }
        Typed::List(items) => items.iter().for_each(|item| lines(key, item, depth, out)),
        Typed::Record(keys) => {
            let _ = writeln!(out, "{margin}{key}");
            keys.iter()
                .for_each(|(key, typed)| lines(key, typed, depth + 1, out));
        }
    }
}
