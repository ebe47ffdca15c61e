//! A finding: what a rule has to say about one place on one day. Not yet in words.

use std::fmt;

use serde::Serialize;

use crate::calendar::Day;
use crate::place::Span;
use crate::wording::{Arg, worded};

/// The public and permanent code of a rule, such as `S502`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Code(pub &'static str);

impl Code {
    /// Whether it is written so.
    pub(super) const fn is(self, text: &str) -> bool {
        let (own, other) = (self.0.as_bytes(), text.as_bytes());
        let mut at = 0;
        while at < own.len() && at < other.len() && own[at] == other[at] {
            at += 1;
        }
        at == own.len() && at == other.len()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// An explanation of what is not there cannot itself be explained.
const EXPLAINS_NOTHING: Code = super::code("F014");

worded! {
    /// How bad it is (rules.md), in the Dutch word that `--fail-on` and JSON have. Ordered from worst
    /// to mildest.
    pub enum Severity {
        /// The file cannot be trusted as a record.
        Fault = "fout",
        /// The procedure was not followed, or a term has passed.
        Deviation = "afwijking",
        /// Act soon, or worth a look.
        Notice = "aandacht",
    }
}

/// What a rule found. Its words come from the rule's page: `text` names the wording.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    /// The officer's reason, where the deviation is explained under `afwijkingen`.
    pub explained: Option<String>,
    /// Number of the complaint or measure, or the year; none for files that are no record.
    pub number: Option<String>,
    /// Relative to the register, with `/`.
    pub path: String,
    pub span: Span,
    /// Step of the procedure, 1 to 10.
    pub step: Option<u8>,
    /// The last day that was (or is) on time.
    pub due: Option<Day>,
    /// The round of the case to which it belongs, where it belongs to one: an explanation of an
    /// earlier round does not cover it.
    pub round: Option<u32>,
    /// That round is over: the case was opened again since.
    pub is_of_earlier_round: bool,
    /// Which of the rule's wordings applies: `message`, or `message-…`.
    pub text: &'static str,
    pub args: Vec<(&'static str, Arg)>,
    /// How often it stands on its line; its place is that of the first.
    pub count: usize,
}

impl Finding {
    /// One more argument of its wording.
    pub(super) fn with(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Finding {
        self.args.push((name, value.into()));
        self
    }

    /// It belongs to a round of the case; `last` is the one that runs or that ended last.
    pub(super) fn in_round(&mut self, round: u32, last: u32) -> &mut Finding {
        self.round = Some(round);
        self.is_of_earlier_round = round < last;
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
        self.severity != Severity::Fault && self.code != EXPLAINS_NOTHING
    }
}
