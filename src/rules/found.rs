//! Where a rule leaves what it finds.

use super::rule::Rule;
use super::{Finding, Severity};
use crate::calendar::Day;
use crate::place::Span;
use crate::register::{Entry, Fault};
use crate::wording::Arg;

/// The findings so far, with the rule and the file that are being judged.
pub struct Found {
    rule: &'static Rule,
    path: String,
    number: Option<String>,
    findings: Vec<Finding>,
}

impl Found {
    pub(super) const fn new(rule: &'static Rule) -> Found {
        Found { rule, path: String::new(), number: None, findings: Vec::new() }
    }

    pub(super) fn under(&mut self, rule: &'static Rule) {
        self.rule = rule;
    }

    /// What follows stands in this file.
    pub(super) fn in_file(&mut self, path: &str, number: Option<&str>) {
        path.clone_into(&mut self.path);
        self.number = number.map(str::to_owned);
    }

    /// What follows stands in the file of this entry.
    pub(super) fn in_entry<R>(&mut self, entry: &Entry<R>) {
        self.in_file(&entry.path, entry.called());
    }

    /// A finding at a place, worded as the rule's `message`.
    pub(super) fn at(&mut self, span: Span) -> &mut Finding {
        self.findings.push(Finding {
            code: self.rule.code,
            severity: self.rule.severity,
            explained: None,
            number: self.number.clone(),
            path: self.path.clone(),
            span,
            step: self.rule.step(),
            due: None,
            text: "message",
            args: Vec::new(),
        });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// A fault that the reader found.
    pub(super) fn fault(&mut self, fault: &Fault) {
        let severity = self.rule.severity_of(fault.text);
        let finding = self.at(fault.span);
        finding.text = fault.text;
        finding.severity = severity;
        finding.args.clone_from(&fault.args);
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}

impl Finding {
    /// One more argument of its wording.
    pub(super) fn with(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Finding {
        self.args.push((name, value.into()));
        self
    }

    /// The last day that was on time; also the argument `due`.
    pub(super) fn due(&mut self, day: Day) -> &mut Finding {
        self.due = Some(day);
        self.with("due", day)
    }

    /// Another of the rule's wordings: `message-…`.
    pub(super) fn worded(&mut self, text: &'static str) -> &mut Finding {
        self.text = text;
        self
    }

    /// Whether an explanation can take it away: faults never.
    pub(super) fn is_explainable(&self) -> bool {
        self.severity != Severity::Fault && self.code.0 != "F014"
    }
}
