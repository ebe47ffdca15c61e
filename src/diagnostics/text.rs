//! Findings for a person at a terminal: the line with a caret, what is wrong, why the rule exists,
//! and the way out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{clean, on_one_line, summary_line, unreadable_text};
use crate::personal_data;
use crate::place::Span;
use crate::rules::{self, Assessment, Finding, Severity};
use crate::wording::{Lang, Message, Words};

/// Lines beyond this many characters are shown in part.
const LONG_LINE: usize = 2000;
/// More places than this are counted, not named.
const MOST_PLACES: usize = 12;

/// Which findings are told.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// The explained ones too.
    pub explained: bool,
    /// None that is milder.
    pub down_to: Severity,
}

impl Shown {
    /// All that nobody explained.
    pub const UNEXPLAINED: Shown = Shown {
        explained: false,
        down_to: Severity::Notice,
    };

    fn includes(self, finding: &Finding) -> bool {
        finding.severity <= self.down_to && (self.explained || finding.explained.is_none())
    }
}

/// The findings, then the counts of all.
#[must_use]
pub fn text(assessment: &Assessment, lang: Lang, color: bool, shown: Shown) -> String {
    let counts = summary_line(assessment, rules::words(lang));
    let unreadable = rules::unreadable(&assessment.register, lang);
    format!(
        "{}{}{counts}\n",
        findings_text(assessment, lang, color, shown),
        unreadable_text(&unreadable, rules::words(lang))
    )
}

/// The findings alone: what a change would add says nothing of the whole. What is found in the same
/// words at several places is told at the first, with the other places below it.
#[must_use]
pub fn findings_text(assessment: &Assessment, lang: Lang, color: bool, shown: Shown) -> String {
    let words = rules::words(lang);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut lines = SourceLines::default();
    let mut out = String::new();
    for told in told(assessment, words, shown) {
        let line = lines.line(assessment, told.finding);
        out.push_str(&renderer.render(&groups(&told, line, words)));
        out.push_str("\n\n");
    }
    out
}

/// A finding with its words, and the other findings that say the same.
struct Told<'a> {
    finding: &'a Finding,
    message: String,
    help: String,
    elsewhere: Vec<&'a Finding>,
}

/// What there is to tell, in the order of the first places.
fn told<'a>(assessment: &'a Assessment, words: &Words, shown: Shown) -> Vec<Told<'a>> {
    let mut all: Vec<Told<'a>> = Vec::new();
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    let findings = assessment.findings.iter();
    for finding in findings.filter(|finding| shown.includes(finding)) {
        let message = clean(&rules::message(finding, words.lang()));
        let saying = (finding.code, message.clone(), &finding.explained);
        match known.entry(saying) {
            Entry::Occupied(at) => all[*at.get()].elsewhere.push(finding),
            Entry::Vacant(new) => {
                new.insert(all.len());
                all.push(Told {
                    finding,
                    message,
                    help: clean(&rules::help(finding, words.lang())),
                    elsewhere: Vec::new(),
                });
            }
        }
    }
    all
}

/// The file and the line that were looked at last: the findings of a line stand together.
#[derive(Default)]
struct SourceLines<'a> {
    path: &'a str,
    lines: Vec<&'a str>,
    number: u32,
    shown: Vec<char>,
}

impl<'a> SourceLines<'a> {
    /// The line of a finding as it may be shown; empty where the file or the line is not there.
    fn line(&mut self, assessment: &'a Assessment, finding: &'a Finding) -> &[char] {
        let number = finding.span.line;
        if self.path != finding.path {
            let source = assessment.register.source(&finding.path);
            (self.path, self.number) = (&finding.path, 0);
            self.lines = source.split('\n').collect();
        }
        if self.number != number {
            let at = number.saturating_sub(1) as usize;
            let line = |at: Option<usize>| {
                let line = at.and_then(|at| self.lines.get(at));
                clean(line.map_or("", |line| line.trim_end_matches('\r')))
            };
            let around = [at.checked_sub(1), Some(at), at.checked_add(1)].map(line);
            (self.number, self.shown) = (number, hidden(&around).chars().collect());
        }
        &self.shown
    }
}

fn groups(told: &Told<'_>, line: &[char], words: &Words) -> Vec<Group<'static>> {
    let finding = told.finding;
    let level = match finding.severity {
        Severity::Fault => Level::ERROR,
        Severity::Deviation => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let title = level
        .with_name(words.text(severity_key(finding.severity)))
        .primary_title(told.message.clone())
        .id(finding.code.0);
    let note = |key: &str, text: String| Level::NOTE.with_name(words.text(key)).message(text);
    let mut group = title.elements(excerpt(finding, line));
    if !told.elsewhere.is_empty() {
        group = group.element(note(
            "diagnostics-elsewhere",
            places(&told.elsewhere, words),
        ));
    }
    if let Some(reason) = &finding.explained {
        group = group.element(note("diagnostics-explained", clean(reason)));
    }
    let why = clean(&super::page(finding.code, words.lang()).why);
    if !why.is_empty() {
        group = group.element(note("diagnostics-why", why));
    }
    let help = Level::HELP.with_name(words.text("diagnostics-help"));
    vec![group.element(help.message(told.help.clone()))]
}

/// The places of findings, the first ones of very many: `--format short` has them all.
fn places(findings: &[&Finding], words: &Words) -> String {
    let mut shown: Vec<String> = findings
        .iter()
        .take(MOST_PLACES)
        .map(|finding| format!("{}:{}", on_one_line(&finding.path), finding.span.line))
        .collect();
    let left = findings.len() - shown.len();
    if left > 0 {
        shown.push(words.say(&Message::new("diagnostics-more-places").with("count", left)));
    }
    shown.join(", ")
}

/// The words of a severity in findings.
const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault => "diagnostics-fault",
        Severity::Deviation => "diagnostics-deviation",
        Severity::Notice => "diagnostics-notice",
    }
}

/// The line with its caret; only the place where there is no line. Personal data on the line stay
/// hidden, whatever the finding is about: only their length shows. Of a long line what stands around
/// the place is shown.
fn excerpt(finding: &Finding, line: &[char]) -> Vec<Element<'static>> {
    let Span {
        line: number,
        column,
        end_column,
    } = finding.span;
    let path = on_one_line(&finding.path);
    let origin = Origin::path(path.clone())
        .line(number as usize)
        .char_column(column as usize);
    if line.is_empty() {
        return vec![origin.into()];
    }
    let start = (column.saturating_sub(1) as usize).min(line.len());
    let end =
        (end_column.saturating_sub(1) as usize).clamp((start + 1).min(line.len()), line.len());
    let (first, last) = window(start, end, line.len());
    let part = |from: usize, to: usize| line[from..to].iter().collect::<String>();
    let (before, marked, after) = (
        part(first, start),
        part(start, end.min(last)),
        part(end.min(last), last),
    );
    let is_whole = (first, last) == (0, line.len());
    let (opening, closing) = (
        if first > 0 { "…" } else { "" },
        if last < line.len() { "…" } else { "" },
    );
    let place = opening.len() + before.len();
    let place = place..place + marked.len();
    let snippet = Snippet::source(format!("{opening}{before}{marked}{after}{closing}"))
        .line_start(number as usize)
        .fold(false)
        .annotation(AnnotationKind::Primary.span(place));
    if is_whole {
        vec![snippet.path(path).into()]
    } else {
        // The place in the line, not in the part of it that is shown.
        vec![origin.into(), snippet.into()]
    }
}

/// What is shown of a line of so many characters: all of it, or what stands around a place.
fn window(start: usize, end: usize, length: usize) -> (usize, usize) {
    if length <= LONG_LINE {
        return (0, length);
    }
    let end = end.min(start + LONG_LINE / 2);
    let first = start.saturating_sub(LONG_LINE / 4);
    (
        first,
        length.min((end + LONG_LINE / 4).max(first + LONG_LINE)),
    )
}

/// The line between two others, with a mark for each character of personal data.
fn hidden([before, line, after]: &[String; 3]) -> String {
    let mut safe = String::with_capacity(line.len());
    let mut from = 0;
    for (_, range) in personal_data::in_line_between(before, line, after) {
        safe.push_str(&line[from..range.start]);
        safe.extend(line[range.clone()].chars().map(|_| '•'));
        from = range.end;
    }
    safe.push_str(&line[from..]);
    safe
}
