//! `show` of a measure or a year: what was typed, and what was found there.

use std::fmt::Write;

use serde::Serialize;

use super::clean;
use super::year::{YearJson, YearKnown};
use crate::calendar::Day;
use crate::json;
use crate::register::Typed;
use crate::rules::{self, Finding};
use crate::wording::Words;

/// A record with its findings.
#[derive(Debug, Clone)]
pub struct RecordShown {
    /// `M-2026-01`, `2026`.
    pub number: String,
    /// Its file; for a year without one, the file that should exist.
    pub path: String,
    /// The text of its file.
    pub source: String,
    pub findings: Vec<Finding>,
    /// What the register knows of it, where it is a year.
    pub year: Option<YearKnown>,
}

#[derive(Serialize)]
struct Shown<'a> {
    version: u8,
    as_of: Day,
    number: &'a str,
    path: &'a str,
    facts: json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<YearJson<'a>>,
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
pub fn record_json(shown: &RecordShown, as_of: Day, words: &Words) -> String {
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
        number: &shown.number,
        path: &shown.path,
        facts: match Typed::of(&shown.source) {
            Typed::Nothing => json::json!({}),
            typed => json::Value::from(&typed),
        },
        year: shown.year.as_ref().map(|year| year.json(words)),
        findings: shown.findings.iter().map(finding).collect(),
    })
}

/// For a terminal.
#[must_use]
pub fn record_text(shown: &RecordShown, words: &Words) -> String {
    let mut out = format!("{}\n\n", shown.number);
    if let Typed::Record(keys) = Typed::of(&shown.source) {
        keys.iter()
            .for_each(|(key, typed)| lines(key, typed, 0, &mut out));
    }
    if let Some(year) = &shown.year {
        if !shown.source.is_empty() {
            out.push('\n');
        }
        out.push_str(&year.text(words));
    }
    // Writing to a String cannot fail.
    let _ = writeln!(out, "\n{}", words.text("show-findings"));
    for finding in &shown.findings {
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
